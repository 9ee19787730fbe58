"""What was found out in the last few seconds: bounded in age and in number."""

import time
from collections.abc import Callable
from typing import Final, Generic, TypeVar

T = TypeVar("T")

RECENT_SECONDS: Final = 4.0
"""How old an answer about somebody's rights may be: what is revoked is so within five seconds, with one to spare for
the servers of a cluster to hear of it."""

MOST: Final = 10_000
"""Answers that are kept; beyond that the oldest goes."""


class Recent(Generic[T]):
    """Values by key, each for `RECENT_SECONDS` from the moment it was asked for."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._kept: dict[str, tuple[float, T]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def now(self) -> float:
        """When something is about to be asked for; `keep` wants to know."""
        return self._clock()

    def get(self, key: str) -> T | None:
        """The value of `key`; None where it is not known, or was asked for too long ago."""
        since, value = self._kept.get(key, (-RECENT_SECONDS, None))
        return value if self._clock() - since < RECENT_SECONDS else None

    def keep(self, key: str, value: T, since: float) -> None:
        """Keep what was asked for at the moment `since`, as the last to go."""
        self._kept.pop(key, None)
        if len(self._kept) >= self._most:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = (since, value)
