"""Content that does not change while the server runs: sent once, then only confirmed, or not even asked for again."""

import hashlib
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

CONFIRMED: Final = "no-cache"
"""A browser keeps it, and asks each time whether it is still the same."""

IMMUTABLE: Final = "public, max-age=31536000, immutable"
"""A browser keeps it for good: for addresses that change with their content."""


def static_route(path: str, content: bytes, media_type: str, *, cache: str = CONFIRMED) -> Route:
    """A route that answers `content`, or 304 to a browser that has it already."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": cache, "Content-Type": media_type}

    async def answer(request: Request) -> Response:
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(content, headers=headers)

    return Route(path, answer)
