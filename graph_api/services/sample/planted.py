"""What is hidden in the sample for the questions to find; each is told in seed/sample-sv/README.md.

Nothing that falls by chance touches any of it, however many people there are and whatever the seed.
"""

from collections.abc import Sequence
from typing import Final

from graph_api.domain.words import Level
from graph_api.services.sample.meetings import Held
from graph_api.services.sample.people import Member, heads_of
from graph_api.services.sample.strategy import add_initiative
from graph_api.services.sample.tables import Tables

NEEDED_BY_ALL: Final = "infosak"
NEEDED: Final = ("journal", "drift", "akut", "medicin", "lab", "psykiatri", "vc-norrvik", "inkop", "hr", "smo", "pmo")
"""The units that need the one that nobody meets."""

STEPS: Final = 4
"""In how many decisions of each of them it has a part: more than chance gives any other pair."""

RARE: Final = "lakemedelsgranssnitt"
RARE_HOLDER: Final = "Åsa Öberg-Lind"
LEAVES_ON: Final = "2026-12-31"

FORGOTTEN: Final = "o-beratta"
FROM_OUTSIDE: Final = "t-natter"
WITHOUT_THEM: Final = "d-jour"
UNCOUPLED: Final = ("i-lakemedel", "i-lakemedelslista")


def plant(tables: Tables, people: Sequence[Member], meetings: Sequence[Held]) -> None:
    """Write all of it."""
    _unit_that_nobody_meets(tables, meetings)
    _knowledge_that_leaves(tables, people)
    _forgotten_objective(tables)
    _decision_without_those_affected(tables, people, meetings)
    _project_and_service_apart(tables, people)


def _unit_that_nobody_meets(tables: Tables, meetings: Sequence[Held]) -> None:
    """Informationssäkerhet has a part in decisions of many units, and no meeting and no member in common with them."""
    days = sorted({meeting.day for meeting in meetings})
    for number, unit in enumerate(NEEDED, start=1):
        tables.add("department_links.csv", **{"from": unit, "to": NEEDED_BY_ALL, "kind": "needs_approval_of"})
        for part in range(STEPS):
            id_ = f"d-info-{number}-{part + 1}"
            day = days[(number * STEPS + part) % len(days)]
            tables.add(
                "decisions.csv",
                id=id_,
                title=f"Klassning av information, steg {part + 1} ({unit})",
                status="adopted",
                date=day,
                owning_department=unit,
                kind="line",
            )
            tables.add("decision_departments.csv", decision_id=id_, department_id=unit, role="owning")
            tables.add("decision_departments.csv", decision_id=id_, department_id=NEEDED_BY_ALL, role="participating")


def _knowledge_that_leaves(tables: Tables, people: Sequence[Member]) -> None:
    """One person at Journalsystem knows how medicines go between systems, and leaves at the end of the year."""
    holder = next(
        each for each in people if each.unit and each.unit.id == "journal" and each.level is Level.OPERATIONAL
    )
    person = next(row for row in tables.rows["people.csv"] if row["id"] == holder.id)
    person |= {
        "name": RARE_HOLDER,
        "email": "asa.oberg.lind@region-mellansvea.example",
        "title": "integrationsutvecklare",
    }
    for row in tables.rows["memberships.csv"]:
        if row["person_id"] == holder.id:
            row["until"] = LEAVES_ON
    tables.add(
        "competences.csv",
        id=RARE,
        name="Läkemedelsgränssnitt",
        kind="skill",
        department_id="journal",
        broader_id="digitalisering",
        description="Hur ordinationer går mellan journal, apotek och hemsjukvård",
    )
    tables.add(
        "person_competences.csv",
        person_id=holder.id,
        competence_id=RARE,
        evidence="stated",
        weight=1,
        level=5,
        source="kompetenskartan",
        since="2025-11-01",
    )
    tables.add("theme_competences.csv", theme_id="t-lakemedel", competence_id=RARE)


def _forgotten_objective(tables: Tables) -> None:
    """An objective that no meeting is about, and a theme from outside that nobody has met about."""
    title = "Ingen ska behöva berätta sin historia två gånger"
    tables.add(
        "objectives.csv", id=FORGOTTEN, title=title, status="active", department_id="vard", objective_id="o-region"
    )
    tables.add(
        "themes.csv",
        id=FROM_OUTSIDE,
        title="Vem svarar på natten?",
        status="open",
        origin="customer",
        objective_id=FORGOTTEN,
        votes=0,
        recurs="false",
    )
    tables.add("theme_departments.csv", theme_id=FROM_OUTSIDE, department_id="akut")


def _decision_without_those_affected(tables: Tables, people: Sequence[Member], meetings: Sequence[Held]) -> None:
    """The night duty is moved to Norrvik by a meeting where nobody was from the three units that it is about."""
    meeting = max((held for held in meetings if held.unit == "digital"), key=lambda held: held.day)
    tables.add(
        "decisions.csv",
        id=WITHOUT_THEM,
        title="Jourlinjen flyttas till Norrvik",
        status="adopted",
        date=meeting.day,
        owning_department="digital",
        kind="management",
        review_on="2026-11-15",
        objections="Nätterna på akuten är inte med i underlaget",
    )
    tables.add("decision_meetings.csv", decision_id=WITHOUT_THEM, meeting_id=meeting.id)
    tables.add("decision_departments.csv", decision_id=WITHOUT_THEM, department_id="digital", role="owning")
    for unit in ("akut", "ambulans", "psykiatri"):
        tables.add("decision_departments.csv", decision_id=WITHOUT_THEM, department_id=unit, role="affected")
    tables.add("decision_people.csv", decision_id=WITHOUT_THEM, person_id=meeting.present[0].id, role="owner")
    tables.add(
        "decision_challenges.csv",
        decision_id=WITHOUT_THEM,
        person_id=heads_of(people)["akut"],
        at="2026-11-02",
        why="Ingen frågade oss som svarar på natten",
    )


def _project_and_service_apart(tables: Tables, people: Sequence[Member]) -> None:
    """A project and a service that use the same rare competence for the same objective, and that nothing couples."""
    heads = heads_of(people)
    for id_, title, kind, unit in (
        (UNCOUPLED[0], "Ny läkemedelsmodul", "PROJECT", "pmo"),
        (UNCOUPLED[1], "Nationell läkemedelslista", "SERVICE", "smo"),
    ):
        add_initiative(tables, id_, title, kind, "o-digitalt", unit, "Läkemedelsgränssnitt", heads[unit])
