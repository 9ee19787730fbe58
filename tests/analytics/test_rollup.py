"""Parts are shown as what they are a part of: the deepest first, and no more of them than it takes."""

from dataclasses import replace

import pytest

from graph_api.analytics.rollup import path_of, roll_up, rolled_up
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DependencyRow, InvolvementRow, MembershipRow, OwnerRow
from graph_api.domain.snapshot_nodes import UnitRow
from tests.analytics.made import members, person, unit

WARDS = ("ward 1", "ward 2", "ward 3")


def hospital() -> Snapshot:
    """Care has three wards and Property two teams; both are parts of the hospital. Only wards and teams are asked for.

    Ada is in two wards and with the builders. The builders lean on two wards in the same way.
    """
    return Snapshot(
        version=1,
        people=(person("Ada", unit="ward 1"), person("Bo", unit="cleaners"), person("Cy", unit="hospital")),
        units=(
            unit("builders", kind="team", parent="property"),
            unit("care", kind="division", parent="hospital"),
            unit("cleaners", kind="team", parent="property"),
            unit("hospital", kind="hospital"),
            unit("property", kind="division", parent="hospital"),
            *(unit(name, kind="ward", parent="care") for name in WARDS),
        ),
        involvements=(InvolvementRow("beds", "ward 1", ("owning",)), InvolvementRow("beds", "hospital", ("owning",))),
        memberships=members({"ward 1": ["Ada"], "ward 2": ["Ada"], "builders": ["Ada"]}, "member"),
        dependencies=(DependencyRow("builders", "ward 1", ("heat",)), DependencyRow("builders", "ward 2", ("heat",))),
    )


def asked_for(snapshot: Snapshot) -> list[UnitRow]:
    return [row for row in snapshot.units if row.kind in {"ward", "team"}]


def shown(snapshot: Snapshot, most: int) -> list[str]:
    return [row.id for row in roll_up(snapshot, asked_for(snapshot), most).units]


@pytest.mark.parametrize(
    ("most", "units"),
    [
        (5, ["builders", "cleaners", *WARDS]),
        (4, ["builders", "care", "cleaners"]),
        (3, ["builders", "care", "cleaners"]),
        (2, ["care", "property"]),
        (1, ["hospital"]),
    ],
)
def test_rolls_up_no_further_than_it_takes_and_where_there_are_most_parts_first(most: int, units: list[str]) -> None:
    assert shown(hospital(), most) == units


def test_knows_what_each_unit_is_shown_as() -> None:
    found = roll_up(hospital(), asked_for(hospital()), 3)

    assert found.rolled == dict.fromkeys(WARDS, "care")
    assert found.stands == {"builders": "builders", "cleaners": "cleaners", **dict.fromkeys(WARDS, "care")}


def test_rolls_up_the_deepest_first_although_there_are_more_parts_above() -> None:
    rooms = (unit("room a", kind="ward", parent="ward 1"), unit("room b", kind="ward", parent="ward 1"))
    snapshot = replace(hospital(), units=(*hospital().units, *rooms))

    assert shown(snapshot, 6) == ["builders", "cleaners", *WARDS]
    assert roll_up(snapshot, asked_for(snapshot), 6).rolled == {"room a": "ward 1", "room b": "ward 1"}


def test_leaves_a_lone_part_as_it_is_until_its_whole_has_others() -> None:
    units = [row for row in hospital().units if row.id not in {"cleaners", "ward 2", "ward 3"}]

    assert shown(replace(hospital(), units=tuple(units)), 1) == ["hospital"]
    assert shown(replace(hospital(), units=tuple(units)), 2) == ["builders", "ward 1"]


def test_cannot_roll_up_what_is_no_part_of_anything() -> None:
    units = tuple(replace(row, parent=None) for row in hospital().units)

    found = roll_up(replace(hospital(), units=units), asked_for(hospital()), 2)

    assert len(found.units) == 5
    assert found.rolled == {}


def test_does_not_go_round_in_circles() -> None:
    units = {row.id: row for row in (unit("egg", parent="hen"), unit("hen", parent="egg"), unit("chick", parent="hen"))}

    assert path_of("egg", units) == ("hen", "egg")
    assert path_of("chick", units) == ("egg", "hen", "chick")
    assert len(roll_up(Snapshot(version=1, units=tuple(units.values())), tuple(units.values()), 1).units) <= 3


def test_records_all_of_a_part_as_of_what_stands_for_it() -> None:
    found = rolled_up(hospital(), roll_up(hospital(), asked_for(hospital()), 2).stands)

    assert [row.unit for row in found.people] == ["care", "property", "hospital"]
    assert [row.unit for row in found.memberships] == ["care", "care", "property"]
    assert [row.unit for row in found.involvements] == ["care", "hospital"]
    assert found.dependencies == (DependencyRow("property", "care", ("heat",)),) * 2


def test_leaves_everything_as_it_is_where_all_find_room() -> None:
    snapshot = hospital()

    assert rolled_up(snapshot, roll_up(snapshot, asked_for(snapshot), 40).stands) is snapshot


def test_takes_what_a_part_runs_as_run_by_what_stands_for_it() -> None:
    owners = (OwnerRow("laundry", "Ada"), OwnerRow("laundry", "ward 1"))

    found = rolled_up(replace(hospital(), owners=owners), {"ward 1": "care"})

    assert found.owners == (OwnerRow("laundry", "Ada"), OwnerRow("laundry", "care"))


def test_keeps_who_has_left_apart() -> None:
    gone = MembershipRow("Bo", "ward 1", ("member",), former=True)
    snapshot = replace(hospital(), memberships=(*hospital().memberships, gone))

    found = rolled_up(snapshot, {"ward 1": "care"})

    assert found.memberships[-1] == replace(gone, unit="care")
