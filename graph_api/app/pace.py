"""A few new requests at a time, so that a crowd that comes at once does not keep the event loop from everything else.

Whatever is ready runs before the event loop looks again at what has come in: five hundred requests that begin together
would be half a second in which nobody is answered, /healthz neither.
"""

import asyncio
from collections import deque
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api.app.limits import PROBES

BEGIN_TOGETHER: Final = 5
"""Requests that begin before the event loop looks at what else there is: some milliseconds of work."""


class Pace:
    """ASGI middleware that lets requests begin in the order in which they came, a few at a time; probes at once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._left = BEGIN_TOGETHER
        self._goes_on = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on when it may begin."""
        if scope["type"] == "http" and scope["path"] not in PROBES:
            await self._turn()
        await self.app(scope, receive, send)

    async def _turn(self) -> None:
        loop = asyncio.get_running_loop()
        if not self._goes_on:
            self._goes_on = True
            loop.call_soon(self._next_round)
        if self._left:
            self._left -= 1
            return
        place = loop.create_future()
        self._waiting.append(place)
        await place

    def _next_round(self) -> None:
        """Once for each time that the event loop has looked, while there is anything to begin."""
        self._left = BEGIN_TOGETHER
        while self._waiting and self._left:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(None)
                self._left -= 1
        self._goes_on = self._left < BEGIN_TOGETHER
        if self._goes_on:
            asyncio.get_running_loop().call_soon(self._next_round)
