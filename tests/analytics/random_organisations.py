"""Small organisations at random with everything in them that decides who must be invited."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import AttendanceRow, HoldingRow, InvitationRow, MembershipRow, TieRow
from graph_api.domain.snapshot_nodes import MeetingRow, PersonRow
from tests.analytics.made import meeting, named, network, person, unit

NAMES = ["Ada", "Bo", "Cy", "Di", "Ed", "Fay", "Gus", "Hal", "Ida", "Jon", "Åke", "Örjan"]
SKILLS = ["law", "payroll", "water", "schools", "roads"]
TREE = {"Region": None, "Health": "Region", "Hospital": "Health", "Ward": "Hospital", "Roads": "Region", "Moon": None}
HOMES = ["Region", "Health", "Ward", "Roads", None]
"""Hospital and Moon have nobody of their own."""
NETWORKS = ["Mentors", "Buyers", "Alumni"]
EMPLOYERS = ["City", "Region", "Firm", "Guild"]
EVIDENCES = ["told", "exam", "work"]
TODAY = date(2026, 3, 1)


@dataclass(frozen=True)
class Character:
    """What someone is and knows."""

    level: str | None
    known: tuple[tuple[str, int | None, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Place:
    """Where someone belongs; `circles`: networks and a department, and whether they have left."""

    home: str | None
    employer: str | None
    circles: tuple[tuple[str, bool], ...]


Cast = Sequence[tuple[str, Character, Place]]
"""People by name."""


def random_organisation(dice: random.Random) -> Snapshot:
    """One to twelve people; of few characters or places in some organisations, so that one can stand in for another."""
    names = dice.sample(NAMES, min(dice.randint(1, 16), len(NAMES)))
    well_read, busy = dice.choice([0.15, 0.3, 0.4]), dice.choice([0.0, 0.1, 0.2, 0.35])
    sorts, places = (dice.choice([1, 2, 3, 4, *[len(names)] * 4]) for _ in range(2))
    characters = [random_character(dice, well_read) for _ in range(sorts)]
    homes = [random_place(dice) for _ in range(places)]
    cast = [(name, characters[number % sorts], dice.choice(homes)) for number, name in enumerate(names)]
    return met(dice, peopled(dice, cast), busy)


def random_character(dice: random.Random, well_read: float) -> Character:
    return Character(
        level=dice.choice(["S", "T", "O", "O", None]),
        known=tuple(
            (skill, dice.choice([None, 1, 2, 3, 4, 5]), tuple(dice.sample(EVIDENCES, dice.randint(1, 2))))
            for skill in SKILLS
            if dice.random() < well_read
        ),
    )


def random_place(dice: random.Random) -> Place:
    return Place(
        home=dice.choice(HOMES),
        employer=dice.choice(["City", "Region", "Firm", None]),
        circles=tuple((circle, dice.random() < 0.3) for circle in [*NETWORKS, "Health"] if dice.random() < 0.3),
    )


def peopled(dice: random.Random, cast: Cast) -> Snapshot:
    """The people of a cast, whose ids are in another order than their names."""
    ids = [f"per_{number}" for number in dice.sample(range(100, 200), len(cast))]
    everyone = [(who, *each) for who, each in zip(ids, cast, strict=True)]
    return Snapshot(
        version=1,
        people=tuple(_person(dice, *each) for each in everyone),
        units=tuple(unit(name, parent=parent) for name, parent in TREE.items()) + tuple(map(network, NETWORKS)),
        competences=tuple(map(named, SKILLS)),
        organisations=tuple(map(named, EMPLOYERS)),
        memberships=tuple(
            MembershipRow(who, circle, (), former) for who, _, _, place in everyone for circle, former in place.circles
        ),
        holdings=tuple(
            HoldingRow(who, skill, level, tuple((evidence, 1.0) for evidence in evidences))
            for who, _, character, _ in everyone
            for skill, level, evidences in character.known
        ),
    )


def _person(dice: random.Random, who: str, name: str, character: Character, place: Place) -> PersonRow:
    row = person(name, character.level, place.home, active=dice.random() < 0.9, employer=place.employer)
    return replace(row, id=who)


def met(dice: random.Random, snapshot: Snapshot, busy: float) -> Snapshot:
    """The same with meetings, of which everybody was at some, and ties."""
    everyone = [who.id for who in snapshot.people]
    meetings = random_meetings(dice)
    # A gathering may be known by nothing but who was there.
    gatherings = [*(each.id for each in meetings), "picnic"]
    return replace(
        snapshot,
        ties=random_ties(dice, everyone),
        attendance=tuple(AttendanceRow(at, who) for at in gatherings for who in everyone if dice.random() < busy),
        meetings=meetings,
        invitations=tuple(
            InvitationRow(each.id, who, declined=dice.random() < 0.3)
            for each in meetings
            for who in everyone
            if dice.random() < busy
        ),
    )


def random_meetings(dice: random.Random) -> tuple[MeetingRow, ...]:
    return tuple(
        meeting(f"meeting{number}", dice.choice([None, *map(day, range(-1, 12))]), recurring=dice.random() < 0.2)
        for number in range(dice.randint(0, 6))
    )


def day(ago: int) -> str:
    return (TODAY - timedelta(days=ago)).isoformat()


def random_ties(dice: random.Random, everyone: Sequence[str]) -> tuple[TieRow, ...]:
    often = dice.choice([0.0, 0.05])
    ends = [(one, other) for one in everyone for other in everyone if dice.random() < often]
    return tuple(TieRow(one, other, dice.choice(["advice", "works with"]), 1.0) for one, other in ends)
