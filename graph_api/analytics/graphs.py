"""People and the ties between them as a simple undirected graph."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_api.domain.snapshot import TieRow

Indices: TypeAlias = NDArray[np.int64]
Weights: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TieGraph:
    """A simple undirected graph: no self-loops, at most one edge between two people.

    `people`: ids, sorted. `first` and `second`: for each edge the places of its two ends in `people`, first <
    second, edges sorted. `weight`: for each edge the sum of the weights of the ties behind it.
    """

    people: tuple[str, ...]
    first: Indices
    second: Indices
    weight: Weights

    @property
    def size(self) -> int:
        """How many people there are."""
        return len(self.people)

    @property
    def edges(self) -> int:
        """How many pairs of people are tied."""
        return len(self.first)

    @property
    def strongest(self) -> float | None:
        """The largest weight of an edge; None where there is none."""
        return float(self.weight.max()) if self.edges else None

    def tied(self) -> frozenset[str]:
        """Those who have at least one edge."""
        return frozenset(self.people[place] for ends in self.ends() for place in ends)

    def ends(self) -> list[tuple[int, int]]:
        """For each edge the places of its two ends in `people`."""
        return [(int(first), int(second)) for first, second in zip(self.first, self.second, strict=True)]


def undirected(
    people: Iterable[str], ties: Iterable[TieRow], *, kinds: Collection[str] | None = None, min_weight: float = 0.0
) -> TieGraph:
    """The ties among `people`: an edge joins two of them if there is a tie in either direction.

    Weights are summed over both directions and all kinds; an edge is kept if the sum is at least `min_weight`.

    Args:
        people: ids; a tie to anyone else is left out.
        ties: in any order; self-loops are left out.
        kinds: the kinds that count; None: all.
        min_weight: in the unit of the weights.
    """
    ids = tuple(sorted(set(people)))
    places = {person: place for place, person in enumerate(ids)}
    counted = [
        (places[tie.source], places[tie.target], tie.weight)
        for tie in ties
        if tie.source != tie.target and tie.source in places and tie.target in places and _counts(tie, kinds)
    ]
    one, other, weights = np.array(counted, dtype=np.float64).reshape(-1, 3).T
    ends = np.minimum(one, other).astype(np.int64) * len(ids) + np.maximum(one, other).astype(np.int64)
    pairs, which = np.unique(ends, return_inverse=True)
    summed = np.bincount(which, weights=weights, minlength=len(pairs)).astype(np.float64)
    kept = pairs[summed >= min_weight]
    return TieGraph(ids, kept // max(1, len(ids)), kept % max(1, len(ids)), summed[summed >= min_weight])


def _counts(tie: TieRow, kinds: Collection[str] | None) -> bool:
    return kinds is None or tie.kind in kinds
