"""What the fields and values of an answer are called on a terminal: the same as on the pages, in Swedish or English."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from graph_api.domain.answers import Language

SILENT: Final = frozenset({"name", "title", "text", "sentence", "node"})
"""Names that only repeat what stands before them."""

CODE: Final = re.compile(r"\b[A-Z]+(?:_[A-Z]+)*\b")
"""A value as the API writes it, in the middle of a sentence."""

TEXTS: Final = {
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    "none": ("inga", "none"),
    "more": ("och {0} till", "and {0} more"),
    "answer": ("Svar", "Answer"),
    "of": ("{0} av {1}", "{0} of {1}"),
    "missing": ("finns inte", "is not there"),
}


class Words:
    """The words of one language."""

    def __init__(self, language: Language) -> None:
        self._swedish = language is Language.SV
        self._names: dict[str, list[str]] = _vocabulary()["names"]
        self._values: dict[str, str] = _vocabulary()["values"]
        self._within: dict[str, list[str]] = _vocabulary()["within"]

    def heading(self, path: str, within: str = "") -> str:
        """What the field at `path` is called: "primaryUnit.name" is "Primary unit".

        `within`: the question or table that it belongs to, as a path, where it may be called something else.
        """
        own = self._within.get(f"{within}.{path}")
        if own is not None:
            return own[0 if self._swedish else 1]
        parts = path.split(".")
        told = [part for place, part in enumerate(parts) if not place or part not in SILENT]
        return " · ".join(self._named(part) for part in told)

    def title(self, path: str) -> str:
        """What a table or an answer is called."""
        root, _, rest = path.partition(".")
        if rest:
            return self.heading(rest)
        return self._named(root) if root in self._names else self.text("answer")

    def value(self, value: object, path: str = "") -> str:
        """One value of the field at `path`: nothing known is a dash, four decimals are enough for a person."""
        if value is None or value == "":
            return "-"
        if isinstance(value, bool):
            return self.text("yes" if value else "no")
        if isinstance(value, float):
            return self._number(value)
        return self._word(str(value), path.rpartition(".")[2])

    def text(self, name: str, *values: object) -> str:
        """What the table itself says, by name."""
        return TEXTS[name][0 if self._swedish else 1].format(*values)

    def _number(self, value: float) -> str:
        written = f"{value:.4f}".rstrip("0").rstrip(".")
        plain = "0" if written == "-0" else written
        return plain.replace(".", ",") if self._swedish else plain

    def _word(self, value: str, field: str) -> str:
        if field in SILENT:
            return value
        if field == "definition":
            return CODE.sub(lambda found: self._quoted(found[0]), value)
        several = value.split(", ")
        return ", ".join(map(self._meant, several)) if all(each in self._values for each in several) else value

    def _quoted(self, code: str) -> str:
        if code not in self._values:
            return code
        return f"”{self._meant(code)}”" if self._swedish else f"“{self._meant(code)}”"

    def _meant(self, value: str) -> str:
        return self._values[value] if self._swedish else value.lower().replace("_", " ")

    def _named(self, name: str) -> str:
        known = self._names.get(name, [])
        if self._swedish:
            return known[0] if known else _split(name)
        return known[1] if len(known) > 1 else _split(name)


def _split(name: str) -> str:
    """`externalId` as "External id"."""
    spaced = re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: f" {match.group(1)}", name).lower()
    return spaced[:1].upper() + spaced[1:]


@cache
def _vocabulary() -> dict[str, Any]:
    """What the module of the pages holds, which is JSON after its first sign of equality."""
    module = (files("graph_api") / "pages" / "vocabulary.js").read_text(encoding="utf-8")
    return cast(
        "dict[str, Any]", json.loads(module.partition("export const VOCABULARY =")[2].strip().removesuffix(";"))
    )
