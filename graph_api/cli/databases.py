"""Which database a command works on: the one the environment names, one that runs here, or one started for it."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from graph_api.cli.terminal import say, watched
from graph_api.errors import DatabaseUnavailable, QueryTimedOut, SettingsInvalid
from graph_api.local import address_of, has_data, running
from graph_api.settings import Neo4jAddress, Settings, settings_from
from graph_api.store.bolt import ping
from graph_api.store.graph import Graph, open_graph
from graph_api.store.migrations import require_schema

MAIN: Final = "main"
DEMO: Final = "demo"
USUAL_SAMPLE: Final = "kubernetes"

SECONDS_BETWEEN_TRIES: Final = 1.0

T = TypeVar("T")


def demo_called(sample: str) -> str:
    """The local database of the demo with the sample whose folder is called so; each has its own."""
    return DEMO if sample == USUAL_SAMPLE else f"{DEMO}-{sample}"


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

    In this order: NEO4J_URI; a local one that runs (`main`, which `up` starts, before demos); a local one that has
    data, started for the length of the block. With `create`, `main` is started likewise, new or not, rather than
    writing into a demo that nobody is looking at.

    Raises:
        SettingsInvalid: there is none, and `create` is False.
    """
    if settings.neo4j is not None:
        yield settings.neo4j
        return
    here = _running_here(settings)
    if here is not None:
        name, address = here
        if create:
            say(f"Using the local database `{name}`, which is running.")
        yield address
        return
    name = MAIN if create else _with_data(settings)
    say(f"No database is running; starting the local one, `{name}`, for this command.")
    with started(settings, name) as started_address:
        yield started_address


def _with_data(settings: Settings) -> str:
    for name in local_names(settings):
        if has_data(folder_of(settings, name)):
            return name
    raise SettingsInvalid("there is no database yet: run `mellanrum demo` or `mellanrum up`, or set NEO4J_URI.")


def _running_here(settings: Settings) -> tuple[str, Neo4jAddress] | None:
    found = ((name, address_of(folder_of(settings, name))) for name in local_names(settings))
    return next(((name, address) for name, address in found if address is not None), None)


def local_names(settings: Settings) -> list[str]:
    """The local databases that there may be, one's own before demos."""
    others = sorted(folder.name for folder in settings.home.glob(f"{DEMO}-*"))
    return [MAIN, DEMO, *others]


def with_graph(address: Neo4jAddress, work: Callable[[Graph], Awaitable[T]]) -> T:
    """Run `work` on the open graph at `address`, and close it.

    Raises:
        DatabaseUnavailable: nothing answers there; the sentence names host and port.
    """

    async def opened() -> T:
        async with open_graph(address) as graph:
            await ping(graph.driver, address)
            return await work(graph)

    return asyncio.run(opened())


def on_migrated(work: Callable[[Graph], Awaitable[T]]) -> T:
    """Run `work` on the database that there is to work on, which has the schema of this program.

    Raises:
        SchemaVersionMismatch: it has another.
        SettingsInvalid, DatabaseUnavailable: as `reachable` and `with_graph` do.
    """

    async def checked(graph: Graph) -> T:
        await require_schema(graph)
        return await work(graph)

    with reachable(settings_from(), create=False) as address:
        return with_graph(address, checked)


def patiently(work: Callable[[], T], seconds: float) -> T:
    """What `work` gives, tried again for so many seconds while the database does not answer; why is said once.

    Raises:
        DatabaseUnavailable: it still does not.
        QueryTimedOut: it answers too slowly, as a Neo4j does that has just started on a busy machine.
    """
    until = time.monotonic() + seconds
    said = ""
    while True:
        try:
            return work()
        except (DatabaseUnavailable, QueryTimedOut) as error:
            if time.monotonic() >= until:
                raise
            if error.sentence != said:
                said = error.sentence
                say(f"{said} Trying again ...")
            time.sleep(SECONDS_BETWEEN_TRIES)
