"""How often someone lies on the shortest ways between two others: exact, or from a sample with its error."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_array

from graph_api.analytics.graphs import Indices, Weights

MOST_EXACT: Final = 5_000
"""Among more people than this the ways from a sample of them are followed."""

SAMPLED: Final = 100
SEED: Final = 1977
"""The year of Freeman's measure; any number does, as long as it is the same each time."""

TOGETHER: Final = 16
"""From how many people ways are followed at a time."""


@dataclass(frozen=True, slots=True)
class Betweenness:
    """For each person the sum over all pairs of others of the share of their shortest ways that lead over the person.

    `errors`: the standard error of each, 0 where it is exact. `sampled`: from how many people ways were followed; 0
    for all, where it is exact.
    """

    values: Weights
    errors: Weights
    sampled: int


def betweenness(matrix: csr_array, *, most_exact: int = MOST_EXACT, sampled: int = SAMPLED) -> Betweenness:
    """Betweenness (Freeman 1977), not normalised, so that people without ties do not change it.

    The sum over all starts s of the dependencies of the ways from s on each person (Brandes 2001, "A faster algorithm
    for betweenness centrality"), each counted by how far from s on its way the person is. Since a pair is met from both
    ends, its two shares add up to one (Geisberger, Sanders & Schultes 2008, "Better approximation of betweenness
    centrality").

    Among more than `most_exact` people it is estimated from k starts of n drawn at random without putting back (Brandes
    & Pich 2007, "Centrality estimation in large networks"): n / k times their sum, with the standard error
    n sqrt((1 - k / n) variance / k). The variance is that over the starts, and no less than is usual in this graph for
    someone who is met as often, since those whom few starts meet seem surer than they are.

    By hand, for a path of three: the one in the middle has 1.0, the others 0.0.

    Args:
        matrix: symmetric, 1.0 for two who are tied, nothing on the diagonal; everybody is tied to somebody.
        most_exact: how many people there may be for an exact answer.
        sampled: from how many people ways are followed where there are more; at least 2.
    """
    size = matrix.shape[0]
    if size <= most_exact:
        summed = np.zeros(size)
        for found in _followed(matrix, np.arange(size)):
            summed += found.sum(axis=1)
        return Betweenness(summed, np.zeros(size), 0)
    starts = np.random.default_rng(SEED).choice(size, min(size, sampled), replace=False)
    return _estimated(_followed(matrix, np.sort(starts)), size, len(starts))


def _estimated(found: Iterable[Weights], size: int, sampled: int) -> Betweenness:
    summed, squared = np.zeros(size), np.zeros(size)
    for each in found:
        summed += each.sum(axis=1)
        squared += np.square(each).sum(axis=1)
    variance = np.maximum(0.0, squared - summed * summed / sampled) / (sampled - 1)
    usual = variance.sum() / summed.sum() * summed if summed.any() else variance
    errors = size * np.sqrt((1 - sampled / size) * np.maximum(variance, usual) / sampled)
    return Betweenness(size / sampled * summed, errors, sampled)


def _followed(matrix: csr_array, starts: Indices) -> Iterator[Weights]:
    for first in range(0, len(starts), TOGETHER):
        yield _dependencies(matrix, starts[first : first + TOGETHER])


def _dependencies(matrix: csr_array, starts: Indices) -> Weights:
    """How far the shortest ways from each start depend on each person, by how far along: a column for each start."""
    ways, steps = _shortest_ways(matrix, starts)
    shares = np.divide(1.0, ways, out=np.zeros_like(ways), where=ways > 0)
    depending, along = np.zeros_like(ways), np.zeros_like(ways)
    for step in range(len(steps) - 1, 1, -1):
        behind = (1.0 / step + depending) * shares
        behind[steps[step] == 0] = 0.0
        found = np.asarray(matrix @ behind) * steps[step - 1]
        depending += found
        along += (step - 1) * found
    return along


def _shortest_ways(matrix: csr_array, starts: Indices) -> tuple[Weights, list[Weights]]:
    """How many shortest ways lead from each start to each person, in all and for each number of steps by itself."""
    ways = np.zeros((matrix.shape[0], len(starts)))
    ways[starts, np.arange(len(starts))] = 1.0
    steps = [ways.copy()]
    while True:
        further = np.asarray(matrix @ steps[-1])
        further[ways > 0] = 0.0
        if not further.any():
            return ways, steps
        ways += further
        steps.append(further)
