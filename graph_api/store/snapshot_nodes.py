"""Values as Neo4j returns them into the rows of a snapshot that are nodes, sorted by id, with unknown as None."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from operator import itemgetter
from typing import Any, TypeAlias

from graph_api.domain.snapshot_nodes import (
    DecisionRow,
    InitiativeRow,
    MeetingRow,
    NamedRow,
    ObjectingRow,
    ObjectiveRow,
    PersonRow,
    ReflectionRow,
    ThemeRow,
    UnitRow,
)
from graph_api.domain.words import DecisionStatus, InitiativeKind, Level, Origin, ReflectionKind

Values: TypeAlias = Sequence[list[Any]]


def people(values: Values) -> tuple[PersonRow, ...]:
    """People; a level is stored by its name."""
    return tuple(
        PersonRow(
            *known,
            level=None if level is None else Level[level],
            active=active,
            unit=unit,
            employer=employer,
            site=site,
            until=until,
        )
        for *known, level, active, unit, employer, site, until in _by_id(values)
    )


def objecting(values: Values) -> tuple[ObjectingRow, ...]:
    """People who object to being analysed, as no more than their sources."""
    return tuple(ObjectingRow(source) for (source,) in sorted(values))


def units(values: Values) -> tuple[UnitRow, ...]:
    """Departments and networks."""
    return tuple(UnitRow(*row) for row in _by_id(values))


def named(values: Values) -> tuple[NamedRow, ...]:
    """Competences or organisations."""
    return tuple(NamedRow(*row) for row in sorted(values))


def objectives(values: Values) -> tuple[ObjectiveRow, ...]:
    """Objectives."""
    return tuple(ObjectiveRow(*row) for row in _by_id(values))


def themes(values: Values) -> tuple[ThemeRow, ...]:
    """Themes; an origin is stored by its name."""
    return tuple(
        ThemeRow(*known, origin=None if origin is None else Origin[origin], status=status)
        for *known, origin, status in _by_id(values)
    )


def initiatives(values: Values) -> tuple[InitiativeRow, ...]:
    """Initiatives; a kind is stored by its name."""
    return tuple(
        InitiativeRow(*known, kind=None if kind is None else InitiativeKind[kind], status=status, start=start, end=end)
        for *known, kind, status, start, end in _by_id(values)
    )


def decisions(values: Values) -> tuple[DecisionRow, ...]:
    """Decisions; a status is stored by its name."""
    return tuple(
        DecisionRow(*known, status=None if status is None else DecisionStatus[status], date=day, review_on=review)
        for *known, status, day, review in _by_id(values)
    )


def meetings(values: Values) -> tuple[MeetingRow, ...]:
    """Meetings and series; a day of which only the month or the year is known is not known."""
    return tuple(
        MeetingRow(
            *known, day=_whole_day(day), unit=unit, recurring=recurring, status=status, until=until, minutes=minutes
        )
        for *known, day, unit, recurring, status, until, minutes in _by_id(values)
    )


def reflections(values: Values) -> tuple[ReflectionRow, ...]:
    """What meetings and decisions led to; a kind is stored by its name."""
    return tuple(
        ReflectionRow(
            *known, about=about, kind=None if kind is None else ReflectionKind[kind], at=at, decision=decision
        )
        for *known, about, kind, at, decision in _by_id(values)
    )


def _by_id(values: Values) -> list[list[Any]]:
    return sorted(values, key=itemgetter(0))


def _whole_day(written: str | None) -> str | None:
    with suppress(ValueError):
        return date.fromisoformat(written or "").isoformat()
    return None
