"""What a group has to meet, demand by demand, so that those which clash can be told from the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph_api.domain.invite_words import DemandKind, InviteAim
from graph_api.domain.words import Level


@dataclass(frozen=True, slots=True)
class Need:
    """A competence that at least so many must have, at least so well; `level` None: however well."""

    competence: str
    level: int | None = None
    holders: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """An invitation that is asked for, everything by id; see `graph_api.domain.invites.InvitePlanInput`.

    `competences`: those that one person must have however well; `needs`: the others. `as_of`: None counts no meeting.
    """

    competences: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    evidence: frozenset[str] | None = None
    min_strategic: int = 1
    min_tactical: int = 0
    min_operational: int = 1
    units: tuple[str, ...] = ()
    min_units: int | None = None
    at_most_per_unit: int | None = None
    networks: tuple[str, ...] = ()
    min_networks: int | None = None
    at_most_per_network: int | None = None
    employers: tuple[str, ...] = ()
    min_employers: int | None = None
    at_most_per_employer: int | None = None
    must_include: tuple[str, ...] = ()
    must_exclude: tuple[str, ...] = ()
    at_most: int | None = None
    as_of: date | None = None
    days: int = 30
    at_most_meetings: int | None = None
    newness: int = 0
    aims: tuple[InviteAim, ...] = (InviteAim.LOAD, InviteAim.RICHNESS)
    alternatives: int = 0
    if_declines: tuple[str, ...] = ()
    why_not: tuple[str, ...] = ()
    front: bool = False

    @property
    def all_needs(self) -> tuple[Need, ...]:
        """Every competence asked for, each in one way once, in the order asked."""
        return tuple(dict.fromkeys((*map(Need, self.competences), *self.needs)))


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that must hold of the group.

    `about`: the person, competence, unit, network or employer; `level`: how well the competence must be known;
    `number`: of how many at least or at most; `among`: where units, networks or employers count, which; () for all.
    """

    kind: DemandKind
    about: str | None = None
    number: int | None = None
    level: int | None = None
    among: tuple[str, ...] = ()


LEVELS: Final = {
    DemandKind.STRATEGIC: Level.STRATEGIC,
    DemandKind.TACTICAL: Level.TACTICAL,
    DemandKind.OPERATIONAL: Level.OPERATIONAL,
}
"""The demands for people at a level between whole and detail."""

REPRESENTED: Final = frozenset({DemandKind.UNIT, DemandKind.NETWORK, DemandKind.EMPLOYER})
COUNTED: Final = frozenset({DemandKind.UNITS, DemandKind.NETWORKS, DemandKind.EMPLOYERS})
NEEDS: Final = frozenset({DemandKind.COMPETENCE, *LEVELS, *REPRESENTED, *COUNTED})
"""The demands that more people can only help to meet; the others are about who may be there at all."""


def demands_of(asked: Requirements) -> tuple[Demand, ...]:
    """Every demand once: those about people first, then limits, levels, who is represented, and the competences."""
    parts = (_about_people, _limits, _levels, _representation, _competences)
    return tuple(dict.fromkeys(demand for part in parts for demand in part(asked)))


def _about_people(asked: Requirements) -> Iterator[Demand]:
    for person in asked.must_include:
        yield Demand(DemandKind.MUST_INCLUDE, about=person)
    for person in asked.must_exclude:
        yield Demand(DemandKind.MUST_EXCLUDE, about=person)


def _limits(asked: Requirements) -> Iterator[Demand]:
    limits = (
        (DemandKind.AT_MOST, asked.at_most),
        (DemandKind.AT_MOST_PER_UNIT, asked.at_most_per_unit),
        (DemandKind.AT_MOST_PER_NETWORK, asked.at_most_per_network),
        (DemandKind.AT_MOST_PER_EMPLOYER, asked.at_most_per_employer),
        (DemandKind.AT_MOST_MEETINGS, asked.at_most_meetings),
    )
    return (Demand(kind, number=limit) for kind, limit in limits if limit is not None)


def _levels(asked: Requirements) -> Iterator[Demand]:
    minima = (asked.min_strategic, asked.min_tactical, asked.min_operational)
    return (Demand(kind, number=least) for kind, least in zip(LEVELS, minima, strict=True) if least > 0)


def _representation(asked: Requirements) -> Iterator[Demand]:
    groups = (
        (DemandKind.UNIT, DemandKind.UNITS, asked.units, asked.min_units),
        (DemandKind.NETWORK, DemandKind.NETWORKS, asked.networks, asked.min_networks),
        (DemandKind.EMPLOYER, DemandKind.EMPLOYERS, asked.employers, asked.min_employers),
    )
    for each, several, named, least in groups:
        if least is None or (named and least >= len(named)):
            yield from (Demand(each, about=group, number=1) for group in named)
        elif least > 0:
            yield Demand(several, number=least, among=named)


def _competences(asked: Requirements) -> Iterator[Demand]:
    for need in asked.all_needs:
        yield Demand(DemandKind.COMPETENCE, about=need.competence, level=need.level, number=need.holders)
