"""The order of a tree's leaves against every order that keeps its clusters whole."""

import random
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.cluster.hierarchy import linkage, to_tree
from scipy.spatial.distance import squareform

from graph_api.analytics.leaf_order import optimal_order

Matrix = NDArray[np.float64]


def orders(node: Any) -> Iterator[tuple[int, ...]]:
    """Every order of the leaves under `node` that keeps each cluster whole."""
    if node.is_leaf():
        yield (node.id,)
        return
    for left in orders(node.left):
        for right in orders(node.right):
            yield left + right
            yield right + left


def cost(order: tuple[int, ...], apart: Matrix) -> float:
    return sum(float(apart[pair]) for pair in pairwise(order))


@pytest.mark.parametrize("seed", range(40))
def test_no_order_that_keeps_the_clusters_whole_has_neighbours_more_alike(seed: int) -> None:
    dice = random.Random(seed)
    size = 2 + seed % 7
    apart = squareform(np.array([dice.choice([0.1, 0.5, dice.random(), 1.0]) for _ in range(size * (size - 1) // 2)]))
    tree = linkage(squareform(apart), method="average")

    found = optimal_order(tree, apart)

    every = list(orders(to_tree(tree)))
    assert found in every
    assert cost(found, apart) == pytest.approx(min(cost(order, apart) for order in every))


def test_orders_four_by_hand() -> None:
    """The pairs (1, 2) and then 0 and 3 are joined; 0 1 2 3 keeps them whole and costs 0.4 + 0.2 + 0.7."""
    apart = squareform(np.array([0.4, 0.8, 0.9, 0.2, 0.8, 0.7]))
    tree = linkage(squareform(apart), method="average")

    assert optimal_order(tree, apart) == (0, 1, 2, 3)


def test_begins_with_the_earliest_of_equals() -> None:
    apart = 1 - np.eye(5)
    tree = linkage(squareform(apart), method="average")

    assert optimal_order(tree, apart)[0] == 0
    assert optimal_order(tree, apart) == optimal_order(tree, apart.copy())
