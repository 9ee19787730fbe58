"""Heads of requests: neither too large nor such that two programs could read them differently."""

from http import HTTPStatus
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api.app.answers import errors_response
from graph_api.app.limits import LARGEST_HEAD, MOST_HEADERS
from graph_api.errors import RequestMalformed
from graph_api.gql import failures

OVERHEAD: Final = 4
"""Bytes of a header beside its name and value."""


class BoundedHeads:
    """ASGI middleware that refuses heads which are too large, or state the length of the body twice.

    The server bounds what it keeps of a head that is not complete; one that comes in a single piece it takes.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        refusal = _refusal(scope) if scope["type"] == "http" else None
        if refusal is None:
            await self.app(scope, receive, send)
            return
        status, error = refusal
        close = {"Connection": "close"}
        await errors_response(failures.of_ours(error), status=status, headers=close)(scope, receive, send)


def _refusal(scope: Scope) -> tuple[HTTPStatus, RequestMalformed] | None:
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    size = sum(len(name) + len(value) + OVERHEAD for name, value in headers)
    size += len(scope["raw_path"] or b"") + len(scope["query_string"])
    if len(headers) > MOST_HEADERS or size > LARGEST_HEAD:
        sentence = (
            f"The head of the request is larger than {LARGEST_HEAD:,} bytes or {MOST_HEADERS} headers; send less."
        )
        return HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, RequestMalformed(sentence, bound=LARGEST_HEAD)
    names = {name for name, _ in headers}
    if b"transfer-encoding" in names and b"content-length" in names:
        sentence = "The request has both Content-Length and Transfer-Encoding; send one of them."
        return HTTPStatus.BAD_REQUEST, RequestMalformed(sentence)
    return None
