"""Competence: something one can know."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, Kind, NodeType, into, one, prop
from graph_api.domain.people import HOLDING

COMPETENCE: Final = NodeType(
    name="Competence",
    describe="Something one can know: a method, a system, a field, a trade.",
    label="Competence",
    identity="Competence",
    prefix="com",
    one="competence",
    all="competences",
    default_order="name",
    fields=(
        *COMMON,
        prop("name", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True),
        prop("names", Kind.STRING, "What else it is called.", many=True, search=True),
        prop("kind", Kind.STRING, "What sort of competence, in the source's own word.", where=EQUALS),
        prop("description", Kind.STRING, "What it is about."),
        one("OWNED_BY", "Unit", "unit", "The unit that looks after it.", where="unit"),
        one("BROADER", "Competence", "broader", "The wider competence that this is a part of.", where="broader"),
        into("BROADER", "Competence", "narrower", "The narrower competences it takes in."),
        into("HAS_COMPETENCE", "Person", "holders", "Who has it.", edge=HOLDING, where="holder"),
        into("NEEDS", "Decision", "neededByDecisions", "The decisions that need it."),
        into("NEEDS", "Theme", "neededByThemes", "The themes that need it."),
        into("CONCERNS", "Gathering", "meetings", "The meetings that are about it."),
        into("USES", "Initiative", "initiatives", "The initiatives that use it."),
    ),
)
