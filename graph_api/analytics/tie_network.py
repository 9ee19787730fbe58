"""People who have ties, as arrays: the simple undirected graph of them, and the arcs that it is made of."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from graph_api.analytics.graphs import Indices, TieGraph, distinct, graph_of, joined_by
from graph_api.domain.snapshot_links import TieRow


@dataclass(frozen=True, slots=True)
class TieNetwork:
    """A graph without self-loops and without people who have no tie, so that those change nothing.

    `people`: ids, sorted. `sources` and `targets`: the places in `people` of the two ends of each arc, arcs sorted; an
    arc leads from one person to another of whom a tie is recorded in that direction. `matrix`: 1.0 for two people who
    are tied in either direction, both ways.
    """

    people: tuple[str, ...]
    sources: Indices
    targets: Indices
    matrix: csr_array

    @property
    def size(self) -> int:
        """How many people there are."""
        return len(self.people)

    @property
    def edges(self) -> int:
        """How many pairs of people are tied."""
        return self.matrix.nnz // 2

    @property
    def tied(self) -> frozenset[str]:
        """The people, to look one up among."""
        return frozenset(self.people)

    @property
    def degrees(self) -> Indices:
        """How many others each person is tied to."""
        return np.diff(self.matrix.indptr).astype(np.int64)


def tie_network(
    people: Collection[str], ties: Collection[TieRow], *, kinds: Collection[str] | None = None, min_weight: float = 0.0
) -> TieNetwork:
    """The ties among `people`.

    Two of them are tied if the weights of the ties between them, of all `kinds` and in both directions, add up to
    `min_weight` or more; the arcs between two who are not are left out.

    Args:
        people: ids, each once; a tie to anyone else is left out.
        ties: in any order; self-loops are left out.
        kinds: the kinds that count; None: all.
        min_weight: in the unit of the weights.
    """
    ids = tuple(sorted(people))
    joined = joined_by(ids, ties, kinds=kinds)
    graph = graph_of(ids, [joined], min_weight=min_weight)
    tied = graph.only_tied()
    arcs = _distinct(joined.one, joined.other, len(ids))
    kept = np.isin(_codes(np.minimum(*arcs), np.maximum(*arcs), len(ids)), _codes(graph.first, graph.second, len(ids)))
    places = np.cumsum(graph.degrees > 0) - 1
    sources, targets = (places[ends[kept]] for ends in arcs)
    return TieNetwork(tied.people, sources, targets, _matrix(tied))


def _matrix(graph: TieGraph) -> csr_array:
    """1.0 for each two who are tied, both ways."""
    ends = np.concatenate([graph.first, graph.second]), np.concatenate([graph.second, graph.first])
    one, other = _distinct(*ends, graph.size)
    starts = np.searchsorted(one, np.arange(graph.size + 1))
    return csr_array((np.ones(len(one)), other, starts), shape=(graph.size, graph.size))


def _codes(one: Indices, other: Indices, size: int) -> Indices:
    """A number for each pair of places among so many."""
    return one * size + other


def _distinct(one: Indices, other: Indices, size: int) -> tuple[Indices, Indices]:
    """Pairs of places among so many, sorted, each once."""
    codes = distinct(_codes(one, other, size))
    return codes // max(1, size), codes % max(1, size)
