"""Who counts to a demand, seen in the group that is found for it alone."""

from collections.abc import Mapping
from typing import Any

import pytest

from graph_api.analytics.demands import Demand, Need
from graph_api.domain.invite_words import DemandKind, InviteStatus
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import names, plan
from tests.analytics.made import knows, masters, members, network, organisation, person, unit


def clinic() -> Snapshot:
    """Ward and Lab are parts of Hospital; Ada has left the Mentors, and Ed has left altogether."""
    return organisation(
        [
            person("Ada", "T", "Ward", employer="Region"),
            person("Bo", "T", "Lab", employer="Region"),
            person("Cy", "O", "Hospital", employer="City"),
            person("Di", "S", "School", employer="City"),
            person("Ed", "T", "Ward", active=False, employer="Firm"),
        ],
        units=[unit("Ward", parent="Hospital"), unit("Lab", parent="Hospital"), network("Mentors"), network("Buyers")],
        memberships=members({"Mentors": ["Ada"], "Lab": ["Di"]}, former=True)
        + members({"Mentors": ["Bo", "Cy"], "Buyers": ["Cy", "Ed"]}),
    )


def test_counts_only_those_who_know_it_so_well() -> None:
    snapshot = organisation(
        [person(name) for name in ("Ada", "Bo", "Cy", "Di")],
        holdings=masters({"Ada": {"law": None}, "Bo": {"law": 2}, "Cy": {"law": 3}, "Di": {"law": 5}}),
    )

    assert names(plan(snapshot, needs=(Need("law"),)).members) == ["Ada"]
    assert names(plan(snapshot, needs=(Need("law", 1),)).members) == ["Bo"]
    assert names(plan(snapshot, needs=(Need("law", 3),)).members) == ["Cy"]
    assert names(plan(snapshot, needs=(Need("law", 4),)).members) == ["Di"]


def test_wants_as_many_holders_as_are_asked_for() -> None:
    snapshot = organisation(
        [person("Ada"), person("Bo"), person("Cy")],
        holdings=masters({"Ada": {"law": 1}, "Bo": {"law": 4}, "Cy": {"law": 5}}),
    )

    assert names(plan(snapshot, needs=(Need("law", 4, 2),)).members) == ["Bo", "Cy"]
    assert names(plan(snapshot, needs=(Need("law", 4), Need("law", None, 2))).members) == ["Ada", "Bo"]


def test_wants_the_level_by_evidence_that_counts() -> None:
    snapshot = organisation(
        [person("Ada"), person("Bo")],
        holdings=masters({"Ada": {"law": 5}}, evidence="hearsay") + masters({"Bo": {"law": 3}}, evidence="exam"),
    )

    group = plan(snapshot, needs=(Need("law", 3),), evidence=frozenset({"exam"}))

    assert names(group.members) == ["Bo"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"min_tactical": 1}, ["Ada"]),
        ({"min_tactical": 2, "min_strategic": 1}, ["Ada", "Bo", "Di"]),
        ({"units": ("Hospital",)}, ["Ada"]),
        ({"units": ("Lab", "Hospital")}, ["Bo"]),
        ({"units": ("Lab", "School")}, ["Bo", "Di"]),
        ({"networks": ("Mentors",)}, ["Bo"]),
        ({"networks": ("Mentors", "Buyers")}, ["Cy"]),
        ({"employers": ("City",)}, ["Cy"]),
        ({"employers": ("City", "Region")}, ["Ada", "Cy"]),
    ],
    ids=str,
)
def test_finds_somebody_of_each_that_must_be_represented(asked: Mapping[str, Any], found: list[str]) -> None:
    group = plan(clinic(), **asked)

    assert (group.status, names(group.members)) == (InviteStatus.OPTIMAL, found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"units": ("Lab", "School", "Ward"), "min_units": 2}, ["Ada", "Bo"]),
        ({"units": ("Hospital", "Ward", "School"), "min_units": 2}, ["Ada"]),
        ({"units": ("Lab", "School"), "min_units": 5}, ["Bo", "Di"]),
        ({"units": ("Lab", "School"), "min_units": 0}, []),
        ({"min_units": 2}, ["Ada", "Bo"]),
        ({"networks": ("Mentors", "Buyers", "Alumni"), "min_networks": 2}, ["Cy"]),
        ({"min_networks": 1}, ["Bo"]),
        ({"employers": ("Firm", "City", "Region"), "min_employers": 1}, ["Ada"]),
        ({"min_employers": 2}, ["Ada", "Cy"]),
    ],
    ids=str,
)
def test_finds_some_of_several(asked: Mapping[str, Any], found: list[str]) -> None:
    """Ada in Ward is of Hospital too where Hospital is named; where none are named each is of one unit only."""
    group = plan(clinic(), **asked)

    assert (group.status, names(group.members)) == (InviteStatus.OPTIMAL, found)


