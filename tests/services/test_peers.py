"""The answer about peers as a facilitator reads it: in both languages, with what to do where something is missing."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.peers import Peers, PeersInput
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import BadInput, NotFound
from graph_api.services.peers import check, peers_of
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import attended, members, named, organisation, person, ties
from tests.support.folders import ANSWERS, REPOSITORY

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "peers.json").read_text(encoding="utf-8"))
"""What is asked of the Swedish sample, with what a script that imports nothing of ours says."""

NAMES: Final = {"otherEmployersOnly": "other_employers_only"}


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")


def town() -> Snapshot:
    """Ada leads North, and Bo and Cy lead South and East; Di leads North too, for another employer. Eve has no role.

    Ada's title is "Chef/läkare, Nord", Fay's "Läkare" in South, and Gun's is that too, but she is not active.
    """
    people = (
        replace(person("Ada", "S", "North", employer="Region"), title="Chef/läkare, Nord"),
        person("Bo", "S", "South", employer="Region"),
        person("Cy", "S", "East", employer="Region"),
        person("Di", "T", "North", employer="City"),
        person("Eve", "O", "North", employer="Region"),
        replace(person("Fay", "O", "South", employer="Region"), title="Läkare"),
        replace(person("Gun", "O", "South", active=False), title="Läkare"),
    )
    leading = members({"North": ["Ada", "Di"], "South": ["Bo"]}, "head")
    rows = (*leading, *members({"East": ["Cy"]}, "Head"), *members({"North": ["Eve"]}, "member"))
    return organisation(people, memberships=rows, ties=ties(("Ada", "Cy")))


def ask(snapshot: Snapshot | None = None, **asked: Any) -> Peers:
    return peers_of(town() if snapshot is None else snapshot, PeersInput(**asked))


def by_unit(found: Peers) -> dict[str | None, list[str]]:
    return {each.unit and each.unit.name: [one.person.name for one in each.people] for each in found.units}


@pytest.mark.parametrize("one", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_sample_what_the_files_say(one: Mapping[str, Any]) -> None:
    asked = {NAMES.get(name, name): value for name, value in one["asked"].items()}

    assert as_foretold(ask(region(), **asked)) == one["answer"]


def as_foretold(found: Peers) -> Any:
    return {
        "status": found.status.name,
        "roles": list(found.roles),
        "peers": found.peers,
        "notMet": found.not_met,
        "units": [
            {
                "unit": each.unit and each.unit.external_id,
                "people": [
                    {"person": one.person.external_id, "roles": list(one.roles), "met": one.met} for one in each.people
                ],
            }
            for each in found.units
        ],
    }


def test_finds_who_has_a_role_of_somebody_elsewhere() -> None:
    found = ask(person="Ada")

    assert by_unit(found) == {"East": ["Cy"], "North": ["Di"], "South": ["Bo", "Fay"]}
    assert found.roles == ("Chef", "head", "läkare")
    assert found.sentence == (
        "4 others have a role that Ada has (Chef / head / läkare), in East, North and South. "
        "Ada has not met 3 of them, as far as is recorded."
    )
    assert [each.sentence for each in found.units] == ["In East: Cy.", "In North: Di.", "In South: Bo and Fay."]


def test_says_it_in_swedish() -> None:
    assert ask(person="Ada", language=Language.SV).sentence == (
        "4 andra har en roll som Ada har (Chef / head / läkare), i East, North och South. "
        "Ada har inte träffat 3 av dem, såvitt är noterat."
    )


def test_finds_who_has_a_role_unit_by_unit() -> None:
    found = ask(role="HEAD")

    assert by_unit(found) == {"East": ["Cy"], "North": ["Ada", "Di"], "South": ["Bo"]}
    assert (found.person, found.not_met, found.units[0].people[0].met) == (None, None, None)
    assert found.sentence == "4 people have the role head, in East, North and South."


def test_keeps_to_other_employers_where_that_is_asked_for() -> None:
    found = ask(person="Ada", other_employers_only=True)

    assert by_unit(found) == {"North": ["Di"]}
    assert found.sentence.startswith("1 other has a role that Ada has (Chef / head / läkare): Di, in North.")
    assert found.units[0].people[0].employer is not None
    assert found.units[0].people[0].employer.name == "City"


@pytest.mark.parametrize(
    ("person", "tied", "said"),
    [
        ("Ada", [], "Ada har inte träffat någon av dem, såvitt är noterat."),
        ("Fay", [], "De två har inte träffats, såvitt är noterat."),
        ("Fay", [("Ada", "Fay")], "De två har träffats."),
        ("Ada", [("Ada", each) for each in ("Bo", "Cy", "Di", "Fay")], "Ada har träffat dem alla."),
    ],
)
def test_says_of_one_and_of_none_that_they_have_met_as_people_say_it(
    person: str, tied: list[tuple[str, str]], said: str
) -> None:
    found = ask(replace(town(), ties=ties(("Eve", "Cook"), *tied)), person=person, language=Language.SV)

    assert found.sentence.endswith(f". {said}")


def test_leaves_titles_out_where_that_is_asked_for() -> None:
    assert by_unit(ask(person="Ada", titles=False)) == {"East": ["Cy"], "North": ["Di"], "South": ["Bo"]}


def test_says_who_has_been_met_at_a_meeting() -> None:
    graph = replace(town(), attendance=attended({"lunch": ["Ada", "Bo"]}))

    met = {one.person.name: one.met for each in ask(graph, person="Ada").units for one in each.people}

    assert met == {"Cy": True, "Di": False, "Bo": True, "Fay": False}


def test_does_not_know_who_has_met_where_nothing_is_recorded() -> None:
    found = ask(replace(town(), ties=()), person="Ada")

    assert (found.not_met, found.units[0].people[0].met) == (None, None)
    assert found.sentence == "4 others have a role that Ada has (Chef / head / läkare), in East, North and South."


def test_counts_who_is_not_shown_or_at_home() -> None:
    found = ask(person="Bo", first=1)

    assert by_unit(found) == {"East": ["Cy"]}
    assert found.peers == 3
    assert {left.sentence: left.count for left in found.left_out} == {
        "People who are not active.": 1,
        "More roles held; ask with a larger first.": 2,
    }


def test_says_that_nobody_else_has_the_role() -> None:
    found = ask(replace(town(), memberships=members({"North": ["Eve"]}, "editor")), person="Eve")

    assert found.status is AnswerStatus.ANSWERED
    assert found.sentence == (
        "Nobody in another unit or with another employer has a role that Eve has (editor), as far as is recorded."
    )


def test_says_which_roles_are_recorded_where_none_says_what_somebody_does() -> None:
    found = ask(person="Eve")

    assert found.status is AnswerStatus.NO_DATA
    assert found.sentence == "It cannot be told: no role of Eve is recorded that says what they do."
    assert found.note == (
        "What is recorded are roles that are ignored: member. Name others in ignoredRoles to count them. "
        "Roles come from memberships.csv (role) and people.csv (title)."
    )


def test_counts_an_ignored_role_that_is_asked_for() -> None:
    assert by_unit(ask(role="member")) == {"North": ["Eve"]}


def test_names_roles_that_are_close_to_one_that_nobody_has() -> None:
    with pytest.raises(NotFound, match=r'There is no role "hed"\. Did you mean head'):
        ask(role="hed")


def test_says_in_an_empty_graph_how_to_fill_it() -> None:
    with pytest.raises(NotFound, match="graph is empty"):
        ask(Snapshot(version=0), role="head")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "Say whose role, or which"),
        ({"person": "Ada", "role": "head"}, "Say whose role, or which"),
        ({"role": "head", "first": 501}, "first is 501; give 1 to 500."),
        ({"role": " _ "}, "role is empty; name one."),
        ({"role": "head", "other_employers_only": True}, "otherEmployersOnly goes with a person"),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        check(PeersInput(**asked))


def test_tells_of_people_whose_unit_is_not_known_last() -> None:
    people = (replace(person("Ann"), title="Cook"), replace(person("Ben", unit="Zoo"), title="cook"))

    found = ask(replace(organisation(people), organisations=(named("x"),)), role="cook")

    assert list(by_unit(found)) == ["Zoo", None]
    assert found.units[1].sentence == "Of no known unit: Ann."
