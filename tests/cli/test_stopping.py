"""A server that is told to stop answers those who wait, takes no more, and is gone soon."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import httpx
import pytest

from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph
from tests.support.folders import REPOSITORY
from tests.support.proxy import proxied
from tests.support.server import serving

pytestmark = pytest.mark.timed

STOPPED: Final = 143
"""The exit code of a program ended by SIGTERM (128 + 15)."""

DRAINED_SECONDS: Final = 8.0
"""5 s for those who wait, and what closing takes; `docker stop` kills after 10."""

WAITS: Final = "hjortron"
SLOW: Final = {"query": 'query Slow { search(text: "hjortron") { score } }'}
COUNT: Final = {"query": "{ people { totalCount } }"}


async def test_answers_what_is_being_asked_and_refuses_what_comes_after(
    migrated: Graph, address: Neo4jAddress, tmp_path: Path
) -> None:
    assert migrated
    async with (
        proxied(address) as (proxy, through),
        serving(through, tmp_path / "log") as served,
        httpx.AsyncClient(base_url=served.url, timeout=30) as client,
    ):
        proxy.slow = {WAITS.encode(): 2}
        asking = asyncio.create_task(client.post("/graphql", json=SLOW))
        await proxy.slow_are(1)

        began = time.monotonic()
        served.tell_to_stop()
        refused = await until_refused(served.url)
        answer = await asking
        code = await served.ended()

        assert answer.json()["data"] == {"search": []}
        assert refused < 1.5
        assert code == STOPPED
        assert time.monotonic() - began < DRAINED_SECONDS


async def test_tells_those_whom_it_cannot_answer_in_time_and_ends(
    migrated: Graph, address: Neo4jAddress, tmp_path: Path
) -> None:
    assert migrated
    patient = {"MELLANRUM_STATEMENT_SECONDS": "60"}
    async with (
        proxied(address) as (proxy, through),
        serving(through, tmp_path / "log", patient) as served,
        httpx.AsyncClient(base_url=served.url, timeout=30) as client,
    ):
        proxy.slow = {WAITS.encode(): 60}
        asking = asyncio.create_task(client.post("/graphql", json=SLOW))
        await proxy.slow_are(1)
        silent = await asyncio.open_connection(*served.url.removeprefix("http://").split(":"))

        began = time.monotonic()
        served.tell_to_stop()
        answer = await asking
        code = await served.ended()

        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
        assert answer.json()["errors"][0]["extensions"]["code"] == "BUSY"
        assert code == STOPPED
        assert time.monotonic() - began < DRAINED_SECONDS
        silent[1].close()


def test_does_not_wait_for_threads_that_still_compute() -> None:
    began = time.monotonic()

    ended = subprocess.run([sys.executable, "-c", COMPUTING], cwd=REPOSITORY, env=os.environ, check=False)

    assert ended.returncode == STOPPED
    assert time.monotonic() - began < 30


COMPUTING: Final = """
import asyncio, sys, time
from graph_api.cli.threads import Unwaited, leaving_threads_behind

async def serve():
    asyncio.get_running_loop().set_default_executor(Unwaited())
    asking = asyncio.create_task(asyncio.to_thread(time.sleep, 60))
    await asyncio.sleep(0.1)
    raise SystemExit(143)

with leaving_threads_behind():
    asyncio.run(serve())
"""


async def until_refused(url: str) -> float:
    """Seconds until nobody takes a connection any more."""
    began = time.monotonic()
    async with httpx.AsyncClient(base_url=url, limits=httpx.Limits(max_keepalive_connections=0)) as client:
        try:
            while time.monotonic() < began + 10:
                await client.get("/healthz")
        except httpx.TransportError:
            pass
    return time.monotonic() - began
