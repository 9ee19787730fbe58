"""Person and Organisation: who can be invited, and who employs them."""

from typing import Final

from graph_api.domain.common import COMMON, evidence_columns
from graph_api.domain.declarations import EQUALS, NAMED, Edge, Kind, NodeType, Records, into, one, out, prop
from graph_api.domain.rows import THEMSELVES, of_members
from graph_api.domain.sight import DECIDED, OPEN, PERSONAL, PRESENCE, STAFF, TOLD
from graph_api.domain.words import Level

ROLES: Final = Records(
    name="roles",
    type_name="Role",
    describe="Each role with where it is recorded and since when.",
    columns=(
        prop(
            "role",
            Kind.STRING,
            "The role in the source's own word (chair, member, ...); null where not stated.",
            see=PERSONAL,
        ),
        prop("count", Kind.INT, "How many records of the source say so; null where not stated.", see=PERSONAL),
        prop("source", Kind.STRING, "Which record says so; null where not stated.", see=PERSONAL),
        prop("since", Kind.DAY, "First day, as far as is known.", see=PERSONAL),
        prop("until", Kind.DAY, "Last day; null while it lasts or where not known.", see=PERSONAL),
        prop("firstSeen", Kind.DAY, "The first day on which a record shows it.", see=PERSONAL),
        prop("lastSeen", Kind.DAY, "The last day on which a record shows it.", see=PERSONAL),
    ),
    see=PERSONAL,
)
MEMBERSHIP: Final = Edge(
    name="Membership",
    relationship="MEMBER_OF",
    describe="Someone belongs to a department or network, in one or more roles.",
    fields=(ROLES,),
)
FORMER_MEMBERSHIP: Final = Edge(
    name="FormerMembership",
    relationship="FORMER_MEMBER_OF",
    describe="Someone had a role in a department or network and has it no longer (emeritus). Not a membership.",
    fields=(ROLES,),
)
EMPLOYMENT: Final = Edge(
    name="Employment",
    relationship="EMPLOYED_BY",
    describe="Someone is employed by an organisation.",
    fields=(
        prop("since", Kind.DAY, "First day, as far as is known.", see=PERSONAL),
        prop("until", Kind.DAY, "Last day; null while it lasts or where not known.", see=PERSONAL),
    ),
)
HOLDING: Final = Edge(
    name="Holding",
    relationship="HAS_COMPETENCE",
    describe="Someone knows something, by one or more kinds of evidence.",
    fields=(
        prop("level", Kind.INT, "1 (has heard of it) to 5 (teaches others); null where nobody has said.", see=PERSONAL),
        prop(
            "weight",
            Kind.FLOAT,
            "How much evidence there is: the sum over the records, 1 for a record without one.",
            see=PERSONAL,
        ),
        Records(
            name="evidences",
            type_name="Evidence",
            describe="Each kind of evidence with its weight.",
            columns=evidence_columns(),
            see=PERSONAL,
        ),
    ),
)
TIE: Final = Edge(
    name="Tie",
    relationship="TIE",
    key="kind",
    describe="Someone works with, asks or reports to someone else: surveyed, or derived from records.",
    fields=(
        prop(
            "kind",
            Kind.STRING,
            "What the tie is, in the source's own word (advice, reviewed_by, ...).",
            required=True,
            see=STAFF,
        ),
        prop(
            "weight",
            Kind.FLOAT,
            "How strong it is in the source's own unit; 1 where it gives none.",
            required=True,
            see=STAFF,
        ),
        Records(
            name="periods",
            type_name="TiePeriod",
            describe="Each record of the tie with its period.",
            columns=(
                prop("weight", Kind.FLOAT, "The weight of this record; null where not stated.", see=STAFF),
                prop("since", Kind.DAY, "First day, as far as is known.", see=STAFF),
                prop("until", Kind.DAY, "Last day; null while it lasts or where not known.", see=STAFF),
            ),
            see=STAFF,
        ),
    ),
)
PARTICIPATION: Final = Edge(
    name="Participation",
    relationship="TOOK_PART",
    describe="Someone took part in a decision, in one or more roles.",
    fields=(
        prop(
            "roles",
            Kind.STRING,
            "author, approver, reviewer, owner, ... as the source names them.",
            many=True,
            see=DECIDED,
        ),
    ),
)
ATTENDANCE: Final = Records(
    name="records",
    type_name="AttendanceRecord",
    describe="What each record of it says; more than one where someone had several roles.",
    columns=(
        prop("role", Kind.STRING, "In which role; null where not stated.", see=PRESENCE),
        prop(
            "daysPresent", Kind.INT, "On how many days, of a meeting of several; null where not stated.", see=PRESENCE
        ),
    ),
    see=PRESENCE,
)


def attendance(name: str, relationship: str, describe: str) -> Edge:
    """The edge of one of the five ways to stand towards a meeting."""
    return Edge(name=name, relationship=relationship, describe=describe, fields=(ATTENDANCE,))


ATTENDED: Final = attendance("Attended", "ATTENDED", "Someone was at a meeting.")
INVITED: Final = attendance("Invited", "INVITED", "Someone was asked to a meeting.")
ACCEPTED: Final = attendance("Accepted", "ACCEPTED", "Someone said yes to a meeting.")
DECLINED: Final = attendance("Declined", "DECLINED", "Someone said no to a meeting.")
MISSED: Final = attendance("Missed", "MISSED", "Someone was expected at a meeting and not there.")

