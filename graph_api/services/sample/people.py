"""The people: of departments and of other employers, with titles, levels and places of work."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.domain.keys import folded
from graph_api.domain.words import Level
from graph_api.services.sample.dice import Dice
from graph_api.services.sample.names import FIRST, LAST, SITES, TITLES
from graph_api.services.sample.tables import Tables
from graph_api.services.sample.units import EMPLOYERS, UnitSpec

OUTSIDE: Final = 0.1
"""The part of all people who work for another employer, and are there for the networks."""

AT_ANOTHER_SITE: Final = 0.2
TACTICAL: Final = 0.15
"""The part of those who are not heads and lead something: a process, a field, a shift."""

STRATEGIC_UNITS: Final = frozenset({"region", "vard", "digital", "stab", "utveckling"})
"""The units whose heads work with the whole."""

OUTSIDE_TITLES: Final = ("verksamhetsutvecklare", "strateg", "projektledare", "forskare", "omsorgssamordnare")


@dataclass(frozen=True, slots=True)
class Member:
    """Someone as far as other parts of the sample need to know; `unit` None for those of other employers."""

    id: str
    name: str
    unit: UnitSpec | None
    level: Level
    site: str
    employer: str
    title: str
    is_head: bool = False


def make_people(tables: Tables, units: Sequence[UnitSpec], count: int, seed: int) -> tuple[Member, ...]:
    """Write `count` people: a head for each unit, then the rest by the units' shares, then those from outside."""
    dice, names = Dice(seed, "people"), _names(Dice(seed, "names"))
    outside = int(count * OUTSIDE)
    made: list[Member] = []
    for unit, size in _sizes(units, count - outside):
        made += [_employed(unit, place, f"p{len(made) + place + 1:04d}", next(names), dice) for place in range(size)]
    for place in range(outside):
        employer = EMPLOYERS[1 + place % (len(EMPLOYERS) - 1)]
        level = Level.STRATEGIC if place % 4 == 0 else Level.TACTICAL if place % 2 else Level.OPERATIONAL
        title = dice.one(OUTSIDE_TITLES)
        made.append(Member(f"p{len(made) + 1:04d}", next(names), None, level, dice.one(SITES), employer[0], title))
    emails = _emails(made)
    for member in made:
        _write(tables, member, emails[member.id], dice)
    return tuple(made)


def heads_of(people: Sequence[Member]) -> dict[str, str]:
    """The id of the head of each unit, by the unit's."""
    return {each.unit.id: each.id for each in people if each.unit and each.is_head}


def _sizes(units: Sequence[UnitSpec], people: int) -> list[tuple[UnitSpec, int]]:
    """How many people each unit has: at least its head, together `people` as far as there is one for each."""
    total = sum(unit.share for unit in units)
    places = [max(1, people * unit.share // total) for unit in units]
    for number in range(people - sum(places)):
        places[number % len(places)] += 1
    return list(zip(units, places, strict=True))


def _employed(unit: UnitSpec, place: int, id_: str, name: str, dice: Dice) -> Member:
    site = dice.one(SITES) if dice.falls(AT_ANOTHER_SITE) else unit.site
    if place == 0:
        level = Level.STRATEGIC if unit.id in STRATEGIC_UNITS else Level.TACTICAL
        return Member(id_, name, unit, level, site, EMPLOYERS[0][0], f"chef, {unit.name}", is_head=True)
    level = Level.TACTICAL if dice.falls(TACTICAL) else Level.OPERATIONAL
    return Member(id_, name, unit, level, site, EMPLOYERS[0][0], dice.one(TITLES[unit.sort]))


def _names(dice: Dice) -> Iterator[str]:
    while True:
        last = dice.one(LAST) if not dice.falls(0.15) else f"{dice.one(LAST)}-{dice.one(LAST)}"
        yield f"{dice.one(FIRST)} {last}"


def _emails(members: Sequence[Member]) -> dict[str, str]:
    """Of everyone, by id: the second Åsa Öberg has a 2 in hers."""
    seen: Counter[str] = Counter()
    emails: dict[str, str] = {}
    for member in members:
        local = ".".join(folded(member.name).replace("-", " ").split())
        seen[local] += 1
        host = "region-mellansvea" if member.unit else member.employer
        emails[member.id] = f"{local}{seen[local] if seen[local] > 1 else ''}@{host}.example"
    return emails


def _write(tables: Tables, member: Member, email: str, dice: Dice) -> None:
    unit = member.unit
    tables.add(
        "people.csv",
        id=member.id,
        name=member.name,
        title=member.title,
        department_id=unit and unit.id,
        level=member.level.name.lower(),
        employer=member.employer,
        email=email,
        status="active",
        site=member.site,
        sector="private" if member.employer.endswith("-ab") else "public",
    )
    if unit is not None:
        since = f"{2012 + dice.below(14)}-{1 + dice.below(12):02d}-01"
        role = "head" if member.is_head else "member"
        tables.add("memberships.csv", person_id=member.id, department_id=unit.id, role=role, since=since)
