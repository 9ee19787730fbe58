"""Who is missing in this room: from what was asked to the five that it needs, with who would bring what is missing."""

from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.room_check import RoomMeasures, check_room
from graph_api.analytics.room_subject import room_of
from graph_api.domain.answers import AnswerStatus, Day
from graph_api.domain.room_check import RoomCheck, RoomCheckInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow, MeetingRow, NamedRow, PersonRow
from graph_api.errors import BadInput, NotFound
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, named, noted, parameters_of
from graph_api.services.bounds import check_at_most, check_between
from graph_api.services.references import References
from graph_api.services.room_names import RoomNames
from graph_api.services.room_notes import (
    room_sentence,
    strangers_sentence,
    voices_sentence,
    what_to_do,
)
from graph_api.services.room_parts import guests_of, items_of, parts_of
from graph_api.services.room_people import levels_of, pairs_of, people_of
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import refusals
from graph_api.services.wording import room_check as words
from graph_api.services.wording.sentences import EMPTY

MOST_PEOPLE: Final = 1000
MOST_SUBJECTS: Final = 50
"""How many people, and how many themes, decisions or competences, may be named."""

LARGEST: Final = (2, 1000)
LEVELS: Final = (1, 5)


async def check_the_room(asked: RoomCheckInput, snapshots: Snapshots, caller: Caller) -> RoomCheck:
    """Which of those that the room in question needs are there, and who would bring the others.

    Raises:
        BadInput: a number is out of bounds, neither a meeting nor people are named, or a name is of several things.
        NotFound: something that is referred to is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered("roomCheck", room_check, asked, snapshots, caller, sources=asked.sources)


def check(asked: RoomCheckInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    if asked.meeting is None and not asked.people:
        raise refusals.WHO_IS_IN_THE_ROOM.error(BadInput, bound="meeting")
    check_between("level", asked.level, LEVELS)
    check_between("largestMeeting", asked.largest_meeting, LARGEST)
    check_at_most("people", asked.people, MOST_PEOPLE)
    for name in ("themes", "decisions", "competences"):
        check_at_most(name, getattr(asked, name), MOST_SUBJECTS)


def room_check(snapshot: Snapshot, asked: RoomCheckInput) -> RoomCheck:
    """The same, for one state of the graph."""
    found = _measured(snapshot, asked)
    names, language = RoomNames(snapshot), asked.language
    parts, (items, more_items) = parts_of(found, asked, names), items_of(found, asked, names)
    people, more_people = people_of(found, names)
    guests = guests_of(found, asked, names)
    levels = levels_of(found, language)
    meeting = found.room.meeting
    return RoomCheck(
        definition=words.DEFINITION.said(language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(
            (words.MORE_ITEMS.said(language), more_items),
            (words.MORE_PEOPLE.said(language), more_people),
            (words.TOO_LARGE.said(language), found.too_large),
        ),
        note=noted(list(what_to_do(snapshot, found, language))),
        status=AnswerStatus.ANSWERED if found.people else AnswerStatus.NO_DATA,
        sentence=room_sentence(found, parts, guests, levels, language),
        meeting=None if meeting is None else named(meeting),
        day=Day(meeting.day) if meeting and meeting.day else None,
        presence=found.room.presence,
        about=names.all((*found.room.themes, *found.room.decisions, *found.room.named_competences)),
        parts=parts,
        items=items,
        ask_first=guests,
        size=len(found.people),
        people=people,
        levels=levels,
        pairs=found.pairs,
        never_met=found.never_met,
        strangers=pairs_of(found, names),
        strangers_sentence=strangers_sentence(found, language),
        new_voices=None if found.newcomers is None else len(found.newcomers),
        new_voices_sentence=voices_sentence(found, names, language),
    )


def _measured(snapshot: Snapshot, asked: RoomCheckInput) -> RoomMeasures:
    """The room that is asked about, measured.

    Raises:
        NotFound, BadInput: as `References.one` does; in an empty graph with how to fill it.
    """
    if not snapshot.people:
        raise EMPTY.error(NotFound, value=asked.meeting or list(asked.people))
    meetings = References[MeetingRow]("meeting", snapshot.meetings, lambda row: row.title)
    people = References[PersonRow]("person", snapshot.people, lambda row: row.name)
    themes = References[NamedRow]("theme", snapshot.themes, lambda row: row.name)
    decisions = References[DecisionRow]("decision", snapshot.decisions, lambda row: row.title)
    competences = References[NamedRow]("competence", snapshot.competences, lambda row: row.name)
    room = room_of(
        snapshot,
        None if asked.meeting is None else meetings.one(asked.meeting),
        people=[row.id for row in people.many(asked.people)],
        themes=[row.id for row in themes.many(asked.themes)],
        decisions=[row.id for row in decisions.many(asked.decisions)],
        competences=[row.id for row in competences.many(asked.competences)],
    )
    return check_room(snapshot, room, asked)
