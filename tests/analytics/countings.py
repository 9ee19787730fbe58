"""Who counts to a demand, how many meetings each had, and who has met: read off the rows, plain enough to trust."""

from datetime import date, timedelta

from graph_api.analytics.demands import LEVELS, Demand, Requirements
from graph_api.domain.invite_words import DemandKind
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import MeetingRow

LARGEST_GATHERING = 25
"""In a larger one people do not meet each other."""

SORTS = {
    DemandKind.UNIT: "unit",
    DemandKind.UNITS: "unit",
    DemandKind.AT_MOST_PER_UNIT: "unit",
    DemandKind.NETWORK: "network",
    DemandKind.NETWORKS: "network",
    DemandKind.AT_MOST_PER_NETWORK: "network",
    DemandKind.EMPLOYER: "employer",
    DemandKind.EMPLOYERS: "employer",
    DemandKind.AT_MOST_PER_EMPLOYER: "employer",
}


def who_counts(snapshot: Snapshot, demand: Demand, evidence: frozenset[str] | None) -> set[str]:
    """The people, active or not, that a demand for a competence, a level, or one unit, network or employer counts."""
    if demand.kind is DemandKind.COMPETENCE:
        return holders(snapshot, demand, evidence)
    if demand.kind in LEVELS:
        return {person.id for person in snapshot.people if person.level is LEVELS[demand.kind]}
    assert demand.about is not None
    return belonging_to(snapshot, SORTS[demand.kind], demand.about)


def holders(snapshot: Snapshot, demand: Demand, evidence: frozenset[str] | None) -> set[str]:
    return {
        row.person
        for row in snapshot.holdings
        if row.competence == demand.about
        if evidence is None or any(name in evidence for name, _ in row.evidences)
        if demand.level is None or (row.level is not None and row.level >= demand.level)
    }


def belonging_to(snapshot: Snapshot, sort: str, about: str) -> set[str]:
    """Who represents a unit (counted to it or below it), a network (still a member), or an employer."""
    if sort == "unit":
        inside = at_or_below(snapshot, about)
        return {person.id for person in snapshot.people if person.unit in inside}
    if sort == "network":
        return {row.person for row in snapshot.memberships if row.unit == about and not row.former}
    return {person.id for person in snapshot.people if person.employer == about}


def at_or_below(snapshot: Snapshot, about: str) -> set[str]:
    inside = {about}
    while more := {unit.id for unit in snapshot.units if unit.parent in inside} - inside:
        inside |= more
    return inside


def groups_counted(snapshot: Snapshot, demand: Demand) -> dict[str, set[str]]:
    """Each unit, network or employer of which a demand counts how many are there, with who represents it."""
    sort = SORTS[demand.kind]
    if demand.among:
        return {about: belonging_to(snapshot, sort, about) for about in demand.among}
    return groups_as_they_are(snapshot, sort)


def groups_as_they_are(snapshot: Snapshot, sort: str) -> dict[str, set[str]]:
    """The people of each primary unit (not of those below it), of each network, or of each employer."""
    if sort == "network":
        return {unit.id: belonging_to(snapshot, sort, unit.id) for unit in snapshot.units if unit.network}
    groups: dict[str, set[str]] = {}
    for person in snapshot.people:
        group = person.unit if sort == "unit" else person.employer
        if group is not None:
            groups.setdefault(group, set()).add(person.id)
    return groups


def loads(snapshot: Snapshot, asked: Requirements) -> dict[str, int]:
    """How many meetings of the period each person was at, or was asked to and did not decline."""
    counted = {meeting.id for meeting in snapshot.meetings if is_counted(meeting, asked)}
    theirs: dict[str, set[str]] = {person.id: set() for person in snapshot.people}
    for row in snapshot.attendance:
        theirs[row.person].add(row.meeting)
    for row in snapshot.invitations:
        if not row.declined:
            theirs[row.person].add(row.meeting)
    return {person: len(meetings & counted) for person, meetings in theirs.items()}


def is_counted(meeting: MeetingRow, asked: Requirements) -> bool:
    if meeting.recurring or meeting.day is None or asked.as_of is None:
        return False
    return asked.as_of - timedelta(days=asked.days) < date.fromisoformat(meeting.day) <= asked.as_of


def have_met(snapshot: Snapshot) -> set[frozenset[str]]:
    """The pairs with a tie, and those who were at one gathering that was not too large to meet in."""
    gatherings: dict[str, set[str]] = {}
    for row in snapshot.attendance:
        gatherings.setdefault(row.meeting, set()).add(row.person)
    pairs = {frozenset((tie.source, tie.target)) for tie in snapshot.ties}
    for there in gatherings.values():
        if len(there) <= LARGEST_GATHERING:
            pairs |= {frozenset((one, other)) for one in there for other in there}
    return {pair for pair in pairs if len(pair) == 2}
