"""The rows of a snapshot that connect its nodes, by their ids."""

from dataclasses import dataclass


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
