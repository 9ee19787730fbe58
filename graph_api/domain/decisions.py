"""Decision: what was decided, by whom, for whom, and what became of it."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, WITHIN, Edge, Kind, NodeType, Records, into, one, out, prop
from graph_api.domain.people import PARTICIPATION
from graph_api.domain.rows import EXPECTED, OWN_NETWORK, OWN_UNIT, back, of_members, to
from graph_api.domain.sight import DECIDED, SENSITIVE, TOLD, VOICE
from graph_api.domain.units import INVOLVEMENT
from graph_api.domain.words import DecisionStatus

RELATION: Final = Edge(
    name="DecisionLink",
    relationship="RELATES_TO",
    describe="A decision points to another.",
    fields=(prop("kinds", Kind.STRING, "In which ways, in the source's own words.", many=True, see=DECIDED),),
)
CHALLENGE: Final = Edge(
    name="Challenge",
    relationship="CHALLENGED_BY",
    describe="Someone has called a decision in question.",
    fields=(
        Records(
            name="reasons",
            type_name="ChallengeReason",
            describe="Each time they did, and why.",
            columns=(
                prop("why", Kind.STRING, "Their reason.", see=TOLD),
                prop("at", Kind.DAY, "When.", see=VOICE),
            ),
            see=VOICE,
        ),
    ),
)

DECISION: Final = NodeType(
    name="Decision",
    describe="Something decided, or proposed for decision.",
    label="Decision",
    identity="Decision",
    prefix="dec",
    one="decision",
    all="decisions",
    default_order="title",
    rows=of_members(
        DECIDED,
        (to("Decision", "TOOK_PART"),),
        (back("Decision", "CHALLENGED_BY"),),
        (OWN_UNIT, back("Decision", "AFFECTS", "OWNED_BY")),
        (OWN_NETWORK, back("Gathering", "OF"), back("Decision", "MADE_AT")),
        (to("Gathering", *EXPECTED), back("Decision", "MADE_AT")),
    ),
    fields=(
        *COMMON,
        prop(
            "title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True, see=DECIDED
        ),
        prop(
            "status",
            DecisionStatus,
            "How far it has come; null where the source's word is none of ours.",
            where=EQUALS,
            see=DECIDED,
        ),
        prop("statusRaw", Kind.STRING, "The source's own word for its status.", where=EQUALS, see=DECIDED),
        prop("date", Kind.DAY, "When it was made or put forward.", where=WITHIN, order=True, see=DECIDED),
        prop("kind", Kind.STRING, "What sort of decision, in the source's own word.", where=EQUALS, see=DECIDED),
        prop("description", Kind.STRING, "What it says.", see=DECIDED),
        prop("reviewOn", Kind.DAY, "When it should be looked at again.", where=WITHIN, order=True, see=DECIDED),
        prop("objections", Kind.STRING, "What was said against it when it was made.", many=True, see=SENSITIVE),
        one("OWNED_BY", "Unit", "owningUnit", "The unit that owns it.", where="owningUnit", see=DECIDED),
        out("AFFECTS", "Unit", "units", "The units it concerns, and how.", edge=INVOLVEMENT, where="unit", see=DECIDED),
        out("NEEDS", "Competence", "needs", "The competences it takes to carry out.", where="needs", see=DECIDED),
        out("MADE_AT", "Gathering", "meetings", "Where it was made or discussed.", where="meeting", see=DECIDED),
        into(
            "TOOK_PART", "Person", "people", "Who took part, and how.", edge=PARTICIPATION, where="person", see=DECIDED
        ),
        out(
            "CHALLENGED_BY",
            "Person",
            "challenges",
            "Who has called it in question.",
            edge=CHALLENGE,
            where="challengedBy",
            see=VOICE,
        ),
        out("SUPERSEDES", "Decision", "supersedes", "The decisions it replaces.", see=DECIDED),
        into("SUPERSEDES", "Decision", "supersededBy", "The decisions that replace it.", see=DECIDED),
        out("RELATES_TO", "Decision", "relatesTo", "The decisions it points to.", edge=RELATION, see=DECIDED),
        into("RELATES_TO", "Decision", "relatedFrom", "The decisions that point to it.", edge=RELATION, see=DECIDED),
        into("ON", "Reflection", "reflections", "What it led to.", see=VOICE),
    ),
)
