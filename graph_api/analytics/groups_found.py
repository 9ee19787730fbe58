"""What comes of looking for a group: the group, and all that is told about it."""

from dataclasses import dataclass

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Demand
from graph_api.domain.invite_words import InviteAim, InviteStatus, WhyNotReason


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a group goes by an aim; `proved`: no group as good by the aims before it is better."""

    aim: InviteAim
    value: int
    proved: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """A demand of a conflict. `relaxed`: the mildest weaker one that ends it, None where `dropped` or not known.

    `dropped`: only leaving it out helps. `resolves`: whether every demand can be met then; None where not known.
    """

    demand: Demand
    relaxed: Demand | None = None
    dropped: bool = False
    resolves: bool | None = None


@dataclass(frozen=True, slots=True)
class Decline:
    """The plan without `person`; `set_aside`: what nobody else can meet either, as in `Group`."""

    person: str
    status: InviteStatus
    members: tuple[Candidate, ...] = ()
    bound: int | None = None
    set_aside: tuple[Demand, ...] = ()
    conflict: tuple[Demand, ...] = ()


@dataclass(frozen=True, slots=True)
class Absence:
    """Why `person` is not in the group. `members`: the best group with them, of `size_with`; () where there is none.

    `aim`, `value_with`: where WORSE, by which aim, and how far that group goes. `conflict`: where IMPOSSIBLE.
    """

    person: str
    reason: WhyNotReason
    size_with: int | None = None
    aim: InviteAim | None = None
    value_with: int | None = None
    members: tuple[Candidate, ...] = ()
    conflict: tuple[Demand, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontPoint:
    """The most needs, `met`, that a group of at most `size` people meets; `unmet`: those that `members` leave."""

    size: int
    met: int
    unmet: tuple[Demand, ...]
    members: tuple[Candidate, ...]
    proved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What was found.

    `members`: in alphabetical order; empty where there are none. `bound`: no group is smaller; None where not known.
    `aims`: how far the group goes, SIZE first; () where there is none. `ties_broken`: whether the alphabet chose.
    `conflict`: where INFEASIBLE, demands that cannot all be met. `set_aside`: demands that nobody active counts to.
    `invitable`: everyone who could have been a member. `alternatives_are_all`: whether no other group is as good;
    None where not asked or not known.
    """

    status: InviteStatus
    members: tuple[Candidate, ...] = ()
    bound: int | None = None
    aims: tuple[Reached, ...] = ()
    ties_broken: bool = False
    conflict: tuple[Clash, ...] = ()
    conflict_is_irreducible: bool = False
    set_aside: tuple[Demand, ...] = ()
    invitable: tuple[Candidate, ...] = ()
    alternatives: tuple[tuple[Candidate, ...], ...] = ()
    alternatives_are_all: bool | None = None
    declines: tuple[Decline, ...] = ()
    absences: tuple[Absence, ...] = ()
    front: tuple[FrontPoint, ...] = ()
