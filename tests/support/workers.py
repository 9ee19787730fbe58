"""Two runs of the tests side by side (pytest-xdist), each with a Neo4j of its own: half the time on two cores.

The tests of a file that look at the same data stay together, and go in the order of one run, so that each side fills
its database about as often as one alone would. What a side has counted is told at the end as if there were one.
"""

import os
from collections import Counter
from typing import Any, Final

import pytest

MOST: Final = 2
"""A Neo4j beside a program that asks it keeps a core busy, so that more would only wait for each other."""

COUNTED: Final = pytest.StashKey[dict[str, Counter[str]]]()
TELLING: Final = "mellanrum"
"""What sides send at their end goes by this name."""


if "PYTEST_XDIST_WORKER" in os.environ:
    # It is told how wide the terminal is; but what a command prints in a test goes to a pipe.
    os.environ.pop("COLUMNS", None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """How many for `-n auto`: none side by side where all have one database, or one core."""
    several = MOST if (os.cpu_count() or 1) > 1 else 0
    return 0 if os.environ.get("NEO4J_TEST_URI", "").strip() else several


def keep_together(config: pytest.Config, item: pytest.Item, data: int) -> None:
    """Have `item` run by the same side as the others of its file that look at the same `data`."""
    if config.pluginmanager.hasplugin("xdist"):
        item.add_marker(pytest.mark.xdist_group(f"{item.path.stem}-{data}"))


def is_first(config: pytest.Config) -> bool:
    """Whether this is the only process, or the first of those side by side, which all see every test."""
    return getattr(config, "workerinput", {}).get("workerid", "gw0") == "gw0"


def name_of(report: pytest.TestReport) -> str:
    """What a test is called: its id without the file, and without what keeps it together with others."""
    name = report.nodeid.partition("::")[2]
    return name.rpartition("@")[0] if hasattr(report, "node") and "@" in name else name


def counted(config: pytest.Config, what: str) -> Counter[str]:
    """The counts by the name `what`, of this process and of all that have ended beside it; to be added to."""
    return config.stash.setdefault(COUNTED, {}).setdefault(what, Counter())


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Send what was counted to whoever started this side."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[TELLING] = {what: dict(counts) for what, counts in session.config.stash.get(COUNTED, {}).items()}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Add what one side has counted."""
    for what, counts in getattr(node, "workeroutput", {}).get(TELLING, {}).items():
        counted(node.config, what).update(counts)
