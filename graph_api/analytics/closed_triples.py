"""Ways of two steps that somebody could go in one: the triples of arcs i to j, j to k and i to k."""

from collections.abc import Iterator
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_api.analytics.graphs import Indices

Arcs: TypeAlias = NDArray[np.int32]

NONE: Final = -1
CELLS: Final = 8_000_000
"""How many arcs are looked up by both of their ends at a time: 32 megabytes."""

WAYS: Final = 2_000_000
"""How many ways of two steps are looked at at a time."""


def closed_triples(sources: Indices, targets: Indices, size: int) -> Iterator[tuple[Indices, Indices, Indices]]:
    """Every triple of arcs i to j, j to k and i to k, many at a time: the places of the three among the arcs.

    Args:
        sources: the place of the person that each arc leads from, sorted.
        targets: of the person that it leads to; no arc leads to where it comes from.
        size: how many people there are.
    """
    starts = np.searchsorted(sources, np.arange(size + 1))
    leading = np.diff(starts)
    ways = np.concatenate([[0], np.cumsum(leading[targets])])
    place = np.full((max(1, min(size, CELLS // max(1, size))), size), NONE, dtype=np.int32)
    for first, last in _blocks(starts, ways, len(place)):
        arcs: Indices = np.arange(int(starts[first]), int(starts[last]), dtype=np.int64)
        rows = sources[arcs] - first
        place[rows, targets[arcs]] = arcs
        together = max(1, len(arcs) * WAYS // max(1, int(ways[starts[last]] - ways[starts[first]])))
        for begin in range(0, len(arcs), together):
            yield _closed(arcs[begin : begin + together], first, starts, (sources, targets), place)
        place[rows, targets[arcs]] = NONE


def _closed(
    arcs: Indices, offset: int, starts: Indices, ends: tuple[Indices, Indices], place: Arcs
) -> tuple[Indices, Indices, Indices]:
    sources, targets = ends
    along = starts[targets[arcs] + 1] - starts[targets[arcs]]
    before = np.repeat(arcs, along)
    first_of_each = np.repeat(starts[targets[arcs]] - np.cumsum(along) + along, along)
    after = first_of_each + np.arange(len(before))
    closing = place[sources[before] - offset, targets[after]]
    there = closing != NONE
    return before[there], after[there], closing[there].astype(np.int64)


def _blocks(starts: Indices, ways: Indices, most: int) -> Iterator[tuple[int, int]]:
    """Runs of at most so many people with at most so many ways from them, if only one where one has more."""
    first, size = 0, len(starts) - 1
    from_people = ways[starts]
    while first < size:
        within = int(np.searchsorted(from_people, int(from_people[first]) + WAYS, side="right")) - 1
        last = min(size, first + most, max(first + 1, within))
        yield first, last
        first = last
