"""What works for which objective: directly, or for a narrower one that works for it."""

from collections.abc import Iterable, Mapping

from graph_api.analytics.gathered import gathered
from graph_api.domain.snapshot import Snapshot


class Aims:
    """The objectives of an organisation, and what works for them.

    Objectives that work for each other in a ring are all as wide as each other.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._serves = gathered((row.serving, row.objective) for row in snapshot.serving)
        self._wider = {row.id: self._above(row.id) for row in snapshot.objectives}

    def direct(self, thing: str) -> frozenset[str]:
        """The objectives that a theme, initiative, unit or objective is recorded to work for."""
        return frozenset(self._serves.get(thing, ()))

    def of(self, thing: str) -> frozenset[str]:
        """The same, with every wider objective that these work for."""
        return frozenset[str]().union(*(self._wider[each] for each in self._serves.get(thing, ())))

    def serving(self, things: Iterable[str]) -> Mapping[str, set[str]]:
        """For each objective, those of `things` that work for it or for a narrower one."""
        return gathered((objective, thing) for thing in things for objective in self.of(thing))

    def _above(self, objective: str) -> frozenset[str]:
        found, left = set[str](), [objective]
        while left:
            at = left.pop()
            if at not in found:
                found.add(at)
                left += self._serves.get(at, ())
        return frozenset(found)
