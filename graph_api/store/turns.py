"""Turns at the connections to Neo4j: whoever cannot have one in time is told so early, rather than when it is late.

One after the other in the order in which they came, as long as that is soon enough. How long a statement keeps its
connection is taken from those that ended lately and those that run; with it, who waits at which place will begin
after that many times the pause between two that end (Little, 1961, solved for the wait). So the many who ask at once
for what takes long are refused while there is little to do, a few at a time, and not all of them at the end.
"""

import asyncio
from typing import Final

from graph_api.errors import Busy

WAIT_SECONDS: Final = 2.0
"""How long anybody waits for a turn."""

MOST_WAITING: Final = 1000
"""How many wait at most, however short their turns are."""

LOOK_SECONDS: Final = 0.05
"""How often it is looked who has come to wait in vain."""

TOLD_TOGETHER: Final = 25
"""How many of them are told at once, so that other work comes in between; the newest are."""

WEIGHT: Final = 0.1
"""What the last turn counts in the usual length of one, against all before it: about the last ten matter."""


class Turns:
    """So many at once; it belongs to one event loop.

    Args:
        at_once: how many have their turn at the same time.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._begun: dict[object, float] = {}
        self._waiting: dict[asyncio.Future[None], float] = {}
        self._usual = 0.0
        self._look: asyncio.TimerHandle | None = None

    async def begin(self) -> asyncio.Future[None]:
        """A turn, once it comes, as a place that `over` takes back.

        Raises:
            Busy: it does not come in time, or would not.
        """
        loop = asyncio.get_running_loop()
        place, now = loop.create_future(), loop.time()
        if len(self._begun) < self._at_once:
            self._begun[place] = now
            return place
        if len(self._waiting) >= self._room(0.0, self._pause(now)):
            raise _busy()
        self._waiting[place] = now
        self._look_later()
        try:
            await place
        except BaseException:
            self.over(place)
            raise
        return place

    def over(self, place: asyncio.Future[None]) -> None:
        """Forget `place`, wherever it has got to, and let those begin who can."""
        now = asyncio.get_running_loop().time()
        self._waiting.pop(place, None)
        if place.done() and not place.cancelled():
            place.exception()  # perhaps nobody waited for it any more
        begun = self._begun.pop(place, None)
        if begun is not None:
            self._usual += WEIGHT * (now - begun - self._usual)
        while self._waiting and len(self._begun) < self._at_once:
            following = next(iter(self._waiting))
            del self._waiting[following]
            if not following.done():
                self._begun[following] = now
                following.set_result(None)

    def _pause(self, now: float) -> float:
        """Seconds from the end of one turn to that of the next, as far as can be told."""
        running = sum(now - begun for begun in self._begun.values()) / max(1, len(self._begun))
        return max(self._usual, running) / self._at_once

    def _room(self, waited: float, pause: float) -> int:
        """How many may be ahead of someone who has waited so long, and comes to their turn in time all the same.

        As many as have their turn now, at least: those may end together.
        """
        if waited >= WAIT_SECONDS:
            return 0
        in_time = (WAIT_SECONDS - waited) / pause if pause > 0 else MOST_WAITING
        return min(MOST_WAITING, max(self._at_once, int(in_time)))

    def _look_later(self) -> None:
        if self._look is None and self._waiting:
            self._look = asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look_who_waits_in_vain)

    def _look_who_waits_in_vain(self) -> None:
        self._look = None
        now, ahead = asyncio.get_running_loop().time(), 0
        pause = self._pause(now)
        in_vain: list[asyncio.Future[None]] = []
        for place, since in self._waiting.items():
            in_time = ahead < self._room(now - since, pause)
            ahead += in_time
            if not in_time:
                in_vain.append(place)
        for place in in_vain[-TOLD_TOGETHER:]:
            del self._waiting[place]
            if not place.done():
                place.set_exception(_busy())
        self._look_later()


def _busy() -> Busy:
    return Busy("More is being asked than can be answered in time; ask again in a few seconds.")
