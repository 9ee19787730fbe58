"""A part of a snapshot: some of its nodes, and of its relationships those with both ends among them."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import Final, Protocol

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import MeetingRow, PersonRow, ReflectionRow, UnitRow


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


NODES: Final = (
    "people",
    "units",
    "competences",
    "themes",
    "organisations",
    "decisions",
    "objectives",
    "initiatives",
    "meetings",
    "reflections",
)
"""The fields of a snapshot whose rows are nodes."""


def nodes_of(snapshot: Snapshot) -> Iterator[Sourced]:
    """Every node of `snapshot`; not those who object, who have no id in it."""
    for name in NODES:
        yield from getattr(snapshot, name)


def sources_of(snapshot: Snapshot) -> tuple[str, ...]:
    """Every source that a node of `snapshot` comes from, sorted."""
    return tuple(sorted({node.source for node in (*nodes_of(snapshot), *snapshot.objecting)}))


def part_of(snapshot: Snapshot, keep: Callable[[Sourced], bool]) -> Snapshot:
    """The nodes that `keep` says yes to; references to the others become unknown, relationships with them go."""
    units = frozenset(unit.id for unit in snapshot.units if keep(unit))
    employers = frozenset(employer.id for employer in snapshot.organisations if keep(employer))
    nodes = Snapshot(
        version=snapshot.version,
        at=snapshot.at,
        people=tuple(_person(row, units, employers) for row in snapshot.people if keep(row)),
        units=tuple(_unit(row, units) for row in snapshot.units if row.id in units),
        competences=tuple(row for row in snapshot.competences if keep(row)),
        themes=tuple(row for row in snapshot.themes if keep(row)),
        organisations=tuple(row for row in snapshot.organisations if row.id in employers),
        decisions=tuple(row for row in snapshot.decisions if keep(row)),
        objectives=tuple(row for row in snapshot.objectives if keep(row)),
        initiatives=tuple(row for row in snapshot.initiatives if keep(row)),
        meetings=tuple(_meeting(row, units) for row in snapshot.meetings if keep(row)),
        reflections=tuple(row for row in snapshot.reflections if keep(row)),
        objecting=tuple(row for row in snapshot.objecting if keep(row)),
    )
    with_people = _people_among(nodes, snapshot)
    return _strategy_among(_meetings_among(with_people, snapshot), snapshot)


def _people_among(part: Snapshot, whole: Snapshot) -> Snapshot:
    """`part` with the relationships of `whole` that say who belongs, knows and works with whom, among its nodes."""
    persons, units, skills = _ids(part.people), _ids(part.units), _ids(part.competences)
    return replace(
        part,
        memberships=tuple(row for row in whole.memberships if row.person in persons and row.unit in units),
        holdings=tuple(row for row in whole.holdings if row.person in persons and row.competence in skills),
        dependencies=tuple(row for row in whole.dependencies if row.unit in units and row.on in units),
        ties=tuple(row for row in whole.ties if row.source in persons and row.target in persons),
    )


def _meetings_among(part: Snapshot, whole: Snapshot) -> Snapshot:
    """`part` with the relationships of `whole` that say who met about what and decided what, among its nodes."""
    persons, units, held = _ids(part.people), _ids(part.units), _ids(part.meetings)
    decided, topics = _ids(part.decisions), _ids(part.themes) | _ids(part.competences)
    return replace(
        part,
        involvements=tuple(row for row in whole.involvements if row.decision in decided and row.unit in units),
        parts=tuple(row for row in whole.parts if row.decision in decided and row.person in persons),
        attendance=tuple(row for row in whole.attendance if row.meeting in held and row.person in persons),
        invitations=tuple(row for row in whole.invitations if row.meeting in held and row.person in persons),
        topics=tuple(row for row in whole.topics if row.meeting in held and row.about in topics),
        made_at=tuple(row for row in whole.made_at if row.decision in decided and row.meeting in held),
        decision_links=tuple(row for row in whole.decision_links if row.decision in decided and row.other in decided),
        challenges=tuple(row for row in whole.challenges if row.decision in decided and row.person in persons),
        reflections=tuple(_reflection(row, decided | held) for row in part.reflections),
    )


def _strategy_among(part: Snapshot, whole: Snapshot) -> Snapshot:
    """`part` with the relationships of `whole` that say what is needed and aimed at, and by whom, among its nodes."""
    units, skills, themes = _ids(part.units), _ids(part.competences), _ids(part.themes)
    aims, needing = _ids(part.objectives), themes | _ids(part.decisions)
    initiatives = _ids(part.initiatives)
    owned, owners = themes | aims | skills | initiatives, units | _ids(part.people)
    serving = themes | aims | units | initiatives
    return replace(
        part,
        needs=tuple(row for row in whole.needs if row.needing in needing and row.competence in skills),
        concerns=tuple(row for row in whole.concerns if row.theme in themes and row.unit in units),
        owners=tuple(row for row in whole.owners if row.owned in owned and row.owner in owners),
        serving=tuple(row for row in whole.serving if row.serving in serving and row.objective in aims),
        uses=tuple(row for row in whole.uses if row.initiative in initiatives and row.competence in skills),
        couplings=tuple(row for row in whole.couplings if row.initiative in initiatives and row.other in initiatives),
    )


def _ids(rows: Collection[Sourced]) -> frozenset[str]:
    return frozenset(row.id for row in rows)


def _person(row: PersonRow, units: Collection[str], employers: Collection[str]) -> PersonRow:
    unit = row.unit if row.unit in units else None
    employer = row.employer if row.employer in employers else None
    same = (unit, employer) == (row.unit, row.employer)
    return row if same else replace(row, unit=unit, employer=employer, until=row.until if employer else None)


def _unit(row: UnitRow, units: Collection[str]) -> UnitRow:
    return row if row.parent is None or row.parent in units else replace(row, parent=None)


def _meeting(row: MeetingRow, units: Collection[str]) -> MeetingRow:
    return row if row.unit is None or row.unit in units else replace(row, unit=None)


def _reflection(row: ReflectionRow, there: Collection[str]) -> ReflectionRow:
    about = row.about if row.about in there else None
    decision = row.decision if row.decision in there else None
    same = (about, decision) == (row.about, row.decision)
    return row if same else replace(row, about=about or decision, decision=decision)
