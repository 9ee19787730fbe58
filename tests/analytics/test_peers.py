"""Roles of memberships and titles, and who has them elsewhere."""

from dataclasses import replace

import pytest

from graph_api.analytics.peers import Held, elsewhere, met_by, roles_held, roles_in_title, spellings
from graph_api.analytics.plain_words import plain
from tests.analytics.made import attended, members, organisation, person, ties


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("chef, Regionledning", ["chef"]),
        ("Chef/överläkare (Akuten)", ["Chef", "överläkare"]),
        ("Verksamhetschef \N{EN DASH} Medicin", ["Verksamhetschef"]),
        ("Co-ordinator - North", ["Co-ordinator"]),
        ("IT-arkitekt", ["IT-arkitekt"]),
        (", Nord", []),
    ],
)
def test_a_title_names_roles_before_it_says_where(title: str, roles: list[str]) -> None:
    assert list(roles_in_title(title)) == roles


def test_roles_are_the_same_but_for_capitals_accents_hyphens_and_spaces() -> None:
    assert {plain(role) for role in ("Tech Lead", "tech_lead", "TECH-LEAD", " tech  léad ")} == {"tech_lead"}


def test_former_memberships_and_empty_roles_are_none() -> None:
    rows = (*members({"North": ["Ada"]}, "head", former=True), *members({"South": ["Ada"]}, ""))
    graph = organisation([person("Ada", unit="North")], memberships=rows)

    assert roles_held(graph, graph.people, titles=True) == ()


def test_a_role_is_written_as_it_is_most_often() -> None:
    held = [Held("a", "x", "Head"), Held("b", "x", "head"), Held("c", "x", "head"), Held("d", "x", "Dean")]

    assert spellings(held) == {"head": "head", "dean": "Dean"}


def test_another_unit_or_another_employer_is_elsewhere() -> None:
    ada = person("Ada", unit="North", employer="Region")
    others = (
        person("Bo", unit="North", employer="City"),
        person("Cy", unit="North", employer="Region"),
        person("Di", unit="South"),
        person("Eve", unit="North"),
    )
    graph = organisation([ada, *others], memberships=members({"West": ["Ada"]}, "head"))
    held = [Held(row.id, row.unit, "head") for row in graph.people] + [Held("Di", "West", "head")]

    anywhere = elsewhere(graph, ada, held, other_employers_only=False)
    other_employers = elsewhere(graph, ada, held, other_employers_only=True)

    assert [(each.person, each.unit) for each in anywhere] == [("Bo", "North"), ("Di", "South")]
    assert [each.person for each in other_employers] == ["Bo"]


def test_two_have_met_by_a_tie_or_at_a_meeting_that_is_not_too_large() -> None:
    crowd = [f"p{number:02}" for number in range(26)]
    graph = replace(
        organisation([person(name) for name in ("Ada", "Bo", "Cy", *crowd)], ties=ties(("Bo", "Ada"))),
        attendance=attended({"lunch": ["Ada", "Cy"], "fair": ["Ada", *crowd]}),
    )

    assert met_by(graph, "Ada", ["Bo", "Cy", *crowd]) == {"Bo", "Cy"}
    assert met_by(organisation([person("Ada")]), "Ada", ["Bo"]) is None
