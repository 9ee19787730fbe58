"""Which units depend on each other but do not meet: need against what is seen, for each pair of units."""

from dataclasses import dataclass

from graph_api.analytics.coordination import plain
from graph_api.analytics.pairs import PairMeasures, compare
from graph_api.domain.gaps import CoordinationInput, Seen
from graph_api.domain.snapshot import Snapshot, UnitRow


@dataclass(frozen=True, slots=True)
class GapMeasures:
    """All pairs that need each other, the widest gap first.

    `units`: those that were compared. `silent`: the ways to coordinate of which there are no records. `derived`: the
    kinds of tie that rest on the same decisions as the need.
    """

    units: tuple[str, ...]
    pairs: tuple[PairMeasures, ...]
    silent: tuple[Seen, ...]
    derived: tuple[str, ...]


def measure_gaps(snapshot: Snapshot, asked: CoordinationInput) -> GapMeasures:
    """Every pair of units that needs to coordinate, and what is seen of it.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: which units, needs and ways.
    """
    found = compare(snapshot, compared_units(snapshot, asked), asked)
    pairs = map(found.measured, found.needs)
    order = found.order
    return GapMeasures(
        units=found.units,
        pairs=tuple(sorted(pairs, key=lambda pair: (-(pair.gap or 0.0), -pair.need, order[pair.a], order[pair.b]))),
        silent=found.silent,
        derived=found.derived,
    )


def compared_units(snapshot: Snapshot, asked: CoordinationInput) -> tuple[UnitRow, ...]:
    """The units of the kinds that are asked for, the active ones unless all are; in order of their external ids."""
    kinds = frozenset(map(plain, asked.kinds)) if asked.kinds else None
    units = (
        unit
        for unit in snapshot.units
        if (kinds is None or plain(unit.kind or "") in kinds)
        and (not asked.active_only or plain(unit.status or "active") == "active")
    )
    return tuple(sorted(units, key=lambda unit: (unit.external_id, unit.id)))
