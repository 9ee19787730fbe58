"""The map is told in words, says what it rolled up, and never takes a want of records for a want of silos."""

import random
from dataclasses import fields, replace
from typing import Any

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.gaps import GapsInput, GapWord, Need, Seen
from graph_api.domain.silo_map import MapCell, SiloMap, SiloMapInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import InvolvementRow
from graph_api.domain.snapshot_nodes import DecisionRow
from graph_api.errors import BadInput
from graph_api.services.gaps import gaps_of
from graph_api.services.silo_map import check, silo_map_of
from tests.analytics.made import members, person, unit
from tests.analytics.references import kubernetes


def sigs(**asked: Any) -> SiloMap:
    return silo_map_of(kubernetes(), SiloMapInput(kinds=["sig"], **asked))


def cell(found: SiloMap, *units: str) -> MapCell:
    return next(each for each in found.cells if {each.a.external_id, each.b.external_id} == set(units))


def test_counts_the_words_as_gaps_does() -> None:
    found, gaps = sigs(), gaps_of(kubernetes(), GapsInput(kinds=["sig"]))

    assert (found.trapped, found.thin, found.some, found.met) == (gaps.trapped, gaps.thin, gaps.some, gaps.met)
    assert (found.status, found.rolled_up, found.rolled_up_sentence) == (AnswerStatus.ANSWERED, False, None)
    assert {each.sentence: each.count for each in found.left_out} == {
        "Units of another kind or that are not active.": 25
    }


def test_tells_a_cell_as_gaps_does_with_all_the_decisions_behind_it() -> None:
    found = cell(sigs(), "sig-auth", "sig-node")

    assert found.sentence == "Needed, shared decisions: 17. Seen, shared members: 0 (1.8 expected)."
    assert (found.word, found.need, found.seen, found.decision_count) == (GapWord.TRAPPED, 17, 0, 17)
    assert len({decision.id for decision in found.decisions}) == 17


def test_has_no_word_where_nothing_says_that_they_need_each_other() -> None:
    found = [each for each in sigs().cells if not each.need]

    assert len(found) == 199 - 109
    assert {each.word for each in found} == {None}
    assert {each.decisions for each in found} == {()}
    assert found[0].sentence.startswith("Needed, nothing recorded. Seen, shared members: ")


def test_tells_it_in_swedish() -> None:
    found = sigs(language=Language.SV)

    assert cell(found, "sig-auth", "sig-node").sentence == (
        "Behövs, gemensamma beslut: 17. Sett, gemensamma medlemmar: 0 (väntat 1,8)."
    )
    assert "Block: klustren på den höjd där modulariteten" in found.definition


def test_puts_a_cell_where_its_units_stand() -> None:
    found = sigs()

    for each in found.cells:
        assert each.row < each.column
        assert (found.rows[each.row].unit, found.rows[each.column].unit) == (each.a, each.b)
    assert [(each.row, each.column) for each in found.cells] == sorted((each.row, each.column) for each in found.cells)


def test_says_that_a_cell_is_without_records() -> None:
    found = sigs(seen=[Seen.MEETINGS])

    assert found.status is AnswerStatus.NO_DATA
    assert {each.word for each in found.cells} == {GapWord.NO_DATA}
    assert {row.seen for row in found.rows} == {None}
    assert (found.trapped, found.met) == (0, 0)
    assert found.note is not None
    assert "There are records of: shared members" in found.note
    assert found.cells[0].sentence.endswith("Seen, meetings of both: not recorded.")


def test_says_that_nothing_recorded_shows_a_need_and_shows_what_is_seen() -> None:
    found = silo_map_of(replace(kubernetes(), involvements=()), SiloMapInput(kinds=["sig"]))

    assert found.status is AnswerStatus.NO_DATA
    assert found.cells
    assert found.note is not None
    assert "does not mean that none do" in found.note


def test_says_that_need_and_coordination_are_the_same_records() -> None:
    found = sigs(seen=[Seen.PARTICIPANTS])

    assert found.same_records
    assert found.same_records_sentence is not None


def test_says_how_to_fill_an_empty_graph() -> None:
    found = silo_map_of(Snapshot(version=0), SiloMapInput())

    assert (found.status, found.rows, found.cells) == (AnswerStatus.NO_DATA, (), ())
    assert found.note is not None
    assert "mellanrum demo" in found.note


