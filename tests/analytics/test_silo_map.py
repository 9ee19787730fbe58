"""The map: who stands beside whom, what is measured where units are rolled up, and who finds no room."""

import random
from dataclasses import replace
from itertools import combinations

import pytest

from graph_api.analytics.gaps import measure_gaps
from graph_api.analytics.pairs import PairMeasures
from graph_api.analytics.silo_map import MapMeasures, measure_map
from graph_api.domain.gaps import CoordinationInput, GapWord, Need, Seen
from graph_api.domain.silo_map import SiloMapInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DependencyRow, InvolvementRow
from graph_api.domain.snapshot_nodes import DecisionRow
from tests.analytics.made import members, unit
from tests.analytics.references import kubernetes

CARE, PROPERTY = ("Akuten", "Cancer", "Endokrin"), ("Bygg", "Drift", "Fastighet")


def county() -> Snapshot:
    """Care and property, whose names take turns; each has people in common within itself, and one across."""
    shared = [*combinations(CARE, 2), *combinations(PROPERTY, 2), ("Akuten", "Bygg")]
    people = {where: [f"P{place}" for place, pair in enumerate(shared) if where in pair] for where in CARE + PROPERTY}
    return Snapshot(
        version=1,
        units=tuple(map(unit, (*CARE, *PROPERTY, "Juridik"))),
        decisions=(DecisionRow("lokaler", "lokaler", "made", "Lokaler", None, "2026-11-22"),),
        involvements=(
            InvolvementRow("lokaler", "Juridik", ("owning",)),
            InvolvementRow("lokaler", "Cancer", ("participating",)),
        ),
        memberships=members(people, "member"),
    )


def test_shows_two_silos_as_two_blocks_although_their_names_take_turns() -> None:
    found = measure_map(county(), SiloMapInput())

    first, second, alone = ([row.unit for row in found.rows if row.block == block] for block in (1, 2, 3))
    assert {frozenset(first), frozenset(second)} == {frozenset(CARE), frozenset(PROPERTY)}
    assert [row.unit for row in found.rows] == first + second + alone
    assert alone == ["Juridik"]


def test_has_the_units_across_beside_each_other_where_the_blocks_meet() -> None:
    found = measure_map(county(), SiloMapInput())

    assert {row.unit for row in found.rows[2:4]} == {"Akuten", "Bygg"}


def test_has_a_cell_for_each_pair_with_need_or_coordination() -> None:
    found = measure_map(county(), SiloMapInput())

    cells = {(cell.a, cell.b): (cell.need, cell.seen) for cell in found.cells}
    assert len(cells) == 8
    assert cells["Cancer", "Juridik"] == (1, 0)
    assert cells["Akuten", "Bygg"] == (0, 1)


def test_measures_a_pair_as_gaps_does() -> None:
    asked = CoordinationInput(kinds=("sig",))

    found = measure_map(kubernetes(), SiloMapInput(kinds=("sig",)))

    assert {cell for cell in found.cells if cell.need} == set(measure_gaps(kubernetes(), asked).pairs)
    assert len(found.rows) == 24


def test_sums_up_the_cells_of_a_row() -> None:
    found = measure_map(kubernetes(), SiloMapInput(kinds=("sig",)))

    for row in found.rows:
        cells = [cell for cell in found.cells if row.unit in {cell.a, cell.b}]
        assert (row.need, row.seen) == (sum(cell.need for cell in cells), sum(cell.seen or 0 for cell in cells))


def hospital() -> Snapshot:
    """Three wards of Care; builders and cleaners, who are parts of nothing.

    Ada is in wards 1 and 2 and with the builders, Bo in ward 3 and with the cleaners, Cy, of Care itself, with the
    builders. Ward 1 owns `beds` with ward 2 and the builders; the builders own `roof` with wards 1 and 2. Wards 1 and
    2 depend on the cleaners in the same way.
    """
    concerned = {"beds": {"ward 1": "owning"}, "roof": {"builders": "owning"}}
    concerned["beds"] |= dict.fromkeys(("ward 2", "builders"), "participating")
    concerned["roof"] |= dict.fromkeys(("ward 1", "ward 2"), "participating")
    wards = ("ward 1", "ward 2", "ward 3")
    return Snapshot(
        version=1,
        units=(
            *(unit(name, kind="team") for name in ("builders", "cleaners")),
            unit("care", kind="division"),
            *(unit(name, kind="team", parent="care") for name in wards),
        ),
        decisions=tuple(DecisionRow(name, name, "made", name, None, None) for name in ("beds", "roof")),
        involvements=tuple(
            InvolvementRow(what, where, (role,)) for what, roles in concerned.items() for where, role in roles.items()
        ),
        memberships=members(
            {
                "ward 1": ["Ada"],
                "ward 2": ["Ada"],
                "ward 3": ["Bo"],
                "builders": ["Ada", "Cy"],
                "cleaners": ["Bo"],
                "care": ["Cy"],
            },
            "member",
        ),
        dependencies=tuple(DependencyRow(ward, "cleaners", ("beds",)) for ward in wards[:2]),
    )


