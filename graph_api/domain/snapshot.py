"""The graph as the questions see it: everything they compute with, read in a few bulk statements.

Rows refer to each other by id. Every sequence is sorted by its first fields, so that equal graphs give equal
snapshots, and answers that do not depend on the order in which a database returns rows.
"""

from dataclasses import dataclass

from graph_api.domain.words import DecisionStatus, Level


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person. `level`, `unit` (the primary one), `employer`: None where not known."""

    id: str
    external_id: str
    source: str
    name: str
    title: str | None
    level: Level | None
    active: bool
    unit: str | None
    employer: str | None
    site: str | None


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A department or network. `parent`: the unit it is a part of; `status`: the source's own word."""

    id: str
    external_id: str
    source: str
    name: str
    kind: str | None
    status: str | None
    parent: str | None
    network: bool


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A competence, theme, organisation or other thing that a question refers to by id and name."""

    id: str
    external_id: str
    source: str
    name: str


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """Someone in a unit, in `roles`; `former` where the roles are over (emeritus)."""

    person: str
    unit: str
    roles: tuple[str, ...]
    former: bool


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """Someone knows something: by which evidences, each with its weight (1.0 where none is stated)."""

    person: str
    competence: str
    level: int | None
    evidences: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision; `date` as the source writes it."""

    id: str
    external_id: str
    source: str
    title: str
    status: DecisionStatus | None
    date: str | None


@dataclass(frozen=True, slots=True)
class InvolvementRow:
    """A decision concerns a unit, in `roles` (owning, participating, affected, ...), sorted."""

    decision: str
    unit: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartRow:
    """Someone took part in a decision, in `roles` (author, approver, ...), sorted."""

    decision: str
    person: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A theme or decision needs a competence."""

    needing: str
    competence: str


@dataclass(frozen=True, slots=True)
class DependencyRow:
    """A unit depends on another, in the ways named by `kinds`."""

    unit: str
    on: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """A directed tie of one kind between two people; weight > 0 in the source's own unit."""

    source: str
    target: str
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Someone was at a meeting."""

    meeting: str
    person: str


@dataclass(frozen=True, slots=True)
class ObjectingRow:
    """Someone who objects to being analysed: all that a snapshot has of them is which `source` they come from."""

    source: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the graph, without the people who object to being analysed; `objecting` counts them.

    `version`: the highest sequence number of its change log, 0 for an empty graph; every answer carries it.
    """

    version: int
    people: tuple[PersonRow, ...] = ()
    units: tuple[UnitRow, ...] = ()
    competences: tuple[NamedRow, ...] = ()
    themes: tuple[NamedRow, ...] = ()
    organisations: tuple[NamedRow, ...] = ()
    decisions: tuple[DecisionRow, ...] = ()
    memberships: tuple[MembershipRow, ...] = ()
    holdings: tuple[HoldingRow, ...] = ()
    needs: tuple[NeedRow, ...] = ()
    involvements: tuple[InvolvementRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    dependencies: tuple[DependencyRow, ...] = ()
    ties: tuple[TieRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    objecting: tuple[ObjectingRow, ...] = ()
