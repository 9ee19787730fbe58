"""Whether ties stay inside groups more than chance has it, if everyone kept their ties and groups fell at random."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from graph_api.analytics.graphs import Indices

PERMUTATIONS: Final = 2_000
SEED: Final = 1988
"""The year of the E-I index; any number does, as long as it is the same each time."""

MOST_TIES: Final = 200_000
"""With more ties than this the distribution is taken to be normal, which it comes close to long before."""


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


def moments(sizes: Sequence[int], degrees: Sequence[int]) -> tuple[float, float]:
    """Mean and variance of the number of ties inside groups over all ways to deal people to groups of these sizes.

    Both are exact: the mean is m p2, the variance m p2 + A p3 + B p4 - (m p2)^2, where A = sum d (d - 1) counts the
    ordered pairs of ties with one end in common and B = m^2 - m - A those with none, and p2, p3, p4 are the chances
    that a tie, two ties with a common end, and two without are inside groups (the join counts of Moran 1948 under
    randomisation; Cliff & Ord 1981, "Spatial Processes", eq. 1.31).

    Args:
        sizes: how many people each group has; they sum to the number of `degrees`.
        degrees: how many ties each person has; they sum to twice the number of ties m.

    Returns:
        0.0 and 0.0 where there are fewer than two people.
    """
    people, ties = sum(sizes), sum(degrees) // 2
    if not _falling(people, 2):
        return 0.0, 0.0
    joined = sum(degree * (degree - 1) for degree in degrees)
    pair, three = _falling(people, 2), _falling(people, 3)
    inside = sum(_falling(size, 2) for size in sizes) / pair
    with_common = sum(_falling(size, 3) for size in sizes) / three if three else 0.0
    apart = _both_inside(sizes) / _falling(people, 4) if _falling(people, 4) else 0.0
    mean = ties * inside
    return mean, mean + joined * with_common + (ties * ties - ties - joined) * apart - mean * mean


def chance_of(groups: Indices, first: Indices, second: Indices, *, deal: bool = True) -> Chance:
    """How the ties lie against chance.

    Args:
        groups: for each person the place of their group, from 0.
        first: for each tie the place of the person at one end in `groups`.
        second: of the person at the other end.
        deal: whether to try deals for `p`; else the distribution is taken to be normal.
    """
    sizes = np.bincount(groups) if len(groups) else np.zeros(0, dtype=np.int64)
    degrees = np.bincount(np.concatenate([first, second]), minlength=len(groups))
    mean, variance = moments(sizes.tolist(), degrees.tolist())
    if variance <= _rounding(mean):
        return Chance(None, None, 0)
    inside = int(np.count_nonzero(groups[first] == groups[second]))
    z = (mean - inside) / math.sqrt(variance)
    if len(first) > MOST_TIES or not deal:
        return Chance(z, math.erfc(abs(z) / math.sqrt(2)), 0)
    return Chance(z, _as_far(groups, first, second, mean, abs(inside - mean)), PERMUTATIONS)


def _as_far(groups: Indices, first: Indices, second: Indices, mean: float, distance: float) -> float:
    """The share of deals that lie `distance` from the mean or more: (r + 1) / (n + 1), North et al. 2002."""
    dice = np.random.default_rng(SEED)
    dealt = groups.astype(np.int32)
    farther = 0
    for _ in range(PERMUTATIONS):
        dice.shuffle(dealt)
        inside = int(np.count_nonzero(dealt[first] == dealt[second]))
        farther += abs(inside - mean) >= distance - _rounding(mean)
    return (farther + 1) / (PERMUTATIONS + 1)


def _rounding(mean: float) -> float:
    return 1e-9 * max(1.0, mean)


def _both_inside(sizes: Sequence[int]) -> int:
    """In how many ways four people in order are the two ends of one tie inside a group and of another."""
    pairs = [_falling(size, 2) for size in sizes]
    in_one = sum(_falling(size, 4) for size in sizes)
    return in_one + sum(pairs) ** 2 - sum(pair * pair for pair in pairs)


def _falling(number: int, factors: int) -> int:
    """`number` (number - 1) ... of so many `factors`; 0 where there are not so many."""
    return math.perm(number, factors)
