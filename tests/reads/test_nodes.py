"""Selections of nodes against a real database: fields, fragments, interfaces, relations to one."""

import pytest

from graph_api.errors import BrokenRecord, TooExpensive
from graph_api.store.graph import Graph
from tests.reads.asking import ask, statement
from tests.reads.town import id_of
from tests.support.contents import send


async def test_answers_in_the_order_of_the_selection(town: Graph) -> None:
    data = await ask(
        town,
        "query ($id: ID) { person(id: $id) { name b: level primaryUnit { kind id name } id __typename b2: level } }",
        {"id": id_of("asa")},
    )

    assert list(data["person"].items()) == [
        ("name", "Åsa Öberg"),
        ("b", "STRATEGIC"),
        ("primaryUnit", {"kind": "department", "id": id_of("it"), "name": "IT"}),
        ("id", id_of("asa")),
        ("__typename", "Person"),
        ("b2", "STRATEGIC"),
    ]


async def test_merges_what_is_selected_twice(town: Graph) -> None:
    data = await ask(
        town,
        """
        query ($id: ID) { person(id: $id) {
          ...Unit primaryUnit { name } ... { primaryUnit { parts { totalCount } } } } }
        fragment Unit on Person { primaryUnit { id } }
        """,
        {"id": id_of("asa")},
    )

    assert data["person"] == {"primaryUnit": {"id": id_of("it"), "name": "IT", "parts": {"totalCount": 1}}}


async def test_a_relation_to_nothing_is_null(town: Graph) -> None:
    data = await ask(
        town, "query ($id: ID) { person(id: $id) { primaryUnit { id } employer { name } } }", {"id": id_of("zoe")}
    )

    assert data["person"] == {"primaryUnit": None, "employer": None}


async def test_of_several_where_one_is_meant_the_first_in_order_is_taken(own_town: Graph) -> None:
    for unit in ("vard", "data", "it"):
        await send(
            own_town,
            "MATCH (p:Person {id: $p}) MATCH (u:Unit {id: $u}) CREATE (p)-[:PRIMARY_UNIT]->(u)",
            p=id_of("zoe"),
            u=id_of(unit),
        )

    data = await ask(own_town, "query ($id: ID) { person(id: $id) { primaryUnit { name } } }", {"id": id_of("zoe")})

    assert data["person"]["primaryUnit"]["name"] == "IT"


async def test_each_kind_of_unit_answers_with_its_own_fragments(town: Graph) -> None:
    data = await ask(
        town,
        """
        { units { nodes { name ... on Network { rhythm groundRules } ...Of
            ... on Node { version } ... on Unit { kind } ... on Department { parent { name } } } } }
        fragment Of on Department { mission members(first: 1) { nodes { name } } }
        """,
    )

    by_name = {node["name"]: node for node in data["units"]["nodes"]}
    assert by_name["IT/Ekonomi"] == {
        "name": "IT/Ekonomi",
        "mission": None,
        "members": {"nodes": [{"name": "Bo Ek"}]},
        "version": 1,
        "kind": "section",
        "parent": {"name": "IT"},
    }
    assert by_name["Samordning"] == {
        "name": "Samordning",
        "rhythm": "every week",
        "groundRules": ["listen", "decide"],
        "version": 1,
        "kind": None,
    }
    assert list(by_name["IT"]) == ["name", "mission", "members", "version", "kind", "parent"]


async def test_one_field_selected_differently_by_two_types_is_answered_as_each_asked(town: Graph) -> None:
    data = await ask(
        town,
        """
        { units(where: {nameContains: "it"}) { nodes { parts { nodes { name } }
            ... on Department { parts { totalCount } } ... on Network { parts { edges { cursor } } } } } }
        """,
    )

    assert data["units"]["nodes"][0]["parts"] == {"nodes": [{"name": "IT/Ekonomi"}], "totalCount": 1}


async def test_a_type_that_selects_nothing_is_an_empty_object(town: Graph) -> None:
    data = await ask(town, '{ units(where: {nameContains: "samord"}) { nodes { ... on Department { name } } } }')

    assert data["units"]["nodes"] == [{}]


