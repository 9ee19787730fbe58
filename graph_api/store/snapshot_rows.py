"""Values as Neo4j returns them into rows of a snapshot, sorted, with unknown as None."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeAlias

from graph_api.domain.snapshot import (
    AttendanceRow,
    DecisionRow,
    DependencyRow,
    HoldingRow,
    InvolvementRow,
    MembershipRow,
    NamedRow,
    NeedRow,
    ObjectingRow,
    PartRow,
    PersonRow,
    TieRow,
    UnitRow,
)
from graph_api.domain.words import DecisionStatus, Level

Values: TypeAlias = Sequence[list[Any]]

UNKNOWN_NUMBER: Final = -1
"""What stands for an unknown number in a stored list."""

UNSTATED_WEIGHT: Final = 1.0


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
        )
        for *known, level, active, unit, employer, site in sorted(values)
    )


def objecting(values: Values) -> tuple[ObjectingRow, ...]:
    """People who object to being analysed, as no more than their sources."""
    return tuple(ObjectingRow(source) for (source,) in sorted(values))


def units(values: Values) -> tuple[UnitRow, ...]:
    """Departments and networks."""
    return tuple(UnitRow(*row) for row in sorted(values))


def named(values: Values) -> tuple[NamedRow, ...]:
    """Competences, themes or organisations."""
    return tuple(NamedRow(*row) for row in sorted(values))


def decisions(values: Values) -> tuple[DecisionRow, ...]:
    """Decisions; a status is stored by its name."""
    return tuple(
        DecisionRow(*known, status=None if status is None else DecisionStatus[status], date=date)
        for *known, status, date in sorted(values)
    )


def memberships(values: Values) -> tuple[MembershipRow, ...]:
    """Current and former memberships."""
    rows = (MembershipRow(person, unit, _words(roles), former) for person, unit, roles, former in values)
    return tuple(sorted(rows, key=lambda row: (row.person, row.unit, row.former)))


def holdings(values: Values) -> tuple[HoldingRow, ...]:
    """Who knows what; several records of one evidence are added up."""
    rows = (
        HoldingRow(who, what, level, tuple(_evidences(said, weights))) for who, what, level, said, weights in values
    )
    return tuple(sorted(rows, key=lambda row: (row.person, row.competence)))


def needs(values: Values) -> tuple[NeedRow, ...]:
    """What themes and decisions need."""
    return tuple(NeedRow(*pair) for pair in sorted(values))


def involvements(values: Values) -> tuple[InvolvementRow, ...]:
    """Which decision concerns which unit; the roles of one pair may come in several values."""
    return tuple(InvolvementRow(*pair, roles) for pair, roles in _by_pair(values))


def parts(values: Values) -> tuple[PartRow, ...]:
    """Who took part in which decision."""
    return tuple(PartRow(*pair, roles) for pair, roles in _by_pair(values))


def dependencies(values: Values) -> tuple[DependencyRow, ...]:
    """Which unit depends on which."""
    return tuple(DependencyRow(*pair, kinds) for pair, kinds in _by_pair(values))


def ties(values: Values) -> tuple[TieRow, ...]:
    """Ties between people."""
    return tuple(TieRow(*row) for row in sorted(values))


def attendance(values: Values) -> tuple[AttendanceRow, ...]:
    """Who was at which meeting."""
    return tuple(AttendanceRow(*pair) for pair in sorted(values))


def _by_pair(values: Values) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for first, second, words in values:
        found[first, second] += words or ()
    return ((pair, _words(words)) for pair, words in sorted(found.items()))


def _words(stored: Sequence[str] | None) -> tuple[str, ...]:
    """Each word once, sorted; "" stands for one that is not stated."""
    return tuple(sorted(set(stored or ()) - {""}))


def _evidences(said: Sequence[str] | None, weights: Sequence[float] | None) -> Iterator[tuple[str, float]]:
    summed: defaultdict[str, float] = defaultdict(float)
    for evidence, weight in zip(said or (), weights or (), strict=True):
        summed[evidence] += UNSTATED_WEIGHT if weight == UNKNOWN_NUMBER else weight
    return iter(sorted(summed.items()))
