"""One line in the log for each request: what, how it went, how long it took; never what was asked or answered.

The line has only words of our own, numbers, and the name that a GraphQL document gives its operation, which is letters,
digits and underscores; an address that is none of ours is not repeated. So a request cannot write lines of its own.
What asks every few seconds whether we are well is left out while we are.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import Collection
from http import HTTPMethod, HTTPStatus
from typing import Any, Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph_api.app.answers import errors_response
from graph_api.app.limits import PROBES
from graph_api.domain.request_notes import CURRENT, LONGEST_NAME, RequestNotes
from graph_api.gql import failures

logger = logging.getLogger(__name__)

METHODS: Final = frozenset(HTTPMethod)
GONE: Final = 499
"""The status in the log of a request whose client went away before the answer began; nobody is sent it."""


class Journal:
    """ASGI middleware that gives each request an id, and logs it under that.

    Where something fails that should not, it answers with the id and nothing of what went wrong.

    Args:
        app: what answers the requests.
        paths: the addresses that there are.
    """

    def __init__(self, app: ASGIApp, paths: Collection[str]) -> None:
        self.app = app
        self.paths = paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and log it once it is answered."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        noted = RequestNotes(arrived=asyncio.get_running_loop().time(), id=secrets.token_hex(failures.ID_BYTES))
        CURRENT.set(noted)
        started = time.perf_counter()
        status = GONE

        async def note_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = noted.id or ""
            await send(message)

        try:
            await self.app(scope, receive, note_status)
        except Exception:
            logger.exception(failures.UNEXPECTED, noted.id, extra=failures.found_by(noted.id or ""))
            if status == GONE:
                entry = failures.unexpected(noted.id or "")
                await errors_response(entry, status=HTTPStatus.INTERNAL_SERVER_ERROR)(scope, receive, note_status)
        finally:
            self._log(scope, noted, status, (time.perf_counter() - started) * 1000)

    def _log(self, scope: Scope, noted: RequestNotes, status: int, milliseconds: float) -> None:
        said: dict[str, Any] = {
            "id": noted.id,
            "method": scope["method"] if scope["method"] in METHODS else "OTHER",
            "path": scope["path"] if scope["path"] in self.paths else "other",
            "status": status,
            "ms": round(milliseconds, 1),
            "operation": noted.operation and noted.operation[:LONGEST_NAME],
            "role": noted.role,
            "cost": noted.cost,
            "statements": noted.statements,
            "codes": sorted(noted.codes),
        }
        logger.log(_level(scope, noted, status), "request", extra={"said": {name: v for name, v in said.items() if v}})


def _level(scope: Scope, noted: RequestNotes, status: int) -> int:
    if scope["path"] in PROBES and status == HTTPStatus.OK:
        return logging.DEBUG
    trouble = status >= HTTPStatus.INTERNAL_SERVER_ERROR or not noted.codes.isdisjoint(failures.OPERATOR_CODES)
    return logging.WARNING if trouble else logging.INFO
