"""How far a group goes by each aim, and what fewer could do, is told with figures and in words."""

from dataclasses import replace
from datetime import date

import pytest

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Demand, Need, Requirements
from graph_api.analytics.groups_found import FrontPoint, Group, Reached
from graph_api.domain.answers import Language
from graph_api.domain.invite_words import DemandKind, InviteAim, InviteStatus
from graph_api.services.invite_aims import Aims
from graph_api.services.invite_demands import Telling
from tests.analytics.made import knows, organisation, person, ties

OFFICE = organisation([person("Åsa"), person("Bo")], holdings=knows({"Åsa": ["law"]}), ties=ties(("Bo", "Åsa")))
REQUIRED = Requirements(needs=(Need("law"),), as_of=date(2026, 10, 14), days=30)
LAW = Demand(DemandKind.COMPETENCE, "law", 1)
DETAIL = Demand(DemandKind.OPERATIONAL, number=1)
PAIR = Group(
    status=InviteStatus.OPTIMAL,
    members=(Candidate("Bo", "Bo", None, None, load=3), Candidate("Åsa", "Åsa", None, None, load=1)),
)


def aims(language: Language, group: Group, required: Requirements = REQUIRED) -> Aims:
    return Aims(OFFICE, required, group, (LAW, DETAIL, Demand(DemandKind.AT_MOST, number=5)), Telling(OFFICE, language))


@pytest.mark.parametrize(
    ("reached", "english", "swedish"),
    [
        (
            Reached(InviteAim.SIZE, 2, proved=True),
            "2 people, and fewer cannot do it.",
            "2 personer, och färre räcker inte.",
        ),
        (
            Reached(InviteAim.SIZE, 1, proved=True),
            "1 person, and fewer cannot do it.",
            "1 person, och färre räcker inte.",
        ),
        (
            Reached(InviteAim.SIZE, 2, proved=False),
            "2 people; perhaps fewer can do it.",
            "2 personer; kanske räcker färre.",
        ),
        (
            Reached(InviteAim.LOAD, 4, proved=True),
            (
                "4 meetings in the period of 30 days up to 2026-10-14, all of them together; no group of the size "
                "has less."
            ),
            (
                "4 möten under perioden på 30 dagar till och med 2026-10-14, alla tillsammans; ingen grupp av "
                "storleken har mindre."
            ),
        ),
        (
            Reached(InviteAim.LOAD, 4, proved=False),
            (
                "4 meetings in the period of 30 days up to 2026-10-14, all of them together; perhaps another group "
                "of the size has less."
            ),
            (
                "4 möten under perioden på 30 dagar till och med 2026-10-14, alla tillsammans; kanske har någon "
                "annan grupp av storleken mindre."
            ),
        ),
        (
            Reached(InviteAim.RICHNESS, 3, proved=True),
            (
                "The competences are there 3 times, once for each person and competence; no group that is as good so "
                "far has more."
            ),
            (
                "Kompetenserna finns 3 gånger, en gång per person och kompetens; ingen grupp som är lika bra så "
                "långt har fler."
            ),
        ),
        (
            Reached(InviteAim.RICHNESS, 3, proved=False),
            (
                "The competences are there 3 times, once for each person and competence; perhaps another group that "
                "is as good so far has more."
            ),
            (
                "Kompetenserna finns 3 gånger, en gång per person och kompetens; kanske har någon annan grupp som är "
                "lika bra så långt fler."
            ),
        ),
    ],
)
def test_says_how_far_the_group_goes(reached: Reached, english: str, swedish: str) -> None:
    told = [aims(language, replace(PAIR, aims=(reached,))).reached()[0] for language in (Language.EN, Language.SV)]

    assert [each.sentence for each in told] == [english, swedish]
    assert (told[0].aim, told[0].value, told[0].proved) == (reached.aim, reached.value, reached.proved)


def test_says_which_pairs_count_where_newness_does() -> None:
    group = replace(PAIR, aims=(Reached(InviteAim.LOAD, 9, proved=True),))
    required = replace(REQUIRED, newness=5, days=1)

    assert aims(Language.EN, group, required).reached()[0].sentence == (
        "4 meetings in the period of 1 day up to 2026-10-14, all of them together, and 1 pair in the group who have "
        "met, 5 each: 9; no group of the size has less."
    )
    assert aims(Language.SV, group, required).reached()[0].sentence == (
        "4 möten under perioden på 1 dag till och med 2026-10-14, alla tillsammans, och 1 par i gruppen som har "
        "träffats, 5 vardera: 9; ingen grupp av storleken har mindre."
    )


def test_says_that_no_competence_decides_where_none_is_asked_for() -> None:
    group = replace(PAIR, aims=(Reached(InviteAim.RICHNESS, 0, proved=True),))

    told = aims(Language.EN, group, replace(REQUIRED, needs=())).reached()[0]

    assert told.sentence == "No competences are asked for, so that this decides nothing."


def test_tells_what_fewer_could_do_with_what_they_leave() -> None:
    point = FrontPoint(1, 1, (DETAIL,), (Candidate("Åsa", "Åsa", None, None),), proved=True)

    (told,) = aims(Language.SV, replace(PAIR, front=(point,))).front()

    assert (told.size, told.met, told.needs, told.proved) == (1, 1, 2, True)
    assert [each.sentence for each in told.unmet] == ["Någon kan detaljen (operativ nivå)."]
    assert [each.name for each in told.people] == ["Åsa"]
