"""The region that is made up for measurements is as large as it says, the same each time, and hangs together."""

from tests.analytics.large_region import large_region, only


def test_is_as_large_as_is_asked_for() -> None:
    region = large_region(people=400, units=25, ties=3_000, seed=7)

    tied = {frozenset((row.source, row.target)) for row in region.ties}
    assert (len(region.people), len(region.units), len(tied)) == (400, 25, 3_000)
    assert all(len(pair) == 2 for pair in tied)


def test_refers_to_nothing_that_is_not_there() -> None:
    region = large_region(people=400, units=25, ties=3_000, seed=7)
    people, units = {row.id for row in region.people}, {row.id for row in region.units}

    assert {row.unit for row in region.people} | {row.parent for row in region.units} <= {*units, None}
    assert {row.person for row in (*region.attendance, *region.memberships, *region.parts)} <= people
    assert {row.unit for row in (*region.involvements, *region.dependencies, *region.concerns)} <= units


def test_is_the_same_each_time_and_another_from_another_seed() -> None:
    again = large_region.__wrapped__(people=400, units=25, ties=3_000, seed=7)

    assert again == large_region(people=400, units=25, ties=3_000, seed=7)
    assert again != large_region(people=400, units=25, ties=3_000, seed=8)


def test_gives_a_part_of_itself() -> None:
    part = only(large_region(people=400, units=25, ties=3_000, seed=7), "ties")

    assert (len(part.people), len(part.ties), part.attendance) == (400, 3_000, ())
