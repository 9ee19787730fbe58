"""The best group by trying every group there is: slow, and plain enough to trust."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from graph_api.analytics.demands import COUNTED, LEVELS, REPRESENTED, Demand, Requirements, demands_of
from graph_api.domain.invite_words import DemandKind, InviteAim
from graph_api.domain.snapshot import Snapshot
from tests.analytics.countings import SORTS, groups_as_they_are, groups_counted, have_met, loads, who_counts

Column = NDArray[np.int64]
"""One number for each group there is."""

CAN_BE_SET_ASIDE = {DemandKind.COMPETENCE, *LEVELS, *REPRESENTED}
PER_GROUP = {DemandKind.AT_MOST_PER_UNIT, DemandKind.AT_MOST_PER_NETWORK, DemandKind.AT_MOST_PER_EMPLOYER}


@cache
def every_group(people: int) -> NDArray[np.int64]:
    """A row of 0 and 1 for each group of so many people, smaller ones first, of one size in alphabetical order."""
    groups = [group for size in range(people + 1) for group in combinations(range(people), size)]
    table = np.zeros((len(groups), people), dtype=np.int64)
    for row, group in enumerate(groups):
        table[row, list(group)] = 1
    return table


class Enumeration:
    """Every group of the active people of an organisation, and what each of them meets of what is asked."""

    def __init__(self, snapshot: Snapshot, asked: Requirements) -> None:
        self.snapshot = snapshot
        self.asked = asked
        active = sorted((person for person in snapshot.people if person.active), key=lambda who: who.external_id)
        self.people = [person.id for person in active]
        self.table = every_group(len(active))
        self.sizes = self.table.sum(axis=1)
        self.loads = loads(snapshot, asked)
        self.met = have_met(snapshot)
        self.known: dict[Demand, NDArray[np.bool_]] = {}
        everything = demands_of(asked)
        self.set_aside = tuple(demand for demand in everything if self.nobody_counts_to(demand))
        self.demands = tuple(demand for demand in everything if demand not in self.set_aside)

    def counting(self, demand: Demand) -> set[str]:
        """The active people that count to a demand."""
        return who_counts(self.snapshot, demand, self.asked.evidence) & set(self.people)

    def nobody_counts_to(self, demand: Demand) -> bool:
        return demand.kind in CAN_BE_SET_ASIDE and not self.counting(demand)

    def how_many(self, who: Iterable[str]) -> Column:
        """How many of `who` each group has."""
        wanted = set(who)
        return self.table[:, [place for place, person in enumerate(self.people) if person in wanted]].sum(axis=1)

    def meets(self, demand: Demand) -> NDArray[np.bool_]:
        """Whether each group meets a demand."""
        if demand not in self.known:
            self.known[demand] = self._meets(demand)
        return self.known[demand]

    def _meets(self, demand: Demand) -> NDArray[np.bool_]:
        number = 0 if demand.number is None else demand.number
        if demand.kind in CAN_BE_SET_ASIDE:
            return self.how_many(self.counting(demand)) >= number
        if demand.kind in COUNTED:
            groups = groups_counted(self.snapshot, demand)
            return self._total([self.how_many(people) > 0 for people in groups.values()]) >= number
        if demand.kind in PER_GROUP:
            groups = groups_as_they_are(self.snapshot, SORTS[demand.kind])
            return self._total([self.how_many(people) > number for people in groups.values()]) == 0
        if demand.kind is DemandKind.AT_MOST:
            return self.sizes <= number
        return self._has_whom_it_may(demand)

    def _has_whom_it_may(self, demand: Demand) -> NDArray[np.bool_]:
        if demand.kind is DemandKind.AT_MOST_MEETINGS:
            assert demand.number is not None
            return self.how_many(who for who in self.people if self.loads[who] + 1 > demand.number) == 0
        assert demand.kind in {DemandKind.MUST_INCLUDE, DemandKind.MUST_EXCLUDE}
        there = self.how_many({str(demand.about)}) == 1
        return there if demand.kind is DemandKind.MUST_INCLUDE else ~there

    def _total(self, columns: Sequence[NDArray[np.bool_]]) -> Column:
        return np.sum(columns, axis=0, dtype=np.int64) if columns else np.zeros(len(self.table), dtype=np.int64)

    def meeting_all(self, demands: Iterable[Demand]) -> NDArray[np.bool_]:
        """Whether each group meets all of `demands`."""
        possible = np.ones(len(self.table), dtype=np.bool_)
        for demand in demands:
            possible = possible & self.meets(demand)
        return possible

    def can_be_met(self, demands: Iterable[Demand]) -> bool:
        return bool(self.meeting_all(demands).any())

    def value(self, aim: InviteAim) -> Column:
        """How far each group goes by an aim."""
        if aim is InviteAim.SIZE:
            return self.sizes
        return self._load() if aim is InviteAim.LOAD else self._richness()

    def _load(self) -> Column:
        pairs = [self.how_many(pair) == 2 for pair in self.met]
        own = np.array([self.loads[person] for person in self.people], dtype=np.int64)
        return self.table @ own + self.asked.newness * self._total(pairs)

    def _richness(self) -> Column:
        knowing: dict[str | None, set[str]] = {}
        for demand in self.demands:
            if demand.kind is DemandKind.COMPETENCE:
                knowing.setdefault(demand.about, set()).update(self.counting(demand))
        return sum((self.how_many(people) for people in knowing.values()), np.zeros(len(self.table), dtype=np.int64))

    @property
    def aims(self) -> tuple[InviteAim, ...]:
        return (InviteAim.SIZE, *self.asked.aims)

    def ranking(self, aim: InviteAim) -> Column:
        """Less is better."""
        return -self.value(aim) if aim is InviteAim.RICHNESS else self.value(aim)

    def best(self, demands: Iterable[Demand], unlike: frozenset[str] | None = None) -> list[int]:
        """The rows of all groups that are best by the aims among those that meet `demands`, in alphabetical order.

        With `unlike`, those with the fewest people who are not of that group go before all aims but the size.
        """
        rankings = [self.ranking(aim) for aim in self.aims]
        if unlike is not None:
            rankings.insert(1, self.how_many(set(self.people) - unlike))
        rows = np.flatnonzero(self.meeting_all(demands))
        for ranking in rankings:
            rows = rows[ranking[rows] == ranking[rows].min()] if len(rows) else rows
        return rows.tolist()

    def group(self, row: int) -> tuple[str, ...]:
        """The ids of the people of a group, in alphabetical order of their external ids."""
        return tuple(person for person, there in zip(self.people, self.table[row], strict=True) if there)

    def row(self, group: Iterable[str]) -> int:
        """Where a group of active people stands."""
        inside = set(group)
        wanted = np.array([person in inside for person in self.people], dtype=np.int64)
        return int(np.flatnonzero((self.table == wanted).all(axis=1))[0])
