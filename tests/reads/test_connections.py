"""Lists against a real database: order, pages, edges and counts."""

import re
from typing import Any

import pytest

from graph_api.domain.declarations import NodeType
from graph_api.domain.model import MODEL
from graph_api.errors import BadInput
from graph_api.store.graph import Graph
from tests.reads.asking import ask
from tests.reads.plain_schema import upper_snake
from tests.reads.town import BY_NAME, PEOPLE, id_of, write_nodes

LISTS = [
    (declared, f"{upper_snake(by.name)}_{way}")
    for declared in MODEL
    for by in declared.orders
    for way in ("ASC", "DESC")
]
FORWARD = """
query ($after: String) {
  list: %s(first: 2, orderBy: %s, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }
"""
BACKWARD = """
query ($before: String) {
  list: %s(last: 2, orderBy: %s, before: $before) { nodes { id } pageInfo { hasPreviousPage startCursor } } }
"""


async def pages(graph: Graph, text: str, cursor: str, flag: str, end: str) -> list[list[str]]:
    """The ids of every page, going on with the cursor `end` while `flag` says that there is more."""
    found: list[list[str]] = []
    variables: dict[str, Any] = {}
    while True:
        page = (await ask(graph, text, variables))["list"]
        found.append([node["id"] for node in page["nodes"]])
        if not page["pageInfo"][flag]:
            return found
        variables = {cursor: page["pageInfo"][end]}


async def test_lists_people_in_swedish_alphabetical_order(town: Graph) -> None:
    data = await ask(town, "{ people { nodes { externalId } } }")

    names = [PEOPLE[node["externalId"]]["name"] for node in data["people"]["nodes"]]
    assert names == [PEOPLE[name]["name"] for name in BY_NAME]


async def test_lists_words_in_their_own_order_and_the_unknown_last(town: Graph) -> None:
    data = await ask(town, "{ people(orderBy: LEVEL_ASC) { nodes { level } } }")

    levels = [node["level"] for node in data["people"]["nodes"]]
    assert levels == ["STRATEGIC", "TACTICAL", "TACTICAL", *["OPERATIONAL"] * 4, None]


@pytest.mark.parametrize(("declared", "order"), LISTS)
async def test_pages_in_both_directions_lose_and_repeat_nothing(town: Graph, declared: NodeType, order: str) -> None:
    whole = await ask(
        town, f"{{ list: {declared.all}(first: 1000, orderBy: {order}) {{ nodes {{ id }} totalCount }} }}"
    )

    forward = await pages(town, FORWARD % (declared.all, order), "after", "hasNextPage", "endCursor")
    backward = await pages(town, BACKWARD % (declared.all, order), "before", "hasPreviousPage", "startCursor")

    ids = [node["id"] for node in whole["list"]["nodes"]]
    assert [id_ for page in forward for id_ in page] == ids
    assert [id_ for page in reversed(backward) for id_ in page] == ids
    assert whole["list"]["totalCount"] == len(ids)


async def test_descending_is_ascending_the_other_way_round(town: Graph) -> None:
    data = await ask(
        town, "{ up: people(orderBy: LEVEL_ASC) { nodes { id } } down: people(orderBy: LEVEL_DESC) { nodes { id } } }"
    )

    assert data["down"]["nodes"] == data["up"]["nodes"][::-1]


async def test_a_page_knows_what_lies_behind_and_before_it(town: Graph) -> None:
    first = await ask(town, "{ people(first: 2) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }")
    info = first["people"]["pageInfo"]

    second = await ask(
        town,
        "query ($after: String) { people(first: 6, after: $after) { pageInfo { hasNextPage hasPreviousPage } } }",
        {"after": info["endCursor"]},
    )

    assert info["hasNextPage"] is True
    assert info["hasPreviousPage"] is False
    assert second["people"]["pageInfo"] == {"hasNextPage": False, "hasPreviousPage": True}


