"""Other groups that are as good are given, those that share the least first."""

import pytest

from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import names, plan
from tests.analytics.made import knows, organisation, person


def five_alike() -> Snapshot:
    return organisation([person(name, "O") for name in ("Ada", "Bo", "Cy", "Di", "Ed")])


def test_shares_nobody_with_the_plan_where_that_can_be() -> None:
    """Of five who are alike two are needed: the next pair is new, and the one after that has only Ed new."""
    group = plan(five_alike(), min_operational=2, alternatives=2)

    plans = [names(group.members), *map(names, group.alternatives)]
    assert plans[0] == ["Ada", "Bo"]
    assert set(plans[1]) < {"Cy", "Di", "Ed"}
    assert len({*plans[2]} - {*plans[0], *plans[1]}) == 1
    assert group.alternatives_are_all is False


@pytest.mark.parametrize(("wanted", "are_all"), [(1, False), (2, True), (5, True)])
def test_says_whether_these_are_all(wanted: int, *, are_all: bool) -> None:
    """Three who are alike, one needed: two others."""
    snapshot = organisation([person(name, "S") for name in ("Ada", "Bo", "Cy")])

    group = plan(snapshot, min_strategic=1, alternatives=wanted)

    assert len(group.alternatives) == min(wanted, 2)
    assert {"Bo", "Cy"}.issuperset(name for other in group.alternatives for name in names(other))
    assert group.alternatives_are_all is are_all


def test_gives_no_group_that_is_worse_by_an_aim() -> None:
    """Bo knows both and Cy only law: Cy stands in for Bo where only the size counts."""
    snapshot = organisation(
        [person("Ada", "S"), person("Bo", "O"), person("Cy", "O")],
        holdings=knows({"Ada": ["roads"], "Bo": ["law", "roads"], "Cy": ["law"]}),
    )
    asked = {"competences": ("law", "roads"), "min_strategic": 1, "min_operational": 1, "alternatives": 5}

    assert plan(snapshot, **asked).alternatives == ()
    assert plan(snapshot, **asked).alternatives_are_all is True
    assert [names(other) for other in plan(snapshot, **asked, aims=()).alternatives] == [["Ada", "Cy"]]


def test_gives_none_where_none_are_asked_for() -> None:
    group = plan(five_alike(), min_operational=2, alternatives=0)

    assert (group.alternatives, group.alternatives_are_all) == ((), None)


def test_gives_none_where_there_is_no_plan() -> None:
    group = plan(five_alike(), min_operational=6, alternatives=3)

    assert (group.alternatives, group.alternatives_are_all) == ((), None)


def test_has_no_other_way_to_invite_nobody() -> None:
    group = plan(five_alike(), alternatives=3)

    assert (group.members, group.alternatives, group.alternatives_are_all) == ((), (), True)
