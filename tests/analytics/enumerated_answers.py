"""What an invitation answers besides the group, by trying every group: who declines, who is absent, what clashes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graph_api.analytics.demands import COUNTED, NEEDS, Demand, Requirements
from graph_api.domain.invite_words import DemandKind, InviteAim, WhyNotReason
from graph_api.domain.snapshot import Snapshot
from tests.analytics.countings import groups_counted
from tests.analytics.enumeration import CAN_BE_SET_ASIDE, PER_GROUP, Enumeration

LIMITS = {DemandKind.AT_MOST, DemandKind.AT_MOST_MEETINGS, *PER_GROUP}


def without(snapshot: Snapshot, asked: Requirements, person: str) -> Enumeration:
    """The groups there are where someone says no: as if they were not active, and were not asked for."""
    people = tuple(replace(row, active=row.active and row.id != person) for row in snapshot.people)
    others = tuple(who for who in asked.must_include if who != person)
    return Enumeration(replace(snapshot, people=people), replace(asked, must_include=others))


def decline(every: Enumeration, person: str, plan: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """The group if someone says no; None where there is none."""
    if plan is not None and person not in plan:
        return plan
    rest = without(every.snapshot, every.asked, person)
    best = rest.best(rest.demands, unlike=frozenset(plan or ()))
    return rest.group(best[0]) if best else None


@dataclass(frozen=True, slots=True)
class Missing:
    """Why someone is not in the group, and the best group with them; `members` None: none, or not looked for."""

    reason: WhyNotReason
    members: tuple[str, ...] | None = None
    aim: InviteAim | None = None
    value_with: int | None = None


def absence(every: Enumeration, person: str) -> Missing:
    known = absence_without_looking(every, person)
    if known is not None:
        return Missing(known)
    best = every.best([*every.demands, Demand(DemandKind.MUST_INCLUDE, about=person)])
    members = every.group(best[0]) if best else None
    if not brings_something(every, person):
        return Missing(WhyNotReason.BRINGS_NOTHING, members)
    if members is None:
        return Missing(WhyNotReason.IMPOSSIBLE)
    return compared(every, every.best(every.demands)[0], best[0])


def absence_without_looking(every: Enumeration, person: str) -> WhyNotReason | None:
    best = every.best(every.demands)
    busiest = every.asked.at_most_meetings
    if best and person in every.group(best[0]):
        return WhyNotReason.IN_GROUP
    if person not in every.people:
        return WhyNotReason.NOT_ACTIVE
    if person in every.asked.must_exclude:
        return WhyNotReason.EXCLUDED
    if busiest is not None and every.loads[person] + 1 > busiest:
        return WhyNotReason.OVERLOADED
    return None if best else WhyNotReason.NO_GROUP


def brings_something(every: Enumeration, person: str) -> bool:
    for demand in every.demands:
        if demand.kind in CAN_BE_SET_ASIDE and person in every.counting(demand):
            return True
        if demand.kind in COUNTED and any(person in who for who in groups_counted(every.snapshot, demand).values()):
            return True
    return False


def compared(every: Enumeration, plan: int, other: int) -> Missing:
    """What the best group with someone loses against the plan."""
    for aim in every.aims:
        if every.ranking(aim)[other] > every.ranking(aim)[plan]:
            if aim is InviteAim.SIZE:
                return Missing(WhyNotReason.LARGER, every.group(other))
            return Missing(WhyNotReason.WORSE, every.group(other), aim, int(every.value(aim)[other]))
    return Missing(WhyNotReason.EQUAL, every.group(other))


def needs(every: Enumeration) -> tuple[Demand, ...]:
    """The demands that a smaller group may leave."""
    return tuple(demand for demand in every.demands if demand.kind in NEEDS)


def front(every: Enumeration) -> list[tuple[int, int]]:
    """Each size at which more needs can be met than by any smaller group, with how many."""
    met = sum((every.meets(need).astype(np.int64) for need in needs(every)), np.zeros_like(every.sizes))
    hard = every.meeting_all(demand for demand in every.demands if demand.kind not in NEEDS)
    points: list[tuple[int, int]] = []
    for size in range(len(every.people) + 1):
        most = int(met[hard & (every.sizes <= size)].max(initial=0))
        if most > (points[-1][1] if points else 0):
            points.append((size, most))
    return points


def weaker(demand: Demand, enough: int) -> Iterator[Demand]:
    """The ladder down from a demand, mildest first, without the last step, which leaves it out.

    `enough`: a number at which no limit limits anything.
    """
    number = demand.number or 0
    if demand.kind in LIMITS:
        yield from (replace(demand, number=more) for more in range(number + 1, max(number + 1, enough) + 1))
    elif demand.kind in NEEDS:
        if demand.level is not None:
            yield from (replace(demand, level=level) for level in range(demand.level - 1, 0, -1))
            yield replace(demand, level=None)
        yield from (replace(demand, number=fewer) for fewer in range(number - 1, 0, -1))


def relaxation(every: Enumeration, conflict: Sequence[Demand], demand: Demand) -> tuple[Demand | None, bool]:
    """The mildest weaker version of one demand of a conflict that ends it (None: it has to go); whether all is well."""
    others = [other for other in conflict if other != demand]
    elsewhere = [other for other in every.demands if other != demand]
    enough = max(len(every.people), *every.loads.values()) + 1
    for milder in weaker(demand, enough):
        if every.can_be_met([*others, milder]):
            return milder, every.can_be_met([*elsewhere, milder])
    return None, every.can_be_met(elsewhere)


def is_irreducible(every: Enumeration, conflict: Sequence[Demand]) -> bool:
    """Whether the demands cannot all be met, and every proper part of them can: a part of a part asks for less."""
    parts = [[other for other in conflict if other != left_out] for left_out in conflict]
    return not every.can_be_met(conflict) and all(every.can_be_met(part) for part in parts)
