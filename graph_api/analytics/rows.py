"""Demands as rows of an integer program over candidates: a candidate is in the group or not."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Demand
from graph_api.analytics.programs import Row
from graph_api.domain.invites import DemandKind
from graph_api.domain.words import Level

People: TypeAlias = Sequence[Candidate]


def rows_for(people: People, demands: Sequence[Demand]) -> Iterator[Row]:
    """What must hold of those chosen among `people` so that every one of `demands` is met."""
    for demand in demands:
        yield from ROWS[demand.kind](people, demand)


def _members(people: People, which: Callable[[Candidate], bool]) -> Mapping[int, int]:
    return {place: 1 for place, person in enumerate(people) if which(person)}


def _competence(people: People, demand: Demand) -> Iterator[Row]:
    yield Row(_members(people, lambda person: demand.about in person.holds), lower=1)


def _level(level: Level) -> Callable[[People, Demand], Iterator[Row]]:
    def rows(people: People, demand: Demand) -> Iterator[Row]:
        yield Row(_members(people, lambda person: person.level is level), lower=demand.number or 0)

    return rows


def _included(people: People, demand: Demand) -> Iterator[Row]:
    yield Row(_members(people, lambda person: person.id == demand.about), lower=1)


def _excluded(people: People, demand: Demand) -> Iterator[Row]:
    yield Row(_members(people, lambda person: person.id == demand.about), upper=0)


def _at_most(people: People, demand: Demand) -> Iterator[Row]:
    yield Row(_members(people, lambda _: True), upper=demand.number or 0)


def _at_most_per_unit(people: People, demand: Demand) -> Iterator[Row]:
    units: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for place, person in enumerate(people):
        if person.unit is not None:
            units[person.unit][place] = 1
    for members in units.values():
        yield Row(members, upper=demand.number or 0)


ROWS: Final[Mapping[DemandKind, Callable[[People, Demand], Iterator[Row]]]] = {
    DemandKind.COMPETENCE: _competence,
    DemandKind.STRATEGIC: _level(Level.STRATEGIC),
    DemandKind.OPERATIONAL: _level(Level.OPERATIONAL),
    DemandKind.MUST_INCLUDE: _included,
    DemandKind.MUST_EXCLUDE: _excluded,
    DemandKind.AT_MOST: _at_most,
    DemandKind.AT_MOST_PER_UNIT: _at_most_per_unit,
}
