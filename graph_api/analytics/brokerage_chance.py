"""What somebody would broker in each role by chance, if everyone kept their ties and groups fell at random."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from graph_api.analytics.brokerage import (
    CONSULTANT,
    COORDINATOR,
    GATEKEEPER,
    LIAISON,
    REPRESENTATIVE,
    ROLES,
    UNKNOWN,
    Brokerage,
)
from graph_api.analytics.graphs import Indices, Weights

ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Expected:
    """For each role (row) and person (column): the mean, and how many standard deviations what is found lies above it.

    Both are nan for a person whose group is not known; `z` also where every deal gives the same.
    """

    mean: Weights
    z: Weights


class Chances(NamedTuple):
    """The chance that one open pair has a role, and that two that have an end or nothing in common both do.

    Each by the group of the broker.
    """

    one: Weights
    returning: Weights
    from_one: Weights
    to_one: Weights
    through: Weights
    apart: Weights


def expected_brokerage(found: Brokerage) -> Expected:
    """The mean and z of each role over all ways to deal the groups of the others, each as large as it is.

    Gould & Fernandez (1989) compare with an expectation from the sizes of the groups; here the ties are kept as they
    are as well, and so is the broker's own group. Both moments are exact. The mean is m p; the variance sums over all
    ordered pairs of the m open pairs the chance that both have the role,

        m p + R p_R + F p_F + T p_T + 2 G p_G + (m^2 - m - R - F - T - 2 G) p_0 - (m p)^2,

    with R, F, T and G the pairs of them that return, come from one, lead to one and go on (`OpenPairs`), and each p
    from dealing two, three or four groups without putting back.

    By hand, for Bo with Ada to Bo, Bo to Cy and Bo to Di, where of the four others one more (Ada, Cy) is of Bo's group
    North and two (Di, Ed) of South: two open pairs from one. A deal makes one a coordinator's with 2/4 1/3 = 1/6, so
    that 1/3 is expected; both with 2/4 1/3 0/2 = 0, so that the variance is 2/6 - 1/9 = 2/9.
    """
    people = found.groups != UNKNOWN
    sizes = np.bincount(found.groups[people]) if people.any() else np.zeros(1, dtype=np.int64)
    by_role = [Chances(*(each[found.groups] for each in chances)) for chances in _by_role(_Deal.of(sizes))]
    one, returning, from_one, to_one, through, apart = map(np.array, zip(*by_role, strict=True))
    shape = found.shape
    pairs = shape.pairs.astype(np.float64)
    rest = pairs * (pairs - 1) - shape.returning - shape.from_one - shape.to_one - 2 * shape.through
    mean = pairs * one
    square = mean + shape.returning * returning + shape.from_one * from_one + shape.to_one * to_one
    variance = square + 2 * shape.through * through + rest * apart - mean * mean
    deviation = np.sqrt(np.where(variance > ROUNDING * np.maximum(1.0, mean * mean), variance, np.nan))
    mean[:, ~people] = np.nan
    return Expected(mean, (found.found - mean) / deviation)


@dataclass(frozen=True, slots=True)
class _Deal:
    """Who is dealt to, by the group of the broker, who is not: `people` in all, `near` of the same group, `far` not.

    `same`: in how many ways two, three and four in order are of one far group; `two_and_two`: four in order of two
    pairs, each of one far group.
    """

    people: Weights
    near: Weights
    far: Weights
    same: Mapping[int, Weights]
    two_and_two: Weights

    @staticmethod
    def of(sizes: Indices) -> "_Deal":
        """The deal for groups of these sizes."""
        counts = sizes.astype(np.float64)
        within = {number: _falling(counts, number) for number in (2, 3, 4)}
        same = {number: ways.sum() - ways for number, ways in within.items()}
        pairs = within[2]
        apart = same[2] ** 2 - (np.square(pairs).sum() - np.square(pairs))
        people, near = np.full_like(counts, counts.sum() - 1), np.maximum(0.0, counts - 1)
        return _Deal(people, near, counts.sum() - counts, same, same[4] + apart)

    def chance(self, ways: Weights, number: int) -> Weights:
        """The share of all ways to choose so many in order; 0 where there are none."""
        possible = _falling(self.people, number)
        return np.divide(ways, possible, out=np.zeros_like(ways), where=possible > 0)


def _by_role(deal: _Deal) -> list[Chances]:
    chance, near, far, same = deal.chance, deal.near, deal.far, deal.same
    near_two, far_two = _falling(near, 2), _falling(far, 2)
    one, three = chance(near_two, 2), chance(_falling(near, 3), 3)
    coordinator = Chances(one, one, three, three, three, chance(_falling(near, 4), 4))
    one, three = chance(same[2], 2), chance(same[3], 3)
    consultant = Chances(one, one, three, three, three, chance(deal.two_and_two, 4))
    one, none, apart = chance(near * far, 2), np.zeros_like(near), chance(near_two * far_two, 4)
    far_ends, near_ends = chance(near * far_two, 3), chance(near_two * far, 3)
    representative = Chances(one, none, far_ends, near_ends, none, apart)
    gatekeeper = Chances(one, none, near_ends, far_ends, none, apart)
    left = np.maximum(0.0, far - 2)
    one = chance(far_two - same[2], 2)
    three = chance(_falling(far, 3) - 2 * same[2] * left + same[3], 3)
    four = chance(_falling(far, 4) - 2 * same[2] * _falling(left, 2) + deal.two_and_two, 4)
    liaison = Chances(one, one, three, three, three, four)
    by_role = {
        COORDINATOR: coordinator,
        CONSULTANT: consultant,
        GATEKEEPER: gatekeeper,
        REPRESENTATIVE: representative,
        LIAISON: liaison,
    }
    return [by_role[role] for role in range(ROLES)]


def _falling(numbers: Weights, factors: int) -> Weights:
    """Each number n as n (n - 1) ... of so many `factors`; 0 where there are not so many."""
    product = np.ones_like(numbers)
    for taken in range(factors):
        product = product * np.maximum(0.0, numbers - taken)
    return product
