"""Who may speak to a server without a sign-in: programs on this machine, and pages that it served itself.

A page of another site can make a browser on this machine send requests here. It must not read answers by giving
its own name this machine's address (DNS rebinding), nor have anything done: so the Host must be this machine, the
Origin too where there is one, and nothing is answered to another site's scripts or images.
"""

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api.app.answers import errors_response
from graph_api.errors import Refused
from graph_api.gql import failures
from graph_api.settings import is_loopback


class LoopbackOnly:
    """ASGI middleware that answers 403 to whatever does not come from this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        reason = _reason_to_refuse(Headers(scope=scope)) if scope["type"] == "http" else None
        if reason is None:
            await self.app(scope, receive, send)
            return
        refusal = errors_response(failures.of_ours(reason), status=HTTPStatus.FORBIDDEN)
        await refusal(scope, receive, send)


def _reason_to_refuse(headers: Headers) -> Refused | None:
    host = headers.get("host", "")
    if not _is_this_machine(f"//{host}"):
        sentence = "This server answers to localhost only; open it by that name or as 127.0.0.1."
        return Refused(sentence, value=host, bound=["localhost", "127.0.0.1", "[::1]"])
    origin = headers.get("origin")
    if origin is not None and not _is_this_machine(origin):
        return Refused("This server does not answer pages of other sites.", value=origin)
    if headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
        return Refused("This server does not answer pages of other sites.")
    return None


def _is_this_machine(address: str) -> bool:
    try:
        return is_loopback(urlsplit(address).hostname or "")
    except ValueError:
        return False
