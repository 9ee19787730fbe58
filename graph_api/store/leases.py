"""Leases: the right to do something alone, among all processes that share a database.

A lease ends by itself, so that a process that dies holds nobody up for long. Time is the database's own, so that the
clocks of the processes may differ.
"""

import asyncio
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

from graph_api.store.graph import Graph

LEASE_MILLISECONDS: Final = 30_000
SECONDS_BETWEEN_TRIES: Final = 0.25

# The first SET takes the lock of the node, so that two who ask at once ask one after the other.
TAKE: Final = """
MERGE (lease:Lease {name: $name})
SET lease.asked = $owner
WITH lease
WHERE lease.owner IS NULL OR lease.owner = $owner OR lease.until < timestamp()
SET lease.owner = $owner, lease.until = timestamp() + $milliseconds
RETURN lease.owner AS owner
"""

GIVE_BACK: Final = "MATCH (lease:Lease {name: $name, owner: $owner}) REMOVE lease.owner, lease.until, lease.asked"


@asynccontextmanager
async def leased(graph: Graph, name: str) -> AsyncGenerator[None]:
    """Hold the lease `name` for the block, after waiting for whoever holds it.

    It lasts 30 s from the start of the block; what must not be done twice at once has to be done by then.
    """
    owner = secrets.token_hex(8)
    await _take(graph, name, owner)
    try:
        yield
    finally:
        await graph.write(lambda writing: writing.records(GIVE_BACK, name=name, owner=owner))


async def _take(graph: Graph, name: str, owner: str) -> None:
    asked = {"name": name, "owner": owner, "milliseconds": LEASE_MILLISECONDS}
    while True:
        if await graph.write(lambda writing: writing.records(TAKE, **asked)):
            return
        await asyncio.sleep(SECONDS_BETWEEN_TRIES)
