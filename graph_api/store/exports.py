"""Read one source of the graph in the order of its ids, a page at a time."""

from collections.abc import AsyncIterator
from typing import Any, Final, NamedTuple

from graph_api.domain.model import MODEL
from graph_api.domain.seed_format import LinkFile, NodeFile, Refers, Route
from graph_api.store.graph import Graph

PAGE: Final = 500

NODES: Final = """
MATCH (node:{identity})
WHERE node.source = $source AND node.externalId > $after
WITH node ORDER BY node.externalId LIMIT $page
RETURN collect([node.externalId, labels(node), properties(node), [{columns}]])
"""

REFERRED: Final = """COLLECT {{
  MATCH (node)-[link:{relationship}]->(end:{identity})
  RETURN [end.source, end.externalId, properties(link)]
}}"""

LINKS: Final = """
MATCH (node:{identity})
WHERE node.source = $source AND node.externalId > $after
WITH node ORDER BY node.externalId LIMIT $page
RETURN collect([node.externalId, [{routes}]])
"""

LINKED: Final = """COLLECT {{
  MATCH (node){left}[link:{relationship}]{right}(end:{identity})
  RETURN [end.source, end.externalId, properties(link)]
}}"""

SOURCES: Final = "MATCH (node:{identity}) RETURN DISTINCT node.source AS source"


class Link(NamedTuple):
    """A relationship, seen from the node that the row begins with."""

    source: str
    external_id: str
    properties: dict[str, Any]


class Node(NamedTuple):
    """A node with its labels, its properties, and the relationships of each column that refers, in their order."""

    external_id: str
    labels: list[str]
    properties: dict[str, Any]
    refers: list[list[Link]]


class Linked(NamedTuple):
    """A node that rows of a link file begin with, and its relationships by each route of the file, in their order."""

    external_id: str
    routes: list[list[Link]]


async def sources(graph: Graph) -> list[str]:
    """Every source that the graph has nodes of, in alphabetical order."""
    identities = sorted({declared.identity for declared in MODEL})
    statement = " UNION ".join(SOURCES.format(identity=identity) for identity in identities)
    return sorted(row["source"] for row in await graph.records(statement))


async def nodes_of(graph: Graph, file: NodeFile, source: str) -> AsyncIterator[Node]:
    """The nodes of `file` in `source`, in the order of their ids."""
    columns = ", ".join(map(_referred, file.refers))
    async for id_, labels, properties, refers in _pages(graph, NODES, file.identity, source, columns=columns):
        yield Node(id_, labels, properties, [[Link(*link) for link in links] for links in refers])


async def links_of(graph: Graph, file: LinkFile, source: str) -> AsyncIterator[Linked]:
    """The nodes of `source` that rows of `file` can begin with, in the order of their ids, with what links them."""
    routes = ", ".join(_linked(file, route) for route in file.routes)
    async for id_, links in _pages(graph, LINKS, file.start.identity, source, routes=routes):
        yield Linked(id_, [[Link(*link) for link in route] for route in links])


async def _pages(graph: Graph, statement: str, identity: str, source: str, **parts: str) -> AsyncIterator[list[Any]]:
    after = ""
    while True:
        asked = {"source": source, "after": after, "page": PAGE}
        [[found]] = await graph.rows(statement.format(identity=identity, **parts), asked)
        for row in found:
            yield row
        if len(found) < PAGE:
            return
        after = found[-1][0]


def _referred(column: Refers) -> str:
    return REFERRED.format(relationship=column.relationship, identity=column.identity)


def _linked(file: LinkFile, route: Route) -> str:
    left, right = ("<-", "-") if route.backwards else ("-", "->")
    return LINKED.format(left=left, relationship=route.relationship, right=right, identity=file.end.identity)