def rolled(most: int) -> MapMeasures:
    asked = SiloMapInput(need=(Need.SHARED_DECISIONS, Need.DEPENDENCIES), kinds=("team",), most_units=most)
    return measure_map(hospital(), asked)


def test_counts_anew_where_units_are_rolled_up_instead_of_adding_up() -> None:
    """Care and the builders: `beds` and `roof`, and Ada and Cy once each; ward by ward it would be 3 and 2.

    Care and the cleaners: one kind of dependency, and Bo. m = 3, d = care 3, builders 2, cleaners 1.
    """
    found = rolled(3)

    cells = {(cell.a, cell.b): cell for cell in found.cells}
    assert [row.unit for row in found.rows if row.parts] == ["care"]
    assert found.rolled == dict.fromkeys(("ward 1", "ward 2", "ward 3"), "care")
    assert cells.keys() == {("builders", "care"), ("care", "cleaners")}
    builders, cleaners = figures(cells["builders", "care"]), figures(cells["care", "cleaners"])
    assert builders == (2, 2, pytest.approx(3 * 2 / 6), GapWord.MET)
    assert cleaners == (1, 1, pytest.approx(3 * 1 / 6), GapWord.MET)


def figures(cell: PairMeasures) -> tuple[object, ...]:
    return cell.need, cell.seen, cell.expected, cell.word


def test_would_add_up_to_more_ward_by_ward() -> None:
    """`beds` and `roof` with ward 1, `roof` with ward 2: three needs where the rolled-up pair has two."""
    cells = {(cell.a, cell.b): cell for cell in rolled(40).cells}

    wards = [cells["builders", f"ward {number}"] for number in (1, 2)]
    assert [cell.need for cell in wards] == [2, 1]
    assert [cell.seen for cell in wards] == [1, 1]
    assert "care" not in rolled(40).units


def test_shows_those_with_most_need_where_nothing_can_be_rolled_up() -> None:
    found = measure_map(kubernetes(), SiloMapInput(kinds=("sig",), most_units=3))

    everyone = measure_map(kubernetes(), SiloMapInput(kinds=("sig",)))
    most = sorted((row.need for row in everyone.rows), reverse=True)[:3]
    needs = {row.unit: row.need for row in everyone.rows}
    assert sorted((needs[row.unit] for row in found.rows), reverse=True) == most
    assert len(found.units) == 24
    assert len(found.cells) <= 3
    assert {cell.expected for cell in found.cells} <= {cell.expected for cell in everyone.cells}


def test_puts_those_that_nobody_is_seen_with_last_the_neediest_first() -> None:
    found = measure_map(kubernetes(), SiloMapInput(kinds=("sig",), seen=(Seen.SHARED_LEADERS,)))

    together = [row for row in found.rows if row.seen]
    alone = [row for row in found.rows if not row.seen]
    assert (*together, *alone) == found.rows
    assert [row.need for row in alone] == sorted((row.need for row in alone), reverse=True)
    assert len({row.block for row in alone}) == len(alone)


def test_says_nothing_of_coordination_that_is_not_recorded() -> None:
    found = measure_map(kubernetes(), SiloMapInput(kinds=("sig",), seen=(Seen.MEETINGS,)))

    assert {row.seen for row in found.rows} == {None}
    assert {(cell.word, cell.seen, cell.expected) for cell in found.cells} == {(GapWord.NO_DATA, None, None)}
    assert [row.need for row in found.rows] == sorted((row.need for row in found.rows), reverse=True)


def test_is_empty_where_there_are_no_units() -> None:
    found = measure_map(Snapshot(version=0), SiloMapInput())

    assert (found.rows, found.cells, found.needed) == ((), (), False)


def shuffled(snapshot: Snapshot, seed: int) -> Snapshot:
    dice = random.Random(seed)

    def mixed(name: str) -> tuple[object, ...]:
        rows = getattr(snapshot, name)
        return tuple(dice.sample(rows, len(rows)))

    names = ("people", "units", "decisions", "memberships", "involvements", "parts", "dependencies", "ties")
    return replace(snapshot, **{name: mixed(name) for name in names})


@pytest.mark.parametrize("most", [2, 3, 10, 40])
@pytest.mark.parametrize("seen", [Seen.SHARED_MEMBERS, Seen.SHARED_LEADERS, Seen.TIES])
def test_does_not_depend_on_the_order_of_rows(seen: Seen, most: int) -> None:
    for snapshot in (kubernetes(), hospital(), county()):
        asked = SiloMapInput(seen=(seen,), most_units=most)

        found, again = measure_map(snapshot, asked), measure_map(shuffled(snapshot, most), asked)

        assert (again.rows, again.cells, again.rolled) == (found.rows, found.cells, found.rolled)