async def test_typename_says_what_a_node_really_is(town: Graph) -> None:
    data = await ask(town, "{ gatherings { nodes { t: __typename title } } __typename }")

    kinds = {node["title"]: node["t"] for node in data["gatherings"]["nodes"]}
    assert kinds == {
        "Budget 2027": "Meeting",
        "Midsommar": "Meeting",
        "Måndagsmöte": "MeetingSeries",
        "Någon gång": "Meeting",
    }
    assert data["__typename"] == "Query"


def test_a_field_that_all_types_share_is_read_once() -> None:
    text = statement("{ units { nodes { name members { nodes { id } } ... on Network { rhythm } } } }")

    assert text.count("MEMBER_OF") == 1
    assert "CASE WHEN n1:Department THEN COLLECT" not in text


def test_a_field_of_one_type_is_read_for_that_type_only() -> None:
    text = statement("{ units { nodes { ... on Network { members { totalCount } } } } }")

    assert "CASE WHEN n1:Network THEN [COUNT" in text


async def test_skips_and_includes_by_variable(town: Graph) -> None:
    text = """
      query ($id: ID, $yes: Boolean!, $no: Boolean = false) { person(id: $id) {
        id @include(if: $yes) name @skip(if: $yes) ... @include(if: $no) { title } ...L @skip(if: $no) } }
      fragment L on Person { level @include(if: true) site @skip(if: true) }
    """

    yes = await ask(town, text, {"id": id_of("asa"), "yes": True})
    no = await ask(town, text, {"id": id_of("asa"), "yes": False, "no": True})

    assert yes["person"] == {"id": id_of("asa"), "level": "STRATEGIC"}
    assert no["person"] == {"name": "Åsa Öberg", "title": "Digitaliseringschef"}


async def test_several_levels_down_each_list_keeps_to_its_own_parent(town: Graph) -> None:
    data = await ask(
        town,
        "{ departments { nodes { externalId members { nodes {"
        " externalId memberships { nodes { externalId } } } } } } }",
    )

    units = {unit["externalId"]: unit["members"]["nodes"] for unit in data["departments"]["nodes"]}
    assert units["ekonomi"] == [
        {"externalId": "boel", "memberships": {"nodes": [{"externalId": "it"}, {"externalId": "ekonomi"}]}}
    ]
    assert [member["externalId"] for member in units["it"]] == ["bo", "boel", "asa"]


async def test_a_node_without_a_value_that_all_must_have_is_named(own_town: Graph) -> None:
    await send(own_town, "MATCH (p:Person {id: $id}) REMOVE p.name", id=id_of("asa"))

    with pytest.raises(BrokenRecord, match=r"^person.name: a record in the graph has no name, which every one must"):
        await ask(own_town, "query ($id: ID) { person(id: $id) { title name } }", {"id": id_of("asa")})


async def test_a_word_that_is_none_of_ours_is_named(own_town: Graph) -> None:
    await send(own_town, "MATCH (p:Person {id: $id}) SET p.level = 'SENIOR'", id=id_of("asa"))

    with pytest.raises(BrokenRecord, match=r'^people.nodes.l: the graph holds "SENIOR", which is not one of OPER'):
        await ask(own_town, "{ people { nodes { l: level } } }")


async def test_a_node_of_none_of_the_types_is_named(own_town: Graph) -> None:
    await send(own_town, "MATCH (u:Unit {id: $id}) REMOVE u:Department", id=id_of("it"))

    with pytest.raises(BrokenRecord, match=r"^units.nodes: a node in the graph bears none of the labels Department, N"):
        await ask(own_town, "{ units { nodes { ... on Network { rhythm } } } }")


def test_the_lists_of_a_document_are_bounded() -> None:
    people = " ".join(f"l{number}: people(first: {number}) {{ nodes {{ ties }} }}" for number in range(51))
    text = people.replace("ties", "tiesTo { totalCount }")

    with pytest.raises(TooExpensive, match=r"^l50: the document asks for more than 100 lists and related nodes, those"):
        statement(f"{{ {text} }}")


def test_fragments_within_fragments_do_not_escape_the_bound() -> None:
    doubling = "".join(
        f"fragment F{number} on Person {{ a: tiesTo {{ nodes {{ ...F{number + 1} }} }}"
        f" b: tiesFrom {{ nodes {{ ...F{number + 1} }} }} }} "
        for number in range(6)
    )

    with pytest.raises(TooExpensive, match="the document asks for more than 100 lists and related nodes"):
        statement("{ people { nodes { ...F0 } } } fragment F6 on Person { id } " + doubling)
