"""Chance that falls the same way everywhere: only what Python promises never to change is used of its generator."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Numbers that look like chance and follow from a seed and a name, so that one part never shifts another.

    `random.Random.random` is the same on every machine and version of Python (its documentation, "Notes on
    Reproducibility"); `choice`, `sample` and `shuffle` are not promised to be.
    """

    def __init__(self, seed: int, name: str) -> None:
        self._random = random.Random(f"{seed} {name}")  # noqa: S311 -- not for secrets

    def below(self, bound: int) -> int:
        """A whole number from 0 to `bound` - 1, each as likely."""
        return int(self._random.random() * bound)

    def falls(self, probability: float) -> bool:
        """True with this probability."""
        return self._random.random() < probability

    def one(self, things: Sequence[T]) -> T:
        """One of `things`, each as likely; there must be some."""
        return things[self.below(len(things))]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """`count` different ones of `things`, or all where there are fewer, in any order."""
        left = list(things)
        for place in range(min(count, len(left))):
            other = place + self.below(len(left) - place)
            left[place], left[other] = left[other], left[place]
        return left[:count]

    def few(self, things: Sequence[T], count: int) -> list[T]:
        """Up to `count` different ones of many `things`, without looking at all of them."""
        return list(dict.fromkeys(self.one(things) for _ in range(count))) if things else []
