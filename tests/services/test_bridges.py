"""The answer about bridges as a facilitator reads it: in both languages, with what to do where something is missing."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.bridges import BridgeCriterion, BridgeEnd, BridgeJoin, BridgePerson, Bridges, BridgesInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ConcernRow
from graph_api.domain.snapshot_nodes import ThemeRow
from graph_api.errors import BadInput, NotFound
from graph_api.services.bridges import bridges_of, check
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import members, organisation, person, ties, unit
from tests.support.folders import ANSWERS, REPOSITORY

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "bridges.json").read_text(encoding="utf-8"))
"""What is asked of the Swedish sample, with what a script that imports nothing of ours says."""

NAMES: Final = {"tieKinds": "tie_kinds"}


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")


def hospital() -> Snapshot:
    """Stina leads Care, Olof nurses there; Sven leads Data, Olle codes there; Tess is of Staff and knows three of them.

    Stina - Tess - Olle, Tess - Olof, and Stina - Sven. The theme Night concerns Care and Data; Day concerns nobody.
    """
    people = (
        person("Stina", "S", "Care"),
        person("Olof", "O", "Care"),
        person("Sven", "S", "Data"),
        person("Olle", "O", "Data"),
        person("Tess", "T", "Staff"),
        person("Inga", "O", "Data", active=False),
    )
    pairs = (("Stina", "Tess"), ("Tess", "Olle"), ("Tess", "Olof"), ("Sven", "Stina"), ("Inga", "Olle"))
    made = organisation(people, ties=ties(*pairs), units=(unit("Care"), unit("Data"), unit("Staff"), unit("Empty")))
    return replace(
        made,
        themes=(ThemeRow("night", "night", "made", "Night"), ThemeRow("day", "day", "made", "Day")),
        concerns=(ConcernRow("night", "Care"), ConcernRow("night", "Data")),
    )


def ask(snapshot: Snapshot | None = None, **asked: Any) -> Bridges:
    return bridges_of(hospital() if snapshot is None else snapshot, BridgesInput(**asked))


def names(found: Bridges) -> list[str]:
    return [each.person.name for each in found.bridges]


# The Swedish sample


@pytest.mark.parametrize("one", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_sample_what_the_files_say(one: Mapping[str, Any]) -> None:
    asked = {NAMES.get(name, name): value for name, value in one["asked"].items()}

    assert as_foretold(ask(region(), **asked)) == one["answer"]


def as_foretold(found: Bridges) -> Any:
    return {
        "tiedPeople": found.tied_people,
        "ties": found.ties,
        "sides": [{"people": side.people, "tied": side.tied} for side in found.sides],
        "directTies": found.direct_ties,
        "candidates": found.candidates,
        "bridges": [bridge(each) for each in found.bridges],
        "cutCount": found.cut_count,
        "cuts": [{"person": each.person.external_id, "cutOff": each.cut_off} for each in found.cuts],
        "totals": [{"by": each.by.name, "role": each.role.name, "found": each.found} for each in found.totals],
    }


def bridge(each: BridgePerson) -> Any:
    figures = (each.constraint, each.effective_size, each.betweenness)
    assert None not in figures
    constraint, size, between = (round(figure or 0.0, 9) for figure in figures)
    return {
        "person": each.person.external_id,
        "join": None if each.join is None else join(each.join),
        "ties": each.ties,
        "constraint": constraint,
        "effectiveSize": size,
        "betweenness": pytest.approx(between),
        "cutOff": each.cut_off,
        "roles": [{"by": role.by.name, "role": role.role.name, "found": role.found} for role in each.roles],
    }


def join(joined: BridgeJoin) -> Any:
    return {
        "stands": joined.stands.name,
        "toOne": joined.to_one,
        "toOther": joined.to_other,
        "openPairs": joined.open_pairs,
        "forth": joined.forth,
        "forthRole": joined.forth_role and joined.forth_role.name,
        "back": joined.back,
        "backRole": joined.back_role and joined.back_role.name,
    }


# Between whom


def test_says_who_bridges_strategy_and_execution_on_a_theme() -> None:
    found = ask(theme="Night")

    assert found.sentence == (
        "On “Night”: 1 person bridges strategy and execution, tied to people of both levels whom it concerns: Tess."
    )
    (tess,) = found.bridges
    assert tess.sentence == (
        "Tied to 1 of the strategic level and 2 of the operational level; joins 2 pairs of them who have no tie to "
        "each other. Links the strategic level to the operational level as a liaison (2 pairs). Without Tess, 2 others "
        "would lose every way to the rest."
    )
    assert [side.sentence for side in found.sides] == [
        "2 people of the strategic level whom the theme concerns, 2 of them with ties.",
        "2 people of the operational level whom the theme concerns, 2 of them with ties.",
    ]


def test_says_it_in_swedish() -> None:
    found = ask(theme="Night", language=Language.SV)

    assert found.sentence == (
        "Temat ”Night”: 1 person förbinder strategi och utförande, med band till dem på båda nivåerna som det berör: "
        "Tess."
    )
    assert found.bridges[0].sentence.startswith(
        "Har band till 1 på den strategiska nivån och 2 på den operativa nivån;"
    )


def test_says_who_bridges_two_units_and_who_is_tied_across_already() -> None:
    found = ask(between=["Care", "Data"])

    assert found.sentence == ("1 person is tied to both Care and Data: Tess. 1 pair of the two sides is tied itself.")
    assert (found.direct_ties, found.candidates) == (1, 1)
    assert found.bridges[0].join == BridgeJoin(
        stands=BridgeEnd.NEITHER,
        to_one=2,
        to_other=1,
        open_pairs=2,
        forth=1,
        forth_role=found.bridges[0].join.forth_role if found.bridges[0].join else None,
        back=0,
        back_role=None,
    )


def test_names_the_people_on_a_shortest_way_where_nobody_is_tied_to_both() -> None:
    pairs = (("Ada", "Bo"), ("Bo", "Cy"), ("Cy", "Di"))
    graph = organisation(
        [person("Ada", unit="North"), person("Bo"), person("Cy"), person("Di", unit="South")], ties=ties(*pairs)
    )

    found = ask(graph, between=["North", "South"])

    assert found.sentence == (
        "Nobody is tied to both North and South. A shortest way leads from Ada over Bo and Cy to Di."
    )
    assert [each.name for each in found.way] == ["Ada", "Bo", "Cy", "Di"]
    assert found.bridges == ()


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ((("Ada", "Di"),), "Nobody is tied to both North and South. Ada and Di are tied to each other, but nobody"),
        ((("Ada", "Bo"),), "Nobody is tied to both North and South. No ties lead from the one to the other"),
    ],
)
def test_says_where_the_sides_only_touch_or_are_apart(pairs: tuple[tuple[str, str], ...], sentence: str) -> None:
    graph = organisation([person("Ada", unit="North"), person("Bo"), person("Di", unit="South")], ties=ties(*pairs))

    assert ask(graph, between=["North", "South"]).sentence.startswith(sentence)


def test_says_how_many_are_of_both_units() -> None:
    graph = replace(hospital(), memberships=members({"Data": ["Olof"]}, "member"))

    found = ask(graph, between=["Care", "Data"])

    assert found.note == "Of both units, and bridging them by that alone: 1 person."


# The whole


def test_says_of_the_whole_who_stands_between_people_of_different_units() -> None:
    found = ask()

    assert found.sentence == (
        "2 people stand between people of different units who have no tie to each other: Stina and Tess. "
        "Without any one of 2 people, others would lose every way to the rest."
    )
    assert (found.sides, found.direct_ties, found.theme) == ((), None, None)
    assert [cut.sentence for cut in found.cuts] == [
        "Without Stina, 1 other would lose every way to the rest.",
        "Without Tess, 2 others would lose every way to the rest.",
    ]


def test_shows_those_with_most_by_the_criterion_in_alphabetical_order() -> None:
    assert names(ask(criterion=BridgeCriterion.BETWEENNESS)) == ["Stina", "Tess"]
    assert names(ask(criterion=BridgeCriterion.BETWEENNESS, first=1)) == ["Tess"]


def test_counts_who_is_not_shown() -> None:
    found = ask(first=1)

    assert {left.sentence: left.count for left in found.left_out} == {
        "People who are not active.": 1,
        "More people who bridge; ask with a larger first.": 1,
    }


def test_shows_those_whom_it_is_asked_about_whether_or_not_they_bridge() -> None:
    found = ask(people=["Tess", "Sven", "Inga"])

    inga, sven, _ = found.bridges
    assert names(found) == ["Inga", "Sven", "Tess"]
    assert (inga.ties, inga.constraint, inga.effective_size, inga.betweenness) == (0, None, None, None)
    assert inga.sentence == "Has no such tie, so that nothing can be said."
    assert sven.sentence == "Stands between nobody of different units who have no tie to each other."
    assert found.sentence.startswith("Inga: Has no such tie, so that nothing can be said. Sven: Stands between nobody")


def test_counts_those_who_are_not_active_where_that_is_asked_for() -> None:
    assert names(ask(active_only=False, between=["Care", "Data"])) == ["Tess"]
    assert ask(active_only=False).tied_people == 6


def test_tells_more_often_than_chance_in_words() -> None:
    """Bo is the only one of North who is tied to South, and is tied to all of it."""
    people = [person(f"n{number}", unit="North") for number in range(6)]
    people += [person("Bo", unit="North"), *(person(f"s{number}", unit="South") for number in range(6))]
    near = [(f"n{number}", "Bo") for number in range(6)]
    pairs = [*near, *(("Bo", f"s{number}") for number in range(6))]

    (bo,) = ask(organisation(people, ties=ties(*pairs))).bridges

    assert bo.sentence.startswith(
        "Stands between 36 pairs of people of different units. More often than chance as representative."
    )


# Where there is nothing to answer with


def test_says_what_to_import_where_there_are_no_ties() -> None:
    found = ask(replace(hospital(), ties=()))

    assert found.status is AnswerStatus.NO_DATA
    assert found.sentence == "No ties are recorded to tell by, which does not mean that nobody bridges."
    assert found.note is not None
    assert "ties.csv" in found.note


def test_says_which_level_nobody_whom_the_theme_concerns_is_of_and_which_themes_have_both() -> None:
    found = ask(theme="Day")

    assert found.status is AnswerStatus.NO_DATA
    assert found.sentence == "It cannot be told: nobody of the strategic level whom the theme concerns is recorded."
    assert found.note is not None
    assert found.note.endswith("Themes that concern people of both levels: Night.")


def test_says_that_a_unit_has_nobody() -> None:
    found = ask(between=["Care", "Empty"])

    assert found.status is AnswerStatus.NO_DATA
    assert found.note == (
        "Nobody of Empty is recorded, which does not mean that there is nobody. Import memberships.csv."
    )


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        (
            {"tie_kinds": ["friendship"]},
            "There are no ties of kind friendship, which does not mean that nobody bridges. There are: advice (5).",
        ),
        (
            {"min_weight": 7.0},
            "No two people who are counted have ties that add up to 7; the strongest add up to 1.",
        ),
        ({"tie_kinds": ["advice", "friendship"]}, "There are no ties of kind friendship."),
    ],
)
def test_says_which_ties_there_are(asked: dict[str, Any], note: str) -> None:
    assert ask(**asked).note == note


def test_says_in_an_empty_graph_how_to_fill_it() -> None:
    assert ask(Snapshot(version=0)).note == (
        "The graph is empty. Run `mellanrum demo` for a sample organisation, or `mellanrum import DIR` for your own."
    )
    with pytest.raises(NotFound, match="graph is empty"):
        ask(Snapshot(version=0), theme="Night")


def test_names_those_that_are_close_to_what_is_not_there() -> None:
    with pytest.raises(NotFound, match=r'There is no theme "Nigth"\. Did you mean Night'):
        ask(theme="Nigth")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"first": 0}, "first is 0; give 1 to 100."),
        ({"samples": 5}, "samples is 5; give 10 to 1000."),
        ({"unit_depth": -1}, "unitDepth is -1; give 0 to 100."),
        ({"min_weight": -1.0}, "minWeight is -1; give 0 or more."),
        ({"between": ["Care"]}, "between names 1; give two units, or none."),
        ({"between": ["Care", "Data"], "theme": "Night"}, "theme and between are both given; ask about the one or the"),
        ({"people": ["Tess"] * 101}, "people names 101; give 100 at most."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        check(BridgesInput(**asked))


def test_refuses_one_unit_by_two_names() -> None:
    with pytest.raises(BadInput, match="one unit twice"):
        ask(between=["Care", "care"])


def test_says_what_it_was_computed_with() -> None:
    parameters = {each.name: each.value for each in ask(theme="night").parameters}

    assert parameters["theme"] == "night"
    assert parameters["criterion"] == "BROKERAGE"
    assert parameters["samples"] == "100"
