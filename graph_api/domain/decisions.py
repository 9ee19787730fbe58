"""Decision: what was decided, by whom, for whom, and what became of it."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, WITHIN, Edge, Kind, NodeType, into, one, out, prop
from graph_api.domain.people import PARTICIPATION
from graph_api.domain.units import INVOLVEMENT
from graph_api.domain.words import DecisionStatus

RELATION: Final = Edge(
    name="DecisionLink",
    relationship="RELATES_TO",
    describe="A decision points to another.",
    fields=(prop("kinds", Kind.STRING, "In which ways, in the source's own words.", many=True),),
)
CHALLENGE: Final = Edge(
    name="Challenge",
    relationship="CHALLENGED_BY",
    describe="Someone has called a decision in question.",
    fields=(
        prop("why", Kind.STRING, "Their reason."),
        prop("at", Kind.DAY, "When."),
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
    fields=(
        *COMMON,
        prop("title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True),
        prop(
            "status", DecisionStatus, "How far it has come; null where the source's word is none of ours.", where=EQUALS
        ),
        prop("statusRaw", Kind.STRING, "The source's own word for its status.", where=EQUALS),
        prop("date", Kind.DAY, "When it was made or put forward.", where=WITHIN, order=True),
        prop("kind", Kind.STRING, "What sort of decision, in the source's own word.", where=EQUALS),
        prop("description", Kind.STRING, "What it says."),
        prop("reviewOn", Kind.DAY, "When it should be looked at again.", where=WITHIN, order=True),
        prop("objections", Kind.STRING, "What was said against it when it was made.", many=True),
        one("OWNED_BY", "Unit", "owningUnit", "The unit that owns it.", where="owningUnit"),
        out("AFFECTS", "Unit", "units", "The units it concerns, and how.", edge=INVOLVEMENT, where="unit"),
        out("NEEDS", "Competence", "needs", "The competences it takes to carry out.", where="needs"),
        out("MADE_AT", "Gathering", "meetings", "Where it was made or discussed.", where="meeting"),
        into("TOOK_PART", "Person", "people", "Who took part, and how.", edge=PARTICIPATION, where="person"),
        out(
            "CHALLENGED_BY",
            "Person",
            "challenges",
            "Who has called it in question.",
            edge=CHALLENGE,
            where="challengedBy",
        ),
        out("SUPERSEDES", "Decision", "supersedes", "The decisions it replaces."),
        into("SUPERSEDES", "Decision", "supersededBy", "The decisions that replace it."),
        out("RELATES_TO", "Decision", "relatesTo", "The decisions it points to.", edge=RELATION),
        into("RELATES_TO", "Decision", "relatedFrom", "The decisions that point to it.", edge=RELATION),
        into("ON", "Reflection", "reflections", "What it led to."),
    ),
)
