"""Which tests run, in which order: those without a database first, then grouped by the data they look at."""

from collections.abc import Generator
from typing import Final

import pytest

from tests.support import chromium
from tests.support.folders import shared_folder

LEFT_OUT: Final = pytest.StashKey[dict[str, int]]()

NEEDED: Final = {
    "shared": "they need the reference organisations in ../shared/data or MELLANRUM_SHARED.",
    "browser": f"there is no Chromium. {chromium.HOW_TO_GET_ONE}",
}
"""The markers of what may be missing on a machine, and what to say where it is."""

DATA_SETS: Final = ("migrated", "bare", "graph", "town", "many", "organisation", "kubernetes")
"""The fixtures that say what lies in the database, in the order in which their tests run."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """Mark what needs the database or a browser before `-m` is applied; leave out and group after everything else."""
    for item in items:
        if _fixtures(item) & {"address", "browser", *DATA_SETS}:
            item.add_marker("database")
        if "browser" in _fixtures(item):
            item.add_marker("browser")
    yield
    for marker in _missing():
        _leave_out(config, items, marker)
    items.sort(key=_group)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out; a test that did not run must not look like one that passed."""
    for marker, count in config.stash.get(LEFT_OUT, {}).items():
        terminalreporter.write_line(f"{count} tests left out: {NEEDED[marker]}")


def _missing() -> list[str]:
    """The markers of what is not on this machine; in CI a missing browser fails its tests instead."""
    browser = chromium.program() is None and not chromium.in_ci()
    return ["shared"] * (shared_folder() is None) + ["browser"] * browser


def _leave_out(config: pytest.Config, items: list[pytest.Item], marker: str) -> None:
    absent = [item for item in items if item.get_closest_marker(marker)]
    if not absent:
        return
    items[:] = [item for item in items if item not in absent]
    config.stash.setdefault(LEFT_OUT, {})[marker] = len(absent)
    config.hook.pytest_deselected(items=absent)


def _group(item: pytest.Item) -> int:
    used = _fixtures(item)
    return max((place for place, name in enumerate(DATA_SETS, start=1) if name in used), default=0)


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))
