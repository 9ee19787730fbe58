"""What changed as a facilitator reads it: in both languages, with what to do where nothing can be compared."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Day, Language
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import ReflectionRow
from graph_api.domain.what_changed import ChangeMeasure, ChangeWord, KeptTogether, WhatChanged, WhatChangedInput
from graph_api.domain.words import ReflectionKind
from graph_api.errors import BadInput, NotFound
from graph_api.services.what_changed import check, up_to_a_day, what_changed
from tests.analytics.changing import IN_CIRCLE, MEETING_UNITS, office, planted
from tests.analytics.csv_organisation import organisation_in
from tests.support.folders import ANSWERS, REPOSITORY

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "whatChanged.json").read_text(encoding="utf-8"))
"""Windows of the Swedish sample, with what a script that imports nothing of ours says of each."""

DRAWN: Final = 2_000


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")


def ask(snapshot: Snapshot, **asked: Any) -> WhatChanged:
    usual = WhatChangedInput(since=Day("2026-09-01"), until=Day("2026-09-30"), fewest=1)
    return what_changed(snapshot, replace(usual, **asked))


def sentence(found: WhatChanged, which: ChangeMeasure) -> str:
    return next(each.sentence for each in found.changes if each.measure is which)


# The Swedish sample


@pytest.mark.parametrize("windows", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_windows_of_the_sample_what_the_files_say(windows: Mapping[str, Any]) -> None:
    asked = dict(windows["asked"])
    if "keepTogether" in asked:
        asked["keep_together"] = KeptTogether[asked.pop("keepTogether")]

    found = ask(region(), fewest=10, **asked)

    assert as_foretold(found) == windows["answer"]


def as_foretold(found: WhatChanged) -> Any:
    return {
        "status": found.status.name,
        "beforeFrom": found.before_from,
        "beforeUntil": found.before_until,
        "days": found.days,
        "meetingsBefore": found.meetings_before,
        "meetingsAfter": found.meetings_after,
        "changes": [
            {
                "measure": each.measure.name,
                "kind": each.kind.name if each.kind else None,
                "before": each.before,
                "after": each.after,
                "ofBefore": each.of_before,
                "ofAfter": each.of_after,
                "recordsBefore": each.records_before,
                "recordsAfter": each.records_after,
                "dealt": each.dealt,
                "compared": each.p is not None,
                "p": each.p if each.deals < DRAWN else None,
            }
            for each in found.changes
        ],
    }


def test_finds_nothing_in_the_sample_that_chance_would_not_bring() -> None:
    """All of it was drawn by the same rules the whole year long."""
    for since, until in (("2026-08-01", "2026-10-31"), ("2026-05-01", "2026-10-31"), ("2026-07-01", "2026-09-30")):
        words = {each.word for each in ask(region(), since=since, until=until, fewest=10).changes}

        assert not words & {ChangeWord.RISEN, ChangeWord.FALLEN}


# Sentences


def test_says_what_has_risen_with_its_figures() -> None:
    found = ask(planted())

    assert found.sentence.startswith(
        "2026-09-01 to 2026-09-30 against the 30 days before it. Risen beyond chance: joint attendance across units, "
    )
    across = next(each for each in found.changes if each.measure is ChangeMeasure.ACROSS_UNITS)
    assert across.sentence.startswith("Joint attendance across units: ")
    assert " Risen beyond chance (p 0.0" in across.sentence
    assert (across.word, across.deals) == (ChangeWord.RISEN, DRAWN)


def test_says_it_in_swedish() -> None:
    found = ask(planted(), language=Language.SV)

    assert found.sentence.startswith(
        "2026-09-01 till 2026-09-30 mot de 30 dagar som var före. Har ökat mer än slumpen skulle ge: gemensam närvaro "
        "över "
    )
    assert " Har ökat mer än slumpen skulle ge (p 0,0" in sentence(found, ChangeMeasure.ACROSS_UNITS)
    assert all("{" not in each.sentence for each in found.changes)


def test_calls_one_day_a_day() -> None:
    found = ask(planted(), since="2026-09-01", until="2026-09-01", language=Language.SV)

    assert found.sentence.startswith("2026-09-01 mot dagen före. ")


def test_says_before_and_after_and_why_no_more_can_be_said() -> None:
    found = ask(office(MEETING_UNITS), fewest=10)

    assert sentence(found, ChangeMeasure.UNIT_PAIRS_MET) == (
        "Pairs of units that met: 2 before, 3 after. Too few to say more: 3 of the 10 records that it takes."
    )
    assert sentence(ask(office(MEETING_UNITS)), ChangeMeasure.UNIT_PAIRS_MET) == (
        "Pairs of units that met: 2 before, 3 after. Too few to say more: it rests on 2 units, networks or single "
        "records, and with fewer than 6 chance cannot be ruled out."
    )


def test_says_only_what_one_window_tells_where_the_other_is_not_recorded() -> None:
    later = {name: row for name, row in MEETING_UNITS.items() if name != "July"}

    assert sentence(ask(office(later)), ChangeMeasure.NEW_UNIT_PAIRS) == (
        "New pairs of units that met: 1 after; nothing is recorded to hold it against."
    )
    assert sentence(ask(office(later)), ChangeMeasure.INVITED_CAME) == (
        "Invited who came: nothing is recorded to tell by."
    )


def test_does_not_show_figures_about_fewer_than_five_people() -> None:
    found = next(each for each in ask(office(IN_CIRCLE)).changes if each.measure is ChangeMeasure.NEW_VOICES)

    assert (found.before, found.after, found.difference, found.word) == (None, None, None, ChangeWord.TOO_FEW)
    assert found.sentence == ("New voices at networks' meetings: not shown, since fewer than 5 people are behind it.")


def test_names_few_measures_and_counts_many() -> None:
    found = ask(replace(office({}), reflections=(reflection("08-11"), reflection("09-11"))))

    assert found.sentence == (
        "2026-09-01 to 2026-09-30 against the 30 days before it. Too few records to say: effects (reflections). Not "
        "recorded for both windows: 12 measures."
    )


def reflection(day: str) -> ReflectionRow:
    return ReflectionRow(day, day, "made", None, ReflectionKind.EFFECT, f"2026-{day}")


# Where nothing can be compared


def test_without_anybody_at_a_meeting_it_says_what_to_import() -> None:
    found = ask(office({}))

    assert found.status is AnswerStatus.NO_DATA
    assert found.note == (
        "No meeting of a day is recorded with who came, so that nothing can be said of who meets. Import meetings.csv "
        "and attendance.csv."
    )


def test_a_window_with_no_meetings_says_so_and_which_windows_have_some() -> None:
    found = ask(office(MEETING_UNITS), since="2027-01-01", until="2027-01-31")

    assert found.status is AnswerStatus.NO_DATA
    assert found.note == (
        "No meeting with who came is recorded from 2026-12-01 to 2027-01-31. Meetings are recorded from 2026-07-20 to "
        "2026-09-10: ask since 2026-08-15 until 2026-09-10 to have both windows in them."
    )
    nearest = ask(office(MEETING_UNITS), since="2026-08-15", until="2026-09-10")
    assert (nearest.status, nearest.note) == (AnswerStatus.ANSWERED, None)


def test_a_window_that_goes_beyond_the_records_says_so() -> None:
    found = ask(region(), since="2026-07-01", until="2026-12-31")

    assert found.note == (
        "Meetings are recorded from 2025-11-10 to 2026-10-14 only, so that one window holds less than it could, and "
        "what changed may be what is recorded: ask since 2026-04-28 until 2026-10-14 to have both windows in them."
    )
    assert ask(region(), since="2026-04-28", until="2026-10-14").note is None


def test_an_empty_graph_says_how_to_fill_it() -> None:
    found = ask(Snapshot(version=0))

    assert found.status is AnswerStatus.NO_DATA
    assert (found.note or "").startswith("The graph is empty. Run `mellanrum demo`")


def test_says_that_nothing_belongs_to_a_unit() -> None:
    found = ask(office(MEETING_UNITS), units=["Office"])

    assert found.note == "Nothing recorded in these windows belongs to Office."


def test_an_unknown_unit_is_named_with_those_that_are_close() -> None:
    with pytest.raises(NotFound) as error:
        ask(office(MEETING_UNITS), units=["Offices"])

    assert str(error.value) == 'There is no unit "Offices". Did you mean Office?'


def test_counts_what_is_left_out() -> None:
    crowd = {name: (day, of, [*people, "Nobody's"]) for name, (day, of, people) in MEETING_UNITS.items()}

    found = ask(office(crowd), largest_meeting=3)

    assert [(each.count, each.sentence.partition(" ")[0]) for each in found.left_out] == [
        (1, "Meetings"),
        (1, "People"),
    ]


def test_says_with_what_it_was_computed() -> None:
    found = ask(office(MEETING_UNITS), since="2026-09-01")

    told = {each.name: each.value for each in found.parameters}
    assert {
        "since": "2026-09-01",
        "until": "2026-09-30",
        "keepTogether": "UNITS",
        "alpha": "0.05",
    }.items() <= told.items()
    assert "else in 2000 from seed 1935" in found.definition
    assert any("Fisher" in each for each in found.literature)


def test_a_reflection_counts_though_nobody_met() -> None:
    reflections = (reflection("08-11"), reflection("09-11"), reflection("09-12"))

    found = ask(replace(office({}), reflections=reflections))

    assert found.status is AnswerStatus.ANSWERED
    assert "Effects (reflections): 1 before, 2 after." in sentence_of_kind(found, ReflectionKind.EFFECT)


def sentence_of_kind(found: WhatChanged, kind: ReflectionKind) -> str:
    return next(each.sentence for each in found.changes if each.kind is kind)


# What cannot be meant


def test_until_is_today_where_it_is_not_said() -> None:
    dated = up_to_a_day(WhatChangedInput(since=Day("2020-01-01")))

    assert dated.until is not None
    assert dated.until > "2020-01-01"
    assert up_to_a_day(dated) is dated


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"since": "in May"}, 'since is "in May", which is no day; write it like 2026-11-21.'),
        ({"until": "2026-09"}, 'until is "2026-09", which is no day; write it like 2026-11-21.'),
        ({"since": "0999-01-01"}, "since is 0999-01-01; give a day from 1900-01-01 to 2199-12-31."),
        (
            {"since": "2026-10-01"},
            "since is 2026-10-01, which is after until (2026-09-30); give 2026-09-30 or an earlier day.",
        ),
        ({"since": "2001-01-01"}, "From 2001-01-01 to 2026-09-30 is 9,404 days; give 3,660 at most."),
        ({"need": ()}, "need is empty; name at least one."),
        ({"units": ["u"] * 51}, "units names 51; give 50 at most."),
        ({"largest_meeting": 1}, "largestMeeting is 1; give 2 to 100."),
        ({"fewest": 0}, "fewest is 0; give 1 to 1000."),
        ({"alpha": 0.5}, "alpha is 0.5; give 0.001 to 0.2."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: Mapping[str, Any], says: str) -> None:
    given: dict[str, Any] = {"since": "2026-09-01", "until": "2026-09-30"} | dict(asked)

    with pytest.raises(BadInput) as error:
        check(WhatChangedInput(**given))

    assert str(error.value) == says
