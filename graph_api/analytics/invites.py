"""Who must be invited: the smallest group that meets every demand, or the demands that no group can meet.

The smallest group is a set cover (Karp 1972) with side conditions, solved as an integer program: a person is in the
group or not, and each demand is one or more rows.
"""

from dataclasses import replace

from graph_api.analytics.absences import why_not
from graph_api.analytics.acquaintance import Pair, have_met
from graph_api.analytics.alternatives import alternatives_to
from graph_api.analytics.candidates import Candidate, candidates_for
from graph_api.analytics.declines import if_declines
from graph_api.analytics.demands import Requirements, demands_of
from graph_api.analytics.fronts import front
from graph_api.analytics.groups_found import Group, Reached
from graph_api.analytics.planning import STATUS, Planning, planned
from graph_api.analytics.preemptive import Best
from graph_api.analytics.programs import Clock
from graph_api.analytics.relaxations import clashes_in
from graph_api.analytics.stages import Aims, size
from graph_api.domain.invite_words import InviteAim, InviteStatus
from graph_api.domain.snapshot import Snapshot


def smallest_group(snapshot: Snapshot, asked: Requirements, seconds: float) -> Group:
    """The smallest group of active people that meets every demand that somebody counts to, and what is asked of it.

    Args:
        snapshot: the graph.
        asked: what is demanded; every id is of the snapshot.
        seconds: how long to look for the group, its proof, its place among equals, and the rest, together.
    """
    everyone = candidates_for(snapshot, asked)
    met = _met(snapshot, everyone, asked)
    aims = Aims(order=asked.aims, demands=(), newness=asked.newness, met=met)
    planning = planned(everyone, demands_of(asked), aims, Clock(seconds))
    found = _found(planning, asked, planning.best())
    return _explained(planning, asked, found)


def _met(snapshot: Snapshot, everyone: tuple[Candidate, ...], asked: Requirements) -> frozenset[Pair]:
    return have_met(snapshot, {person.id for person in everyone}) if asked.newness else frozenset()


def _found(planning: Planning, asked: Requirements, best: Best) -> Group:
    members, aims = best.members or (), planning.aims.all
    reached = (Reached(aim, planning.aims.value(aim, members), place < best.proved) for place, aim in enumerate(aims))
    return Group(
        status=STATUS[best.outcome],
        members=members,
        bound=best.bound,
        aims=() if best.members is None else tuple(reached),
        ties_broken=best.first,
        set_aside=planning.set_aside,
        invitable=tuple(person for person in planning.everyone if person.id not in asked.must_exclude),
    )


def _explained(planning: Planning, asked: Requirements, found: Group) -> Group:
    """The group with what clashes, who else could be in it, and what smaller ones could do."""
    optimal = found.status is InviteStatus.OPTIMAL
    conflict, proved = clashes_in(planning) if found.status is InviteStatus.INFEASIBLE else ((), False)
    others, are_all = _alternatives(planning, asked, found) if asked.alternatives else ((), None)
    return replace(
        found,
        conflict=conflict,
        conflict_is_irreducible=proved,
        alternatives=others,
        alternatives_are_all=are_all,
        declines=tuple(if_declines(person, planning, found.members, found.status) for person in asked.if_declines),
        absences=tuple(why_not(person, planning, found) for person in asked.why_not),
        front=front(planning, found.members if optimal else ()) if asked.front else (),
    )


def _alternatives(
    planning: Planning, asked: Requirements, found: Group
) -> tuple[tuple[tuple[Candidate, ...], ...], bool | None]:
    if not found.ties_broken:
        return (), None
    stages = (size, *planning.aims.stages())
    settled = [(stage, _cost(each)) for stage, each in zip(stages, found.aims, strict=True)]
    return alternatives_to(found.members, settled, planning, asked.alternatives)


def _cost(reached: Reached) -> int:
    """The value as it is made small: what is told as the more the better has the sign turned."""
    return -reached.value if reached.aim is InviteAim.RICHNESS else reached.value
