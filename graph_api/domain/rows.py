"""Which nodes of a type a role sees: all of them, none, or those that lie at the end of a way from the viewer.

The viewer is the Person whose id the caller has. A way is declared as data, the relationships and labels that it
passes, so that a statement can begin where the viewer is: what they see costs what they see, not what there is.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias

from graph_api.domain.sight import Role, See


class Direction(Enum):
    """Which way a relationship runs, seen from where it is declared."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Step:
    """Over a relationship of one of these types to a node with this label."""

    relationships: tuple[str, ...]
    direction: Direction
    label: str


Way: TypeAlias = tuple[Step, ...]
"""Steps from the viewer; none: the viewer themselves."""

THEMSELVES: Final[Way] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Who sees all nodes of a type, and who sees those at the end of any of some ways; everyone else sees none."""

    all: See
    own: tuple[tuple[Role, tuple[Way, ...]], ...] = ()

    def ways(self, role: Role) -> tuple[Way, ...]:
        """The ways that are open to `role`."""
        return next((ways for named, ways in self.own if named is role), ())


def to(label: str, *relationships: str) -> Step:
    """A step along relationships that lead out of where one stands."""
    return Step(relationships, Direction.OUT, label)


def back(label: str, *relationships: str) -> Step:
    """A step against relationships that lead to where one stands."""
    return Step(relationships, Direction.IN, label)


def of_members(rule: See, *ways: Way) -> Rows:
    """All nodes for those whom `rule` names, but for members, where there are `ways`, those at the end of any."""
    if not ways:
        return Rows(all=rule)
    others = See(frozenset(grant for grant in rule.grants if grant[0] is not Role.MEMBER))
    return Rows(all=others, own=((Role.MEMBER, ways),))


OWN_NETWORK: Final = to("Network", "MEMBER_OF")
OWN_UNIT: Final = to("Unit", "MEMBER_OF")
EXPECTED: Final = ("INVITED", "ACCEPTED", "DECLINED", "ATTENDED", "MISSED")
"""The ways to have to do with a meeting."""
