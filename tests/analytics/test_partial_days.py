"""Days of which only the month or the year is known are taken to be any day of it, for and against."""

import pytest

from graph_api.analytics.partial_days import has_come, is_before, is_over, latest


@pytest.mark.parametrize(
    ("day", "comes", "over"),
    [
        ("2026-11-21", True, True),
        ("2026-11-22", True, False),
        ("2026-11-23", False, False),
        ("2026-11", True, False),
        ("2026-10", True, True),
        ("2026-12", False, False),
        ("2026", True, False),
        ("2025", True, True),
        ("2026-11-22T09:00", True, False),
    ],
)
def test_a_month_has_come_on_its_first_day_and_is_over_after_its_last(day: str, *, comes: bool, over: bool) -> None:
    assert (has_come(day, "2026-11-22"), is_over(day, "2026-11-22")) == (comes, over)


@pytest.mark.parametrize(
    ("day", "other", "before"),
    [
        ("2026-11-21", "2026-11-22", True),
        ("2026-11-22", "2026-11-22", False),
        ("2026-11", "2026-11-22", False),
        ("2026-11-22", "2026-12", True),
        ("2025", "2026-01-01", True),
        ("2026", "2026-01-01", False),
    ],
)
def test_a_day_is_before_another_only_where_it_must_be(day: str, other: str, *, before: bool) -> None:
    assert is_before(day, other) is before


@pytest.mark.parametrize(
    ("days", "last"),
    [
        (["2026-11-21", "2026-11-22"], "2026-11-22"),
        (["2026-11-21", "2026-11"], "2026-11"),
        (["2026-11-21", "2026"], "2026"),
        (["2026-11-21", "2026-10"], "2026-11-21"),
        (["2026-11-21T09:00", "2026-11-22"], "2026-11-22"),
        ([], None),
    ],
)
def test_a_month_or_year_may_lie_last_of_all_its_days(days: list[str], last: str | None) -> None:
    assert latest(days) == last
