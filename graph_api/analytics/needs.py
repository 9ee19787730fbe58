"""Which pairs of units need to coordinate: those whose work hangs together (congruence, Cataldo et al. 2006)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final, TypeAlias

from graph_api.analytics.coordination import Pair, Units, owners_of
from graph_api.analytics.services_used import runners_of, services_used
from graph_api.domain.gaps import CoordinationInput, Need
from graph_api.domain.snapshot import Snapshot

WORKED_ON: Final = frozenset({Need.SHARED_DECISIONS, Need.LINKED_DECISIONS})
"""The needs that rest on which unit has a part in which decision."""


@dataclass(slots=True)
class Reasons:
    """Why two units need each other.

    `shared`: decisions that both work on. `links`: (decision of the lesser unit, decision of the other) that hang
    together. `dependencies`: (unit, on, kind) for each recorded one; the kind is "" where none is stated. `uses`: two
    initiatives, one of each unit, at least one of them a service that the other uses; the lesser id first.
    """

    shared: set[str] = field(default_factory=set[str])
    links: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    dependencies: set[tuple[str, str, str]] = field(default_factory=set[tuple[str, str, str]])
    uses: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    @property
    def need(self) -> int:
        """How many reasons there are; each kind of dependency in each direction is one."""
        return len(self.shared) + len(self.links) + len(self.dependencies) + len(self.uses)

    @property
    def decisions(self) -> frozenset[str]:
        """All decisions behind it: those that are shared, and both ends of what hangs together."""
        return frozenset(self.shared.union(*self.links))


Found: TypeAlias = defaultdict[Pair, Reasons]


def needs_of(snapshot: Snapshot, units: Units, asked: CoordinationInput) -> Mapping[Pair, Reasons]:
    """The pairs of `units` with at least one reason to coordinate, of those that are asked about."""
    found: Found = defaultdict(Reasons)
    if Need.SHARED_DECISIONS in asked.need:
        _add_decisions(found, snapshot, units, asked)
    if Need.LINKED_DECISIONS in asked.need:
        _add_linked_decisions(found, snapshot, units, asked)
    if Need.DEPENDENCIES in asked.need:
        _add_dependencies(found, snapshot, units)
    if Need.SERVICES_USED in asked.need:
        _add_services(found, snapshot, units)
    return found


def _add_decisions(found: Found, snapshot: Snapshot, units: Units, asked: CoordinationInput) -> None:
    owners = owners_of(snapshot, units, asked.owning_roles)
    taking_part = owners_of(snapshot, units, asked.participating_roles)
    for decision, owning in owners.items():
        for owner, other in product(owning, taking_part.get(decision, ())):
            if owner != other:
                found[_pair(owner, other)].shared.add(decision)


def _add_linked_decisions(found: Found, snapshot: Snapshot, units: Units, asked: CoordinationInput) -> None:
    """C_R = T_A T_D T_A^T off its diagonal (Cataldo et al. 2006): each of its entries is a number of reasons.

    T_A: unit x decision, 1 where the unit owns the decision or takes part in it. T_D: decision x decision, 1 where
    they are the same or one points to or replaces the other, whichever way. A unit without decisions, or of which none
    hangs together with another's, needs nobody: its row is 0.

    Six units by hand: d1 is of A and B, d2 of C, d3 of D and E, d4 of A and C, d5 of F; d1-d2, d2-d3 and d3-d4 hang
    together. A and C need each other 2 times (d4 is shared, and d1 hangs together with d2); so do C and D, and C and E
    (d2-d3 and d4-d3); A-B 1, A-D 1, A-E 1, B-C 1, D-E 1; F nobody. In all 11, of 8 pairs: where only A-B, C-D and D-E
    are seen to coordinate, congruence is 3/8, and (1 + 2 + 1)/11 with each pair counted by its need.
    """
    worked_on = owners_of(snapshot, units, (*asked.owning_roles, *asked.participating_roles))
    for decision, at_work in worked_on.items():
        for one, other in product(at_work, at_work):
            if one < other:
                found[one, other].shared.add(decision)
    nobody: Collection[str] = ()
    for first, second in {_pair(row.decision, row.other) for row in snapshot.decision_links}:
        ends = product(worked_on.get(first, nobody), worked_on.get(second, nobody))
        _add_links(found, first, second, ends if first != second else ())


def _add_links(found: Found, first: str, second: str, ends: Iterable[Pair]) -> None:
    """That `first` hangs together with `second`, for each pair of a unit of the one and a unit of the other."""
    for one, other in ends:
        if one < other:
            found[one, other].links.add((first, second))
        elif other < one:
            found[other, one].links.add((second, first))


def _add_dependencies(found: Found, snapshot: Snapshot, units: Units) -> None:
    for row in snapshot.dependencies:
        if row.unit != row.on and row.unit in units and row.on in units:
            found[_pair(row.unit, row.on)].dependencies |= {(row.unit, row.on, kind) for kind in row.kinds or ("",)}


def _add_services(found: Found, snapshot: Snapshot, units: Units) -> None:
    runners = runners_of(snapshot, units)
    for first, second in services_used(snapshot):
        for one, other in product(runners.get(first, ()), runners.get(second, ())):
            if one != other:
                found[_pair(one, other)].uses.add((first, second))


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)
