"""One Neo4j database, through one driver: what every read and every write of the product goes through."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final, LiteralString, TypeVar, cast

import neo4j
from neo4j.exceptions import ConstraintError

from graph_api.domain.request_notes import notes
from graph_api.settings import Limits, Neo4jAddress
from graph_api.store.bolt import Driver, open_driver
from graph_api.store.breaker import Breaker
from graph_api.store.connections import Connections
from graph_api.store.guard import Guard, Guarded, Unguarded

T = TypeVar("T")

UNGUARDED: Final = Unguarded()


@dataclass(frozen=True, slots=True)
class Writing:
    """A write transaction that is open; it is committed when the function that it was given to returns."""

    transaction: neo4j.AsyncManagedTransaction

    async def rows(self, statement: str, parameters: Mapping[str, object]) -> list[list[Any]]:
        """Run one statement in the transaction; each record as a list of values in the order of RETURN."""
        notes().statements += 1
        result = await self.transaction.run(_trusted(statement), dict(parameters))
        return await result.values()

    async def records(self, statement: str, **parameters: object) -> list[dict[str, Any]]:
        """Run one statement in the transaction; each record as a dict by column name."""
        notes().statements += 1
        result = await self.transaction.run(_trusted(statement), dict(parameters))
        return await result.data()


@dataclass(frozen=True, slots=True)
class Graph:
    """One Neo4j database, through one driver.

    Errors of the driver leave every method as DatabaseUnavailable or QueryTimedOut, never raw. What a statement may
    take is up to `guard`; `seconds` is how long, where that is not as long as any.
    """

    driver: Driver
    database: str
    guard: Guard = field(default=UNGUARDED, kw_only=True)
    seconds: float | None = field(default=None, kw_only=True)

    def within(self, seconds: float) -> "Graph":
        """The same graph, with so many seconds for each statement; more or less than any other gets."""
        return replace(self, seconds=seconds)

    async def rows(self, statement: str, parameters: Mapping[str, object]) -> list[list[Any]]:
        """Read with one statement, sent once; each record as a list of values in the order of RETURN."""
        async with self._reading() as (session, seconds):
            result = await session.run(_query(statement, seconds), dict(parameters))
            return await result.values()

    async def records(self, statement: str, **parameters: object) -> list[dict[str, Any]]:
        """Read with one statement, sent once; each record as a dict by column name."""
        async with self._reading() as (session, seconds):
            result = await session.run(_query(statement, seconds), parameters)
            return await result.data()

    async def streamed(self, statement: str, parameters: Mapping[str, object]) -> AsyncIterator[list[Any]]:
        """Read with one statement, sent once; its records as they come, so that memory never holds them all.

        For commands: whoever reads slowly keeps the statement open, and a server would end it.
        """
        async with self._reading() as (session, seconds):
            result = await session.run(_query(statement, seconds), dict(parameters))
            async for record in result:
                yield list(record)

    async def write(self, work: Callable[[Writing], Awaitable[T]]) -> T:
        """What `work` returns, once everything it wrote is committed.

        `work` runs again from its start, in a new transaction, where Neo4j asks for it (a deadlock, a new leader
        of a cluster) and where another made the same node between its reading and its writing; so it must not
        change anything outside the transaction. Where this raises DatabaseUnavailable or QueryTimedOut, the
        transaction may have been committed all the same.
        """

        async def run(transaction: neo4j.AsyncManagedTransaction) -> T:
            return await work(Writing(transaction))

        async with self.guard.statement(self.seconds) as seconds, self._session(neo4j.WRITE_ACCESS) as session:
            timed = neo4j.unit_of_work(timeout=seconds)(run)
            try:
                return await session.execute_write(timed)
            except ConstraintError:
                return await session.execute_write(timed)

    @asynccontextmanager
    async def _reading(self) -> AsyncGenerator[tuple[neo4j.AsyncSession, float | None]]:
        """A session for one statement, and the seconds that Neo4j may take for it."""
        async with self.guard.statement(self.seconds) as seconds, self._session(neo4j.READ_ACCESS) as session:
            notes().statements += 1
            yield session, seconds

    def _session(self, access: str) -> neo4j.AsyncSession:
        """A session that sees what every earlier session of this driver wrote, on whichever server of a cluster."""
        return self.driver.session(
            database=self.database,
            default_access_mode=access,
            bookmark_manager=self.driver.execute_query_bookmark_manager,
        )


@asynccontextmanager
async def open_graph(address: Neo4jAddress, limits: Limits | None = None) -> AsyncGenerator[Graph]:
    """The database at `address`, for the block.

    Args:
        address: where it is.
        limits: for a server, whose callers wait; None for a command, which may take its time.

    Raises:
        DatabaseUnavailable: on the first statement, where nothing answers or the password is refused.
    """
    async with AsyncExitStack() as stack:
        if limits is None:
            driver = await stack.enter_async_context(open_driver(address))
            yield Graph(driver, address.database)
            return
        connections = Connections(address, limits.connections)
        stack.push_async_callback(connections.close)
        breaker = Breaker(connections)
        stack.push_async_callback(breaker.close)
        yield Graph(connections, address.database, guard=Guarded(breaker, limits))


def _query(statement: str, seconds: float | None) -> neo4j.Query:
    """`statement` with the time that Neo4j may take; None for as long as the server lets it."""
    return neo4j.Query(_trusted(statement), timeout=seconds)


def _trusted(statement: str) -> LiteralString:
    """`statement` as the driver's types want it: ours are put together from constants and declarations only."""
    return cast("LiteralString", statement)
