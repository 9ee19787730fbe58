"""What rules cost, by PROFILE: what a member sees is found from the member, whatever else there is."""

from typing import Any, Final

import pytest

from graph_api.access.caller import DEMO_FACILITATOR, Caller, Role
from graph_api.domain.keys import node_id
from graph_api.domain.model import MODEL
from graph_api.store.graph import Graph
from tests.reads.asking import READS, lookup
from tests.reads.town import write_nodes
from tests.support.contents import Contents, send

MEMBER: Final = Caller(Role.MEMBER, node_id("per", "test", "7"))
SOMEONE: Final = node_id("per", "test", "8")

SIZES: Final = {"Person": 2000, "Network": 50, "Department": 50, "Meeting": 500, "Decision": 500}
IN_A_NETWORK: Final = 40
FROM_THE_VIEWER: Final = frozenset({"NodeUniqueIndexSeek"})
ALL_OF_THEM: Final = frozenset({"NodeByLabelScan", "NodeIndexScan", "AllNodesScan"})

JOIN: Final = """
MATCH (p:Person) WITH p, toInteger(p.externalId) / 40 AS n
MATCH (u:Network {externalId: 'Network-' + n}) CREATE (p)-[:MEMBER_OF]->(u)
"""
MEET: Final = """
MATCH (m:Meeting) WITH m, toInteger(split(m.externalId, '-')[1]) % 50 AS n
MATCH (u:Network {externalId: 'Network-' + n}) CREATE (m)-[:OF]->(u)
"""
ATTEND: Final = "MATCH (m:Meeting)-[:OF]->(:Network)<-[:MEMBER_OF]-(p:Person) CREATE (p)-[:ATTENDED]->(m)"
DECIDE: Final = """
MATCH (d:Decision) WITH d, split(d.externalId, '-')[1] AS n
MATCH (m:Meeting {externalId: 'Meeting-' + n}) CREATE (d)-[:MADE_AT]->(m)
"""


@pytest.fixture
async def large(contents: Contents) -> Graph:
    """Two thousand people in fifty networks, each with ten meetings and a decision from each; for reading only."""

    async def fill(graph: Graph) -> None:
        for name, count in SIZES.items():
            await write_nodes(graph, MODEL[name], [_node(name, number) for number in range(count)])
        for statement in (JOIN, MEET, ATTEND, DECIDE, "CALL db.prepareForReplanning(9)"):
            await send(graph, statement)

    return await contents.filled("large", fill)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("{ people(first: 10) { totalCount nodes { name } } }", 12),
        ("{ networks { totalCount nodes { name } } }", 40),
        ("{ meetings(first: 5) { nodes { title } } }", 400),
        ("{ gatherings(first: 5, orderBy: START_DATE_DESC) { nodes { title } } }", 400),
        ("{ decisions(first: 5) { nodes { title } } }", 1200),
        ("{ decisions(first: 5, orderBy: REVIEW_ON_ASC) { totalCount nodes { title } } }", 2400),
        (f'{{ decisions(where: {{person: "{SOMEONE}"}}) {{ nodes {{ title }} }} }}', 1200),
        (f'{{ meetings(where: {{attendee: "{SOMEONE}"}}) {{ totalCount }} }}', 600),
        ("{ reflections { totalCount nodes { at } } }", 60),
    ],
)
async def test_a_list_of_what_a_member_sees_begins_at_the_member(large: Graph, text: str, most: int) -> None:
    profile = await _profile(large, text, MEMBER)

    assert _operators(profile) & FROM_THE_VIEWER
    assert not _operators(profile) & ALL_OF_THEM
    assert _hits(profile) <= most


async def test_whom_a_member_sees_of_a_list_is_not_looked_for_among_all(large: Graph) -> None:
    text = "{ networks { nodes { members { totalCount nodes { name } } } } }"

    profile = await _profile(large, text, MEMBER)

    assert not _operators(profile) & ALL_OF_THEM
    assert _hits(profile) <= 8 * IN_A_NETWORK


async def test_those_who_see_everything_pay_nothing(large: Graph) -> None:
    for text in ("{ people(first: 10) { nodes { name } } }", "{ meetings { totalCount } }"):
        admin, facilitator = [await _profile(large, text, caller) for caller in (Caller(Role.ADMIN), DEMO_FACILITATOR)]

        assert _hits(admin) == _hits(facilitator) <= 30


def _node(name: str, number: int) -> dict[str, Any]:
    external_id = f"{number}" if name == "Person" else f"{name}-{number}"
    called = "title" if name in {"Meeting", "Decision"} else "name"
    return {"source": "test", "externalId": external_id, called: f"{name} {number}"}


async def _profile(graph: Graph, text: str, caller: Caller) -> dict[str, Any]:
    asked = lookup(text)
    plan = READS.plan(asked, caller)
    async with graph.driver.session(database=graph.database) as session:
        result = await session.run(f"PROFILE {plan.statement}", plan.bound(asked.variables, caller.person))
        summary = await result.consume()
    assert summary.profile
    return summary.profile


def _parts(profile: dict[str, Any]) -> list[dict[str, Any]]:
    return [profile, *(part for child in profile.get("children", ()) for part in _parts(child))]


def _operators(profile: dict[str, Any]) -> set[str]:
    return {part["operatorType"].split("@")[0].split("(")[0] for part in _parts(profile)}


def _hits(profile: dict[str, Any]) -> int:
    return sum(part.get("dbHits") or 0 for part in _parts(profile))
