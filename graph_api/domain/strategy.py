"""Objective, Theme, Initiative and Reflection: from what is aimed at to what came of it."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, WITHIN, Kind, NodeType, into, one, out, prop
from graph_api.domain.rows import back, of_members
from graph_api.domain.sight import HELD, OPEN, PERSONAL, STAFF, TOLD, VOICE, WORKING
from graph_api.domain.words import InitiativeKind, Origin, ReflectionKind

OBJECTIVE: Final = NodeType(
    name="Objective",
    describe="A piece of the strategy in one sentence, with an owner.",
    label="Objective",
    identity="Objective",
    prefix="obj",
    one="objective",
    all="objectives",
    default_order="title",
    rows=of_members(OPEN),
    fields=(
        *COMMON,
        prop(
            "title",
            Kind.STRING,
            "The objective in one sentence.",
            required=True,
            where=NAMED,
            order=True,
            search=True,
            see=OPEN,
        ),
        prop("description", Kind.STRING, "What else is said of it.", see=WORKING),
        prop("status", Kind.STRING, "How it stands, in the source's own word.", where=EQUALS, see=OPEN),
        one("OWNED_BY", "Person", "owner", "Who answers for it.", where="owner", see=PERSONAL),
        one("OWNED_BY", "Unit", "unit", "The unit that answers for it.", where="unit", see=OPEN),
        out("SERVES", "Objective", "objectives", "The wider objectives it works for.", where="objective", see=OPEN),
        into("SERVES", "Objective", "parts", "The narrower objectives that work for it.", see=OPEN),
        into("SERVES", "Theme", "themes", "The themes that work for it.", see=OPEN),
        into("SERVES", "Initiative", "initiatives", "The initiatives that work for it.", see=OPEN),
        into("SERVES", "Unit", "units", "The units and networks that work for it.", see=OPEN),
    ),
)
THEME: Final = NodeType(
    name="Theme",
    describe="Something to meet about.",
    label="Theme",
    identity="Theme",
    prefix="the",
    one="theme",
    all="themes",
    default_order="title",
    rows=of_members(OPEN),
    fields=(
        *COMMON,
        prop("title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True, see=OPEN),
        prop("description", Kind.STRING, "What it is about.", see=WORKING),
        prop("status", Kind.STRING, "How it stands, in the source's own word.", where=EQUALS, see=OPEN),
        prop("origin", Origin, "Who raised it.", where=EQUALS, see=OPEN),
        prop("votes", Kind.INT, "How many members want to meet about it; null where nobody has asked.", see=STAFF),
        prop("recurs", Kind.BOOLEAN, "Whether it comes back; null where not stated.", see=OPEN),
        one("OWNED_BY", "Person", "owner", "Who looks after it.", where="owner", see=PERSONAL),
        one("OWNED_BY", "Unit", "unit", "The unit that looks after it.", where="unit", see=OPEN),
        out("NEEDS", "Competence", "needs", "The competences it takes to deal with it.", where="needs", see=OPEN),
        out("CONCERNS", "Unit", "concerns", "The units it concerns.", where="concerns", see=OPEN),
        out("SERVES", "Objective", "objectives", "The objectives it works for.", where="objective", see=OPEN),
        into("ABOUT", "Gathering", "meetings", "The meetings about it.", see=HELD),
    ),
)
INITIATIVE: Final = NodeType(
    name="Initiative",
    describe="A project, a service, an improvement or an experiment.",
    label="Initiative",
    identity="Initiative",
    prefix="ini",
    one="initiative",
    all="initiatives",
    default_order="title",
    rows=of_members(OPEN),
    fields=(
        *COMMON,
        prop("title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True, see=OPEN),
        prop("description", Kind.STRING, "What it is about.", see=WORKING),
        prop("status", Kind.STRING, "How it stands, in the source's own word.", where=EQUALS, see=OPEN),
        prop("kind", InitiativeKind, "What sort of undertaking it is.", where=EQUALS, see=OPEN),
        prop("startDate", Kind.DAY, "First day.", where=WITHIN, order=True, see=OPEN),
        prop("endDate", Kind.DAY, "Last day; null while it runs or where not known.", see=OPEN),
        one("OWNED_BY", "Person", "owner", "Who answers for it.", where="owner", see=PERSONAL),
        one("OWNED_BY", "Unit", "unit", "The unit that runs it.", where="unit", see=OPEN),
        out("SERVES", "Objective", "objectives", "The objectives it works for.", where="objective", see=OPEN),
        out("USES", "Competence", "competences", "The competences it uses.", where="uses", see=OPEN),
        out("COUPLES", "Initiative", "couples", "The projects and services it couples.", where="couples", see=OPEN),
        into("COUPLES", "Initiative", "coupledBy", "The initiatives that couple it with others.", see=OPEN),
    ),
)
REFLECTION: Final = NodeType(
    name="Reflection",
    describe="What a meeting or a decision led to, told step by step.",
    label="Reflection",
    identity="Reflection",
    prefix="ref",
    one="reflection",
    all="reflections",
    default_order="at",
    rows=of_members(VOICE, (back("Reflection", "BY"),)),
    fields=(
        *COMMON,
        prop("text", Kind.STRING, "What is told.", required=True, see=TOLD),
        prop("kind", ReflectionKind, "What sort of effect it is.", where=EQUALS, see=VOICE),
        prop("at", Kind.DAY, "When it was told.", where=WITHIN, order=True, see=VOICE),
        one("BY", "Person", "by", "Who tells it.", where="by", see=TOLD),
        one("ON", "Gathering", "meeting", "The meeting it is about.", where="meeting", see=VOICE),
        one("ON", "Decision", "decision", "The decision it is about.", where="decision", see=VOICE),
        one("FOLLOWS", "Reflection", "follows", "The reflection it follows.", where="follows", see=VOICE),
        into("FOLLOWS", "Reflection", "followedBy", "The reflections that follow it.", see=VOICE),
    ),
)
