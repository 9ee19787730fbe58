"""How ties lie against chance agrees with dealing people to groups in every way there is."""

import math
import random
from itertools import permutations

import numpy as np
import pytest

from graph_api.analytics.graphs import TieGraph
from graph_api.analytics.grouped import Disjoint, Joins, Overlapping, grouped
from graph_api.analytics.permutations import MOST_TIES, PERMUTATIONS, Chance, chance_of, moments

# Ada, Bo and Cy in one group, Di, Ed and Fay in the other; a triangle, a path and one tie between them.
GROUPS = [0, 0, 0, 1, 1, 1]
TIES = [(0, 1), (0, 2), (1, 2), (3, 4), (4, 5), (2, 3)]


def inside(groups: tuple[int, ...] | list[int], ties: list[tuple[int, int]]) -> int:
    return sum(groups[one] == groups[other] for one, other in ties)


def every_deal(groups: list[int], ties: list[tuple[int, int]]) -> list[int]:
    return [inside(dealt, ties) for dealt in permutations(groups)]


def moments_of(groups: list[set[int]], ties: list[tuple[int, int]]) -> tuple[float, float]:
    graph = graph_of(len(groups), ties)
    return moments(graph.size, Joins.of(graph.degrees), named(groups).shared())


def chance(groups: list[int], ties: list[tuple[int, int]]) -> Chance:
    return chance_of(graph_of(len(groups), ties), named([{group} for group in groups]))


def named(groups: list[set[int]]) -> Disjoint | Overlapping:
    return grouped([sorted(f"group{group:04}" for group in each) for each in groups])


def graph_of(people: int, ties: list[tuple[int, int]]) -> TieGraph:
    ends = np.sort(np.array(ties, dtype=np.int64).reshape(-1, 2), axis=1)
    return TieGraph(tuple(f"p{place:04}" for place in range(people)), ends[:, 0], ends[:, 1], np.ones(len(ties)))


def test_has_the_mean_and_variance_of_all_deals() -> None:
    deals = every_deal(GROUPS, TIES)
    mean = sum(deals) / len(deals)

    assert moments_of([{group} for group in GROUPS], TIES) == pytest.approx(
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

    found = moments_of([{group} for group in groups], ties)

    assert found == pytest.approx((mean, variance), abs=1e-9)


@pytest.mark.parametrize("seed", range(20))
def test_has_the_mean_and_variance_of_all_deals_where_people_are_in_several_groups(seed: int) -> None:
    dice = random.Random(seed)
    people = dice.randint(3, 6)
    groups = [set(dice.sample(range(4), dice.randint(1, 2))) for _ in range(people)]
    pairs = [(one, other) for one in range(people) for other in range(one)]
    ties = dice.sample(pairs, dice.randint(1, len(pairs)))
    deals = [sum(bool(dealt[one] & dealt[other]) for one, other in ties) for dealt in permutations(groups)]
    mean = sum(deals) / len(deals)
    variance = sum((deal - mean) ** 2 for deal in deals) / len(deals)

    assert moments_of(groups, ties) == pytest.approx((mean, variance), abs=1e-9)


def test_tells_how_far_from_chance_the_ties_are() -> None:
    """5 of 6 ties are inside, 2.6 more than on average, so that the index lies below its mean."""
    deals = every_deal(GROUPS, TIES)
    deviation = math.sqrt(sum((deal - 2.4) ** 2 for deal in deals) / len(deals))
    as_far = sum(abs(deal - 2.4) >= 2.6 - 1e-9 for deal in deals) / len(deals)

    found = chance(GROUPS, TIES)

    assert found.z == pytest.approx(-2.6 / deviation)
    assert found.deals == PERMUTATIONS
    assert found.p == pytest.approx(as_far, abs=4 * math.sqrt(as_far * (1 - as_far) / PERMUTATIONS))


def test_gives_the_same_figure_again() -> None:
    assert chance(GROUPS, TIES) == chance(GROUPS, TIES)


@pytest.mark.parametrize(
    ("groups", "ties"), [([0, 0, 0], [(0, 1)]), ([0, 1, 2], [(0, 1)]), ([0, 1], []), ([], [])], ids=str
)
def test_says_nothing_where_every_deal_gives_the_same(groups: list[int], ties: list[tuple[int, int]]) -> None:
    found = chance(groups, ties)

    assert (found.z, found.p, found.deals) == (None, None, 0)


def test_takes_very_many_ties_to_be_normal() -> None:
    """Half of 2,000 people in each group, and ties a little more inside than outside: z is large, p as erfc has it."""
    dice = np.random.default_rng(1)
    people, ties = 2_000, MOST_TIES + 1
    pairs = np.unique(np.sort(dice.integers(0, people, (3 * ties, 2)), axis=1), axis=0)
    pairs = dice.permutation(pairs[pairs[:, 0] != pairs[:, 1]])[:ties]
    graph = TieGraph(tuple(f"p{place:04}" for place in range(people)), pairs[:, 0], pairs[:, 1], np.ones(ties))

    found = chance_of(graph, grouped([(str(place % 2),) for place in range(people)]))

    assert len(pairs) == ties
    assert found.deals == 0
    assert found.z is not None
    assert abs(found.z) < 4
    assert found.p == pytest.approx(math.erfc(abs(found.z) / math.sqrt(2)))
