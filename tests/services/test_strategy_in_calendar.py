"""The answer about strategy and calendar as a facilitator reads it: in both languages, and with nothing recorded."""

import json
from dataclasses import replace
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Day, Language, Named
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import TopicRow
from graph_api.domain.strategy_in_calendar import (
    CalendarPart,
    CalendarWord,
    StrategyInCalendar,
    StrategyInCalendarInput,
)
from graph_api.errors import BadInput
from graph_api.services.strategy_in_calendar import check, strategy_in_calendar
from tests.analytics.rewritten import region
from tests.analytics.strategies import house, meeting
from tests.support.folders import ANSWERS

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "strategyInCalendar.json").read_text(encoding="utf-8"))
"""Periods of the Swedish sample, with what a script that imports nothing of ours says of each."""


def ask(snapshot: Snapshot | None = None, as_of: str = "2026-06-01", **asked: Any) -> StrategyInCalendar:
    graph = house() if snapshot is None else snapshot
    return strategy_in_calendar(graph, StrategyInCalendarInput(as_of=Day(as_of), **asked))


def sentence(found: StrategyInCalendar, part: CalendarPart) -> str:
    return next(each.sentence for each in found.findings if each.part is part)


def objective_sentence(found: StrategyInCalendar, name: str) -> str:
    return next(each.sentence for each in found.objectives if each.objective.name == name)


# The Swedish sample


