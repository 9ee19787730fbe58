"""Who is in a room: each person, whole and detail, and the pairs that had never met."""

from typing import Final

from graph_api.analytics.room_check import ENDS, RoomMeasures
from graph_api.domain.answers import Language
from graph_api.domain.room_check import AreIn, RoomLevels, RoomPair, RoomPerson
from graph_api.domain.words import Level
from graph_api.services.room_names import RoomNames
from graph_api.services.wording import room_check as words
from graph_api.services.wording.sentences import PEOPLE

SHOWN: Final = 200
"""How many of the people in the room are shown."""


def people_of(found: RoomMeasures, names: RoomNames) -> tuple[tuple[RoomPerson, ...], int]:
    """The people in the room, the whole before the detail and then by name, and how many more there are."""
    levels = [*Level, None]
    ordered = sorted(found.people, key=lambda person: levels.index(names.people[person].level))
    counts = {
        part: {person for need in found.needs if need.need.kind.value is part for person in need.here} for part in AreIn
    }
    shown = tuple(
        RoomPerson(
            person=names.one(person),
            level=names.people[person].level,
            unit=None if (unit := names.people[person].unit) is None else names.one(unit),
            new=None if found.newcomers is None else person in found.newcomers,
            brings=tuple(part for part, who in counts.items() if person in who),
        )
        for person in ordered[:SHOWN]
    )
    return shown, len(ordered) - len(shown)


def pairs_of(found: RoomMeasures, names: RoomNames) -> tuple[RoomPair, ...]:
    """The first of the pairs in the room that had never met."""
    return tuple(RoomPair(a=names.one(one), b=names.one(other)) for one, other in found.strangers)


def levels_of(found: RoomMeasures, language: Language) -> RoomLevels:
    """How many work with the whole, between, and with the detail, and whether both ends are there."""
    count, unknown = found.levels, found.levels.get(None, 0)
    whole, detail = (True if count.get(end, 0) else False if end in found.lacking else None for end in ENDS)
    return RoomLevels(
        sentence=_both(whole=whole, detail=detail, unknown=unknown, language=language)
        if found.people
        else words.NOBODY_HERE.said(language),
        strategic=count.get(Level.STRATEGIC, 0),
        tactical=count.get(Level.TACTICAL, 0),
        operational=count.get(Level.OPERATIONAL, 0),
        unknown=unknown,
        whole=whole,
        detail=detail,
    )


def _both(*, whole: bool | None, detail: bool | None, unknown: int, language: Language) -> str:
    if whole is None or detail is None:
        return words.LEVELS_UNKNOWN.said(language, people=PEOPLE.said(language, unknown))
    sentences = {
        (True, True): words.BOTH_HERE,
        (False, True): words.WHOLE_MISSING,
        (True, False): words.DETAIL_MISSING,
        (False, False): words.BOTH_MISSING,
    }
    return sentences[whole, detail].said(language)
