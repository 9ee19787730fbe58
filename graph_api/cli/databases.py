"""Which database a command works on: the one the environment names, one that runs here, or one started for it."""

import asyncio
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from graph_api.cli.terminal import say, watched
from graph_api.errors import SettingsInvalid
from graph_api.local import address_of, has_data, running
from graph_api.settings import Neo4jAddress, Settings
from graph_api.store.bolt import check
from graph_api.store.graph import Graph, open_graph

MAIN: Final = "main"
DEMO: Final = "demo"

T = TypeVar("T")


def folder_of(settings: Settings, name: str) -> Path:
    """Where the local database called `name` keeps its data."""
    return settings.home / name


@contextmanager
def started(settings: Settings, name: str) -> Generator[Neo4jAddress]:
    """The local database called `name`, started for the length of the block and stopped after it."""
    with running(folder_of(settings, name), settings.cache, progress=watched()) as address:
        yield address


@contextmanager
def reachable(settings: Settings, *, create: bool) -> Generator[Neo4jAddress]:
    """A database to work on.

    In this order: NEO4J_URI; a local one that runs (`up` before `demo`); a local one that has data, started for
    the length of the block; where `create`, a new local one, started likewise.

    Raises:
        SettingsInvalid: there is none, and `create` is False.
    """
    if settings.neo4j is not None:
        yield settings.neo4j
        return
    address = _running_now(settings)
    if address is not None:
        yield address
        return
    name = next((known for known in (MAIN, DEMO) if has_data(folder_of(settings, known))), None)
    if name is None and not create:
        raise SettingsInvalid("there is no database yet: run `mellanrum demo` or `mellanrum up`, or set NEO4J_URI.")
    say("No database is running; starting the local one for this command.")
    with started(settings, name or MAIN) as started_address:
        yield started_address


def _running_now(settings: Settings) -> Neo4jAddress | None:
    found = (address_of(folder_of(settings, name)) for name in (MAIN, DEMO))
    return next((address for address in found if address is not None), None)


def with_graph(address: Neo4jAddress, work: Callable[[Graph], Awaitable[T]]) -> T:
    """Run `work` on the open graph at `address`, and close it.

    Raises:
        DatabaseUnavailable: nothing answers there; the sentence names host and port.
    """

    async def opened() -> T:
        await check(address)
        async with open_graph(address) as graph:
            return await work(graph)

    return asyncio.run(opened())
