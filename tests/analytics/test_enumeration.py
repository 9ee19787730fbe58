"""What the tests of invitations rest on agrees with what one works out by hand."""

from dataclasses import replace
from datetime import date

import pytest

from graph_api.analytics.demands import Demand, Need, Requirements
from graph_api.domain.invite_words import DemandKind, InviteAim, WhyNotReason
from graph_api.domain.snapshot import Snapshot
from tests.analytics.countings import at_or_below, groups_as_they_are, have_met, loads
from tests.analytics.enumerated_answers import Missing, absence, decline, front, is_irreducible, relaxation, weaker
from tests.analytics.enumeration import Enumeration, every_group
from tests.analytics.made import (
    attended,
    invited,
    knows,
    masters,
    meeting,
    members,
    network,
    organisation,
    person,
    ties,
    unit,
)

NO_LEVELS = {"min_strategic": 0, "min_operational": 0}


def two_of_three() -> Snapshot:
    """Any two of the three cover law and payroll; Bo and Cy have both."""
    people = [person("Ada", "S"), person("Bo", "S"), person("Cy", "O")]
    return organisation(people, holdings=knows({"Ada": ["law"], "Bo": ["law", "payroll"], "Cy": ["law", "payroll"]}))


def test_goes_through_every_group_in_order() -> None:
    assert every_group(3).tolist() == [
        [0, 0, 0],
        *([1, 0, 0], [0, 1, 0], [0, 0, 1]),
        *([1, 1, 0], [1, 0, 1], [0, 1, 1]),
        [1, 1, 1],
    ]


def test_ranks_by_size_then_aims_then_alphabet() -> None:
    asked = Requirements(competences=("law", "payroll"), aims=(InviteAim.RICHNESS,))
    every = Enumeration(two_of_three(), asked)

    best = every.best(every.demands)

    assert [every.group(row) for row in best] == [("Bo", "Cy")]
    assert every.value(InviteAim.RICHNESS)[best[0]] == 4


def test_changes_as_little_as_it_can_when_somebody_declines() -> None:
    """Without Cy nobody works with the detail, which is set aside; Bo alone knows both."""
    every = Enumeration(two_of_three(), Requirements(competences=("law", "payroll")))

    assert decline(every, "Cy", ("Bo", "Cy")) == ("Bo",)
    assert decline(every, "Ada", ("Bo", "Cy")) == ("Bo", "Cy")


def test_says_what_a_group_with_someone_loses() -> None:
    every = Enumeration(two_of_three(), Requirements(competences=("law", "payroll")))

    assert absence(every, "Ada") == Missing(WhyNotReason.WORSE, ("Ada", "Cy"), InviteAim.RICHNESS, 3)


def test_knows_the_front_of_size_against_needs() -> None:
    """Cy meets three of the four needs alone, and nobody alone all of them."""
    every = Enumeration(two_of_three(), Requirements(competences=("law", "payroll"), front=True))

    assert front(every) == [(1, 3), (2, 4)]


def test_counts_the_meetings_of_the_period_once_each() -> None:
    """As of the 10th, 3 days: the 8th, 9th and 10th. Ada was at two that she was also asked to."""
    days = {"early": "2026-03-07", "first": "2026-03-08", "last": "2026-03-10", "late": "2026-03-11", "some day": None}
    snapshot = replace(
        organisation([person("Ada"), person("Bo")]),
        meetings=(*(meeting(name, day) for name, day in days.items()), meeting("weekly", "2026-03-09", recurring=True)),
        attendance=attended(
            {"early": ["Ada"], "first": ["Ada"], "last": ["Ada"], "weekly": ["Ada"], "unknown": ["Ada"]}
        ),
        invitations=invited({"first": ["Ada", "Bo"], "late": ["Bo"], "some day": ["Bo"]})
        + invited({"last": ["Ada", "Bo"]}, declined=True),
    )

    assert loads(snapshot, Requirements(as_of=date(2026, 3, 10), days=3)) == {"Ada": 2, "Bo": 1}
    assert loads(snapshot, Requirements()) == {"Ada": 0, "Bo": 0}


@pytest.mark.parametrize(("guests", "pairs"), [(25, 300), (26, 0)])
def test_takes_people_to_have_met_where_there_were_few_enough(guests: int, pairs: int) -> None:
    people = [person(f"guest{number:02}") for number in range(guests)]
    snapshot = replace(organisation(people), attendance=attended({"party": [who.id for who in people]}))

    assert len(have_met(snapshot)) == pairs


def test_takes_people_with_a_tie_to_have_met() -> None:
    snapshot = organisation([person("Ada"), person("Bo")], ties=ties(("Bo", "Ada"), ("Ada", "Ada")))

    assert have_met(snapshot) == {frozenset(("Ada", "Bo"))}


def test_counts_units_below_and_members_who_have_not_left() -> None:
    snapshot = organisation(
        [person("Ada", unit="Ward"), person("Bo", unit="Health")],
        units=[unit("Health"), unit("Hospital", parent="Health"), unit("Ward", parent="Hospital"), network("Mentors")],
        memberships=members({"Mentors": ["Ada"]}) + members({"Mentors": ["Bo"]}, former=True),
    )

    assert at_or_below(snapshot, "Hospital") == {"Hospital", "Ward"}
    assert groups_as_they_are(snapshot, "unit") == {"Ward": {"Ada"}, "Health": {"Bo"}}
    assert groups_as_they_are(snapshot, "network") == {"Mentors": {"Ada"}}


def test_goes_down_from_a_demand_step_by_step() -> None:
    steps = weaker(Demand(DemandKind.COMPETENCE, about="law", level=3, number=2), 5)

    assert [(step.level, step.number) for step in steps] == [(2, 2), (1, 2), (None, 2), (3, 1)]
    assert [step.number for step in weaker(Demand(DemandKind.AT_MOST, number=2), 4)] == [3, 4]
    assert list(weaker(Demand(DemandKind.MUST_INCLUDE, about="Ada"), 4)) == []


def test_finds_the_mildest_change_that_ends_a_conflict() -> None:
    """Two who know law at 4 are asked for and there is one; at 2 there are two. A second wish fails elsewhere."""
    snapshot = organisation([person("Ada"), person("Bo")], holdings=masters({"Ada": {"law": 5}, "Bo": {"law": 2}}))
    both = Demand(DemandKind.COMPETENCE, about="law", level=4, number=2)
    alone = Enumeration(snapshot, Requirements(needs=(Need("law", 4, 2),), **NO_LEVELS))
    crowded = Enumeration(snapshot, Requirements(needs=(Need("law", 4, 2),), at_most=1, **NO_LEVELS))

    assert is_irreducible(alone, [both])
    assert not is_irreducible(crowded, [both, Demand(DemandKind.AT_MOST, number=1)])
    assert relaxation(alone, [both], both) == (replace(both, level=2), True)
    assert relaxation(crowded, [both], both) == (replace(both, level=2), False)
