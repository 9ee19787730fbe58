"""What one statement may take of the time and of the connections there are, and what becomes of its errors."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Final, Protocol

from neo4j.exceptions import DriverError, Neo4jError

from graph_api.domain.request_notes import notes
from graph_api.errors import DatabaseUnavailable, MellanrumError, QueryTimedOut
from graph_api.settings import Limits
from graph_api.store.bolt import unavailable
from graph_api.store.breaker import Breaker
from graph_api.store.turns import Turns

LEAST_SECONDS: Final = 1.5
"""How long any statement may take, however long its request has been under way."""


class Guard(Protocol):
    """What every statement passes, with everything that is done with its results."""

    def statement(self, seconds: float | None) -> AbstractAsyncContextManager[float | None]:
        """Let a statement run in the block, for `seconds` or else for as long as any.

        The block gets the seconds that are left, which Neo4j is to be told too; None where there is no limit.

        Raises:
            MellanrumError: where the driver raised one of its errors, what that means.
        """
        ...


class Unguarded:
    """For commands, which may take their time: an import has long transactions, and somebody who watches it."""

    @asynccontextmanager
    async def statement(self, seconds: float | None) -> AsyncGenerator[float | None]:
        """See `Guard`."""
        try:
            yield seconds
        except (Neo4jError, DriverError, OSError) as error:
            raise unavailable(error) from error


class Guarded:
    """For a server, whose callers wait: nobody longer than the limits say, and not for a database that is gone."""

    def __init__(self, breaker: Breaker, limits: Limits) -> None:
        self._breaker = breaker
        self._seconds = limits.statement_seconds
        self._turns = Turns(limits.connections)

    @asynccontextmanager
    async def statement(self, seconds: float | None) -> AsyncGenerator[float | None]:
        """See `Guard`.

        Raises:
            Busy: so many others are being answered that this one cannot begin in time.
            DatabaseUnavailable: Neo4j cannot be reached, or turned out to be gone meanwhile.
            QueryTimedOut: the block took longer than it may, or Neo4j ended the statement for that.
        """
        self._breaker.check()
        limit = asyncio.timeout(self._left() if seconds is None else seconds)
        try:
            async with limit:
                with self._breaker.waiting(limit):
                    place = await self._turns.begin()
                    try:
                        yield (limit.when() or 0.0) - asyncio.get_running_loop().time()
                    finally:
                        self._turns.over(place)
        except (Neo4jError, DriverError, OSError) as error:
            raise self._ended() if limit.expired() else self._failed(error) from error
        self._breaker.heard()

    def _left(self) -> float:
        """What a statement may take of the time that its caller has waited for already, with others, for their turn.

        A little is always left, for a question that has been computing or waiting for that; see `app.deadline`.
        """
        arrived = notes().arrived
        waited = 0.0 if arrived is None else asyncio.get_running_loop().time() - arrived
        return max(self._seconds - waited, min(self._seconds, LEAST_SECONDS))

    def _ended(self) -> MellanrumError:
        """Why we ended it: since Neo4j is gone, or since it took too long."""
        self._breaker.check()
        return QueryTimedOut("The question took longer than it may; ask for less at a time, or narrow it.")

    def _failed(self, error: Exception) -> MellanrumError:
        """Why it failed, which also tells something of whether Neo4j is there."""
        meant = unavailable(error)
        if isinstance(meant, DatabaseUnavailable):
            self._breaker.suspect()
        else:
            self._breaker.heard()
        return meant
