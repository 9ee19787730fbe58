"""Competence: something one can know."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, Kind, NodeType, into, one, prop
from graph_api.domain.people import HOLDING
from graph_api.domain.rows import of_members
from graph_api.domain.sight import DECIDED, HELD, OPEN, PERSONAL

COMPETENCE: Final = NodeType(
    name="Competence",
    describe="Something one can know: a method, a system, a field, a trade.",
    label="Competence",
    identity="Competence",
    prefix="com",
    one="competence",
    all="competences",
    default_order="name",
    rows=of_members(OPEN),
    fields=(
        *COMMON,
        prop("name", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True, see=OPEN),
        prop("names", Kind.STRING, "What else it is called.", many=True, search=True, see=OPEN),
        prop("kind", Kind.STRING, "What sort of competence, in the source's own word.", where=EQUALS, see=OPEN),
        prop("description", Kind.STRING, "What it is about.", see=OPEN),
        one("OWNED_BY", "Unit", "unit", "The unit that looks after it.", where="unit", see=OPEN),
        one(
            "BROADER",
            "Competence",
            "broader",
            "The wider competence that this is a part of.",
            where="broader",
            see=OPEN,
        ),
        into("BROADER", "Competence", "narrower", "The narrower competences it takes in.", see=OPEN),
        into("HAS_COMPETENCE", "Person", "holders", "Who has it.", edge=HOLDING, where="holder", see=PERSONAL),
        into("NEEDS", "Decision", "neededByDecisions", "The decisions that need it.", see=DECIDED),
        into("NEEDS", "Theme", "neededByThemes", "The themes that need it.", see=OPEN),
        into("CONCERNS", "Gathering", "meetings", "The meetings that are about it.", see=HELD),
        into("USES", "Initiative", "initiatives", "The initiatives that use it.", see=OPEN),
    ),
)
