"""Who must be invited: the smallest group that meets every demand, or the demands that no group can meet.

The smallest group is a set cover (Karp 1972) with side conditions, solved as an integer program: a person is in the
group or not, and each demand is one or more rows. `equals` says which of several smallest groups is taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.candidates import Candidate, candidates_for, decisive, levels_nobody_has, uncovered
from graph_api.analytics.contradictions import irreducible
from graph_api.analytics.demands import Demand, Requirements, demands_of
from graph_api.analytics.equals import first_among_equals
from graph_api.analytics.programs import Clock, Outcome, Solution, cheapest
from graph_api.analytics.rows import People, rows_for
from graph_api.domain.invites import DemandKind, InviteStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.words import Level


@dataclass(frozen=True, slots=True)
class Group:
    """What was found.

    `members`: in alphabetical order; empty where there are none. `bound`: no group is smaller; None where not known.
    `conflict`: where INFEASIBLE, demands that cannot all be met. `uncovered`, `levels_nobody_has`: demands that were
    set aside, since nobody could meet them. `invitable`: everyone who could have been a member.
    """

    status: InviteStatus
    members: tuple[Candidate, ...]
    bound: int | None
    ties_broken: bool
    conflict: tuple[Demand, ...]
    conflict_is_irreducible: bool
    uncovered: tuple[str, ...]
    levels_nobody_has: tuple[Level, ...]
    invitable: tuple[Candidate, ...]


def smallest_group(snapshot: Snapshot, asked: Requirements, seconds: float) -> Group:
    """The smallest group of active people that meets every demand that somebody can meet.

    Args:
        snapshot: the graph.
        asked: what is demanded; every id is of the snapshot.
        seconds: how long to look for the group, its proof, its place among equals, or a conflict, together.
    """
    everyone = candidates_for(snapshot, asked)
    nowhere, lacking = uncovered(everyone, asked), levels_nobody_has(everyone, asked)
    demands = tuple(demand for demand in demands_of(asked) if not _set_aside(demand, nowhere, lacking))
    people, clock = decisive(everyone, asked), Clock(seconds)
    found = _smallest(people, demands, clock)
    best = tuple(people[place] for place in found.chosen or ())
    first = first_among_equals(people, demands, len(best), clock) if found.outcome is Outcome.PROVED else None
    conflict, proved = _conflict(people, demands, clock) if found.outcome is Outcome.IMPOSSIBLE else ((), False)
    return Group(
        status=STATUS[found.outcome],
        members=best if first is None else first,
        bound=found.bound,
        ties_broken=first is not None,
        conflict=conflict,
        conflict_is_irreducible=proved,
        uncovered=nowhere,
        levels_nobody_has=lacking,
        invitable=tuple(person for person in everyone if person.id not in asked.must_exclude),
    )


STATUS: Final = {
    Outcome.PROVED: InviteStatus.OPTIMAL,
    Outcome.IMPOSSIBLE: InviteStatus.INFEASIBLE,
    Outcome.OUT_OF_TIME: InviteStatus.TIMED_OUT,
}


def _set_aside(demand: Demand, nowhere: Sequence[str], lacking: Sequence[Level]) -> bool:
    if demand.kind is DemandKind.COMPETENCE:
        return demand.about in nowhere
    return demand.kind.name in {level.name for level in lacking}


def _smallest(people: People, demands: Sequence[Demand], clock: Clock) -> Solution:
    return cheapest([1] * len(people), list(rows_for(people, demands)), clock)


def _conflict(people: People, demands: Sequence[Demand], clock: Clock) -> tuple[tuple[Demand, ...], bool]:
    def can_be_met(some: Sequence[Demand]) -> bool | None:
        outcome = cheapest([0] * len(people), list(rows_for(people, some)), clock).outcome
        return None if outcome is Outcome.OUT_OF_TIME else outcome is Outcome.PROVED

    return irreducible(demands, can_be_met)
