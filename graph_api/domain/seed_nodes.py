"""The files of the seed format whose rows are nodes, in the order in which they are read."""

from collections.abc import Mapping
from typing import Final

from graph_api.domain.cells import COUNT, DAY, MOMENT, NAMES, WORD, YES_OR_NO, Value, day_of, one_of
from graph_api.domain.seed_format import NodeFile, Plain, Refers, Values
from graph_api.domain.words import DecisionStatus, InitiativeKind, Level, Origin

NETWORK_KINDS: Final = frozenset({"working-group", "network", "wg"})

ACTIVE: Final = "active"
INACTIVE: Final = "inactive"

STATUS_WORDS: Final[Mapping[DecisionStatus, frozenset[str]]] = {
    DecisionStatus.PROPOSED: frozenset({"proposed", "provisional"}),
    DecisionStatus.ADOPTED: frozenset({"accepted", "adopted", "implementable", "implemented", "final", "active"}),
    DecisionStatus.REJECTED: frozenset({"rejected"}),
    DecisionStatus.WITHDRAWN: frozenset({"withdrawn"}),
    DecisionStatus.SUPERSEDED: frozenset({"replaced", "superseded"}),
    DecisionStatus.DEFERRED: frozenset({"deferred", "postponed"}),
}


def decision_status(raw: str) -> DecisionStatus | None:
    """What a source's word for the status of a decision means; None where it is none that we know."""
    word = raw.strip().lower()
    return next((status for status, words in STATUS_WORDS.items() if word in words), None)


def _active(values: Values) -> dict[str, Value | None]:
    if "status" not in values:
        return {}
    return {"active": str(values["status"] or ACTIVE).lower() == ACTIVE}


def _stated(values: Values) -> dict[str, Value | None]:
    return {"stated": values.get("stated") is not False}


def _status(values: Values) -> dict[str, Value | None]:
    if "statusRaw" not in values:
        return {}
    status = decision_status(str(values["statusRaw"] or ""))
    return {"status": status.name if status else None}


def _active_in_words(values: Values) -> dict[str, Value]:
    return {"status": INACTIVE} if values.get("active") is False and not values.get("status") else {}


def _status_in_words(values: Values) -> dict[str, Value]:
    status = values.get("status")
    return {"statusRaw": str(status).lower()} if status and not values.get("statusRaw") else {}


def _kind_in_words(values: Values) -> dict[str, Value]:
    """A kind that makes a network again of one that was not read from a file."""
    return {"kind": "network"} if values.get("type") == "Network" and not _is_network(values.get("kind")) else {}


def _first_day(values: Values) -> dict[str, Value]:
    day = day_of(str(values.get("startsAt") or ""))
    return {"startDate": day} if day else {}


def _is_network(kind: Value | None) -> bool:
    return str(kind or "").lower() in NETWORK_KINDS


OWNER: Final = Refers(column="owner_id", relationship="OWNED_BY", identity="Person")
OBJECTIVE: Final = Refers(column="objective_id", relationship="SERVES", identity="Objective")
OWNING_UNIT: Final = Refers(column="department_id", relationship="OWNED_BY", identity="Unit")

