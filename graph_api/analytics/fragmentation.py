"""Into how many pieces people fall who reach each other through ties, and how much of them that leaves apart."""

from collections.abc import Collection, Iterable
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from graph_api.analytics.graphs import Indices, TieGraph

Inside: TypeAlias = NDArray[np.bool_]
"""For each person of a graph, whether they count."""

FEWEST: Final = 2
"""Of fewer people there is no pair."""

DRAWS: Final = 20
SEED: Final = 1
"""How often people are drawn to leave at random, and what from; each takes a hundredth of a second in a large graph."""


def fragmentation(sizes: Iterable[int]) -> float | None:
    """Borgatti's F (2006, "Identifying sets of key players in a social network"), by the sizes of the components.

    F = 1 - sum_k s_k (s_k - 1) / (n (n - 1)): the share of pairs of people who cannot reach each other over any
    number of ties, 0 where all can, 1 where nobody can. After people have left, n counts those who stay.

    By hand, for the path a-b-c-d-e-f: F = 0, and without c, where {a, b} and {d, e, f} are left,
    F = 1 - (2 x 1 + 3 x 2) / (5 x 4) = 0.6.

    Args:
        sizes: how many people each component has.

    Returns:
        None where there are fewer than two people, since there is no pair.
    """
    each = [*sizes]
    people = sum(each)
    if people < FEWEST:
        return None
    return 1 - sum(size * (size - 1) for size in each) / (people * (people - 1))


def expected_fragmentation(graph: TieGraph, leave: int) -> float | None:
    """The mean of `fragmentation` after so many people, drawn at random, have left: what nobody in particular does.

    From `DRAWS` draws of the seed `SEED`, so that the same question gives the same figure.

    Returns:
        None where fewer than two people stay.
    """
    if graph.size - leave < FEWEST:
        return None
    dice = np.random.default_rng(SEED)
    drawn = [_labels(graph, _without(graph, dice.choice(graph.size, leave, replace=False))) for _ in range(DRAWS)]
    found = [fragmentation(np.bincount(labels).tolist()) or 0.0 for labels in drawn]
    return sum(found) / DRAWS


def components(graph: TieGraph, among: Collection[str]) -> dict[str, int]:
    """For each person of `graph` who is `among`, which component they are in, over ties among these people only."""
    inside = np.array([person in among for person in graph.people], dtype=bool)
    people = [person for person, here in zip(graph.people, inside, strict=True) if here]
    return dict(zip(people, _labels(graph, inside).tolist(), strict=True))


def _without(graph: TieGraph, places: Indices) -> Inside:
    inside = np.ones(graph.size, dtype=bool)
    inside[places] = False
    return inside


def _labels(graph: TieGraph, inside: Inside) -> NDArray[np.int32]:
    """The component of each person `inside`, in order, over ties among these people only."""
    kept = inside[graph.first] & inside[graph.second]
    ends = graph.first[kept], graph.second[kept]
    matrix = csr_array((np.ones(len(ends[0]), dtype=np.int8), ends), shape=(graph.size, graph.size))
    return connected_components(matrix, directed=False)[1][inside]
