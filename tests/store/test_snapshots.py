"""The snapshot read from the database is the one that the files give; it is of one version."""

from dataclasses import dataclass
from typing import Any

import pytest

from graph_api.domain.keys import node_id
from graph_api.domain.snapshot import HoldingRow, MembershipRow, Snapshot
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from graph_api.store.snapshots import read_snapshot
from tests.analytics.csv_organisation import organisation_in
from tests.support.contents import send
from tests.support.folders import KUBERNETES


async def test_reads_what_the_files_of_kubernetes_say(kubernetes: Graph) -> None:
    expected = organisation_in(KUBERNETES, ids=lambda prefix, own: node_id(prefix, "kubernetes", own))

    found = await read_snapshot(kubernetes)

    assert len(found.people) == 1131
    for name in Snapshot.__slots__[1:]:
        assert getattr(found, name) == getattr(expected, name), name
    assert found.version == await data_version(kubernetes) > 0


async def test_an_empty_graph_has_version_nothing_and_no_rows(graph: Graph) -> None:
    assert await read_snapshot(graph) == Snapshot(version=0)


SMALL_OFFICE = """
CREATE (ada:Person {id: 'ada', externalId: 'a', source: 's', name: 'Ada', active: true, level: 'STRATEGIC'})
CREATE (board:Unit:Network {id: 'board', externalId: 'b', source: 's', name: 'Board', kind: 'wg'})
CREATE (old:Organisation {id: 'a-old', externalId: 'o', source: 's', name: 'Old'})
CREATE (now:Organisation {id: 'b-now', externalId: 'n', source: 's', name: 'Now'})
CREATE (law:Competence {id: 'law', externalId: 'l', source: 's', name: 'Law'})
CREATE (fair:Theme {id: 'fair', externalId: 't', source: 's', title: 'Fair pay'})
CREATE (pay:Decision {id: 'pay', externalId: 'd', source: 's', title: 'Pay on time', status: 'ADOPTED'})
CREATE (monday:Gathering:Meeting {id: 'monday', externalId: 'm', source: 's', title: 'Monday'})
CREATE (ada)-[:EMPLOYED_BY {until: '2020-01-01'}]->(old)
CREATE (ada)-[:EMPLOYED_BY]->(now)
CREATE (ada)-[:PRIMARY_UNIT]->(board)
CREATE (ada)-[:FORMER_MEMBER_OF {roles_role: ['emeritus_lead', '']}]->(board)
CREATE (ada)-[:MEMBER_OF {roles_role: ['member', 'chair', 'chair']}]->(board)
CREATE (ada)-[held:HAS_COMPETENCE {level: 4}]->(law)
SET held.evidences_evidence = ['told', 'exam', 'told'], held.evidences_weight = [2.0, -1.0, -1.0]
CREATE (fair)-[:NEEDS]->(law)
CREATE (pay)-[:AFFECTS {roles: ['participating']}]->(board)
CREATE (pay)-[:OWNED_BY]->(board)
CREATE (ada)-[:ATTENDED]->(monday)
"""


@pytest.fixture
async def office(graph: Graph) -> Snapshot:
    await send(graph, SMALL_OFFICE)
    return await read_snapshot(graph)


async def test_takes_the_present_employer_before_a_former_one(office: Snapshot) -> None:
    assert office.people[0].employer == "b-now"


async def test_keeps_a_membership_that_is_over_apart_from_one_that_is_not(office: Snapshot) -> None:
    assert office.memberships == (
        MembershipRow("ada", "board", ("chair", "member"), former=False),
        MembershipRow("ada", "board", ("emeritus_lead",), former=True),
    )


async def test_adds_up_records_of_one_evidence_counting_one_for_an_unstated_weight(office: Snapshot) -> None:
    assert office.holdings == (HoldingRow("ada", "law", 4, (("exam", 1.0), ("told", 3.0))),)


async def test_takes_the_owner_of_a_decision_for_a_unit_that_it_concerns(office: Snapshot) -> None:
    (involvement,) = office.involvements
    assert involvement.roles == ("owning", "participating")


async def test_knows_a_network_a_theme_and_a_meeting(office: Snapshot) -> None:
    assert office.units[0].network
    assert office.themes[0].name == "Fair pay"
    assert [(row.needing, row.competence) for row in office.needs] == [("fair", "law")]
    assert [(row.meeting, row.person) for row in office.attendance] == [("monday", "ada")]


NEWCOMER = """
MERGE (log:ChangeLog {name: 'changes'}) ON CREATE SET log.seq = 1 ON MATCH SET log.seq = log.seq + 1
CREATE (p:Person {id: 'p' + log.seq, externalId: 'p' + log.seq, source: 's', name: 'P', active: true})
CREATE (u:Unit {id: 'u' + log.seq, externalId: 'u' + log.seq, source: 's', name: 'U'})
CREATE (p)-[:MEMBER_OF]->(u)
"""


@dataclass(frozen=True)
class Busy(Graph):
    """A graph into which somebody writes one of `writes` each time that people were read."""

    writes: list[str]

    async def rows(self, statement: str, parameters: Any) -> list[list[Any]]:
        values = await super().rows(statement, parameters)
        if "PRIMARY_UNIT" in statement and self.writes:
            await send(self, self.writes.pop())
        return values


async def test_reads_again_where_something_was_written_in_between(graph: Graph) -> None:
    found = await read_snapshot(Busy(graph.driver, graph.database, [NEWCOMER]))

    assert (found.version, len(found.people), len(found.memberships)) == (1, 1, 1)


async def test_gives_nothing_torn_while_somebody_writes_without_pause(graph: Graph) -> None:
    """Every reading of people is followed by a newcomer with a membership, who is seen without the person."""
    found = await read_snapshot(Busy(graph.driver, graph.database, [NEWCOMER] * 99))

    assert found.people
    assert {row.person for row in found.memberships} == {person.id for person in found.people}
    assert found.version < await data_version(graph)
