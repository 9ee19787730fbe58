"""Where demands clash, the mildest change of each that ends it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph_api.analytics.demands import Demand, Need
from graph_api.analytics.groups_found import Clash
from graph_api.domain.invite_words import DemandKind, InviteStatus
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import plan
from tests.analytics.made import attended, knows, masters, meeting, members, network, organisation, person

FRIDAY = date(2026, 3, 13)


def lawyers() -> Snapshot:
    return organisation(
        [person("Ada", "S"), person("Bo", "S"), person("Cy", "O")],
        holdings=masters({"Ada": {"law": 5}, "Bo": {"law": 2}, "Cy": {"law": None}}),
    )


def law(level: int | None, number: int) -> Demand:
    return Demand(DemandKind.COMPETENCE, about="law", level=level, number=number)


@pytest.mark.parametrize(
    ("need", "relaxed"),
    [
        (Need("law", 5, 2), law(2, 2)),
        (Need("law", 5, 3), law(None, 3)),
        (Need("law", 4, 4), law(4, 1)),
        (Need("law", None, 7), law(None, 3)),
        (Need("law", 1, 5), law(1, 2)),
    ],
    ids=str,
)
def test_goes_down_by_the_level_before_the_number(need: Need, relaxed: Demand) -> None:
    """Two know law at 2 and one at 5; three know it at all, so that no level is low enough for four."""
    group = plan(lawyers(), needs=(need,))

    assert group.conflict == (Clash(law(need.level, need.holders), relaxed, dropped=False, resolves=True),)
    assert group.conflict_is_irreducible


def clashes(snapshot: Snapshot, **asked: Any) -> dict[DemandKind, tuple[int | None, bool]]:
    """By kind of demand: the number that helps, and whether only leaving it out does."""
    group = plan(snapshot, **asked)
    assert group.status is InviteStatus.INFEASIBLE
    return {
        clash.demand.kind: (clash.relaxed.number if clash.relaxed else None, clash.dropped) for clash in group.conflict
    }


def test_asks_for_fewer_at_a_level_or_for_a_larger_group() -> None:
    asked = {"min_strategic": 2, "must_include": ("Cy",), "at_most": 2}

    assert clashes(lawyers(), **asked) == {
        DemandKind.STRATEGIC: (1, False),
        DemandKind.MUST_INCLUDE: (None, True),
        DemandKind.AT_MOST: (3, False),
    }


def test_lets_more_of_a_unit_come() -> None:
    snapshot = organisation([person(name, "T", "Ward") for name in ("Ada", "Bo", "Cy", "Di")])

    assert clashes(snapshot, min_tactical=4, at_most_per_unit=1) == {
        DemandKind.TACTICAL: (1, False),
        DemandKind.AT_MOST_PER_UNIT: (4, False),
    }


def test_lets_more_of_a_network_come() -> None:
    snapshot = organisation(
        [person(name) for name in ("Ada", "Bo", "Cy")],
        holdings=knows({"Ada": ["law"], "Bo": ["law"], "Cy": ["law"]}),
        units=[network("Mentors")],
        memberships=members({"Mentors": ["Ada", "Bo", "Cy"]}),
    )

    assert clashes(snapshot, needs=(Need("law", None, 3),), at_most_per_network=1) == {
        DemandKind.COMPETENCE: (1, False),
        DemandKind.AT_MOST_PER_NETWORK: (3, False),
    }


def test_lets_more_of_an_employer_come() -> None:
    snapshot = organisation([person(name, "O", employer="City") for name in ("Ada", "Bo", "Cy")])

    assert clashes(snapshot, min_operational=2, at_most_per_employer=1) == {
        DemandKind.OPERATIONAL: (1, False),
        DemandKind.AT_MOST_PER_EMPLOYER: (2, False),
    }


def test_lets_people_come_to_as_many_meetings_as_the_least_busy_who_knows() -> None:
    """Ada was at three and Bo at two; Cy, at none, does not know law."""
    snapshot = replace(
        organisation([person(name) for name in ("Ada", "Bo", "Cy")], holdings=knows({"Ada": ["law"], "Bo": ["law"]})),
        meetings=tuple(meeting(name, "2026-03-12") for name in ("one", "two", "three")),
        attendance=attended({"one": ["Ada", "Bo"], "two": ["Ada", "Bo"], "three": ["Ada"]}),
    )

    assert clashes(snapshot, competences=("law",), at_most_meetings=1, as_of=FRIDAY) == {
        DemandKind.AT_MOST_MEETINGS: (3, False),
        DemandKind.COMPETENCE: (None, True),
    }


@pytest.mark.parametrize(
    ("asked", "kind", "fewer"),
    [
        ({"min_units": 4}, DemandKind.UNITS, 2),
        ({"min_networks": 3}, DemandKind.NETWORKS, 1),
        ({"min_employers": 3}, DemandKind.EMPLOYERS, 2),
    ],
    ids=str,
)
def test_asks_for_fewer_of_several(asked: dict[str, int], kind: DemandKind, fewer: int) -> None:
    snapshot = organisation(
        [person("Ada", unit="Ward", employer="City"), person("Bo", unit="Lab", employer="Region")],
        units=[network("Mentors"), network("Buyers")],
        memberships=members({"Mentors": ["Ada", "Bo"]}),
    )

    assert clashes(snapshot, **asked) == {kind: (fewer, False)}


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ({"units": ("Ward",)}, DemandKind.UNIT),
        ({"networks": ("Mentors",)}, DemandKind.NETWORK),
        ({"employers": ("City",)}, DemandKind.EMPLOYER),
    ],
    ids=str,
)
def test_can_only_do_without_one_that_must_be_represented(asked: dict[str, Any], kind: DemandKind) -> None:
    snapshot = organisation(
        [person("Ada", unit="Ward", employer="City"), person("Bo")],
        units=[network("Mentors")],
        memberships=members({"Mentors": ["Ada"]}),
    )

    assert clashes(snapshot, must_exclude=("Ada",), **asked) == {
        kind: (None, True),
        DemandKind.MUST_EXCLUDE: (None, True),
    }


def test_says_where_another_conflict_remains() -> None:
    """Nobody may be there and not there; whatever is done about Ada, Bo remains."""
    both = ("Ada", "Bo")

    group = plan(lawyers(), must_include=both, must_exclude=both)

    assert len(group.conflict) == 2
    assert len({clash.demand.about for clash in group.conflict}) == 1
    assert all(clash.dropped and clash.resolves is False for clash in group.conflict)
    assert group.conflict_is_irreducible


def test_does_not_blame_what_was_set_aside() -> None:
    group = plan(lawyers(), competences=("magic",), must_include=("Ada",), must_exclude=("Ada",))

    assert {clash.demand.kind for clash in group.conflict} == {DemandKind.MUST_INCLUDE, DemandKind.MUST_EXCLUDE}
    assert all(clash.resolves for clash in group.conflict)
