"""A whole made-up region of any size for measurements: people, units, ties, decisions, a year of meetings, strategy.

It takes seconds to make for 20,000 people, so measure what is asked of it, not its making.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow, MembershipRow, TieRow
from graph_api.domain.snapshot_nodes import NamedRow, PersonRow, UnitRow
from graph_api.domain.words import Level
from tests.analytics.large_region_work import Names, with_work

SITES: Final = tuple(f"site{number:02}" for number in range(30))
EMPLOYERS: Final = tuple(f"employer{number}" for number in range(6))
LEVELS: Final = (Level.STRATEGIC, *(Level.TACTICAL,) * 3, *(Level.OPERATIONAL,) * 16)
TITLES: Final = ("nurse", "doctor", "developer", "analyst", "buyer", "planner", "engineer", "head")
FIRST: Final = date(2025, 11, 1)
KINDS: Final = ("works_with", "works_with", "seeks_advice_from")
NETWORKS_OF: Final = 0.08
"""Which share of the units are networks."""

DIVISION: Final = 24
"""How many departments a division has; below a division, each third department lies under the one before it."""


@dataclass(frozen=True, slots=True)
class _Home:
    """Where everyone is: `unit` for each person, and the people of each unit, by the place of the unit."""

    unit: Sequence[int]
    people: Sequence[Sequence[int]]


@cache
def large_region(people: int = 20_000, units: int = 500, ties: int = 200_000, seed: int = 1) -> Snapshot:
    """`people` in `units` (of which some are networks) with `ties` distinct pairs tied; equal for equal arguments.

    Of the ties half are inside a unit and a third of the rest inside a division. Everyone has a level, a site, an
    employer, a primary unit, memberships with days and three competences; each tenth person has a decision, and each
    fourth a meeting, between 2025-11-01 and 2026-10-31. Ids are as external ids and names: p00000, u000, n000, c000,
    d00000, m00000, t000, o00, i000.
    """
    drawn = random.Random(seed)
    networks = int(units * NETWORKS_OF)
    names = _names(people, units - networks, networks)
    home = _home(people, units - networks, drawn)
    persons = tuple(_person(number, names, home, drawn) for number in range(people))
    bare = Snapshot(
        version=1,
        at="2026-11-01T12:00:00Z",
        people=persons,
        units=tuple(_units(names)),
        competences=tuple(map(_named, names.competences)),
        organisations=tuple(map(_named, EMPLOYERS)),
        memberships=tuple(sorted(_memberships(persons, names, drawn), key=lambda row: (row.person, row.unit))),
        holdings=tuple(_holdings(names, drawn)),
        ties=tuple(_ties(ties, names.people, home, drawn)),
    )
    return with_work(bare, names, drawn)


def only(snapshot: Snapshot, *kept: str) -> Snapshot:
    """The same with people, units and only the rows that are named, to measure a question without the others."""
    rows = {name: getattr(snapshot, name) for name in ("people", "units", *kept)}
    return replace(Snapshot(version=snapshot.version, at=snapshot.at), **rows)


def _names(people: int, departments: int, networks: int) -> Names:
    return Names(
        people=[f"p{number:05}" for number in range(people)],
        departments=[f"u{number:03}" for number in range(departments)],
        networks=[f"n{number:03}" for number in range(networks)],
        competences=[f"c{number:03}" for number in range(max(10, people // 50))],
        decisions=[f"d{number:05}" for number in range(people // 10)],
        meetings=[f"m{number:05}" for number in range(people // 4)],
        themes=[f"t{number:03}" for number in range(max(5, people // 80))],
        objectives=[f"o{number:02}" for number in range(max(3, people // 400))],
        initiatives=[f"i{number:03}" for number in range(max(5, people // 50))],
    )


def _home(people: int, departments: int, drawn: random.Random) -> _Home:
    unit = sorted(drawn.choices(range(departments), k=people))
    members: list[list[int]] = [[] for _ in range(departments)]
    for person, place in enumerate(unit):
        members[place].append(person)
    return _Home(unit, members)


def _person(number: int, names: Names, home: _Home, drawn: random.Random) -> PersonRow:
    name = names.people[number]
    leaves = (FIRST + timedelta(days=drawn.randrange(365, 730))).isoformat() if drawn.random() < 0.02 else None
    return PersonRow(
        id=name,
        external_id=name,
        source="made",
        name=name,
        title=drawn.choice(TITLES),
        level=drawn.choice(LEVELS),
        active=drawn.random() < 0.97,
        unit=names.departments[home.unit[number]],
        employer=drawn.choice(EMPLOYERS),
        site=SITES[home.unit[number] % len(SITES)] if drawn.random() < 0.7 else drawn.choice(SITES),
        until=leaves,
    )


def _units(names: Names) -> Iterator[UnitRow]:
    for number, name in enumerate(names.departments):
        above = number - number % DIVISION if number % DIVISION else 0
        if number % DIVISION > 3 and number % 3 == 0:
            above = number - 1
        parent = names.departments[above] if number else None
        yield UnitRow(name, name, "made", name, "department", "active", parent, network=False)
    for name in names.networks:
        yield UnitRow(name, name, "made", name, "network", "active", None, network=True)


def _named(name: str) -> NamedRow:
    return NamedRow(name, name, "made", name)


def _memberships(persons: Sequence[PersonRow], names: Names, drawn: random.Random) -> Iterator[MembershipRow]:
    for person in persons:
        role = "head" if person.title == "head" else "member"
        yield MembershipRow(person.id, person.unit or "", (role,), former=False, since="2020-01-01", until=person.until)
    for network in names.networks:
        chosen = drawn.sample(names.people, min(30, len(names.people)))
        for place, person in enumerate(chosen):
            roles = ("facilitator",) if place == 0 else ("member",)
            yield MembershipRow(person, network, roles, former=False, since="2024-01-01")


def _holdings(names: Names, drawn: random.Random) -> Iterator[HoldingRow]:
    for person in names.people:
        for competence in sorted(drawn.sample(names.competences, 3)):
            yield HoldingRow(person, competence, drawn.randint(1, 5), (("told", 1.0),))


def _ties(count: int, people: Sequence[str], home: _Home, drawn: random.Random) -> list[TieRow]:
    pairs: dict[tuple[int, int], None] = {}
    while len(pairs) < count:
        one = drawn.randrange(len(people))
        other = _other_end(one, home, drawn)
        if one != other:
            pairs[min(one, other), max(one, other)] = None
    rows = [
        TieRow(people[ends[0]], people[ends[1]], drawn.choice(KINDS), float(drawn.randint(1, 5)), since="2025-11-01")
        for ends in (pair if drawn.random() < 0.5 else pair[::-1] for pair in pairs)
    ]
    return sorted(rows, key=lambda row: (row.source, row.target, row.kind))


def _other_end(one: int, home: _Home, drawn: random.Random) -> int:
    place, near = home.unit[one], drawn.random()
    if near < 0.5:
        return drawn.choice(home.people[place])
    if near < 0.67:
        start = place - place % DIVISION
        division = range(start, min(start + DIVISION, len(home.people)))
        return drawn.choice(home.people[drawn.choice(division)] or (one,))
    return drawn.randrange(len(home.unit))
