"""The files of the seed format whose rows are records on relationships."""

from collections.abc import Callable
from typing import Final

from graph_api.domain.cells import AMOUNT, COUNT, DAY, GRADE, STRENGTH, TEXT, WORD, Cell, Value, any_of
from graph_api.domain.seed_format import End, Entry, LinkFile, Route, Said

FORMER: Final = ("emeritus", "former")
"""How the name of a role begins that someone has no longer."""

PRESENT: Final = "present"

PERSON: Final = End("person_id", "Person")
UNIT: Final = End("department_id", "Unit")
COMPETENCE: Final = End("competence_id", "Competence")
MEETING: Final = End("meeting_id", "Gathering")
DECISION: Final = End("decision_id", "Decision")
THEME: Final = End("theme_id", "Theme")
INITIATIVE: Final = End("initiative_id", "Initiative")

ROLES: Final = {
    "role": "roles_role",
    "count": "roles_count",
    "source": "roles_source",
    "since": "roles_since",
    "until": "roles_until",
    "first_seen": "roles_firstSeen",
    "last_seen": "roles_lastSeen",
}
MEMBER: Final = Route(relationship="MEMBER_OF", stores=ROLES, told_apart_by=("role", "source", "since"))
FORMER_MEMBER: Final = Route(relationship="FORMER_MEMBER_OF", stores=ROLES, told_apart_by=("role", "source", "since"))

HOLDING: Final = Route(
    relationship="HAS_COMPETENCE",
    stores={name: f"evidences_{name}" for name in ("evidence", "weight", "level", "source", "since")},
    told_apart_by=("evidence", "source", "since"),
)
DEPENDENCY: Final = Route(relationship="DEPENDS_ON", stores={"kind": "kinds"}, told_apart_by=("kind",))
PARTICIPATION: Final = Route(
    relationship="TOOK_PART", stores={"role": "roles"}, told_apart_by=("role",), backwards=True
)
INVOLVEMENT: Final = Route(
    relationship="AFFECTS", stores={"role": "roles", "detail": "details"}, told_apart_by=("role",)
)
TIE: Final = Route(
    relationship="TIE",
    stores={"weight": "periods_weight", "since": "periods_since", "until": "periods_until"},
    told_apart_by=("since", "until"),
)
REPLACES: Final = Route(relationship="SUPERSEDES", stores={"kind": "stated"}, told_apart_by=("kind",), shared=True)
SUPERSEDED_BY: Final = Route(
    relationship="SUPERSEDES", stores={"kind": "stated"}, told_apart_by=("kind",), shared=True, backwards=True
)
RELATES: Final = Route(relationship="RELATES_TO", stores={"kind": "kinds"}, told_apart_by=("kind",))

CHALLENGED: Final = Route(
    relationship="CHALLENGED_BY",
    stores={"why": "reasons_why", "at": "reasons_at"},
    told_apart_by=("at",),
)
COUPLES: Final = Route(relationship="COUPLES")

ATTENDED: Final = Route(
    relationship="ATTENDED",
    stores={"status": "stated", "role": "records_role", "days_present": "records_daysPresent"},
    told_apart_by=("role",),
    backwards=True,
)
ATTENDANCE: Final = {
    PRESENT: ATTENDED,
    **{
        status: Route(
            relationship=relationship,
            stores={"role": "records_role", "days_present": "records_daysPresent"},
            told_apart_by=("role",),
            backwards=True,
            implied={"status": status},
        )
        for status, relationship in (
            ("absent", "MISSED"),
            ("invited", "INVITED"),
            ("accepted", "ACCEPTED"),
            ("declined", "DECLINED"),
        )
    },
}


def _status(text: str) -> Value:
    word = text.strip().lower()
    if word not in ATTENDANCE:
        raise ValueError(text)
    return word


def _membership(row: Entry) -> Route:
    return FORMER_MEMBER if str(row.get("role", "")).lower().startswith(FORMER) else MEMBER


def _link(row: Entry) -> Route:
    return {"replaces": REPLACES, "superseded_by": SUPERSEDED_BY}.get(str(row["kind"]).lower(), RELATES)


def _attendance(row: Entry) -> Route:
    return ATTENDANCE[str(row.get("status") or PRESENT)]


def _only(route: Route) -> Callable[[Entry], Route]:
    return lambda _: route


def _weight(entries: list[Entry]) -> float:
    """The sum of the weights; 1 for each record that states none."""
    weights = [float(str(entry["weight"])) for entry in entries]
    return sum(weight if weight >= 0 else 1.0 for weight in weights)


