"""The graph as the questions see it: everything they compute with, read in a few bulk statements.

Rows refer to each other by id. Every sequence is sorted by its first fields, so that equal graphs give equal
snapshots, and answers that do not depend on the order in which a database returns rows.
"""

from dataclasses import dataclass

from graph_api.domain.snapshot_links import (
    AttendanceRow,
    ChallengeRow,
    ConcernRow,
    CouplingRow,
    DecisionLinkRow,
    DependencyRow,
    HoldingRow,
    InvitationRow,
    InvolvementRow,
    MadeAtRow,
    MembershipRow,
    NeedRow,
    OwnerRow,
    PartRow,
    ServingRow,
    TieRow,
    TopicRow,
    UseRow,
)
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
