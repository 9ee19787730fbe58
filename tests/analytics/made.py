"""Small organisations made up by a test, each row said by name; the name is the id and the external id."""

from collections.abc import Iterable, Mapping, Sequence

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import AttendanceRow, HoldingRow, InvitationRow, MembershipRow, TieRow
from graph_api.domain.snapshot_nodes import MeetingRow, NamedRow, PersonRow, UnitRow
from graph_api.domain.words import Level

LEVELS = {"S": Level.STRATEGIC, "T": Level.TACTICAL, "O": Level.OPERATIONAL}


def person(
    name: str, level: str | None = None, unit: str | None = None, *, active: bool = True, employer: str | None = None
) -> PersonRow:
    """`level`: S, T or O for the whole, in between, or the detail."""
    return PersonRow(
        id=name,
        external_id=name,
        source="made",
        name=name,
        title=None,
        level=LEVELS[level] if level else None,
        active=active,
        unit=unit,
        employer=employer,
        site=None,
    )


def unit(name: str, *, kind: str | None = None, status: str | None = None, parent: str | None = None) -> UnitRow:
    return UnitRow(name, name, "made", name, kind, status, parent=parent, network=False)


def network(name: str) -> UnitRow:
    return UnitRow(name, name, "made", name, None, None, parent=None, network=True)


def named(name: str) -> NamedRow:
    return NamedRow(name, name, "made", name)


def knows(holdings: Mapping[str, Sequence[str]], *, evidence: str = "told") -> tuple[HoldingRow, ...]:
    """Who knows what, by one evidence each."""
    return tuple(
        HoldingRow(who, what, None, ((evidence, 1.0),)) for who, known in sorted(holdings.items()) for what in known
    )


def masters(holdings: Mapping[str, Mapping[str, int | None]], *, evidence: str = "told") -> tuple[HoldingRow, ...]:
    """Who knows what how well, by one evidence each; None: nobody has said how well."""
    return tuple(
        HoldingRow(who, what, level, ((evidence, 1.0),))
        for who, known in sorted(holdings.items())
        for what, level in known.items()
    )


def meeting(name: str, day: str | None, *, recurring: bool = False) -> MeetingRow:
    return MeetingRow(name, name, "made", name, day, unit=None, recurring=recurring)


def attended(at: Mapping[str, Iterable[str]]) -> tuple[AttendanceRow, ...]:
    """Who was at which meeting."""
    return tuple(AttendanceRow(name, who) for name, people in at.items() for who in people)


def invited(to: Mapping[str, Iterable[str]], *, declined: bool = False) -> tuple[InvitationRow, ...]:
    """Who was asked to which meeting, and whether they said no."""
    return tuple(InvitationRow(name, who, declined) for name, people in to.items() for who in people)


def ties(*pairs: tuple[str, str], kind: str = "advice", weight: float = 1.0) -> tuple[TieRow, ...]:
    return tuple(TieRow(source, target, kind, weight) for source, target in pairs)


def members(of: Mapping[str, Iterable[str]], *roles: str, former: bool = False) -> tuple[MembershipRow, ...]:
    """Who is in which unit, all in the same `roles`."""
    return tuple(MembershipRow(who, where, roles, former) for where, people in of.items() for who in people)


def organisation(
    people: Iterable[PersonRow],
    *,
    holdings: tuple[HoldingRow, ...] = (),
    ties: tuple[TieRow, ...] = (),
    units: Iterable[UnitRow] = (),
    memberships: tuple[MembershipRow, ...] = (),
) -> Snapshot:
    """People with what they know and whom they are tied to; competences, and units that are not given, follow."""
    rows, given = tuple(people), {each.id: each for each in units}
    named_by_people = {row.unit for row in rows if row.unit}
    return Snapshot(
        version=1,
        people=rows,
        units=tuple(given.get(name, unit(name)) for name in sorted(named_by_people | set(given))),
        competences=tuple(named(name) for name in sorted({row.competence for row in holdings})),
        organisations=tuple(named(name) for name in sorted({row.employer for row in rows if row.employer})),
        memberships=memberships,
        holdings=holdings,
        ties=ties,
    )
