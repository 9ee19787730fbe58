"""Everything that a database holds, node by node and relationship by relationship, whatever it is."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graph_api.store.graph import Graph

NO_LIMIT: Final = 0.0
"""The seconds that mean to Neo4j: as long as it takes."""

NODES: Final = "MATCH (node) RETURN elementId(node), labels(node), properties(node)"
LINKS: Final = """
MATCH (start)-[link]->(end)
RETURN elementId(link), type(link), elementId(start), elementId(end), properties(link)
"""
SIZE: Final = "RETURN COUNT { MATCH () } + COUNT { MATCH ()-->() } AS size"


@dataclass(frozen=True, slots=True)
class StoredNode:
    """A node as it lies there; `element` is what this database calls it, and tells nothing."""

    element: str
    labels: list[str]
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StoredLink:
    """A relationship as it lies there, between the elements `start` and `end`."""

    element: str
    type: str
    start: str
    end: str
    properties: Mapping[str, Any]


async def size(graph: Graph) -> int:
    """How many nodes and relationships there are in all."""
    return (await graph.records(SIZE))[0]["size"]


async def every_node(graph: Graph) -> AsyncIterator[StoredNode]:
    """Every node, in no particular order."""
    async for row in graph.within(NO_LIMIT).streamed(NODES, {}):
        yield StoredNode(*row)


async def every_link(graph: Graph) -> AsyncIterator[StoredLink]:
    """Every relationship, in no particular order."""
    async for row in graph.within(NO_LIMIT).streamed(LINKS, {}):
        yield StoredLink(*row)
