"""What was decided at the meetings, for whom, and what came of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from graph_api.services.sample.dice import Dice
from graph_api.services.sample.knowledge import competence_id
from graph_api.services.sample.meetings import ALONE, Held
from graph_api.services.sample.names import COMPETENCES
from graph_api.services.sample.tables import Tables
from graph_api.services.sample.units import UnitSpec

DECIDES: Final = 0.7
"""How likely a meeting is to end with a decision."""

SUBJECTS: Final = (
    *("Gemensam överlämning", "En kontaktväg", "Ny rutin för remisser", "Delad kalender", "Utbildning före start"),
    *("Pilot på en enhet", "Samlad bemanning", "En mall för alla", "Uppföljning varje kvartal", "Gemensam upphandling"),
    *(
        "Färre blanketter",
        "Telefontid även på fredagar",
        "Ett larm i taget",
        "Besök hos varandra",
        "Testmiljö för alla",
    ),
)
STATUSES: Final = ("adopted", "adopted", "adopted", "proposed", "adopted", "deferred", "adopted", "rejected")
ABSENT: Final = 0.1
"""How likely a unit that a decision concerns is to be drawn from all, whether or not it has anybody there."""

REVIEW_AFTER: Final = timedelta(days=120)

EFFECTS: Final = (
    ("learning", "Vi visste inte att de hade löst samma sak på ett annat sätt."),
    ("effect", "Färre ringer två gånger om samma sak."),
    ("concern", "Det hänger på en person, och hon är snart inte här."),
    ("celebration", "Första gången alla tre arbetsgivarna satt vid samma bord."),
    ("effect", "Vi slutade med en blankett som ingen läste."),
    ("learning", "Detaljen visade att helheten var fel ritad."),
)


def make_decisions(tables: Tables, meetings: Sequence[Held], units: Sequence[UnitSpec], seed: int) -> None:
    """Write decisions with units, people and competences, then reflections on some of them."""
    dice = Dice(seed, "decisions")
    affected = [unit.id for unit in units if unit.id not in ALONE and unit.parent]
    made: list[tuple[str, Held]] = []
    for meeting in sorted(meetings, key=lambda held: (held.day, held.id)):
        if dice.falls(DECIDES):
            id_ = f"d{len(made) + 1:03d}"
            _decide(tables, id_, meeting, affected, dice)
            made.append((id_, meeting))
    _superseded(tables, [id_ for id_, _ in made], dice)
    _reflections(tables, made, Dice(seed, "reflections"))


def _decide(tables: Tables, id_: str, meeting: Held, units: Sequence[str], dice: Dice) -> None:
    status = dice.one(STATUSES)
    owners = [each.unit.id for each in meeting.present if each.unit] or [units[0]]
    owning = dice.one(owners)
    tables.add(
        "decisions.csv",
        id=id_,
        title=f"{dice.one(SUBJECTS)} ({meeting.day:%Y-%m})",
        status=status,
        date=meeting.day,
        owning_department=owning,
        kind="network" if meeting.theme else "management",
        review_on=meeting.day + REVIEW_AFTER if status == "adopted" else None,
    )
    tables.add("decision_meetings.csv", decision_id=id_, meeting_id=meeting.id)
    tables.add("decision_departments.csv", decision_id=id_, department_id=owning, role="owning")
    there = list(dict.fromkeys(owners))
    for unit in dict.fromkeys(dice.one(units if dice.falls(ABSENT) else there) for _ in range(1 + dice.below(3))):
        if unit != owning:
            tables.add("decision_departments.csv", decision_id=id_, department_id=unit, role="participating")
    owner, *others = dice.some(meeting.present, 3)
    tables.add("decision_people.csv", decision_id=id_, person_id=owner.id, role="owner")
    for other in others:
        tables.add("decision_people.csv", decision_id=id_, person_id=other.id, role="author")
    area = dice.one(list(COMPETENCES))
    tables.add("decision_competences.csv", decision_id=id_, competence_id=competence_id(dice.one(COMPETENCES[area])))


def _superseded(tables: Tables, made: Sequence[str], dice: Dice) -> None:
    """Some later decisions replace earlier ones, the last of them one that had replaced another."""
    for later in made[len(made) // 2 :: 9]:
        earlier = made[dice.below(len(made) // 2)]
        tables.add("decision_links.csv", **{"from": later, "to": earlier, "kind": "replaces"})


def _reflections(tables: Tables, made: Sequence[tuple[str, Held]], dice: Dice) -> None:
    before: str | None = None
    for number, (decision, meeting) in enumerate(made[::5]):
        kind, text = EFFECTS[number % len(EFFECTS)]
        id_ = f"r{number + 1:03d}"
        tables.add(
            "reflections.csv",
            id=id_,
            text=text,
            kind=kind,
            at=meeting.day + timedelta(days=30),
            person_id=dice.one(meeting.present).id,
            meeting_id=meeting.id,
            decision_id=decision,
            follows_id=before if number % 3 else None,
        )
        before = id_
