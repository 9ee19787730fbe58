"""What every answer tells the browser not to do with it."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = (
    "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
)
"""Everything comes from this server. Only styles may stand in the page, since GraphiQL's editor writes some there."""

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def policy(connect: tuple[str, ...] = ()) -> str:
    """`POLICY`, with the origins that scripts may send requests to beside this server."""
    return f"{POLICY}; connect-src 'self' {' '.join(connect)}" if connect else POLICY


class SecurityHeaders:
    """ASGI middleware that puts `HEADERS` on every answer.

    Args:
        app: what answers the requests.
        connect: origins that the pages ask beside this server ("https://id.example.org"): that of the token endpoint
            where people sign in with an identity provider, else none.
    """

    def __init__(self, app: ASGIApp, connect: tuple[str, ...] = ()) -> None:
        self.app = app
        self.headers = HEADERS | {"Content-Security-Policy": policy(connect)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back with the headers."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)
