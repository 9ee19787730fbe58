"""By which names the server is spoken to, and from which pages: its own, whatever a browser is made to believe.

A page of another site can make a browser send requests here. It must not read answers by giving its own name this
machine's address (DNS rebinding), nor have anything done: so the Host must be this machine or the published name, the
Origin too where there is one, and nothing is answered to another site's scripts or images.
"""

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api.app.answers import errors_response
from graph_api.errors import Refused
from graph_api.gql import failures
from graph_api.sign_in_settings import is_loopback


class KnownNames:
    """ASGI middleware that answers 403 to what is not sent to one of our names, or comes from another site's page.

    Args:
        app: what answers the requests.
        published: the address at which other machines reach the server ("https://mellanrum.example.org"); None where
            they do not.
    """

    def __init__(self, app: ASGIApp, published: str | None = None) -> None:
        self.app = app
        self.published = published
        self.name = None if published is None else urlsplit(published).hostname

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        reason = self._reason_to_refuse(Headers(scope=scope)) if scope["type"] == "http" else None
        if reason is None:
            await self.app(scope, receive, send)
            return
        refusal = errors_response(failures.of_ours(reason), status=HTTPStatus.FORBIDDEN)
        await refusal(scope, receive, send)

    def _reason_to_refuse(self, headers: Headers) -> Refused | None:
        host = headers.get("host", "")
        here = _is_this_machine(f"//{host}")
        if not here and (self.name is None or _host(f"//{host}") != self.name):
            return self._misnamed(host)
        origin = headers.get("origin")
        if origin is not None and origin != self.published and not (here and _is_this_machine(origin)):
            return Refused("This server does not answer pages of other sites.", value=origin)
        if headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
            return Refused("This server does not answer pages of other sites.")
        return None

    def _misnamed(self, host: str) -> Refused:
        if self.published is None:
            sentence = "This server answers to localhost only; open it by that name or as 127.0.0.1."
            return Refused(sentence, value=host, bound=["localhost", "127.0.0.1", "[::1]"])
        return Refused(f"This server answers to its own name only; open {self.published}.", value=host)


def _is_this_machine(address: str) -> bool:
    host = _host(address)
    return host is not None and is_loopback(host)


def _host(address: str) -> str | None:
    """The host of `address` in lower case; None where there is none to be read."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
