"""Groups found from the ties alone: who is tied to each other more than to others, whatever unit they are in."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import graspologic_native
import numpy as np
from scipy import sparse

from graph_api.analytics.cores import on_cores
from graph_api.analytics.graphs import Indices, TieGraph, Weights
from graph_api.analytics.modularity import modularity

RESOLUTION: Final = 1.0
RANDOMNESS: Final = 0.001
MOST_PASSES: Final = 10
"""Further passes over the ties hardly find anything better."""

MOST_WORK: Final = 1_200_000
"""So many ties are gone through in all, seed by seed and pass by pass: about a second on two cores."""


@dataclass(frozen=True, slots=True)
class Found:
    """One way to split people: the number of each one's group, from 0, the largest first; its modularity."""

    groups: Indices
    modularity: float

    @property
    def count(self) -> int:
        """How many groups there are."""
        return int(self.groups.max(initial=-1)) + 1


@dataclass(frozen=True, slots=True)
class Communities:
    """What was found from each of the `seeds`, with so many `passes`; `alone`: how many people have no tie."""

    seeds: tuple[int, ...]
    passes: int
    alone: int
    tried: tuple[Found, ...]

    @property
    def place(self) -> int:
        """The place of the best way to split people among `tried`: the first of the highest modularity."""
        return max(range(len(self.tried)), key=lambda place: self.tried[place].modularity)

    @property
    def best(self) -> Found:
        """The best way to split people that was found."""
        return self.tried[self.place]


def find_communities(graph: TieGraph, seeds: int, *, weighted: bool = False) -> Communities | None:
    """The groups of people with the highest modularity that Leiden finds (Traag, Waltman & van Eck 2019).

    Leiden is random: each seed gives a way to split people. Where there are many ties, fewer seeds are tried and with
    fewer passes, so that it takes about a second; both are told. Those without ties are a group each. Adding someone
    without ties changes nobody's group; other ids may lead to another split, about as good.

    Args:
        graph: people and ties.
        seeds: how many seeds to try, from 0: 0 or more.
        weighted: whether a tie counts by its weight.

    Returns:
        None where there is no tie or nothing to try.
    """
    if not graph.edges or not seeds:
        return None
    tried = tuple(range(min(seeds, max(3, MOST_WORK // (2 * graph.edges)))))
    passes = min(MOST_PASSES, max(2, MOST_WORK // (graph.edges * len(tried))))
    tied = graph.only_tied()
    weight = graph.weight if weighted else np.ones(graph.edges)
    found = partial(_numbers, _adjacency(tied, weight), passes)
    splits = on_cores(found, tried, size=graph.edges)
    return Communities(
        tried, passes, graph.size - tied.size, tuple(_measured(graph, weight, split) for split in splits)
    )


def _numbers(matrix: sparse.csr_array, passes: int, seed: int) -> Indices:
    """The number of the group of each row."""
    size = matrix.indptr.size - 1
    untyped: Any = graspologic_native
    _, numbers = untyped.leiden_csr(
        matrix.indptr.astype(np.int64),
        matrix.indices.astype(np.int32),
        matrix.data,
        size,
        resolution=RESOLUTION,
        randomness=RANDOMNESS,
        iterations=passes,
        use_modularity=True,
        seed=seed,
        trials=1,
    )
    return np.array([numbers[place] for place in range(size)], dtype=np.int64)


def _adjacency(graph: TieGraph, weight: Weights) -> sparse.csr_array:
    """Both directions of each edge."""
    row, column = np.concatenate([graph.first, graph.second]), np.concatenate([graph.second, graph.first])
    shape = (graph.size, graph.size)
    return sparse.coo_array((np.concatenate([weight, weight]), (row, column)), shape=shape).tocsr()


def _measured(graph: TieGraph, weight: Weights, split: Indices) -> Found:
    """The split of all people, those without ties a group each."""
    there = graph.degrees > 0
    groups = np.cumsum(~there) + len(split)
    groups[there] = split
    groups = _numbered(groups)
    count = int(groups.max()) + 1
    one, other = groups[graph.first], groups[graph.second]
    inside = one == other
    internal = np.bincount(one[inside], weights=weight[inside], minlength=count).astype(np.float64)
    ends = np.bincount(np.concatenate([one, other]), weights=np.concatenate([weight, weight]), minlength=count)
    return Found(groups, modularity(internal, ends.astype(np.float64)) or 0.0)


def _numbered(groups: Indices) -> Indices:
    """The same groups, numbered from the largest, those of one size by their first person."""
    _, first, which, sizes = np.unique(groups, return_index=True, return_inverse=True, return_counts=True)
    number = np.empty(len(sizes), dtype=np.int64)
    number[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    return number[which]
