"""A made-up organisation of any size, drawn with a seed: as many units, ties and decisions as one of that size has."""

import random
from typing import Any, Final

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import (
    CouplingRow,
    DependencyRow,
    HoldingRow,
    InvolvementRow,
    MembershipRow,
    NeedRow,
    OwnerRow,
    PartRow,
    ServingRow,
    TieRow,
    UseRow,
)
from graph_api.domain.snapshot_nodes import DecisionRow, InitiativeRow, NamedRow, ObjectiveRow, PersonRow, UnitRow
from graph_api.domain.words import DecisionStatus, InitiativeKind, Level

PEOPLE_IN_A_UNIT: Final = 20
UNITS_IN_A_UNIT: Final = 8
COMPETENCES: Final = 400
SKILLS_OF_INITIATIVES: Final = 20
AIMS: Final = 10
LEVELS: Final = (Level.STRATEGIC, Level.TACTICAL, Level.OPERATIONAL, Level.OPERATIONAL, Level.OPERATIONAL)


def large_organisation(people: int, seed: int = 1) -> Snapshot:
    """A tree of units of twenty people; everybody knows five things, has ten ties, most of them near, and each fourth
    wrote a decision that concerns two to six units; equal for equal arguments."""
    drawn = random.Random(seed)
    units = [f"unit_{number}" for number in range(people // PEOPLE_IN_A_UNIT)]
    persons = [f"per_{number}" for number in range(people)]
    home = {each: units[number // PEOPLE_IN_A_UNIT] for number, each in enumerate(persons)}
    decisions = [f"dec_{number}" for number in range(people // 4)]
    competences = [f"comp_{number}" for number in range(COMPETENCES)]
    return Snapshot(
        version=1,
        people=tuple(_person(each, home[each], drawn) for each in persons),
        units=tuple(_unit(number) for number in range(len(units))),
        competences=tuple(NamedRow(each, each, "made", each) for each in competences),
        decisions=tuple(
            DecisionRow(each, each, "made", each, DecisionStatus.ADOPTED, f"2026-01-{1 + at % 28:02}")
            for at, each in enumerate(decisions)
        ),
        memberships=tuple(sorted(_memberships(persons, units, home, drawn), key=lambda row: (row.person, row.unit))),
        holdings=tuple(
            HoldingRow(who, what, None, (("told", 1.0),))
            for who in persons
            for what in sorted(drawn.sample(competences, 5))
        ),
        needs=tuple(NeedRow(each, what) for each in decisions for what in sorted(drawn.sample(competences, 3))),
        involvements=tuple(
            InvolvementRow(each, where, ("owning",) if at == 0 else ("participating",))
            for each in decisions
            for at, where in enumerate(sorted(_near(drawn.randrange(len(units)), units, drawn)))
        ),
        parts=tuple(PartRow(each, who, ("author",)) for each in decisions for who in sorted(drawn.sample(persons, 3))),
        dependencies=tuple(
            DependencyRow(each, other, ("work",))
            for each in units
            for other in sorted(set(drawn.sample(units, 3)) - {each})
        ),
        ties=tuple(_ties(persons, drawn)),
        **_strategy(persons, units, competences, random.Random(seed + 1)),
    )


def _strategy(persons: list[str], units: list[str], competences: list[str], drawn: random.Random) -> dict[str, Any]:
    """A project or service for every twenty people, with seven competences and two objectives each."""
    initiatives = [f"ini_{number}" for number in range(len(persons) // PEOPLE_IN_A_UNIT)]
    objectives = [f"obj_{number}" for number in range(AIMS)]
    kinds = (InitiativeKind.PROJECT, InitiativeKind.SERVICE)
    skills = competences[:SKILLS_OF_INITIATIVES]
    return {
        "objectives": tuple(ObjectiveRow(each, each, "made", each) for each in objectives),
        "initiatives": tuple(
            InitiativeRow(each, each, "made", each, kinds[at % len(kinds)]) for at, each in enumerate(initiatives)
        ),
        "uses": tuple(UseRow(each, what) for each in initiatives for what in sorted(drawn.sample(skills, 7))),
        "serving": tuple(ServingRow(each, aim) for each in initiatives for aim in sorted(drawn.sample(objectives, 2))),
        "owners": tuple(
            OwnerRow(each, owner)
            for each in (*initiatives, *objectives)
            for owner in (drawn.choice(persons), drawn.choice(units))
        ),
        "couplings": tuple(CouplingRow(each, drawn.choice(initiatives)) for each in initiatives[::10]),
    }


def _person(name: str, unit: str, drawn: random.Random) -> PersonRow:
    return PersonRow(
        name, name, "made", name, None, drawn.choice(LEVELS), active=True, unit=unit, employer=None, site=None
    )


def _unit(number: int) -> UnitRow:
    parent = f"unit_{(number - 1) // UNITS_IN_A_UNIT}" if number else None
    name = f"unit_{number}"
    return UnitRow(name, name, "made", name, None, "active", parent=parent, network=False)


def _memberships(
    persons: list[str], units: list[str], home: dict[str, str], drawn: random.Random
) -> list[MembershipRow]:
    own = {(each, home[each]) for each in persons}
    others = {(each, drawn.choice(units)) for each in persons[::5]}
    return [MembershipRow(who, where, ("member",), former=False) for who, where in own | others]


def _near(start: int, units: list[str], drawn: random.Random) -> set[str]:
    return {units[(start + drawn.randrange(30)) % len(units)] for _ in range(drawn.randint(2, 6))}


def _ties(persons: list[str], drawn: random.Random) -> list[TieRow]:
    pairs = {
        (who, persons[(at + 1 + drawn.randrange(40 if drawn.random() < 0.8 else len(persons) - 1)) % len(persons)])
        for at, who in enumerate(persons)
        for _ in range(10)
    }
    return [TieRow(who, whom, "advice", 1.0) for who, whom in sorted(pairs) if who != whom]
