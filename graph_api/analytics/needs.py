"""Which pairs of units need to coordinate: those whose work hangs together (congruence, Cataldo et al. 2006)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from graph_api.analytics.coordination import Pair, Units, owners_of
from graph_api.domain.gaps import CoordinationInput, Need
from graph_api.domain.snapshot import Snapshot


@dataclass(slots=True)
class Reasons:
    """Why two units need each other.

    `decisions`: those that one owns and the other takes part in. `dependencies`: (unit, on, kind) for each recorded
    one; the kind is "" where none is stated.
    """

    decisions: set[str] = field(default_factory=set[str])
    dependencies: set[tuple[str, str, str]] = field(default_factory=set[tuple[str, str, str]])

    @property
    def need(self) -> int:
        """How many reasons there are; each decision, and each kind of dependency in each direction, is one."""
        return len(self.decisions) + len(self.dependencies)


def needs_of(snapshot: Snapshot, units: Units, asked: CoordinationInput) -> Mapping[Pair, Reasons]:
    """The pairs of `units` with at least one reason to coordinate, of those that are asked about."""
    found: defaultdict[Pair, Reasons] = defaultdict(Reasons)
    if Need.SHARED_DECISIONS in asked.need:
        _add_decisions(found, snapshot, units, asked)
    if Need.DEPENDENCIES in asked.need:
        _add_dependencies(found, snapshot, units)
    return found


def _add_decisions(
    found: defaultdict[Pair, Reasons], snapshot: Snapshot, units: Units, asked: CoordinationInput
) -> None:
    owners = owners_of(snapshot, units, asked.owning_roles)
    taking_part = owners_of(snapshot, units, asked.participating_roles)
    for decision, owning in owners.items():
        for owner, other in product(owning, taking_part.get(decision, ())):
            if owner != other:
                found[_pair(owner, other)].decisions.add(decision)


def _add_dependencies(found: defaultdict[Pair, Reasons], snapshot: Snapshot, units: Units) -> None:
    for row in snapshot.dependencies:
        if row.unit != row.on and row.unit in units and row.on in units:
            found[_pair(row.unit, row.on)].dependencies |= {(row.unit, row.on, kind) for kind in row.kinds or ("",)}


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)
