"""What is running on a day, as far as its source knows its days and says how it stands."""

import pytest

from graph_api.analytics.running import running_on
from graph_api.domain.snapshot_nodes import InitiativeRow

DAY = "2026-11-22"


def runs(start: str | None = None, end: str | None = None, status: str | None = None) -> bool:
    row = InitiativeRow("harbour", "harbour", "made", "Harbour", None, status, start, end)
    return bool(running_on([row], DAY, ("on_hold", "avslutad")))


@pytest.mark.parametrize("start", [None, "2026-11-22", "2026-11", "2026", "2025-12-31"])
def test_has_begun(start: str | None) -> None:
    assert runs(start=start)


@pytest.mark.parametrize("start", ["2026-11-23", "2026-12", "2027"])
def test_has_not_begun(start: str) -> None:
    assert not runs(start=start)


@pytest.mark.parametrize("end", [None, "2026-11-22", "2026-11", "2026", "2027-01-01"])
def test_has_not_ended(end: str | None) -> None:
    assert runs(end=end)


@pytest.mark.parametrize("end", ["2026-11-21", "2026-10", "2025"])
def test_has_ended(end: str) -> None:
    assert not runs(end=end)


@pytest.mark.parametrize("status", [None, "running"])
def test_runs_where_its_source_does_not_say_otherwise(status: str | None) -> None:
    assert runs(status=status)


@pytest.mark.parametrize("status", ["On hold", "AVSLUTAD"])
def test_does_not_run_where_its_source_says_so_however_it_is_written(status: str) -> None:
    assert not runs(start="2026-01-01", status=status)
