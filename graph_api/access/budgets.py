"""What each caller may ask for in a minute and at the same time: a bucket of points that fills up again steadily.

Budgets are kept in memory, by process: behind several processes a caller has as many budgets. They keep one caller
from taking everything from the others, which holds whatever the number; they are no count of what anyone used.
"""

import math
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final

from graph_api.access.caller import Caller
from graph_api.access.limits import CHARACTERS_A_POINT, REQUEST_POINTS, limits_of
from graph_api.errors import RateLimited

DEMO_FACTOR: Final = 100
"""How much more the one caller of a server without sign-in may ask for: it is their own machine."""

MOST_CALLERS: Final = 10_000
"""Callers that are remembered; beyond that those are forgotten whose budget is full anyway."""

SECONDS: Final = 60
SOON: Final = 1


class Budget:
    """What one caller has left.

    `points_a_minute` is also what the bucket holds: after a minute of rest all of it may be asked for at once.
    """

    def __init__(self, points_a_minute: int, at_once: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._points_a_minute = points_a_minute
        self._at_once = at_once
        self._clock = clock
        self._points = float(points_a_minute)
        self._filled = clock()
        self._under_way = 0

    @property
    def remaining(self) -> int:
        """Points that may be spent now; 0 where more was owed."""
        self._fill()
        return max(0, int(self._points))

    @property
    def is_full(self) -> bool:
        """Whether forgetting it would change nothing."""
        return self._under_way == 0 and self.remaining == self._points_a_minute

    @contextmanager
    def one_more(self) -> Generator[None]:
        """One request under way, for the block.

        Raises:
            RateLimited: as many are under way as may be.
        """
        if self._under_way >= self._at_once:
            sentence = (
                f"You have {self._at_once} requests under way, which is as many as you may; wait for their answers."
            )
            raise RateLimited(sentence, value=self._under_way, bound=self._at_once, retry_after=SOON)
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1

    def spend(self, points: int) -> None:
        """Take `points` away.

        Raises:
            RateLimited: there are not so many; says after how many seconds there will be.
        """
        self._fill()
        if points > self._points:
            wait = math.ceil((points - self._points) * SECONDS / self._points_a_minute)
            sentence = (
                f"You have used up your {self._points_a_minute:,} points a minute, and this needs {points:,} points; "
                f"ask again in {wait} s, or for less at a time."
            )
            raise RateLimited(sentence, value=points, bound=self._points_a_minute, retry_after=wait)
        self._points -= points

    def owe(self, points: int) -> None:
        """Take `points` away for what has been done already, if need be from the next minute."""
        self._fill()
        self._points = max(self._points - points, -float(self._points_a_minute))

    def _fill(self) -> None:
        now = self._clock()
        grown = self._points + (now - self._filled) * self._points_a_minute / SECONDS
        self._points, self._filled = min(grown, float(self._points_a_minute)), now


class Budgets:
    """The budget of each caller; one per process.

    Args:
        factor: how many times the limits of a caller's role they have.
        clock: seconds that only grow.
    """

    def __init__(self, factor: int = 1, clock: Callable[[], float] = time.monotonic) -> None:
        self._factor = factor
        self._clock = clock
        self._kept: dict[Caller, Budget] = {}

    @contextmanager
    def entered(self, caller: Caller, text: str) -> Generator[Budget]:
        """The budget of `caller`, for a request with the document `text`, which is paid for first.

        Raises:
            RateLimited: nothing is left, or too many requests are under way.
            Refused: the caller's role may not ask for anything.
        """
        budget = self._of(caller)
        with budget.one_more():
            budget.spend(REQUEST_POINTS + len(text) // CHARACTERS_A_POINT)
            yield budget

    def _of(self, caller: Caller) -> Budget:
        if caller not in self._kept:
            limits = limits_of(caller.role)
            if len(self._kept) >= MOST_CALLERS:
                self._kept = {each: kept for each, kept in self._kept.items() if not kept.is_full}
            points, at_once = limits.points_a_minute * self._factor, limits.at_once * self._factor
            self._kept[caller] = Budget(points, at_once, self._clock)
        return self._kept[caller]
