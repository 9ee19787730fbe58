"""The answer about a room as a facilitator reads it: in both languages, with what to do where something is missing."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Language, Named
from graph_api.domain.room_check import AreIn, Presence, RoomCheck, RoomCheckInput, RoomItem, RoomStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import BadInput, NotFound
from graph_api.services.room_check import check, room_check
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.rooms import MOVE, SLEEP, office
from tests.support.folders import ANSWERS, REPOSITORY

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "roomCheck.json").read_text(encoding="utf-8"))
"""Rooms of the Swedish sample, with what a script that imports nothing of ours says of each."""

ORDER: Final = [part.name for part in AreIn]


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")


def ask(snapshot: Snapshot | None = None, **asked: Any) -> RoomCheck:
    return room_check(office() if snapshot is None else snapshot, RoomCheckInput(**asked))


def part_sentence(found: RoomCheck, part: AreIn) -> str:
    return next(each.sentence for each in found.parts if each.part is part)


def item_sentence(found: RoomCheck, part: AreIn, about: str) -> str:
    return next(each.sentence for each in found.items if each.part is part and each.about.name == about)


# The Swedish sample


@pytest.mark.parametrize("room", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_rooms_of_the_sample_what_the_files_say(room: Mapping[str, Any]) -> None:
    found = ask(region(), **room["asked"])

    assert as_foretold(found) == room["answer"]


def as_foretold(found: RoomCheck) -> Any:
    levels = found.levels
    counts = {name: getattr(levels, name) for name in ("strategic", "tactical", "operational", "unknown")}
    return {
        "status": found.status.name,
        "presence": found.presence.name,
        "size": found.size,
        "parts": [{"part": each.part.name, "status": each.status.name} for each in found.parts],
        "items": sorted(map(item, found.items), key=lambda each: (ORDER.index(each["part"]), each["about"])),
        "askFirst": own([guest.person for guest in found.ask_first]),
        "levels": {name: count for name, count in counts.items() if count},
        "pairs": found.pairs,
        "neverMet": found.never_met,
        "strangers": [own([pair.a, pair.b]) for pair in found.strangers],
        "newVoices": found.new_voices,
    }


def item(each: RoomItem) -> dict[str, Any]:
    return {
        "part": each.part.name,
        "about": each.about.external_id,
        "missing": each.missing,
        "hereCount": each.here_count,
        "wouldBring": own(each.would_bring),
        "wouldBringCount": each.would_bring_count,
    }


def own(named: Any) -> list[str]:
    people: list[Named] = list(named)
    return [each.external_id for each in people]


def test_finds_that_the_emergency_line_was_moved_without_those_affected() -> None:
    """The planted finding of the sample; its README says which units were not there."""
    found = ask(region(), meeting="m-led-digital-2026-10", language=Language.SV)

    need = next(each for each in found.parts if each.part is AreIn.NEED)
    missing = {each.about.name for each in found.items if each.part is AreIn.NEED and each.missing}
    assert (need.status, need.missing, found.presence) == (RoomStatus.ABSENT, 3, Presence.ATTENDED)
    assert missing == {"Akutmottagningen", "Ambulanssjukvården", "Psykiatrin"}
    assert need.sentence == "Behov: saknas, ingen från Akutmottagningen, Ambulanssjukvården och Psykiatrin."
    assert need.sentence in found.sentence


# In words


def test_says_the_whole_answer_in_english() -> None:
    found = ask(people=["Dan", "Owe"], decisions=[MOVE])

    assert found.sentence == (
        "In the room: 2 people. Authority: missing, nobody who answers for “Move”. Resources: missing, nobody who "
        "runs Night. Information: partly in the room, nobody who has taken part in “Stay”. Need: missing, nobody from "
        "Night. Ask first: Nina, who runs Night and is from Night."
    )
    assert part_sentence(found, AreIn.EXPERTISE) == "Expertise: in the room."
    assert found.levels.sentence == (
        "Whether whole and detail are both in the room cannot be told: the level of 1 person is not recorded."
    )
    assert found.strangers_sentence == "The two had never met."
    assert found.new_voices_sentence.startswith("Whose voice is new cannot be told")
    assert found.note is None


def test_says_the_whole_answer_in_swedish() -> None:
    found = ask(people=["Dan", "Owe"], decisions=[MOVE], language=Language.SV)

    assert found.sentence == (
        "I rummet: 2 personer. Mandat: saknas, ingen som ansvarar för ”Move”. Resurser: saknas, ingen som leder Night. "
        "Information: finns delvis i rummet, ingen som har varit med i ”Stay”. Behov: saknas, ingen från Night. "
        "Fråga först: Nina, som leder Night och är från Night."
    )
    assert part_sentence(found, AreIn.EXPERTISE) == "Sakkunskap: finns i rummet."
    assert found.strangers_sentence == "De två hade aldrig träffats."


def test_says_of_each_thing_who_is_here_or_whom_to_ask() -> None:
    found = ask(people=["Dan", "Owe"], decisions=[MOVE], level=2)

    assert item_sentence(found, AreIn.EXPERTISE, "nursing") == (
        "Somebody who knows nursing at level 2 or above: Owe is here."
    )
    assert item_sentence(found, AreIn.RESOURCES, "Night") == "Somebody who runs Night, for nursing: missing; ask Nina."
    assert item_sentence(found, AreIn.INFORMATION, "Stay") == (
        "Somebody who has taken part in “Stay”, because of “Move”: missing; ask Wera."
    )
    assert item_sentence(found, AreIn.NEED, "Night") == (
        "Somebody from Night, because of “Move”: missing; ask Nina or Nils."
    )


def test_says_where_nobody_is_left_to_ask_and_where_nobody_is_recorded() -> None:
    asleep = replace(office(), people=tuple(replace(row, active=row.id == "Dan") for row in office().people))

    found = ask(asleep, people=["Dan"], decisions=[MOVE], themes=["Quiet"])

    assert item_sentence(found, AreIn.RESOURCES, "Night").endswith(
        "missing, and nobody active is recorded who would bring it."
    )
    assert "nobody anywhere is recorded" in item_sentence(found, AreIn.AUTHORITY, "Quiet")
    assert found.ask_first == ()


def test_says_that_everything_is_there() -> None:
    found = ask(people=["Hedda", "Nina", "Dan", "Wera"], decisions=[MOVE])

    assert {each.status for each in found.parts} == {RoomStatus.PRESENT}
    assert "Everything that is recorded as needed is in the room." in found.sentence


@pytest.mark.parametrize(
    ("people", "says"),
    [
        (["Hedda", "Nina"], "Whole and detail are both in the room."),
        (["Hedda", "Olle"], "Nobody in the room works with the detail; the whole is there."),
        (["Nina", "Olle"], "Nobody in the room works with the whole; the detail is there."),
        (["Wera", "Olle"], "Nobody in the room works with the whole, and nobody with the detail."),
    ],
)
def test_says_whether_whole_and_detail_are_both_there(people: list[str], says: str) -> None:
    found = ask(people=people, decisions=[MOVE])

    assert found.levels.sentence == says


def test_shows_who_is_there_the_whole_first_with_what_each_brings() -> None:
    found = ask(people=["Nina", "Hedda", "Dan"], decisions=[MOVE], themes=[SLEEP])

    assert [each.person.name for each in found.people] == ["Hedda", "Nina", "Dan"]
    assert [each.brings for each in found.people] == [
        (AreIn.AUTHORITY,),
        (AreIn.RESOURCES, AreIn.EXPERTISE, AreIn.NEED),
        (AreIn.EXPERTISE, AreIn.INFORMATION),
    ]
    assert (found.new_voices, found.new_voices_sentence) == (2, "New voices: Hedda and Nina.")


def test_adds_what_is_said_to_what_a_meeting_is() -> None:
    found = ask(meeting="June", people=["Nina"], competences=["nursing"])

    assert (found.presence, found.size) == (Presence.ATTENDED, 3)
    assert [each.name for each in found.about] == [SLEEP, MOVE, "nursing"]


# Where there is nothing to answer with


def test_a_room_of_which_nobody_is_recorded_is_told_what_to_do_and_who_would_bring_what_it_needs() -> None:
    planned = replace(office(), attendance=tuple(row for row in office().attendance if row.meeting != "June"))

    found = ask(planned, meeting="June")

    assert (found.status, {each.status for each in found.parts}) == (AnswerStatus.NO_DATA, {RoomStatus.NO_DATA})
    assert found.note is not None
    assert found.note.startswith("Nobody is recorded at “June” or asked to it")
    assert "Meetings of the same unit with people: “April”." in found.note
    assert "Nina would bring it" in item_sentence(found, AreIn.RESOURCES, "Night")
    assert found.levels.sentence == found.strangers_sentence == "Who is in the room is not recorded."


def test_a_theme_that_needs_nothing_is_told_and_others_are_named() -> None:
    made = office()
    needing = replace(made, needs=(*made.needs, replace(made.needs[0], needing=SLEEP)))

    found = ask(needing, people=["Nina"], themes=["Quiet"], language=Language.SV)

    assert found.note is not None
    assert "Ingen kompetens som ”Quiet” behöver och ingen enhet som berörs är noterad." in found.note
    assert "theme_competences.csv" in found.note
    assert "Teman som behöver något: ”Sleep”." in found.note


def test_a_room_that_is_about_nothing_is_told_to_say_what_it_is_about() -> None:
    found = ask(people=["Nina", "Nils"])

    assert found.status is AnswerStatus.ANSWERED
    assert found.note == (
        "It is not recorded what it is about, so that nothing can be said of who is missing. Name it in `themes`, "
        "`decisions` or `competences`."
    )
    assert found.pairs == 1


def test_things_beyond_those_shown_are_counted() -> None:
    made = office()
    units = tuple(replace(made.units[0], id=f"U{at:02}", external_id=f"U{at:02}", name=f"U{at:02}") for at in range(50))
    touched = tuple(replace(made.involvements[0], unit=row.id) for row in units)

    found = ask(replace(made, units=(*made.units, *units), involvements=touched), people=["Nina"], decisions=[MOVE])

    assert sum(each.part is AreIn.NEED for each in found.items) == 40
    assert [(each.sentence, each.count) for each in found.left_out] == [("More things that the room needs.", 10)]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({}, "Say who is in the room: give a meeting, or people."),
        ({"themes": [SLEEP]}, "Say who is in the room: give a meeting, or people."),
        ({"people": ["Nina"], "level": 6}, "level is 6; give 1 to 5."),
        ({"people": ["Nina"], "largest_meeting": 1}, "largestMeeting is 1; give 2 to 1000."),
        ({"people": ["Nina"] * 1001}, "people names 1001; give 1000 at most."),
        ({"people": ["Nina"], "decisions": ["d"] * 51}, "decisions names 51; give 50 at most."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], says: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(RoomCheckInput(**asked))

    assert str(refused.value) == says


def test_says_what_whole_or_detail_someone_would_bring_to_a_room_without() -> None:
    found = ask(people=["Hedda", "Olle"], decisions=[MOVE])

    assert [(guest.person.name, guest.brings) for guest in found.ask_first] == [
        ("Nina", ("runs Night", "knows nursing", "is from Night", "works with the detail")),
        ("Dan", ("has taken part in “Move”",)),
        ("Wera", ("has taken part in “Stay”",)),
    ]


def test_says_how_to_fill_an_empty_graph() -> None:
    with pytest.raises(NotFound, match="mellanrum import"):
        ask(Snapshot(version=0), meeting="June")


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"meeting": "Juni"}, 'There is no meeting "Juni". Did you mean June?'),
        ({"people": ["Neena"]}, 'There is no person "Neena". Did you mean Nina?'),
        ({"people": ["Nina"], "themes": ["Slep"]}, 'There is no theme "Slep". Did you mean Sleep?'),
    ],
)
def test_names_what_is_close_to_what_is_not_there(asked: dict[str, Any], says: str) -> None:
    with pytest.raises(NotFound) as refused:
        ask(**asked)

    assert str(refused.value) == says


def test_every_answer_says_how_it_was_found() -> None:
    found = ask(people=["Nina"], language=Language.SV)

    assert "ARE IN" in found.definition
    assert found.literature[0].startswith("Weisbord")
    assert {each.name: each.value for each in found.parameters}["largestMeeting"] == "25"
