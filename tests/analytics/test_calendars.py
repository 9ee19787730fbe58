"""Which meetings a period holds, and which series go on in it."""

import pytest

from graph_api.analytics.calendars import Calendar, Period, calendar_of
from graph_api.domain.snapshot_nodes import MeetingRow
from tests.analytics.strategies import meeting

PERIOD = Period("2026-01-01", "2026-03-01", "2026-03-31")
ROWS = (
    meeting("first day", "2026-01-01"),
    meeting("last day", "2026-03-31"),
    meeting("before", "2025-12-31"),
    meeting("after", "2026-04-01"),
    meeting("called off", "2026-02-01", status="Cancelled"),
    meeting("some day", None),
)


def held(*rows: MeetingRow) -> Calendar:
    return calendar_of(rows or ROWS, PERIOD, ["cancelled"])


def test_holds_the_meetings_from_its_first_to_its_last_day_but_for_the_cancelled() -> None:
    found = held()

    assert [row.id for row in found.meetings] == ["first day", "last day"]
    assert (found.cancelled, found.undated) == (1, 1)
    assert found.held_ever == {row.id for row in ROWS} - {"called off"}


@pytest.mark.parametrize(
    ("day", "until", "goes_on"),
    [
        (None, None, True),
        ("2026-03-31", None, True),
        ("2026-04-01", None, False),
        ("2020-01-01", "2025-12-31", False),
        ("2020-01-01", "2026", True),
        ("2020-01-01", "2026-01-01", True),
    ],
)
def test_a_series_goes_on_from_its_first_to_its_last_day(day: str | None, until: str | None, *, goes_on: bool) -> None:
    found = held(meeting("weekly", day, recurring=True, until=until))

    assert [row.id for row in found.series] == ["weekly"] * goes_on
    assert found.meetings == ()


def test_the_nearest_meeting_is_the_last_before_the_period_else_the_first_after_it() -> None:
    later = meeting("later", "2026-05-01"), meeting("latest", "2026-06-01")
    earlier = meeting("earlier", "2024-05-01"), meeting("earliest", "2024-04-01")

    assert held(*later).nearest == "2026-05-01"
    assert held(*later, *earlier).nearest == "2024-05-01"
    assert held(meeting("weekly", "2025-01-01", recurring=True)).nearest is None
