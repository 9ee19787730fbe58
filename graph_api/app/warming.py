"""Asking every operation once after the start, so that nobody waits for a database that is still cold.

A Neo4j that has just started plans each statement for the first time, with Java code that is not compiled yet; the
questions read the whole graph before the first of them is answered.
"""

import asyncio
import gc
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import replace

from starlette.applications import Starlette

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.errors import DatabaseUnavailable
from graph_api.gql.execution import Api, GraphQLRequest
from graph_api.gql.forms import as_shown
from graph_api.gql.schema import build_schema

NOBODY = replace(DEMO_FACILITATOR, name="")
"""On whose behalf they are asked: nobody sees the answers, so that the audit trail has nothing to say of them."""

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


def warmed(api: Api) -> Lifespan:
    """What runs beside the application from its start: `warm`, given up where the application stops first."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        gc.freeze()  # what is there from the start stays: looking through it for garbage would stop all for 0.2 s
        warming = asyncio.create_task(warm(api))
        warming.add_done_callback(lambda _: gc.freeze())
        yield
        warming.cancel()
        with suppress(asyncio.CancelledError):
            await warming

    return lifespan


async def warm(api: Api) -> int:
    """Ask every operation with its example, one after the other; how many were asked before the database was gone."""
    asked = 0
    for operation in as_shown(build_schema().core):
        request = GraphQLRequest(operation.text, operation.example, operation.name)
        answer = await api.execute(request, NOBODY)
        asked += 1
        if DatabaseUnavailable.code in answer.codes:
            break
    return asked
