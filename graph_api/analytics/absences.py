"""Why someone is not in the group: the first reason that holds, and the best group that has them."""

from collections.abc import Sequence

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import brings, counts_to
from graph_api.analytics.demands import Demand
from graph_api.analytics.groups_found import Absence, Group
from graph_api.analytics.planning import Planning
from graph_api.analytics.preemptive import Best
from graph_api.analytics.programs import Outcome
from graph_api.analytics.relaxations import conflict_in
from graph_api.domain.invite_words import DemandKind, InviteAim, InviteStatus, WhyNotReason


def why_not(person: str, planning: Planning, group: Group) -> Absence:
    """Why `person`, by id, is not in `group`, which was found for `planning`."""
    plain = _plain_reason(person, planning, group)
    return _with_them(person, planning, group) if plain is None else Absence(person, plain)


def _plain_reason(person: str, planning: Planning, group: Group) -> WhyNotReason | None:
    """The reason where no other group has to be looked for."""
    candidate = _candidate(person, planning)
    if any(member.id == person for member in group.members):
        return WhyNotReason.IN_GROUP
    if candidate is None:
        return WhyNotReason.NOT_ACTIVE
    if _bound_by(candidate, DemandKind.MUST_EXCLUDE, planning.demands):
        return WhyNotReason.EXCLUDED
    if _bound_by(candidate, DemandKind.AT_MOST_MEETINGS, planning.demands):
        return WhyNotReason.OVERLOADED
    return {InviteStatus.INFEASIBLE: WhyNotReason.NO_GROUP, InviteStatus.TIMED_OUT: WhyNotReason.NOT_KNOWN}.get(
        group.status
    )


def _with_them(person: str, planning: Planning, group: Group) -> Absence:
    asked = Demand(DemandKind.MUST_INCLUDE, about=person)
    best = planning.best(extra=[asked])
    members = best.members or ()
    candidate = _candidate(person, planning)
    if candidate is not None and not brings(candidate, planning.demands):
        size_with = None if best.members is None else len(members)
        return Absence(person, WhyNotReason.BRINGS_NOTHING, size_with, members=members)
    if best.outcome is Outcome.IMPOSSIBLE:
        conflict, _ = conflict_in(planning, [asked])
        return Absence(person, WhyNotReason.IMPOSSIBLE, conflict=conflict)
    if best.outcome is Outcome.OUT_OF_TIME or not best.first or not group.ties_broken:
        return Absence(person, WhyNotReason.NOT_KNOWN)
    return _compared(person, planning, group, best)


def _compared(person: str, planning: Planning, group: Group, best: Best) -> Absence:
    members = best.members or ()
    if len(members) > len(group.members):
        return Absence(person, WhyNotReason.LARGER, len(members), members=members)
    worse = _first_worse(planning, group.members, members)
    if worse is None:
        return Absence(person, WhyNotReason.EQUAL, len(members), members=members)
    value = planning.aims.value(worse, members)
    return Absence(person, WhyNotReason.WORSE, len(members), worse, value, members)


def _first_worse(planning: Planning, ours: Sequence[Candidate], theirs: Sequence[Candidate]) -> InviteAim | None:
    aims = planning.aims
    return next((aim for aim in aims.all if aims.value(aim, ours) != aims.value(aim, theirs)), None)


def _candidate(person: str, planning: Planning) -> Candidate | None:
    return next((candidate for candidate in planning.everyone if candidate.id == person), None)


def _bound_by(person: Candidate, kind: DemandKind, demands: Sequence[Demand]) -> bool:
    return any(demand.kind is kind and counts_to(person, demand) for demand in demands)
