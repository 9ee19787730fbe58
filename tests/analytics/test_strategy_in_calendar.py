"""What strategy and calendar lack of each other, in a house made up by hand, and however its records are written."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.analytics.calendars import Period
from graph_api.analytics.strategy_in_calendar import StrategyMeasures, minutes_of
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ServingRow, TopicRow
from graph_api.domain.snapshot_nodes import MeetingRow
from graph_api.domain.strategy_in_calendar import CalendarWord
from graph_api.domain.words import Origin
from tests.analytics.rewritten import region, relabelled_region, shuffled, with_somebody_alone
from tests.analytics.strategies import (
    house,
    initiative,
    measured,
    meeting,
    objective,
    of_objective,
    theme,
    with_decision_at,
)


def names(rows: Any) -> list[str]:
    return [row.id for row in rows]


def words(found: StrategyMeasures) -> dict[str, CalendarWord]:
    return {each.objective: each.word for each in found.objectives}


# Objectives and meetings


def test_an_objective_is_on_the_agenda_where_a_meeting_is_about_a_theme_that_works_for_it_or_a_narrower_one() -> None:
    found = measured()

    assert words(found) == {
        "Calm": CalendarWord.IN_NO_CALENDAR,
        "Safe": CalendarWord.ON_THE_AGENDA,
        "Warm": CalendarWord.UNIT_MEETS,
        "Whole": CalendarWord.ON_THE_AGENDA,
    }
    assert names(of_objective(found, "Whole").about) == ["March", "July"]
    assert names(of_objective(found, "Whole").by_unit) == ["April"]
    assert [each.objective for each in found.in_no_calendar] == ["Calm"]


def test_a_unit_that_only_answers_for_an_objective_makes_no_meeting_one_for_it() -> None:
    without_topics = replace(house(), topics=(TopicRow("March", "Light"),))

    assert words(measured(without_topics))["Safe"] is CalendarWord.IN_NO_CALENDAR


def test_a_meeting_counts_once_for_an_objective_however_many_themes_it_is_about() -> None:
    both = replace(
        house(),
        serving=(*house().serving, ServingRow("Light", "Safe"), ServingRow("Office", "Safe")),
        topics=(*house().topics, TopicRow("March", "Light")),
    )

    safe = of_objective(measured(both), "Safe")

    assert (names(safe.about), names(safe.by_unit)) == (["March", "July"], ["May"])


def test_a_cancelled_meeting_puts_nothing_in_the_calendar() -> None:
    off = tuple(replace(row, status="Inställt") if row.id in {"March", "July"} else row for row in house().meetings)
    found = measured(replace(house(), meetings=off, topics=(*house().topics, TopicRow("May", "Light"))))

    assert (words(found)["Safe"], found.calendar.cancelled) == (CalendarWord.IN_NO_CALENDAR, 2)


def test_a_series_that_goes_on_puts_its_theme_in_the_calendar() -> None:
    weekly = meeting("weekly", "2024-01-01", recurring=True)
    ended = replace(weekly, until="2024-12-31")
    topics = (*house().topics, TopicRow("weekly", "Noise"))

    going, over = (
        of_objective(measured(replace(house(), meetings=(*house().meetings, row), topics=topics)), "Calm")
        for row in (weekly, ended)
    )

    assert (going.word, going.series, going.about) == (CalendarWord.ON_THE_AGENDA, 1, ())
    assert (over.word, over.series) == (CalendarWord.IN_NO_CALENDAR, 0)


def test_where_no_meeting_of_the_period_says_its_theme_nothing_is_in_no_calendar() -> None:
    found = measured(replace(house(), topics=(TopicRow("March", "nursing"),)))

    assert words(found)["Calm"] is CalendarWord.NO_DATA
    assert words(found)["Warm"] is CalendarWord.UNIT_MEETS
    assert found.in_no_calendar == ()
    assert found.never_met is None


def test_a_period_without_meetings_says_nothing_and_knows_the_nearest() -> None:
    found = measured(period=Period("2027-06-01", "2027-07-01", "2027-08-01"))

    assert set(words(found).values()) == {CalendarWord.NO_DATA}
    assert found.without_purpose is None
    assert found.calendar.nearest == "2026-07-06"


def test_adds_the_length_of_meetings_up_where_it_is_recorded() -> None:
    found = measured()
    unknown = measured(replace(house(), meetings=tuple(replace(row, minutes=None) for row in house().meetings)))

    assert (found.minutes, of_objective(found, "Safe").minutes, of_objective(found, "Calm").minutes) == (180, 150, 0)
    assert (unknown.minutes, of_objective(unknown, "Safe").minutes) == (None, None)
    assert minutes_of([]) is None


def test_objectives_that_are_over_do_not_count() -> None:
    over = replace(house(), objectives=(objective("Calm", "Achieved"), *house().objectives[1:]))

    found = measured(over)

    assert "Calm" not in words(found)
    assert found.closed == (1, 0, 0)
    assert "Calm" in words(measured(over, over=["dropped"]))


# Meetings without a purpose


def test_a_meeting_without_theme_competence_decision_and_aim_of_its_unit_has_no_purpose() -> None:
    found = measured()

    assert names(found.without_purpose) == ["May"]


@pytest.mark.parametrize(
    "snapshot",
    [
        with_decision_at("May"),
        replace(house(), topics=(*house().topics, TopicRow("May", "nursing"))),
        replace(house(), serving=(*house().serving, ServingRow("Office", "Safe"))),
    ],
    ids=["a decision", "a competence", "an aim of the unit"],
)
def test_each_of_these_is_a_purpose(snapshot: Snapshot) -> None:
    assert measured(snapshot).without_purpose == ()


def test_where_no_meeting_says_what_it_is_for_none_is_told_to_lack_a_purpose() -> None:
    silent = replace(house(), topics=(), serving=())

    assert measured(silent).without_purpose is None


# Objectives and initiatives


def test_an_initiative_for_a_narrower_objective_works_for_the_wider() -> None:
    found = measured()

    assert [each.objective for each in found.without_initiative or ()] == ["Calm", "Warm"]
    assert of_objective(found, "Whole").initiatives == ("Rails",)
    assert names(found.without_objective) == ["Lamps"]


@pytest.mark.parametrize(
    ("start", "end", "status", "counts"),
    [
        ("2026-08-30", None, None, True),
        ("2026-08-31", None, None, False),
        (None, "2026-06-01", None, True),
        (None, "2026-05-31", None, False),
        (None, "2026", None, True),
        (None, None, "Nedlagt", False),
    ],
)
def test_an_initiative_counts_until_it_ends_and_once_it_begins_in_the_period(
    start: str | None, end: str | None, status: str | None, *, counts: bool
) -> None:
    rows = (house().initiatives[0], initiative("Rails", start, end, status))

    found = measured(replace(house(), initiatives=rows))

    assert of_objective(found, "Safe").initiatives == (("Rails",) if counts else ())
    assert found.closed == (0, 0, 0 if counts else 1)


def test_where_no_initiative_says_what_it_works_for_none_is_told_to_be_missing() -> None:
    silent = replace(house(), serving=tuple(row for row in house().serving if row.serving != "Rails"))

    found = measured(silent)

    assert (found.without_initiative, found.without_objective) == (None, None)
    assert of_objective(found, "Safe").initiatives is None


# Raised and never met about


def test_what_customers_and_the_world_around_raised_is_met_about_or_not() -> None:
    found = measured()

    assert names(found.raised) == ["Light", "Noise"]
    assert names(found.never_met) == ["Light", "Noise"]


@pytest.mark.parametrize(
    "row",
    [
        meeting("long ago", "2001-01-01"),
        meeting("some day", None),
        meeting("weekly", "2001-01-01", recurring=True, until="2001-02-01"),
        meeting("next year", "2027-01-01"),
    ],
    ids=lambda row: row.id,
)
def test_a_meeting_of_any_time_is_one(row: MeetingRow) -> None:
    met = replace(house(), meetings=(*house().meetings, row), topics=(*house().topics, TopicRow(row.id, "Noise")))

    assert names(measured(met).never_met) == ["Light"]


def test_a_cancelled_meeting_is_none_and_a_theme_that_is_over_is_not_asked_for() -> None:
    off = meeting("called off", "2026-02-01", status="cancelled")
    met = replace(house(), meetings=(*house().meetings, off), topics=(*house().topics, TopicRow(off.id, "Noise")))
    over = replace(house(), themes=(*house().themes[:2], theme("Noise", Origin.CUSTOMER, "closed")))

    assert names(measured(met).never_met) == ["Light", "Noise"]
    assert names(measured(over).never_met) == ["Light"]


def test_who_raised_it_can_be_said() -> None:
    assert names(measured(origins=[Origin.MEMBER]).raised) == ["Falls"]
    assert measured(origins=[Origin.MEMBER]).never_met == ()


# However the records are written


def as_said(snapshot: Snapshot) -> Any:
    """What is measured of a snapshot of the region, by the ids in its source."""
    tables = (snapshot.objectives, snapshot.meetings, snapshot.initiatives, snapshot.themes)
    own = {row.id: row.external_id for rows in tables for row in rows}
    found = measured(snapshot, Period("2025-11-22", "2026-11-22", "2027-02-20"))
    return {
        "objectives": {
            own[each.objective]: (
                each.word,
                {own[row.id] for row in each.about},
                {own[row.id] for row in each.by_unit},
                each.minutes,
                {own[name] for name in each.initiatives or ()},
                {own[name] for name in each.themes},
            )
            for each in found.objectives
        },
        "others": [
            {own[row.id] for row in rows or ()}
            for rows in (found.without_purpose, found.without_objective, found.never_met)
        ],
    }


def test_other_ids_and_another_order_of_rows_change_nothing() -> None:
    assert as_said(relabelled_region()) == as_said(region())
    assert as_said(shuffled(region(), seed=3)) == as_said(region())


def test_someone_who_is_alone_changes_nothing() -> None:
    assert as_said(with_somebody_alone(region())) == as_said(region())
