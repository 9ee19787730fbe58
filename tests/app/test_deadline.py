"""Every request ends: in time, when nobody waits for it any more, and when the server stops."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph_api.app import deadline
from graph_api.app.deadline import Deadline, Running

WHOLE: Final = {"type": "http.request", "body": b"fika", "more_body": False}
LEAVES: Final = {"type": "http.disconnect"}


class Client:
    """Someone who sends these messages, one every `pause` seconds, and keeps what comes back."""

    def __init__(self, *messages: Message, pause: float = 0.0) -> None:
        self._messages = list(messages)
        self._pause = pause
        self.got: list[Message] = []

    async def receive(self) -> Message:
        if not self._messages:
            await asyncio.Event().wait()
        await asyncio.sleep(self._pause)
        return self._messages.pop(0)

    async def send(self, message: Message) -> None:
        self.got.append(message)

    async def ask(self, app: ASGIApp, method: str = "POST") -> None:
        await app({"type": "http", "method": method, "path": "/", "headers": []}, self.receive, self.send)

    @property
    def answer(self) -> tuple[int, dict[str, Any]]:
        """The status and the first error."""
        return self.got[0]["status"], json.loads(self.got[1]["body"])["errors"][0]["extensions"]


class Slow:
    """An application that reads what it is sent, then works for so many seconds, then says what it was sent."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.cancelled = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = b"" if scope["method"] == "GET" else await Request(scope, receive).body()
        try:
            await asyncio.sleep(self._seconds)
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        await Response(body)(scope, receive, send)


@pytest.fixture(autouse=True)
async def nothing_left() -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    yield
    await asyncio.sleep(0)
    assert asyncio.all_tasks() - before <= {asyncio.current_task()}


async def test_passes_on_what_is_answered_in_time() -> None:
    client = Client(WHOLE)

    await client.ask(Deadline(Slow(0.3), Running()))

    assert [message.get("body") for message in client.got] == [None, b"fika"]


async def test_answers_for_what_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadline, "REQUEST_SECONDS", 0.1)
    client, app = Client(WHOLE), Slow(60)

    await client.ask(Deadline(app, Running()))

    assert client.answer == (503, {"code": "QUERY_TIMED_OUT"})
    assert (b"retry-after", b"2") in client.got[0]["headers"]
    assert app.cancelled


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_does_not_go_on_for_a_client_that_has_left(method: str) -> None:
    client, app = Client(WHOLE, LEAVES, pause=0.05), Slow(60)

    await client.ask(Deadline(app, Running()), method)

    assert app.cancelled
    assert client.got == []


async def test_leaves_what_is_sent_slowly_to_the_application() -> None:
    parts = [{"type": "http.request", "body": bytes([letter]), "more_body": True} for letter in b"slow"]
    client = Client(*parts, WHOLE, pause=0.05)

    await client.ask(Deadline(Slow(0), Running()))

    assert client.got[1]["body"] == b"slowfika"


async def test_is_not_troubled_by_a_client_that_leaves_before_it_has_asked() -> None:
    client = Client({"type": "http.request", "body": b"fi", "more_body": True}, LEAVES)

    await client.ask(Deadline(Slow(0), Running()))

    assert client.got == []


async def test_gives_those_who_are_being_answered_a_while_when_it_stops_and_others_none() -> None:
    running, app = Running(), Slow(60)
    waiting, quick, late = Client(WHOLE), Client(WHOLE), Client(WHOLE)
    asked = asyncio.gather(waiting.ask(Deadline(app, running)), quick.ask(Deadline(Slow(0.2), running)))
    await asyncio.sleep(0.01)

    running.stop(0.5)
    await late.ask(Deadline(app, running))
    await asked

    assert waiting.answer == late.answer == (503, {"code": "BUSY"})
    assert quick.got[1]["body"] == b"fika"
    assert running.limits == set()
