"""People who have ties, as arrays: the simple undirected graph of them, and the arcs that it is made of."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy.sparse import csr_array

from graph_api.analytics.graphs import Indices
from graph_api.domain.snapshot import TieRow

NOT_THERE: Final = -1


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
    ids = sorted(people)
    places = {person: place for place, person in enumerate(ids)}
    counted = [tie for tie in ties if kinds is None or tie.kind in kinds]
    one = np.array([places.get(tie.source, NOT_THERE) for tie in counted], dtype=np.int64)
    other = np.array([places.get(tie.target, NOT_THERE) for tie in counted], dtype=np.int64)
    weights = np.array([tie.weight for tie in counted], dtype=np.float64)
    kept = (one != other) & (one != NOT_THERE) & (other != NOT_THERE)
    one, other, weights = one[kept], other[kept], weights[kept]
    if min_weight > 0:
        heavy = _heavy(one, other, weights, len(ids), min_weight)
        one, other = one[heavy], other[heavy]
    return _of_arcs(ids, *_distinct(one, other, len(ids)))


def _heavy(one: Indices, other: Indices, weights: Any, size: int, least: float) -> Any:
    """Which ties are between two people whose ties weigh enough together."""
    pairs, which = np.unique(np.minimum(one, other) * size + np.maximum(one, other), return_inverse=True)
    return np.bincount(which, weights=weights, minlength=len(pairs))[which] >= least


def _of_arcs(ids: list[str], sources: Indices, targets: Indices) -> TieNetwork:
    """The network of `ids` with these arcs, sorted, less those who have none."""
    tied = np.zeros(len(ids), dtype=np.bool_)
    tied[sources] = tied[targets] = True
    new_places = np.cumsum(tied) - 1
    sources, targets, size = new_places[sources], new_places[targets], int(tied.sum())
    one, other = _distinct(np.concatenate([sources, targets]), np.concatenate([targets, sources]), size)
    starts = np.searchsorted(one, np.arange(size + 1))
    matrix = csr_array((np.ones(len(one)), other, starts), shape=(size, size))
    people = tuple(person for person, is_tied in zip(ids, tied.tolist(), strict=True) if is_tied)
    return TieNetwork(people, sources, targets, matrix)


def _distinct(one: Indices, other: Indices, size: int) -> tuple[Indices, Indices]:
    """Pairs of places among so many, sorted, each once."""
    pairs = np.sort(one * size + other)
    new = np.ones(len(pairs), dtype=np.bool_)
    new[1:] = pairs[1:] != pairs[:-1]
    distinct = pairs[new]
    return distinct // max(1, size), distinct % max(1, size)
