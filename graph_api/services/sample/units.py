"""The formal organisation: a tree of departments with a project and a service office, and the employers beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.services.sample.dice import Dice
from graph_api.services.sample.names import PLACES, SITES
from graph_api.services.sample.tables import Tables

REGION: Final = "Region Mellansvea"
PEOPLE_PER_UNIT: Final = 40
"""About how many people there are for each unit in a larger organisation than the one that is shipped."""


@dataclass(frozen=True, slots=True)
class UnitSpec:
    """A department. `share`: its part of all people, in relation to the other units'. `sort`: of which titles."""

    id: str
    name: str
    parent: str | None
    share: int
    sort: str
    site: str
    competences: tuple[str, ...] = ()


def _unit(id_: str, name: str, parent: str | None, share: int, sort: str, place: int, *competences: str) -> UnitSpec:
    return UnitSpec(id_, name, parent, share, sort, SITES[place], competences)


TREE: Final = (
    _unit("region", "Regionledning", None, 3, "staff", 0, "Uppföljning", "Budgetprocess"),
    _unit("vard", "Hälso- och sjukvård", "region", 3, "care", 0, "Patientsäkerhet", "Vårdplanering"),
    _unit("akut", "Akutmottagningen", "vard", 22, "care", 0, "Triage", "Journaldokumentation"),
    _unit("ambulans", "Ambulanssjukvården", "vard", 14, "care", 1, "Triage", "Spårbarhet"),
    _unit("medicin", "Medicinkliniken", "vard", 30, "care", 0, "Läkemedelsgenomgång", "Palliativ vård"),
    _unit("kirurgi", "Kirurgkliniken", "vard", 24, "care", 0, "Vårdplanering", "Kvalitetsregister"),
    _unit("psykiatri", "Psykiatrin", "vard", 20, "care", 1, "Samtycke", "Vårdplanering"),
    _unit("rehab", "Rehabilitering", "vard", 14, "care", 2, "Rehabilitering", "Hemsjukvård"),
    _unit("lab", "Laboratoriemedicin", "vard", 12, "care", 0, "Spårbarhet", "Kvalitetsregister"),
    _unit("primar", "Primärvården", "vard", 6, "care", 2, "Vårdplanering", "Läkemedelsgenomgång"),
    _unit("vc-norrvik", "Vårdcentral Norrvik", "primar", 16, "care", 1, "Läkemedelsgenomgång", "Hemsjukvård"),
    _unit("vc-ekbacka", "Vårdcentral Ekbacka", "primar", 14, "care", 3, "Rehabilitering", "Hemsjukvård"),
    _unit("digital", "Digitalisering", "region", 4, "it", 0, "Förändringsledning", "Användbarhet"),
    _unit("pmo", "Projektkontoret (PMO)", "digital", 10, "it", 0, "Processledning", "Testledning"),
    _unit("smo", "Tjänstekontoret (SMO)", "digital", 12, "it", 1, "Systemförvaltning", "Uppföljning"),
    _unit("journal", "Journalsystem", "digital", 12, "it", 0, "Integrationer", "Journaldokumentation"),
    _unit("drift", "IT-drift", "digital", 14, "it", 1, "Kontinuitetsplanering", "Systemförvaltning"),
    _unit("infosak", "Informationssäkerhet", "region", 6, "it", 3, "Informationsklassning", "Dataskydd"),
    _unit("stab", "Regionstab", "region", 3, "staff", 0, "Processledning"),
    _unit("hr", "HR", "stab", 10, "staff", 0, "Förändringsledning", "Facilitering"),
    _unit("ekonomi", "Ekonomi", "stab", 10, "staff", 0, "Budgetprocess", "Uppföljning"),
    _unit("inkop", "Inköp och avtal", "stab", 8, "staff", 2, "Upphandling av system", "Avtalsrätt"),
    _unit("kommunikation", "Kommunikation", "stab", 6, "staff", 0, "Användbarhet", "Tillgänglighet"),
    _unit("utveckling", "Regional utveckling", "region", 3, "field", 2, "Näringslivsfrågor"),
    _unit("kollektiv", "Kollektivtrafiken", "utveckling", 16, "field", 2, "Trafikplanering", "Tillgänglighet"),
    _unit("naring", "Näringsliv och kompetens", "utveckling", 8, "field", 2, "Näringslivsfrågor", "Facilitering"),
    _unit("fastighet", "Fastigheter", "region", 14, "field", 3, "Fastighetsförvaltning", "Energi"),
)

EMPLOYERS: Final = (
    ("region-mellansvea", REGION, "public"),
    ("mellanstads-kommun", "Mellanstads kommun", "public"),
    ("norrviks-kommun", "Norrviks kommun", "public"),
    ("hogskolan", "Högskolan i Mellansvea", "public"),
    ("omsorg-ab", "Hemnära Omsorg AB", "private"),
    ("system-ab", "Nordljus System AB", "private"),
    ("bygg-ab", "Bröderna Åhs Bygg AB", "private"),
)
"""Id, name and sort of those who employ people in the networks; the first employs everyone in the departments."""

PARENTS_OF_MORE: Final = (("primar", "Vårdcentral", "care"), ("medicin", "Avdelning", "care"), ("drift", "Team", "it"))
"""Below which unit the units of a larger organisation are, and what they are called."""


def make_units(tables: Tables, people: int, seed: int) -> tuple[UnitSpec, ...]:
    """Write the departments and employers of an organisation with so many `people`."""
    units = (*TREE, *_more(max(0, people // PEOPLE_PER_UNIT - len(TREE)), Dice(seed, "units")))
    for unit in units:
        kind = {"pmo": "project-office", "smo": "service-office"}.get(unit.id, "department")
        tables.add("departments.csv", id=unit.id, name=unit.name, kind=kind, parent_id=unit.parent, status="active")
    for id_, name, kind in EMPLOYERS:
        tables.add("organisations.csv", id=id_, name=name, kind=kind)
    return units


def _more(count: int, dice: Dice) -> Sequence[UnitSpec]:
    made: list[UnitSpec] = []
    for number in range(count):
        parent, called, sort = PARENTS_OF_MORE[number % len(PARENTS_OF_MORE)]
        above = next(unit for unit in TREE if unit.id == parent)
        name = f"{called} {PLACES[number % len(PLACES)]} {number // len(PLACES) + 1}"
        made.append(UnitSpec(f"{parent}-{number + 1}", name, parent, 12, sort, dice.one(SITES), above.competences))
    return made
