"""Leases: the right to do something alone, among all processes that share a database.

A lease ends by itself, so that a process that dies holds nobody up for long. Time is the database's own, so that the
clocks of the processes may differ.
"""

import asyncio
import secrets
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final, TypeAlias

from graph_api.store.graph import Graph

LEASE_MILLISECONDS: Final = 20_000
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

Renew: TypeAlias = Callable[[], Awaitable[bool]]


@asynccontextmanager
async def leased(graph: Graph, name: str) -> AsyncGenerator[Renew]:
    """Hold the lease `name` for the block, after waiting for whoever holds it.

    It lasts 20 s. The block gets a function that makes it last 20 s from then on; the function answers False where
    the lease had ended and someone else has taken it.
    """
    asked = {"name": name, "owner": secrets.token_hex(8)}

    async def take() -> bool:
        return bool(await graph.write(lambda writing: writing.records(TAKE, milliseconds=LEASE_MILLISECONDS, **asked)))

    while not await take():
        await _a_while()
    try:
        yield take
    finally:
        await graph.write(lambda writing: writing.records(GIVE_BACK, **asked))


async def _a_while() -> None:
    await asyncio.sleep(SECONDS_BETWEEN_TRIES)
