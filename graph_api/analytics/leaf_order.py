"""The order of the leaves of a tree of clusters in which neighbours are the least unlike.

Here and not from scipy, whose `optimal_leaf_ordering` gives orders that are not optimal, as enumeration shows.
"""

from typing import Final

import numpy as np

from graph_api.analytics.graphs import Weights

DECIMALS: Final = 12
"""Sums of the same numbers in another order differ after that."""


def optimal_order(tree: Weights, apart: Weights) -> tuple[int, ...]:
    """Of all orders that keep each cluster whole, the one whose neighbours are the least unlike in sum.

    Bar-Joseph, Gifford & Jaakkola (2001): the least cost of a cluster with given ends is that of its two halves with
    given ends and of where these meet, the least over all places to meet. Of equally good orders it is one that begins
    with the earliest leaf. At most O(n^4), which for 40 leaves is some milliseconds.

    Args:
        tree: joins as scipy's `linkage` gives them, for n leaves: n - 1 rows that begin with the two clusters joined.
        apart: how unlike each two leaves are, n x n.
    """
    ordering = _Ordering(tree, apart)
    ends = np.unravel_index(int(np.argmin(ordering.costs[-1])), apart.shape)
    return tuple(ordering.arranged(len(ordering.costs) - 1, int(ends[0]), int(ends[1])))


class _Ordering:
    """`costs`: for each cluster the least cost by first and last leaf; infinite where these cannot be its ends."""

    def __init__(self, tree: Weights, apart: Weights) -> None:
        self._apart = apart
        self._halves = [(int(left), int(right)) for left, right in tree[:, :2]]
        self.costs = [_alone(leaf, len(apart)) for leaf in range(len(apart))]
        for left, right in self._halves:
            joined = _least(_least(self.costs[left], apart), self.costs[right])
            either: Weights = np.minimum(joined, joined.T)
            self.costs.append(either.round(DECIMALS))

    def arranged(self, cluster: int, first: int, last: int) -> list[int]:
        """The leaves of `cluster` in the best order with these ends."""
        joined = cluster - len(self._apart)
        if joined < 0:
            return [cluster]
        left, right = self._halves[joined]
        if not np.isfinite(self.costs[left][first]).any():
            left, right = right, left
        sums: Weights = self.costs[left][first][:, None] + self._apart + self.costs[right][:, last][None, :]
        meeting = np.unravel_index(int(sums.round(DECIMALS).argmin()), sums.shape)
        return [*self.arranged(left, first, int(meeting[0])), *self.arranged(right, int(meeting[1]), last)]


def _alone(leaf: int, count: int) -> Weights:
    costs: Weights = np.full((count, count), np.inf)
    costs[leaf, leaf] = 0.0
    return costs


def _least(one: Weights, other: Weights) -> Weights:
    """The matrix product with the least of sums in place of the sum of products."""
    return (one[:, :, None] + other[None, :, :]).min(axis=1)
