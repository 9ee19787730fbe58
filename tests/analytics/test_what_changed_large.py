"""What changed is told of 20,000 people within three seconds and a gigabyte: as large as `make prove` measures it."""

import resource
import time
from collections.abc import Callable
from datetime import date

import pytest

from graph_api.analytics.swaps import DEALS
from graph_api.analytics.what_changed import measure_changes
from graph_api.analytics.windows import Windows
from graph_api.domain.answers import Day
from graph_api.domain.what_changed import ChangeWord, KeptTogether, WhatChangedInput
from tests.analytics.large_region import large_region

pytestmark = pytest.mark.prove

GIB = 1 << 20
"""In the kilobytes that the system counts memory in."""

THIRDS = Windows(date(2026, 7, 1), date(2026, 10, 31))
"""A third of the year of meetings, so that there are an earlier window and one before."""


@pytest.mark.parametrize("together", KeptTogether)
def test_tells_all_that_changed_among_20_000_people_in_three_seconds(
    together: KeptTogether, record_property: Callable[[str, object], None]
) -> None:
    snapshot = large_region()
    asked = WhatChangedInput(since=Day("2026-07-01"), until=Day("2026-10-31"), keep_together=together)

    started = time.perf_counter()
    found = measure_changes(snapshot, THIRDS, asked)
    took = time.perf_counter() - started

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    record_property("seconds", f"{took:.2f} (at most 3); {memory / GIB:.2f} GiB in all")
    compared = [each for each in found.measures if each.chance.p is not None]
    assert (len(compared), {each.chance.deals for each in compared}) == (len(found.measures), {DEALS})
    assert {each.word for each in compared} == {ChangeWord.WITHIN_CHANCE}
    assert took < 3
    assert memory < GIB
