"""Who may use the rights of the people in the graph, in one table; whoever does not stand there may not.

What they reach is everything about somebody, so that a role is not enough: it takes a scope that is given for this
alone, or to be the person whom it is about.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from graph_api.access.caller import Caller, Role
from graph_api.domain.sight import DATA_PROTECTION, Grant
from graph_api.errors import Refused


class Whose(Enum):
    """For whom a right may be used."""

    ANYONE = "ANYONE"
    THEMSELVES = "THEMSELVES"


_OFFICER: Final[Grant] = (Role.ADMIN, DATA_PROTECTION)
_THEMSELVES: Final[Grant] = (Role.MEMBER, None)

RIGHTS: Final[Mapping[str, Mapping[Grant, Whose]]] = MappingProxyType(
    {
        "exportPerson": {_OFFICER: Whose.ANYONE, _THEMSELVES: Whose.THEMSELVES},
        "erasePerson": {_OFFICER: Whose.ANYONE},
        "objectToAnalysis": {_OFFICER: Whose.ANYONE, _THEMSELVES: Whose.THEMSELVES},
        "auditLines": {_OFFICER: Whose.ANYONE},
    }
)


def check_right(right: str, caller: Caller, person: str | None = None) -> None:
    """Make sure that `caller` may use `right`, by the name of its field, for `person`.

    Raises:
        Refused: they may not; said alike whether there is such a person or not.
    """
    for (role, scope), whose in RIGHTS.get(right, {}).items():
        granted = caller.role is role and (scope is None or scope in caller.scopes)
        if granted and (whose is Whose.ANYONE or (person is not None and person == caller.person)):
            return
    raise Refused(
        f"{right} is for administrators with the scope {DATA_PROTECTION}, and in part for people about themselves; ask "
        "whoever answers for data protection.",
        value=right,
    )
