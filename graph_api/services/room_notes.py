"""What the answer about a room comes to, and what to do where there is nothing to answer with."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph_api.analytics.room_check import RoomMeasures
from graph_api.analytics.room_subject import is_recorded
from graph_api.domain.answers import Language
from graph_api.domain.keys import sort_text
from graph_api.domain.room_check import Presence, RoomGuest, RoomLevels, RoomPart, RoomStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import MeetingRow
from graph_api.services.names import few
from graph_api.services.room_names import RoomNames
from graph_api.services.wording import room_check as words
from graph_api.services.wording.sentences import PEOPLE, QUOTES, listed

OTHERS: Final = 3
"""How many other meetings or themes are suggested."""


def room_sentence(
    found: RoomMeasures,
    parts: Sequence[RoomPart],
    guests: Sequence[RoomGuest],
    levels: RoomLevels,
    language: Language,
) -> str:
    """The whole answer, to be read aloud: who is there, what is missing, whom to ask, and what cannot be told."""
    meeting = found.room.meeting
    said = [
        words.ROOM[found.room.presence].said(
            language,
            meeting=quoted_title(meeting.title, language) if meeting else "",
            people=PEOPLE.said(language, len(found.people)),
        )
    ]
    said += [part.sentence for part in parts if part.status in {RoomStatus.ABSENT, RoomStatus.PARTLY}]
    if all(part.status in {RoomStatus.PRESENT, RoomStatus.NO_DATA} for part in parts) and any(
        part.status is RoomStatus.PRESENT for part in parts
    ):
        said.append(words.EVERYTHING_HERE.said(language))
    if guests:
        who = words.WHO_BRINGS.said(language, name=guests[0].person.name, brings=listed(guests[0].brings, language))
        said.append(words.ASK_FIRST.said(language, who=who))
    if levels.whole is False or levels.detail is False:
        said.append(levels.sentence)
    silent = [words.PARTS[part.part].said(language).lower() for part in parts if part.status is RoomStatus.NO_DATA]
    if silent and found.people:
        said.append(words.NOTHING_RECORDED.said(language, parts=listed(silent, language)))
    return " ".join(said)


def strangers_sentence(found: RoomMeasures, language: Language) -> str:
    """How many of the pairs in the room had never met."""
    if not found.pairs:
        return (words.NO_PAIRS if found.people else words.NOBODY_HERE).said(language)
    if found.never_met is None:
        return words.MET_UNKNOWN.said(language)
    if found.pairs == 1:
        return (words.TWO_NEVER_MET if found.never_met else words.TWO_MET).said(language)
    sentence = words.NEVER_MET if found.never_met else words.ALL_MET
    return sentence.said(language, count=found.never_met, pairs=found.pairs)


def voices_sentence(found: RoomMeasures, names: RoomNames, language: Language) -> str:
    """Whose voice is new."""
    if not found.people:
        return words.NOBODY_HERE.said(language)
    if found.newcomers is None:
        return words.NEW_UNKNOWN.said(language)
    if not found.newcomers:
        return words.NOBODY_NEW.said(language)
    new = [names.one(person).name for person in found.people if person in found.newcomers]
    return words.NEW.said(language, names=few(new, language))


def what_to_do(snapshot: Snapshot, found: RoomMeasures, language: Language) -> Iterator[str]:
    """Why there is nothing to answer with, or which part of it is missing, and what to ask or import instead."""
    room = found.room
    if room.presence is Presence.NOT_RECORDED and room.meeting:
        yield words.NOBODY_RECORDED.said(language, meeting=quoted_title(room.meeting.title, language))
        yield from _other_meetings(snapshot, room.meeting, language)
    if not room.is_about_something:
        yield words.ABOUT_NOTHING.said(language)
    yield from _bare(snapshot, found, language)


def quoted_title(title: str, language: Language) -> str:
    """A title within a sentence."""
    before, after = QUOTES[language]
    return f"{before}{title}{after}"


def _other_meetings(snapshot: Snapshot, meeting: MeetingRow, language: Language) -> Iterator[str]:
    """The latest meetings of the same unit of which it is known who was or is to be there."""
    same = [row for row in snapshot.meetings if row.unit is not None and row.unit == meeting.unit]
    known = sorted((row for row in same if is_recorded(snapshot, row)), key=lambda row: (row.day or "", row.id))
    if known:
        titles = [quoted_title(row.title, language) for row in reversed(known[-OTHERS:])]
        yield words.OTHER_MEETINGS.said(language, meetings=listed(titles, language))


def _bare(snapshot: Snapshot, found: RoomMeasures, language: Language) -> Iterator[str]:
    """The themes and decisions of which nothing is recorded that they need or touch."""
    needing = {row.needing for row in snapshot.needs}
    touching = {row.theme for row in snapshot.concerns}
    themes = [row for row in snapshot.themes if row.id in found.room.themes and row.id not in needing | touching]
    if themes:
        what = listed([quoted_title(row.name, language) for row in themes], language)
        yield words.NEEDS_NOTHING.said(language, what=what, files=words.THEMES_FILES)
        others = sorted((row for row in snapshot.themes if row.id in needing), key=lambda row: sort_text(row.name))
        if others:
            titles = [quoted_title(row.name, language) for row in others[:OTHERS]]
            yield words.OTHER_THEMES.said(language, themes=listed(titles, language))
    affecting = {row.decision for row in snapshot.involvements}
    decisions = [
        row for row in snapshot.decisions if row.id in found.room.decisions and row.id not in needing | affecting
    ]
    if decisions:
        what = listed([quoted_title(row.title, language) for row in decisions], language)
        yield words.NEEDS_NOTHING.said(language, what=what, files=words.DECISIONS_FILES)
