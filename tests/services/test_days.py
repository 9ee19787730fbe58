"""The day that a question looks from is a whole day of a time that anything is recorded of."""

from datetime import date

import pytest

from graph_api.domain.answers import Day
from graph_api.domain.uncoupled import UncoupledInput
from graph_api.errors import BadInput
from graph_api.services.days import on_a_day, today, whole_day


def test_takes_a_whole_day() -> None:
    assert whole_day("asOf", "2026-11-22") == date(2026, 11, 22)


def test_today_is_such_a_day() -> None:
    assert whole_day("asOf", today()).isoformat() == today()


@pytest.mark.parametrize("written", ["yesterday", "2026-11", "2026-02-30", "20261122", "2026-W47-7", ""])
def test_says_how_to_write_a_day(written: str) -> None:
    with pytest.raises(BadInput, match=r"asOf is .*, which is no day; write it like 2026-11-21\."):
        whole_day("asOf", written)


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31"])
def test_refuses_a_day_that_no_period_can_be_counted_from(written: str) -> None:
    with pytest.raises(BadInput, match="give a day from 1900-01-01 to 2199-12-31"):
        whole_day("asOf", written)


def test_looks_from_today_unless_a_day_is_given() -> None:
    assert on_a_day(UncoupledInput()).as_of == today()


@pytest.mark.parametrize("written", ["soon", "2026-13-01", ""])
def test_does_not_take_something_else_for_today(written: str) -> None:
    with pytest.raises(BadInput, match="which is no day"):
        on_a_day(UncoupledInput(as_of=Day(written)))
