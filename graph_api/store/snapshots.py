"""The graph as the questions see it, read in one statement for each kind of row."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from graph_api.domain.parts import part_of
from graph_api.domain.snapshot import Snapshot
from graph_api.store import snapshot_rows
from graph_api.store.graph import Graph
from graph_api.store.health import data_version

STATEMENT_SECONDS: Final = 10.0
"""How long each statement may take: it reads all there is of a kind, once for everyone who asks."""

MORE_ATTEMPTS: Final = 3
"""How often a snapshot is read again because something was written in between."""

PEOPLE: Final = """
MATCH (p:Person)
WHERE NOT coalesce(p.objectsToAnalysis, false)
RETURN p.id, p.externalId, p.source, p.name, p.title, p.level, p.active,
       COLLECT { MATCH (p)-[:PRIMARY_UNIT]->(u:Unit) RETURN u.id ORDER BY u.id }[0],
       COLLECT {
         MATCH (p)-[e:EMPLOYED_BY]->(o:Organisation) RETURN o.id ORDER BY e.until IS NOT NULL, o.id
       }[0],
       p.site
"""
OBJECTING: Final = "MATCH (p:Person) WHERE p.objectsToAnalysis RETURN p.source"
UNITS: Final = """
MATCH (u:Unit)
RETURN u.id, u.externalId, u.source, u.name, u.kind, u.status,
       COLLECT { MATCH (u)-[:PART_OF]->(whole:Unit) RETURN whole.id ORDER BY whole.id }[0],
       u:Network
"""
COMPETENCES: Final = "MATCH (n:Competence) RETURN n.id, n.externalId, n.source, n.name"
THEMES: Final = "MATCH (n:Theme) RETURN n.id, n.externalId, n.source, n.title"
ORGANISATIONS: Final = "MATCH (n:Organisation) RETURN n.id, n.externalId, n.source, n.name"
DECISIONS: Final = "MATCH (d:Decision) RETURN d.id, d.externalId, d.source, d.title, d.status, d.date"
OBJECTIVES: Final = "MATCH (n:Objective) RETURN n.id, n.externalId, n.source, n.title"
INITIATIVES: Final = "MATCH (n:Initiative) RETURN n.id, n.externalId, n.source, n.title"
MEMBERSHIPS: Final = """
MATCH (p:Person)-[m:MEMBER_OF]->(u:Unit)
RETURN p.id AS person, u.id AS unit, m.roles_role AS roles, false AS former
UNION ALL
MATCH (p:Person)-[m:FORMER_MEMBER_OF]->(u:Unit)
RETURN p.id AS person, u.id AS unit, m.roles_role AS roles, true AS former
"""
HOLDINGS: Final = """
MATCH (p:Person)-[h:HAS_COMPETENCE]->(c:Competence)
RETURN p.id, c.id, h.level, h.evidences_evidence, h.evidences_weight
"""
NEEDS: Final = """
MATCH (n:Theme)-[:NEEDS]->(c:Competence) RETURN n.id AS needing, c.id AS competence
UNION ALL
MATCH (n:Decision)-[:NEEDS]->(c:Competence) RETURN n.id AS needing, c.id AS competence
"""
INVOLVEMENTS: Final = """
MATCH (d:Decision)-[a:AFFECTS]->(u:Unit) RETURN d.id AS decision, u.id AS unit, a.roles AS roles
UNION ALL
MATCH (d:Decision)-[:OWNED_BY]->(u:Unit) RETURN d.id AS decision, u.id AS unit, ['owning'] AS roles
"""
PARTS: Final = "MATCH (p:Person)-[t:TOOK_PART]->(d:Decision) RETURN d.id, p.id, t.roles"
DEPENDENCIES: Final = "MATCH (u:Unit)-[d:DEPENDS_ON]->(on:Unit) RETURN u.id, on.id, d.kinds"
TIES: Final = "MATCH (p:Person)-[t:TIE]->(q:Person) RETURN p.id, q.id, t.kind, t.weight"
ATTENDANCE: Final = "MATCH (p:Person)-[:ATTENDED]->(g:Gathering) RETURN g.id, p.id"
MEETINGS: Final = """
MATCH (g:Gathering)
RETURN g.id, g.externalId, g.source, g.title, coalesce(g.startDate, left(g.startsAt, 10)),
       COLLECT { MATCH (g)-[:OF]->(u:Unit) RETURN u.id ORDER BY u.id }[0],
       g:MeetingSeries
