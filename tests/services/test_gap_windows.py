"""A window with no meetings says so, with when the nearest were; days that cannot be meant are refused."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.gaps import Gaps, GapsInput, Need, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DependencyRow
from graph_api.errors import BadInput
from graph_api.services.gaps import check, gaps_of
from tests.analytics.made import attended, meeting, organisation, person


def town() -> Snapshot:
    """Roads needs Water; they meet in May and July; Parks alone meets in June."""
    people = [person("Ada", unit="Roads"), person("Bo", unit="Water"), person("Cy", unit="Parks")]
    met = {"may": ["Ada", "Bo"], "june": ["Cy"], "july": ["Ada", "Bo"]}
    return replace(
        organisation(people),
        dependencies=(DependencyRow("Roads", "Water", ("drains",)),),
        meetings=(meeting("july", "2026-07-06"), meeting("june", "2026-06-01"), meeting("may", "2026-05-04")),
        attendance=attended(met),
    )


def gaps(snapshot: Snapshot | None = None, **asked: Any) -> Gaps:
    whole: dict[str, Any] = {"need": [Need.DEPENDENCIES], "seen": [Seen.MEETINGS], **asked}
    return gaps_of(snapshot or town(), GapsInput(**whole))


def test_counts_meetings_within_the_window_and_those_left_out() -> None:
    found = gaps(seen_from="2026-06-01", seen_until="2026-07-31")

    assert (found.status, found.pairs[0].seen, found.note) == (AnswerStatus.ANSWERED, 1, None)
    sentence = "Meetings with people on other days than those asked for, or whose day is not known."
    assert {each.sentence: each.count for each in found.left_out} == {sentence: 1}
    parameters = {each.name: each.value for each in found.parameters}
    assert (parameters["seenFrom"], parameters["seenUntil"]) == ("2026-06-01", "2026-07-31")


def test_the_window_holds_its_first_and_its_last_day() -> None:
    assert gaps(seen_from="2026-07-06", seen_until="2026-07-06").pairs[0].seen == 1
    assert gaps(seen_from="2026-05-05", seen_until="2026-07-05").pairs[0].seen == 0


def test_says_when_the_nearest_meetings_were_where_there_are_none() -> None:
    roads = replace(town(), people=tuple(who for who in town().people if who.unit != "Parks"))
    found = gaps(roads, seen_from="2026-05-05", seen_until="2026-06-30")

    assert (found.status, found.congruence) == (AnswerStatus.NO_DATA, None)
    assert found.note is not None
    assert found.note.startswith(
        "Nobody is recorded at a meeting from 2026-05-05 to 2026-06-30. "
        "The last meeting with people before that was on 2026-05-04. The first one after it was on 2026-07-06."
    )


def test_says_it_in_swedish_for_a_window_with_one_end() -> None:
    found = gaps(seen_from="2026-08-01", language=Language.SV)

    assert found.note is not None
    assert found.note.startswith(
        "Ingen är noterad på något möte från 2026-08-01. Det sista mötet med deltagare före det var 2026-07-06."
    )


def test_says_that_the_days_of_meetings_are_not_known() -> None:
    dateless = replace(town(), meetings=tuple(replace(row, day=None) for row in town().meetings))

    found = gaps(dateless, seen_until="2026-08-01")

    assert found.note is not None
    assert found.note.startswith(
        "Nobody is recorded at a meeting up to 2026-08-01. The days of the meetings that people were at are not "
    )


def test_says_nothing_of_a_window_where_there_are_no_meetings_at_all() -> None:
    found = gaps(replace(town(), attendance=()), seen_until="2026-08-01")

    assert found.note is not None
    assert found.note.startswith("There are no records of meetings of both about these units")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"seen_from": "yesterday"}, 'seenFrom is "yesterday", which is no day; write it like 2026-11-21.'),
        ({"seen_until": "20261121"}, 'seenUntil is "20261121", which is no day; write it like 2026-11-21.'),
        ({"seen_until": ""}, 'seenUntil is "", which is no day; write it like 2026-11-21.'),
        (
            {"seen_from": "2026-11-21", "seen_until": "2026-11-20"},
            "seenUntil is 2026-11-20; give 2026-11-21 or later, since seenFrom is.",
        ),
        (
            {"seen": [Seen.TIES], "seen_from": "2026-11-21"},
            "seenFrom and seenUntil are the days on which meetings count; name MEETINGS in seen, or leave them out.",
        ),
    ],
)
def test_refuses_days_that_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(replace(GapsInput(seen=[Seen.MEETINGS]), **asked))

    assert refused.value.sentence == sentence
