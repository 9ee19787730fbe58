"""The files of the seed format whose rows are nodes, in the order in which they are read."""

from typing import Final

from graph_api.domain.cells import COUNT, DAY, MOMENT, NAMES, TEXT, WORD, YES_OR_NO, each_of, one_of
from graph_api.domain.seed_format import NodeFile, Plain, Refers
from graph_api.domain.seed_meanings import (
    active,
    active_in_words,
    first_day,
    is_network,
    kind_in_words,
    known_status,
    stated,
    status_in_words,
    whole_agenda,
)
from graph_api.domain.words import Focus, InitiativeKind, Level, MeetingMode, Origin, ReflectionKind

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
        # Someone may have objected here, of which their source knows nothing.
        Plain("objects", "objectsToAnalysis", YES_OR_NO, keeps=True),
    ),
    derived=active,
    restated=active_in_words,
)
ORGANISATIONS: Final = NodeFile(
    name="organisations.csv",
    types=("Organisation",),
    named="name",
    columns=(Plain("name", "name"), Plain("kind", "kind", WORD)),
    derived=stated,
    only_where="stated",
)
DEPARTMENTS: Final = NodeFile(
    name="departments.csv",
    types=("Department", "Network"),
    named="name",
    decided_by="kind",
    second_if=is_network,
    restated=kind_in_words,
    columns=(
        Plain("name", "name"),
        Plain("kind", "kind", WORD),
        Refers(column="parent_id", relationship="PART_OF", identity="Unit", tree=True),
        Plain("status", "status", WORD),
        Plain("archived", "archived"),
        Plain("mission", "mission"),
        Plain("description", "description"),
        Refers(column="objective_id", relationship="SERVES", identity="Objective", many=True),
        Plain("rhythm", "rhythm"),
        Plain("ground_rules", "groundRules", NAMES),
        Plain("joining", "joining"),
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
        Refers(column="series_id", relationship="IN_SERIES", identity="Gathering"),
        Plain("mode", "mode", one_of(MeetingMode)),
        Plain("place", "place"),
        Plain("preparation", "preparation"),
        Plain("ground_rules", "groundRules", NAMES),
        Plain("agenda", "agenda_title", each_of(TEXT)),
        Plain("agenda_minutes", "agenda_minutes", each_of(COUNT)),
        Plain("agenda_focus", "agenda_focus", each_of(one_of(Focus))),
    ),
    derived=whole_agenda,
    filled=first_day,
    parallel=("agenda", "agenda_minutes", "agenda_focus"),
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
        Plain("objections", "objections", NAMES),
    ),
    derived=known_status,
    restated=status_in_words,
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

REFLECTIONS: Final = NodeFile(
    name="reflections.csv",
    types=("Reflection",),
    named="text",
    columns=(
        Plain("text", "text"),
        Plain("kind", "kind", one_of(ReflectionKind)),
        Plain("at", "at", DAY),
        Refers(column="person_id", relationship="BY", identity="Person"),
        Refers(column="meeting_id", relationship="ON", identity="Gathering"),
        Refers(column="decision_id", relationship="ON", identity="Decision"),
        Refers(column="follows_id", relationship="FOLLOWS", identity="Reflection", tree=True),
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
    REFLECTIONS,
)
