"""/healthz: this process answers. /readyz: it can answer questions, since Neo4j does and has the right schema."""

import asyncio
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from graph_api.app.answers import json_response
from graph_api.app.endpoint import Endpoint
from graph_api.app.refusals import RETRY_AFTER
from graph_api.errors import MellanrumError
from graph_api.store.graph import Graph
from graph_api.store.migrations import LATEST, schema_version

SECONDS: Final = 2.5
"""How long Neo4j may take to say which schema it has."""


async def healthy(_request: Request) -> Response:
    """This process answers; nothing is said of the database."""
    return json_response({"healthy": True})


def readiness(graph: Graph) -> Endpoint:
    """What answers whether `graph` can be asked: 200, or 503 with the reason."""

    async def ready(_request: Request) -> Response:
        reason = await _reason_to_wait(graph)
        if reason is None:
            return json_response({"ready": True, "schemaVersion": LATEST})
        content = {"ready": False, "reason": reason}
        return json_response(content, status=HTTPStatus.SERVICE_UNAVAILABLE, headers=RETRY_AFTER)

    return ready


async def _reason_to_wait(graph: Graph) -> str | None:
    try:
        async with asyncio.timeout(SECONDS):
            version = await schema_version(graph)
    except TimeoutError:
        return f"Neo4j has not answered within {SECONDS:g} seconds."
    except MellanrumError as error:
        return error.sentence
    if version < LATEST:
        return f"The database has schema version {version}, this program needs {LATEST}; run `mellanrum migrate`."
    if version > LATEST:
        return f"The database has schema version {version}, this program knows {LATEST}; use a newer program."
    return None
