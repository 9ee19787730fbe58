"""How ties lie against chance agrees with dealing people to groups in every way there is."""

import math
import random
from itertools import permutations

import numpy as np
import pytest

from graph_api.analytics.permutations import MOST_TIES, PERMUTATIONS, chance_of, moments

# Ada, Bo and Cy in one group, Di, Ed and Fay in the other; a triangle, a path and one tie between them.
GROUPS = [0, 0, 0, 1, 1, 1]
TIES = [(0, 1), (0, 2), (1, 2), (3, 4), (4, 5), (2, 3)]


def inside(groups: tuple[int, ...] | list[int], ties: list[tuple[int, int]]) -> int:
    return sum(groups[one] == groups[other] for one, other in ties)


def every_deal(groups: list[int], ties: list[tuple[int, int]]) -> list[int]:
    return [inside(dealt, ties) for dealt in permutations(groups)]


def degrees(people: int, ties: list[tuple[int, int]]) -> list[int]:
    return [sum(person in tie for tie in ties) for person in range(people)]


def arrays(groups: list[int], ties: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    ends = np.array(ties, dtype=np.int64).reshape(-1, 2)
    return np.array(groups, dtype=np.int64), ends[:, 0], ends[:, 1]


def test_has_the_mean_and_variance_of_all_deals() -> None:
    deals = every_deal(GROUPS, TIES)
    mean = sum(deals) / len(deals)

    assert moments([3, 3], degrees(6, TIES)) == pytest.approx(
        (mean, sum((deal - mean) ** 2 for deal in deals) / len(deals))
    )
    assert mean == pytest.approx(2.4)  # by hand: 6 ties, each inside with a chance of 2 (3 * 2) / (6 * 5) = 0.4


@pytest.mark.parametrize("seed", range(20))
def test_has_the_mean_and_variance_of_all_deals_of_random_ties(seed: int) -> None:
    dice = random.Random(seed)
    people = dice.randint(2, 7)
    groups = [dice.randrange(3) for _ in range(people)]
    pairs = [(one, other) for one in range(people) for other in range(one)]
    ties = dice.sample(pairs, dice.randint(0, len(pairs)))
    deals = every_deal(groups, ties)
    mean = sum(deals) / len(deals)
    variance = sum((deal - mean) ** 2 for deal in deals) / len(deals)

    found = moments([groups.count(group) for group in set(groups)], degrees(people, ties))

    assert found == pytest.approx((mean, variance), abs=1e-9)


def test_tells_how_far_from_chance_the_ties_are() -> None:
    """5 of 6 ties are inside, 2.6 more than on average, so that the index lies below its mean."""
    deals = every_deal(GROUPS, TIES)
    deviation = math.sqrt(sum((deal - 2.4) ** 2 for deal in deals) / len(deals))
    as_far = sum(abs(deal - 2.4) >= 2.6 - 1e-9 for deal in deals) / len(deals)

    chance = chance_of(*arrays(GROUPS, TIES))

    assert chance.z == pytest.approx(-2.6 / deviation)
    assert chance.deals == PERMUTATIONS
    assert chance.p == pytest.approx(as_far, abs=4 * math.sqrt(as_far * (1 - as_far) / PERMUTATIONS))


def test_gives_the_same_figure_again() -> None:
    assert chance_of(*arrays(GROUPS, TIES)) == chance_of(*arrays(GROUPS, TIES))


@pytest.mark.parametrize(
    ("groups", "ties"), [([0, 0, 0], [(0, 1)]), ([0, 1, 2], [(0, 1)]), ([0, 1], []), ([], [])], ids=str
)
def test_says_nothing_where_every_deal_gives_the_same(groups: list[int], ties: list[tuple[int, int]]) -> None:
    chance = chance_of(*arrays(groups, ties))

    assert (chance.z, chance.p, chance.deals) == (None, None, 0)


def test_takes_very_many_ties_to_be_normal() -> None:
    """Half of 2,000 people in each group, and ties a little more inside than outside: z is large, p as erfc has it."""
    dice = np.random.default_rng(1)
    people, ties = 2_000, MOST_TIES + 1
    pairs = np.unique(np.sort(dice.integers(0, people, (3 * ties, 2)), axis=1), axis=0)
    pairs = dice.permutation(pairs[pairs[:, 0] != pairs[:, 1]])[:ties]
    groups = np.arange(people) % 2

    chance = chance_of(groups, pairs[:, 0], pairs[:, 1])

    assert len(pairs) == ties
    assert chance.deals == 0
    assert chance.z is not None
    assert abs(chance.z) < 4
    assert chance.p == pytest.approx(math.erfc(abs(chance.z) / math.sqrt(2)))