PEOPLE: Final = NodeFile(
    name="people.csv",
    types=("Person",),
    named="name",
    columns=(
        Plain("name", "name"),
        Plain("title", "title"),
        Refers(column="department_id", relationship="PRIMARY_UNIT", identity="Unit"),
        Plain("level", "level", one_of(Level)),
        Refers(column="employer", relationship="EMPLOYED_BY", identity="Organisation", named=True),
        Plain("email", "email"),
        Plain("status", "status", WORD),
        Plain("site", "site", WORD),
        Plain("sector", "sector"),
    ),
    derived=_active,
    restated=_active_in_words,
)
ORGANISATIONS: Final = NodeFile(
    name="organisations.csv",
    types=("Organisation",),
    named="name",
    columns=(Plain("name", "name"), Plain("kind", "kind", WORD)),
    derived=_stated,
    only_where="stated",
)
DEPARTMENTS: Final = NodeFile(
    name="departments.csv",
    types=("Department", "Network"),
    named="name",
    decided_by="kind",
    second_if=_is_network,
    restated=_kind_in_words,
    columns=(
        Plain("name", "name"),
        Plain("kind", "kind", WORD),
        Refers(column="parent_id", relationship="PART_OF", identity="Unit", tree=True),
        Plain("status", "status", WORD),
        Plain("archived", "archived"),
        Plain("mission", "mission"),
        Plain("description", "description"),
    ),
)
COMPETENCES: Final = NodeFile(
    name="competences.csv",
    types=("Competence",),
    named="name",
    columns=(
        Plain("name", "name"),
        Plain("kind", "kind", WORD),
        OWNING_UNIT,
        Plain("description", "description"),
        Refers(column="broader_id", relationship="BROADER", identity="Competence", tree=True),
        Plain("names", "names", NAMES),
    ),
)
MEETINGS: Final = NodeFile(
    name="meetings.csv",
    types=("Meeting", "MeetingSeries"),
    named="title",
    decided_by="frequency",
    second_if=bool,
    columns=(
        Refers(column="department_id", relationship="OF", identity="Unit"),
        Refers(column="competence_id", relationship="CONCERNS", identity="Competence"),
        Plain("title", "title"),
        Plain("day", "day"),
        Plain("time", "time"),
        Plain("tz", "timeZone"),
        Plain("frequency", "frequency", WORD),
        Plain("start_date", "startDate", DAY),
        Plain("until", "until", DAY),
        Plain("duration_min", "durationMinutes", COUNT),
        Plain("end_date", "endDate", DAY),
        Plain("kind", "kind", WORD),
        Plain("status", "status", WORD),
        Plain("starts_at", "startsAt", MOMENT),
    ),
    filled=_first_day,
)
DECISIONS: Final = NodeFile(
    name="decisions.csv",
    types=("Decision",),
    named="title",
    columns=(
        Plain("title", "title"),
        Plain("status", "statusRaw", WORD),
        Plain("date", "date", DAY),
        Refers(column="owning_department", relationship="OWNED_BY", identity="Unit"),
        Plain("kind", "kind", WORD),
        Plain("review_on", "reviewOn", DAY),
        Refers(column="supersedes", relationship="SUPERSEDES", identity="Decision", many=True, stated="supersedes"),
        Plain("description", "description"),
    ),
    derived=_status,
    restated=_status_in_words,
)
OBJECTIVES: Final = NodeFile(
    name="objectives.csv",
    types=("Objective",),
    named="title",
    columns=(
        Plain("title", "title"),
        Plain("description", "description"),
        Plain("status", "status", WORD),
        OWNER,
        OWNING_UNIT,
        OBJECTIVE,
    ),
)
THEMES: Final = NodeFile(
    name="themes.csv",
    types=("Theme",),
    named="title",
    columns=(
        Plain("title", "title"),
        Plain("description", "description"),
        Plain("status", "status", WORD),
        OWNER,
        OWNING_UNIT,
        OBJECTIVE,
        Plain("origin", "origin", one_of(Origin)),
        Plain("votes", "votes", COUNT),
        Plain("recurs", "recurs", YES_OR_NO),
    ),
)
INITIATIVES: Final = NodeFile(
    name="initiatives.csv",
    types=("Initiative",),
    named="title",
    columns=(
        Plain("title", "title"),
        Plain("description", "description"),
        Plain("status", "status", WORD),
        OWNER,
        OWNING_UNIT,
        OBJECTIVE,
        Plain("kind", "kind", one_of(InitiativeKind)),
        Plain("start_date", "startDate", DAY),
        Plain("end_date", "endDate", DAY),
    ),
)

NODE_FILES: Final = (
    PEOPLE,
    ORGANISATIONS,
    DEPARTMENTS,
    COMPETENCES,
    MEETINGS,
    DECISIONS,
    OBJECTIVES,
    THEMES,
    INITIATIVES,
)
