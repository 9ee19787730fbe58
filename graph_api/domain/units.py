"""Department and Network, and Unit, which is either: where people belong."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import (
    EQUALS,
    NAMED,
    Edge,
    Field,
    Kind,
    NodeType,
    into,
    one,
    out,
    prop,
)
from graph_api.domain.people import FORMER_MEMBERSHIP, MEMBERSHIP

DEPENDENCY: Final = Edge(
    name="Dependency",
    relationship="DEPENDS_ON",
    describe="A unit depends on another.",
    fields=(
        prop("kinds", Kind.STRING, "In which ways, in the source's own words.", many=True),
        prop("reason", Kind.STRING, "Why, in one sentence."),
    ),
)
INVOLVEMENT: Final = Edge(
    name="Involvement",
    relationship="AFFECTS",
    describe="A decision concerns a unit.",
    fields=(
        prop("roles", Kind.STRING, "owning, participating, affected, ... as the source names them.", many=True),
        prop(
            "details",
            Kind.STRING,
            "What the source adds to each role, in the same order; empty where nothing.",
            many=True,
        ),
    ),
)

UNIT_FIELDS: Final[tuple[Field, ...]] = (
    *COMMON,
    prop("name", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True),
    prop("kind", Kind.STRING, "What sort of unit, in the source's own word.", where=EQUALS),
    prop("status", Kind.STRING, "The source's own word for whether it is active.", where=EQUALS),
    prop("archived", Kind.STRING, "What the source says about it being archived, as written."),
    prop("mission", Kind.STRING, "What it is there for."),
    prop("description", Kind.STRING, "What else is said of it."),
    one("PART_OF", "Unit", "parent", "What it is a part of.", where="parent"),
    into("PART_OF", "Unit", "parts", "Its parts, one step down."),
    into("MEMBER_OF", "Person", "members", "Who belongs to it.", edge=MEMBERSHIP, where="member"),
    into("FORMER_MEMBER_OF", "Person", "formerMembers", "Who had a role in it before.", edge=FORMER_MEMBERSHIP),
    into("PRIMARY_UNIT", "Person", "primaryPeople", "Who is counted to it."),
    out("DEPENDS_ON", "Unit", "dependsOn", "The units it depends on.", edge=DEPENDENCY, where="dependsOn"),
    into("DEPENDS_ON", "Unit", "dependedOnBy", "The units that depend on it.", edge=DEPENDENCY),
    out("SERVES", "Objective", "objectives", "The objectives it works for.", where="objective"),
    into("OWNED_BY", "Competence", "competences", "The competences it looks after."),
    into("OWNED_BY", "Initiative", "initiatives", "The initiatives it runs."),
    into("OWNED_BY", "Decision", "ownedDecisions", "The decisions it owns."),
    into("AFFECTS", "Decision", "decisions", "The decisions that concern it.", edge=INVOLVEMENT),
    into("OF", "Gathering", "meetings", "Its meetings and series of meetings."),
    into("CONCERNS", "Theme", "themes", "The themes that concern it."),
)

UNIT: Final = NodeType(
    name="Unit",
    describe="A department or a network: where people belong.",
    label="Unit",
    identity="Unit",
    prefix="unit",
    one="unit",
    all="units",
    default_order="name",
    parts=("Department", "Network"),
    fields=UNIT_FIELDS,
)
DEPARTMENT: Final = NodeType(
    name="Department",
    describe="A part of the formal organisation, a project or service office (PMO, SMO) among them.",
    label="Department",
    identity="Unit",
    prefix="unit",
    one="department",
    all="departments",
    default_order="name",
    interface="Unit",
    fields=UNIT_FIELDS,
)
NETWORK: Final = NodeType(
    name="Network",
    describe="People across departments and employers who meet about something they share.",
    label="Network",
    identity="Unit",
    prefix="unit",
    one="network",
    all="networks",
    default_order="name",
    interface="Unit",
    fields=(
        *UNIT_FIELDS,
        prop("rhythm", Kind.STRING, "How often it meets, in plain words."),
        prop("groundRules", Kind.STRING, "What its members have agreed on how to meet.", many=True),
        prop("joining", Kind.STRING, "Who may join, and how."),
    ),
)
