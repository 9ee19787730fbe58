"""People and the ties between them as a simple undirected graph."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_api.domain.snapshot_links import TieRow

Indices: TypeAlias = NDArray[np.int64]
Weights: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]


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

    @property
    def degrees(self) -> Indices:
        """How many edges each person has, in the order of `people`."""
        ends = np.concatenate([self.first, self.second])
        return np.bincount(ends, minlength=self.size).astype(np.int64)

    def tied(self) -> frozenset[str]:
        """Those who have at least one edge."""
        return frozenset(self.only_tied().people)

    def only_tied(self) -> "TieGraph":
        """The same graph without those who have no edge."""
        there = self.degrees > 0
        places = np.cumsum(there) - 1
        people = tuple(person for person, tied in zip(self.people, there.tolist(), strict=True) if tied)
        return TieGraph(people, places[self.first], places[self.second], self.weight)

    def ends(self) -> list[tuple[int, int]]:
        """For each edge the places of its two ends in `people`."""
        return list(zip(self.first.tolist(), self.second.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Joined:
    """Pairs of people, by their places among some people, with a weight each; in any order and either direction."""

    one: Indices
    other: Indices
    weight: Weights


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
    return graph_of(ids, [joined_by(ids, ties, kinds=kinds)], min_weight=min_weight)


def joined_by(people: tuple[str, ...], ties: Iterable[TieRow], *, kinds: Collection[str] | None = None) -> Joined:
    """The ends of the `ties` of `kinds` (None: all) that are between two different people of `people`."""
    places = {person: place for place, person in enumerate(people)}
    counted = [tie for tie in ties if kinds is None or tie.kind in kinds]
    one = np.fromiter((places.get(tie.source, -1) for tie in counted), np.int64, len(counted))
    other = np.fromiter((places.get(tie.target, -1) for tie in counted), np.int64, len(counted))
    weight = np.fromiter((tie.weight for tie in counted), np.float64, len(counted))
    known = (one >= 0) & (other >= 0) & (one != other)
    return Joined(one[known], other[known], weight[known])


def distinct(numbers: Indices) -> Indices:
    """The `numbers`, sorted, each once: np.unique hashes them first, which takes twenty times as long for 400,000."""
    ordered = np.sort(numbers)
    return ordered[np.diff(ordered, prepend=ordered[:1] - 1) != 0]


def graph_of(people: tuple[str, ...], joined: Iterable[Joined], *, min_weight: float = 0.0) -> TieGraph:
    """The graph of `people`, who are sorted, with an edge for each pair `joined` by weights of `min_weight` in all."""
    parts, count = list(joined), max(1, len(people))
    one, other = np.concatenate([part.one for part in parts]), np.concatenate([part.other for part in parts])
    weights = np.concatenate([part.weight for part in parts])
    pairs, which = np.unique(np.minimum(one, other) * count + np.maximum(one, other), return_inverse=True)
    summed = np.bincount(which, weights=weights, minlength=len(pairs)).astype(np.float64)
    kept = pairs[summed >= min_weight]
    return TieGraph(people, kept // count, kept % count, summed[summed >= min_weight])
