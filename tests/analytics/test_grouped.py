"""People in groups, one each or several: what is inside, what leads out, and who shares with whom, as if counted."""

import random
from collections.abc import Collection, Sequence
from itertools import combinations
from typing import TypeAlias

import numpy as np
import pytest

from graph_api.analytics.graphs import Indices
from graph_api.analytics.grouped import Disjoint, Grouped, Overlapping, grouped

# Ada and Bo are in Choir, Bo and Cy in Chess, Di in Chess and Rowing, Ed in Rowing.
GROUPS = [("Choir",), ("Chess", "Choir"), ("Chess",), ("Chess", "Rowing"), ("Rowing",)]
ADA, BO, CY, DI, ED = range(5)


def at(*places: int) -> Indices:
    return np.array(places, dtype=np.int64)


def random_groups(dice: random.Random, most: int) -> list[list[str]]:
    names = [f"group{number:03}" for number in range(dice.choice([3, 70]))]
    return [sorted(dice.sample(names, dice.randint(1, most))) for _ in range(dice.randint(2, 30))]


def random_edges(dice: random.Random, people: int) -> tuple[Indices, Indices]:
    edges = [pair for pair in combinations(range(people), 2) if dice.random() < 0.3] or [(0, 1)]
    one, other = zip(*edges, strict=True)
    return at(*one), at(*other)


Case: TypeAlias = tuple[Grouped, Sequence[Collection[str]], Indices, Indices]


def case(seed: int) -> Case:
    """Each third with people in one group only, others in up to three, of up to seventy."""
    dice = random.Random(seed)
    groups = random_groups(dice, most=1 if seed % 3 == 0 else 3)
    return grouped(groups), groups, *random_edges(dice, len(groups))


def test_holds_people_in_one_group_each_more_simply() -> None:
    assert isinstance(grouped([("North",), ("South",)]), Disjoint)
    assert isinstance(grouped(GROUPS), Overlapping)
    assert grouped([]).names == ()


def test_counts_who_is_in_several() -> None:
    found = grouped(GROUPS)

    assert (found.names, found.sizes.tolist(), found.overlap) == (("Chess", "Choir", "Rowing"), [3, 2, 2], 2)


def test_takes_a_tie_for_internal_where_the_two_share_a_group() -> None:
    found = grouped(GROUPS)

    assert found.together(at(ADA, ADA, BO, CY), at(BO, CY, DI, ED)).tolist() == [True, False, True, False]


def test_counts_a_tie_inside_every_group_that_both_are_in() -> None:
    """Bo-Di is inside Chess, and leads from Choir and from Rowing; Di-Ed is inside Rowing, and leads from Chess."""
    internal, ends = grouped(GROUPS).sums(at(BO, DI), at(DI, ED), np.array([1.0, 10.0]))

    assert internal.tolist() == [1.0, 0.0, 10.0]
    assert ends.tolist() == [12.0, 1.0, 21.0]


def test_connects_groups_by_ties_and_by_those_who_are_in_both() -> None:
    assert grouped(GROUPS).connected(at(), at()) == {("Chess", "Choir"), ("Chess", "Rowing")}
    assert grouped(GROUPS).connected(at(ADA), at(ED)) == {("Chess", "Choir"), ("Chess", "Rowing"), ("Choir", "Rowing")}


def test_counts_the_pairs_who_share_a_group() -> None:
    """Ada-Bo, Bo-Cy, Bo-Di, Cy-Di, Di-Ed; Bo and Di share with three each, Cy with two, the others with one."""
    shared = grouped(GROUPS).shared()

    assert (shared.edges, shared.common) == (5, 6 + 6 + 2)


@pytest.mark.parametrize("seed", range(30))
def test_agrees_with_counting_one_by_one(seed: int) -> None:
    found, groups, one, other = case(seed)
    edges = list(zip(one.tolist(), other.tolist(), strict=True))
    degrees = [sum(bool(set(a) & set(b)) for b in groups) - 1 for a in groups]

    internal, ends = found.sums(one, other, np.ones(len(edges)))

    assert found.together(one, other).tolist() == [bool(set(groups[a]) & set(groups[b])) for a, b in edges]
    assert internal.tolist() == [sum(name in groups[a] and name in groups[b] for a, b in edges) for name in found.names]
    assert ends.tolist() == [sum((name in groups[a]) + (name in groups[b]) for a, b in edges) for name in found.names]
    assert found.shared().edges == sum(degrees) // 2
    assert found.shared().common == sum(degree * (degree - 1) for degree in degrees)


@pytest.mark.parametrize("seed", range(30))
def test_takes_the_groups_of_each_from_another_where_they_are_dealt(seed: int) -> None:
    found, groups, one, other = case(seed)
    order = np.random.default_rng(1).permutation(len(groups))
    dealt = [set(groups[place]) for place in order]

    inside = found.together(one, other, order)

    assert inside.tolist() == [bool(dealt[a] & dealt[b]) for a, b in zip(one.tolist(), other.tolist(), strict=True)]
