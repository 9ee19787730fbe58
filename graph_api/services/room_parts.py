"""What a room needs, in words: the five parts, the things that each consists of, and whom to ask."""

from collections.abc import Sequence
from typing import Final

from graph_api.analytics.room_check import Guest, NeedMeasures, RoomMeasures, status_of
from graph_api.analytics.room_needs import ItemKind, Needed
from graph_api.domain.answers import Language
from graph_api.domain.keys import sort_text
from graph_api.domain.room_check import AreIn, RoomCheckInput, RoomGuest, RoomItem, RoomPart, RoomStatus
from graph_api.services.names import few
from graph_api.services.room_names import RoomNames
from graph_api.services.wording import room_check as words

SHOWN: Final = 40
"""How many things of each of the five are shown."""

HERE: Final = 5
"""How many of those in the room who have something are named."""


def parts_of(found: RoomMeasures, asked: RoomCheckInput, names: RoomNames) -> tuple[RoomPart, ...]:
    """The five, in the order of their initials."""
    return tuple(_part(part, _of(found, part), found, names, asked.language) for part in AreIn)


def items_of(found: RoomMeasures, asked: RoomCheckInput, names: RoomNames) -> tuple[tuple[RoomItem, ...], int]:
    """What the five consist of, what is missing first and then by name; and how many more there are."""
    shown: list[RoomItem] = []
    for part in AreIn:
        ordered = sorted(_of(found, part), key=lambda each: _place(each, names))
        shown += [_item(each, found, asked, names) for each in ordered[:SHOWN]]
    return tuple(shown), len(found.needs) - len(shown)


def guests_of(found: RoomMeasures, asked: RoomCheckInput, names: RoomNames) -> tuple[RoomGuest, ...]:
    """Whom to ask first, with what each brings."""
    return tuple(_guest(guest, found, asked.language, names) for guest in found.guests)


def _of(found: RoomMeasures, part: AreIn) -> list[NeedMeasures]:
    return [each for each in found.needs if each.need.kind.value is part]


def _place(each: NeedMeasures, names: RoomNames) -> tuple[int, str, str, str]:
    about = names.one(each.need.about)
    return (True, None, False).index(each.missing), sort_text(about.name), about.external_id, about.id


def _part(
    part: AreIn, needs: Sequence[NeedMeasures], found: RoomMeasures, names: RoomNames, language: Language
) -> RoomPart:
    missing = [each.need.about for each in needs if each.missing]
    here = [each for each in needs if each.missing is False]
    status = status_of(needs)
    called = words.PARTS[part].said(language)
    lacking = words.LACKING[part].said(language, what=names.listed(missing, language))
    unknown = names.listed([each.need.about for each in needs if each.missing is None], language)
    sentence = {
        RoomStatus.PRESENT: words.ALL_HERE,
        RoomStatus.PARTLY: words.PARTLY_HERE if missing else words.PARTLY_UNKNOWN,
        RoomStatus.ABSENT: words.NOT_HERE,
        RoomStatus.NO_DATA: words.ROOM_NOT_RECORDED if needs and not found.people else words.NOT_RECORDED,
    }[status]
    return RoomPart(
        part=part,
        status=status,
        sentence=sentence.said(language, part=called, lacking=lacking, what=unknown),
        needed=len(needs),
        here=len(here),
        missing=len(missing),
    )


def _item(each: NeedMeasures, found: RoomMeasures, asked: RoomCheckInput, names: RoomNames) -> RoomItem:
    return RoomItem(
        part=each.need.kind.value,
        about=names.one(each.need.about),
        sentence=_sentence(each, found, asked, names),
        missing=each.missing,
        here=names.all(each.here[:HERE]),
        here_count=len(each.here),
        would_bring=names.all(each.bringers),
        would_bring_count=each.bringer_count,
    )


def _sentence(each: NeedMeasures, found: RoomMeasures, asked: RoomCheckInput, names: RoomNames) -> str:
    language, need = asked.language, _need(each.need, asked, names)
    if not each.need.counts:
        return words.UNKNOWN.said(language, need=need)
    if each.here:
        be = (words.IS if len(each.here) == 1 else words.ARE).said(language)
        who = few([names.one(person).name for person in each.here], language)
        return words.HERE.said(language, need=need, names=who, are=be)
    if not each.bringers:
        return words.MISSING_NOBODY.said(language, need=need)
    who = words.MISSING_OR.said(language).join(names.one(person).name for person in each.bringers[:2])
    return (words.MISSING if found.people else words.COULD).said(language, need=need, names=who)


def _need(need: Needed, asked: RoomCheckInput, names: RoomNames) -> str:
    language = asked.language
    said = words.NEEDED[need.kind].said(language, about=_about(need, language, names))
    if need.kind is ItemKind.KNOW and asked.level is not None:
        said += words.AT_LEVEL.said(language, level=asked.level)
    if need.because:
        said += words.BECAUSE[need.kind].said(language, what=names.listed(need.because, language))
    return said


def _about(need: Needed, language: Language, names: RoomNames) -> str:
    return names.within(need.about, language)


def _guest(guest: Guest, found: RoomMeasures, language: Language, names: RoomNames) -> RoomGuest:
    row = names.people[guest.person]
    end = (words.WORKS_WITH[row.level].said(language),) if row.level and row.level in found.lacking else ()
    return RoomGuest(
        person=names.one(guest.person),
        level=row.level,
        unit=None if row.unit is None else names.one(row.unit),
        brings=(*_brought(guest, language, names), *end),
    )


def _brought(guest: Guest, language: Language, names: RoomNames) -> tuple[str, ...]:
    """What someone to ask brings, each to stand after their name: "knows law"."""
    return tuple(
        words.BRINGS[kind].said(language, about=names.listed(about, language))
        for kind in ItemKind
        if (about := [need.about for need in guest.brings if need.kind is kind])
    )
