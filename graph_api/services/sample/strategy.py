"""Where it wants to go: objectives, themes to meet about, projects and services."""

from collections.abc import Mapping, Sequence
from typing import Final

from graph_api.services.sample.knowledge import competence_id
from graph_api.services.sample.people import Member, heads_of
from graph_api.services.sample.tables import Tables

OBJECTIVES: Final = (
    ("o-region", "En region som håller ihop", None, "region"),
    ("o-overgangar", "Ingen faller mellan stolarna vid utskrivning", "o-region", "vard"),
    ("o-digitalt", "Digitala tjänster som fungerar där arbetet sker", "o-region", "digital"),
    ("o-klimat", "Halverad energi för hus och resor till 2030", "o-region", "fastighet"),
    ("o-kompetens", "Rätt kompetens där den behövs", "o-region", "hr"),
)
"""Id, title, the wider objective, the unit that answers for it."""

THEMES: Final = (
    ("t-utskrivning", "Utskrivning en fredag", "MEMBER", "o-overgangar", 9, "Vårdplanering", "medicin primar"),
    ("t-lakemedel", "Läkemedel mellan sjukhus och hem", "OUTSIDE", "o-overgangar", 7, "Läkemedelsgenomgång", "medicin"),
    ("t-hemmet", "Vård i hemmet", "CUSTOMER", "o-overgangar", 6, "Hemsjukvård", "rehab vc-norrvik"),
    ("t-inloggning", "En inloggning för alla", "MEMBER", "o-digitalt", 11, "Integrationer", "journal drift"),
    (
        "t-drift",
        "Vad händer när journalen ligger nere?",
        "STRATEGY",
        "o-digitalt",
        8,
        "Kontinuitetsplanering",
        "drift akut",
    ),
    ("t-anvandbart", "Ett klick för mycket", "MEMBER", "o-digitalt", 5, "Användbarhet", "journal kommunikation"),
    ("t-energi", "Hus som drar hälften", "STRATEGY", "o-klimat", 4, "Energi", "fastighet"),
    ("t-resor", "Resor till vården utan bil", "CUSTOMER", "o-klimat", 6, "Trafikplanering", "kollektiv rehab"),
    ("t-introduktion", "Den första månaden", "MEMBER", "o-kompetens", 7, "Facilitering", "hr"),
    ("t-delad", "Dela på den som kan", "STRATEGY", "o-kompetens", 5, "Förändringsledning", "hr kirurgi"),
)
"""Id, title, origin, objective, votes, the competence that it needs, the units that it concerns."""

INITIATIVES: Final = (
    ("i-utskrivning", "Trygg utskrivning", "PROJECT", "o-overgangar", "pmo", "Vårdplanering"),
    ("i-hemmonitorering", "Egenmonitorering hemma", "PROJECT", "o-overgangar", "pmo", "Hemsjukvård"),
    ("i-inloggning", "En inloggning", "PROJECT", "o-digitalt", "pmo", "Integrationer"),
    ("i-journal", "Journalsystemet", "SERVICE", "o-digitalt", "smo", "Journaldokumentation"),
    ("i-arbetsplats", "Digital arbetsplats", "SERVICE", "o-digitalt", "smo", "Systemförvaltning"),
    ("i-identitet", "Behörigheter och inloggning", "SERVICE", "o-digitalt", "smo", "Integrationer"),
    ("i-hus", "Energi i sjukhushus", "PROJECT", "o-klimat", "fastighet", "Energi"),
    ("i-sjukresor", "Sjukresor", "SERVICE", "o-klimat", "kollektiv", "Trafikplanering"),
    ("i-intro", "Digital introduktion", "EXPERIMENT", "o-kompetens", "hr", "Facilitering"),
    ("i-pool", "Kompetenspoolen", "SERVICE", "o-kompetens", "hr", "Förändringsledning"),
)
"""Id, title, sort, objective, the unit that runs it, the competence that it uses."""

COUPLINGS: Final = (("i-kopplat", "Inloggning i en hand", ("i-inloggning", "i-identitet")),)
"""An improvement, and what it couples."""


def make_strategy(tables: Tables, people: Sequence[Member]) -> None:
    """Write the objectives, themes and initiatives, each owned by the head of its unit."""
    heads = heads_of(people)
    for id_, title, wider, unit in OBJECTIVES:
        tables.add(
            "objectives.csv",
            id=id_,
            title=title,
            status="active",
            owner_id=heads[unit],
            department_id=unit,
            objective_id=wider,
        )
    _themes(tables)
    _initiatives(tables, heads)


def _themes(tables: Tables) -> None:
    for id_, title, origin, objective, votes, competence, units in THEMES:
        tables.add(
            "themes.csv",
            id=id_,
            title=title,
            status="open",
            objective_id=objective,
            origin=origin.lower(),
            votes=votes,
            recurs="false",
        )
        tables.add("theme_competences.csv", theme_id=id_, competence_id=competence_id(competence))
        for unit in units.split():
            tables.add("theme_departments.csv", theme_id=id_, department_id=unit)


def _initiatives(tables: Tables, heads: Mapping[str, str]) -> None:
    for id_, title, kind, objective, unit, competence in INITIATIVES:
        add_initiative(tables, id_, title, kind, objective, unit, competence, heads[unit])
    for id_, title, coupled in COUPLINGS:
        tables.add(
            "initiatives.csv",
            id=id_,
            title=title,
            status="running",
            kind="improvement",
            department_id="digital",
            start_date="2026-02-01",
        )
        for other in coupled:
            tables.add("initiative_links.csv", **{"from": id_, "to": other})


def add_initiative(
    tables: Tables, id_: str, title: str, kind: str, objective: str, unit: str, competence: str, owner: str
) -> None:
    """Write one initiative and the competence that it uses; a project has a last day, a service runs on."""
    tables.add(
        "initiatives.csv",
        id=id_,
        title=title,
        status="running",
        owner_id=owner,
        department_id=unit,
        objective_id=objective,
        kind=kind.lower(),
        start_date="2025-10-01",
        end_date="2026-12-31" if kind == "PROJECT" else None,
    )
    tables.add("initiative_competences.csv", initiative_id=id_, competence_id=competence_id(competence))
