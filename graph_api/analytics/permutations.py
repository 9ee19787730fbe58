"""Whether ties stay inside groups more than chance has it, if everyone kept their ties and groups fell at random."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from graph_api.analytics.cores import on_cores
from graph_api.analytics.graphs import TieGraph
from graph_api.analytics.grouped import Grouped, Joins

PERMUTATIONS: Final = 2_000
SEED: Final = 1988
"""The year of the E-I index; any number does, as long as it is the same each time."""

STREAMS: Final = 4
"""The deals are tried in so many parts, each from a seed of its own that follows from `SEED`."""

MOST_TIES: Final = 200_000
"""With more ties than this the distribution is taken to be normal, which it comes close to long before.

Where people are in several groups, ties count once for each 64 groups.
"""


@dataclass(frozen=True, slots=True)
class Chance:
    """The ties inside groups against those when the groups are dealt anew, each as large as it is.

    `z`: how many standard deviations the E-I index lies above its mean, below 0 where more ties stay inside; None
    where every deal gives the same. `p`: how often a deal lies as far from the mean, either way, 0 to 1; None where
    `z` is. `deals`: how many were tried; 0 where the distribution was taken to be normal.
    """

    z: float | None
    p: float | None
    deals: int


NOT_BY_CHANCE: Final = Chance(None, None, 0)


def moments(people: int, ties: Joins, shared: Joins) -> tuple[float, float]:
    """Mean and variance of the number of ties inside groups over all ways to deal people to the places in the groups.

    Both are exact. With the ties as one graph and "share a group" as another, on the same n people, the sum over pairs
    of their product under all permutations of one has (Mantel 1967, "The detection of disease clustering"; for groups
    that do not overlap the join counts of Moran 1948, Cliff & Ord 1981, "Spatial Processes", eq. 1.31):
    mean m p2, variance m p2 + A p3 + B p4 - (m p2)^2, where A = sum d (d - 1) counts the ordered pairs of ties with
    one end in common and B = m^2 - m - A those with none, and p2, p3, p4 are the chances that a tie, two ties with a
    common end, and two without are between people who share a group: 2 M / n(n-1), A' / n(n-1)(n-2) and
    4 (M^2 - M - A') / n(n-1)(n-2)(n-3), with M and A' the same counts of the pairs that share one.

    Args:
        people: n.
        ties: m and A.
        shared: M and A'.

    Returns:
        0.0 and 0.0 where there are fewer than two people.
    """
    pair, three, four = (math.perm(people, count) for count in (2, 3, 4))
    if not pair:
        return 0.0, 0.0
    inside = 2 * shared.edges / pair
    with_common = shared.common / three if three else 0.0
    apart = 4 * _without_common(shared) / four if four else 0.0
    mean = ties.edges * inside
    return mean, mean + ties.common * with_common + _without_common(ties) * apart - mean * mean


def chance_of(graph: TieGraph, groups: Grouped, *, deal: bool = True) -> Chance:
    """How the ties of `graph` lie against chance.

    Args:
        graph: people and ties.
        groups: of the same people.
        deal: whether to try deals for `p`; else the distribution is taken to be normal.
    """
    mean, variance = moments(graph.size, Joins.of(graph.degrees), groups.shared())
    if variance <= _rounding(mean):
        return NOT_BY_CHANCE
    inside = int(np.count_nonzero(groups.together(graph.first, graph.second)))
    z = (mean - inside) / math.sqrt(variance)
    if graph.edges * groups.width > MOST_TIES or not deal:
        return Chance(z, math.erfc(abs(z) / math.sqrt(2)), 0)
    return Chance(z, _as_far(graph, groups, mean, abs(inside - mean)), PERMUTATIONS)


def _as_far(graph: TieGraph, groups: Grouped, mean: float, distance: float) -> float:
    """The share of deals that lie `distance` from the mean or more: (r + 1) / (n + 1), North et al. 2002."""

    def farther(seed: np.random.SeedSequence) -> int:
        dice, order, found = np.random.default_rng(seed), np.arange(graph.size), 0
        for _ in range(PERMUTATIONS // STREAMS):
            dice.shuffle(order)
            inside = int(np.count_nonzero(groups.together(graph.first, graph.second, order)))
            found += abs(inside - mean) >= distance - _rounding(mean)
        return found

    counted = on_cores(farther, np.random.SeedSequence(SEED).spawn(STREAMS), size=graph.edges)
    return (sum(counted) + 1) / (PERMUTATIONS + 1)


def _rounding(mean: float) -> float:
    return 1e-9 * max(1.0, mean)


def _without_common(joins: Joins) -> int:
    """How many ordered pairs of edges have no end in common."""
    return joins.edges * joins.edges - joins.edges - joins.common
