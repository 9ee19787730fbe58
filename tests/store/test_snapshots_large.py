"""The graph of a large organisation is read in seconds, and what has changed in it in a fraction of that."""

import csv
import random
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from graph_api.services.imports import import_folder
from graph_api.services.sample import make_sample
from graph_api.store.graph import Graph
from graph_api.store.objections import set_objection
from graph_api.store.snapshots import read_snapshot, renew_snapshot

pytestmark = [pytest.mark.prove, pytest.mark.database]

PEOPLE = 20_000
TIES = 200_000
COLD_SECONDS = 10.0
GIB = 1 << 20
"""In the kilobytes that the system counts memory in."""


def large_folder(folder: Path) -> Path:
    """The invented region with 20,000 people, and ties added between any two until there are 200,000."""
    make_sample(people=PEOPLE, seed=1).write(folder)
    chance = random.Random(1)
    with (folder / "ties.csv").open(encoding="utf-8", newline="") as file:
        ties = list(csv.DictReader(file))
    known = {frozenset((tie["source"], tie["target"])) for tie in ties}
    while len(known) < TIES:
        known.add(frozenset(f"p{number:04}" for number in chance.sample(range(1, PEOPLE + 1), 2)))
    have = {frozenset((tie["source"], tie["target"])) for tie in ties}
    with (folder / "ties.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ties[0].keys(), lineterminator="\n")
        for source, target in sorted(map(sorted, known - have)):
            writer.writerow({"source": source, "target": target, "kind": "works_with", "weight": 1, "since": ""})
    return folder


async def test_reads_a_large_organisation_in_seconds_and_a_change_in_less(
    graph: Graph, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    await import_folder(graph, large_folder(tmp_path / "region"))
    started = time.perf_counter()
    whole = await read_snapshot(graph)
    cold = time.perf_counter() - started
    chosen = random.Random(2).sample(whole.people, 1)[0]
    await set_objection(graph, chosen.id, objects=True)
    await set_objection(graph, chosen.id, objects=False)

    started = time.perf_counter()
    renewed = await renew_snapshot(graph, whole)
    took = time.perf_counter() - started

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures = f"{cold:.2f} (at most {COLD_SECONDS:g}), after a change {took:.2f}; {memory / GIB:.2f} GiB in all"
    record_property("seconds", figures)
    assert (len(whole.people), len(whole.ties) >= TIES) == (PEOPLE, True)
    assert renewed.ties == whole.ties
    assert took < cold < COLD_SECONDS
    assert memory < GIB
