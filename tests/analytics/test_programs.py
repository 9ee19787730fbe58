"""Integer programs over yes and no, down to the ones without anything to decide."""

from graph_api.analytics.programs import Clock, Outcome, Row, Solution, cheapest, too_dear


def test_chooses_the_cheapest_that_meets_every_row() -> None:
    rows = [Row({0: 1, 1: 1}, lower=1), Row({1: 1, 2: 1}, lower=1)]

    assert cheapest([1, 1, 1], rows, Clock(5)) == Solution(Outcome.PROVED, chosen=(1,), bound=1)


def test_weighs_costs_below_nothing() -> None:
    assert cheapest([-2, 3, -1], [Row({0: 1, 2: 1}, upper=1)], Clock(5)) == Solution(Outcome.PROVED, (0,), -2)


def test_knows_that_rows_contradict_each_other() -> None:
    assert cheapest([1], [Row({0: 1}, lower=1), Row({0: 1}, upper=0)], Clock(5)).outcome is Outcome.IMPOSSIBLE


def test_knows_that_nobody_can_meet_a_row_about_nobody() -> None:
    assert cheapest([1, 1], [Row({}, lower=1)], Clock(5)).outcome is Outcome.IMPOSSIBLE


def test_chooses_nothing_where_nothing_is_asked() -> None:
    assert cheapest([1, 1], [], Clock(5)) == Solution(Outcome.PROVED, (), 0)


def test_decides_without_unknowns() -> None:
    assert cheapest([], [Row({}, upper=3)], Clock(5)) == Solution(Outcome.PROVED, (), 0)
    assert cheapest([], [Row({}, lower=1)], Clock(5)) == Solution(Outcome.IMPOSSIBLE)


def test_knows_nothing_when_the_time_is_up() -> None:
    assert cheapest([1], [Row({0: 1}, lower=1)], Clock(0)) == Solution(Outcome.OUT_OF_TIME)


def test_knows_who_is_in_no_solution_that_costs_so_little() -> None:
    """Half of the first is enough, for 1/2; the whole of the second adds 2 to that, and the third 1."""
    rows = [Row({0: 2, 1: 2}, lower=1)]

    assert too_dear([1, 3, 1], rows, 1, Clock(5)) == {1, 2}
    assert too_dear([1, 3, 1], rows, 2, Clock(5)) == {1}
    assert too_dear([1, 3, 1], rows, 3, Clock(5)) == frozenset()


def test_rules_nobody_out_where_nothing_is_asked_or_nothing_helps() -> None:
    assert too_dear([1, 1], [], 0, Clock(5)) == frozenset()
    assert too_dear([1], [Row({0: 1}, lower=2)], 1, Clock(5)) == frozenset()


def test_rules_nobody_out_without_time() -> None:
    assert too_dear([1, 3, 1], [Row({0: 2, 1: 2}, lower=1)], 1, Clock(0)) == frozenset()