async def test_before_alone_gives_the_page_that_ends_there(town: Graph) -> None:
    last = await ask(town, "{ people(last: 1) { edges { cursor } } }")

    data = await ask(
        town,
        "query ($c: String) { people(before: $c) { nodes { externalId } pageInfo { hasNextPage hasPreviousPage } } }",
        {"c": last["people"]["edges"][0]["cursor"]},
    )

    assert [node["externalId"] for node in data["people"]["nodes"]][-1] == "arla"
    assert data["people"]["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": False}


async def test_after_and_before_together_give_what_lies_between(town: Graph) -> None:
    whole = await ask(town, "{ people { edges { cursor node { id } } } }")
    edges = whole["people"]["edges"]

    data = await ask(
        town,
        "query ($a: String, $b: String) { people(first: 9, after: $a, before: $b) { nodes { id } } }",
        {"a": edges[1]["cursor"], "b": edges[4]["cursor"]},
    )

    assert data["people"]["nodes"] == [edge["node"] for edge in edges[2:4]]


async def test_a_page_of_none_still_says_whether_there_are_any(town: Graph) -> None:
    data = await ask(town, "{ people(first: 0) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }")

    assert data["people"] == {"nodes": [], "totalCount": 8, "pageInfo": {"hasNextPage": True, "endCursor": None}}


async def test_a_cursor_holds_its_place_when_its_person_is_gone(own_town: Graph) -> None:
    page = await ask(own_town, "{ people(first: 2) { pageInfo { endCursor } } }")
    async with own_town.driver.session(database=own_town.database) as session:
        await (await session.run("MATCH (n:Person {id: $id}) DETACH DELETE n", id=id_of("boel"))).consume()

    data = await ask(
        own_town,
        "query ($after: String) { people(first: 1, after: $after) { nodes { externalId } } }",
        {"after": page["people"]["pageInfo"]["endCursor"]},
    )

    assert data["people"]["nodes"][0]["externalId"] in {"kim", "kim2"}


async def test_every_tie_of_one_pair_has_an_edge_and_a_cursor_of_its_own(town: Graph) -> None:
    text = """
      query ($id: ID, $after: String) { person(id: $id) { list: tiesTo(first: 1, after: $after) {
        edges { kind node { externalId } } pageInfo { hasNextPage endCursor } totalCount } } }
    """
    found: list[tuple[str, str]] = []
    after = None
    more = True

    while more:
        data = await ask(town, text, {"id": id_of("asa"), "after": after})
        page = data["person"]["list"]
        found += [(edge["node"]["externalId"], edge["kind"]) for edge in page["edges"]]
        more, after = page["pageInfo"]["hasNextPage"], page["pageInfo"]["endCursor"]

    assert found[:2] == [("bo", "advice"), ("bo", "works_with")]
    assert sorted(found[2:]) == [("kim", "advice"), ("kim2", "advice")]
    assert page["totalCount"] == 4


async def test_ties_are_listed_backwards_too(town: Graph) -> None:
    data = await ask(
        town,
        "query ($id: ID) { person(id: $id) { up: tiesTo { edges { kind node { id } } }"
        " down: tiesTo(orderBy: NAME_DESC) { edges { kind node { id } } } } }",
        {"id": id_of("asa")},
    )

    assert data["person"]["down"]["edges"] == data["person"]["up"]["edges"][::-1]


async def test_nodes_and_edges_under_any_alias_come_from_the_same_rows(town: Graph) -> None:
    data = await ask(
        town,
        "{ people(first: 2) { a: nodes { externalId } b: nodes { name } edges { e: node { id name } __typename }"
        " __typename } }",
    )

    assert list(data["people"]) == ["a", "b", "edges", "__typename"]
    assert data["people"]["a"] == [{"externalId": "bo"}, {"externalId": "boel"}]
    assert data["people"]["b"] == [{"name": "Bo"}, {"name": "Bo Ek"}]
    assert data["people"]["edges"][0] == {"e": {"id": id_of("bo"), "name": "Bo"}, "__typename": "PersonEdge"}
    assert data["people"]["__typename"] == "PersonConnection"


