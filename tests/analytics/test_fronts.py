"""What smaller groups can do: each size at which one more need can be met."""

from typing import Any

from graph_api.analytics.demands import Demand, Need
from graph_api.analytics.groups_found import FrontPoint
from graph_api.domain.invite_words import DemandKind
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import names, plan
from tests.analytics.made import knows, organisation, person

SKILLS = ("law", "roads", "water", "payroll")


def office() -> Snapshot:
    """Ada alone knows two things, Bo and Cy together all four, and nobody three."""
    people = [person("Ada", "S", "Ward"), person("Bo", "O", "Lab"), person("Cy", "O", "School"), person("Di", "T")]
    known = {"Ada": ["law", "water"], "Bo": ["law", "roads"], "Cy": ["water", "payroll"], "Di": []}
    return organisation(people, holdings=knows(known))


def front(**asked: Any) -> tuple[FrontPoint, ...]:
    return plan(office(), front=True, **asked).front


def test_gives_each_size_that_can_do_more() -> None:
    one, two = front(competences=SKILLS)

    assert [(point.size, point.met, point.proved) for point in (one, two)] == [(1, 2, True), (2, 4, True)]
    assert (names(two.members), two.unmet) == (["Bo", "Cy"], ())


def test_says_what_a_smaller_group_leaves() -> None:
    """With Ada there: alone two, with Bo or Cy three, with both all."""
    one, two, three = front(competences=SKILLS, must_include=("Ada",))

    assert (names(one.members), [need.about for need in one.unmet]) == (["Ada"], ["roads", "payroll"])
    assert (two.size, two.met, len(two.unmet)) == (2, 3, 1)
    assert (names(three.members), three.met, three.unmet) == (["Ada", "Bo", "Cy"], 4, ())


def test_counts_levels_and_units_as_needs_and_leaves_out_what_was_set_aside() -> None:
    """Ada meets three of four; with Bo or Cy the fourth."""
    points = front(competences=("law", "magic"), units=("Ward",), min_strategic=1, min_operational=1)

    assert [(point.size, point.met) for point in points] == [(1, 3), (2, 4)]
    assert points[0].unmet == (Demand(DemandKind.OPERATIONAL, number=1),)


def test_begins_where_those_who_must_come_meet_something() -> None:
    """Di meets nothing, so that one person is no point; one more meets two of the four, and Bo and Cy all."""
    points = front(competences=SKILLS, must_include=("Di",))

    assert [(point.size, point.met) for point in points] == [(2, 2), (3, 4)]


def test_counts_a_need_for_several_only_when_all_are_there() -> None:
    points = front(needs=(Need("law", None, 2), Need("payroll")))

    assert [(point.size, point.met) for point in points] == [(1, 1), (3, 2)]


def test_exists_where_the_demands_cannot_all_be_met() -> None:
    """Two may come, and three units are asked for besides the two skills of Bo."""
    points = front(competences=("law", "roads"), min_units=3, at_most=2)

    assert [(point.size, point.met) for point in points] == [(1, 2)]
    assert points[0].unmet == (Demand(DemandKind.UNITS, number=3),)


def test_is_empty_where_nobody_may_come_or_nothing_is_needed() -> None:
    assert front(competences=("law",), must_include=("Ada",), must_exclude=("Ada",)) == ()
    assert front() == ()


def test_is_left_out_where_it_is_not_asked_for() -> None:
    assert plan(office(), competences=SKILLS).front == ()
