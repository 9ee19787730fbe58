"""Every demand is a sentence, and so is what would help where demands clash; in English and Swedish."""

import pytest

from graph_api.analytics.demands import Demand
from graph_api.analytics.groups_found import Clash
from graph_api.domain.answers import Language
from graph_api.domain.invite_words import DemandKind
from graph_api.domain.snapshot import Snapshot
from graph_api.services.invite_demands import Telling
from tests.analytics.made import knows, network, organisation, person, unit


def clinic() -> Snapshot:
    return organisation(
        [person("Åsa", "S", "Akuten", employer="Regionen"), person("Ödd", active=False)],
        holdings=knows({"Åsa": ["Triage"]}),
        units=[unit("Akuten"), unit("Vården"), network("Nattnätet")],
    )


TOLD = [
    (Demand(DemandKind.COMPETENCE, "Triage", 1), "Somebody knows Triage.", "Någon kan Triage."),
    (
        Demand(DemandKind.COMPETENCE, "Triage", 1, 3),
        "Somebody knows Triage at level 3 or higher.",
        "Någon kan Triage på nivå 3 eller högre.",
    ),
    (Demand(DemandKind.COMPETENCE, "Triage", 2), "At least 2 know Triage.", "Minst 2 kan Triage."),
    (
        Demand(DemandKind.COMPETENCE, "Triage", 2, 3),
        "At least 2 know Triage at level 3 or higher.",
        "Minst 2 kan Triage på nivå 3 eller högre.",
    ),
    (
        Demand(DemandKind.STRATEGIC, number=1),
        "Somebody sees the whole (strategic level).",
        "Någon ser helheten (strategisk nivå).",
    ),
    (
        Demand(DemandKind.TACTICAL, number=2),
        "At least 2 who stand between whole and detail (tactical level).",
        "Minst 2 som står mellan helhet och detalj (taktisk nivå).",
    ),
    (
        Demand(DemandKind.OPERATIONAL, number=3),
        "At least 3 who know the detail (operational level).",
        "Minst 3 som kan detaljen (operativ nivå).",
    ),
    (Demand(DemandKind.UNIT, "Akuten", 1), "Somebody comes from Akuten.", "Någon kommer från Akuten."),
    (Demand(DemandKind.NETWORK, "Nattnätet", 1), "Somebody is a member of Nattnätet.", "Någon är medlem i Nattnätet."),
    (
        Demand(DemandKind.EMPLOYER, "Regionen", 1),
        "Somebody is employed by Regionen.",
        "Någon är anställd av Regionen.",
    ),
    (
        Demand(DemandKind.UNITS, number=1, among=("Akuten", "Vården")),
        "At least 1 of Akuten and Vården are represented.",
        "Minst 1 av Akuten och Vården är företrädda.",
    ),
    (
        Demand(DemandKind.UNITS, number=2),
        "At least 2 different units are represented.",
        "Minst 2 olika enheter är företrädda.",
    ),
    (Demand(DemandKind.NETWORKS, number=1), "Somebody is a member of a network.", "Någon är medlem i ett nätverk."),
    (
        Demand(DemandKind.EMPLOYERS, number=2),
        "At least 2 different employers are represented.",
        "Minst 2 olika arbetsgivare är företrädda.",
    ),
    (Demand(DemandKind.MUST_INCLUDE, "Åsa"), "Åsa is in the group.", "Åsa är med i gruppen."),
    (
        Demand(DemandKind.MUST_INCLUDE, "Ödd"),
        "Ödd is in the group, but is not active and so cannot be invited.",
        "Ödd är med i gruppen, men är inte aktiv och kan därför inte bjudas in.",
    ),
    (Demand(DemandKind.MUST_EXCLUDE, "Åsa"), "Åsa is not in the group.", "Åsa är inte med i gruppen."),
    (Demand(DemandKind.AT_MOST, number=1), "At most 1 in the group.", "Högst 1 i gruppen."),
    (Demand(DemandKind.AT_MOST_PER_UNIT, number=2), "At most 2 from the same unit.", "Högst 2 från samma enhet."),
    (
        Demand(DemandKind.AT_MOST_PER_NETWORK, number=2),
        "At most 2 from the same network.",
        "Högst 2 från samma nätverk.",
    ),
    (
        Demand(DemandKind.AT_MOST_PER_EMPLOYER, number=2),
        "At most 2 from the same employer.",
        "Högst 2 från samma arbetsgivare.",
    ),
    (
        Demand(DemandKind.AT_MOST_MEETINGS, number=1),
        "Nobody has another meeting in the period.",
        "Ingen har något annat möte under perioden.",
    ),
    (
        Demand(DemandKind.AT_MOST_MEETINGS, number=3),
        "Nobody has more than 3 meetings in the period, this one among them.",
        "Ingen har fler än 3 möten under perioden, det här inräknat.",
    ),
]


