"""Two units held against each other: what shows that they need to coordinate, and how much of it is seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.coordination import Coordination, Pair, seen_in
from graph_api.analytics.needs import WORKED_ON, Reasons, needs_of
from graph_api.analytics.same_records import kinds_from_decisions
from graph_api.domain.gaps import CoordinationInput, GapWord, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import UnitRow

THIN_BELOW: Final = 0.5


@dataclass(frozen=True, slots=True)
class PartMeasure:
    """One way to coordinate; both figures are None where there are no such records at all."""

    way: Seen
    seen: int | None
    expected: float | None


@dataclass(frozen=True, slots=True)
class PairMeasures:
    """Two units; see `graph_api.domain.gaps.UnitGap` for each measure.

    `a` and `b`: ids, in alphabetical order of the external ids. `word`: says nothing where there is no
    need. `decisions`: all that are behind it, the latest first. `shared`, `links`, `depending`, `uses`: of what the
    need is the sum, as in `graph_api.analytics.needs.Reasons`.
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
    shared: int = 0
    links: int = 0
    depending: int = 0
    uses: tuple[tuple[str, str], ...] = ()

    @property
    def ratio(self) -> float | None:
        """Seen over expected; None where nothing is expected or known."""
        return self.seen / self.expected if self.seen is not None and self.expected else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Some units with all that the measures of any two of them are made of.

    `order`: the units, each with what it is put in order by. `needs`: the pairs that need each other. `ways`: what is
    seen, by the ways asked for. `dates`: each decision with what it is put in order by. `derived`: the kinds of tie
    that rest on the same decisions as the need.
    """

    order: Mapping[str, tuple[str, str]]
    needs: Mapping[Pair, Reasons]
    ways: Mapping[Seen, Coordination]
    dates: Mapping[str, tuple[str, str]]
    derived: tuple[str, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The units that are compared."""
        return tuple(self.order)

    @property
    def silent(self) -> tuple[Seen, ...]:
        """The ways to coordinate of which there are no records."""
        return tuple(way for way, found in self.ways.items() if not found.records)

    @property
    def seen(self) -> frozenset[Pair]:
        """The pairs of which some coordination is seen."""
        return frozenset(pair for found in self.ways.values() for pair in found.counts)

    def measured(self, pair: Pair) -> PairMeasures:
        """What can be said of two of the units."""
        reasons = self.needs.get(pair) or Reasons()
        parts = tuple(_part(way, found, pair) for way, found in self.ways.items())
        silent = all(part.seen is None for part in parts)
        seen, expected = sum(part.seen or 0 for part in parts), sum(part.expected or 0.0 for part in parts)
        a, b = sorted(pair, key=self.order.__getitem__)
        return PairMeasures(
            a=a,
            b=b,
            word=GapWord.NO_DATA if silent else word_for(reasons.need, seen, expected),
            need=reasons.need,
            seen=None if silent else seen,
            expected=None if silent else expected,
            gap=None if silent else gap_of(reasons.need, seen, expected),
            parts=parts,
            decisions=tuple(sorted(reasons.decisions, key=self._date, reverse=True)),
            dependencies=tuple(sorted({kind for _, _, kind in reasons.dependencies if kind})),
            shared=len(reasons.shared),
            links=len(reasons.links),
            depending=len(reasons.dependencies),
            uses=tuple(sorted(reasons.uses)),
        )

    def _date(self, decision: str) -> tuple[str, str]:
        return self.dates.get(decision, ("", ""))


def compare(snapshot: Snapshot, units: Sequence[UnitRow], asked: CoordinationInput) -> Comparison:
    """`units` with what shows that they need each other, and what is seen.

    Args:
        snapshot: the graph; that part of it whose sources count.
        units: in the order in which a pair is to name them.
        asked: which needs and ways, with the roles and kinds that count.
    """
    order = {unit.id: (unit.external_id, unit.id) for unit in units}
    chosen = frozenset(order)
    return Comparison(
        order=order,
        needs=dict(sorted(needs_of(snapshot, chosen, asked).items())),
        ways={way: seen_in(snapshot, chosen, asked, way) for way in dict.fromkeys(asked.seen)},
        dates={decision.id: (decision.date or "", decision.external_id) for decision in snapshot.decisions},
        derived=_derived(snapshot, asked),
    )


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


def _part(way: Seen, found: Coordination, pair: Pair) -> PartMeasure:
    if not found.records:
        return PartMeasure(way, None, None)
    return PartMeasure(way, found.counts.get(pair, 0), found.expected(pair))


def _derived(snapshot: Snapshot, asked: CoordinationInput) -> tuple[str, ...]:
    if WORKED_ON.isdisjoint(asked.need) or Seen.TIES not in asked.seen:
        return ()
    return kinds_from_decisions(snapshot, frozenset(asked.tie_kinds) if asked.tie_kinds else None)
