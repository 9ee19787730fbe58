"""What people know and whom they work with: knowledge follows units, and ties follow places of work.

Most ties across units stay at one site, so that the sample is siloed by site more than by level.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from graph_api.domain.keys import folded
from graph_api.domain.words import Level
from graph_api.services.sample.dice import Dice
from graph_api.services.sample.names import COMPETENCES
from graph_api.services.sample.people import Member
from graph_api.services.sample.tables import Tables

KNOWN: Final = 0.6
"""How likely someone is to know what their unit is there for."""

BESIDE: Final = 0.25
"""How likely someone knows something else as well."""

COLLEAGUES: Final = 3
ACROSS: Final = 2
"""How many someone works with in their unit, and turns to in others, at most, as they themselves say."""

SAME_SITE: Final = 0.85
"""How likely someone in another unit is to be at the same place."""


def competence_id(name: str) -> str:
    """The id of a competence that is called so."""
    return folded(name).replace(" ", "-")


def make_knowledge(tables: Tables, people: Sequence[Member], seed: int) -> None:
    """Write the competences, who has them and how well, and the ties between people."""
    for wider, names in COMPETENCES.items():
        tables.add("competences.csv", id=competence_id(wider), name=wider, kind="area")
        for name in names:
            tables.add(
                "competences.csv", id=competence_id(name), name=name, kind="skill", broader_id=competence_id(wider)
            )
    _holdings(tables, people, Dice(seed, "holdings"))
    _ties(tables, people, Dice(seed, "ties"))


def _holdings(tables: Tables, people: Sequence[Member], dice: Dice) -> None:
    every = [name for names in COMPETENCES.values() for name in names]
    for member in people:
        home = member.unit.competences if member.unit else (dice.one(every),)
        known = [name for name in home if dice.falls(KNOWN) or not member.unit]
        known += [dice.one(every)] * dice.falls(BESIDE)
        for name in dict.fromkeys(known):
            level = min(5, 2 + dice.below(3) + (member.level is Level.TACTICAL))
            tables.add(
                "person_competences.csv",
                person_id=member.id,
                competence_id=competence_id(name),
                evidence="stated",
                weight=1,
                level=level,
                source="kompetenskartan",
                since="2025-11-01",
            )


def _ties(tables: Tables, people: Sequence[Member], dice: Dice) -> None:
    units: defaultdict[str, list[Member]] = defaultdict(list)
    sites: defaultdict[str, list[Member]] = defaultdict(list)
    for member in people:
        units[member.unit.id if member.unit else member.employer].append(member)
        sites[member.site].append(member)
    for member in people:
        colleagues = dice.few(units[member.unit.id if member.unit else member.employer], COLLEAGUES)
        others = [
            dice.one(sites[member.site] if dice.falls(SAME_SITE) else people) for _ in range(dice.below(ACROSS + 1))
        ]
        _tie(tables, member, colleagues, "works_with", dice)
        _tie(tables, member, others, "seeks_advice_from", dice)


def _tie(tables: Tables, member: Member, others: Sequence[Member], kind: str, dice: Dice) -> None:
    for other in dict.fromkeys(others):
        if other.id != member.id:
            weight = 1 + dice.below(5)
            tables.add("ties.csv", source=member.id, target=other.id, kind=kind, weight=weight, since="2025-11-01")
