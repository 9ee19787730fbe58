"""Which tests run, in which order: those without a database first, then grouped by the data they look at."""

import os
from collections.abc import Generator
from typing import Final

import pytest

from tests.support import chromium, npm, workers
from tests.support.folders import shared_folder
from tests.support.tally import AXE, Tally

LEFT_OUT: Final = "left out"

NEEDED: Final = {
    "shared": "they need the reference organisations in ../shared/data or MELLANRUM_SHARED.",
    "browser": f"there is no Chromium. {chromium.HOW_TO_GET_ONE}",
    "npm": "they need packages from npm, and `npm ci` failed for them; is its registry reachable?",
    "prove": "they take long; `make prove` runs them.",
}
"""The markers of what may be missing on a machine, and what to say where it is."""

DATA_SETS: Final = (
    "migrated",
    "bare",
    "graph",
    "town",
    "many",
    "organisation",
    "planted",
    "crowd",
    "large",
    "region",
    "kubernetes",
)
"""The fixtures that say what lies in the database, in the order in which their tests run."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """Mark what needs the database or a browser before `-m` is applied; leave out and group after everything else."""
    for item in items:
        if _fixtures(item) & {"address", "browser", *DATA_SETS}:
            item.add_marker("database")
        if "browser" in _fixtures(item):
            item.add_marker("browser")
        workers.keep_together(config, item, _group(item))
    yield
    for marker in _missing():
        _leave_out(config, items, marker)
    items.sort(key=_group)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was measured, and what was left out: a test that did not run must not look like one that passed."""
    reports = (each for kind in ("passed", "failed") for each in terminalreporter.getreports(kind))
    for report in (each for each in reports if each.when == "call"):
        for name, figure in report.user_properties:
            terminalreporter.write_line(f"{workers.name_of(report)}: {name}: {figure}")
    for marker, count in workers.counted(config, LEFT_OUT).items():
        terminalreporter.write_line(f"{count} tests left out: {NEEDED[marker]}")
    if looks := workers.counted(config, AXE):
        terminalreporter.write_line(str(Tally(looks)))


def _missing() -> list[str]:
    """The markers of what is not on this machine, or was not asked for; in CI a missing program fails its tests."""
    in_ci = chromium.in_ci()
    here = {
        "shared": shared_folder() is not None,
        "browser": in_ci or chromium.program() is not None,
        "npm": in_ci or npm.all_installed(),
        "prove": bool(os.environ.get("MELLANRUM_PROVE")),
    }
    return [marker for marker, is_here in here.items() if not is_here]


def _leave_out(config: pytest.Config, items: list[pytest.Item], marker: str) -> None:
    absent = [item for item in items if item.get_closest_marker(marker)]
    if not absent:
        return
    items[:] = [item for item in items if item not in absent]
    if workers.is_first(config):
        workers.counted(config, LEFT_OUT)[marker] = len(absent)
    config.hook.pytest_deselected(items=absent)


def _group(item: pytest.Item) -> int:
    used = _fixtures(item)
    return max((place for place, name in enumerate(DATA_SETS, start=1) if name in used), default=0)


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))
