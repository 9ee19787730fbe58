"""How many pairs of open triples share which of their people; in one somebody stands between two without a tie."""

from collections.abc import Iterator, Mapping
from itertools import combinations, permutations
from typing import Final, TypeAlias

import numpy as np
from scipy.sparse import csr_array, diags_array

from graph_api.analytics.graphs import Indices

ENDS: Final = ((0, 1), (1, 2), (0, 2))
"""The places of two in a triple: the giver and the broker, the broker and the receiver, the giver and the receiver."""

Sharing: TypeAlias = tuple[tuple[int, int], ...]
"""Who is the same person in two triples: each the place in the one and the place in the other, 0 to 2."""


def sharings() -> Iterator[Sharing]:
    """Every way in which two triples can share nobody, one, two or all three of their people: 34."""
    for number in range(4):
        for ones in combinations(range(3), number):
            yield from (tuple(zip(ones, others, strict=True)) for others in permutations(range(3), number))


def shared(arcs: csr_array) -> Mapping[Sharing, int]:
    """How many ordered pairs of open triples share just so, each with itself too.

    In an open triple someone is led to, leads on to another, and nothing leads from the one to the other. What shares
    at least so is counted from the triples that go over each person, each two people and each three; those that share
    more are taken off again (inclusion and exclusion).

    Args:
        arcs: 1 where an arc leads from the row to the column, 0 elsewhere; nobody leads to themselves.
    """
    least = _at_least(arcs)
    return {
        sharing: sum(
            (-1) ** (len(more) - len(sharing)) * count for more, count in least.items() if {*sharing} <= {*more}
        )
        for sharing in least
    }


def _between(arcs: csr_array) -> csr_array:
    """For each two people over how many others a way leads, where they have no arc."""
    ways = _without_diagonal(arcs @ arcs)
    return ways - ways.multiply(arcs)


def _at_least(arcs: csr_array) -> dict[Sharing, int]:
    by_ends = _by_ends(arcs)
    by_place = [by_ends[0].sum(axis=1), by_ends[0].sum(axis=0), by_ends[1].sum(axis=0)]
    turned = [each.T.tocsr() for each in by_ends]
    least: dict[Sharing, int] = {(): int(by_place[0].sum()) ** 2}
    least |= {((one, other),): int(by_place[one] @ by_place[other]) for one in range(3) for other in range(3)}
    for one, (first, second) in enumerate(ENDS):
        for other, (third, fourth) in enumerate(ENDS):
            least[(first, third), (second, fourth)] = _product(by_ends[one], by_ends[other])
            least[(first, fourth), (second, third)] = _product(by_ends[one], turned[other])
    least |= {tuple(enumerate(order)): 0 for order in permutations(range(3))}
    least[(0, 0), (1, 1), (2, 2)] = int(by_place[0].sum())
    return least | _turned(arcs)


def _by_ends(arcs: csr_array) -> list[csr_array]:
    """For each two people how many open triples have them at the places of `ENDS`."""
    back = arcs.T.tocsr()
    leading, led = _sums(arcs, 1), _sums(arcs, 0)
    taken = arcs.multiply(back)
    from_both = arcs.multiply(arcs @ back)
    to_both = arcs.multiply(back @ arcs)
    receivers = arcs.multiply(leading[np.newaxis, :]) - taken - from_both
    givers = arcs.multiply(led[:, np.newaxis]) - taken - to_both
    return [csr_array(each) for each in (receivers, givers, _between(arcs))]


def _turned(arcs: csr_array) -> dict[Sharing, int]:
    """The open triples that are open as well when they are read backwards, or from the next of the three on."""
    back = arcs.T.tocsr()
    mutual = arcs.multiply(back)
    one_way = arcs - mutual
    there_and_back = _without_diagonal(mutual @ mutual)
    backwards = int(there_and_back.sum()) - _product(there_and_back, arcs + back - mutual)
    round_trip = _product(one_way @ arcs, one_way.T.tocsr())
    return {
        ((0, 2), (1, 1), (2, 0)): backwards,
        ((0, 1), (1, 2), (2, 0)): round_trip,
        ((0, 2), (1, 0), (2, 1)): round_trip,
    }


def _product(one: csr_array, other: csr_array) -> int:
    return int(one.multiply(other).sum())


def _sums(arcs: csr_array, axis: int) -> Indices:
    return np.asarray(arcs.sum(axis=axis), dtype=np.int64)


def _without_diagonal(counts: csr_array) -> csr_array:
    return csr_array(counts - diags_array(counts.diagonal(), dtype=np.int64))
