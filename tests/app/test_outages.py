"""The database goes away and comes back: everyone is told in time, and nobody has to start anything again.

The bounds are the promised ones; the designed times are about two thirds of them.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any, Final

import httpx
import pytest

from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph
from tests.support.proxy import Mode, Proxy, proxied
from tests.support.server import Served, serving

pytestmark = pytest.mark.timed

TOLD_SECONDS: Final = 3.0
BACK_SECONDS: Final = 5.0
SLOW_SECONDS: Final = 5.0
LEAVE_SECONDS: Final = 1.0
ALIVE_SECONDS: Final = 0.1
STALLED_SECONDS: Final = 1.0
"""Longer than any machine that is merely busy with other work keeps /healthz waiting."""

LOOK_UP: Final = {"query": "query Count { people { totalCount } }"}
QUESTION: Final = {"query": "query Silos { silos(input: {}) { status } }"}
WAITS: Final = "hjortron"
"""What the statement of SLOW has among its values."""

SLOW: Final = {"query": 'query Slow { search(text: "hjortron") { score } }'}


@dataclass(frozen=True)
class Away:
    """A server, the proxy between it and its database, and a client of it."""

    served: Served
    proxy: Proxy
    client: httpx.AsyncClient

    async def ask(self, request: dict[str, Any]) -> tuple[httpx.Response, float]:
        """The answer, and the seconds that it took."""
        began = time.perf_counter()
        response = await self.client.post("/graphql", json=request)
        return response, time.perf_counter() - began

    async def alive(self, seconds: float) -> list[float]:
        """How long /healthz takes, asked again and again for so many seconds."""
        took: list[float] = []
        until = time.perf_counter() + seconds
        async with httpx.AsyncClient(base_url=self.served.url) as watcher:
            while time.perf_counter() < until:
                began = time.perf_counter()
                assert (await watcher.get("/healthz")).status_code == 200
                took.append(time.perf_counter() - began)
                await asyncio.sleep(0.05)
        return took

    async def back(self) -> float:
        """Seconds until a look-up is answered again."""
        began = time.perf_counter()
        while (await self.ask(LOOK_UP))[0].status_code != 200:
            assert time.perf_counter() - began < 30
            await asyncio.sleep(0.05)
        return time.perf_counter() - began


@pytest.fixture(scope="module")
async def server(
    address: Neo4jAddress, migrated: Graph, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Away]:
    assert migrated
    log = tmp_path_factory.mktemp("server") / "log"
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    async with (
        proxied(address) as (proxy, through),
        serving(through, log) as served,
        httpx.AsyncClient(base_url=served.url, timeout=60, limits=limits) as client,
    ):
        yield Away(served, proxy, client)


@pytest.fixture
async def away(server: Away, graph: Graph) -> AsyncIterator[Away]:
    """The server over an empty database that answers; whatever the test does to that is undone."""
    assert graph
    server.proxy.slow, server.proxy.delay = {}, 0.0
    await server.back()
    yield server
    server.proxy.slow, server.proxy.delay = {}, 0.0
    await server.proxy.turn(Mode.FORWARD)


def told(answers: list[tuple[httpx.Response, float]]) -> float:
    """The longest that anyone waited; all of them were told that the database is away."""
    for response, _ in answers:
        assert response.status_code == 503, response.text
        assert int(response.headers["Retry-After"]) > 0
        assert response.json()["errors"][0]["extensions"]["code"] == "DATABASE_UNAVAILABLE"
    return max(took for _, took in answers)


@pytest.mark.parametrize("mode", [Mode.SILENT, Mode.FROZEN, Mode.REFUSING])
async def test_tells_everyone_in_time_and_is_back_soon_after_the_database(
    away: Away, mode: Mode, record_property: Callable[[str, object], None]
) -> None:
    await away.proxy.turn(mode)

    alive = asyncio.create_task(away.alive(4))
    first = await asyncio.gather(*(away.ask(asked) for asked in (LOOK_UP, QUESTION, LOOK_UP, SLOW) * 3))
    ready = await away.client.get("/readyz")
    later = await asyncio.gather(*(away.ask(asked) for asked in (LOOK_UP, QUESTION) * 5))
    pulse = sorted(await alive)
    await away.proxy.turn(Mode.FORWARD)
    back = await away.back()

    middle, longest = pulse[len(pulse) // 2], pulse[-1]
    record_property(mode.name, [round(each, 3) for each in (told(first), told(later), back, middle, longest)])
    assert told(first) < TOLD_SECONDS
    assert told(later) < TOLD_SECONDS / 3
    assert (ready.status_code, ready.json()["ready"]) == (503, False)
    assert middle < ALIVE_SECONDS
    assert longest < STALLED_SECONDS
    assert back < BACK_SECONDS


async def test_ends_a_look_up_that_takes_long_and_answers_the_others_meanwhile(away: Away) -> None:
    away.proxy.slow = {WAITS.encode(): 20}

    slow = asyncio.create_task(away.ask(SLOW))
    others = [await away.ask(LOOK_UP) for _ in range(20)]
    response, took = await slow

    assert response.json()["errors"][0]["extensions"]["code"] == "QUERY_TIMED_OUT"
    assert took < SLOW_SECONDS
    assert {other.status_code for other, _ in others} == {200}
    assert (await away.ask(LOOK_UP))[0].status_code == 200


async def test_says_nothing_is_wrong_with_a_database_that_takes_long_for_one_statement(away: Away) -> None:
    away.proxy.slow = {WAITS.encode(): 2}

    response, took = await away.ask(SLOW)

    assert (response.status_code, response.json()["data"]) == (200, {"search": []})
    assert took > 2


async def test_lets_go_of_the_database_when_the_client_leaves(away: Away) -> None:
    away.proxy.slow = {WAITS.encode(): 20}
    asking = asyncio.create_task(away.ask(SLOW))
    await away.proxy.slow_are(1)

    asking.cancel()

    began = time.perf_counter()
    await away.proxy.slow_are(0)
    assert time.perf_counter() - began < LEAVE_SECONDS
    line = away.served.log.read_text("utf-8").splitlines()[-1]
    assert '"operation": "Slow"' in line
    assert '"status": 499' in line