"""
INVITATIONS: Final = """
MATCH (p:Person)-[r:INVITED|ACCEPTED|DECLINED]->(g:Gathering) RETURN g.id, p.id, [type(r)]
"""
TOPICS: Final = """
MATCH (g:Gathering)-[:ABOUT]->(n:Theme) RETURN g.id AS meeting, n.id AS about
UNION ALL
MATCH (g:Gathering)-[:CONCERNS]->(n:Competence) RETURN g.id AS meeting, n.id AS about
"""
MADE_AT: Final = "MATCH (d:Decision)-[:MADE_AT]->(g:Gathering) RETURN d.id, g.id"
CONCERNS: Final = "MATCH (t:Theme)-[:CONCERNS]->(u:Unit) RETURN t.id, u.id"
OWNERS: Final = """
MATCH (n:Theme|Objective|Initiative|Competence)-[:OWNED_BY]->(o:Person|Unit) RETURN n.id, o.id
"""
SERVING: Final = "MATCH (n:Theme|Initiative|Unit|Objective)-[:SERVES]->(o:Objective) RETURN n.id, o.id"
DECISION_LINKS: Final = """
MATCH (d:Decision)-[r:RELATES_TO|SUPERSEDES]->(o:Decision) RETURN DISTINCT d.id, o.id, r:SUPERSEDES
"""
STATEMENTS: Final = {
    "people": PEOPLE,
    "units": UNITS,
    "competences": COMPETENCES,
    "themes": THEMES,
    "organisations": ORGANISATIONS,
    "decisions": DECISIONS,
    "objectives": OBJECTIVES,
    "initiatives": INITIATIVES,
    "memberships": MEMBERSHIPS,
    "holdings": HOLDINGS,
    "needs": NEEDS,
    "involvements": INVOLVEMENTS,
    "parts": PARTS,
    "dependencies": DEPENDENCIES,
    "ties": TIES,
    "attendance": ATTENDANCE,
    "meetings": MEETINGS,
    "invitations": INVITATIONS,
    "topics": TOPICS,
    "made_at": MADE_AT,
    "concerns": CONCERNS,
    "owners": OWNERS,
    "serving": SERVING,
    "decision_links": DECISION_LINKS,
    "objecting": OBJECTING,
}
"""The statement for each field of a snapshot."""


async def read_snapshot(graph: Graph) -> Snapshot:
    """The graph at one version.

    Neo4j reads what is committed at the moment of each read, in one transaction as in several; so everything is of
    one version where the version is the same before and after. While somebody writes without pause it never is: then
    the last attempt is given with the version before it, so that the next question reads again, and without
    relationships whose ends were not there yet.
    """
    snapshot = await _read(graph, await data_version(graph))
    for _ in range(MORE_ATTEMPTS):
        now = await data_version(graph)
        if now == snapshot.version:
            return snapshot
        snapshot = await _read(graph, now)
    return part_of(snapshot, lambda _: True)


async def _read(graph: Graph, version: int) -> Snapshot:
    patient = graph.within(STATEMENT_SECONDS)
    values = {name: await patient.rows(statement, {}) for name, statement in STATEMENTS.items()}
    return await asyncio.to_thread(_assembled, version, values)


def _assembled(version: int, values: Mapping[str, list[list[Any]]]) -> Snapshot:
    snapshot = Snapshot(
        version=version,
        people=snapshot_rows.people(values["people"]),
        units=snapshot_rows.units(values["units"]),
        competences=snapshot_rows.named(values["competences"]),
        themes=snapshot_rows.named(values["themes"]),
        organisations=snapshot_rows.named(values["organisations"]),
        decisions=snapshot_rows.decisions(values["decisions"]),
        objectives=snapshot_rows.named(values["objectives"]),
        initiatives=snapshot_rows.named(values["initiatives"]),
        memberships=snapshot_rows.memberships(values["memberships"]),
        holdings=snapshot_rows.holdings(values["holdings"]),
        needs=snapshot_rows.needs(values["needs"]),
        involvements=snapshot_rows.involvements(values["involvements"]),
        parts=snapshot_rows.parts(values["parts"]),
        dependencies=snapshot_rows.dependencies(values["dependencies"]),
        ties=snapshot_rows.ties(values["ties"]),
        attendance=snapshot_rows.attendance(values["attendance"]),
        meetings=snapshot_rows.meetings(values["meetings"]),
        invitations=snapshot_rows.invitations(values["invitations"]),
        topics=snapshot_rows.topics(values["topics"]),
        made_at=snapshot_rows.made_at(values["made_at"]),
        concerns=snapshot_rows.concerns(values["concerns"]),
        owners=snapshot_rows.owners(values["owners"]),
        serving=snapshot_rows.serving(values["serving"]),
        decision_links=snapshot_rows.decision_links(values["decision_links"]),
        objecting=snapshot_rows.objecting(values["objecting"]),
    )
    # Of those who object nothing is left that refers to them either.
    return part_of(snapshot, lambda _: True) if snapshot.objecting else snapshot