def test_cannot_represent_more_networks_than_have_members() -> None:
    group = plan(clinic(), min_networks=3)

    assert group.status is InviteStatus.INFEASIBLE
    assert [clash.demand for clash in group.conflict] == [Demand(DemandKind.NETWORKS, number=3)]


@pytest.mark.parametrize(
    ("limit", "found"),
    [
        ({}, ["Ada", "Bo", "Cy"]),
        ({"at_most_per_unit": 1}, ["Ada", "Cy", "Di"]),
        ({"at_most_per_network": 1}, ["Ada", "Bo", "Di"]),
        ({"at_most_per_network": 2}, ["Ada", "Bo", "Cy"]),
    ],
    ids=str,
)
def test_takes_at_most_so_many_of_the_same(limit: Mapping[str, Any], found: list[str]) -> None:
    """Ada and Bo share a unit. Bo and Cy are Mentors; Ada and Di no longer are."""
    people = [person("Ada", unit="Ward"), person("Bo", unit="Ward"), person("Cy", unit="Lab"), person("Di")]
    snapshot = organisation(
        people,
        holdings=knows({name: ["law"] for name in ("Ada", "Bo", "Cy", "Di")}),
        units=[network("Mentors")],
        memberships=members({"Mentors": ["Bo", "Cy"]}) + members({"Mentors": ["Ada", "Di"]}, former=True),
    )

    group = plan(snapshot, needs=(Need("law", None, 3),), **limit)

    assert names(group.members) == found


def test_takes_at_most_so_many_of_one_employer() -> None:
    people = [person(name, employer=employer) for name, employer in {"Ada": "City", "Bo": "City", "Cy": None}.items()]
    snapshot = organisation(people, holdings=knows({name: ["law"] for name in ("Ada", "Bo", "Cy")}))

    group = plan(snapshot, needs=(Need("law", None, 2),), at_most_per_employer=1)

    assert names(group.members) == ["Ada", "Cy"]


def test_a_department_is_no_network() -> None:
    """Membership of a department counts neither as a network nor to its limit."""
    snapshot = organisation(
        [person("Ada", "O"), person("Bo", "O")], units=[unit("Ward")], memberships=members({"Ward": ["Ada", "Bo"]})
    )

    assert plan(snapshot, min_networks=1).status is InviteStatus.INFEASIBLE
    assert names(plan(snapshot, min_operational=2, at_most_per_network=1).members) == ["Ada", "Bo"]


def test_sets_aside_all_that_nobody_active_counts_to() -> None:
    snapshot = organisation(
        [person("Ada"), person("Ed", "S", "Ward", active=False, employer="Firm")],
        holdings=masters({"Ada": {"law": 2}, "Ed": {"law": 5}}),
        units=[network("Mentors")],
        memberships=members({"Mentors": ["Ed"]}),
    )
    asked = {"units": ("Ward",), "networks": ("Mentors",), "employers": ("Firm",), "min_strategic": 1}

    group = plan(snapshot, needs=(Need("law", 3), Need("law")), **asked)

    assert names(group.members) == ["Ada"]
    assert group.set_aside == (
        Demand(DemandKind.STRATEGIC, number=1),
        Demand(DemandKind.UNIT, about="Ward", number=1),
        Demand(DemandKind.NETWORK, about="Mentors", number=1),
        Demand(DemandKind.EMPLOYER, about="Firm", number=1),
        Demand(DemandKind.COMPETENCE, about="law", level=3, number=1),
    )


def test_does_not_set_aside_what_only_someone_left_out_can_do() -> None:
    snapshot = organisation([person("Ada"), person("Bo")], holdings=knows({"Bo": ["law"]}))

    group = plan(snapshot, competences=("law",), must_exclude=("Bo",))

    assert (group.status, group.set_aside) == (InviteStatus.INFEASIBLE, ())
