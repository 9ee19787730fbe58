"""The questions, as the page and the schema offer them."""

from typing import Final

IN_ORDER: Final = (
    "invitePlan",
    "roomCheck",
    "silos",
    "gaps",
    "siloMap",
    "surroundings",
    "uncoupled",
    "strategyInCalendar",
    "decisionsToRevisit",
    "knowledgeAtRisk",
    "leaverImpact",
    "whatChanged",
    "bridges",
    "peers",
    "headcount",
)
"""In the order in which they are offered."""

FOR_EVERYONE: Final = frozenset({"silos", "headcount"})
"""Members may ask these, for groups that are large enough."""

FOR_STAFF: Final = tuple(question for question in IN_ORDER if question not in FOR_EVERYONE)
"""Only administrators and facilitators may ask these."""

ANALYSES: Final = tuple(question for question in IN_ORDER if question != "headcount")
"""Each takes an input with a description, and has a form on the page of its own."""
