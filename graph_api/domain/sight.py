"""Who sees something: the roles, the scopes of integrations, and the few rules that declarations choose from.

A rule is stated beside each field of `graph_api.domain` and has no default. It is a set of grants, so that whoever
is not named sees nothing: a new role, a role without a rule, an integration without the scope.

That a role sees a field says nothing about whose: which nodes a role sees is said by the `rows` of their type.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias


class Role(Enum):
    """What someone is to the networks, which decides what they may see."""

    ADMIN = "ADMIN"
    FACILITATOR = "FACILITATOR"
    INTEGRATOR = "INTEGRATOR"
    MEMBER = "MEMBER"


PEOPLE: Final = "people"
DECISIONS: Final = "decisions"
MEETINGS: Final = "meetings"
ATTENDANCE: Final = "attendance"
FREE_TEXT: Final = "sensitive"
DATA_PROTECTION: Final = "data-protection"
SCOPES: Final = (PEOPLE, DECISIONS, MEETINGS, ATTENDANCE, FREE_TEXT, DATA_PROTECTION)
"""What a caller can be granted beside their role: the first four are for integrations, then one for facilitators, and
one for administrators, by which they answer what people may ask of whoever keeps data about them."""

Grant: TypeAlias = tuple[Role, str | None]
"""A role that sees something; with a scope: only where the caller has it too."""


@dataclass(frozen=True, slots=True)
class See:
    """Who sees something: every grant by itself is enough."""

    grants: frozenset[Grant]

    @property
    def words(self) -> str:
        """The same as a sentence; empty where everyone who asks sees it. Administrators go without saying."""
        if self == OPEN:
            return ""
        who = list(_named(self)) or [CALLED[role] for role, _ in self.grants]
        return f"Seen by {' and '.join(filter(None, (', '.join(who[:-1]), who[-1])))}." if who else "Seen by nobody."


def see(*who: Role | Grant) -> See:
    """A rule of these grants; a role by itself needs no scope."""
    return See(frozenset(each if isinstance(each, tuple) else (each, None) for each in who))


CALLED: Final = {
    Role.ADMIN: "administrators",
    Role.FACILITATOR: "facilitators",
    Role.MEMBER: "members",
    Role.INTEGRATOR: "integrations",
}

UNSTATED: Final = see((Role.ADMIN, "unstated"))
"""Stands where a declaration says nothing, to be refused when the declaration is made."""

NOBODY: Final = see()
OPEN: Final = see(Role.ADMIN, Role.FACILITATOR, Role.INTEGRATOR, Role.MEMBER)
"""What an organisation says of itself: names of units, competences and aims, and what belongs to every node."""

WORKING: Final = see(Role.ADMIN, Role.FACILITATOR, Role.INTEGRATOR)
"""Free text about work rather than people: names are for everyone, descriptions for those who run something."""

STAFF: Final = see(Role.ADMIN, Role.FACILITATOR)
"""For those who facilitate: who turns to whom, and figures that may be about a few."""

PERSONAL: Final = see(Role.ADMIN, Role.FACILITATOR, (Role.INTEGRATOR, PEOPLE), Role.MEMBER)
"""What is kept of a person; a member sees their own."""

HELD: Final = see(Role.ADMIN, Role.FACILITATOR, (Role.INTEGRATOR, MEETINGS), Role.MEMBER)
"""What is kept of a meeting; a member sees those of their networks, and those they were asked to."""

DECIDED: Final = see(Role.ADMIN, Role.FACILITATOR, (Role.INTEGRATOR, DECISIONS), Role.MEMBER)
"""What is kept of a decision; a member sees those that concern them."""

PRESENCE: Final = see(Role.ADMIN, Role.FACILITATOR, (Role.INTEGRATOR, ATTENDANCE), Role.MEMBER)
"""Who was asked to a meeting, came or did not; a member sees their own."""

VOICE: Final = see(Role.ADMIN, Role.FACILITATOR, Role.MEMBER)
"""That someone spoke up, and about what; a member sees their own."""

TOLD: Final = see(Role.ADMIN, (Role.FACILITATOR, FREE_TEXT), Role.MEMBER)
"""What someone said, in their own words: off unless it is granted; a member sees their own."""

SENSITIVE: Final = see(Role.ADMIN, (Role.FACILITATOR, FREE_TEXT))
"""What was said, by nobody in particular: off unless it is granted."""


def _named(rule: See) -> Iterator[str]:
    for role, name in CALLED.items():
        if role is Role.ADMIN:
            continue
        scopes = sorted(scope or "" for granted, scope in rule.grants if granted is role)
        if scopes:
            yield name if "" in scopes else f"{name} with the scope {' or '.join(scopes)}"
