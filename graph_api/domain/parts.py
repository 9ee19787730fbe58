"""A part of a snapshot: some of its nodes, and of its relationships those with both ends among them."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Protocol

from graph_api.domain.snapshot import PersonRow, Snapshot, UnitRow


class Sourced(Protocol):
    """A row that is a node."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def source(self) -> str:
        """Which system or import it comes from."""
        ...


def sources_of(snapshot: Snapshot) -> tuple[str, ...]:
    """Every source that a node of `snapshot` comes from, sorted."""
    nodes: tuple[Sourced, ...] = (
        *snapshot.people,
        *snapshot.units,
        *snapshot.competences,
        *snapshot.themes,
        *snapshot.organisations,
        *snapshot.decisions,
        *snapshot.objecting,
    )
    return tuple(sorted({node.source for node in nodes}))


def part_of(snapshot: Snapshot, keep: Callable[[Sourced], bool]) -> Snapshot:
    """The nodes that `keep` says yes to; references to the others become unknown, relationships with them go.

    A meeting is no row of a snapshot: someone's attendance stays where they do.
    """
    units = frozenset(unit.id for unit in snapshot.units if keep(unit))
    employers = frozenset(employer.id for employer in snapshot.organisations if keep(employer))
    people = tuple(_person(row, units, employers) for row in snapshot.people if keep(row))
    competences = tuple(row for row in snapshot.competences if keep(row))
    themes = tuple(row for row in snapshot.themes if keep(row))
    decisions = tuple(row for row in snapshot.decisions if keep(row))
    persons, skills = _ids(people), _ids(competences)
    needing, decided = _ids(themes) | _ids(decisions), _ids(decisions)
    return Snapshot(
        version=snapshot.version,
        people=people,
        units=tuple(_unit(row, units) for row in snapshot.units if row.id in units),
        competences=competences,
        themes=themes,
        organisations=tuple(row for row in snapshot.organisations if row.id in employers),
        decisions=decisions,
        memberships=tuple(row for row in snapshot.memberships if row.person in persons and row.unit in units),
        holdings=tuple(row for row in snapshot.holdings if row.person in persons and row.competence in skills),
        needs=tuple(row for row in snapshot.needs if row.needing in needing and row.competence in skills),
        involvements=tuple(row for row in snapshot.involvements if row.decision in decided and row.unit in units),
        parts=tuple(row for row in snapshot.parts if row.decision in decided and row.person in persons),
        dependencies=tuple(row for row in snapshot.dependencies if row.unit in units and row.on in units),
        ties=tuple(row for row in snapshot.ties if row.source in persons and row.target in persons),
        attendance=tuple(row for row in snapshot.attendance if row.person in persons),
        objecting=tuple(row for row in snapshot.objecting if keep(row)),
    )


def _ids(rows: Collection[Sourced]) -> frozenset[str]:
    return frozenset(row.id for row in rows)


def _person(row: PersonRow, units: Collection[str], employers: Collection[str]) -> PersonRow:
    unit = row.unit if row.unit in units else None
    employer = row.employer if row.employer in employers else None
    same = (unit, employer) == (row.unit, row.employer)
    return row if same else replace(row, unit=unit, employer=employer)


def _unit(row: UnitRow, units: Collection[str]) -> UnitRow:
    return row if row.parent is None or row.parent in units else replace(row, parent=None)
