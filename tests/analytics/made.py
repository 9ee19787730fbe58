"""Small organisations made up by a test, each row said by name; the name is the id and the external id."""

from collections.abc import Iterable, Mapping, Sequence

from graph_api.domain.snapshot import (
    HoldingRow,
    MembershipRow,
    NamedRow,
    PersonRow,
    Snapshot,
    TieRow,
    UnitRow,
)
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


def named(name: str) -> NamedRow:
    return NamedRow(name, name, "made", name)


def knows(holdings: Mapping[str, Sequence[str]], *, evidence: str = "told") -> tuple[HoldingRow, ...]:
    """Who knows what, by one evidence each."""
    return tuple(
        HoldingRow(who, what, None, ((evidence, 1.0),)) for who, known in sorted(holdings.items()) for what in known
    )


def ties(*pairs: tuple[str, str], kind: str = "advice", weight: float = 1.0) -> tuple[TieRow, ...]:
    return tuple(TieRow(source, target, kind, weight) for source, target in pairs)


def members(of: Mapping[str, Iterable[str]], *roles: str, former: bool = False) -> tuple[MembershipRow, ...]:
    """Who is in which unit, all in the same `roles`."""
    return tuple(MembershipRow(who, where, roles, former) for where, people in of.items() for who in people)


def organisation(
    people: Iterable[PersonRow], *, holdings: tuple[HoldingRow, ...] = (), ties: tuple[TieRow, ...] = ()
) -> Snapshot:
    """People with what they know and whom they are tied to; units and competences follow from them."""
    rows = tuple(people)
    return Snapshot(
        version=1,
        people=rows,
        units=tuple(unit(name) for name in sorted({row.unit for row in rows if row.unit})),
        competences=tuple(named(name) for name in sorted({row.competence for row in holdings})),
        organisations=tuple(named(name) for name in sorted({row.employer for row in rows if row.employer})),
        holdings=holdings,
        ties=ties,
    )
