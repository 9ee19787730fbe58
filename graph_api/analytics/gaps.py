"""Which units depend on each other but do not meet: need against what is seen, for each pair of units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.coordination import Coordination, Pair, Units, plain, seen_in
from graph_api.analytics.needs import Reasons, needs_of
from graph_api.analytics.same_records import kinds_from_decisions
from graph_api.domain.gaps import GapsInput, GapWord, Need, Seen
from graph_api.domain.snapshot import Snapshot, UnitRow

THIN_BELOW: Final = 0.5


@dataclass(frozen=True, slots=True)
class PartMeasure:
    """One way to coordinate; both figures are None where there are no such records at all."""

    way: Seen
    seen: int | None
    expected: float | None


@dataclass(frozen=True, slots=True)
class PairMeasures:
    """Two units that need each other; see `graph_api.domain.gaps.UnitGap` for each measure.

    `a` and `b`: ids, in alphabetical order of the external ids. `decisions`: behind the need, the latest first.
    """

    a: str
    b: str
    word: GapWord
    need: int
    seen: int | None
    expected: float | None
    gap: float | None
    parts: tuple[PartMeasure, ...]
    decisions: tuple[str, ...]
    dependencies: tuple[str, ...]

    @property
    def ratio(self) -> float | None:
        """Seen over expected; None where nothing is expected or known."""
        return self.seen / self.expected if self.seen is not None and self.expected else None


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


def measure_gaps(snapshot: Snapshot, asked: GapsInput) -> GapMeasures:
    """Every pair of units that needs to coordinate, and what is seen of it.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: which units, needs and ways; `first`, `sources` and `language` are not looked at.
    """
    units = compared_units(snapshot, asked)
    order = {unit.id: (unit.external_id, unit.id) for unit in units}
    chosen = frozenset(order)
    ways = {way: seen_in(snapshot, chosen, asked, way) for way in dict.fromkeys(asked.seen)}
    dates = {decision.id: (decision.date or "", decision.external_id) for decision in snapshot.decisions}
    pairs = (_measured(pair, reasons, ways, order, dates) for pair, reasons in _needed(snapshot, chosen, asked))
    return GapMeasures(
        units=tuple(order),
        pairs=tuple(sorted(pairs, key=lambda pair: (-(pair.gap or 0.0), -pair.need, order[pair.a], order[pair.b]))),
        silent=tuple(way for way, found in ways.items() if not found.records),
        derived=_derived(snapshot, asked),
    )


def compared_units(snapshot: Snapshot, asked: GapsInput) -> tuple[UnitRow, ...]:
    """The units of the kinds that are asked for, the active ones unless all are; in order of their external ids."""
    kinds = frozenset(map(plain, asked.kinds)) if asked.kinds else None
    units = (
        unit
        for unit in snapshot.units
        if (kinds is None or plain(unit.kind or "") in kinds)
        and (not asked.active_only or plain(unit.status or "active") == "active")
    )
    return tuple(sorted(units, key=lambda unit: (unit.external_id, unit.id)))


def word_for(need: int, seen: int, expected: float) -> GapWord:
    """A pair in one word: nothing seen is TRAPPED, under half of what is expected THIN, under all of it SOME."""
    if need and not seen:
        return GapWord.TRAPPED
    if seen < THIN_BELOW * expected:
        return GapWord.THIN
    return GapWord.SOME if seen < expected else GapWord.MET


def gap_of(need: int, seen: int, expected: float) -> float:
    """Need x (1 - min(seen / expected, 1)): the part of the need that is not met; all of it where nothing is seen."""
    if not seen:
        return float(need)
    return need * (1 - min(seen / expected, 1.0)) if expected else 0.0


def _needed(snapshot: Snapshot, units: Units, asked: GapsInput) -> Sequence[tuple[Pair, Reasons]]:
    return sorted(needs_of(snapshot, units, asked).items())


def _measured(
    pair: Pair,
    reasons: Reasons,
    ways: Mapping[Seen, Coordination],
    order: Mapping[str, tuple[str, str]],
    dates: Mapping[str, tuple[str, str]],
) -> PairMeasures:
    parts = tuple(_part(way, found, pair) for way, found in ways.items())
    silent = all(part.seen is None for part in parts)
    seen, expected = sum(part.seen or 0 for part in parts), sum(part.expected or 0.0 for part in parts)
    a, b = sorted(pair, key=lambda unit: order[unit])
    return PairMeasures(
        a=a,
        b=b,
        word=GapWord.NO_DATA if silent else word_for(reasons.need, seen, expected),
        need=reasons.need,
        seen=None if silent else seen,
        expected=None if silent else expected,
        gap=None if silent else gap_of(reasons.need, seen, expected),
        parts=parts,
        decisions=tuple(sorted(reasons.decisions, key=lambda decision: dates.get(decision, ("", "")), reverse=True)),
        dependencies=tuple(sorted({kind for _, _, kind in reasons.dependencies if kind})),
    )


def _part(way: Seen, found: Coordination, pair: Pair) -> PartMeasure:
    if not found.records:
        return PartMeasure(way, None, None)
    return PartMeasure(way, found.counts.get(pair, 0), found.expected(pair))


def _derived(snapshot: Snapshot, asked: GapsInput) -> tuple[str, ...]:
    if Need.SHARED_DECISIONS not in asked.need or Seen.TIES not in asked.seen:
        return ()
    return kinds_from_decisions(snapshot, frozenset(asked.tie_kinds) if asked.tie_kinds else None)
