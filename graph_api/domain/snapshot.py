"""The graph as the questions see it: everything they compute with, read in a few bulk statements.

Rows refer to each other by id. Every sequence is sorted by its first fields, so that equal graphs give equal
snapshots, and answers that do not depend on the order in which a database returns rows.
"""

from dataclasses import dataclass

from graph_api.domain.words import DecisionStatus, InitiativeKind, Level, Origin, ReflectionKind


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person. `level`, `unit` (the primary one), `employer`: None where not known.

    `until`: the last day of their employment with `employer`, as the source writes it; None where none is stated.
    """

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
    until: str | None = None


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
class ObjectiveRow(NamedRow):
    """An objective; `status` in the source's own word, None where not stated."""

    status: str | None = None


@dataclass(frozen=True, slots=True)
class ThemeRow(NamedRow):
    """A theme; `origin`: who raised it; `status` in the source's own word. None where not stated."""

    origin: Origin | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class InitiativeRow(NamedRow):
    """A project, service, improvement or experiment; first and last day as the source writes them; None: not stated."""

    kind: InitiativeKind | None = None
    status: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """Someone in a unit, in `roles`; `former` where the roles are over (emeritus).

    `since`: the first day of any of the roles; `until`: the last day of the last of them, None where one has no end or
    no day is stated. Days as the source writes them.
    """

    person: str
    unit: str
    roles: tuple[str, ...]
    former: bool
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """Someone knows something: by which evidences, each with its weight (1.0 where none is stated)."""

    person: str
    competence: str
    level: int | None
    evidences: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision; `date` and `review_on`, the day on which to look at it again, as the source writes them."""

    id: str
    external_id: str
    source: str
    title: str
    status: DecisionStatus | None
    date: str | None
    review_on: str | None = None


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
    """A directed tie of one kind between two people; weight > 0 in the source's own unit.

    `since`: the first day of any record of it; `until`: the last day, None while one of them has no end.
    """

    source: str
    target: str
    kind: str
    weight: float
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Someone was at a meeting."""

    meeting: str
    person: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting, or a series of meetings where `recurring`; `day` (YYYY-MM-DD): the first one, None where not known.

    `status`: planned, held, cancelled, ... in the source's own word. `until`: the last day of a series, as the source
    writes it. `minutes`: how long it takes. None where not stated.
    """

    id: str
    external_id: str
    source: str
    title: str
    day: str | None
    unit: str | None
    recurring: bool
    status: str | None = None
    until: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """Someone was asked to a meeting, or said that they would come; `declined` where they said no."""

    meeting: str
    person: str
    declined: bool


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A meeting is about a theme or a competence."""

    meeting: str
    about: str


@dataclass(frozen=True, slots=True)
class MadeAtRow:
    """A decision was made or discussed at a meeting."""

    decision: str
    meeting: str


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """A theme concerns a unit."""

    theme: str
    unit: str


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """A theme, objective, initiative or competence belongs to a person or a unit, who answers for it.

    Which unit owns a decision is an `InvolvementRow`.
    """

    owned: str
    owner: str


@dataclass(frozen=True, slots=True)
class ServingRow:
    """A theme, initiative, unit or narrower objective works for an objective."""

    serving: str
    objective: str


@dataclass(frozen=True, slots=True)
class DecisionLinkRow:
    """A decision points to another, or replaces it where `supersedes`."""

    decision: str
    other: str
    supersedes: bool


@dataclass(frozen=True, slots=True)
class UseRow:
    """An initiative uses a competence."""

    initiative: str
    competence: str


@dataclass(frozen=True, slots=True)
class CouplingRow:
    """An initiative couples another with others."""

    initiative: str
    other: str


@dataclass(frozen=True, slots=True)
class ChallengeRow:
    """Someone has called a decision in question; `at`: the last time, None where no day is stated."""

    decision: str
    person: str
    at: str | None


@dataclass(frozen=True, slots=True)
class ReflectionRow:
    """What a meeting or decision led to, without its words; None where not stated.

    `about`: the meeting, else the decision; `decision`: the decision, also where there is a meeting.
    """

    id: str
    external_id: str
    source: str
    about: str | None
    kind: ReflectionKind | None
    at: str | None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class ObjectingRow:
    """Someone who objects to being analysed: all that a snapshot has of them is which `source` they come from."""

    source: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the graph, without the people who object to being analysed; `objecting` counts them.

    `version`: the highest sequence number of its change log, 0 for an empty graph; `at`: when that change was made, in
    UTC, None where nothing was written or it is not known. Every answer carries both.
    """

    version: int
    at: str | None = None
    people: tuple[PersonRow, ...] = ()
    units: tuple[UnitRow, ...] = ()
    competences: tuple[NamedRow, ...] = ()
    themes: tuple[ThemeRow, ...] = ()
    organisations: tuple[NamedRow, ...] = ()
    decisions: tuple[DecisionRow, ...] = ()
    objectives: tuple[ObjectiveRow, ...] = ()
    initiatives: tuple[InitiativeRow, ...] = ()
    memberships: tuple[MembershipRow, ...] = ()
    holdings: tuple[HoldingRow, ...] = ()
    needs: tuple[NeedRow, ...] = ()
    involvements: tuple[InvolvementRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    dependencies: tuple[DependencyRow, ...] = ()
    ties: tuple[TieRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    invitations: tuple[InvitationRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    made_at: tuple[MadeAtRow, ...] = ()
    concerns: tuple[ConcernRow, ...] = ()
    owners: tuple[OwnerRow, ...] = ()
    serving: tuple[ServingRow, ...] = ()
    decision_links: tuple[DecisionLinkRow, ...] = ()
    uses: tuple[UseRow, ...] = ()
    couplings: tuple[CouplingRow, ...] = ()
    challenges: tuple[ChallengeRow, ...] = ()
    reflections: tuple[ReflectionRow, ...] = ()
    objecting: tuple[ObjectingRow, ...] = ()