@pytest.mark.parametrize("period", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_sample_what_the_files_say(period: Any) -> None:
    asked = period["asked"]
    more = {"days": asked.get("days", 365), "days_ahead": asked.get("daysAhead", 90)}

    found = ask(region(), asked["asOf"], **more)

    assert as_foretold(found) == period["answer"]


def as_foretold(found: StrategyInCalendar) -> Any:
    objectives = {
        each.objective.external_id: {
            "word": each.word.name,
            "meetings": each.meetings,
            "unitMeetings": each.unit_meetings,
            "last": each.last,
            "next": each.next,
            "hours": each.hours,
            "initiatives": each.initiatives,
            "themeCount": each.theme_count,
            "owners": sorted(own(each.owners)),
        }
        for each in found.objectives
    }
    return {
        "status": found.status.name,
        "since": found.since,
        "until": found.until,
        "meetings": found.meetings,
        "planned": found.planned,
        "series": found.series,
        "hours": found.hours,
        "findings": {each.part.name: [each.count, each.of] for each in found.findings},
        "objectives": dict(sorted(objectives.items())),
        "withoutPurpose": None
        if found.without_purpose is None
        else {
            each.unit.external_id if each.unit else "": [each.count, each.of, each.hours]
            for each in found.without_purpose
        },
        "withoutObjective": None
        if found.without_objective is None
        else sorted(own([each.initiative for each in found.without_objective])),
        "neverMetAbout": None
        if found.never_met_about is None
        else sorted(own([each.theme for each in found.never_met_about])),
    }


def own(named: Any) -> list[str]:
    things: list[Named] = list(named)
    return [each.external_id for each in things]


# In words


def test_says_the_whole_answer_in_english() -> None:
    found = ask()

    assert found.sentence == (
        "From 2025-06-01 to 2026-08-30: 4 meetings, 1 of them planned after 2026-06-01. In no calendar: “Calm”. On no "
        "agenda, though a unit that works for it meets: “Warm”. Nothing says what 1 of 4 meetings are for. No "
        "initiative works for “Calm” and “Warm”. Initiatives that work for no objective: “Lamps”. Raised by customers "
        "or the world around and never met about: “Light” and “Noise”."
    )
    assert objective_sentence(found, "Calm") == (
        "In no calendar. To meet about: “Noise”. No initiative works for it. Who answers for it: Hedda and Ward."
    )
    assert objective_sentence(found, "Warm") == (
        "On no agenda, but 1 meeting of units that work for it (last on 2026-04-01). No theme works for it either. No "
        "initiative works for it."
    )
    assert objective_sentence(found, "Safe") == (
        "On the agenda of 2 meetings (last on 2026-03-02, next on 2026-07-06)."
    )
    assert [each.sentence for each in found.without_objective or ()] == [
        "Works for no objective; it couples “Rails”. These work for “Safe”."
    ]
    assert [each.sentence for each in found.never_met_about or ()] == [
        "Raised by the world around; no meeting has been about it.",
        "Raised by customers; no meeting has been about it. It works for “Calm”. It concerns Ward.",
    ]
    assert [each.sentence for each in found.without_purpose or ()] == [
        "Nothing says what 1 of 3 meetings of Office are for; the latest is “May”."
    ]


def test_says_the_whole_answer_in_swedish() -> None:
    found = ask(language=Language.SV)

    assert found.sentence == (
        "Från 2025-06-01 till 2026-08-30: 4 möten, varav 1 planerade efter 2026-06-01. I ingen kalender: ”Calm”. På "
        "ingen dagordning, fast en enhet som tjänar det möts: ”Warm”. Inget säger vad 1 av 4 möten är till för. Inget "
        "initiativ tjänar ”Calm” och ”Warm”. Initiativ som inte tjänar något mål: ”Lamps”. Väckt av kunder eller "
        "omvärlden utan att man mötts om det: ”Light” och ”Noise”."
    )
    assert objective_sentence(found, "Calm") == (
        "I ingen kalender. Att mötas om: ”Noise”. Inget initiativ tjänar det. Ansvarar: Hedda och Ward."
    )


def test_shows_what_is_in_no_calendar_first() -> None:
    found = ask()

    assert [each.objective.name for each in found.objectives] == ["Calm", "Warm", "Safe", "Whole"]
    assert (found.hours, found.objectives[2].hours, found.objectives[2].share) == (3.0, 2.5, pytest.approx(150 / 180))


def test_says_that_nothing_is_lacking_where_nothing_is() -> None:
    met = replace(
        house(),
        objectives=tuple(replace(row, status=None if row.id == "Safe" else "over") for row in house().objectives),
        initiatives=house().initiatives[1:],
        topics=(*house().topics, *(TopicRow("May", each) for each in ("Light", "Noise"))),
    )

    found = ask(met, over=["over"])

    assert {each.count for each in found.findings} == {0}
    assert found.sentence.endswith(
        "Every objective is in the calendar. Of every meeting it is recorded what it is for. An initiative works for "
        "every objective. Every initiative works for an objective. Every theme raised by customers or the world around "
        "has been met about."
    )
    assert found.note is None


# Where there is nothing to answer with


def test_an_empty_graph_says_how_to_fill_it() -> None:
    found = ask(Snapshot(version=0))

    assert found.status is AnswerStatus.NO_DATA
    assert found.note
    assert "mellanrum demo" in found.note


def test_no_records_are_not_told_as_nothing_lacking() -> None:
    found = ask(replace(house(), topics=(), serving=(), objectives=(), themes=()))

    assert found.status is AnswerStatus.NO_DATA
    assert {(each.status, each.count) for each in found.findings} == {(AnswerStatus.NO_DATA, None)}
    assert (found.without_purpose, found.without_objective, found.never_met_about) == (None, None, None)
    assert found.note
    assert all(file in found.note for file in ("objectives.csv", "initiatives.csv", "themes.csv", "meeting_themes.csv"))


def test_a_period_without_meetings_says_so_and_which_is_nearest() -> None:
    found = ask(as_of="2030-01-01")

    assert found.sentence.startswith("From 2029-01-01 to 2030-04-01 no meeting on a day is recorded.")
    assert found.note
    assert "The nearest meeting is on 2026-07-06: look from that day (asOf)." in found.note
    assert {each.word for each in found.objectives} == {CalendarWord.NO_DATA}
    assert sentence(found, CalendarPart.OBJECTIVES_WITHOUT_INITIATIVE) == "No initiative works for “Calm” and “Warm”."


def test_says_what_is_left_out() -> None:
    more = (
        *house().meetings,
        meeting("off", "2026-02-02", status="cancelled"),
        meeting("some day", None),
        meeting("weekly", None, recurring=True),
    )

    found = ask(replace(house(), meetings=more), over=["planned"])

    assert {(each.sentence.split(",")[0].split(":")[0].rstrip("."), each.count) for each in found.left_out} == {
        ("Meetings that are cancelled", 1),
        ("Meetings without a known day", 1),
        ("Series of meetings", 1),
        ("Meetings of which the length is not recorded", 1),
    }


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"days": 0}, "days is 0; give 1 to 1100."),
        ({"days_ahead": -1}, "daysAhead is -1; give 0 to 1100."),
        ({"origins": []}, "origins is empty; name at least one."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], says: str) -> None:
    with pytest.raises(BadInput, match=says.replace("(", r"\(")):
        check(StrategyInCalendarInput(**asked))
