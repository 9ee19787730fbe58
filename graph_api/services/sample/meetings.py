"""A year of meetings, to the end of October 2026: of networks, of those who lead, and of each unit for itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from graph_api.services.sample.dice import Dice
from graph_api.services.sample.networks import GROUND_RULES, NETWORKS, NetworkSpec
from graph_api.services.sample.people import Member
from graph_api.services.sample.tables import Tables
from graph_api.services.sample.units import TREE, UnitSpec

MONTHS: Final = tuple((2025 + (10 + step) // 12, (10 + step) % 12 + 1) for step in range(12))
"""Year and month of each, from November 2025."""

HOLIDAY: Final = 7
"""The month in which no network meets."""

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
QUARTERS: Final = (1, 4, 7, 10)
COMES: Final = 0.75
"""How likely someone who was asked is to come."""

PREPARED: Final = {
    "preparation": "Läs frågan och tala med en kollega om den innan",
    "agenda": "Runda: vad har hänt sedan sist?|Helheten|Ett fall i detalj|Vad bestämmer vi, och vem berörs?",
    "agenda_minutes": "20|30|35|20",
    "agenda_focus": "|whole|detail|whole",
}
"""What every meeting of a network has."""

ALONE: Final = frozenset({"infosak"})
"""Units that no one meets: the planted unit that everybody needs; see `planted`."""


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that was held: whose, when, about which theme (None: none is written), and who came."""

    id: str
    unit: str
    day: date
    theme: str | None
    present: tuple[Member, ...]


def make_meetings(
    tables: Tables,
    people: Sequence[Member],
    units: Sequence[UnitSpec],
    networks: Mapping[str, Sequence[Member]],
    seed: int,
) -> tuple[Held, ...]:
    """Write all meetings with who was asked and who came.

    Those where something may be decided are given back: of networks, of leaders, and of the workplaces that a larger
    organisation has more, so that there is more to decide in it.
    """
    made: list[Held] = []
    for network in NETWORKS:
        made += _of_network(tables, network, networks[network.id], Dice(seed, f"meetings {network.id}"))
    of_unit: dict[str, list[Member]] = {unit.id: [] for unit in units}
    for member in people:
        if member.unit:
            of_unit[member.unit.id].append(member)
    for unit in units:
        below = [part for part in units if part.parent == unit.id and part.id not in ALONE]
        if below:
            leaders = [of_unit[each.id][0] for each in (unit, *below)]
            made += _of_leaders(tables, unit, leaders, Dice(seed, f"leaders {unit.id}"))
        held = list(_of_workplace(tables, unit, of_unit[unit.id], Dice(seed, f"workplace {unit.id}")))
        made += [] if unit in TREE else held
    return tuple(made)


def _of_network(tables: Tables, network: NetworkSpec, members: Sequence[Member], dice: Dice) -> Iterator[Held]:
    series = f"s-{network.id}"
    tables.add(
        "meetings.csv",
        id=series,
        department_id=network.id,
        title=f"Nätverksträff: {network.name}",
        day=network.day,
        time="13:15",
        tz="Europe/Stockholm",
        frequency="monthly",
        start_date="2025-11-01",
        duration_min=105,
        kind="network",
        ground_rules="|".join(GROUND_RULES),
    )
    for number, (year, month) in enumerate(MONTHS):
        if month == HOLIDAY:
            continue
        theme = network.themes[number % len(network.themes)]
        day = _second(network.day, year, month)
        meeting = f"m-{network.id}-{year}-{month:02d}"
        at = f"{day}T13:15"
        more = {"series_id": series, "place": "Regionens hus, Mellanstad", "mode": "both" if number % 3 else "room"}
        _write(tables, meeting, network.id, f"{network.name}, {day}", at, 105, "network", **PREPARED, **more)
        tables.add("meeting_themes.csv", meeting_id=meeting, theme_id=theme)
        present = _attended(tables, meeting, members, dice)
        yield Held(meeting, network.id, day, theme, present)


def _of_leaders(tables: Tables, unit: UnitSpec, leaders: Sequence[Member], dice: Dice) -> Iterator[Held]:
    for year, month in MONTHS:
        day = _second("Friday", year, month)
        meeting = f"m-led-{unit.id}-{year}-{month:02d}"
        _write(tables, meeting, unit.id, f"Ledningsgrupp {unit.name}, {day}", f"{day}T09:00", 90, "management")
        yield Held(meeting, unit.id, day, None, _attended(tables, meeting, leaders, dice))


def _of_workplace(tables: Tables, unit: UnitSpec, members: Sequence[Member], dice: Dice) -> Iterator[Held]:
    for year, month in MONTHS:
        if month in QUARTERS:
            day = _second("Wednesday", year, month)
            meeting = f"m-apt-{unit.id}-{year}-{month:02d}"
            title = f"Arbetsplatsträff {unit.name}, {day}"
            _write(tables, meeting, unit.id, title, f"{day}T15:00", 60, "workplace")
            present = tuple(member for member in members if dice.falls(COMES))
            for member in present:
                tables.add("attendance.csv", meeting_id=meeting, person_id=member.id, status="present")
            if present:
                yield Held(meeting, unit.id, day, None, present)


def _write(
    tables: Tables, meeting: str, unit: str, title: str, starts_at: str, minutes: int, kind: str, **more: str
) -> None:
    """A meeting that was held, in a room unless `more` says otherwise."""
    cells = {"id": meeting, "department_id": unit, "title": title, "starts_at": starts_at, "duration_min": minutes}
    tables.add("meetings.csv", **cells, kind=kind, status="held", **{"mode": "room", **more})


def _attended(tables: Tables, meeting: str, asked: Sequence[Member], dice: Dice) -> tuple[Member, ...]:
    present: list[Member] = []
    for member in asked:
        comes = dice.falls(COMES) or member is asked[0]
        tables.add("attendance.csv", meeting_id=meeting, person_id=member.id, status="invited")
        tables.add("attendance.csv", meeting_id=meeting, person_id=member.id, status="present" if comes else "absent")
        present += [member] * comes
    return tuple(present)


def _second(weekday: str, year: int, month: int) -> date:
    """The second such day of the week in a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(WEEKDAYS.index(weekday) - first.weekday()) % 7 + 7)
