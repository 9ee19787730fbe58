"""People in groups: each in one of them, or some in several."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph_api.analytics.graphs import Flags, Indices, Weights, distinct

Pairs: TypeAlias = frozenset[tuple[str, str]]
"""Pairs of different groups, the lesser id first."""

WORD: Final = 64
BLOCK: Final = 256
"""How many people are held against all others at a time."""


@dataclass(frozen=True, slots=True)
class Joins:
    """The edges of a graph, and its ordered pairs of edges with one end in common: sum over people of d (d - 1)."""

    edges: int
    common: int

    @classmethod
    def of(cls, degrees: Indices) -> "Joins":
        """Of the graph in which each person has so many edges."""
        return cls(int(degrees.sum()) // 2, int((degrees * (degrees - 1)).sum()))


class Grouped(Protocol):
    """People, by their places, and the groups that they are in: one each or more."""

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the groups, sorted."""
        ...

    @property
    def sizes(self) -> Indices:
        """How many people are in each group."""
        ...

    @property
    def overlap(self) -> int:
        """How many people are in several groups."""
        ...

    @property
    def width(self) -> int:
        """How many numbers say which groups a person is in."""
        ...

    def shared(self) -> Joins:
        """The graph of all pairs of people who share a group."""
        ...

    def together(self, first: Indices, second: Indices, order: Indices | None = None) -> Flags:
        """Which pairs share a group; `order`: where each person's groups are taken from, if not from themselves."""
        ...

    def sums(self, first: Indices, second: Indices, weight: Weights) -> tuple[Weights, Weights]:
        """For each group the weight of the edges inside it, and the weight of the ends of edges in it."""
        ...

    def connected(self, first: Indices, second: Indices) -> Pairs:
        """The pairs of groups that an edge joins, or that someone is in both of."""
        ...


class Disjoint:
    """Everyone in one group.

    Args:
        groups: the id of each person's group.
    """

    overlap = 0
    width = 1

    def __init__(self, groups: Sequence[str]) -> None:
        self.names = tuple(sorted(set(groups)))
        place = {name: index for index, name in enumerate(self.names)}
        self.places = np.fromiter((place[group] for group in groups), np.int64, len(groups))
        self.sizes: Indices = np.bincount(self.places, minlength=len(self.names)).astype(np.int64)
        # Small numbers are dealt and compared faster.
        self._labels = self.places.astype(np.int16 if len(self.names) < np.iinfo(np.int16).max else np.int32)

    def of_person(self) -> list[str]:
        """The id of each person's group."""
        return [self.names[place] for place in self.places.tolist()]

    def shared(self) -> Joins:
        """As `Grouped` says."""
        return Joins.of(np.repeat(self.sizes - 1, self.sizes))

    def together(self, first: Indices, second: Indices, order: Indices | None = None) -> Flags:
        """As `Grouped` says."""
        labels = self._labels if order is None else self._labels[order]
        # Faster than by brackets, and this is done thousands of times.
        return labels.take(first) == labels.take(second)

    def sums(self, first: Indices, second: Indices, weight: Weights) -> tuple[Weights, Weights]:
        """As `Grouped` says."""
        one, other = self.places[first], self.places[second]
        inside = one == other
        ends = self._per_group(one, weight) + self._per_group(other, weight)
        return self._per_group(one[inside], weight[inside]), ends

    def connected(self, first: Indices, second: Indices) -> Pairs:
        """As `Grouped` says."""
        one, other = self.places[first], self.places[second]
        apart = one != other
        least, most = np.minimum(one, other)[apart], np.maximum(one, other)[apart]
        return _named(self.names, distinct(least * len(self.names) + most))

    def _per_group(self, places: Indices, weight: Weights) -> Weights:
        return np.bincount(places, weights=weight, minlength=len(self.names)).astype(np.float64)


class Overlapping:
    """Everyone in one group or more.

    Args:
        groups: the ids of each person's groups.
    """

    def __init__(self, groups: Sequence[Collection[str]]) -> None:
        self.names = tuple(sorted({name for each in groups for name in each}))
        place = {name: index for index, name in enumerate(self.names)}
        seats = [(person, place[name]) for person, each in enumerate(groups) for name in each]
        person, group = np.array(seats, dtype=np.int64).reshape(-1, 2).T
        shape = (len(groups), len(self.names))
        self._in = sparse.coo_array((np.ones(len(person)), (person, group)), shape=shape).tocsr()
        self.sizes: Indices = np.bincount(group, minlength=len(self.names)).astype(np.int64)
        self.overlap = sum(len(each) > 1 for each in groups)
        self._masks = _masks(person, group, len(groups), max(1, -(-len(self.names) // WORD)))

    @property
    def width(self) -> int:
        """As `Grouped` says."""
        return len(self._masks)

    @cached_property
    def _shared(self) -> Joins:
        """People who are in the same groups share with the same others, and are counted once."""
        kinds, which, count = np.unique(self._masks, axis=1, return_inverse=True, return_counts=True)
        degrees = [_sharing(kinds, count, slice(start, start + BLOCK)) for start in range(0, len(count), BLOCK)]
        return Joins.of(np.concatenate(degrees)[which.ravel()] - 1)

    def shared(self) -> Joins:
        """As `Grouped` says."""
        return self._shared

    def together(self, first: Indices, second: Indices, order: Indices | None = None) -> Flags:
        """As `Grouped` says."""
        found = np.zeros(len(first), dtype=np.bool_)
        for word in self._masks:
            dealt = word if order is None else word[order]
            found |= (dealt[first] & dealt[second]) != 0
        return found

    def sums(self, first: Indices, second: Indices, weight: Weights) -> tuple[Weights, Weights]:
        """As `Grouped` says."""
        both = self._in[first].multiply(self._in[second])
        internal = np.asarray(both.T @ weight, dtype=np.float64)
        ends = np.asarray(self._in[first].T @ weight + self._in[second].T @ weight, dtype=np.float64)
        return internal, ends

    def connected(self, first: Indices, second: Indices) -> Pairs:
        """As `Grouped` says."""
        joined = sparse.coo_array(self._in[first].T @ self._in[second] + self._in.T @ self._in)
        least, most = np.minimum(joined.row, joined.col), np.maximum(joined.row, joined.col)
        apart = least != most
        return _named(self.names, distinct(least[apart].astype(np.int64) * len(self.names) + most[apart]))


def grouped(groups: Sequence[Collection[str]]) -> Disjoint | Overlapping:
    """People by the ids of their groups, one each or more."""
    if all(len(each) == 1 for each in groups):
        return Disjoint([name for each in groups for name in each])
    return Overlapping(groups)


def _masks(person: Indices, group: Indices, people: int, words: int) -> NDArray[np.uint64]:
    """A bit for each group that a person is in, 64 groups to a row."""
    found = np.zeros((words, people), dtype=np.uint64)
    np.bitwise_or.at(found, (group // WORD, person), np.left_shift(np.uint64(1), (group % WORD).astype(np.uint64)))
    return found


def _sharing(kinds: NDArray[np.uint64], count: Indices, block: slice) -> Indices:
    """With how many people those of the kinds in `block` share a group, themselves among them."""
    share = np.zeros((len(count[block]), len(count)), dtype=np.bool_)
    for word in kinds:
        share |= (word[block, None] & word[None, :]) != 0
    return share @ count


def _named(names: Sequence[str], codes: Indices) -> Pairs:
    one: list[int] = (codes // max(1, len(names))).tolist()
    other: list[int] = (codes % max(1, len(names))).tolist()
    return frozenset((names[a], names[b]) for a, b in zip(one, other, strict=True))
