"""The chance that open triples have a role where groups fall at random, whichever of their people they share."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from math import factorial, perm, prod
from typing import Final, TypeAlias

from graph_api.analytics.brokerage import CONSULTANT, COORDINATOR, GATEKEEPER, LIAISON, REPRESENTATIVE
from graph_api.analytics.open_triples import Sharing

GIVER, BROKER, RECEIVER = range(3)

Pairs: TypeAlias = tuple[tuple[int, int], ...]

SAME: Final[Mapping[int, Pairs]] = {
    COORDINATOR: ((GIVER, BROKER), (BROKER, RECEIVER)),
    CONSULTANT: ((GIVER, RECEIVER),),
    GATEKEEPER: ((BROKER, RECEIVER),),
    REPRESENTATIVE: ((GIVER, BROKER),),
    LIAISON: (),
}
"""Who of a triple is of one group, by its role."""

APART: Final[Mapping[int, Pairs]] = {
    COORDINATOR: (),
    CONSULTANT: ((GIVER, BROKER),),
    GATEKEEPER: ((GIVER, BROKER),),
    REPRESENTATIVE: ((BROKER, RECEIVER),),
    LIAISON: ((GIVER, BROKER), (BROKER, RECEIVER), (GIVER, RECEIVER)),
}
"""And who is not."""


class RoleChances:
    """The chances where everybody's group is dealt anew, each group as large as it is.

    They are fractions, since the variance of millions of triples is what is left of numbers a billion times as large.

    Args:
        sizes: how many people each group has.
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        self._sizes = Counter(sizes)
        self._people = sum(sizes)
        self._ways = cache(self._counted)

    def one(self, role: int) -> Fraction:
        """That an open triple has the role; 0 where there are fewer than three people."""
        return self._chance(SAME[role], APART[role], 3)

    def both(self, role: int, sharing: Sharing) -> Fraction:
        """That both of two open triples have the role; 0 where there are fewer people than they have."""
        places = {other: one for one, other in sharing}
        people = iter(range(3, 6))
        second = [places[place] if place in places else next(people) for place in range(3)]
        same, apart = (
            (*pairs, *((second[one], second[other]) for one, other in pairs)) for pairs in (SAME[role], APART[role])
        )
        return self._chance(same, apart, 6 - len(sharing))

    def _chance(self, same: Pairs, apart: Pairs, people: int) -> Fraction:
        possible = perm(self._people, people)
        if not possible:
            return Fraction(0)
        blocks = _blocks(same, people)
        kept = frozenset(frozenset((blocks[one], blocks[other])) for one, other in apart)
        if any(len(pair) == 1 for pair in kept):
            return Fraction(0)
        sizes = Counter(blocks)
        ways = sum(
            self._ways(tuple(sorted(sum(sizes[block] for block in part) for part in parts)))
            for parts in _partitions(tuple(sizes))
            if not any(pair <= {*part} for pair in kept for part in parts)
        )
        return Fraction(ways, possible)

    def _counted(self, parts: tuple[int, ...]) -> int:
        """In how many ways people of as many groups, all different, can be chosen in order, so many of each."""
        return sum(
            prod((-1) ** (len(one) - 1) * factorial(len(one) - 1) * self._of_one_group(parts, one) for one in joined)
            for joined in _partitions(tuple(range(len(parts))))
        )

    def _of_one_group(self, parts: Sequence[int], which: Sequence[int]) -> int:
        """The same for those of `parts`, each chosen by itself, all from one group."""
        return sum(many * prod(perm(size, parts[each]) for each in which) for size, many in self._sizes.items())


def _blocks(same: Pairs, people: int) -> list[int]:
    """The least of those that each of so many has to be of one group with."""
    blocks = list(range(people))
    for one, other in same:
        least, most = sorted((blocks[one], blocks[other]))
        blocks = [least if each == most else each for each in blocks]
    return blocks


def _partitions(items: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every way to put `items` into parts."""
    if not items:
        yield ()
        return
    first, rest = items[0], items[1:]
    for parts in _partitions(rest):
        yield ((first,), *parts)
        for place, part in enumerate(parts):
            yield (*parts[:place], (first, *part), *parts[place + 1 :])
