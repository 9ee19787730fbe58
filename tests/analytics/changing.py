"""Organisations made up for two windows of days: a ward, a lab and an office that meet before and after 1 September.

The window after is 2026-09-01 to 2026-09-30, the one before 2026-08-02 to 2026-08-31, the earlier one as long.
"""

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from graph_api.analytics.what_changed import ChangeMeasures, Changes, measure_changes
from graph_api.analytics.windows import Windows
from graph_api.domain.answers import Day
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import MeetingRow, PersonRow, UnitRow
from graph_api.domain.what_changed import ChangeMeasure, KeptTogether, WhatChangedInput
from graph_api.domain.words import ReflectionKind
from tests.analytics.made import attended, network, organisation, person, unit

SINCE, UNTIL = date(2026, 9, 1), date(2026, 9, 30)
SEPTEMBER = Windows(SINCE, UNTIL)
PEOPLE = (
    *(person(name, unit="Ward") for name in ("Wala", "Wera", "Wilma")),
    *(person(name, unit="Lab") for name in ("Lars", "Lena")),
    *(person(name, unit="Office") for name in ("Ola", "Olle")),
    person("Nobody's"),
)
UNITS = (unit("Ward", parent="House"), unit("Lab"), unit("Office"), unit("House"), network("Circle"))


def held(name: str, day: str | None, of: str | None = None, *, recurring: bool = False) -> MeetingRow:
    return MeetingRow(name, name, "made", name, day, of, recurring)


def office(meetings: Mapping[str, tuple[str, str | None, Iterable[str]]], **rows: Any) -> Snapshot:
    """The organisation with `meetings`, by name: the day, the unit, and who came."""
    made = replace(
        organisation(PEOPLE, units=UNITS),
        meetings=tuple(held(name, day, of) for name, (day, of, _) in meetings.items()),
        attendance=attended({name: people for name, (_, _, people) in meetings.items()}),
    )
    return replace(made, **rows)


def changes(
    snapshot: Snapshot, *units: str, windows: Windows = SEPTEMBER, fewest_people: int = 0, **asked: Any
) -> Changes:
    whole = replace(WhatChangedInput(since=Day(windows.since.isoformat()), fewest=1), **asked)
    return measure_changes(snapshot, windows, whole, units, fewest_people)


def measure(found: Changes, which: ChangeMeasure, kind: ReflectionKind | None = None) -> ChangeMeasures:
    (only,) = (each for each in found.measures if each.measure is which and each.kind is kind)
    return only


def values(found: Changes, which: ChangeMeasure, kind: ReflectionKind | None = None) -> tuple[float | None, ...]:
    only = measure(found, which, kind)
    return only.before, only.after


def region(
    dice: random.Random, *, across: tuple[float, float], units: int = 14, meetings: int = 8, own: float = 0.0
) -> Snapshot:
    """Units of eight who meet at random days, with guests from others as often as said before and after.

    `own`: how much oftener or seldomer each unit has guests, and how much of its meetings falls into one window, by
    chance: 0 not at all, 1 altogether.
    """
    names = [f"u{number:02}" for number in range(units)]
    people = [person(f"{name}-{number}", unit=name) for name in names for number in range(8)]
    held_at: list[tuple[MeetingRow, list[str]]] = []
    for name in names:
        habit, side = dice.uniform(-own, own) * 0.5, dice.random()
        for number in range(meetings):
            after = side < 0.5 if dice.random() < own else dice.random() < 0.5
            guests = max(0.0, min(1.0, across[after] + habit))
            held_at.append(_meeting(dice, f"{name}-m{number}", name, people, guests, after=after))
    return replace(
        organisation(people, units=map(_unit, names)),
        meetings=tuple(row for row, _ in held_at),
        attendance=attended({row.id: there for row, there in held_at}),
    )


def _unit(name: str) -> UnitRow:
    return network(name) if name.endswith("3") else unit(name)


def _meeting(
    dice: random.Random, name: str, of: str, people: list[PersonRow], guests: float, *, after: bool
) -> tuple[MeetingRow, list[str]]:
    day = SINCE + timedelta(days=dice.randrange(30) - (0 if after else 30))
    home = dice.sample([row.id for row in people if row.unit == of], 4)
    away = [row.id for row in people if row.unit != of]
    there = {*home, *(dice.choice(away) for _ in range(3) if dice.random() < guests)}
    return held(name, day.isoformat(), of), sorted(there)


def planted() -> Snapshot:
    """Fourteen units who have guests seldom before 1 September and mostly after it."""
    return region(random.Random(7), across=(0.1, 0.7))


BY_MEETING = KeptTogether.MEETINGS
MEETING_UNITS = {
    "July": ("2026-07-20", "Ward", ["Wala", "Lars"]),
    "August": ("2026-08-10", "Ward", ["Wala", "Lars"]),
    "Augusti": ("2026-08-20", "Lab", ["Lars", "Ola"]),
    "September": ("2026-09-10", "Ward", ["Wala", "Lars", "Ola"]),
}
IN_CIRCLE = {
    "July": ("2026-07-20", "Circle", ["Wala"]),
    "August": ("2026-08-10", "Circle", ["Wala", "Lars"]),
    "Augusti": ("2026-08-20", "Ward", ["Wera"]),
    "September": ("2026-09-10", "Circle", ["Lars", "Ola", "Olle", "Lena"]),
}
"""Meetings by name: the day, the unit or network, and who came."""
