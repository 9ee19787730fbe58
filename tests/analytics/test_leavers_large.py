"""What hangs on few, and what leaves with somebody, in a whole region in three seconds: as `make prove` measures it."""

import resource
import time
from collections.abc import Callable
from typing import Any

import pytest

from graph_api.domain.answers import AnswerStatus, Day
from graph_api.domain.knowledge_at_risk import KnowledgeAtRiskInput
from graph_api.domain.leaver_impact import LeaverImpactInput
from graph_api.services.knowledge_at_risk import knowledge_at_risk
from graph_api.services.leaver_impact import leaver_impact
from tests.analytics.large_region import large_region

pytestmark = pytest.mark.prove

TODAY = Day("2026-11-22")
SECONDS = 3.0
GIB = 1 << 20
"""In the kilobytes that the system counts memory in."""

Measured = Callable[[Callable[[], Any]], Any]


@pytest.fixture
def measured(record_property: Callable[[str, object], None]) -> Measured:
    """Runs something over the region, which is made before, within the time and memory that it may take."""
    assert large_region().people

    def run(answer: Callable[[], Any]) -> Any:
        started = time.perf_counter()
        found = answer()
        took = time.perf_counter() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        record_property("seconds", f"{took:.2f} (at most {SECONDS:g}); {memory / GIB:.2f} GiB in all")
        assert took < SECONDS
        assert memory < GIB
        return found

    return run


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"leavers": 100, "first": 200},
        {"themes": [f"t{number:03}" for number in range(5)]},
        {"lose": 3, "time_limit": 1.5},
        {"level": 4, "holders": 3, "lose": 2, "time_limit": 1.5},
    ],
    ids=str,
)
def test_finds_what_hangs_on_few(measured: Measured, asked: dict[str, Any]) -> None:
    found = measured(lambda: knowledge_at_risk(large_region(), KnowledgeAtRiskInput(as_of=TODAY, **asked)))

    assert found.status is AnswerStatus.ANSWERED
    assert all(loss.fewest for loss in found.together)


@pytest.mark.parametrize(
    "asked",
    [{"people": ["p00000"]}, {"people": [f"p{number:05}" for number in range(0, 20_000, 100)]}, {"unit": "u000"}],
    ids=["one", "two hundred", "a division"],
)
def test_finds_what_leaves_with_somebody(measured: Measured, asked: dict[str, Any]) -> None:
    found = measured(lambda: leaver_impact(large_region(), LeaverImpactInput(as_of=TODAY, holders=2, **asked)))

    assert found.status is AnswerStatus.ANSWERED
    assert found.cohesion is not None
