"""A whole invitation for thousands of people is proved in seconds: as large as `make prove` measures it."""

import random
import resource
import time
from collections.abc import Callable

import pytest

from graph_api.analytics.demands import Need, Requirements
from graph_api.analytics.invites import smallest_group
from graph_api.domain.invite_words import InviteStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow
from tests.analytics.made import named, person, unit

pytestmark = pytest.mark.prove

UNITS = [f"unit{number:02}" for number in range(40)]
GIB = 1 << 20
"""In the kilobytes that the system counts memory in."""


def large_organisation(people: int, competences: int) -> tuple[Snapshot, Requirements]:
    """Everyone at a level and in one of 40 units, and three of a hundred who know each competence, at any level."""
    dice = random.Random(people)
    everyone = [person(f"p{number:05}", dice.choice("SSTTTOOOOO"), dice.choice(UNITS)) for number in range(people)]
    skills = [f"skill{number:02}" for number in range(competences)]
    holdings = tuple(
        HoldingRow(who.id, skill, dice.randint(1, 5), (("told", 1.0),))
        for who in everyone
        for skill in skills
        if dice.random() < 0.03
    )
    snapshot = Snapshot(
        version=1,
        people=tuple(everyone),
        units=tuple(map(unit, UNITS)),
        competences=tuple(map(named, skills)),
        holdings=holdings,
    )
    asked = Requirements(
        needs=tuple(Need(skill, level=3) for skill in skills), units=tuple(UNITS[:4]), at_most_per_unit=2
    )
    return snapshot, asked


@pytest.mark.parametrize(
    ("people", "competences", "seconds"), [(5_000, 15, 1.0), (20_000, 20, 5.0)], ids=["5,000 people", "20,000 people"]
)
def test_proves_the_smallest_group_of_thousands_in_seconds(
    people: int, competences: int, seconds: float, record_property: Callable[[str, object], None]
) -> None:
    snapshot, asked = large_organisation(people, competences)

    started = time.perf_counter()
    group = smallest_group(snapshot, asked, 30.0)
    took = time.perf_counter() - started

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    record_property("seconds", f"{took:.2f} (at most {seconds:g}); {memory / GIB:.2f} GiB in all")
    assert (group.status, group.ties_broken) == (InviteStatus.OPTIMAL, True)
    assert took < seconds
    assert memory < GIB


@pytest.mark.parametrize(("people", "competences"), [(5_000, 15), (20_000, 20)], ids=["5,000 people", "20,000 people"])
def test_tells_all_that_a_page_asks_for_within_its_usual_time(
    people: int, competences: int, record_property: Callable[[str, object], None]
) -> None:
    """With five other groups and what smaller ones can do, within the time limit that is the default."""
    snapshot, asked = large_organisation(people, competences)
    whole = Requirements(
        needs=asked.needs, units=asked.units, at_most_per_unit=asked.at_most_per_unit, alternatives=5, front=True
    )

    started = time.perf_counter()
    group = smallest_group(snapshot, whole, 5.0)
    took = time.perf_counter() - started

    record_property("seconds", f"{took:.2f}")
    assert (group.status, group.ties_broken) == (InviteStatus.OPTIMAL, True)
    assert len(group.alternatives) == 5 or group.alternatives_are_all
    assert group.front[-1].size == len(group.members)
    assert all(point.proved for point in group.front)
