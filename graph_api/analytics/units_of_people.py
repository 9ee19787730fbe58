"""Which units people are or were of."""

from collections.abc import Iterable

from graph_api.analytics.gathered import gathered
from graph_api.analytics.lines import lines_of
from graph_api.domain.snapshot import Snapshot


class UnitsOfPeople:
    """For each person the units that they are or were a member of, or are counted to, and those above them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._lines = lines_of(snapshot.units)
        belongs = [(row.person, row.unit) for row in snapshot.memberships]
        belongs += [(row.id, row.unit) for row in snapshot.people if row.unit]
        self._units = gathered(belongs)

    def of(self, people: Iterable[str]) -> frozenset[str]:
        """The units that any of `people` is or was of."""
        units = set[str]().union(*(self._units.get(person, ()) for person in people))
        return frozenset(above for unit in units for above in self._lines.get(unit, ()))

    def anyone(self) -> frozenset[str]:
        """The units that somebody is or was of."""
        return self.of(self._units)
