"""What the one database of a run holds, so that a test finds what it needs and pays for it only once."""

from collections.abc import Awaitable, Callable
from typing import Final

import pytest

from graph_api.errors import SchemaVersionMismatch
from graph_api.store.graph import Graph
from graph_api.store.migrations import migrate

MARKER: Final = "MellanrumTest"
"""A database with a node of this label is ours to wipe, and no other."""

SPARED: Final = (MARKER, "Migration")
"""Labels that outlive a wipe: the marker, and the record of what the schema is."""

WIPE: Final = """
MATCH (node) WHERE none(label IN labels(node) WHERE label IN $spared)
CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 2000 ROWS
"""

NOT_OURS: Final = (
    f"this database holds nodes and no (:{MARKER}) node, so it may be somebody's: nothing was changed. "
    f"Give the tests an empty database, or CREATE (:{MARKER}) in one that may be wiped."
)


async def claim(graph: Graph) -> None:
    """Mark an empty database as the tests' own; end the run where it holds something and bears no mark."""
    if await graph.records(f"MATCH (marker:{MARKER}) RETURN 1 AS one LIMIT 1"):
        return
    if await graph.records("MATCH (node) RETURN 1 AS one LIMIT 1"):
        pytest.exit(NOT_OURS, returncode=3)
    await send(graph, f"CREATE (:{MARKER})")


async def send(graph: Graph, statement: str, **parameters: object) -> None:
    """Run one statement that changes something, in a transaction of its own."""
    async with graph.driver.session(database=graph.database) as session:
        result = await session.run(statement, parameters)
        await result.consume()


async def wipe(graph: Graph) -> None:
    """Delete everything but the marker and the record of the migrations."""
    await send(graph, WIPE, spared=list(SPARED))


async def drop_schema(graph: Graph) -> None:
    """Take away what the migrations made, and their record: a database as Neo4j first gives it."""
    for row in await graph.records("SHOW CONSTRAINTS YIELD name RETURN name"):
        await send(graph, f"DROP CONSTRAINT `{row['name']}`")
    for row in await graph.records("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"):
        await send(graph, f"DROP INDEX `{row['name']}`")
    await send(graph, WIPE, spared=[MARKER])


class Contents:
    """The database, and the name of the data set that lies in it untouched; None where anything may."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._whole: str | None = None

    async def prepare(self) -> None:
        """Take over the database, whatever schema an earlier run left in it."""
        await claim(self.graph)
        try:
            await migrate(self.graph)
        except SchemaVersionMismatch:
            await self.restore()

    async def empty(self) -> Graph:
        """The migrated database without any data, for a test to write into."""
        self._whole = None
        await wipe(self.graph)
        return self.graph

    async def filled(self, name: str, fill: Callable[[Graph], Awaitable[object]]) -> Graph:
        """The database with what `fill` writes, which is written only if it does not lie there already."""
        if self._whole != name:
            await self.empty()
            await fill(self.graph)
            self._whole = name
        return self.graph

    async def bare(self) -> Graph:
        """The database without data, constraints or indexes; `restore` it afterwards."""
        self._whole = None
        await drop_schema(self.graph)
        return self.graph

    async def restore(self) -> None:
        """An empty, migrated database, from any other state of it."""
        await drop_schema(self.graph)

        await migrate(self.graph)
