"""Everyone in a group is there for reasons, and it is told what the rest would lack; in English and Swedish."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.domain.answers import Day, Language
from graph_api.domain.invites import InvitedPerson, InvitePlanInput, NeededCompetence
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow
from graph_api.services.invites import invite_plan
from tests.analytics.made import (
    attended,
    masters,
    meeting,
    members,
    network,
    organisation,
    person,
    ties,
    unit,
)

NO_LEVELS: dict[str, Any] = {"min_strategic": 0, "min_operational": 0}


def hospital() -> Snapshot:
    """Åsa leads; Bo, Örjan and Vera work at the emergency ward, below the care; Örjan is employed by the town."""
    people = [
        person("Åsa", "S", "Vården", employer="Regionen"),
        person("Bo", "O", "Akuten", employer="Regionen"),
        person("Örjan", "O", "Akuten", employer="Kommunen"),
        person("Vera", "T", "Akuten", employer="Regionen"),
    ]
    return replace(
        organisation(
            people,
            holdings=masters({"Bo": {"Triage": 4}, "Örjan": {"Triage": 3, "Journal": 5}, "Vera": {"Triage": 2}}),
            units=[unit("Vården"), unit("Akuten", parent="Vården"), network("Nattnätet")],
            memberships=members({"Nattnätet": ["Vera"]}),
            ties=ties(("Bo", "Örjan")),
        ),
        meetings=(meeting("Morgon", "2026-10-02"), meeting("Förr", "2026-01-02")),
        attendance=attended({"Morgon": ["Bo", "Åsa"], "Förr": ["Örjan", "Åsa"]}),
    )


def invited(**asked: Any) -> dict[str, InvitedPerson]:
    none: dict[str, Any] = NO_LEVELS | {"as_of": Day("2026-10-14")}
    found = invite_plan(hospital(), InvitePlanInput(**none | asked))
    return {each.person.name: each for each in found.people}


def needs(competence: str, level: int | None = None, holders: int = 1) -> NeededCompetence:
    return NeededCompetence(competence=competence, level=level, holders=holders)


@pytest.mark.parametrize(
    ("asked", "who", "english", "swedish"),
    [
        (
            {"needs": [needs("Triage", 4)]},
            "Bo",
            "Is the only one who may be invited that knows Triage (level 4 or higher).",
            "Är den enda av dem som kan bjudas in som kan Triage (nivå 4 eller högre).",
        ),
        (
            {"needs": [needs("Triage", 3)], "must_exclude": ["Örjan"]},
            "Bo",
            "Is the only one who may be invited that knows Triage (level 3 or higher).",
            "Är den enda av dem som kan bjudas in som kan Triage (nivå 3 eller högre).",
        ),
        (
            {"needs": [needs("Triage", 3)], "must_exclude": ["Bo"], "at_most_meetings": 1},
            "Örjan",
            "Is the only one who may be invited that knows Triage (level 3 or higher).",
            "Är den enda av dem som kan bjudas in som kan Triage (nivå 3 eller högre).",
        ),
        (
            {"needs": [needs("Triage", 3, 2)]},
            "Bo",
            "Is one of the only 2 who may be invited that know Triage (level 3 or higher).",
            "Är en av de enda 2 av dem som kan bjudas in som kan Triage (nivå 3 eller högre).",
        ),
        (
            {"needs": [needs("Triage", 2, 2)], "must_include": ["Bo"]},
            "Bo",
            "Knows Triage (level 2 or higher): one of 2, as many as are asked for.",
            "Kan Triage (nivå 2 eller högre): en av 2, så många som efterfrågas.",
        ),
        (
            {"competences": ["Triage"], "must_include": ["Bo", "Vera"]},
            "Bo",
            "Knows Triage, as others in the group do.",
            "Kan Triage, liksom andra i gruppen.",
        ),
        (
            {"competences": ["Triage"], "must_include": ["Bo"]},
            "Bo",
            "Is the one in this group who knows Triage.",
            "Är den i gruppen som kan Triage.",
        ),
        (
            {"competences": ["Triage"], "must_include": ["Bo"]},
            "Bo",
            "You asked for this person.",
            "Du ville ha med personen.",
        ),
        (
            {"competences": ["Triage"], "min_strategic": 1},
            "Åsa",
            "Sees the whole: works at strategic level.",
            "Ser helheten: arbetar på strategisk nivå.",
        ),
        (
            {"competences": ["Triage"], "min_tactical": 1},
            "Vera",
            "Stands between whole and detail: works at tactical level.",
            "Står mellan helhet och detalj: arbetar på taktisk nivå.",
        ),
        (
            {"competences": ["Triage"], "min_operational": 1},
            "Örjan",
            "Knows the detail: works at operational level.",
            "Kan detaljen: arbetar på operativ nivå.",
        ),
        ({"units": ["Akuten"], "must_include": ["Bo"]}, "Bo", "Comes from Akuten.", "Kommer från Akuten."),
        (
            {"units": ["Vården"], "must_include": ["Bo"]},
            "Bo",
            "Comes from Akuten, which is part of Vården.",
            "Kommer från Akuten, som hör till Vården.",
        ),
        ({"min_units": 2, "must_include": ["Bo"]}, "Bo", "Comes from Akuten.", "Kommer från Akuten."),
        ({"networks": ["Nattnätet"]}, "Vera", "Is a member of Nattnätet.", "Är medlem i Nattnätet."),
        ({"min_employers": 2}, "Örjan", "Is employed by Kommunen.", "Är anställd av Kommunen."),
        ({"employers": ["Kommunen"]}, "Örjan", "Is employed by Kommunen.", "Är anställd av Kommunen."),
    ],
)
def test_says_why_someone_is_there(asked: dict[str, Any], who: str, english: str, swedish: str) -> None:
    assert english in invited(**asked)[who].reasons
    assert swedish in invited(**asked, language=Language.SV)[who].reasons


def test_says_a_reason_once_where_two_demands_have_it() -> None:
    bo = invited(units=["Akuten"], min_units=1, must_include=["Bo"], at_most_per_unit=1)["Bo"]

    assert bo.reasons == ("You asked for this person.", "Comes from Akuten.")


def test_tells_what_the_rest_would_lack() -> None:
    found = invited(needs=[needs("Triage", 3, 2)], networks=["Nattnätet"], must_include=["Åsa"])

    assert {who: [need.sentence for need in each.needed_for] for who, each in found.items()} == {
        "Åsa": ["Åsa is in the group."],
        "Bo": ["At least 2 know Triage at level 3 or higher."],
        "Örjan": ["At least 2 know Triage at level 3 or higher."],
        "Vera": ["Somebody is a member of Nattnätet."],
    }


def test_needs_nobody_for_what_others_bring_too() -> None:
    found = invited(competences=["Triage"], must_include=["Bo", "Vera"])

    assert [need.sentence for each in found.values() for need in each.needed_for] == [
        "Vera is in the group.",
        "Bo is in the group.",
    ]


def test_counts_meetings_of_the_period_and_members_who_have_met() -> None:
    found = invited(competences=["Triage"], must_include=["Åsa", "Bo", "Örjan"], days=30)

    assert {who: (each.meetings, each.met) for who, each in found.items()} == {
        "Åsa": (1, 2),
        "Bo": (1, 2),
        "Örjan": (0, 2),
    }


def test_puts_those_who_see_the_whole_first_then_by_name() -> None:
    assert list(invited(competences=["Triage"], must_include=["Örjan", "Vera", "Bo", "Åsa"])) == [
        "Åsa",
        "Vera",
        "Bo",
        "Örjan",
    ]


def test_tells_each_competence_with_level_and_number_and_who_else_could_come() -> None:
    wish = InvitePlanInput(**NO_LEVELS, needs=[needs("Triage", 3), needs("Triage", 2, 2)], must_include=["Bo"])

    first, second = invite_plan(hospital(), wish).competences

    assert (first.level, first.holders, first.others_count) == (3, 1, 1)
    assert [each.name for each in first.others] == ["Örjan"]
    assert (second.level, second.holders) == (2, 2)
    assert len(second.covered_by) == 2


def test_names_five_of_those_who_could_come_and_counts_them_all() -> None:
    many = [person(f"P{number}") for number in range(8)]
    holdings = tuple(HoldingRow(each.id, "Triage", None, ()) for each in many)
    wish = InvitePlanInput(**NO_LEVELS, competences=["Triage"])

    (triage,) = invite_plan(organisation(many, holdings=holdings), wish).competences

    assert (len(triage.others), triage.others_count) == (5, 7)
