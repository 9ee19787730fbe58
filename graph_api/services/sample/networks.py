"""The networks across departments and employers, with their members and agreements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.domain.words import Level
from graph_api.services.sample.dice import Dice
from graph_api.services.sample.people import Member
from graph_api.services.sample.tables import Tables

MEMBERS_OF_EACH: Final = 0.03
"""The part of all people who are members of one network; never fewer than FEWEST."""

FEWEST: Final = 12
MOST: Final = 60

GROUND_RULES: Final = (
    "Alla får ordet innan någon får det två gånger",
    "Det som sägs i rummet stannar i rummet",
    "Vi börjar och slutar i tid",
    "Vi skriver ner vad vi bestämmer och vem som berörs",
)


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """A network: whom it draws its members from (units and employers by id), and what it serves."""

    id: str
    name: str
    mission: str
    objective: str
    units: tuple[str, ...]
    employers: tuple[str, ...]
    day: str
    themes: tuple[str, ...]


NETWORKS: Final = (
    NetworkSpec(
        "n-samman",
        "Sammanhållen vård",
        "Att den som är sjuk möter en vård, inte sju",
        "o-overgangar",
        ("akut", "medicin", "rehab", "primar", "vc-norrvik", "vc-ekbacka", "ambulans", "psykiatri"),
        ("mellanstads-kommun", "norrviks-kommun", "omsorg-ab"),
        "Tuesday",
        ("t-utskrivning", "t-lakemedel", "t-hemmet"),
    ),
    NetworkSpec(
        "n-digital",
        "Digitala tjänster i vardagen",
        "Att digitala tjänster fungerar där arbetet sker",
        "o-digitalt",
        ("pmo", "smo", "journal", "drift", "akut", "kommunikation", "lab"),
        ("system-ab", "hogskolan"),
        "Thursday",
        ("t-inloggning", "t-drift", "t-anvandbart"),
    ),
    NetworkSpec(
        "n-klimat",
        "Klimat och hållbara resor",
        "Att hus och resor drar hälften så mycket",
        "o-klimat",
        ("fastighet", "kollektiv", "inkop", "rehab"),
        ("bygg-ab", "mellanstads-kommun", "hogskolan"),
        "Wednesday",
        ("t-energi", "t-resor"),
    ),
    NetworkSpec(
        "n-kompetens",
        "Kompetensförsörjning",
        "Att den som kan hittar dit där det behövs",
        "o-kompetens",
        ("hr", "naring", "vard", "ekonomi", "kirurgi"),
        ("hogskolan", "norrviks-kommun", "omsorg-ab"),
        "Monday",
        ("t-introduktion", "t-delad"),
    ),
)


def make_networks(tables: Tables, people: Sequence[Member], seed: int) -> Mapping[str, tuple[Member, ...]]:
    """Write the networks and who is in them; the members of each, the facilitator first, by its id."""
    return {network.id: _make(tables, network, people, Dice(seed, network.id)) for network in NETWORKS}


def _make(tables: Tables, network: NetworkSpec, people: Sequence[Member], dice: Dice) -> tuple[Member, ...]:
    tables.add(
        "departments.csv",
        id=network.id,
        name=network.name,
        kind="network",
        status="active",
        mission=network.mission,
        objective_id=network.objective,
        rhythm="en gång i månaden, utom i juli",
        ground_rules="|".join(GROUND_RULES),
        joining="Den som berörs, oavsett arbetsgivare; säg till den som faciliterar",
    )
    members = _drawn(network, people, dice)
    for place, member in enumerate(members):
        role = "facilitator" if place == 0 else "sponsor" if place == 1 else "member"
        tables.add("memberships.csv", person_id=member.id, department_id=network.id, role=role, since="2025-09-01")
    return members


def _drawn(network: NetworkSpec, people: Sequence[Member], dice: Dice) -> tuple[Member, ...]:
    inside = [each for each in people if each.unit and each.unit.id in network.units]
    outside = [each for each in people if each.employer in network.employers]
    size = min(MOST, max(FEWEST, int(len(people) * MEMBERS_OF_EACH)))
    members = dice.some(inside, size - size // 4) + dice.some(outside, size // 4)
    leading = [each for each in members if each.unit and each.level is not Level.OPERATIONAL]
    return tuple(dict.fromkeys(leading[:2] + members))