def test_says_which_kinds_of_unit_there_are() -> None:
    found = silo_map_of(kubernetes(), SiloMapInput(kinds=["department"]))

    assert found.note is not None
    assert "The kinds are: committee, provider, sig and working-group." in found.note


def test_says_how_many_units_find_no_room() -> None:
    found = sigs(most_units=10)

    assert len(found.rows) == 10
    assert not found.rolled_up
    assert {each.count for each in found.left_out} == {25, 14}


def hospital(divisions: int) -> Snapshot:
    """So many divisions of three wards each, and a garden; Ada is in the first ward and in the garden."""
    wards = [(f"ward {place}", f"division {place // 3}") for place in range(3 * divisions)]
    return Snapshot(
        version=1,
        people=(person("Ada"),),
        units=(
            *(unit(f"division {place}", kind="division") for place in range(divisions)),
            unit("garden", kind="ward"),
            *(unit(name, kind="ward", parent=parent) for name, parent in wards),
        ),
        decisions=tuple(DecisionRow(f"d{n:03}", f"d{n:03}", "made", f"Decision {n}", None, None) for n in range(250)),
        involvements=tuple(
            InvolvementRow(f"d{n:03}", where, (role,))
            for n in range(250)
            for where, role in (("garden", "owning"), (f"ward {n % 3}", "participating"))
        ),
        memberships=members({"ward 0": ["Ada"], "garden": ["Ada"]}, "member"),
    )


def test_says_what_is_rolled_up_into_what() -> None:
    found = silo_map_of(hospital(2), SiloMapInput(kinds=["ward"], most_units=5))

    assert found.rolled_up
    assert found.rolled_up_sentence == "3 units are shown as the one that they are a part of: division 0 (3)."
    assert {row.unit.name: [each.name for each in row.units] for row in found.rows}["division 0"] == [
        "division 0",
        "ward 0",
        "ward 1",
        "ward 2",
    ]
    assert {each.sentence: each.count for each in found.left_out} == {
        "Units of another kind or that are not active.": 1
    }


def test_names_five_of_many_that_others_are_shown_as() -> None:
    found = silo_map_of(hospital(7), SiloMapInput(kinds=["ward"], most_units=8, language=Language.SV))

    assert found.rolled_up_sentence == (
        "21 enheter visas som de 7 som de är delar av: division 0 (3 st), division 1 (3 st), division 2 (3 st), "
        "division 3 (3 st), division 4 (3 st) och 2 till."
    )


def test_names_200_of_the_decisions_behind_a_cell_and_counts_all_the_latest_first() -> None:
    found = cell(silo_map_of(hospital(1), SiloMapInput(kinds=["ward"], most_units=2)), "division 0", "garden")

    assert (found.need, found.decision_count, len(found.decisions)) == (250, 250, 200)
    assert found.decisions[0].name == "Decision 249"
    assert (found.seen, found.word) == (1, GapWord.MET)


def test_names_the_dependencies_behind_a_cell() -> None:
    found = silo_map_of(kubernetes(), SiloMapInput(need=[Need.DEPENDENCIES]))

    assert {each.dependencies for each in found.cells if each.need} == {("stakeholder",)}


@pytest.mark.parametrize("most", [6, 40])
def test_does_not_depend_on_the_order_of_rows(most: int) -> None:
    dice = random.Random(most)
    rows = {
        field.name: getattr(kubernetes(), field.name)
        for field in fields(Snapshot)
        if field.name not in {"version", "at"}
    }
    shuffled = replace(kubernetes(), **{name: tuple(dice.sample(each, len(each))) for name, each in rows.items()})

    found = silo_map_of(shuffled, SiloMapInput(kinds=["sig"], most_units=most))

    assert found == sigs(most_units=most)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"most_units": 1}, "mostUnits is 1; give 2 to 40."),
        ({"most_units": 41}, "mostUnits is 41; give 2 to 40."),
        ({"need": []}, "need is empty; name at least one."),
        ({"seen": []}, "seen is empty; name at least one."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(SiloMapInput(**asked))

    assert refused.value.sentence == sentence
