"""One statement for each kind of row in a snapshot: all of them, or those of a few nodes."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class RowSource:
    """Where rows of one kind lie in the graph.

    `match`: the pattern; `ends`: its variables that are nodes with an id, all of which have to be among the nodes that
    are asked for; `label`: of the first of them; `values`: what makes a row; `where`: which of them count; `distinct`:
    whether equal rows are one.
    """

    match: str
    ends: tuple[str, ...]
    label: str
    values: str
    where: str = ""
    distinct: bool = False


def _type_rows(label: str, values: str, where: str = "") -> tuple[RowSource]:
    return (RowSource(f"(n:{label})", ("n",), label, f"n.id, n.externalId, n.source, {values}", where),)


def _relationship_rows(one: str, relationship: str, other: str, values: str = "") -> RowSource:
    more = f", {values}" if values else ""
    return RowSource(f"(a:{one})-[r:{relationship}]->(b:{other})", ("a", "b"), one, f"a.id, b.id{more}")


def _turned_relationship_rows(one: str, relationship: str, other: str, values: str = "") -> RowSource:
    more = f", {values}" if values else ""
    return RowSource(f"(a:{one})-[r:{relationship}]->(b:{other})", ("a", "b"), one, f"b.id, a.id{more}")


def _membership_rows(relationship: str, former: str) -> RowSource:
    values = f"r.roles_role, {former}, r.roles_since, r.roles_until"
    return _relationship_rows("Person", relationship, "Unit", values)


SOURCES: Final[dict[str, tuple[RowSource, ...]]] = {
    # Of these there are most, so they are read first, and the others beside them.
    "ties": (_relationship_rows("Person", "TIE", "Person", "r.kind, r.weight, r.periods_since, r.periods_until"),),
    "people": _type_rows(
        "Person",
        "n.name, n.title, n.level, n.active, "
        "COLLECT { MATCH (n)-[:PRIMARY_UNIT]->(u:Unit) RETURN u.id ORDER BY u.id }[0], "
        # The present employment before a former one.
        "COLLECT { MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) RETURN o.id ORDER BY e.until IS NOT NULL, o.id }[0], "
        "n.site, "
        "COLLECT { MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) RETURN e.until ORDER BY e.until IS NOT NULL, o.id }[0]",
        "NOT coalesce(n.objectsToAnalysis, false)",
    ),
    "units": _type_rows(
        "Unit",
        "n.name, n.kind, n.status, "
        "COLLECT { MATCH (n)-[:PART_OF]->(whole:Unit) RETURN whole.id ORDER BY whole.id }[0], n:Network",
    ),
    "competences": _type_rows("Competence", "n.name"),
    "themes": _type_rows("Theme", "n.title, n.origin, n.status"),
    "organisations": _type_rows("Organisation", "n.name"),
    "decisions": _type_rows("Decision", "n.title, n.status, n.date, n.reviewOn"),
    "objectives": _type_rows("Objective", "n.title, n.status"),
    "initiatives": _type_rows("Initiative", "n.title, n.kind, n.status, n.startDate, n.endDate"),
    "meetings": _type_rows(
        "Gathering",
        "n.title, coalesce(n.startDate, left(n.startsAt, 10)), "
        "COLLECT { MATCH (n)-[:OF]->(u:Unit) RETURN u.id ORDER BY u.id }[0], n:MeetingSeries, n.status, "
        "n.until, n.durationMinutes",
    ),
    "reflections": _type_rows(
        "Reflection",
        "COLLECT { MATCH (n)-[:ON]->(o:Gathering|Decision) RETURN o.id ORDER BY o:Decision, o.id }[0], n.kind, n.at, "
        "COLLECT { MATCH (n)-[:ON]->(d:Decision) RETURN d.id ORDER BY d.id }[0]",
    ),
    "memberships": (_membership_rows("MEMBER_OF", "false"), _membership_rows("FORMER_MEMBER_OF", "true")),
    "holdings": (
        _relationship_rows(
            "Person", "HAS_COMPETENCE", "Competence", "r.level, r.evidences_evidence, r.evidences_weight"
        ),
    ),
    "needs": (
        _relationship_rows("Theme", "NEEDS", "Competence"),
        _relationship_rows("Decision", "NEEDS", "Competence"),
    ),
    "involvements": (
        _relationship_rows("Decision", "AFFECTS", "Unit", "r.roles"),
        _relationship_rows("Decision", "OWNED_BY", "Unit", "['owning']"),
    ),
    "parts": (_turned_relationship_rows("Person", "TOOK_PART", "Decision", "r.roles"),),
    "dependencies": (_relationship_rows("Unit", "DEPENDS_ON", "Unit", "r.kinds"),),
    "attendance": (_turned_relationship_rows("Person", "ATTENDED", "Gathering"),),
    "invitations": (_turned_relationship_rows("Person", "INVITED|ACCEPTED|DECLINED", "Gathering", "[type(r)]"),),
    "topics": (
        _relationship_rows("Gathering", "ABOUT", "Theme"),
        _relationship_rows("Gathering", "CONCERNS", "Competence"),
    ),
    "made_at": (_relationship_rows("Decision", "MADE_AT", "Gathering"),),
    "concerns": (_relationship_rows("Theme", "CONCERNS", "Unit"),),
    "owners": (
        _relationship_rows("Theme", "OWNED_BY", "Person|Unit"),
        _relationship_rows("Objective", "OWNED_BY", "Person|Unit"),
        _relationship_rows("Initiative", "OWNED_BY", "Person|Unit"),
        _relationship_rows("Competence", "OWNED_BY", "Person|Unit"),
    ),
    "serving": (
        _relationship_rows("Theme", "SERVES", "Objective"),
        _relationship_rows("Initiative", "SERVES", "Objective"),
        _relationship_rows("Unit", "SERVES", "Objective"),
        _relationship_rows("Objective", "SERVES", "Objective"),
    ),
    "decision_links": (
        RowSource(
            "(a:Decision)-[r:RELATES_TO|SUPERSEDES]->(b:Decision)",
            ("a", "b"),
            "Decision",
            "a.id, b.id, r:SUPERSEDES",
            distinct=True,
        ),
    ),
    "uses": (_relationship_rows("Initiative", "USES", "Competence"),),
    "couplings": (_relationship_rows("Initiative", "COUPLES", "Initiative"),),
    "challenges": (_relationship_rows("Decision", "CHALLENGED_BY", "Person", "r.reasons_at"),),
}
"""Where the rows of each field of a snapshot lie."""

UNION: Final = "\nUNION ALL\n"

OBJECTING: Final = """
MATCH (p:Person) WHERE p.objectsToAnalysis WITH left(p.id, 6) AS part, [p.source] AS row
RETURN part, collect(row) AS rows
"""


def _everything(sources: tuple[RowSource, ...]) -> str:
    """A statement that reads all rows."""
    return UNION.join(_statement_of(source, "", source.where) for source in sources)


def _among(sources: tuple[RowSource, ...]) -> str:
    """A statement that reads the rows whose ends are all in `$ids`."""
    return UNION.join(_statement_of(source, _seek(source), _both(source)) for source in sources)


def _seek(source: RowSource) -> str:
    # Of a small graph the planner would rather look at everything, and keep that plan when it has grown.
    return f"USING INDEX SEEK {source.ends[0]}:{source.label}(id)"


def _both(source: RowSource) -> str:
    # The function keeps the planner from looking up both ends, and trying each with each.
    ends = f"{source.ends[0]}.id IN $ids" + "".join(f" AND toString({end}.id) IN $ids" for end in source.ends[1:])
    return f"{ends} AND {source.where}" if source.where else ends


def _statement_of(source: RowSource, hint: str, where: str) -> str:
    # Lists of rows, since the driver takes 50 microseconds for each record: of those ids that begin alike, so that
    # none is as long as all there is.
    return (
        f"MATCH {source.match}\n{hint}\n{f'WHERE {where}' if where else ''}\n"
        f"WITH left({source.ends[0]}.id, 6) AS part, [{source.values}] AS row\n"
        f"RETURN part, collect({'DISTINCT ' if source.distinct else ''}row) AS rows"
    )


STATEMENTS: Final[dict[str, str]] = {
    **{name: _everything(sources) for name, sources in SOURCES.items()},
    "objecting": OBJECTING,
}
"""The statement for each field of a snapshot."""

AMONG: Final[dict[str, str]] = {
    **{name: _among(sources) for name, sources in SOURCES.items()},
    "objecting": OBJECTING,
}
"""The same for the nodes `$ids` and what lies between them; those who object are all read, since they have no ids."""
