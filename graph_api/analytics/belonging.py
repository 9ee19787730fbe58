"""Who belongs to a unit, who leads it, and what it is a part of."""

from collections.abc import Iterable

from graph_api.analytics.gathered import gathered
from graph_api.analytics.lines import lines_of, with_parts
from graph_api.analytics.plain_words import plain
from graph_api.domain.snapshot import Snapshot


class Belonging:
    """The people of an organisation by unit; former members do not count.

    Args:
        snapshot: the graph; that part of it whose sources count.
        leader_roles: the roles that lead, compared without capitals, with `_` for spaces and hyphens.
    """

    def __init__(self, snapshot: Snapshot, leader_roles: Iterable[str]) -> None:
        leading = frozenset(map(plain, leader_roles))
        current = [row for row in snapshot.memberships if not row.former]
        self._lines = lines_of(snapshot.units)
        self._leaders = gathered(
            (row.unit, row.person) for row in current if not leading.isdisjoint(map(plain, row.roles))
        )
        members = [(row.unit, row.person) for row in current]
        self._people = gathered([*members, *((row.unit, row.id) for row in snapshot.people if row.unit)])

    def leaders(self, unit: str) -> frozenset[str]:
        """Those who lead `unit` itself."""
        return frozenset(self._leaders.get(unit, ()))

    def leaders_above(self, unit: str) -> list[frozenset[str]]:
        """Those who lead each unit that `unit` is a part of, the nearest first."""
        return [self.leaders(whole) for whole in self._lines.get(unit, ())[1:]]

    def people_of(self, unit: str) -> frozenset[str]:
        """Those who are members of `unit` or counted to it, or to a unit below it."""
        return frozenset(person for part in with_parts(self._lines, [unit]) for person in self._people.get(part, ()))
