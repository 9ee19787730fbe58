"""Which tests run, in which order: those without a database first, then grouped by the data they look at."""

from collections.abc import Generator
from typing import Final

import pytest

from tests.support.folders import shared_folder

LEFT_OUT: Final = pytest.StashKey[int]()

DATA_SETS: Final = ("migrated", "bare", "graph", "town", "many", "organisation", "kubernetes")
"""The fixtures that say what lies in the database, in the order in which their tests run."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """Mark what needs the database before `-m` is applied, and group by data set after everything else."""
    for item in items:
        if _fixtures(item) & {"address", *DATA_SETS}:
            item.add_marker("database")
    _leave_out_shared(config, items)
    yield
    items.sort(key=_group)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out; a test that did not run must not look like one that passed."""
    count = config.stash.get(LEFT_OUT, 0)
    if count:
        terminalreporter.write_line(
            f"{count} tests left out: they need the reference organisations in ../shared/data or MELLANRUM_SHARED."
        )


def _leave_out_shared(config: pytest.Config, items: list[pytest.Item]) -> None:
    if shared_folder() is not None:
        return
    absent = [item for item in items if item.get_closest_marker("shared")]
    items[:] = [item for item in items if item not in absent]
    config.stash[LEFT_OUT] = len(absent)
    config.hook.pytest_deselected(items=absent)


def _group(item: pytest.Item) -> int:
    used = _fixtures(item)
    return max((place for place, name in enumerate(DATA_SETS, start=1) if name in used), default=0)


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))
