"""Strategy and calendar of a region of 20,000 people are compared in seconds: as large as `make prove` measures it."""

import resource
import time
from collections.abc import Callable
from typing import Final

import pytest

from graph_api.domain.answers import AnswerStatus, Day
from graph_api.domain.strategy_in_calendar import StrategyInCalendarInput
from graph_api.services.strategy_in_calendar import strategy_in_calendar
from tests.analytics.large_region import large_region

pytestmark = pytest.mark.prove

SECONDS: Final = 3.0
GIB: Final = 1 << 20
"""In the kilobytes that the system counts memory in."""


def test_compares_the_strategy_of_a_large_region_with_its_calendar(
    record_property: Callable[[str, object], None],
) -> None:
    region = large_region()

    started = time.perf_counter()
    found = strategy_in_calendar(region, StrategyInCalendarInput(as_of=Day("2026-09-01")))
    took = time.perf_counter() - started

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    record_property("seconds", f"{took:.2f} (at most {SECONDS:g}); {memory / GIB:.2f} GiB in all")
    assert found.status is AnswerStatus.ANSWERED
    assert found.meetings > 1_000
    assert took < SECONDS
    assert memory < GIB
