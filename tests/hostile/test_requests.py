"""Hostile requests to a server of its own: each gets a clear answer within a second, and nobody else waits for it."""

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Final

import pytest

from graph_api.app.limits import BODY_SECONDS
from graph_api.settings import Neo4jAddress
from tests.hostile.requests import REQUESTS, Hostile, bomb, sent
from tests.support.server import Served, serving

pytestmark = [pytest.mark.usefixtures("migrated"), pytest.mark.timed]

SECONDS: Final = 1.0
HEALTHY: Final = 0.1
"""How long /healthz may take: half of the time wherever the tests run, 99 of 100 times where it is proved."""

PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))

HEALTH: Final = sent(method="GET", path="/healthz", accept="*/*")
NESTED: Final = "a: tiesTo {{ nodes {{ ...F{0} }} }} b: tiesTo {{ nodes {{ ...F{0} }} }}"


@pytest.fixture(scope="module")
async def served(address: Neo4jAddress, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    async with serving(address, tmp_path_factory.mktemp("served") / "log") as started:
        yield started


class Reply:
    """An answer as it came over the socket; `status` is 0 where the connection was closed without one."""

    def __init__(self, content: bytes, seconds: float) -> None:
        self.seconds = seconds
        head, _, self.body = content.partition(b"\r\n\r\n")
        words = head.split(b" ", 2)
        self.status = int(words[1]) if len(words) > 1 else 0
        self.is_json = b"content-type: application/" in head.lower() and b"HTTP/1.1 " not in self.body


async def reply(served: Served, content: bytes, *, pause: float = 0) -> Reply:
    """What comes of `content`, of which the last byte is held back for `pause` seconds."""
    started = time.perf_counter()
    host, port = served.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        writer.write(content[:-1] if pause else content)
        reading = asyncio.create_task(all_of(reader))
        if pause:
            await asyncio.wait([reading], timeout=pause)
        return Reply(await asyncio.wait_for(reading, 30), time.perf_counter() - started)
    finally:
        writer.close()


async def all_of(reader: asyncio.StreamReader) -> bytes:
    """What comes until the connection ends, in whatever way."""
    content = b""
    with suppress(ConnectionResetError):
        while part := await reader.read(65_536):
            content += part
    return content


def test_knows_60_hostile_requests() -> None:
    assert len(REQUESTS) >= 60
    assert len({each.name for each in REQUESTS}) == len(REQUESTS)


@pytest.mark.parametrize("hostile", REQUESTS, ids=lambda each: each.name)
async def test_answers_a_hostile_request_clearly_and_at_once(served: Served, hostile: Hostile) -> None:
    answer = await reply(served, hostile.content)

    assert answer.status in hostile.statuses, answer.body[:500]
    assert answer.seconds < SECONDS
    if answer.is_json and answer.status != 200:
        (error, *_) = json.loads(answer.body)["errors"]
        assert error["message"]
        assert error["extensions"]["code"] != "INTERNAL"


async def test_ends_a_body_that_does_not_come_to_its_end(served: Served) -> None:
    answer = await reply(served, sent('{"query": "{ __typename }"}'), pause=BODY_SECONDS * 2)

    assert answer.status == 408
    assert BODY_SECONDS <= answer.seconds < BODY_SECONDS + SECONDS
    assert b"did not arrive within 10 seconds" in answer.body


async def test_stays_healthy_while_bombs_come_in(
    served: Served, record_property: Callable[[str, object], None]
) -> None:
    bombs = [sent(json.dumps({"query": bomb(NESTED, times)})) for times in range(13, 61)] * 2

    async def throw(each: list[bytes]) -> list[int]:
        return [(await reply(served, content)).status for content in each]

    throwing = asyncio.gather(*(throw(bombs[start::4]) for start in range(4)))
    waits: list[float] = []
    while not throwing.done():
        waits.append((await reply(served, HEALTH)).seconds)
    statuses = [status for group in await throwing for status in group]

    waits.sort()
    half, most = waits[len(waits) // 2], waits[int(len(waits) * 0.99)]
    record_property("/healthz, p50 and p99 in ms", [round(each * 1000, 1) for each in (half, most)])
    assert set(statuses) == {400}
    assert (most if PROVING else half) < HEALTHY