PERSON: Final = NodeType(
    name="Person",
    describe="Someone who can be invited.",
    label="Person",
    identity="Person",
    prefix="per",
    one="person",
    all="people",
    default_order="name",
    rows=of_members(PERSONAL, THEMSELVES),
    fields=(
        *COMMON,
        prop(
            "name",
            Kind.STRING,
            "What they are called.",
            required=True,
            where=NAMED,
            order=True,
            search=True,
            see=PERSONAL,
        ),
        prop("title", Kind.STRING, "Their title, as the source writes it.", see=PERSONAL),
        prop("level", Level, "Where between whole and detail they work.", where=EQUALS, order=True, see=PERSONAL),
        prop("site", Kind.STRING, "Where they have their place of work.", where=EQUALS, see=PERSONAL),
        prop(
            "sector",
            Kind.STRING,
            "Which sector they work in, public or private or the source's own word.",
            see=PERSONAL,
        ),
        prop("email", Kind.STRING, "Their e-mail address.", see=PERSONAL),
        prop("active", Kind.BOOLEAN, "Whether they can be invited now.", required=True, where=EQUALS[:1], see=PERSONAL),
        prop("status", Kind.STRING, "The source's own word for whether they are active.", see=PERSONAL),
        prop(
            "objectsToAnalysis",
            Kind.BOOLEAN,
            "Whether they object to being analysed: no question takes them into account, and look-ups show them; null "
            "where they have not said so.",
            see=PERSONAL,
        ),
        one(
            "PRIMARY_UNIT",
            "Unit",
            "primaryUnit",
            "The unit they are counted to; may be a guess.",
            where="primaryUnit",
            see=PERSONAL,
        ),
        out(
            "MEMBER_OF", "Unit", "memberships", "What they belong to.", edge=MEMBERSHIP, where="memberOf", see=PERSONAL
        ),
        out(
            "FORMER_MEMBER_OF",
            "Unit",
            "formerMemberships",
            "Where they had a role before.",
            edge=FORMER_MEMBERSHIP,
            see=PERSONAL,
        ),
        one("EMPLOYED_BY", "Organisation", "employer", "Who employs them.", where="employer", see=PERSONAL),
        out(
            "EMPLOYED_BY",
            "Organisation",
            "employments",
            "Who employs them, and since when.",
            edge=EMPLOYMENT,
            see=PERSONAL,
        ),
        out(
            "HAS_COMPETENCE",
            "Competence",
            "competences",
            "What they know.",
            edge=HOLDING,
            where="competence",
            see=PERSONAL,
        ),
        out("TIE", "Person", "tiesTo", "Whom they turn to or work with.", edge=TIE, where="tiedTo", see=STAFF),
        into("TIE", "Person", "tiesFrom", "Who turns to them or works with them.", edge=TIE, see=STAFF),
        out(
            "TOOK_PART",
            "Decision",
            "decisions",
            "Which decisions they took part in.",
            edge=PARTICIPATION,
            where="decision",
            see=DECIDED,
        ),
        out(
            "ATTENDED",
            "Gathering",
            "attended",
            "The meetings they were at.",
            edge=ATTENDED,
            where="attended",
            see=PRESENCE,
        ),
        out("INVITED", "Gathering", "invitedTo", "The meetings they were asked to.", edge=INVITED, see=PRESENCE),
        out("ACCEPTED", "Gathering", "acceptedTo", "The meetings they said yes to.", edge=ACCEPTED, see=PRESENCE),
        out("DECLINED", "Gathering", "declinedTo", "The meetings they said no to.", edge=DECLINED, see=PRESENCE),
        out(
            "MISSED", "Gathering", "missed", "The meetings they were expected at and missed.", edge=MISSED, see=PRESENCE
        ),
        into("OWNED_BY", "Objective", "objectives", "The objectives they own.", see=PERSONAL),
        into("OWNED_BY", "Initiative", "initiatives", "The initiatives they own.", see=PERSONAL),
        into("OWNED_BY", "Theme", "themes", "The themes they own.", see=PERSONAL),
        into("BY", "Reflection", "reflections", "What they have reflected on.", see=TOLD),
    ),
)
ORGANISATION: Final = NodeType(
    name="Organisation",
    describe="An employer, public or private; networks have members from several.",
    label="Organisation",
    identity="Organisation",
    prefix="org",
    one="organisation",
    all="organisations",
    default_order="name",
    rows=of_members(OPEN),
    fields=(
        *COMMON,
        prop("name", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True, see=OPEN),
        prop("kind", Kind.STRING, "What sort of employer, in the source's own word.", where=EQUALS, see=OPEN),
        prop(
            "stated",
            Kind.BOOLEAN,
            "Whether the source lists it; false where it is only named as someone's employer.",
            required=True,
            see=OPEN,
        ),
        into(
            "EMPLOYED_BY",
            "Person",
            "employees",
            "Who is employed here.",
            edge=EMPLOYMENT,
            where="employs",
            see=PERSONAL,
        ),
    ),
)
