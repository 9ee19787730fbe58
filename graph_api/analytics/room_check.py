"""Who is missing in a room: which of the five that it needs are there, who would bring the others, and who is new."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations, islice
from typing import Final, TypeAlias

from graph_api.analytics.acquaintance import have_met
from graph_api.analytics.ei import pairs
from graph_api.analytics.room_needs import Needed, needed_in
from graph_api.analytics.room_subject import Room, not_before
from graph_api.domain.keys import sort_text
from graph_api.domain.room_check import RoomCheckInput, RoomStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.words import Level

BRINGERS: Final = 5
"""How many who would bring something are named, and how many to ask first."""

STRANGERS: Final = 20
"""How many pairs that have never met are named."""

ENDS: Final = (Level.STRATEGIC, Level.OPERATIONAL)
"""The levels that work with the whole and with the detail."""

Order: TypeAlias = Mapping[str, tuple[bool, str, str, str]]
"""People in the order in which they are named: those at an end that is lacking first, then by name."""


@dataclass(frozen=True, slots=True)
class NeedMeasures:
    """One thing that a room needs, against who is there.

    `missing`: None where nobody anywhere is recorded to have it, or nobody in the room. `here`: everyone in the room
    who has it. `bringers`: where it is missing, the first of those who would bring it, of `bringer_count`.
    """

    need: Needed
    missing: bool | None
    here: tuple[str, ...]
    bringers: tuple[str, ...] = ()
    bringer_count: int = 0


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone to ask, for the things that neither the room nor those asked before them bring."""

    person: str
    brings: tuple[Needed, ...]


@dataclass(frozen=True, slots=True)
class RoomMeasures:
    """A room against what it needs.

    `people`: in the order of their names. `levels`: how many are at each, None for those of whom it is not known.
    `lacking`: the ends at which nobody is, where everyone's level is known.
    `never_met`, `newcomers`: None where there are no records to tell by. `too_large`: meetings before this one with
    several of them in which nobody gets to know each other. `strangers`: the first of the pairs that had never met.
    """

    room: Room
    people: tuple[str, ...]
    needs: tuple[NeedMeasures, ...]
    guests: tuple[Guest, ...]
    levels: Mapping[Level | None, int]
    lacking: frozenset[Level]
    never_met: int | None
    too_large: int
    strangers: tuple[tuple[str, str], ...]
    newcomers: frozenset[str] | None

    @property
    def pairs(self) -> int:
        """How many pairs the people in the room make."""
        return pairs(len(self.people))


def check_room(snapshot: Snapshot, room: Room, asked: RoomCheckInput) -> RoomMeasures:
    """Everything that the records say about who is in `room` and who is not.

    Args:
        snapshot: the graph; that part of it whose sources count.
        room: who is there and what for; every id is of the snapshot.
        asked: which roles count, how well something has to be known, and how large a meeting may be to meet in.
    """
    inside = frozenset(room.people)
    levels = Counter(row.level for row in snapshot.people if row.id in inside)
    lacking = frozenset(end for end in ENDS if inside and not levels[None] and not levels[end])
    order = {
        row.id: (row.level not in lacking, sort_text(row.name), row.external_id, row.id) for row in snapshot.people
    }
    people = tuple(sorted(inside, key=order.__getitem__))
    needs = needed_in(snapshot, room, asked)
    missing = [need for need in needs if inside and need.counts and not need.counts & inside]
    # Without a room nothing is missing in it; who would bring each thing is told all the same.
    wanted = missing if inside else [need for need in needs if need.counts]
    active = frozenset(row.id for row in snapshot.people if row.active) - inside
    brings = Counter(person for need in wanted for person in need.ask & active)
    known, met = _met(snapshot, room, asked.largest_meeting)
    return RoomMeasures(
        room=room,
        people=people,
        needs=tuple(_measured(need, inside, wanted, active, brings, order) for need in needs),
        guests=tuple(_guests(wanted, active, order)),
        levels=levels,
        lacking=lacking,
        never_met=pairs(len(people)) - len(met) if known else None,
        too_large=_too_large(snapshot, room, asked.largest_meeting),
        strangers=_strangers(people, met) if known else (),
        newcomers=_newcomers(snapshot, room),
    )


def status_of(needs: Iterable[NeedMeasures]) -> RoomStatus:
    """How much of one part is there: what is not recorded is neither there nor missing."""
    found = Counter(need.missing for need in needs)
    here, missing, unknown = found[False], found[True], found[None]
    if not here:
        return RoomStatus.ABSENT if missing else RoomStatus.NO_DATA
    return RoomStatus.PARTLY if missing or unknown else RoomStatus.PRESENT


def _measured(
    need: Needed,
    inside: Collection[str],
    wanted: Collection[Needed],
    active: Collection[str],
    brings: Mapping[str, int],
    order: Order,
) -> NeedMeasures:
    here = tuple(sorted(need.counts.intersection(inside), key=order.__getitem__))
    missing = None if not inside or not need.counts else not here
    if need not in wanted:
        return NeedMeasures(need, missing, here)
    able = need.ask.intersection(active)
    first = nsmallest(BRINGERS, able, key=lambda person: (-brings[person], order[person]))
    return NeedMeasures(need, missing, here, tuple(first), len(able))


def _guests(wanted: Sequence[Needed], active: Collection[str], order: Order) -> Iterable[Guest]:
    """The greedy cover (Chvátal 1979): each brings most of what is left, of equals the first in order."""
    left = [(need, need.ask.intersection(active)) for need in wanted]
    for _ in range(BRINGERS):
        brings = Counter(person for _, able in left for person in able)
        if not brings:
            return
        person = min(brings, key=lambda each: (-brings[each], order[each]))
        yield Guest(person, tuple(need for need, able in left if person in able))
        left = [(need, able) for need, able in left if person not in able]


def _met(snapshot: Snapshot, room: Room, largest: int) -> tuple[bool, frozenset[tuple[str, str]]]:
    """Whether there are records to tell by, and the pairs that had met; the meeting itself and later ones aside."""
    apart = not_before(snapshot, room.meeting)
    recorded = bool(snapshot.ties) or any(row.meeting not in apart for row in snapshot.attendance)
    return recorded and bool(room.people), have_met(snapshot, room.people, largest=largest, apart_from=apart)


def _too_large(snapshot: Snapshot, room: Room, largest: int) -> int:
    apart, inside = not_before(snapshot, room.meeting), frozenset(room.people)
    sizes = Counter(row.meeting for row in snapshot.attendance)
    shared = Counter(row.meeting for row in snapshot.attendance if row.person in inside)
    return sum(size > largest and shared[meeting] > 1 and meeting not in apart for meeting, size in sizes.items())


def _strangers(people: Sequence[str], met: Collection[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = (pair for pair in combinations(people, 2) if (min(pair), max(pair)) not in met)
    return tuple(islice(pairs, STRANGERS))


def _newcomers(snapshot: Snapshot, room: Room) -> frozenset[str] | None:
    """Those in the room who were at no meeting of its unit before it, nor at one about its themes."""
    apart = not_before(snapshot, room.meeting)
    unit = room.meeting.unit if room.meeting else None
    same = {row.id for row in snapshot.meetings if unit is not None and row.unit == unit}
    same |= {row.meeting for row in snapshot.topics if row.about in room.themes}
    came = {row.person for row in snapshot.attendance if row.meeting in same and row.meeting not in apart}
    return frozenset(room.people) - came if came and room.people else None
