"""Objective, Theme, Initiative and Reflection: from what is aimed at to what came of it."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, WITHIN, Kind, NodeType, into, one, out, prop
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
    fields=(
        *COMMON,
        prop(
            "title", Kind.STRING, "The objective in one sentence.", required=True, where=NAMED, order=True, search=True
        ),
        prop("description", Kind.STRING, "What else is said of it."),
        prop("status", Kind.STRING, "How it stands, in the source's own word.", where=EQUALS),
        one("OWNED_BY", "Person", "owner", "Who answers for it.", where="owner"),
        one("OWNED_BY", "Unit", "unit", "The unit that answers for it.", where="unit"),
        out("SERVES", "Objective", "objectives", "The wider objectives it works for.", where="objective"),
        into("SERVES", "Objective", "parts", "The narrower objectives that work for it."),
        into("SERVES", "Theme", "themes", "The themes that work for it."),
        into("SERVES", "Initiative", "initiatives", "The initiatives that work for it."),
        into("SERVES", "Unit", "units", "The units and networks that work for it."),
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
    fields=(
        *COMMON,
        prop("title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True),
        prop("description", Kind.STRING, "What it is about."),
        prop("status", Kind.STRING, "How it stands, in the source's own word.", where=EQUALS),
        prop("origin", Origin, "Who raised it.", where=EQUALS),
        prop("votes", Kind.INT, "How many members want to meet about it; null where nobody has asked."),
        prop("recurs", Kind.BOOLEAN, "Whether it comes back; null where not stated."),
        one("OWNED_BY", "Person", "owner", "Who looks after it.", where="owner"),
        one("OWNED_BY", "Unit", "unit", "The unit that looks after it.", where="unit"),
        out("NEEDS", "Competence", "needs", "The competences it takes to deal with it.", where="needs"),
        out("CONCERNS", "Unit", "concerns", "The units it concerns.", where="concerns"),
        out("SERVES", "Objective", "objectives", "The objectives it works for.", where="objective"),
        into("ABOUT", "Gathering", "meetings", "The meetings about it."),
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
    fields=(
        *COMMON,
        prop("title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True),
        prop("description", Kind.STRING, "What it is about."),
        prop("status", Kind.STRING, "How it stands, in the source's own word.", where=EQUALS),
        prop("kind", InitiativeKind, "What sort of undertaking it is.", where=EQUALS),
        prop("startDate", Kind.DAY, "First day.", where=WITHIN, order=True),
        prop("endDate", Kind.DAY, "Last day; null while it runs or where not known."),
        one("OWNED_BY", "Person", "owner", "Who answers for it.", where="owner"),
        one("OWNED_BY", "Unit", "unit", "The unit that runs it.", where="unit"),
        out("SERVES", "Objective", "objectives", "The objectives it works for.", where="objective"),
        out("USES", "Competence", "competences", "The competences it uses.", where="uses"),
        out("COUPLES", "Initiative", "couples", "The projects and services it couples.", where="couples"),
        into("COUPLES", "Initiative", "coupledBy", "The initiatives that couple it with others."),
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
    fields=(
        *COMMON,
        prop("text", Kind.STRING, "What is told.", required=True),
        prop("kind", ReflectionKind, "What sort of effect it is.", where=EQUALS),
        prop("at", Kind.DAY, "When it was told.", where=WITHIN, order=True),
        one("BY", "Person", "by", "Who tells it.", where="by"),
        one("ON", "Gathering", "meeting", "The meeting it is about.", where="meeting"),
        one("ON", "Decision", "decision", "The decision it is about.", where="decision"),
        one("FOLLOWS", "Reflection", "follows", "The reflection it follows.", where="follows"),
        into("FOLLOWS", "Reflection", "followedBy", "The reflections that follow it."),
    ),
)
