"""Of the smallest groups the aims choose, one after the other in the order asked, and the alphabet at last."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from graph_api.analytics.demands import Need
from graph_api.domain.invite_words import InviteAim
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import names, plan
from tests.analytics.made import attended, knows, masters, meeting, organisation, person

FRIDAY = date(2026, 3, 13)
SIZE, LOAD, RICHNESS = InviteAim.SIZE, InviteAim.LOAD, InviteAim.RICHNESS


def busy_expert() -> Snapshot:
    """Ada knows roads. Beside her Bo, who does not, has not met lately; Cy, who does, once and Di twice."""
    people = [person("Ada", "S"), person("Bo", "O"), person("Cy", "O"), person("Di", "O")]
    return replace(
        organisation(people, holdings=knows({"Ada": ["roads"], "Bo": [], "Cy": ["roads"], "Di": ["roads"]})),
        meetings=(meeting("retro", "2026-03-12"), meeting("review", "2026-03-13")),
        attendance=attended({"retro": ["Cy", "Di"], "review": ["Di"]}),
    )


@pytest.mark.parametrize(
    ("aims", "found", "reached"),
    [
        ((LOAD, RICHNESS), ["Ada", "Bo"], [(SIZE, 2), (LOAD, 0), (RICHNESS, 1)]),
        ((RICHNESS, LOAD), ["Ada", "Cy"], [(SIZE, 2), (RICHNESS, 2), (LOAD, 1)]),
        ((LOAD,), ["Ada", "Bo"], [(SIZE, 2), (LOAD, 0)]),
        ((RICHNESS,), ["Ada", "Cy"], [(SIZE, 2), (RICHNESS, 2)]),
        ((), ["Ada", "Bo"], [(SIZE, 2)]),
    ],
    ids=str,
)
def test_follows_the_aims_in_the_order_asked(
    aims: Sequence[InviteAim], found: list[str], reached: list[tuple[InviteAim, int]]
) -> None:
    group = plan(
        busy_expert(), competences=("roads",), min_strategic=1, min_operational=1, as_of=FRIDAY, aims=tuple(aims)
    )

    assert names(group.members) == found
    assert [(each.aim, each.value) for each in group.aims] == reached
    assert all(each.proved for each in group.aims)


def test_never_takes_more_people_for_the_sake_of_an_aim() -> None:
    """Cy, who is busy, does alone what Ada and Bo, who are not, do together."""
    snapshot = replace(
        organisation(
            [person("Ada"), person("Bo"), person("Cy")],
            holdings=knows({"Ada": ["law"], "Bo": ["roads"], "Cy": ["law", "roads"]}),
        ),
        meetings=(meeting("retro", "2026-03-12"),),
        attendance=attended({"retro": ["Cy"]}),
    )

    assert names(plan(snapshot, competences=("law", "roads"), as_of=FRIDAY).members) == ["Cy"]


def test_prefers_the_group_that_bears_an_absence() -> None:
    """Any two of the three cover both; Bo and Cy have law and payroll twice over, 4 against 3."""
    snapshot = organisation(
        [person("Ada", "S"), person("Bo", "S"), person("Cy", "O")],
        holdings=knows({"Ada": ["law"], "Bo": ["law", "payroll"], "Cy": ["law", "payroll"]}),
    )

    group = plan(snapshot, competences=("law", "payroll"), min_strategic=1, min_operational=1)

    assert names(group.members) == ["Bo", "Cy"]


def test_counts_a_competence_once_however_often_it_is_asked_for() -> None:
    """By demands Ada and Cy would be richer, 7 against 6; by competences Bo and Cy are, 4 against 3."""
    snapshot = organisation(
        [person("Ada", "O"), person("Bo", "O"), person("Cy")],
        holdings=masters({"Ada": {"law": 5}, "Bo": {"law": 1, "roads": 1}, "Cy": {"law": 5, "roads": 3}}),
    )
    needs = (Need("law"), Need("law", 2), Need("law", 4), Need("roads"))

    group = plan(snapshot, needs=needs, min_operational=1, aims=(RICHNESS,))

    assert names(group.members) == ["Bo", "Cy"]
    assert group.aims[-1].value == 4


def test_counts_no_competence_that_is_known_less_well_than_asked() -> None:
    snapshot = organisation(
        [person("Ada", "O"), person("Bo", "O")], holdings=masters({"Ada": {"law": 2}, "Bo": {"law": 3}})
    )

    group = plan(snapshot, needs=(Need("law", 3, 1),), min_operational=2)

    assert [(each.aim, each.value) for each in group.aims] == [(SIZE, 2), (LOAD, 0), (RICHNESS, 1)]


def test_prefers_the_first_in_the_alphabet_among_equals() -> None:
    snapshot = organisation([person(name, "O") for name in ("Cy", "Ada", "Bo")])

    group = plan(snapshot, min_operational=2)

    assert (names(group.members), group.ties_broken) == (["Ada", "Bo"], True)
