"""The audit trail beside the application: written while it runs and as it stops, and kept for as long as is said."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette

from graph_api.access.audit import AuditTrail, keep_pruned
from graph_api.app.warming import Lifespan
from graph_api.settings import Retention
from graph_api.store.graph import Graph


def with_trail(lifespan: Lifespan, trail: AuditTrail, graph: Graph, retention: Retention) -> Lifespan:
    """`lifespan`, and beside it what keeps `trail`."""

    @asynccontextmanager
    async def both(app: Starlette) -> AsyncGenerator[None]:
        beside = [asyncio.create_task(trail.run()), asyncio.create_task(keep_pruned(graph, retention))]
        try:
            async with lifespan(app):
                yield
        finally:
            for task in beside:
                task.cancel()
            for task in beside:
                with suppress(asyncio.CancelledError):
                    await task
            await trail.flush()

    return both
