"""Gaps of a region of 20,000 people, and what should be coupled there, in less than three seconds each.

Seconds of one core, since a machine that is busy with something else says nothing about the question.
"""

import resource
import time
from collections.abc import Callable

import pytest

from graph_api.domain.answers import Day
from graph_api.domain.gaps import GapsInput, Need, Seen
from graph_api.domain.uncoupled import UncoupledInput
from graph_api.services.gaps import gaps_of
from graph_api.services.uncoupled import uncoupled_of
from tests.analytics.large_region import large_region

pytestmark = pytest.mark.prove

SECONDS = 3.0
GIB = 1 << 20
"""In the kilobytes that the system counts memory in."""

ASKED = {
    "as usual": GapsInput(),
    "decisions that hang together against meetings in a window": GapsInput(
        need=[Need.LINKED_DECISIONS], seen=[Seen.MEETINGS], seen_from=Day("2026-01-01"), seen_until=Day("2026-06-30")
    ),
    "every need against all that is seen": GapsInput(need=tuple(Need), seen=tuple(Seen), first=1000, close=50),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_tells_the_gaps_of_a_region_in_seconds(
    asked: GapsInput, record_property: Callable[[str, object], None]
) -> None:
    region = large_region()

    started = time.process_time()
    found = gaps_of(region, asked)
    took = time.process_time() - started

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    said = f"{took:.2f} (at most {SECONDS:g}); {found.required_pairs:,} pairs; {memory / GIB:.2f} GiB in all"
    record_property("seconds", said)
    assert found.required_pairs > 1000
    assert took < SECONDS
    assert memory < GIB


def test_tells_what_should_be_coupled_in_a_region_in_seconds(
    record_property: Callable[[str, object], None],
) -> None:
    region = large_region()

    started = time.process_time()
    found = uncoupled_of(region, UncoupledInput(as_of=Day("2026-06-30"), first=500))
    took = time.process_time() - started

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    record_property(
        "seconds", f"{took:.2f} (at most {SECONDS:g}); {found.related:,} pairs; {memory / GIB:.2f} GiB in all"
    )
    assert found.related
    assert took < SECONDS
    assert memory < GIB
