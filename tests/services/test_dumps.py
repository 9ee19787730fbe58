"""A dump holds all that the database holds: nodes and relationships of every kind, ours or not."""

import json
from collections import Counter
from typing import Any

import pytest

from graph_api.domain.progress import Silent
from graph_api.services.dumps import dump
from graph_api.services.imports import import_folder
from graph_api.store.dump import size
from graph_api.store.graph import Graph
from tests.access.planted import planted as planted_organisation
from tests.reads.organisation import write
from tests.support.contents import send
from tests.support.folders import REPOSITORY

EVERYTHING = REPOSITORY / "tests" / "data" / "everything"

pytestmark = pytest.mark.database


async def dumped(graph: Graph) -> list[dict[str, Any]]:
    lines: list[bytes] = []
    await dump(graph, lines.append)
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in lines)
    return [json.loads(line) for line in lines]


async def test_holds_every_value_of_every_node_and_relationship(graph: Graph) -> None:
    organisation = planted_organisation()
    await write(organisation, graph)

    lines = await dumped(graph)

    nodes = {line["properties"].get("id"): line for line in lines if "node" in line}
    links = [line for line in lines if "relationship" in line]
    assert all(set(node.type.labels) <= set(nodes[node.id]["labels"]) for node in organisation.nodes)
    assert Counter(link["type"] for link in links) == Counter(link.relationship for link in organisation.links)
    asa = next(node for node in organisation.nodes if node.values.get("name") == "Åsa Öberg 1x")
    assert nodes[asa.id]["properties"]["searchText"] == "asa oberg 1x"


async def test_names_the_ends_of_a_relationship_as_it_names_nodes(graph: Graph) -> None:
    await send(graph, "CREATE (:Person {id: 'a'})-[:TIE {kind: 'råd'}]->(:Person {id: 'b'})")

    lines = await dumped(graph)

    by_element = {line["node"]: line["properties"].get("id") for line in lines if "node" in line}
    (tie,) = [line for line in lines if "relationship" in line]
    assert (by_element[tie["start"]], by_element[tie["end"]]) == ("a", "b")
    assert (tie["type"], tie["properties"]) == ("TIE", {"kind": "råd"})


async def test_holds_our_own_bookkeeping_and_what_others_put_there(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)
    await send(graph, "CREATE (:Stranger {at: date('2026-11-22'), where: point({x: 1, y: 2})})")

    lines = await dumped(graph)

    labels = {label for line in lines for label in line.get("labels", ())}
    (stranger,) = [line["properties"] for line in lines if line.get("labels") == ["Stranger"]]
    assert {"Change", "ChangeLog", "Migration", "Person"} <= labels
    assert stranger["at"] == "2026-11-22"
    assert "1.0" in stranger["where"]
    assert len(lines) == await size(graph)


async def test_says_how_much_there_is_and_that_nothing_moved(graph: Graph) -> None:
    await send(graph, "UNWIND range(1, 2500) AS number CREATE (:Person {id: toString(number)})")
    told = Told()

    report = await dump(graph, lambda _: None, progress=told)

    assert report.nodes == told.total == told.done >= 2500
    assert (report.relationships, report.moved) == (0, False)


class Told(Silent):
    """What the progress is told."""

    total: int | None = None
    done = 0

    def begin(self, what: str, total: int | None, unit: str) -> None:
        assert (what, unit) == ("Dumping", "records")
        self.total = total

    def advance(self, by: int) -> None:
        self.done += by
