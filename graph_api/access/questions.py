"""Which role may ask which question, in one table; a role that does not stand there may not ask.

People are named where naming is the question, to those who act on it, and never ranked. Everyone else may ask about
groups, of which none is so small that a figure about it is a figure about a person.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from graph_api.access.caller import Caller, Role
from graph_api.errors import Refused


class Extent(Enum):
    """How much of a question's answer a role may have."""

    EVERYTHING = "EVERYTHING"
    GROUPS = "GROUPS"


_STAFF: Final = {Role.ADMIN: Extent.EVERYTHING, Role.FACILITATOR: Extent.EVERYTHING}

QUESTIONS: Final[Mapping[str, Mapping[Role, Extent]]] = MappingProxyType(
    {
        "invitePlan": _STAFF,
        "roomCheck": _STAFF,
        "gaps": _STAFF,
        "siloMap": _STAFF,
        "surroundings": _STAFF,
        "uncoupled": _STAFF,
        "whatChanged": _STAFF,
        "strategyInCalendar": _STAFF,
        "decisionsToRevisit": _STAFF,
        "knowledgeAtRisk": _STAFF,
        "leaverImpact": _STAFF,
        "bridges": _STAFF,
        "peers": _STAFF,
        "silos": _STAFF | {Role.INTEGRATOR: Extent.GROUPS, Role.MEMBER: Extent.GROUPS},
        "headcount": dict.fromkeys(Role, Extent.GROUPS),
    }
)


def extent_of(question: str, caller: Caller) -> Extent:
    """How much `caller` may have of the answer to `question`, by the name of its field.

    Raises:
        Refused: nothing.
    """
    extent = QUESTIONS.get(question, {}).get(caller.role)
    if extent is None:
        raise Refused(
            f"{question} names people and units to those who facilitate; ask one of them.",
            swedish=f"{question} nämner personer och enheter för dem som leder möten; fråga någon av dem.",
            value=question,
        )
    return extent