def _holding(entries: list[Entry]) -> dict[str, Value | None]:
    grades = [int(str(entry["level"])) for entry in entries]
    highest = max(grades, default=-1)
    return {"weight": _weight(entries), "level": highest if highest >= 0 else None}


def _tie(entries: list[Entry]) -> dict[str, Value | None]:
    return {"weight": _weight(entries)}


def _plain(name: str, start: End, relationship: str, end: End) -> LinkFile:
    """A file that says nothing but that two nodes are related."""
    route = Route(relationship=relationship)
    return LinkFile(name=name, start=start, end=end, routes=(route,), route_of=_only(route))


MEMBERSHIPS: Final = LinkFile(
    name="memberships.csv",
    start=PERSON,
    end=UNIT,
    columns=(
        Said("role"),
        Said("count", COUNT),
        Said("source"),
        Said("since", DAY),
        Said("until", DAY),
        Said("first_seen", DAY),
        Said("last_seen", DAY),
    ),
    routes=(MEMBER, FORMER_MEMBER),
    route_of=_membership,
)
PERSON_COMPETENCES: Final = LinkFile(
    name="person_competences.csv",
    start=PERSON,
    end=COMPETENCE,
    columns=(
        Said("evidence"),
        Said("weight", AMOUNT),
        Said("level", GRADE),
        Said("source"),
        Said("since", DAY),
    ),
    routes=(HOLDING,),
    route_of=_only(HOLDING),
    summary=_holding,
)
DEPARTMENT_LINKS: Final = LinkFile(
    name="department_links.csv",
    start=End("from", "Unit"),
    end=End("to", "Unit"),
    columns=(Said("kind", WORD, required=True),),
    routes=(DEPENDENCY,),
    route_of=_only(DEPENDENCY),
)
ATTENDANCES: Final = LinkFile(
    name="attendance.csv",
    start=MEETING,
    end=PERSON,
    columns=(
        Said("status", Cell(any_of(ATTENDANCE), _status)),
        Said("role"),
        Said("days_present", COUNT),
    ),
    routes=tuple(ATTENDANCE.values()),
    route_of=_attendance,
)
DECISION_PEOPLE: Final = LinkFile(
    name="decision_people.csv",
    start=DECISION,
    end=PERSON,
    columns=(Said("role", TEXT, required=True),),
    routes=(PARTICIPATION,),
    route_of=_only(PARTICIPATION),
)
DECISION_DEPARTMENTS: Final = LinkFile(
    name="decision_departments.csv",
    start=DECISION,
    end=UNIT,
    columns=(Said("role"), Said("detail")),
    routes=(INVOLVEMENT,),
    route_of=_only(INVOLVEMENT),
)
DECISION_CHALLENGES: Final = LinkFile(
    name="decision_challenges.csv",
    start=DECISION,
    end=PERSON,
    columns=(Said("why"), Said("at", DAY)),
    routes=(CHALLENGED,),
    route_of=_only(CHALLENGED),
)
DECISION_LINKS: Final = LinkFile(
    name="decision_links.csv",
    start=End("from", "Decision"),
    end=End("to", "Decision"),
    columns=(Said("kind", WORD, required=True),),
    routes=(REPLACES, SUPERSEDED_BY, RELATES),
    route_of=_link,
)
INITIATIVE_LINKS: Final = LinkFile(
    name="initiative_links.csv",
    start=End("from", "Initiative"),
    end=End("to", "Initiative"),
    routes=(COUPLES,),
    route_of=_only(COUPLES),
    loops=False,
)
TIES: Final = LinkFile(
    name="ties.csv",
    start=End("source", "Person"),
    end=End("target", "Person"),
    columns=(Said("kind", WORD, required=True), Said("weight", STRENGTH), Said("since", DAY), Said("until", DAY)),
    routes=(TIE,),
    route_of=_only(TIE),
    key="kind",
    summary=_tie,
    loops=False,
)

LINK_FILES: Final = (
    MEMBERSHIPS,
    PERSON_COMPETENCES,
    DEPARTMENT_LINKS,
    ATTENDANCES,
    DECISION_PEOPLE,
    DECISION_DEPARTMENTS,
    _plain("decision_competences.csv", DECISION, "NEEDS", COMPETENCE),
    _plain("decision_meetings.csv", DECISION, "MADE_AT", MEETING),
    DECISION_CHALLENGES,
    DECISION_LINKS,
    _plain("theme_competences.csv", THEME, "NEEDS", COMPETENCE),
    _plain("theme_departments.csv", THEME, "CONCERNS", UNIT),
    _plain("meeting_themes.csv", MEETING, "ABOUT", THEME),
    _plain("initiative_competences.csv", INITIATIVE, "USES", COMPETENCE),
    INITIATIVE_LINKS,
    TIES,
)
