"""Values as Neo4j returns them into rows of a snapshot, sorted, with unknown as None."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final, TypeAlias

from graph_api.domain.snapshot import (
    AttendanceRow,
    ConcernRow,
    DecisionLinkRow,
    DecisionRow,
    DependencyRow,
    HoldingRow,
    InvitationRow,
    InvolvementRow,
    MadeAtRow,
    MeetingRow,
    MembershipRow,
    NamedRow,
    NeedRow,
    ObjectingRow,
    OwnerRow,
    PartRow,
    PersonRow,
    ServingRow,
    TieRow,
    TopicRow,
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
    """Competences, themes, organisations, objectives or initiatives."""
    return tuple(NamedRow(*row) for row in sorted(values))


def decisions(values: Values) -> tuple[DecisionRow, ...]:
    """Decisions; a status is stored by its name."""
    return tuple(
        DecisionRow(*known, status=None if status is None else DecisionStatus[status], date=day)
        for *known, status, day in sorted(values)
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


def meetings(values: Values) -> tuple[MeetingRow, ...]:
    """Meetings and series; a day of which only the month or the year is known is not known."""
    return tuple(
        MeetingRow(*known, day=_whole_day(day), unit=unit, recurring=recurring)
        for *known, day, unit, recurring in sorted(values)
    )


def invitations(values: Values) -> tuple[InvitationRow, ...]:
    """Who was asked to which meeting; who said yes to it has not said no."""
    return tuple(
        InvitationRow(*pair, declined="DECLINED" in said and "ACCEPTED" not in said) for pair, said in _by_pair(values)
    )


def topics(values: Values) -> tuple[TopicRow, ...]:
    """What meetings are about."""
    return tuple(TopicRow(*pair) for pair in sorted(values))


def made_at(values: Values) -> tuple[MadeAtRow, ...]:
    """Which decision was made at which meeting."""
    return tuple(MadeAtRow(*pair) for pair in sorted(values))


def concerns(values: Values) -> tuple[ConcernRow, ...]:
    """Which units themes concern."""
    return tuple(ConcernRow(*pair) for pair in sorted(values))


def owners(values: Values) -> tuple[OwnerRow, ...]:
    """Who answers for themes, objectives, initiatives and competences."""
    return tuple(OwnerRow(*pair) for pair in sorted(values))


def serving(values: Values) -> tuple[ServingRow, ...]:
    """What works for which objective."""
    return tuple(ServingRow(*pair) for pair in sorted(values))


def decision_links(values: Values) -> tuple[DecisionLinkRow, ...]:
    """Which decision points to which, and which it replaces."""
    return tuple(DecisionLinkRow(*row) for row in sorted(values))


def _whole_day(written: str | None) -> str | None:
    with suppress(ValueError):
        return date.fromisoformat(written or "").isoformat()
    return None


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
