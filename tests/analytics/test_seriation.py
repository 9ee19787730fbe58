"""The order and the blocks of a map: two that were interleaved, and the cut against all other cuts."""

import random
from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from graph_api.analytics.seriation import dissimilarity, seriate

Matrix = NDArray[np.float64]


def matrix(size: int, *pairs: tuple[int, int, int]) -> Matrix:
    found = np.zeros((size, size))
    for a, b, seen in pairs:
        found[a, b] = found[b, a] = seen
    return found


def drawn(size: int, seed: int) -> Matrix:
    """A matrix in which each thing is seen with the next at least, so that none is left out."""
    dice = random.Random(seed)
    pairs = [(a, b, dice.choice([0, 0, 1, 2, 5])) for a in range(size) for b in range(a + 1, size)]
    return matrix(size, *pairs, *((place, place + 1, dice.randint(1, 4)) for place in range(size - 1)))


def test_puts_two_blocks_beside_each_other_that_were_interleaved() -> None:
    seen = matrix(6, (0, 2, 3), (2, 4, 3), (0, 4, 3), (1, 3, 2), (3, 5, 2), (1, 5, 2), (0, 1, 1))

    found = seriate(seen)

    sides = [place % 2 for place in found.order]
    assert sides in ([0, 0, 0, 1, 1, 1], [1, 1, 1, 0, 0, 0])
    assert found.blocks == (1, 1, 1, 2, 2, 2)


def test_leaves_out_what_is_seen_with_no_other() -> None:
    found = seriate(matrix(4, (1, 3, 2)))

    assert sorted(found.order) == [1, 3]
    assert found.blocks == (1, 1)


@pytest.mark.parametrize("size", [0, 1, 5])
def test_has_no_order_where_nothing_is_seen(size: int) -> None:
    assert seriate(matrix(size)).order == ()


def test_measures_how_unlike_two_are_by_hand() -> None:
    """d = 3, 4, 1: the first two 1 - 3 / sqrt(12), the last two 1 - 1 / sqrt(4), the others nothing in common."""
    found = dissimilarity(matrix(3, (0, 1, 3), (1, 2, 1)))

    assert found[0, 1] == pytest.approx(1 - 3 / 12**0.5)
    assert found[1, 2] == pytest.approx(0.5)
    assert found[0, 2] == 1.0
    assert found.diagonal().tolist() == [0.0, 0.0, 0.0]


def modularity_of(seen: Matrix, block: dict[int, int]) -> float:
    """Q as a sum over pairs (Newman 2006, eq. 1), as the product does not compute it."""
    ends, twice = seen.sum(axis=0), seen.sum()
    return sum(seen[a, b] / twice - ends[a] * ends[b] / twice**2 for a in block for b in block if block[a] == block[b])


def cuts(seen: Matrix) -> Iterator[dict[int, int]]:
    """The clusters at every height of the tree."""
    tree = linkage(squareform(dissimilarity(seen)), method="average")
    for height in {0.0, *tree[:, 2]}:
        clusters = [{place} for place in range(len(seen))]
        for left, right, at, _ in tree:
            clusters.append(clusters[int(left)] | clusters[int(right)] if at <= height else set())
        whole = [each for each in clusters if each and not any(each < other for other in clusters)]
        yield {place: number for number, each in enumerate(whole) for place in each}


@pytest.mark.parametrize("seed", range(20))
def test_no_cut_at_another_height_has_a_greater_modularity(seed: int) -> None:
    seen = drawn(3 + seed % 6, seed)

    found = seriate(seen)

    block = dict(zip(found.order, found.blocks, strict=True))
    assert sorted(found.order) == list(range(len(seen)))
    assert modularity_of(seen, block) == pytest.approx(max(modularity_of(seen, cut) for cut in cuts(seen)))
    assert list(found.blocks) == sorted(found.blocks)