async def test_relationship_properties_sit_on_the_edges(town: Graph) -> None:
    data = await ask(
        town,
        "query ($id: ID) { person(id: $id) { competences { edges { level weight evidences { evidence } node { name }"
        " __typename } __typename } } }",
        {"id": id_of("asa")},
    )

    assert data["person"]["competences"] == {
        "edges": [
            {
                "level": 4,
                "weight": 1.5,
                "evidences": [],
                "node": {"name": "Avtal"},
                "__typename": "CompetenceHoldingEdge",
            }
        ],
        "__typename": "CompetenceHoldingConnection",
    }


async def test_a_list_of_nothing_is_empty(town: Graph) -> None:
    data = await ask(
        town, "{ themes { nodes { id } edges { cursor } totalCount pageInfo { hasNextPage startCursor } } }"
    )

    assert data["themes"] == {
        "nodes": [],
        "edges": [],
        "totalCount": 0,
        "pageInfo": {"hasNextPage": False, "startCursor": None},
    }


async def test_a_hundred_come_unless_asked_otherwise(graph: Graph) -> None:
    await write_nodes(
        graph,
        MODEL["Competence"],
        [{"source": "test", "externalId": str(number), "name": f"c{number:03}"} for number in range(101)],
    )

    data = await ask(
        graph,
        "{ competences { nodes { name } pageInfo { hasNextPage } } all: competences(first: 101) { nodes { id } } }",
    )

    assert [node["name"] for node in data["competences"]["nodes"]] == [f"c{number:03}" for number in range(100)]
    assert data["competences"]["pageInfo"] == {"hasNextPage": True}
    assert len(data["all"]["nodes"]) == 101


async def test_letters_beyond_the_basic_plane_keep_one_order_everywhere(graph: Graph) -> None:
    names = ["\U0001f600", "\uffee", "\ufffd", "a", "\U00010000", "ö", "\u4e00"]
    await write_nodes(
        graph,
        MODEL["Competence"],
        [{"source": "test", "externalId": str(number), "name": name} for number, name in enumerate(names)],
    )

    found = await pages(graph, FORWARD % ("competences", "NAME_ASC"), "after", "hasNextPage", "endCursor")
    back = await pages(graph, BACKWARD % ("competences", "NAME_ASC"), "before", "hasPreviousPage", "startCursor")

    ids = [id_ for page in found for id_ in page]
    assert len(set(ids)) == len(names)
    assert ids == [id_ for page in reversed(back) for id_ in page]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("first: 1001", "people: first is 1001; it may be 0 to 1000."),
        ("last: -1", "people: last is -1; it may be 0 to 1000."),
        ("first: 1, last: 1", "people: first and last are both given;"),
        ('after: "hej"', 'people: after is "hej", which is no cursor;'),
        ('before: ""', 'people: before is "", which is no cursor;'),
        ('after: "åäö"', 'people: after is "åäö", which is no cursor;'),
    ],
)
async def test_a_page_that_cannot_be_is_refused_by_name(graph: Graph, arguments: str, sentence: str) -> None:
    with pytest.raises(BadInput, match="^" + re.escape(sentence)):
        await ask(graph, f"{{ people({arguments}) {{ nodes {{ id }} }} }}")


async def test_a_cursor_of_another_order_is_refused(town: Graph) -> None:
    page = await ask(town, "{ people(first: 1) { pageInfo { endCursor } } }")

    with pytest.raises(
        BadInput, match=r"^list\.nodes\.tiesTo: after is the cursor of a list by name and this list is by level"
    ):
        await ask(
            town,
            "query ($c: String) { list: people { nodes { tiesTo(after: $c, orderBy: LEVEL_DESC) { totalCount } } } }",
            {"c": page["people"]["pageInfo"]["endCursor"]},
        )
