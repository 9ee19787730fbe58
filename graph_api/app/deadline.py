"""An end to every request: when it has taken too long, when its client has gone, or when the server stops.

Ending a request cancels what works for it, down to the connection over which Neo4j answers it; Neo4j ends a statement
whose connection is closed.
"""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Final

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph_api.app.answers import errors_response
from graph_api.app.refusals import RETRY_SOON
from graph_api.errors import Busy, MellanrumError, QueryTimedOut
from graph_api.gql import failures

REQUEST_SECONDS: Final = 60.0
"""The longest that any answer may take to begin: a question that reads the whole graph and computes for 30 s."""

LISTEN_AFTER_SECONDS: Final = 0.1
"""How long a request must have taken before it is worth finding out whether its client is still there."""

BODILESS: Final = frozenset({"GET", "HEAD"})


class Running:
    """The requests that are being answered."""

    def __init__(self) -> None:
        self.limits: set[asyncio.Timeout] = set()
        self.stopping = False

    def stop(self, seconds: float) -> None:
        """Begin no more, and end in `seconds` those that still run."""
        self.stopping = True
        latest = asyncio.get_running_loop().time() + seconds
        for limit in self.limits:
            when = limit.when()
            if not limit.expired() and (when is None or when > latest):
                limit.reschedule(latest)


class Deadline:
    """ASGI middleware that ends requests, and answers 503 where somebody still waits.

    Args:
        app: what answers the requests.
        running: where they are kept while it does.
    """

    def __init__(self, app: ASGIApp, running: Running) -> None:
        self.app = app
        self.running = running

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and end it when it is time."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        client = _Client(receive, send, has_body=scope["method"] not in BODILESS)
        limit = asyncio.timeout(0 if self.running.stopping else REQUEST_SECONDS)
        try:
            async with limit:
                self.running.limits.add(limit)
                with client.heard_leaving(limit):
                    await self.app(scope, client.receive, client.send)
        except TimeoutError:
            if not limit.expired():
                raise
            if not (client.gone or client.answered):
                await self._too_late()(scope, receive, send)
        except ClientDisconnect:
            pass
        finally:
            self.running.limits.discard(limit)

    def _too_late(self) -> Response:
        error: MellanrumError = QueryTimedOut(
            f"The answer took longer than {REQUEST_SECONDS:g} seconds; ask for less at a time, or narrow it."
        )
        if self.running.stopping:
            error = Busy("The server is stopping; ask again in a few seconds.")
        return errors_response(failures.of_ours(error), status=HTTPStatus.SERVICE_UNAVAILABLE, headers=RETRY_SOON)


class _Client:
    """Whoever waits for the answer to one request, as the application speaks with them."""

    def __init__(self, receive: Receive, send: Send, *, has_body: bool) -> None:
        self._receive = receive
        self._send = send
        self._has_spoken = asyncio.Event()
        if not has_body:
            self._has_spoken.set()
        self.gone = False
        self.answered = False

    async def receive(self) -> Message:
        """What the client sends; noted is when it is done with that."""
        message = await self._receive()
        if not message.get("more_body", False):
            self._has_spoken.set()
        return message

    async def send(self, message: Message) -> None:
        """Pass on what the client is sent; noted is that it is."""
        self.answered = True
        await self._send(message)

    @contextmanager
    def heard_leaving(self, limit: asyncio.Timeout) -> Generator[None]:
        """End `limit` where the client goes away within the block."""
        loop = asyncio.get_running_loop()
        listening: list[asyncio.Task[None]] = []
        later = loop.call_later(LISTEN_AFTER_SECONDS, lambda: listening.append(loop.create_task(self._listen(limit))))
        try:
            yield
        finally:
            later.cancel()
            for task in listening:
                task.cancel()

    async def _listen(self, limit: asyncio.Timeout) -> None:
        """Wait for the end of what the client sends, which is the application's to read, then for its leaving."""
        await self._has_spoken.wait()
        while (await self._receive())["type"] != "http.disconnect":
            pass
        if not self.answered and not limit.expired():
            self.gone = True
            limit.reschedule(asyncio.get_running_loop().time())
