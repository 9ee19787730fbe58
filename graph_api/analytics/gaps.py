"""Which units depend on each other but do not meet: need against what is seen, for each pair of units."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_api.analytics.pairs import PairMeasures, compare
from graph_api.analytics.plain_words import plain
from graph_api.domain.gaps import CoordinationInput, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import UnitRow


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


def congruence(pairs: Sequence[PairMeasures], *, weighted: bool = False) -> float | None:
    """The share of needed pairs that are seen to coordinate (Cataldo et al. 2006: of C_R, what is in C_A too).

    Args:
        pairs: those that need each other.
        weighted: whether each counts by its need; else as one.

    Returns:
        0.0 to 1.0; None where nothing is needed, or where what is seen of a pair is not known.
    """
    if not pairs or any(pair.seen is None for pair in pairs):
        return None
    weights = [pair.need if weighted else 1 for pair in pairs]
    return sum(weight for pair, weight in zip(pairs, weights, strict=True) if pair.seen) / sum(weights)


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
