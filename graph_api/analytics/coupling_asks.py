"""Whom to ask about two initiatives that nothing couples: who stands nearest to both."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from graph_api.analytics.coordination import Pair
from graph_api.analytics.gathered import gathered
from graph_api.analytics.leaving import staff_on
from graph_api.analytics.rollup import path_of
from graph_api.analytics.uncoupled import Common
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.uncoupled import AskBecause, InCommon

Ask: TypeAlias = tuple[str, AskBecause]
"""A person or a unit, and why."""


class CouplingAsks:
    """Who answers for the initiatives, objectives and competences of an organisation, and which unit is above which.

    Args:
        snapshot: the graph; that part of it whose sources count.
        day: a whole one; who has left by then cannot be asked.
    """

    def __init__(self, snapshot: Snapshot, day: str) -> None:
        present = staff_on(snapshot, day).present
        self._people = {row.id: (sort_text(row.name), row.id) for row in snapshot.people if row.id in present}
        self._units = {row.id: row for row in snapshot.units}
        self._owners: Mapping[str, set[str]] = gathered((row.owned, row.owner) for row in snapshot.owners)

    def owner(self, owned: str) -> str | None:
        """The person who is there and answers for something; None where nobody is recorded to."""
        return min(self._owners.get(owned, set()) & self._people.keys(), key=self._people.__getitem__, default=None)

    def unit(self, owned: str) -> str | None:
        """The unit that runs or owns something; None where not recorded."""
        return min(self._owners.get(owned, set()) & self._units.keys(), key=self._unit_order, default=None)

    def about(self, pair: Pair, common: Common) -> Ask | None:
        """Whom to ask about coupling two initiatives: the first of the ways of `AskBecause`, in order, that there is.

        None where nobody is recorded who answers for both, for an objective or a competence of what is `common` to
        them, or for a unit that both are run in or below.
        """
        return next(self._asks(pair, common), None)

    def _asks(self, pair: Pair, common: Common) -> Iterator[Ask]:
        owners, units = [self.owner(each) for each in pair], [self.unit(each) for each in pair]
        if owners[0] and owners[0] == owners[1]:
            yield owners[0], AskBecause.ANSWERS_FOR_BOTH
        if units[0] and units[0] == units[1]:
            yield units[0], AskBecause.RUNS_BOTH
        for objective in sorted(common[InCommon.OBJECTIVE]):
            yield from self._answering(objective, AskBecause.ANSWERS_FOR_OBJECTIVE)
        above = self._nearest_above(*units)
        if above:
            yield above, AskBecause.ABOVE_BOTH
        for competence in sorted(common[InCommon.COMPETENCE]):
            yield from self._answering(competence, AskBecause.OWNS_COMPETENCE)

    def _answering(self, owned: str, because: AskBecause) -> Iterator[Ask]:
        """The person who answers for something, and else the unit."""
        for each in (self.owner(owned), self.unit(owned)):
            if each:
                yield each, because

    def _nearest_above(self, one: str | None, other: str | None) -> str | None:
        """The deepest unit that both are parts of, or are; None where there is none or one of them is not known."""
        if one is None or other is None:
            return None
        above = set(path_of(other, self._units))
        return next((unit for unit in reversed(path_of(one, self._units)) if unit in above), None)

    def _unit_order(self, unit: str) -> tuple[str, str]:
        return sort_text(self._units[unit].name), unit
