"""A circuit breaker (Nygard, Release It!, 2nd edition 2018, chapter 5) in front of one Neo4j.

Closed, statements go through. Where one fails to reach Neo4j, or where Neo4j has not answered any of those that wait
for a while, the smallest statement is sent beside them: only where that fails too is the breaker opened. That ends
all that wait, and from then on everything fails at once. Neo4j is tried again, by us alone, until it answers.

So a statement that takes long is told from a database that is gone, without making anyone wait for the longer of both.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Final, Protocol

from graph_api.errors import DatabaseRefuses, DatabaseUnavailable, MellanrumError

logger = logging.getLogger(__name__)

PATIENCE_SECONDS: Final = 0.6
"""How long Neo4j may be silent while statements wait, before it is asked whether it is there."""

VERDICT_SECONDS: Final = 1.5
"""How long it may take to say so. With the patience before it: the longest wait for a database that is gone."""

TICK_SECONDS: Final = 0.1
"""How often it is looked whether an answer has come."""

RECONNECT_SECONDS: Final = 2.5
"""How long one attempt to reach a database that is gone may take; nobody waits for it."""

RETRY_SECONDS: Final = 0.5
"""The pause between two such attempts."""

REFUSED_SECONDS: Final = 30.0
"""The same where it answers and refuses us: more wrong passwords would lock the account for everybody."""


class Neo4j(Protocol):
    """What a breaker does with the database that it stands in front of."""

    async def ask(self) -> None:
        """Send the smallest statement, over the connections there are.

        Raises:
            MellanrumError: what came instead of an answer.
        """
        ...

    async def reconnect(self) -> None:
        """Send the smallest statement over a new connection, and where it is answered, forget all earlier ones.

        Raises:
            MellanrumError: what came instead of an answer.
        """
        ...


class Breaker:
    """Whether Neo4j can be reached, as far as is known; it belongs to one event loop."""

    def __init__(self, neo4j: Neo4j) -> None:
        self._neo4j = neo4j
        self._waiting: dict[asyncio.Timeout, float] = {}
        self._heard = 0.0
        self._reason: DatabaseUnavailable | None = None
        self._look: asyncio.TimerHandle | None = None
        self._trying: asyncio.Task[None] | None = None
        self._met = False

    @property
    def is_open(self) -> bool:
        """Whether statements fail at once."""
        return self._reason is not None

    def check(self) -> None:
        """Let a statement through, or not.

        Raises:
            DatabaseUnavailable: the breaker is open.
        """
        if self._reason is not None:
            raise DatabaseUnavailable(self._reason.sentence, value=self._reason.value)

    @contextmanager
    def waiting(self, limit: asyncio.Timeout) -> Generator[None]:
        """Count on an answer within the block; where Neo4j turns out to be gone, `limit` ends it."""
        now = asyncio.get_running_loop().time()
        self._waiting[limit] = now
        if not self._met:
            self._met = True
            self.suspect()  # so that the way on which it is asked is open before there is a crowd
        if self._look is None:
            self._look_at(now + PATIENCE_SECONDS)
        try:
            yield
        finally:
            del self._waiting[limit]

    def heard(self) -> None:
        """Neo4j answered, whatever it said."""
        self._heard = asyncio.get_running_loop().time()

    def suspect(self) -> None:
        """Find out whether Neo4j is there, unless that is being done."""
        if self._trying is None:
            self._trying = asyncio.create_task(self._try())
            self._trying.add_done_callback(self._tried)

    async def close(self) -> None:
        """Look no more."""
        if self._look is not None:
            self._look.cancel()
        if self._trying is not None:
            self._trying.cancel()
            await asyncio.wait([self._trying])

    def _look_at(self, when: float) -> None:
        self._look = asyncio.get_running_loop().call_at(when, self._look_whether_silent)

    def _look_whether_silent(self) -> None:
        self._look = None
        if not self._waiting:
            return
        now, longest = asyncio.get_running_loop().time(), next(iter(self._waiting.values()))
        due = max(longest, self._heard) + PATIENCE_SECONDS
        if due <= now:
            self.suspect()
        self._look_at(due if due > now else now + PATIENCE_SECONDS)

    async def _try(self) -> None:
        reason = await _reason_not_to_use(self._neo4j.ask, VERDICT_SECONDS)
        if reason is None:
            self.heard()
            return
        gone = asyncio.get_running_loop().time()
        self._open(reason)
        while (reason := await _reason_not_to_use(self._neo4j.reconnect, RECONNECT_SECONDS)) is not None:
            self._reason = reason
            await asyncio.sleep(REFUSED_SECONDS if isinstance(reason, DatabaseRefuses) else RETRY_SECONDS)
        self._close(asyncio.get_running_loop().time() - gone)

    def _open(self, reason: DatabaseUnavailable) -> None:
        logger.warning("database gone", extra={"said": {"why": reason.sentence, "waiting": len(self._waiting)}})
        self._reason = reason
        now = asyncio.get_running_loop().time()
        for limit in self._waiting:
            if not limit.expired():
                limit.reschedule(now)

    def _close(self, seconds: float) -> None:
        logger.warning("database back", extra={"said": {"seconds": round(seconds, 1)}})
        self._reason = None
        self.heard()

    def _tried(self, trying: asyncio.Task[None]) -> None:
        self._trying = None
        if not trying.cancelled() and (error := trying.exception()) is not None:
            self._reason = None
            logger.error("breaker failed", exc_info=error)


async def _reason_not_to_use(attempt: Callable[[], Awaitable[None]], seconds: float) -> DatabaseUnavailable | None:
    """Why Neo4j cannot be used; None where it answers, be it that the smallest statement is too much for it now."""
    try:
        await _within(seconds, attempt)
    except TimeoutError:
        return DatabaseUnavailable("Neo4j did not answer in time; try again in a moment.")
    except DatabaseUnavailable as error:
        return error
    except MellanrumError:
        return None
    return None


async def _within(seconds: float, attempt: Callable[[], Awaitable[None]]) -> None:
    """Make the attempt, with so many seconds in which this process was free to go on with it.

    Where it has too much else to do, an answer that has come lies unread; that does not count against Neo4j.

    Raises:
        TimeoutError: they were not enough.
    """
    trying = asyncio.ensure_future(attempt())
    try:
        for _ in range(round(seconds / TICK_SECONDS)):
            await asyncio.wait([trying], timeout=TICK_SECONDS)
            if trying.done():
                return await trying
    finally:
        if trying.cancel():
            await asyncio.wait([trying])
    raise TimeoutError