@pytest.mark.parametrize(("demand", "english", "swedish"), TOLD)
def test_says_a_demand_in_a_sentence(demand: Demand, english: str, swedish: str) -> None:
    assert Telling(clinic(), Language.EN).sentence(demand) == english
    assert Telling(clinic(), Language.SV).sentence(demand) == swedish


def test_says_every_kind_of_demand() -> None:
    assert {demand.kind for demand, _, _ in TOLD} == set(DemandKind)


def test_gives_the_parts_of_a_demand_beside_the_sentence() -> None:
    told = Telling(clinic(), Language.EN).demand(Demand(DemandKind.COMPETENCE, "Triage", 2, 3))

    assert (told.kind, told.level, told.number) == (DemandKind.COMPETENCE, 3, 2)
    assert told.about is not None
    assert told.about.name == "Triage"


def test_has_nothing_that_a_number_is_about() -> None:
    assert Telling(clinic(), Language.EN).demand(Demand(DemandKind.AT_MOST, number=4)).about is None


AT_MOST = Demand(DemandKind.AT_MOST, number=1)


@pytest.mark.parametrize(
    ("clash", "english", "swedish"),
    [
        (
            Clash(AT_MOST, relaxed=Demand(DemandKind.AT_MOST, number=2), resolves=True),
            "Ask for “At most 2 in the group” instead.",
            "Begär ”Högst 2 i gruppen” i stället.",
        ),
        (
            Clash(AT_MOST, relaxed=Demand(DemandKind.AT_MOST, number=2), resolves=False),
            "Ask for “At most 2 in the group” instead. Other demands clash even then.",
            "Begär ”Högst 2 i gruppen” i stället. Andra krav går ändå inte att förena.",
        ),
        (Clash(Demand(DemandKind.UNIT, "Akuten", 1), dropped=True), "Leave this demand out.", "Ta bort kravet."),
        (Clash(Demand(DemandKind.MUST_INCLUDE, "Åsa"), dropped=True), "Do without Åsa.", "Klara er utan Åsa."),
        (Clash(Demand(DemandKind.MUST_EXCLUDE, "Åsa"), dropped=True), "Let Åsa come.", "Låt Åsa komma."),
    ],
)
def test_says_what_would_help(clash: Clash, english: str, swedish: str) -> None:
    told = [Telling(clinic(), language).relaxation(clash) for language in (Language.EN, Language.SV)]

    assert [each and each.sentence for each in told] == [english, swedish]


def test_gives_the_parts_of_what_would_help() -> None:
    weaker = Demand(DemandKind.COMPETENCE, "Triage", 2, 2)

    clash = Telling(clinic(), Language.EN).clash(
        Clash(Demand(DemandKind.COMPETENCE, "Triage", 2, 3), weaker, resolves=True)
    )

    assert clash.relaxation is not None
    assert (clash.relaxation.level, clash.relaxation.number) == (2, 2)
    assert (clash.relaxation.drop, clash.relaxation.solves_all) == (False, True)


def test_says_nothing_of_what_would_help_where_the_time_was_up() -> None:
    assert Telling(clinic(), Language.EN).clash(Clash(AT_MOST)).relaxation is None
