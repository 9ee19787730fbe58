"""Values as Neo4j returns them into the rows of a snapshot that are relationships, sorted, with unknown as None."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

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
from graph_api.store import snapshot_nodes
from graph_api.store.snapshot_nodes import Values

UNKNOWN_NUMBER: Final = -1
"""What stands for an unknown number in a stored list."""

UNSTATED_WEIGHT: Final = 1.0


def memberships(values: Values) -> tuple[MembershipRow, ...]:
    """Current and former memberships."""
    rows = (
        MembershipRow(person, unit, _words(roles), former, _first(since), _last(until))
        for person, unit, roles, former, since, until in values
    )
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
    rows = (TieRow(*row, since=_first(since), until=_last(until)) for *row, since, until in values)
    return tuple(sorted(rows, key=lambda row: (row.source, row.target, row.kind)))


def attendance(values: Values) -> tuple[AttendanceRow, ...]:
    """Who was at which meeting."""
    return tuple(AttendanceRow(*pair) for pair in sorted(values))


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


def uses(values: Values) -> tuple[UseRow, ...]:
    """Which competences initiatives use."""
    return tuple(UseRow(*pair) for pair in sorted(values))


def couplings(values: Values) -> tuple[CouplingRow, ...]:
    """Which initiatives couple which."""
    return tuple(CouplingRow(*pair) for pair in sorted(values))


def challenges(values: Values) -> tuple[ChallengeRow, ...]:
    """Who has called which decision in question, and when last."""
    rows = (ChallengeRow(decision, person, max(days or (), default="") or None) for decision, person, days in values)
    return tuple(sorted(rows, key=lambda row: (row.decision, row.person)))


READERS: Final[Mapping[str, Callable[[Values], tuple[Any, ...]]]] = {
    "people": snapshot_nodes.people,
    "units": snapshot_nodes.units,
    "competences": snapshot_nodes.named,
    "themes": snapshot_nodes.themes,
    "organisations": snapshot_nodes.named,
    "decisions": snapshot_nodes.decisions,
    "objectives": snapshot_nodes.objectives,
    "initiatives": snapshot_nodes.initiatives,
    "meetings": snapshot_nodes.meetings,
    "reflections": snapshot_nodes.reflections,
    "memberships": memberships,
    "holdings": holdings,
    "needs": needs,
    "involvements": involvements,
    "parts": parts,
    "dependencies": dependencies,
    "ties": ties,
    "attendance": attendance,
    "invitations": invitations,
    "topics": topics,
    "made_at": made_at,
    "concerns": concerns,
    "owners": owners,
    "serving": serving,
    "decision_links": decision_links,
    "uses": uses,
    "couplings": couplings,
    "challenges": challenges,
    "objecting": snapshot_nodes.objecting,
}
"""What makes rows of the values of each field of a snapshot."""


def _first(days: Sequence[str] | None) -> str | None:
    """The first of the days that are stated; "" stands for one that is not."""
    return min((day for day in days or () if day), default=None)


def _last(days: Sequence[str] | None) -> str | None:
    """The last of the days; None where one is not stated, since what has no end lasts."""
    return None if not days or "" in days else max(days)


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
