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
from graph_api.domain.rows import OWN_NETWORK, of_members
from graph_api.domain.sight import DECIDED, HELD, OPEN, PERSONAL, WORKING

DEPENDENCY: Final = Edge(
    name="Dependency",
    relationship="DEPENDS_ON",
    describe="A unit depends on another.",
    fields=(
        prop("kinds", Kind.STRING, "In which ways, in the source's own words.", many=True, see=OPEN),
        prop("reason", Kind.STRING, "Why, in one sentence.", see=WORKING),
    ),
)
INVOLVEMENT: Final = Edge(
    name="Involvement",
    relationship="AFFECTS",
    describe="A decision concerns a unit.",
    fields=(
        prop(
            "roles",
            Kind.STRING,
            "owning, participating, affected, ... as the source names them.",
            many=True,
            see=DECIDED,
        ),
        prop(
            "details",
            Kind.STRING,
            "What the source adds to each role, in the same order; empty where nothing.",
            many=True,
            see=DECIDED,
        ),
    ),
)

UNIT_FIELDS: Final[tuple[Field, ...]] = (
    *COMMON,
    prop("name", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True, see=OPEN),
    prop("kind", Kind.STRING, "What sort of unit, in the source's own word.", where=EQUALS, see=OPEN),
    prop("status", Kind.STRING, "The source's own word for whether it is active.", where=EQUALS, see=OPEN),
    prop("archived", Kind.STRING, "What the source says about it being archived, as written.", see=OPEN),
    prop("mission", Kind.STRING, "What it is there for.", see=OPEN),
    prop("description", Kind.STRING, "What else is said of it.", see=OPEN),
    one("PART_OF", "Unit", "parent", "What it is a part of.", where="parent", see=OPEN),
    into("PART_OF", "Unit", "parts", "Its parts, one step down.", see=OPEN),
    into("MEMBER_OF", "Person", "members", "Who belongs to it.", edge=MEMBERSHIP, where="member", see=PERSONAL),
    into(
        "FORMER_MEMBER_OF",
        "Person",
        "formerMembers",
        "Who had a role in it before.",
        edge=FORMER_MEMBERSHIP,
        see=PERSONAL,
    ),
    into("PRIMARY_UNIT", "Person", "primaryPeople", "Who is counted to it.", see=PERSONAL),
    out("DEPENDS_ON", "Unit", "dependsOn", "The units it depends on.", edge=DEPENDENCY, where="dependsOn", see=OPEN),
    into("DEPENDS_ON", "Unit", "dependedOnBy", "The units that depend on it.", edge=DEPENDENCY, see=OPEN),
    out("SERVES", "Objective", "objectives", "The objectives it works for.", where="objective", see=OPEN),
    into("OWNED_BY", "Competence", "competences", "The competences it looks after.", see=OPEN),
    into("OWNED_BY", "Initiative", "initiatives", "The initiatives it runs.", see=OPEN),
    into("OWNED_BY", "Decision", "ownedDecisions", "The decisions it owns.", see=DECIDED),
    into("AFFECTS", "Decision", "decisions", "The decisions that concern it.", edge=INVOLVEMENT, see=DECIDED),
    into("OF", "Gathering", "meetings", "Its meetings and series of meetings.", see=HELD),
    into("CONCERNS", "Theme", "themes", "The themes that concern it.", see=OPEN),
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
    rows=of_members(OPEN),
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
    rows=of_members(OPEN, (OWN_NETWORK,)),
    fields=(
        *UNIT_FIELDS,
        prop("rhythm", Kind.STRING, "How often it meets, in plain words.", see=OPEN),
        prop("groundRules", Kind.STRING, "What its members have agreed on how to meet.", many=True, see=OPEN),
        prop("joining", Kind.STRING, "Who may join, and how.", see=OPEN),
    ),
)
