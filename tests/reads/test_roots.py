"""The root fields that find one node."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from graph_api.domain.model import MODEL
from graph_api.errors import BadInput
from graph_api.store.graph import Graph
from tests.reads.asking import READS, ask, plan
from tests.reads.town import id_of, write_node
from tests.support.statements import Statements

ONE = """
query ($id: ID, $externalId: String, $source: String) {
  person(id: $id, externalId: $externalId, source: $source) { name } }
"""


def test_answers_every_type_node_and_search_and_no_question() -> None:
    names = {name for declared in MODEL for name in (declared.one, declared.all)} | {"node", "search"}

    assert all(READS.answers(name) for name in names)
    assert not any(READS.answers(name) for name in ("invitePlan", "silos", "gaps", "__typename", "__schema"))


async def test_finds_by_id(town: Graph) -> None:
    assert await ask(town, ONE, {"id": id_of("asa")}) == {"person": {"name": "Åsa Öberg"}}


@pytest.mark.parametrize("variables", [{"externalId": "asa"}, {"externalId": "asa", "source": "staden"}])
async def test_finds_by_what_the_source_calls_it(town: Graph, variables: dict[str, str]) -> None:
    assert await ask(town, ONE, variables) == {"person": {"name": "Åsa Öberg"}}


@pytest.mark.parametrize("variables", [{"id": "per_0"}, {"externalId": "0"}, {"externalId": "asa", "source": "hr"}])
async def test_is_null_where_there_is_none(town: Graph, variables: dict[str, str]) -> None:
    assert await ask(town, ONE, variables) == {"person": None}


async def test_what_two_sources_call_the_same_must_be_told_apart(own_town: Graph) -> None:
    await write_node(own_town, MODEL["Person"], "bo", {"name": "Bo Regionsson"}, source="regionen")

    with pytest.raises(BadInput) as refused:
        await ask(own_town, ONE, {"externalId": "bo"})
    answered = await ask(own_town, ONE, {"externalId": "bo", "source": "regionen"})

    assert refused.value.sentence == (
        'person: externalId "bo" is used by several sources, regionen and staden among them; say which with source.'
    )
    assert refused.value.value == "bo"
    assert answered == {"person": {"name": "Bo Regionsson"}}


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({}, "person: neither id nor externalId is given; give one of them."),
        ({"id": None, "source": "hr"}, "person: neither id nor externalId is given; give one of them."),
        ({"id": "1", "externalId": "1"}, "person: id and externalId are both given; one of them is enough."),
        ({"id": "1", "source": "hr"}, "person: source says whose externalId is meant; leave it out with id."),
    ],
)
def test_asks_for_one_way_to_name_it(variables: dict[str, str], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        plan(ONE, variables)

    assert refused.value.sentence == sentence


async def test_finds_a_department_as_a_department_and_as_a_unit_only(town: Graph) -> None:
    data = await ask(
        town,
        "query ($id: ID) { department(id: $id) { name } unit(id: $id) { __typename } network(id: $id) { name } }",
        {"id": id_of("it")},
    )

    assert data == {"department": {"name": "IT"}, "unit": {"__typename": "Department"}, "network": None}


NODE = """
query ($id: ID!) {
  node(id: $id) { id __typename ... on Person { name } ... on Unit { kind } ... on Meeting { startDate } } }
"""


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("asa", {"__typename": "Person", "name": "Åsa Öberg"}),
        ("it", {"__typename": "Department", "kind": "department"}),
        ("samordning", {"__typename": "Network", "kind": None}),
        ("budget", {"__typename": "Meeting", "startDate": "2026-11-21"}),
        ("mandag", {"__typename": "MeetingSeries"}),
        ("oversyn", {"__typename": "Decision"}),
    ],
)
async def test_finds_any_node_by_its_id(town: Graph, name: str, answer: dict[str, str]) -> None:
    assert await ask(town, NODE, {"id": id_of(name)}) == {"node": {"id": id_of(name)} | answer}


@pytest.mark.parametrize("id_", ["per_0", "unit_", "xyz_1", "", "_", "Person"])
async def test_any_other_id_is_no_node(town: Graph, id_: str) -> None:
    assert await ask(town, NODE, {"id": id_}) == {"node": None}


def test_an_id_without_a_type_of_ours_needs_no_statement() -> None:
    assert plan('{ node(id: "xyz_1") { id } }').statement is None


def test_a_document_without_anything_of_the_graph_needs_no_statement() -> None:
    assert plan("{ __typename people { __typename } }").statement is None


async def test_answers_without_a_statement_all_the_same(graph: Graph) -> None:
    data = await ask(graph, '{ t: __typename people { __typename } search(text: "-") { score } }')

    assert data == {"t": "Query", "people": {"__typename": "PersonConnection"}, "search": []}


async def test_all_root_fields_of_a_document_are_one_statement(
    town: Graph, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    with count_statements() as sent:
        data = await ask(
            town,
            """
            query ($id: ID!) {
              asa: person(id: $id) { name } bo: person(externalId: "bo") { name }
              people(first: 1) { totalCount edges { cursor node { memberships { nodes { name parent { name } } } } } }
              search(text: "asa") { score node { id } } node(id: $id) { id }
            }
            """,
            {"id": id_of("asa")},
        )

    assert sent.count == 1
    assert list(data) == ["asa", "bo", "people", "search", "node"]
