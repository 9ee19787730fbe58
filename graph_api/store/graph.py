"""One Neo4j database, through one driver: what every read and every write of the product goes through."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, LiteralString, TypeVar, cast

import neo4j
from neo4j.exceptions import ConstraintError, DriverError, Neo4jError

from graph_api.settings import Neo4jAddress
from graph_api.store.bolt import open_driver, unavailable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Writing:
    """A write transaction that is open; it is committed when the function that it was given to returns."""

    transaction: neo4j.AsyncManagedTransaction

    async def rows(self, statement: str, parameters: Mapping[str, object]) -> list[list[Any]]:
        """Run one statement in the transaction; each record as a list of values in the order of RETURN."""
        result = await self.transaction.run(_trusted(statement), dict(parameters))
        return await result.values()

    async def records(self, statement: str, **parameters: object) -> list[dict[str, Any]]:
        """Run one statement in the transaction; each record as a dict by column name."""
        result = await self.transaction.run(_trusted(statement), dict(parameters))
        return await result.data()


@dataclass(frozen=True, slots=True)
class Graph:
    """One Neo4j database, through one driver.

    Errors of the driver leave every method as DatabaseUnavailable or QueryTimedOut, never raw.
    """

    driver: neo4j.AsyncDriver
    database: str

    async def rows(self, statement: str, parameters: Mapping[str, object]) -> list[list[Any]]:
        """Read with one statement, sent once; each record as a list of values in the order of RETURN."""
        with in_our_words():
            async with self._session(neo4j.READ_ACCESS) as session:
                result = await session.run(_trusted(statement), dict(parameters))
                return await result.values()

    async def records(self, statement: str, **parameters: object) -> list[dict[str, Any]]:
        """Read with one statement, sent once; each record as a dict by column name."""
        with in_our_words():
            async with self._session(neo4j.READ_ACCESS) as session:
                result = await session.run(_trusted(statement), parameters)
                return await result.data()

    async def write(self, work: Callable[[Writing], Awaitable[T]]) -> T:
        """What `work` returns, once everything it wrote is committed.

        `work` runs again from its start, in a new transaction, where Neo4j asks for it (a deadlock, a new leader
        of a cluster) and where another made the same node between its reading and its writing; so it must not
        change anything outside the transaction.
        """

        async def run(transaction: neo4j.AsyncManagedTransaction) -> T:
            return await work(Writing(transaction))

        with in_our_words():
            async with self._session(neo4j.WRITE_ACCESS) as session:
                try:
                    return await session.execute_write(run)
                except ConstraintError:
                    return await session.execute_write(run)

    def _session(self, access: str) -> neo4j.AsyncSession:
        """A session that sees what every earlier session of this driver wrote, on whichever server of a cluster."""
        return self.driver.session(  # pyright: ignore[reportUnknownMemberType] -- the driver leaves **config untyped
            database=self.database,
            default_access_mode=access,
            bookmark_manager=self.driver.execute_query_bookmark_manager,
        )


@asynccontextmanager
async def open_graph(address: Neo4jAddress) -> AsyncGenerator[Graph]:
    """The database at `address`, for the block.

    Raises:
        DatabaseUnavailable: on the first statement, where nothing answers or the password is refused.
    """
    async with open_driver(address) as driver:
        yield Graph(driver=driver, database=address.database)


@contextmanager
def in_our_words() -> Generator[None]:
    """Every error of the driver that the block raises leaves it as one of graph_api.errors.

    Raises:
        DatabaseUnavailable: Neo4j cannot be reached or refuses us.
        QueryTimedOut: a statement ran longer, or took more memory, than it may.
    """
    try:
        yield
    except (Neo4jError, DriverError, OSError) as error:
        raise unavailable(error) from error


def _trusted(statement: str) -> LiteralString:
    """`statement` as the driver's types want it: ours are put together from constants and declarations only."""
    return cast("LiteralString", statement)
