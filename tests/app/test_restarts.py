"""A real Neo4j is frozen, thawed, killed and started anew behind a server that nobody touches."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

import httpx
import pytest

from graph_api.errors import MellanrumError
from graph_api.local import running
from graph_api.local.folder import DataFolder
from graph_api.local.ports import usable_port
from graph_api.local.state import running_in
from graph_api.settings import Neo4jAddress, settings_from
from graph_api.store import bolt
from graph_api.store.graph import open_graph
from graph_api.store.migrations import migrate
from tests.support.server import serving

pytestmark = [pytest.mark.prove, pytest.mark.timed]

TOLD_SECONDS: Final = 3.0
BACK_SECONDS: Final = 5.0
COUNT: Final = {"query": "{ people { totalCount } }"}


async def test_is_back_soon_after_a_database_that_was_frozen_or_killed(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    folder, port = tmp_path / "neo4j", usable_port(None)
    async with AsyncExitStack() as first:
        address = await first.enter_async_context(started(folder, port))
        async with open_graph(address) as graph:
            await migrate(graph)
        async with serving(address, tmp_path / "log") as served, httpx.AsyncClient(base_url=served.url) as client:
            frozen, thawed = await frozen_and_thawed(client, java_of(folder))
            os.kill(java_of(folder), signal.SIGKILL)
            killed = await told(client)
            await first.aclose()
            async with started(folder, port) as again:
                await answers(again)
                restarted = await back(client)

    record_property("frozen, thawed, killed, restarted", [frozen, thawed, killed, restarted])
    assert max(frozen, killed) < TOLD_SECONDS
    assert max(thawed, restarted) < BACK_SECONDS


async def frozen_and_thawed(client: httpx.AsyncClient, java: int) -> tuple[float, float]:
    await back(client)
    os.kill(java, signal.SIGSTOP)
    try:
        frozen = await told(client)
    finally:
        os.kill(java, signal.SIGCONT)
    return frozen, await back(client)


async def told(client: httpx.AsyncClient) -> float:
    """The longest that ten wait, who ask one after the other, until they are told that the database is away."""
    took: list[float] = []
    for _ in range(10):
        began = time.perf_counter()
        response = await client.post("/graphql", json=COUNT)
        took.append(time.perf_counter() - began)
        assert response.status_code == 503, response.text
    return max(took)


async def back(client: httpx.AsyncClient) -> float:
    """Seconds until a look-up is answered."""
    began = time.perf_counter()
    while (await client.post("/graphql", json=COUNT)).status_code != 200:
        assert time.perf_counter() - began < 60
        await asyncio.sleep(0.05)
    return time.perf_counter() - began


async def answers(address: Neo4jAddress) -> None:
    """Come back when the database answers somebody else."""
    while True:
        try:
            await bolt.check(address)
        except MellanrumError:
            await asyncio.sleep(0.05)
        else:
            return


def java_of(folder: Path) -> int:
    found = running_in(DataFolder(folder))
    assert found is not None
    return found.java


@asynccontextmanager
async def started(folder: Path, port: int) -> AsyncIterator[Neo4jAddress]:
    """A Neo4j of our own, which the test may do anything to."""
    block = ExitStack()
    entered = running(folder, settings_from().cache, bolt_port=port, quick_jit=True)
    address = await asyncio.to_thread(block.enter_context, entered)
    try:
        yield address
    finally:
        await asyncio.to_thread(block.close)
