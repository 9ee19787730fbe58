"""Whoever connects and does not ask is let go of; whoever waits for an answer is not."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from graph_api.cli import protocol
from graph_api.cli.web import listening

ASKS = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
SECONDS = 0.4


async def answers_late(scope: Scope, receive: Receive, send: Send) -> None:
    await asyncio.sleep(SECONDS * 2)
    await PlainTextResponse("fika")(scope, receive, send)


@pytest.fixture
async def port(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[int]:
    monkeypatch.setattr(protocol, "HEADER_SECONDS", SECONDS)
    with listening("127.0.0.1", 0) as listener:
        config = uvicorn.Config(answers_late, http=protocol.TimedProtocol, log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve([listener]))
        yield listener.getsockname()[1]
        server.should_exit = True
        await serving


@pytest.mark.parametrize("begins", [b"", b"G", b"GET / HTTP/1.1\r\nHost: loc"])
async def test_closes_a_connection_over_which_no_whole_header_comes(port: int, begins: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(begins)

    began = time.monotonic()
    assert await reader.read() == b""

    assert SECONDS * 0.8 < time.monotonic() - began < 5
    writer.close()


async def test_closes_it_likewise_after_an_answer_and_not_before(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(ASKS + ASKS + b"GET / HT")

    came = await reader.read()

    assert came.count(b"fika") == 2
    writer.close()
