"""What axe-core found in a whole run, in counts that runs side by side can add up."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

AXE: Final = "axe"
"""What its counts go by (tests/support/workers.py)."""

GRAVE: Final = ("critical", "serious")
LOOKED: Final = "looks"
PASSED: Final = "rules passed"
VERSION: Final = "version "


class Tally:
    """What axe found, counted in `counts`: looks, rules passed, looks by a version, and findings as "impact rule"."""

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts

    def add(self, version: str, passed: int, found: Iterable[tuple[str, str]]) -> None:
        """Count one look: the version that looked, how many rules passed, and impact and rule of each finding."""
        self.counts.update([LOOKED, VERSION + version, *(f"{impact} {rule}" for impact, rule in found)])
        self.counts[PASSED] += passed

    def __str__(self) -> str:
        """One line for the end of the run."""
        version = ", ".join(key.removeprefix(VERSION) for key in self.counts if key.startswith(VERSION))
        counts = ", ".join(self._counted(impact) for impact in (*GRAVE, "moderate", "minor"))
        looks = f"{self.counts[LOOKED]} looks, {self.counts[PASSED]} rules passed"
        return f"axe-core {version}: {looks}; findings: {counts}."

    def _counted(self, impact: str) -> str:
        rules = {key.partition(" ")[2]: count for key, count in self.counts.items() if key.startswith(f"{impact} ")}
        told = f" ({', '.join(sorted(rules))})" if rules else ""
        return f"{sum(rules.values())} {impact}{told}"
