"""People and the ties between them as a simple undirected graph."""

from collections import defaultdict
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
    summed: defaultdict[tuple[int, int], float] = defaultdict(float)
    for tie in ties:
        if tie.source != tie.target and tie.source in places and tie.target in places and _counts(tie, kinds):
            ends = sorted((places[tie.source], places[tie.target]))
            summed[ends[0], ends[1]] += tie.weight
    kept = sorted((pair, weight) for pair, weight in summed.items() if weight >= min_weight)
    return TieGraph(
        people=ids,
        first=np.array([pair[0] for pair, _ in kept], dtype=np.int64),
        second=np.array([pair[1] for pair, _ in kept], dtype=np.int64),
        weight=np.array([weight for _, weight in kept], dtype=np.float64),
    )


def _counts(tie: TieRow, kinds: Collection[str] | None) -> bool:
    return kinds is None or tie.kind in kinds
