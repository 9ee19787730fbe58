"""Which pairs of units only those who leave connect."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TypeAlias

from graph_api.analytics.coordination import Pair
from graph_api.analytics.gathered import gathered
from graph_api.analytics.graphs import TieGraph
from graph_api.domain.snapshot import Snapshot

UnitsOf: TypeAlias = Mapping[str, Collection[str]]
"""The units that each person is of."""


@dataclass(frozen=True, slots=True)
class LostPairs:
    """`pairs`: those that nobody connects any more, each with how many ties and people did; `emptied`: units."""

    pairs: Mapping[Pair, tuple[int, int]]
    emptied: frozenset[str]


def units_of(snapshot: Snapshot, among: Collection[str]) -> UnitsOf:
    """The units that each person `among` is counted to or a member of; who is of none is not there."""
    counted = [(row.id, row.unit) for row in snapshot.people if row.unit and row.id in among]
    members = [(row.person, row.unit) for row in snapshot.memberships if row.person in among and not row.former]
    return gathered([*counted, *members])


def lost_pairs(units: UnitsOf, graph: TieGraph, leavers: Collection[str], staying: Collection[str]) -> LostPairs:
    """Pairs of units that somebody of both, or a tie from one to the other, connects now and nobody afterwards.

    A unit that nobody is left in is emptied; there is nobody to connect it then, so that its pairs do not count.
    """
    manned = frozenset(unit for person in staying for unit in units.get(person, ()))
    before = frozenset(unit for person in (*leavers, *staying) for unit in units.get(person, ()))
    of = _within(units, manned)
    tied = [(graph.people[one], graph.people[other]) for one, other in graph.ends()]
    ties = Counter(pair for ends in tied if ends[0] in leavers or ends[1] in leavers for pair in _between(*ends, of))
    members = Counter(pair for person in leavers for pair in combinations(of.get(person, ()), 2))
    touched = frozenset({*ties, *members})
    near = _within({who: units[who] for who in staying if who in units}, {unit for pair in touched for unit in pair})
    still = {pair for own in near.values() for pair in combinations(own, 2)}
    still |= {pair for ends in tied if ends[0] in near and ends[1] in near for pair in _between(*ends, near)}
    return LostPairs({pair: (ties[pair], members[pair]) for pair in sorted(touched - still)}, before - manned)


def _within(units: UnitsOf, among: Collection[str]) -> Mapping[str, Sequence[str]]:
    """The units of each person that are `among` these, sorted; who is of none of them is not there."""
    found = ((person, sorted(unit for unit in own if unit in among)) for person, own in units.items())
    return {person: own for person, own in found if own}


def _between(one: str, other: str, units: Mapping[str, Sequence[str]]) -> Iterable[Pair]:
    """Each pair of units that a tie between two people connects, once."""
    both = product(units.get(one, ()), units.get(other, ()))
    return {(min(pair), max(pair)) for pair in both if pair[0] != pair[1]}
