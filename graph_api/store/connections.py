"""The connections to one Neo4j, which can all be left behind for new ones."""

from typing import Any

from neo4j import AsyncDriver, AsyncSession
from neo4j.api import AsyncBookmarkManager
from neo4j.exceptions import DriverError, Neo4jError

from graph_api.settings import Neo4jAddress
from graph_api.store.bolt import Driver, open_driver, run_smallest, unavailable


class Connections:
    """A driver in front of `address`, as `bolt.Driver`, and the database behind a breaker, as `breaker.Neo4j`.

    Args:
        address: where Neo4j answers.
        most: how many statements run at once.
    """

    def __init__(self, address: Neo4jAddress, most: int) -> None:
        self._address = address
        self._most = most
        self._driver, self._own = self._opened()

    @property
    def execute_query_bookmark_manager(self) -> AsyncBookmarkManager:
        """See `bolt.Driver`. New connections know none of the old bookmarks.

        A database that was gone may have been restored from a copy, which would wait for them in vain.
        """
        return self._driver.execute_query_bookmark_manager

    def session(self, **config: Any) -> AsyncSession:
        """See `bolt.Driver`."""
        return self._driver.session(**config)  # pyright: ignore[reportUnknownMemberType] -- it leaves **config untyped

    async def ask(self) -> None:
        """See `breaker.Neo4j`. It has a connection of its own, open since it was first asked.

        Where all others are opened anew at once, after a crowd that took too long, Neo4j takes its time for each.
        """
        await self._ask(self._own)

    async def reconnect(self) -> None:
        """See `breaker.Neo4j`.

        Connections that outlived an outage may lead nowhere: whatever stood in between has forgotten them.
        """
        fresh, own = self._opened()
        try:
            await self._ask(own)
        except BaseException:
            await _closed(fresh, own)
            raise
        earlier = self._driver, self._own
        self._driver, self._own = fresh, own
        await _closed(*earlier)

    async def close(self) -> None:
        """Close all of them."""
        await _closed(self._driver, self._own)

    def _opened(self) -> tuple[AsyncDriver, AsyncDriver]:
        """For statements, and for finding out whether Neo4j is there where all of those wait for an answer."""
        return open_driver(self._address, self._most), open_driver(self._address, 1)

    async def _ask(self, driver: Driver) -> None:
        try:
            await run_smallest(driver, self._address.database)
        except (DriverError, Neo4jError, OSError) as error:
            raise unavailable(error) from error


async def _closed(*drivers: AsyncDriver) -> None:
    for each in drivers:
        await each.close()
