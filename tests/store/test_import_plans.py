"""Every statement that an import sends in bulk finds its nodes by an index, never by looking through a label.

Which index is Neo4j's choice: the unique one, or, while a label has no nodes, the one over external ids alone.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from graph_api.domain.seed_links import LINK_FILES
from graph_api.domain.seed_nodes import NODE_FILES
from graph_api.store import imported_links, imported_nodes, imported_references, ways
from graph_api.store.graph import Graph
from graph_api.store.ways import Way

NODES: dict[str, object] = {"source": "hr", "ids": ["ada"], "at": "2026-08-21T13:00:00Z"}
CHANGES: dict[str, object] = {"rows": [{"id": "per_1", "changes": {}}], "at": "2026-08-21T13:00:00Z"}
PAIRS: dict[str, object] = {
    "source": "hr",
    "pairs": [{"start": "ada", "end": "hq", "endSource": "hr", "key": "x", "at": 0, "properties": {}}],
}
SEEKS = ("NodeUniqueIndexSeek", "NodeIndexSeek")
LOOKING_THROUGH = ("NodeByLabelScan", "AllNodesScan", "NodeIndexScan", "RelationshipTypeScan")


def node_statements() -> Iterator[tuple[str, Mapping[str, object]]]:
    for file in NODE_FILES:
        yield imported_nodes.EXISTING.format(identity=file.identity), NODES
        yield imported_nodes.KNOWN_IDS.format(identity=file.identity), NODES
        yield imported_nodes.UPDATE.format(identity=file.identity), CHANGES
        yield imported_references.TOUCH.format(identity=file.identity), NODES


def link_statements() -> Iterator[tuple[str, Mapping[str, object]]]:
    for file in NODE_FILES:
        for column in file.refers:
            way = Way(column.relationship, file.identity, column.identity)
            yield way.put_into(imported_references.EXISTING), NODES
            yield way.put_into(ways.REMOVE), PAIRS
            yield way.put_into(ways.WRITE), PAIRS
    for file in LINK_FILES:
        for route in range(len(file.routes)):
            way = imported_links.way_of(file, route)
            yield way.put_into(imported_links.EXISTING), PAIRS
            yield way.put_into(ways.WRITE), PAIRS


@pytest.mark.parametrize("statements", [node_statements, link_statements])
async def test_finds_nodes_by_an_index(migrated: Graph, statements: Any) -> None:
    for statement, parameters in dict(statements()).items():
        operators = await plan(migrated, statement, parameters)

        assert any(operator.startswith(SEEKS) for operator in operators), statement
        assert not any(operator.startswith(LOOKING_THROUGH) for operator in operators), statement


async def plan(graph: Graph, statement: str, parameters: Mapping[str, object]) -> list[str]:
    async with graph.driver.session(database=graph.database) as session:
        result = await session.run(f"EXPLAIN {statement}", dict(parameters))
        summary = await result.consume()
    return list(operators(summary.plan or {}))


def operators(part: Mapping[str, Any]) -> Iterator[str]:
    yield part["operatorType"]
    for child in part.get("children", ()):
        yield from operators(child)
