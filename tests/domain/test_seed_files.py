"""The declarations of the seed format against those of the graph: what one writes, the other must know."""

import re

import pytest

from graph_api.domain.contract import seed_folder
from graph_api.domain.declarations import Direction, Edge, NodeType, Property, Records
from graph_api.domain.model import MODEL
from graph_api.domain.seed_files import SEED_FILES
from graph_api.domain.seed_format import LinkFile, NodeFile, Route
from graph_api.domain.seed_links import ATTENDED, LINK_FILES, REPLACES, SUPERSEDED_BY
from graph_api.domain.seed_meanings import decision_status
from graph_api.domain.seed_nodes import NODE_FILES
from graph_api.domain.words import DecisionStatus

KEPT_FOR_EXPORT = {
    *(("Meeting", name) for name in ("until", "frequency")),
    *(("MeetingSeries", name) for name in ("startsAt", "agenda_title", "agenda_minutes", "agenda_focus", "IN_SERIES")),
    *(("Department", name) for name in ("rhythm", "groundRules", "joining")),
}
"""What a row may state of a type that has no such field; export writes it back."""


@pytest.mark.parametrize("file", NODE_FILES, ids=lambda file: file.name)
def test_writes_only_properties_that_the_model_declares(file: NodeFile) -> None:
    written = {(name, column.to) for name in file.types for column in file.plain}

    declared = {(name, stored) for name in file.types for stored in node_properties(MODEL[name])}

    assert written - declared - KEPT_FOR_EXPORT == set()


@pytest.mark.parametrize("file", NODE_FILES, ids=lambda file: file.name)
def test_refers_only_along_relations_that_the_model_declares(file: NodeFile) -> None:
    for column in file.refers:
        stated = [name for name in file.types if (name, column.relationship) not in KEPT_FOR_EXPORT]

        assert all(declares(MODEL[name], column.relationship, column.identity) for name in stated), column


@pytest.mark.parametrize("file", LINK_FILES, ids=lambda file: file.name)
def test_links_only_along_relations_that_the_model_declares(file: LinkFile) -> None:
    for route in file.routes:
        start, end = (file.end, file.start) if route.backwards else (file.start, file.end)
        declared = [one for one in MODEL.concrete if one.identity == start.identity]

        assert all(declares(one, route.relationship, end.identity) for one in declared), route


@pytest.mark.parametrize("file", LINK_FILES, ids=lambda file: file.name)
def test_keeps_records_under_the_properties_that_the_edge_declares(file: LinkFile) -> None:
    for route in file.routes:
        declared = edge_properties(route)

        assert {to for to in route.stores.values() if to != "stated"} <= declared, route


def test_remembers_the_word_of_a_source_only_where_the_graph_has_no_place_for_it() -> None:
    kept = {route.relationship for file in LINK_FILES for route in file.routes if "stated" in route.stores.values()}

    assert kept == {ATTENDED.relationship, REPLACES.relationship, SUPERSEDED_BY.relationship}


def test_lets_only_shared_routes_speak_of_what_another_file_speaks_of() -> None:
    of_columns = [
        (column.relationship, file.identity, column.identity)
        for file in NODE_FILES
        for column in file.refers
        if column.stated is None
    ]
    of_rows = [
        (route.relationship, *((file.end, file.start) if route.backwards else (file.start, file.end)))
        for file in LINK_FILES
        for route in file.routes
        if not route.shared
    ]
    ways = of_columns + [(relationship, start.identity, end.identity) for relationship, start, end in of_rows]

    assert len(ways) == len(set(ways))


@pytest.mark.parametrize("file", SEED_FILES.values(), ids=lambda file: file.name)
def test_names_each_column_once(file: NodeFile | LinkFile) -> None:
    assert len(set(file.header)) == len(file.header)


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("Provisional", DecisionStatus.PROPOSED),
        ("implementable", DecisionStatus.ADOPTED),
        ("final", DecisionStatus.ADOPTED),
        ("replaced", DecisionStatus.SUPERSEDED),
        ("postponed", DecisionStatus.DEFERRED),
        ("stuck in committee", None),
        ("", None),
    ],
)
def test_knows_the_words_that_sources_use_for_the_status_of_a_decision(raw: str, status: DecisionStatus | None) -> None:
    assert decision_status(raw) == status


def test_documents_every_file_with_its_columns_in_the_order_in_which_export_writes_them() -> None:
    told = {name: columns.replace("*", "").split(", ") for name, columns in documented().items()}

    assert told == {name: list(file.header) for name, file in SEED_FILES.items()}


def test_documents_which_columns_must_be_there() -> None:
    told = {name: set(re.findall(r"\*\*(\w+)\*\*", columns)) for name, columns in documented().items()}

    assert told == {name: set(file.required) for name, file in SEED_FILES.items()}


def documented() -> dict[str, str]:
    text = (seed_folder() / "README.md").read_text("utf-8")
    return dict(re.findall(r"\| `(\w+\.csv)` \| (.+) \|", text))


def declares(declared: NodeType, relationship: str, identity: str) -> bool:
    return any(
        relation.relationship == relationship
        and relation.direction is Direction.OUT
        and MODEL[relation.target].identity == identity
        for relation in declared.relations
    )


def node_properties(declared: NodeType) -> list[str]:
    fields = [field for field in declared.fields if isinstance(field, Property | Records)]
    return [name for field in fields for name in stored_names(field)]


def edge_properties(route: Route) -> set[str]:
    edges: list[Edge] = [
        relation.edge
        for declared in MODEL
        for relation in declared.relations
        if relation.edge and relation.relationship == route.relationship
    ]
    return {name for edge in edges for field in edge.fields for name in stored_names(field)}


def stored_names(field: Property | Records) -> list[str]:
    return [field.name] if isinstance(field, Property) else [field.stored(column) for column in field.columns]
