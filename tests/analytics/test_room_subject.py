"""What a meeting is about and who is there, with what is said besides."""

from dataclasses import replace

from graph_api.analytics.room_subject import is_recorded, not_before, room_of
from graph_api.domain.room_check import Presence
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import TopicRow
from graph_api.domain.snapshot_nodes import MeetingRow
from tests.analytics.rooms import MOVE, SLEEP, invitation, office


def row(name: str, snapshot: Snapshot | None = None) -> MeetingRow:
    return next(each for each in (snapshot or office()).meetings if each.id == name)


def test_a_meeting_is_about_its_themes_its_decisions_and_its_competences() -> None:
    made = replace(office(), topics=(*office().topics, TopicRow("June", "nursing")), needs=())

    room = room_of(made, row("June"), themes=["Quiet"])

    assert (room.themes, room.decisions) == (("Quiet", SLEEP), (MOVE,))
    assert room.named_competences == room.competences == ("nursing",)


def test_what_themes_and_decisions_need_comes_to_the_competences_that_are_named() -> None:
    room = room_of(office(), None, people=["Olle"], decisions=[MOVE])

    assert (room.named_competences, room.competences) == ((), ("nursing",))
    assert room.is_about_something
    assert not room_of(office(), None, people=["Olle"]).is_about_something


def test_people_who_are_named_come_to_those_who_were_there() -> None:
    named_at_meeting = room_of(office(), row("June"), people=["Nina"])
    named_alone = room_of(office(), row("Undated"), people=["Nina"])

    assert (named_at_meeting.people, named_at_meeting.presence) == (("Dan", "Nina", "Olle"), Presence.ATTENDED)
    assert (named_alone.people, named_alone.presence) == (("Nina",), Presence.SAID)


def test_a_meeting_to_which_everyone_declined_has_nobody_recorded() -> None:
    declined = replace(office(), invitations=(invitation("Undated", "Wera", declined=True),))

    assert not is_recorded(declined, row("Undated"))
    assert room_of(declined, row("Undated")).presence is Presence.NOT_RECORDED


def test_a_meeting_and_those_on_a_later_day_are_not_before_it() -> None:
    assert not_before(office(), row("May")) == {"May", "June"}
    assert not_before(office(), row("Undated")) == {"Undated"}
    assert not_before(office(), None) == frozenset()
