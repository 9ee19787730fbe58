"""What changed, by hand; nothing is found where nothing changed, and what was planted is."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph_api.analytics.gaps import congruence, measure_gaps
from graph_api.analytics.what_changed import Changes, fewest_blocks
from graph_api.analytics.windows import Window, Windows
from graph_api.domain.answers import Day
from graph_api.domain.gaps import GapsInput, Need, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DecisionLinkRow, DependencyRow, InvolvementRow, MadeAtRow, PartRow
from graph_api.domain.snapshot_nodes import DecisionRow, ReflectionRow
from graph_api.domain.what_changed import ChangeMeasure, ChangeWord
from graph_api.domain.words import DecisionStatus, ReflectionKind
from tests.analytics.changing import (
    BY_MEETING,
    IN_CIRCLE,
    MEETING_UNITS,
    SEPTEMBER,
    changes,
    held,
    measure,
    office,
    planted,
    region,
    values,
)
from tests.analytics.made import attended, invited, person


def decision(
    name: str, day: str | None, review: str | None = None, status: DecisionStatus = DecisionStatus.ADOPTED
) -> DecisionRow:
    return DecisionRow(name, name, "made", name, status, day, review)


def reflection(name: str, about: str, at: str, kind: ReflectionKind = ReflectionKind.LEARNING) -> ReflectionRow:
    return ReflectionRow(name, name, "made", about, kind, at)


# Who meets


def test_counts_pairs_of_people_of_two_units_among_all_pairs_at_a_meeting() -> None:
    found = changes(
        office(
            {
                "August": ("2026-08-10", "Ward", ["Wala", "Wera", "Lars"]),
                "September": ("2026-09-10", "Ward", ["Wala", "Wera", "Lars", "Ola", "Nobody's"]),
            }
        )
    )

    across = measure(found, ChangeMeasure.ACROSS_UNITS)
    assert (across.before, across.of_before) == (2 / 3, 3)
    assert (across.after, across.of_after) == (5 / 6, 6)
    assert found.without_unit == 1


def test_sums_pairs_over_the_meetings_of_a_window() -> None:
    found = changes(
        office(
            {
                "A": ("2026-09-01", "Ward", ["Wala", "Wera"]),
                "B": ("2026-09-30", "Lab", ["Wala", "Lars", "Ola"]),
                "August": ("2026-08-02", "Lab", ["Lars", "Lena"]),
            }
        )
    )

    assert values(found, ChangeMeasure.ACROSS_UNITS) == (0.0, 3 / 4)


def test_a_large_meeting_is_none_to_meet_in_and_is_told() -> None:
    everyone = ["Wala", "Wera", "Lars", "Ola"]
    meetings = {"August": ("2026-08-10", "Ward", everyone), "September": ("2026-09-10", "Ward", everyone)}

    found = changes(office(meetings), largest_meeting=3)

    assert measure(found, ChangeMeasure.ACROSS_UNITS).word is ChangeWord.NO_DATA
    assert (found.too_large, found.meetings[Window.BEFORE], found.meetings[Window.AFTER]) == (2, 1, 1)
    assert changes(office(meetings), largest_meeting=4).too_large == 0


def test_series_and_meetings_without_a_day_are_left_out_and_told() -> None:
    snapshot = replace(
        office({}),
        meetings=(held("weekly", "2026-09-02", "Ward", recurring=True), held("some day", None, "Ward")),
        attendance=attended({"weekly": ["Wala"], "some day": ["Wala"]}),
    )

    found = changes(snapshot)

    assert (found.undated, found.meetings[Window.AFTER], found.recorded) == (2, 0, frozenset())


def test_counts_the_pairs_of_units_that_met_and_those_that_had_not_just_before() -> None:
    found = changes(office(MEETING_UNITS))

    assert values(found, ChangeMeasure.UNIT_PAIRS_MET) == (2.0, 3.0)
    assert values(found, ChangeMeasure.NEW_UNIT_PAIRS) == (1.0, 1.0)


def test_what_is_new_before_cannot_be_told_without_records_from_earlier() -> None:
    later = {name: row for name, row in MEETING_UNITS.items() if name != "July"}

    new = measure(changes(office(later)), ChangeMeasure.NEW_UNIT_PAIRS)

    assert (new.before, new.after, new.difference, new.word) == (None, 1.0, None, ChangeWord.NO_DATA)


def test_congruence_is_that_of_the_gaps_seen_in_meetings_of_the_window() -> None:
    needing = (DependencyRow("Ward", "Lab", ()), DependencyRow("Ward", "Office", ()), DependencyRow("Lab", "House", ()))
    snapshot = office(MEETING_UNITS, dependencies=needing)

    found = measure(changes(snapshot, need=[Need.DEPENDENCIES]), ChangeMeasure.NEEDED_PAIRS_MET)

    gaps = GapsInput(need=[Need.DEPENDENCIES], seen=[Seen.MEETINGS])
    within = [
        replace(
            gaps,
            seen_from=Day(SEPTEMBER.first_day(each).isoformat()),
            seen_until=Day(SEPTEMBER.last_day(each).isoformat()),
        )
        for each in (Window.BEFORE, Window.AFTER)
    ]
    assert [found.before, found.after] == [congruence(measure_gaps(snapshot, each).pairs) for each in within]
    assert (found.before, found.after, found.of_after) == (1 / 3, 2 / 3, 3)


def test_only_what_belongs_to_a_unit_or_one_below_it_counts_where_units_are_named() -> None:
    snapshot = office(MEETING_UNITS)

    assert values(changes(snapshot, "Ward"), ChangeMeasure.UNIT_PAIRS_MET) == (1.0, 3.0)
    assert values(changes(snapshot, "House"), ChangeMeasure.UNIT_PAIRS_MET) == (1.0, 3.0)
    assert measure(changes(snapshot, "Office"), ChangeMeasure.UNIT_PAIRS_MET).word is ChangeWord.NO_DATA


# Networks and invitations


def test_counts_the_people_of_networks_and_those_who_had_not_come_just_before() -> None:
    found = changes(office(IN_CIRCLE))

    assert values(found, ChangeMeasure.NETWORK_PEOPLE) == (2.0, 4.0)
    assert values(found, ChangeMeasure.NEW_VOICES) == (1.0, 3.0)


def test_figures_about_few_people_are_not_shown() -> None:
    found = measure(changes(office(IN_CIRCLE), fewest_people=3), ChangeMeasure.NETWORK_PEOPLE)

    assert (found.before, found.after, found.few_people, found.word) == (None, None, True, ChangeWord.TOO_FEW)
    assert found.chance.p is None
    shown = measure(changes(office(IN_CIRCLE), fewest_people=2), ChangeMeasure.NETWORK_PEOPLE)
    assert (shown.before, shown.after, shown.few_people) == (2.0, 4.0, False)


def test_counts_those_who_came_among_those_asked() -> None:
    snapshot = office(
        IN_CIRCLE,
        invitations=(
            *invited({"August": ["Wala", "Lars", "Ola"]}),
            *invited({"September": ["Lars"]}),
            *invited({"September": ["Wera"]}, declined=True),
        ),
    )

    came = measure(changes(snapshot), ChangeMeasure.INVITED_CAME)

    assert (came.before, came.of_before, came.after, came.of_after) == (2 / 3, 3, 1 / 2, 2)


# Decisions

MOVES = {
    "decisions": (decision("Move", "2026-09-10"), decision("Stay", "2026-08-10"), decision("Rest", "2026-09-12")),
    "involvements": (
        InvolvementRow("Move", "House", ("affected",)),
        InvolvementRow("Move", "Office", ("owning",)),
        InvolvementRow("Rest", "Lab", ()),
        InvolvementRow("Stay", "Lab", ("participating",)),
        InvolvementRow("Stay", "Office", ("Owning", "participating")),
    ),
}


def test_those_affected_were_there_where_somebody_of_the_unit_or_below_it_took_part() -> None:
    parts = (PartRow("Move", "Wala", ("author",)), PartRow("Stay", "Lars", ()), PartRow("Rest", "Ola", ()))

    there = measure(changes(office({}, parts=parts, **MOVES)), ChangeMeasure.AFFECTED_PRESENT)

    assert (there.before, there.of_before, there.after, there.of_after) == (0.0, 1, 1 / 2, 2)


def test_those_affected_were_there_where_they_were_at_the_meeting() -> None:
    meetings = {"Board": ("2026-09-10", "Office", ["Wera"])}

    found = changes(office(meetings, made_at=(MadeAtRow("Move", "Board"),), **MOVES))

    there = measure(found, ChangeMeasure.AFFECTED_PRESENT)
    assert (there.before, there.after, there.of_after) == (None, 1.0, 1)
    assert found.nobody_recorded == 2


def test_a_decision_without_a_day_was_made_on_that_of_its_meeting() -> None:
    meetings = {"Board": ("2026-08-10", "Office", ["Wera"])}
    rows = MOVES | {"decisions": (decision("Move", None),)}

    found = changes(office(meetings, made_at=(MadeAtRow("Move", "Board"),), **rows))

    assert measure(found, ChangeMeasure.AFFECTED_PRESENT).of_before == 1


def test_nobody_is_missed_of_a_unit_in_which_nobody_is_recorded() -> None:
    """A decision that affects only such units is none of which it can be said whether those affected were there."""
    board = {"Board": ("2026-09-10", "Office", ["Wera"])}
    empty = InvolvementRow("Move", "Attic", ("affected",))
    house = InvolvementRow("Move", "House", ("affected",))
    rows: dict[str, Any] = {"decisions": (decision("Move", "2026-09-10"),), "made_at": (MadeAtRow("Move", "Board"),)}

    both = measure(changes(office(board, involvements=(empty, house), **rows)), ChangeMeasure.AFFECTED_PRESENT)
    alone = measure(changes(office(board, involvements=(empty,), **rows)), ChangeMeasure.AFFECTED_PRESENT)

    assert (both.after, both.of_after) == (1.0, 1)
    assert (alone.after, alone.word) == (None, ChangeWord.NO_DATA)


def reviewed(due: DecisionRow, **rows: Any) -> tuple[float | None, int | None]:
    """Which share of the decisions due in September was looked at again, where `due` is the one."""
    found = measure(changes(office({}, **{"decisions": (due,), **rows})), ChangeMeasure.REVIEWS_DONE)
    return found.after, found.of_after


def test_a_decision_is_looked_at_again_by_a_meeting_decision_or_reflection_in_time() -> None:
    due = decision("Move", "2026-03-01", "2026-09-10")
    later = decision("Rest", "2026-09-05")

    assert reviewed(due) == (0.0, 1)
    assert reviewed(due, reflections=(reflection("r", "Move", "2026-08-11"),)) == (1.0, 1)
    assert reviewed(due, reflections=(reflection("r", "Move", "2026-08-10"),)) == (0.0, 1)
    assert reviewed(due, reflections=(reflection("r", "Move", "2026-09-30"),)) == (1.0, 1)
    assert reviewed(due, reflections=(reflection("r", "Move", "2026-10-01"),)) == (0.0, 1)
    of_both = replace(reflection("r", "Board", "2026-09-10"), decision="Move")
    assert reviewed(due, reflections=(of_both,)) == (1.0, 1)
    assert reviewed(
        due, decisions=(due, later), decision_links=(DecisionLinkRow("Rest", "Move", supersedes=False),)
    ) == (1.0, 1)
    at_board = changes(
        office({"Board": ("2026-09-11", "Office", ["Wera"])}, decisions=(due,), made_at=(MadeAtRow("Move", "Board"),))
    )
    assert values(at_board, ChangeMeasure.REVIEWS_DONE) == (None, 1.0)


def test_what_is_said_on_the_day_of_a_decision_is_no_second_look_at_it() -> None:
    due = decision("Move", "2026-09-05", "2026-09-10")

    assert reviewed(due, reflections=(reflection("r", "Move", "2026-09-05"),)) == (0.0, 1)
    assert reviewed(due, reflections=(reflection("r", "Move", "2026-09-06"),)) == (1.0, 1)


@pytest.mark.parametrize(("replaced_on", "share"), [("2026-08-11", (1.0, 1)), ("2026-08-10", (None, 0))])
def test_a_decision_that_was_replaced_in_time_was_looked_at_and_earlier_is_not_to_be(
    replaced_on: str, share: tuple[float | None, int]
) -> None:
    due, later = decision("Move", "2026-03-01", "2026-09-10"), decision("Rest", replaced_on)
    links = (DecisionLinkRow("Rest", "Move", supersedes=True),)

    assert reviewed(due, decisions=(due, later), decision_links=links) == share


@pytest.mark.parametrize(
    "moot",
    [
        decision("Move", "2026-03-01", "2026-09-10", DecisionStatus.WITHDRAWN),
        decision("Move", "2026-09-10", "2026-09-10"),
        decision("Move", "2026-03-01", "2026-10-10"),
    ],
    ids=["withdrawn", "made on that day", "due later"],
)
def test_some_decisions_are_not_to_be_looked_at_again(moot: DecisionRow) -> None:
    assert reviewed(moot) == (None, 0)


def test_what_was_replaced_long_before_is_not_to_be_looked_at_again() -> None:
    due, newer = decision("Move", "2026-03-01", "2026-09-10"), decision("Rest", "2026-05-05")

    replaced = (DecisionLinkRow("Rest", "Move", supersedes=True),)

    assert reviewed(due, decisions=(due, newer), decision_links=replaced) == (None, 0)


def test_counts_reflections_by_kind() -> None:
    rows = (
        reflection("r1", "Move", "2026-08-11"),
        reflection("r2", "Move", "2026-09-11"),
        reflection("r3", "Move", "2026-09-12T08:00:00"),
        reflection("r4", "Move", "2026-09-13", ReflectionKind.CONCERN),
        reflection("r5", "Move", "2026"),
    )

    found = changes(office({}, reflections=rows))

    assert values(found, ChangeMeasure.REFLECTIONS, ReflectionKind.LEARNING) == (1.0, 2.0)
    assert values(found, ChangeMeasure.REFLECTIONS, ReflectionKind.CONCERN) == (0.0, 1.0)
    assert values(found, ChangeMeasure.REFLECTIONS, ReflectionKind.EFFECT) == (None, None)


def test_before_the_first_reflection_nothing_is_known_of_them() -> None:
    found = changes(office({}, reflections=(reflection("r", "Move", "2026-09-11"),)))

    assert values(found, ChangeMeasure.REFLECTIONS, ReflectionKind.LEARNING) == (None, 1.0)


# Chance


def test_too_few_records_or_units_are_not_held_against_chance() -> None:
    snapshot = office(MEETING_UNITS)

    few_records = measure(changes(snapshot, fewest=4), ChangeMeasure.ACROSS_UNITS)
    few_units = measure(changes(snapshot, fewest=3), ChangeMeasure.ACROSS_UNITS)

    assert (few_records.word, few_records.chance.p, few_records.before) == (ChangeWord.TOO_FEW, None, 1.0)
    assert (few_units.word, few_units.blocks) == (ChangeWord.TOO_FEW, 2)
    enough = measure(changes(snapshot, fewest=3, alpha=0.5), ChangeMeasure.ACROSS_UNITS)
    assert (sum(enough.records.values()), enough.chance.p is not None) == (3, True)


@pytest.mark.parametrize(("alpha", "fewest"), [(0.05, 6), (0.2, 4), (0.001, 11), (0.125, 4)])
def test_needs_as_many_units_as_it_takes_for_two_ways_to_be_beyond_chance(alpha: float, fewest: int) -> None:
    assert 2 / 2**fewest <= alpha < 2 / 2 ** (fewest - 1)
    assert fewest_blocks(alpha) == fewest


def test_finds_a_planted_change() -> None:
    found = changes(planted())

    across = measure(found, ChangeMeasure.ACROSS_UNITS)
    assert across.word is ChangeWord.RISEN
    assert (across.chance.p or 1.0) < (across.adjusted_p or 1.0) < 0.05
    assert measure(found, ChangeMeasure.UNIT_PAIRS_MET).word is ChangeWord.RISEN


def test_finds_a_planted_loss() -> None:
    found = changes(region(random.Random(7), across=(0.7, 0.1)))

    assert measure(found, ChangeMeasure.ACROSS_UNITS).word is ChangeWord.FALLEN


RANDOM_ORGANISATIONS = 150


def p_values(found: Changes) -> list[float]:
    return [each.chance.p for each in found.measures if each.chance.p is not None]


@pytest.mark.thorough
def test_p_is_uniform_where_nothing_changed() -> None:
    """The largest distance between its distribution and a uniform one (Kolmogorov-Smirnov) is one that chance gives."""
    dice = random.Random(42)

    every = [changes(region(dice, across=(0.4, 0.4), units=12, meetings=5)) for _ in range(RANDOM_ORGANISATIONS)]

    across = sorted(measure(each, ChangeMeasure.ACROSS_UNITS).chance.p or 0.0 for each in every)
    distance = max(abs(p - place / len(across)) for place, p in enumerate(across, start=1))
    assert distance < 1.63 / len(across) ** 0.5
    told = [any(each.word in {ChangeWord.RISEN, ChangeWord.FALLEN} for each in found.measures) for found in every]
    assert sum(told) <= 0.05 * len(every) + 2 * (0.05 * 0.95 * len(every)) ** 0.5


@pytest.mark.thorough
def test_p_stays_so_where_each_unit_has_its_own_habits_which_single_meetings_would_mistake_for_change() -> None:
    """Why what belongs to one unit changes places as one unless it is said otherwise."""
    dice = random.Random(43)
    every = [region(dice, across=(0.5, 0.5), units=12, meetings=8, own=1.0) for _ in range(60)]

    together = [measure(changes(each), ChangeMeasure.ACROSS_UNITS).chance.p or 0.0 for each in every]
    alone = [
        measure(changes(each, keep_together=BY_MEETING), ChangeMeasure.ACROSS_UNITS).chance.p or 0.0 for each in every
    ]

    assert sum(p <= 0.05 for p in together) <= 0.05 * 60 + 2 * (0.05 * 0.95 * 60) ** 0.5
    assert sum(p <= 0.05 for p in alone) > 0.3 * 60


def test_each_meeting_by_itself_changes_places_where_asked() -> None:
    snapshot = region(random.Random(5), across=(0.3, 0.3))

    alone = measure(changes(snapshot, keep_together=BY_MEETING), ChangeMeasure.ACROSS_UNITS)

    assert (alone.blocks, measure(changes(snapshot), ChangeMeasure.ACROSS_UNITS).blocks) == (14 * 8, 14)


# What must not matter


def relabelled(snapshot: Snapshot) -> Snapshot:
    """The same with other ids for its people."""
    other = {row.id: f"x{place * 37 % 1009:04}" for place, row in enumerate(snapshot.people)}
    return replace(
        snapshot,
        people=tuple(replace(row, id=other[row.id]) for row in snapshot.people),
        attendance=tuple(replace(row, person=other[row.person]) for row in snapshot.attendance),
    )


def permuted(snapshot: Snapshot) -> Snapshot:
    """The same with its rows the other way round."""
    rows = {name: getattr(snapshot, name)[::-1] for name in ("people", "units", "meetings", "attendance")}
    return replace(snapshot, **rows)


def with_a_loner(snapshot: Snapshot) -> Snapshot:
    return replace(snapshot, people=(*snapshot.people, person("Loner", unit="u00")))


@pytest.mark.parametrize("same", [relabelled, permuted, with_a_loner], ids=lambda each: each.__name__)
def test_is_the_same(same: Callable[[Snapshot], Snapshot]) -> None:
    for seed in range(10):
        snapshot = region(random.Random(seed), across=(0.3, 0.5), own=0.5)

        assert changes(same(snapshot)) == changes(snapshot)


def test_turns_round_where_before_and_after_do() -> None:
    """What rises between two windows falls as much, with as much chance, where each meeting's day is in the other."""
    snapshot = region(random.Random(3), across=(0.3, 0.5))
    mirrored = replace(
        snapshot, meetings=tuple(replace(row, day=moved(row.day, SEPTEMBER)) for row in snapshot.meetings)
    )

    for one, other in zip(changes(snapshot).measures, changes(mirrored).measures, strict=True):
        if one.chance.p is not None and one.measure is not ChangeMeasure.NEW_UNIT_PAIRS:
            assert (one.before, one.after, one.chance.p) == (other.after, other.before, other.chance.p)
            assert one.chance.z == pytest.approx(-(other.chance.z or 0.0))


def moved(day: str | None, windows: Windows) -> str:
    """The day as far into the other window as it is into its own."""
    at, length = date.fromisoformat(day or ""), windows.since - windows.before_from
    return (at + length if at < windows.since else at - length).isoformat()
