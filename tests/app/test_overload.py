"""Far more than can be answered at once, and far more connections than anyone needs: in time for all, and no trace."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any, Final

import pytest

from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph
from tests.support.proxy import Proxy, proxied
from tests.support.server import Served, serving

pytestmark = [pytest.mark.prove, pytest.mark.timed]

ANSWERED_SECONDS: Final = 5.0
SLOW_READS: Final = 500
IDLE: Final = 1_000
IDLE_SECONDS: Final = 10
CONNECTIONS: Final = 51
"""To Neo4j, at most: those for statements, and one for finding out whether it is there."""

FEW: Final = 12
"""Files that a server may have open for other reasons."""

MEGABYTES: Final = 25
"""How much more memory two more storms may take, which is less than 50 kB for each request of them."""

WAITS: Final = "hjortron"
SLOW: Final = json.dumps({"query": 'query Slow { search(text: "hjortron") { score } }'}).encode()
COUNT: Final = json.dumps({"query": "query Count { people { totalCount } }"}).encode()


@dataclass(frozen=True)
class Crowd:
    """A server and the proxy between it and its database."""

    served: Served
    proxy: Proxy

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A connection that nothing was sent over."""
        host, port = self.served.url.removeprefix("http://").split(":")
        return await asyncio.open_connection(host, int(port))

    async def post(self, body: bytes) -> tuple[int, float]:
        """The status of the answer to a GraphQL request, and the seconds that it took."""
        head = f"Host: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        return await self.request(f"POST /graphql HTTP/1.1\r\n{head}\r\nConnection: close\r\n\r\n".encode() + body)

    async def healthy(self) -> tuple[int, float]:
        """The same of /healthz."""
        return await self.request(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")

    async def request(self, content: bytes) -> tuple[int, float]:
        began = time.perf_counter()
        reader, writer = await self.connect()
        writer.write(content)
        answer = await reader.read()
        writer.close()
        return int(answer.split(b" ", 2)[1]), time.perf_counter() - began

    async def settled(self) -> int:
        """The open files of the server, once all of its clients have gone."""
        await asyncio.sleep(1)
        return self.served.open_files


@pytest.fixture
async def crowd(address: Neo4jAddress, graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Crowd]:
    assert graph
    log = tmp_path_factory.mktemp("server") / "log"
    async with proxied(address) as (proxy, through), serving(through, log) as served:
        yield Crowd(served, proxy)


@pytest.mark.parametrize("held", [1.5, 20])
async def test_answers_everyone_in_time_when_500_ask_for_what_takes_long(
    crowd: Crowd, held: float, record_property: Callable[[str, object], None]
) -> None:
    await crowd.post(COUNT)
    before = await crowd.settled()
    crowd.proxy.slow = {WAITS.encode(): held}

    memory: list[float] = []
    answers: list[tuple[int, float]] = []
    for _ in range(4):
        asking = asyncio.gather(*(crowd.post(SLOW) for _ in range(SLOW_READS)))
        await asyncio.sleep(1)
        alive = await crowd.healthy()
        answers += await asking
        memory.append(crowd.served.megabytes)
    after = await crowd.settled()
    crowd.proxy.slow = {}
    statuses, longest = Counter(status for status, _ in answers), max(took for _, took in answers)

    codes = Counter(code for line in noted(crowd.served) for code in line.get("codes", ["none"]))
    in_server = max(line["ms"] for line in noted(crowd.served))
    figures = [dict(statuses), dict(codes), round(longest, 2), in_server, alive, before, after, memory]
    record_property(f"held {held:g} s", figures)
    assert longest < ANSWERED_SECONDS
    assert statuses.keys() <= {200, 503}
    assert alive[0] == 200
    assert after - before <= CONNECTIONS + FEW
    assert memory[3] - memory[1] < MEGABYTES
    assert (await crowd.post(COUNT))[0] == 200


async def test_answers_while_a_thousand_connections_ask_nothing_and_closes_them(
    crowd: Crowd, record_property: Callable[[str, object], None]
) -> None:
    await crowd.post(COUNT)
    before = await crowd.settled()

    idle = [await crowd.connect() for _ in range(IDLE)]
    for _, writer in idle[::2]:
        writer.write(b"POST /graphql HT")
    during = crowd.served.open_files
    took = [await crowd.post(COUNT) for _ in range(20)]
    await asyncio.wait_for(asyncio.gather(*(reader.read() for reader, _ in idle)), IDLE_SECONDS * 3)
    for _, writer in idle:
        writer.close()
    after = await crowd.settled()

    record_property("idle", [max(seconds for _, seconds in took), before, during, after, crowd.served.megabytes])
    assert during - before >= IDLE
    assert {status for status, _ in took} == {200}
    assert max(seconds for _, seconds in took) < ANSWERED_SECONDS
    assert after - before <= FEW


def noted(served: Served) -> list[dict[str, Any]]:
    """What the log has of the slow reads."""
    lines = [json.loads(line) for line in served.log.read_text("utf-8").splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("operation") == "Slow"]
