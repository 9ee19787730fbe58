"""What a group has to meet, demand by demand, so that those which clash can be told from the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_api.domain.invites import DemandKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """An invitation that is asked for, everything by id; see `graph_api.domain.invites.InvitePlanInput`."""

    competences: tuple[str, ...] = ()
    evidence: frozenset[str] | None = None
    min_strategic: int = 1
    min_operational: int = 1
    must_include: tuple[str, ...] = ()
    must_exclude: tuple[str, ...] = ()
    at_most: int | None = None
    at_most_per_unit: int | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that must hold of the group: of the person or competence `about`, or of a `number` of people."""

    kind: DemandKind
    about: str | None = None
    number: int | None = None


def demands_of(asked: Requirements) -> tuple[Demand, ...]:
    """Every demand once: those about people first, then those about numbers, then the competences."""
    return tuple(dict.fromkeys((*_about_people(asked), *_about_numbers(asked), *_about_competences(asked))))


def _about_people(asked: Requirements) -> Iterator[Demand]:
    for person in asked.must_include:
        yield Demand(DemandKind.MUST_INCLUDE, about=person)
    for person in asked.must_exclude:
        yield Demand(DemandKind.MUST_EXCLUDE, about=person)


def _about_numbers(asked: Requirements) -> Iterator[Demand]:
    if asked.at_most is not None:
        yield Demand(DemandKind.AT_MOST, number=asked.at_most)
    if asked.at_most_per_unit is not None:
        yield Demand(DemandKind.AT_MOST_PER_UNIT, number=asked.at_most_per_unit)
    if asked.min_strategic > 0:
        yield Demand(DemandKind.STRATEGIC, number=asked.min_strategic)
    if asked.min_operational > 0:
        yield Demand(DemandKind.OPERATIONAL, number=asked.min_operational)


def _about_competences(asked: Requirements) -> Iterator[Demand]:
    for competence in asked.competences:
        yield Demand(DemandKind.COMPETENCE, about=competence)
