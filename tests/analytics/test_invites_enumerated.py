"""Everything that an invitation answers is what trying every group gives, in two thousand small organisations."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

from graph_api.analytics import equals
from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import NEEDS, Demand
from graph_api.analytics.groups_found import Absence, Clash, Decline, Group
from graph_api.analytics.invites import smallest_group
from graph_api.domain.invite_words import DemandKind, InviteStatus, WhyNotReason
from tests.analytics.enumerated_answers import (
    absence,
    decline,
    front,
    is_irreducible,
    needs,
    relaxation,
    without,
)
from tests.analytics.enumeration import Enumeration
from tests.analytics.random_invites import random_case

AMPLE = 30.0
"""Seconds for each: none of these may end for want of time."""

# What answers there must be among so few organisations, and among more, lest the test be about nothing.
COMMON = [
    "nobody is needed",
    "a group that is the only one",
    "a group that the alphabet chose",
    "something set aside",
    "a conflict",
    "a relaxation that resolves all",
    "some alternatives, and all of them",
    "a decline that changes nothing",
    "a decline that changes the group",
    "a decline that leaves no group",
    *(reason.name for reason in WhyNotReason if reason not in {WhyNotReason.NOT_KNOWN, WhyNotReason.IMPOSSIBLE}),
    "a front of several points",
    "no front",
    "a decline that takes away the only one",
]
RARE = [
    *(f"a group of {size}" for size in range(1, 5)),
    "a group that only the aims chose",
    "IMPOSSIBLE",
    "some alternatives, and there are more",
    "a relaxation that leaves other conflicts",
    "a lower level that helps",
    "a smaller number that helps",
    "a larger number that helps",
    "nothing that helps but to leave it out",
    "a front without a plan",
]


BLOCKS = [
    pytest.param(range(50), COMMON, id="fifty"),
    *(
        pytest.param(range(start, start + 250), COMMON + RARE, id=f"from {start}", marks=pytest.mark.thorough)
        for start in range(0, 2000, 250)
    ),
]


@pytest.mark.parametrize(("seeds", "expected"), BLOCKS)
def test_agrees_with_trying_every_group(seeds: range, expected: list[str]) -> None:
    seen: Counter[str] = Counter()

    for seed in seeds:
        try:
            seen.update(kinds_of_answers(seed))
        except AssertionError as wrong:
            wrong.add_note(f"This is random_case({seed}) of tests.analytics.random_invites.")
            raise

    assert [kind for kind in expected if not seen[kind]] == []


@pytest.mark.thorough
def test_agrees_where_more_people_than_a_block_are_put_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A block is larger than these organisations are; so it is made smaller."""
    monkeypatch.setattr(equals, "BLOCK", 2)

    seen = Counter(kind for seed in range(5000, 5100) for kind in kinds_of_answers(seed))

    assert seen["a group that the alphabet chose"] > 0


def kinds_of_answers(seed: int) -> Iterator[str]:
    """Check one organisation, and tell what sorts of answers there were."""
    snapshot, asked = random_case(seed)
    every = Enumeration(snapshot, asked)
    group = smallest_group(snapshot, asked, AMPLE)

    yield from check_group(every, group)
    yield from check_conflict(every, group)
    yield from check_alternatives(every, group)
    assert tuple(each.person for each in group.declines) == asked.if_declines
    for each in group.declines:
        yield from check_decline(every, group, each)
    assert tuple(each.person for each in group.absences) == asked.why_not
    for each in group.absences:
        yield from check_absence(every, each)
    yield from check_front(every, group)


def ids(members: Sequence[Candidate]) -> tuple[str, ...]:
    return tuple(member.id for member in members)


def plan_of(group: Group) -> tuple[str, ...] | None:
    return ids(group.members) if group.status is InviteStatus.OPTIMAL else None


def check_group(every: Enumeration, group: Group) -> Iterator[str]:
    best = every.best(every.demands)
    assert group.set_aside == every.set_aside
    if every.set_aside:
        yield "something set aside"
    assert group.status is (InviteStatus.OPTIMAL if best else InviteStatus.INFEASIBLE)
    if not best:
        assert (group.members, group.aims) == ((), ())
        return
    assert [(each.aim, each.value) for each in group.aims] == [(aim, every.value(aim)[best[0]]) for aim in every.aims]
    assert ids(group.members) == every.group(best[0])
    assert group.bound == len(group.members)
    assert all(each.proved for each in group.aims)
    assert group.ties_broken
    yield f"a group of {len(group.members)}" if group.members else "nobody is needed"
    yield how_it_was_chosen(every, best)


