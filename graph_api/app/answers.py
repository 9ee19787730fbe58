"""Answers as JSON in UTF-8, as it is written: no escapes for å, ä and ö."""

from collections.abc import Mapping
from typing import Any, Final

import orjson
from starlette.responses import Response

JSON: Final = "application/json"
GRAPHQL: Final = "application/graphql-response+json"


def json_response(
    content: object, *, status: int = 200, media_type: str = JSON, headers: Mapping[str, str] | None = None
) -> Response:
    """`content` as JSON. It may hold data, so that nobody on the way is to keep it."""
    return Response(
        orjson.dumps(content),
        status_code=status,
        headers={"Cache-Control": "no-store", **(headers or {})},
        media_type=f"{media_type}; charset=utf-8",
    )


def errors_response(error: Mapping[str, Any], *, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """One error as a GraphQL answer without data."""
    return json_response({"errors": [error]}, status=status, headers=headers)
