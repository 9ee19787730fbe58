"""The snapshot read from the database is the one that the files give; it is of one version."""

from dataclasses import dataclass
from typing import Any

import pytest

from graph_api.domain.keys import node_id
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import (
    ConcernRow,
    DecisionLinkRow,
    HoldingRow,
    InvitationRow,
    MadeAtRow,
    MembershipRow,
    OwnerRow,
    ServingRow,
    TopicRow,
)
from graph_api.domain.snapshot_nodes import MeetingRow
from graph_api.services.imports import import_folder
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from graph_api.store.snapshots import STATEMENTS, read_snapshot
from tests.analytics.csv_organisation import organisation_in
from tests.support.contents import Contents, send
from tests.support.folders import KUBERNETES, REPOSITORY


async def test_reads_what_the_files_of_kubernetes_say(kubernetes: Graph) -> None:
    expected = organisation_in(KUBERNETES, ids=lambda prefix, own: node_id(prefix, "kubernetes", own))

    found = await read_snapshot(kubernetes)

    assert len(found.people) == 1131
    for name in set(Snapshot.__slots__) - {"version", "at"}:
        assert getattr(found, name) == getattr(expected, name), name
    assert found.version == await data_version(kubernetes) > 0


@pytest.fixture
async def region(contents: Contents) -> Graph:
    """The open database with the organisation of seed/sample-sv; for reading only."""
    return await contents.filled("sample-sv", lambda graph: import_folder(graph, SAMPLE_SV))


async def test_reads_what_the_files_of_the_swedish_sample_say(region: Graph) -> None:
    expected = organisation_in(SAMPLE_SV, ids=lambda prefix, own: node_id(prefix, "sample-sv", own))

    found = await read_snapshot(region)

    assert len(found.people) == 400
    for name in set(Snapshot.__slots__) - {"version", "at"}:
        assert getattr(found, name) == getattr(expected, name), name


@pytest.mark.parametrize("name", STATEMENTS)
async def test_no_statement_joins_everything_with_everything(region: Graph, name: str) -> None:
    plan = await plan_of(region, STATEMENTS[name])

    assert "CartesianProduct" not in plan


async def test_an_empty_graph_has_version_nothing_and_no_rows(graph: Graph) -> None:
    assert await read_snapshot(graph) == Snapshot(version=0)


SAMPLE_SV = REPOSITORY / "seed" / "sample-sv"


async def plan_of(graph: Graph, statement: str) -> str:
    """How the database would run `statement`, as text."""
    async with graph.driver.session(database=graph.database) as session:
        summary = await (await session.run(f"EXPLAIN {statement}")).consume()
    return str(summary.plan)


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
CREATE (bo:Person {id: 'bo', externalId: 'bo', source: 's', name: 'Bo', active: true})
CREATE (weekly:Gathering:MeetingSeries {id: 'weekly', externalId: 'w', source: 's', title: 'Weekly'})
SET monday.startsAt = '2026-11-23T09:00', weekly.startDate = '2026-11'
SET monday.durationMinutes = 90, weekly.until = '2027-06'
CREATE (weekly)-[:OF]->(board)
CREATE (ada)-[:INVITED]->(monday)
CREATE (ada)-[:DECLINED]->(monday)
CREATE (ada)-[:ACCEPTED]->(monday)
CREATE (bo)-[:INVITED]->(monday)
CREATE (bo)-[:DECLINED]->(monday)
CREATE (ada)-[:MISSED]->(weekly)
CREATE (monday)-[:ABOUT]->(fair)
CREATE (monday)-[:CONCERNS]->(law)
CREATE (pay)-[:MADE_AT]->(monday)
CREATE (later:Decision {id: 'later', externalId: 'd2', source: 's', title: 'Pay sooner'})
CREATE (later)-[:SUPERSEDES]->(pay)
CREATE (pay)-[:RELATES_TO]->(later)
CREATE (fair)-[:CONCERNS]->(board)
CREATE (fair)-[:OWNED_BY]->(ada)
CREATE (fair)-[:OWNED_BY]->(board)
CREATE (law)-[:OWNED_BY]->(board)
CREATE (good:Objective {id: 'good', externalId: 'g', source: 's', title: 'A good employer'})
CREATE (rise:Initiative {id: 'rise', externalId: 'r', source: 's', title: 'The rise'})
CREATE (fair)-[:SERVES]->(good)
CREATE (board)-[:SERVES]->(good)
CREATE (rise)-[:SERVES]->(good)
"""


@pytest.fixture
async def office(graph: Graph) -> Snapshot:
    await send(graph, SMALL_OFFICE)
    return await read_snapshot(graph)


async def test_takes_the_present_employer_before_a_former_one(office: Snapshot) -> None:
    ada, _ = office.people
    assert ada.employer == "b-now"


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


async def test_knows_the_day_of_a_meeting_from_its_moment_and_not_from_its_month_alone(office: Snapshot) -> None:
    assert office.meetings == (
        MeetingRow("monday", "m", "s", "Monday", "2026-11-23", None, recurring=False, minutes=90),
        MeetingRow("weekly", "w", "s", "Weekly", None, "board", recurring=True, until="2027-06"),
    )


async def test_takes_those_who_were_asked_once_each_and_a_yes_before_a_no(office: Snapshot) -> None:
    assert office.invitations == (
        InvitationRow("monday", "ada", declined=False),
        InvitationRow("monday", "bo", declined=True),
    )


async def test_knows_what_meetings_are_about_and_what_is_decided_there(office: Snapshot) -> None:
    assert office.topics == (TopicRow("monday", "fair"), TopicRow("monday", "law"))
    assert office.made_at == (MadeAtRow("pay", "monday"),)
    assert office.decision_links == (
        DecisionLinkRow("later", "pay", supersedes=True),
        DecisionLinkRow("pay", "later", supersedes=False),
    )


async def test_knows_whom_themes_concern_who_answers_for_them_and_what_they_work_for(office: Snapshot) -> None:
    assert office.concerns == (ConcernRow("fair", "board"),)
    assert office.owners == (OwnerRow("fair", "ada"), OwnerRow("fair", "board"), OwnerRow("law", "board"))
    assert office.serving == (ServingRow("board", "good"), ServingRow("fair", "good"), ServingRow("rise", "good"))
    assert ([row.name for row in office.objectives], [row.name for row in office.initiatives]) == (
        ["A good employer"],
        ["The rise"],
    )


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