def how_it_was_chosen(every: Enumeration, best: list[int]) -> str:
    if len(best) > 1:
        return "a group that the alphabet chose"
    as_small = every.meeting_all(every.demands) & (every.sizes == every.sizes[best[0]])
    return "a group that only the aims chose" if as_small.sum() > 1 else "a group that is the only one"


def check_alternatives(every: Enumeration, group: Group) -> Iterator[str]:
    """Each is as good and another, and next shares as few memberships with those before it as any does."""
    best = every.best(every.demands)
    if not best or every.asked.alternatives == 0:
        assert (group.alternatives, group.alternatives_are_all) == ((), None)
        return
    assert len(group.alternatives) == min(every.asked.alternatives, len(best) - 1)
    assert group.alternatives_are_all is (len(best) - 1 <= every.asked.alternatives)
    shared = every.table @ every.table[best[0]]
    left = set(best[1:])
    for alternative in group.alternatives:
        row = every.row(ids(alternative))
        assert row in left
        assert ids(alternative) == every.group(row)
        assert shared[row] == min(shared[other] for other in left)
        left.remove(row)
        shared = shared + every.table @ every.table[row]
    if group.alternatives:
        yield "some alternatives, and " + ("there are more" if left else "all of them")


def check_conflict(every: Enumeration, group: Group) -> Iterator[str]:
    if group.status is not InviteStatus.INFEASIBLE:
        assert group.conflict == ()
        return
    conflict = [clash.demand for clash in group.conflict]
    check_clash(every, conflict, every.demands)
    assert group.conflict_is_irreducible
    yield "a conflict"
    for clash in group.conflict:
        relaxed, resolves = relaxation(every, conflict, clash.demand)
        assert clash == Clash(clash.demand, relaxed, dropped=relaxed is None, resolves=resolves)
        yield "a relaxation that " + ("resolves all" if resolves else "leaves other conflicts")
        yield how_it_helps(clash.demand, relaxed)


def check_clash(every: Enumeration, conflict: Sequence[Demand], demands: Sequence[Demand]) -> None:
    assert set(conflict) <= set(demands)
    assert is_irreducible(every, conflict)


def how_it_helps(demand: Demand, relaxed: Demand | None) -> str:
    if relaxed is None:
        return "nothing that helps but to leave it out"
    if relaxed.number == demand.number:
        return "a lower level that helps"
    return f"a {'smaller' if demand.kind in NEEDS else 'larger'} number that helps"


def check_decline(every: Enumeration, group: Group, found: Decline) -> Iterator[str]:
    plan = plan_of(group)
    expected = decline(every, found.person, plan)
    rest = without(every.snapshot, every.asked, found.person)
    assert found.set_aside == rest.set_aside
    if len(rest.set_aside) > len(every.set_aside):
        yield "a decline that takes away the only one"
    if expected is None:
        assert (found.status, found.members) == (InviteStatus.INFEASIBLE, ())
        check_clash(rest, found.conflict, rest.demands)
        yield "a decline that leaves no group"
        return
    assert (found.status, ids(found.members)) == (InviteStatus.OPTIMAL, expected)
    assert (found.bound, found.conflict) == (len(expected), ())
    yield "a decline that changes " + ("nothing" if expected == plan else "the group")


def check_absence(every: Enumeration, found: Absence) -> Iterator[str]:
    expected = absence(every, found.person)
    assert found.reason is expected.reason
    yield expected.reason.name
    if expected.reason is WhyNotReason.IMPOSSIBLE:
        present = Demand(DemandKind.MUST_INCLUDE, about=found.person)
        check_clash(every, found.conflict, [*every.demands, present])
        assert present in found.conflict
    if expected.reason is not WhyNotReason.IN_GROUP:
        assert ids(found.members) == (expected.members or ())
        assert found.size_with == (None if expected.members is None else len(expected.members))
    assert (found.aim, found.value_with) == (expected.aim, expected.value_with)


def check_front(every: Enumeration, group: Group) -> Iterator[str]:
    if not every.asked.front:
        assert group.front == ()
        return
    assert [(point.size, point.met) for point in group.front] == front(every)
    for point in group.front:
        row = every.row(ids(point.members))
        left = tuple(need for need in needs(every) if not every.meets(need)[row])
        assert every.sizes[row] == point.size
        assert every.meeting_all(demand for demand in every.demands if demand.kind not in NEEDS)[row]
        assert point.unmet == left
        assert point.met + len(left) == len(needs(every))
        assert point.proved
    yield "no front" if not group.front else f"a front of {'several points' if len(group.front) > 1 else 'one'}"
    if group.front and group.status is InviteStatus.INFEASIBLE:
        yield "a front without a plan"
