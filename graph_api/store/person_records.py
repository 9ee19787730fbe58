"""What is kept of one person: everything around their node, whatever it is called, and where our records name them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graph_api.domain.model import MODEL
from graph_api.store.graph import Graph

SECONDS: Final = 30.0
"""A busy person has some thousand relationships, and the change log is read from end to end."""

SAME: Final = """
MATCH (person:Person)
WHERE person.id = $said OR person.externalId = $said OR toLower(person.email) = toLower($said)
RETURN person.id AS id, person.source AS source, person.externalId AS externalId, person.name AS name
ORDER BY source, externalId
"""
PERSON: Final = "MATCH (person:Person {id: $id}) RETURN properties(person)"
AROUND: Final = """
MATCH (person:Person {id: $id})
MATCH (person)-[link]-(other)
RETURN type(link), startNode(link) = person, properties(link), elementId(other), labels(other), properties(other)
"""
AROUND_WRITTEN: Final = """
MATCH (person:Person {id: $id})
MATCH (text)-[by]->(person) WHERE type(by) IN $written
MATCH (text)-[link]-(other)
RETURN elementId(text), type(link), startNode(link) = text, properties(link), elementId(other), labels(other),
       properties(other)
"""
NAMING: Final = """
MATCH (record)
WHERE none(label IN labels(record) WHERE label IN $model)
  AND any(name IN keys(record) WHERE record[name] IN $ids
          OR (valueType(record[name]) STARTS WITH 'LIST<STRING' AND any(id IN $ids WHERE id IN record[name])))
"""
"""Every record of bookkeeping, ours or others', that holds one of `ids`."""

RECORDS: Final = f"{NAMING} RETURN labels(record), properties(record)"
MODELLED: Final = sorted({declared.identity for declared in MODEL})
"""The labels of what is asked about; every node has one of them, or is bookkeeping."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A relationship as a node sees it, and the node at its other end."""

    type: str
    outward: bool
    properties: Mapping[str, Any]
    element: str
    labels: list[str]
    other: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Identity:
    """Which record of a person is meant."""

    id: str
    source: str
    external_id: str
    name: str


async def people_called(graph: Graph, said: str) -> list[Identity]:
    """The people who have this id, this id in their source, or this e-mail address in any case."""
    rows = await graph.within(SECONDS).records(SAME, said=said)
    return [Identity(row["id"], row["source"], row["externalId"], row["name"]) for row in rows]


async def person_properties(graph: Graph, id_: str) -> dict[str, Any] | None:
    """All that is stored on the node of a person; None where there is none."""
    rows = await graph.rows(PERSON, {"id": id_})
    return rows[0][0] if rows else None


async def around_person(graph: Graph, id_: str) -> list[Beside]:
    """Every relationship of a person."""
    return [Beside(*row) for row in await graph.within(SECONDS).rows(AROUND, {"id": id_})]


async def around_written(graph: Graph, id_: str, written: tuple[str, ...]) -> dict[str, list[Beside]]:
    """Every relationship of what a person wrote, by the element of the text."""
    found: dict[str, list[Beside]] = {}
    for element, *row in await graph.within(SECONDS).rows(AROUND_WRITTEN, {"id": id_, "written": list(written)}):
        found.setdefault(element, []).append(Beside(*row))
    return found


async def records_naming(graph: Graph, id_: str) -> list[tuple[list[str], dict[str, Any]]]:
    """The labels and properties of every record of our bookkeeping, and of others', that holds the id of a person."""
    rows = await graph.within(SECONDS).rows(RECORDS, {"ids": [id_], "model": MODELLED})
    return [(labels, properties) for labels, properties in rows]
