"""What a `where` lets through, against a real database, and how it is written."""

import json
from typing import Any

import pytest

from graph_api.domain.declarations import Ask, Relation
from graph_api.domain.model import MODEL
from graph_api.errors import BadInput
from graph_api.reads.vocabulary import PropertyFilter, Vocabulary
from graph_api.store.graph import Graph
from tests.reads.asking import ask, bound, plan, statement
from tests.reads.town import id_of

PEOPLE = "query ($where: PersonWhere) { people(where: $where) { nodes { externalId } totalCount } }"


async def people(graph: Graph, where: dict[str, Any] | None) -> set[str]:
    """The people that `where` lets through, each once, as many as are counted."""
    found = (await ask(graph, PEOPLE, {"where": where}))["people"]
    names = [node["externalId"] for node in found["nodes"]]
    assert len(names) == len(set(names)) == found["totalCount"]
    return set(names)


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"level": "OPERATIONAL"}, {"arla", "bo", "kim", "kim2"}),
        ({"level": None}, {"boel"}),
        ({"levelIn": ["STRATEGIC", "TACTICAL"]}, {"asa", "orjan", "zoe"}),
        ({"levelIn": "STRATEGIC"}, {"asa"}),
        ({"levelIn": []}, set()),
        ({"active": False}, {"kim"}),
        ({"site": "Hamnen"}, {"bo"}),
        ({"siteIn": ["Hamnen", "Stadshuset"]}, {"asa", "bo"}),
        ({"nameContains": "ÖBERG"}, {"asa"}),
        ({"nameContains": "  asa   o"}, {"asa"}),
        ({"nameContains": "o'b"}, {"zoe"}),
        ({"nameContains": "*"}, set()),
        ({"level": "TACTICAL", "nameContains": "zo"}, {"zoe"}),
        ({"idIn": []}, set()),
    ],
)
async def test_asks_of_properties(town: Graph, where: dict[str, Any], found: set[str]) -> None:
    assert await people(town, where) == found


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"memberOf": "it"}, {"asa", "bo", "boel"}),
        ({"memberOf": "vard"}, {"arla"}),
        ({"primaryUnit": "it"}, {"asa"}),
        ({"competence": "loner"}, {"bo"}),
        ({"tiedTo": "bo"}, {"asa"}),
        ({"tiedTo": "kim2"}, {"asa"}),
        ({"attended": "mandag"}, {"asa"}),
        ({"memberOf": "it", "tiedTo": "bo"}, {"asa"}),
        ({"memberOf": "it", "primaryUnit": "it"}, {"asa"}),
        ({"memberOf": "it", "level": "OPERATIONAL"}, {"bo"}),
        ({"memberOf": "asa"}, set()),
    ],
)
async def test_asks_of_relations(town: Graph, where: dict[str, str], found: set[str]) -> None:
    words = {key: value if value.isupper() else id_of(value) for key, value in where.items()}

    assert await people(town, words) == found


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"memberOf": None}, {"orjan", "kim", "kim2", "zoe"}),
        ({"primaryUnit": None, "level": "TACTICAL"}, {"orjan", "zoe"}),
        ({"tiedTo": None, "memberOf": None}, {"orjan", "kim2", "zoe"}),
    ],
)
async def test_null_asks_for_those_that_have_none(town: Graph, where: dict[str, Any], found: set[str]) -> None:
    assert await people(town, where) == found


@pytest.mark.parametrize("where", [None, {}])
async def test_nothing_asked_lets_all_through(town: Graph, where: dict[str, Any] | None) -> None:
    assert len(await people(town, where)) == 8


async def test_asks_for_ids_in_any_type(town: Graph) -> None:
    data = await ask(
        town,
        "query ($ids: [ID!]) { units(where: {idIn: $ids}) { nodes { name } } departments(where: {idIn: $ids})"
        " { nodes { name } totalCount } one: networks(where: {idIn: 7}) { totalCount } }",
        {"ids": [id_of("it"), id_of("data"), id_of("asa")]},
    )

    assert data == {
        "units": {"nodes": [{"name": "IT"}, {"name": "Öppna data"}]},
        "departments": {"nodes": [{"name": "IT"}], "totalCount": 1},
        "one": {"totalCount": 0},
    }


@pytest.mark.parametrize(
    ("where", "titles"),
    [
        ('dateFrom: "2026-02-01"', ["Gemensam e-tjänst", "Översyn"]),
        ('dateFrom: "2026-02-02"', ["Översyn"]),
        ('dateTo: "2026-02-01"', ["Gemensam e-tjänst"]),
        ('dateFrom: "2026-03-01", dateTo: "2026-03-15"', ["Översyn"]),
        ('reviewOnTo: "2099-01-01"', []),
    ],
)
async def test_days_are_asked_for_from_and_to_inclusive(town: Graph, where: str, titles: list[str]) -> None:
    data = await ask(town, f"{{ decisions(where: {{{where}}}) {{ nodes {{ title }} }} }}")

    assert [node["title"] for node in data["decisions"]["nodes"]] == titles


