"""Units against units, rolled up where there are too many, in an order that shows silos as blocks."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from graph_api.analytics.gaps import compared_units
from graph_api.analytics.graphs import Weights
from graph_api.analytics.pairs import PairMeasures, compare
from graph_api.analytics.rollup import RollUp, roll_up, rolled_up
from graph_api.analytics.seriation import seriate
from graph_api.domain.gaps import Seen
from graph_api.domain.silo_map import SiloMapInput
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class RowMeasures:
    """A unit in the map; see `graph_api.domain.silo_map.MapRow` for each measure. `parts`: those shown as it."""

    unit: str
    block: int
    parts: tuple[str, ...]
    need: int
    seen: int | None


@dataclass(frozen=True, slots=True)
class MapMeasures:
    """The map.

    `organisation`: the graph as if each unit were the one that stands for it. `units`: those that were compared, as
    such. `rolled`: how each unit that is shown as another is shown. `rows`: those that found room, in order. `cells`:
    the pairs of them with need or coordination. `needed`: whether any two units need each other. `silent` and
    `derived`: as in `graph_api.analytics.gaps.GapMeasures`.
    """

    organisation: Snapshot
    units: tuple[str, ...]
    rolled: Mapping[str, str]
    rows: tuple[RowMeasures, ...]
    cells: tuple[PairMeasures, ...]
    needed: bool
    silent: tuple[Seen, ...]
    derived: tuple[str, ...]


def measure_map(snapshot: Snapshot, asked: SiloMapInput) -> MapMeasures:
    """Every pair of units with need or coordination, and the order to show the units in.

    Where units are rolled up, everything is measured on the organisation in which they are one. What is expected of a
    pair depends on all units that are compared, also on those that find no room in the map.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: which units, needs and ways, and how many rows there may be.
    """
    rolled = roll_up(snapshot, compared_units(snapshot, asked), asked.most_units)
    organisation = rolled_up(snapshot, rolled.stands)
    found = compare(organisation, rolled.units, asked)
    pairs = [found.measured(pair) for pair in sorted(found.seen | found.needs.keys())]
    kept = frozenset(_with_most_need(found.units, pairs)[: asked.most_units])
    cells = [pair for pair in pairs if pair.a in kept and pair.b in kept]
    silent = len(found.silent) == len(found.ways)
    return MapMeasures(
        organisation=organisation,
        units=found.units,
        rolled=rolled.rolled,
        rows=tuple(_rows([unit for unit in found.units if unit in kept], cells, rolled, silent=silent)),
        cells=tuple(cells),
        needed=bool(found.needs),
        silent=found.silent,
        derived=found.derived,
    )


def _with_most_need(units: Sequence[str], pairs: Iterable[PairMeasures]) -> list[str]:
    need = _sums((pair, pair.need) for pair in pairs)
    return sorted(units, key=lambda unit: -need[unit])


def _rows(
    units: Sequence[str], cells: Sequence[PairMeasures], rolled: RollUp, *, silent: bool
) -> Iterable[RowMeasures]:
    need = _sums((cell, cell.need) for cell in cells)
    seen = _sums((cell, cell.seen or 0) for cell in cells)
    for unit, block in _in_order(units, cells, need):
        parts = sorted(part for part, head in rolled.rolled.items() if head == unit)
        yield RowMeasures(unit, block, tuple(parts), need[unit], None if silent else seen[unit])


def _in_order(
    units: Sequence[str], cells: Iterable[PairMeasures], need: Mapping[str, int]
) -> Iterable[tuple[str, int]]:
    """Each unit with its block; those that are seen with no other come last, each a block of its own."""
    found = seriate(_matrix(units, cells))
    together = [units[place] for place in found.order]
    alone = sorted(set(units).difference(together), key=lambda unit: (-need[unit], units.index(unit)))
    return [*zip(together, found.blocks, strict=True), *zip(alone, count(max(found.blocks, default=0) + 1))]


def _matrix(units: Sequence[str], cells: Iterable[PairMeasures]) -> Weights:
    places = {unit: place for place, unit in enumerate(units)}
    matrix: Weights = np.zeros((len(units), len(units)), dtype=np.float64)
    for cell in cells:
        a, b = places[cell.a], places[cell.b]
        matrix[a, b] = matrix[b, a] = cell.seen or 0
    return matrix


def _sums(values: Iterable[tuple[PairMeasures, int]]) -> Counter[str]:
    """For each unit the sum of the values of its pairs."""
    found: Counter[str] = Counter()
    for pair, value in values:
        found[pair.a] += value
        found[pair.b] += value
    return found
