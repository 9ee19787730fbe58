"""How much pairs of units are seen to coordinate, in each of five ways, and how much would be expected by chance."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final, TypeAlias

import numpy as np

from graph_api.analytics.gathered import gathered
from graph_api.analytics.graphs import TieGraph, undirected
from graph_api.analytics.plain_words import plain
from graph_api.domain.gaps import CoordinationInput, Seen
from graph_api.domain.snapshot import Snapshot

Pair: TypeAlias = tuple[str, str]
"""Two different units, the lesser id first."""

Units: TypeAlias = frozenset[str]

LATEST: Final = "9999-12-31"
"""No day comes after it."""


@dataclass(frozen=True, slots=True)
class Coordination:
    """How often each pair of units is seen to coordinate in one way.

    `counts`: the pairs with at least one. `ends`: for each unit the sum over its pairs, `twice` the sum of these.
    `records`: how many records of this way there are about the units at all; where there are none, nothing can be said
    about any pair.
    """

    counts: Mapping[Pair, int]
    ends: Mapping[str, int]
    records: int
    twice: int

    def expected(self, pair: Pair) -> float:
        """d_a d_b / 2m: what the pair would have if all m were dealt at random and each unit kept its own number d.

        The configuration model behind modularity (Newman & Girvan 2004), here over coordination between units only.
        0.0 where either unit has none with anybody.
        """
        return self.ends.get(pair[0], 0) * self.ends.get(pair[1], 0) / self.twice if self.twice else 0.0


def seen_in(snapshot: Snapshot, units: Units, asked: CoordinationInput, way: Seen) -> Coordination:
    """How often each pair of `units` is seen to coordinate in one `way`, with the roles and kinds that count."""
    return WAYS[way](snapshot, units, asked)


def _coordination(meeting_points: Iterable[set[str]], records: int) -> Coordination:
    """Each meeting point (a person, a meeting) counts once for each pair of the units that it joins."""
    joining = (units for units in meeting_points if len(units) > 1)
    return _summed(Counter(pair for units in joining for pair in combinations(sorted(units), 2)), records)


def _summed(counts: Mapping[Pair, int], records: int) -> Coordination:
    ends: Counter[str] = Counter()
    for pair, count in counts.items():
        for unit in pair:
            ends[unit] += count
    return Coordination(counts=counts, ends=ends, records=records, twice=sum(ends.values()))


def _shared_members(snapshot: Snapshot, units: Units, _asked: CoordinationInput) -> Coordination:
    current = [(row.person, row.unit) for row in snapshot.memberships if not row.former and row.unit in units]
    return _coordination(gathered(current).values(), len(current))


def _shared_leaders(snapshot: Snapshot, units: Units, asked: CoordinationInput) -> Coordination:
    leading = frozenset(map(plain, asked.leader_roles))
    leads = [
        (row.person, row.unit)
        for row in snapshot.memberships
        if not row.former and row.unit in units and not leading.isdisjoint(map(plain, row.roles))
    ]
    return _coordination(gathered(leads).values(), len(leads))


def _ties(snapshot: Snapshot, units: Units, asked: CoordinationInput) -> Coordination:
    unit_of = _primary_units(snapshot, units)
    kinds = frozenset(asked.tie_kinds) if asked.tie_kinds else None
    graph = undirected(unit_of, snapshot.ties, kinds=kinds)
    return _summed(_joined(graph, unit_of), graph.edges)


def _joined(graph: TieGraph, unit_of: Mapping[str, str]) -> Mapping[Pair, int]:
    """How many ties there are between each two units."""
    units = sorted(set(unit_of.values()))
    place = {unit: number for number, unit in enumerate(units)}
    of = np.array([place[unit_of[person]] for person in graph.people], dtype=np.int64)
    one, other = of[graph.first], of[graph.second]
    across = one != other
    least, most = np.minimum(one, other)[across], np.maximum(one, other)[across]
    codes, counts = np.unique(least * len(units) + most, return_counts=True)
    found = zip(codes.tolist(), counts.tolist(), strict=True)
    return {(units[code // len(units)], units[code % len(units)]): count for code, count in found}


def _meetings(snapshot: Snapshot, units: Units, asked: CoordinationInput) -> Coordination:
    unit_of = _primary_units(snapshot, units)
    outside = meetings_outside(snapshot, asked)
    present = [
        (row.meeting, unit_of[row.person])
        for row in snapshot.attendance
        if row.person in unit_of and row.meeting not in outside
    ]
    return _coordination(gathered(present).values(), len(present))


def meetings_outside(snapshot: Snapshot, asked: CoordinationInput) -> frozenset[str]:
    """The meetings that do not count because of the days asked for: none where no day is.

    A series is on many days, of which only the first is known; where days are asked for it is outside, as is a meeting
    whose day is not known. What was held on the days of a series counts if it is recorded as meetings.
    """
    if asked.seen_from is None and asked.seen_until is None:
        return frozenset()
    first, last = asked.seen_from or "", asked.seen_until or LATEST
    within = {row.id for row in snapshot.meetings if not row.recurring and row.day and first <= row.day <= last}
    return frozenset({row.meeting for row in snapshot.attendance} - within)


def _participants(snapshot: Snapshot, units: Units, asked: CoordinationInput) -> Coordination:
    owners = owners_of(snapshot, units, asked.owning_roles)
    counted = frozenset(map(plain, asked.participant_roles))
    parts = [row for row in snapshot.parts if row.decision in owners and not counted.isdisjoint(map(plain, row.roles))]
    reached = gathered((row.person, unit) for row in parts for unit in owners[row.decision])
    return _coordination(reached.values(), len(parts))


def owners_of(snapshot: Snapshot, units: Units, roles: Iterable[str]) -> Mapping[str, set[str]]:
    """The units, of `units`, that own each decision: those that it concerns in one of `roles`."""
    owning = frozenset(map(plain, roles))
    return gathered(
        (row.decision, row.unit)
        for row in snapshot.involvements
        if row.unit in units and not owning.isdisjoint(map(plain, row.roles))
    )


def _primary_units(snapshot: Snapshot, units: Units) -> Mapping[str, str]:
    return {person.id: person.unit for person in snapshot.people if person.unit is not None and person.unit in units}


WAYS: Final[Mapping[Seen, Callable[[Snapshot, Units, CoordinationInput], Coordination]]] = {
    Seen.SHARED_MEMBERS: _shared_members,
    Seen.SHARED_LEADERS: _shared_leaders,
    Seen.TIES: _ties,
    Seen.MEETINGS: _meetings,
    Seen.PARTICIPANTS: _participants,
}
