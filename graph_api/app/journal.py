"""One line in the log for each request: what, how it went, how long it took; never what was asked or answered.

What asks every few seconds whether we are well is left out while we are.
"""

import logging
import time
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger(__name__)

PROBES: Final = frozenset({"/healthz", "/readyz"})


class Journal:
    """ASGI middleware that logs each request by method, path, status and milliseconds."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and log it once it is answered."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500

        async def note_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, note_status)
        finally:
            milliseconds = (time.perf_counter() - started) * 1000
            path = quote(scope["path"])
            logger.log(
                _level(path, status), "method=%s path=%s status=%d ms=%.1f", scope["method"], path, status, milliseconds
            )


def _level(path: str, status: int) -> int:
    return logging.DEBUG if path in PROBES and status == HTTPStatus.OK else logging.INFO
