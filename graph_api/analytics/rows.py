"""Demands as rows of an integer program over candidates: a candidate is in the group or not."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import counting_to, groups_counted
from graph_api.analytics.demands import COUNTED, NEEDS, Demand
from graph_api.analytics.programs import Row
from graph_api.domain.invite_words import DemandKind

People: TypeAlias = Sequence[Candidate]
Sum: TypeAlias = Mapping[int, int]
"""Unknowns, each with what it counts where it is chosen."""

SHARED: Final[Mapping[DemandKind, Callable[[Candidate], Iterable[str]]]] = {
    DemandKind.AT_MOST_PER_UNIT: lambda person: () if person.unit is None else (person.unit,),
    DemandKind.AT_MOST_PER_NETWORK: lambda person: person.networks,
    DemandKind.AT_MOST_PER_EMPLOYER: lambda person: () if person.employer is None else (person.employer,),
}
"""What it is that the limits for those who share something are about."""

ALL_OF: Final = frozenset({DemandKind.MUST_INCLUDE})
NONE_OF: Final = frozenset({DemandKind.MUST_EXCLUDE, DemandKind.AT_MOST_MEETINGS})


@dataclass(frozen=True, slots=True)
class Counting:
    """How much of a need is met: the sum of `counted`, where `rows` hold."""

    counted: Sum
    rows: tuple[Row, ...] = ()


class Program:
    """The rows over some candidates: the first unknowns are they, in order; more come where rows need them.

    Args:
        people: in alphabetical order.
    """

    def __init__(self, people: People) -> None:
        self.people = tuple(people)
        self.unknowns = len(self.people)
        self._kept: dict[Demand, tuple[Row, ...]] = {}

    def rows_for(self, demands: Iterable[Demand]) -> list[Row]:
        """What must hold so that every one of `demands` is met."""
        return [row for demand in demands for row in self._rows(demand)]

    def when_met(self, need: Demand) -> tuple[int, tuple[Row, ...]]:
        """An unknown that can only be chosen where `need` is met, and the rows by which that is so."""
        counting, met = self._counting(need), self.another()
        return met, (*counting.rows, Row({**counting.counted, met: -(need.number or 1)}, lower=0))

    def another(self) -> int:
        """One more unknown."""
        self.unknowns += 1
        return self.unknowns - 1

    def costs(self, counted: Sum) -> list[int]:
        """What each unknown costs, where `counted` says what those that cost anything do."""
        return [counted.get(unknown, 0) for unknown in range(self.unknowns)]

    def places(self, which: Callable[[Candidate], bool]) -> Sum:
        """The candidates that `which` says yes to, each counted once."""
        return {place: 1 for place, person in enumerate(self.people) if which(person)}

    def _rows(self, demand: Demand) -> tuple[Row, ...]:
        if demand not in self._kept:
            self._kept[demand] = tuple(self._made(demand))
        return self._kept[demand]

    def _made(self, demand: Demand) -> Iterable[Row]:
        if demand.kind in NEEDS:
            counting = self._counting(demand)
            return (*counting.rows, Row(counting.counted, lower=demand.number or 1))
        if demand.kind in SHARED:
            limit = demand.number or 0
            shared = self._shared(SHARED[demand.kind]).values()
            return [Row(members, upper=limit) for members in shared if len(members) > limit]
        members = self.places(counting_to(demand))
        if demand.kind in ALL_OF:
            return (Row(members, lower=1),)
        return (Row(members, upper=0 if demand.kind in NONE_OF else demand.number or 0),)

    def _counting(self, need: Demand) -> Counting:
        if need.kind not in COUNTED:
            return Counting(self.places(counting_to(need)))
        groups = self._shared(groups_counted(need))
        there = {self.another(): members for members in groups.values()}
        rows = (Row({**members, group: -1}, lower=0) for group, members in there.items())
        return Counting(dict.fromkeys(there, 1), tuple(rows))

    def _shared(self, what: Callable[[Candidate], Iterable[str]]) -> Mapping[str, Sum]:
        found: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for place, person in enumerate(self.people):
            for group in what(person):
                found[group][place] = 1
        return found
