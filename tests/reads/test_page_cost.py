"""What look-ups cost, by PROFILE: a page is an index walked in order and cut off, however many nodes there are."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.domain.declarations import NodeType, Property
from graph_api.domain.keys import node_id
from graph_api.domain.model import MODEL
from graph_api.store.graph import Graph
from tests.reads.asking import READS, ask, lookup
from tests.reads.plain_schema import upper_snake
from tests.reads.town import write_nodes
from tests.support.contents import Contents, send

NODES: Final = 400
PAGE: Final = 10
ORDERS: Final = [(declared, by) for declared in MODEL for by in declared.orders]
WAYS: Final = {
    "ASC": "first: 10, after: $cursor",
    "DESC": "first: 10, after: $cursor",
    "ASC from the end": "last: 10, before: $cursor",
    "DESC from the end": "last: 10, before: $cursor",
}
RELATE: Final = """
MATCH (p:Person) MATCH (u:Unit {id: $unit}) WHERE p.externalId STARTS WITH '7' CREATE (p)-[:MEMBER_OF]->(u)
"""


@pytest.fixture
async def many(contents: Contents) -> Graph:
    """The open database with NODES nodes of each type, one department of eleven among them; for reading only."""

    async def fill(graph: Graph) -> None:
        for declared in MODEL.concrete:
            await write_nodes(graph, declared, [_node(declared, number) for number in range(NODES)])
        await send(graph, RELATE, unit=node_id("unit", "test", "Department-7"))
        # Plans follow from counts that Neo4j takes now and then; here they must be those of these nodes.
        await send(graph, "CALL db.prepareForReplanning(9)")

    return await contents.filled("many", fill)


@pytest.mark.parametrize(("declared", "by"), ORDERS)
async def test_a_page_in_any_order_at_any_place_is_a_walk_along_an_index(
    many: Graph, declared: NodeType, by: Property
) -> None:
    cursor = await _middle(many, declared, by)

    for way, paging in WAYS.items():
        for place in (None, cursor):
            order = f"{upper_snake(by.name)}_{way.split()[0]}"
            text = f"query ($cursor: String) {{ {declared.all}({paging}, orderBy: {order}) {{ nodes {{ id }} }} }}"
            profile = await _profile(many, text, {"cursor": place})

            walked = {"NodeIndexScan", "NodeIndexSeekByRange", "Limit", "CacheProperties", "Projection"}
            assert _operators(profile) <= walked | {"RollUpApply", "EmptyRow", "ProduceResults"}, (way, place)
            assert _hits(profile) <= 3 * PAGE, (way, place)


async def test_what_follows_a_page_costs_one_row_more(many: Graph) -> None:
    without = await _profile(many, "{ people(first: 10) { nodes { id } } }")
    peeking = await _profile(many, "{ people(first: 10) { nodes { id } pageInfo { hasNextPage endCursor } } }")

    assert _hits(without) < _hits(peeking) <= _hits(without) + 3


async def test_all_of_a_type_are_counted_without_looking_at_them(many: Graph) -> None:
    profile = await _profile(many, "{ people { totalCount } units { totalCount } networks { totalCount } }")

    assert _hits(profile) == 3


async def test_one_node_is_found_by_either_id_without_a_scan(many: Graph) -> None:
    by_id = await _profile(many, "query ($id: ID) { department(id: $id) { name } }", {"id": _id("Department", 3)})
    by_source = await _profile(many, '{ network(externalId: "Network-3", source: "test") { name } }')
    any_node = await _profile(many, "query ($id: ID!) { node(id: $id) { version } }", {"id": _id("Meeting", 3)})

    assert [_hits(profile) <= 8 for profile in (by_id, by_source, any_node)] == [True, True, True]


async def test_the_members_of_one_unit_are_found_from_the_unit(many: Graph) -> None:
    profile = await _profile(
        many,
        "query ($unit: ID) { people(where: {memberOf: $unit}) { nodes { id } } }",
        {"unit": _id("Department", 7)},
    )

    assert "NodeUniqueIndexSeek" in _operators(profile)
    assert not _operators(profile) & {"NodeByLabelScan", "NodeIndexScan", "AllNodesScan"}


async def test_ids_are_found_one_by_one(many: Graph) -> None:
    ids = [_id("Department", number) for number in (1, 2, 3)]

    profile = await _profile(
        many, "query ($ids: [ID!]) { departments(where: {idIn: $ids}) { nodes { id } totalCount } }", {"ids": ids}
    )

    assert _hits(profile) <= 40


async def test_a_fragment_costs_nothing_for_other_types(many: Graph) -> None:
    text = "query ($ids: [ID!]) { units(where: {idIn: $ids}) { nodes { id %s } } }"
    departments = {"ids": [_id("Department", number) for number in range(5)]}

    without = await _profile(many, text % "... on Network { __typename }", departments)
    with_lists = await _profile(many, text % "... on Network { members { nodes { id } } }", departments)

    assert _hits(with_lists) <= _hits(without) + 5


async def test_nested_lists_cost_what_they_hold(many: Graph) -> None:
    profile = await _profile(many, "{ people(first: 10) { nodes { id memberships { nodes { name } } } } }")

    assert not _operators(profile) & {"NodeByLabelScan", "AllNodesScan"}
    assert _hits(profile) <= 10 * PAGE


def _node(declared: NodeType, number: int) -> dict[str, Any]:
    values: dict[str, Any] = {"source": "test", "externalId": f"{declared.name}-{number}"}
    if declared.name == "Person":
        values["externalId"] = f"{number}"
    for each in declared.properties:
        if each.order:
            values[each.name] = _ordered(each, number)
    return values


def _ordered(by: Property, number: int) -> str | None:
    if isinstance(by.kind, type):
        return list(by.kind)[number % 3].name
    if by.required:
        return f"{by.name} {number * 7919 % NODES}"
    return f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}" if number % 3 else None


def _id(type_name: str, number: int) -> str:
    return node_id(MODEL[type_name].prefix, "test", f"{type_name}-{number}")


async def _middle(graph: Graph, declared: NodeType, by: Property) -> str:
    half = NODES * len(declared.parts or (declared,)) // 2
    text = (
        f"{{ list: {declared.all}(first: {half}, orderBy: {upper_snake(by.name)}_ASC) {{ pageInfo {{ endCursor }} }} }}"
    )
    return (await ask(graph, text))["list"]["pageInfo"]["endCursor"]


async def _profile(graph: Graph, text: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
    asked = lookup(text, variables)
    plan = READS.plan(asked, DEMO_FACILITATOR)
    async with graph.driver.session(database=graph.database) as session:
        result = await session.run(f"PROFILE {plan.statement}", plan.bound(asked.variables))
        summary = await result.consume()
    assert summary.profile
    return summary.profile


def _all_operators(profile: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield profile
    for child in profile.get("children", ()):
        yield from _all_operators(child)


def _operators(profile: dict[str, Any]) -> set[str]:
    return {each["operatorType"].split("@")[0] for each in _all_operators(profile)}


def _hits(profile: dict[str, Any]) -> int:
    return sum(each.get("dbHits") or 0 for each in _all_operators(profile))