async def test_the_members_of_a_unit_may_be_asked_to_be_members_of_that_unit(town: Graph) -> None:
    data = await ask(
        town,
        "query ($id: ID) { unit(id: $id) { members(where: {memberOf: $id}) { totalCount nodes { name } } } }",
        {"id": id_of("it")},
    )

    assert data["unit"]["members"]["totalCount"] == 3
    assert [node["name"] for node in data["unit"]["members"]["nodes"]] == ["Bo", "Bo Ek", "Åsa Öberg"]


async def test_nested_lists_are_asked_of_their_own_nodes(town: Graph) -> None:
    data = await ask(
        town,
        """
        query ($id: ID, $other: ID, $level: Level) { person(id: $id) { tiesTo(where: {level: $level, tiedTo: $other}) {
          totalCount edges { kind node { externalId } } } } }
        """,
        {"id": id_of("asa"), "other": id_of("asa"), "level": "OPERATIONAL"},
    )

    assert data["person"]["tiesTo"] == {"totalCount": 1, "edges": [{"kind": "advice", "node": {"externalId": "kim"}}]}


async def test_parallel_ties_on_both_sides_are_each_listed_once(own_town: Graph) -> None:
    async with own_town.driver.session(database=own_town.database) as session:
        text = "MATCH (a:Person {id: $a}) MATCH (b:Person {id: $b}) CREATE (b)-[:TIE {kind: $kind, weight: 1.0}]->(a)"
        for kind in ("advice", "works_with"):
            await (await session.run(text, a=id_of("asa"), b=id_of("bo"), kind=kind)).consume()

    data = await ask(
        own_town,
        "query ($id: ID) { person(id: $id)"
        " { tiesTo(where: {tiedTo: $id}) { totalCount edges { kind node { name } } } } }",
        {"id": id_of("asa")},
    )

    assert data["person"]["tiesTo"]["totalCount"] == 3
    assert [(edge["node"]["name"], edge["kind"]) for edge in data["person"]["tiesTo"]["edges"]] == [
        ("Bo", "advice"),
        ("Bo", "works_with"),
        ("Kim Lund", "advice"),
    ]


@pytest.mark.parametrize("key", ["idIn", "levelIn", "siteIn", "nameContains"])
def test_null_is_refused_where_it_means_nothing(key: str) -> None:
    with pytest.raises(BadInput) as refused:
        plan(PEOPLE, {"where": {key: None}})

    assert refused.value.sentence == f"people: where.{key} is null; give a value, or leave it out to ask nothing."


def test_null_within_days_is_refused() -> None:
    with pytest.raises(BadInput, match=r"^d.nodes.meetings: where.startDateTo is null; give a value"):
        plan("{ d: decisions { nodes { meetings(where: {startDateTo: null}) { totalCount } } } }")


def test_a_variable_that_is_absent_asks_nothing() -> None:
    text = "query ($l: Level, $u: ID) { people(where: {level: $l, memberOf: $u}) { totalCount } }"

    assert "WHERE" not in statement(text)
    assert "n1.level IS NULL AND NOT EXISTS" in statement(text, {"l": None, "u": None})
    assert "n1.level = $p0" in statement(text, {"l": "STRATEGIC"})


def test_every_filter_of_the_model_can_be_written() -> None:
    vocabulary = Vocabulary(MODEL)

    for words in vocabulary.types.values():
        for key, asked in words.filters.items():
            text = statement(f"{{ {words.declared.all}(where: {{{key}: {_literal(asked)}}}) {{ totalCount }} }}")
            assert "$p0" in text
            assert ("MATCH (n1)" in text) == isinstance(asked, Relation)


def _literal(asked: PropertyFilter | Relation) -> str:
    if isinstance(asked, Relation):
        return '"x"'
    if isinstance(asked.of.kind, type):
        return next(iter(asked.of.kind)).name
    return "true" if asked.of.kind.value == "Boolean" else '"x"' if asked.ask is not Ask.ONE_OF else '["x"]'


HOSTILE = "x'}) DETACH DELETE n // ` \\ \" $p0 \u0000"


@pytest.mark.parametrize("place", ["variable", "document"])
@pytest.mark.parametrize(
    "text",
    [
        '{ people(where: {nameContains: "VALUE"}) { nodes { id } } }',
        '{ people(where: {site: "VALUE"}) { nodes { id } } }',
        '{ person(externalId: "VALUE") { id } }',
    ],
)
def test_values_never_enter_the_statement(text: str, place: str) -> None:
    if place == "variable":
        document, variables = "query ($v: String) " + text.replace('"VALUE"', "$v"), {"v": HOSTILE}
    else:
        document, variables = text.replace('"VALUE"', json.dumps(HOSTILE)), {}

    assert "DETACH" not in statement(document, variables)
    assert any("detach delete" in str(value).lower() for value in bound(document, variables))
