"""Who bridges whom among 20,000 people is answered in seconds: as large as `make prove` measures it."""

import resource
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from graph_api.domain.bridges import BridgeCriterion, BridgesInput
from graph_api.domain.peers import PeersInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import ThemeRow
from graph_api.services.bridges import bridges_of
from graph_api.services.peers import peers_of
from tests.analytics.large_region import large_region

pytestmark = pytest.mark.prove

SECONDS = 3.0
GIB = 1 << 20
"""In the kilobytes that the system counts memory in."""


def of_nobody(snapshot: Snapshot) -> Snapshot:
    """With a theme that concerns nobody, so that others are suggested."""
    return replace(snapshot, themes=(*snapshot.themes, ThemeRow("x", "x", "made", "X")))


ASKED: dict[str, Callable[[Snapshot], object]] = {
    "bridges": lambda snapshot: bridges_of(snapshot, BridgesInput(criterion=BridgeCriterion.BETWEENNESS, first=100)),
    "bridges of a theme": lambda snapshot: bridges_of(snapshot, BridgesInput(theme=snapshot.themes[0].id)),
    "bridges of a theme of nobody": lambda snapshot: bridges_of(of_nobody(snapshot), BridgesInput(theme="x")),
    "bridges of two units": lambda snapshot: bridges_of(
        snapshot, BridgesInput(between=[snapshot.units[0].id, snapshot.units[-1].id])
    ),
    "peers": lambda snapshot: peers_of(snapshot, PeersInput(person=snapshot.people[0].id, first=500)),
}


@pytest.mark.parametrize("name", ASKED)
def test_answers_about_20_000_people_in_three_seconds(
    name: str, record_property: Callable[[str, object], None]
) -> None:
    snapshot = large_region()

    started = time.perf_counter()
    ASKED[name](snapshot)
    took = time.perf_counter() - started

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    record_property("seconds", f"{name}: {took:.2f} (at most {SECONDS:g}); {memory / GIB:.2f} GiB in all")
    assert took < SECONDS
    assert memory < GIB
