from datetime import date

import pytest

from graph_api.analytics.windows import Window, Windows, day_of, recorded_days
from graph_api.domain.snapshot import Snapshot
from tests.analytics.made import attended, meeting

AUTUMN = Windows(date(2026, 9, 1), date(2026, 9, 10))
"""Ten days; before them come 22 to 31 August, and before those 12 to 21 August."""


@pytest.mark.parametrize(
    ("written", "window"),
    [
        ("2026-08-11", None),
        ("2026-08-12", Window.EARLIER),
        ("2026-08-21", Window.EARLIER),
        ("2026-08-22", Window.BEFORE),
        ("2026-08-31", Window.BEFORE),
        ("2026-09-01", Window.AFTER),
        ("2026-09-10", Window.AFTER),
        ("2026-09-11", None),
    ],
)
def test_puts_each_day_into_the_window_that_holds_it(written: str, window: Window | None) -> None:
    assert AUTUMN.of(written) is window


def test_windows_are_of_one_length_and_leave_no_day_between_them() -> None:
    assert AUTUMN.days == 10
    assert [(AUTUMN.first_day(each).isoformat(), AUTUMN.last_day(each).isoformat()) for each in Window] == [
        ("2026-08-12", "2026-08-21"),
        ("2026-08-22", "2026-08-31"),
        ("2026-09-01", "2026-09-10"),
    ]
    assert (AUTUMN.before_from, AUTUMN.before_until) == (date(2026, 8, 22), date(2026, 8, 31))


@pytest.mark.parametrize("written", [None, "", "2026", "2026-09", "in September", "2026-02-30"])
def test_less_than_a_day_is_in_no_window(written: str | None) -> None:
    assert AUTUMN.of(written) is None


def test_the_day_of_a_moment_counts() -> None:
    assert day_of("2026-09-01T08:30:00Z") == date(2026, 9, 1)


def test_tells_the_first_and_last_day_of_a_meeting_with_people() -> None:
    snapshot = Snapshot(
        version=1,
        meetings=(
            meeting("early", "2026-01-01"),
            meeting("spring", "2026-03-02"),
            meeting("autumn", "2026-10-04"),
            meeting("weekly", "2020-01-01", recurring=True),
            meeting("some day", None),
        ),
        attendance=attended({"spring": ["Ann"], "autumn": ["Ann"], "weekly": ["Ann"], "some day": ["Ann"]}),
    )

    assert recorded_days(snapshot) == (date(2026, 3, 2), date(2026, 10, 4))
    assert recorded_days(Snapshot(version=1)) is None
