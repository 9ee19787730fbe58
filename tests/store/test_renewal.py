"""A snapshot brought up to date from the change log is the one that reading everything gives, for fewer rows read."""

import csv
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.domain.parts import NODES
from graph_api.domain.renewal import LINKS
from graph_api.domain.snapshot import Snapshot
from graph_api.services.imports import import_folder
from graph_api.services.sample import make_sample
from graph_api.services.snapshots import Snapshots
from graph_api.store.graph import Graph
from graph_api.store.objections import set_objection
from graph_api.store.snapshot_statements import AMONG, STATEMENTS
from graph_api.store.snapshots import read_snapshot, renew_snapshot
from tests.store.test_snapshots import NEWCOMER
from tests.support.contents import send

CLEARED = ("until", "level", "review_on", "end_date", "site", "kind", "status", "owner_id", "employer", "parent_id")
"""Columns that may be left empty in any row."""


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred people with something of every kind, as files."""
    folder = tmp_path_factory.mktemp("village")
    make_sample(people=100, seed=1).write(folder)
    return folder


def changed_folder(folder: Path, to: Path, chance: random.Random, rows: int) -> Path:
    """A copy of `folder` in which some columns of `rows` rows of each file are taken from another row, or emptied."""
    shutil.copytree(folder, to)
    for path in sorted(to.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            columns, found = list(reader.fieldnames or ()), list(reader)
        for row in chance.sample(found, min(rows, len(found))):
            _change(row, found, columns, chance)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(found)
    return to


def _change(row: dict[str, str], rows: list[dict[str, str]], columns: list[str], chance: random.Random) -> None:
    names = {"name", "title", "level", "weight", "kind", "site", "person_id", "department_id", "until", "review_on"}
    for column in names & set(columns) - {"id"}:
        if chance.random() < 0.5:
            row[column] = "" if column in CLEARED and chance.random() < 0.3 else chance.choice(rows)[column]


def rows_apart(one: Snapshot, other: Snapshot) -> Iterator[tuple[str, set[object]]]:
    for name in Snapshot.__slots__:
        if name not in {"version", "at"} and getattr(one, name) != getattr(other, name):
            yield name, set(getattr(one, name)) ^ set(getattr(other, name))


@pytest.mark.parametrize("seed", range(3))
async def test_gives_what_reading_everything_gives_after_any_import(
    graph: Graph, village: Path, tmp_path: Path, seed: int
) -> None:
    await import_folder(graph, village, source="village")
    old = await read_snapshot(graph)
    later = changed_folder(village, tmp_path / "later", random.Random(seed), rows=12)
    await import_folder(graph, later, source="village", skip_bad=True)

    found = await renew_snapshot(graph, old)

    whole = await read_snapshot(graph)
    assert dict(rows_apart(found, whole)) == {}
    assert (found.version, found.at) == (whole.version, whole.at) != (old.version, old.at)
    assert {"people", "decisions", "memberships", "ties"} <= dict(rows_apart(found, old)).keys()


async def test_reads_no_more_than_what_has_changed(graph: Graph, village: Path, tmp_path: Path) -> None:
    await import_folder(graph, village, source="village")
    old = await read_snapshot(graph)
    later = changed_folder(village, tmp_path / "later", random.Random(1), rows=1)
    await import_folder(graph, later, source="village", skip_bad=True)
    counting = CountingRows(graph.driver, graph.database)

    await renew_snapshot(counting, old)

    whole = sum(len(getattr(old, name)) for name in AMONG)
    assert 0 < counting.read < whole / 4


class CountingRows(Graph):
    """A graph that counts the rows that are read from it."""

    read = 0

    async def rows(self, statement: str, parameters: object) -> list[list[object]]:
        values = await super().rows(statement, parameters)  # type: ignore[arg-type]
        type(self).read += len(values)
        return values


async def test_leaves_out_all_of_who_objects_and_takes_it_back_when_they_no_longer_do(
    graph: Graph, village: Path
) -> None:
    await import_folder(graph, village, source="village")
    old = await read_snapshot(graph)
    busy = max(old.people, key=lambda person: sum(person.id in {tie.source, tie.target} for tie in old.ties))

    await set_objection(graph, busy.id, objects=True)
    without = await renew_snapshot(graph, old)
    await set_objection(graph, busy.id, objects=False)
    again = await renew_snapshot(graph, without)

    assert len(without.people) == len(old.people) - 1
    assert not any(busy.id in {tie.source, tie.target} for tie in without.ties)
    assert dict(rows_apart(again, old)) == {}


async def test_takes_back_all_of_who_no_longer_objects_while_another_does(graph: Graph, village: Path) -> None:
    await import_folder(graph, village, source="village")
    anna, bo = (await read_snapshot(graph)).people[:2]
    await set_objection(graph, anna.id, objects=True)
    old = await read_snapshot(graph)

    await set_objection(graph, anna.id, objects=False)
    await set_objection(graph, bo.id, objects=True)
    found = await renew_snapshot(graph, old)

    assert dict(rows_apart(found, await read_snapshot(graph))) == {}


async def test_leaves_out_what_is_new_of_those_who_object(graph: Graph, village: Path, tmp_path: Path) -> None:
    await import_folder(graph, village, source="village")
    for person in (await read_snapshot(graph)).people[::5]:
        await set_objection(graph, person.id, objects=True)
    old = await read_snapshot(graph)
    later = changed_folder(village, tmp_path / "later", random.Random(7), rows=12)
    await import_folder(graph, later, source="village", skip_bad=True)

    found = await renew_snapshot(graph, old)

    assert len(found.objecting) == 20
    assert dict(rows_apart(found, await read_snapshot(graph))) == {}


async def test_reads_everything_where_the_log_does_not_say_what_has_changed(graph: Graph) -> None:
    await send(graph, NEWCOMER)
    old = await read_snapshot(graph)
    await send(graph, NEWCOMER)

    found = await renew_snapshot(graph, old)

    assert (found.version, len(found.people), len(found.memberships)) == (2, 2, 2)


async def test_forgets_a_node_that_is_gone_and_what_referred_to_it(graph: Graph, village: Path) -> None:
    await import_folder(graph, village, source="village")
    old = await read_snapshot(graph)
    gone = next(unit for unit in old.units if any(other.parent == unit.id for other in old.units))
    await send(graph, DELETED.replace("$id", f"'{gone.id}'"))

    found = await renew_snapshot(graph, old)

    assert dict(rows_apart(found, await read_snapshot(graph))) == {}
    assert gone.id not in {unit.id for unit in found.units} | {unit.parent for unit in found.units}


DELETED = """
MATCH (unit:Unit {id: $id}) DETACH DELETE unit
WITH 1 AS one
MATCH (log:ChangeLog) SET log.seq = log.seq + 1
CREATE (:Change {seq: log.seq, at: log.at, kind: 'deletion', ids: [$id]})
"""


@pytest.mark.parametrize("name", [name for name in AMONG if name != "objecting"])
async def test_finds_changed_nodes_by_their_ids(graph: Graph, name: str) -> None:
    plan = await operators_of(graph, AMONG[name])

    assert plan & {"NodeUniqueIndexSeek", "NodeIndexSeek", "NodeUniqueIndexSeek(Locking)"}
    assert not plan & {"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "CartesianProduct"}


async def operators_of(graph: Graph, statement: str) -> frozenset[str]:
    async with graph.driver.session(database=graph.database) as session:
        summary = await (await session.run(f"EXPLAIN {statement}", ids=["a"])).consume()
    found: set[str] = set()
    left = [summary.plan]
    while left:
        plan = left.pop()
        if plan:
            found.add(plan["operatorType"].split("@")[0])
            left += plan.get("children", [])
    return frozenset(found)


def test_takes_every_field_anew() -> None:
    assert {*NODES, *LINKS, "objecting"} == set(Snapshot.__slots__) - {"version", "at"}


def test_reads_the_same_fields_of_a_few_nodes_as_of_all() -> None:
    assert AMONG.keys() == STATEMENTS.keys() == set(Snapshot.__slots__) - {"version", "at"}


async def test_keeps_what_was_brought_up_to_date(graph: Graph, village: Path) -> None:
    await import_folder(graph, village, source="village")
    snapshots = Snapshots(graph)
    before = await snapshots.current(DEMO_FACILITATOR, "gaps")
    await set_objection(graph, before.people[0].id, objects=True)

    after = await snapshots.current(DEMO_FACILITATOR, "gaps")

    assert after is await snapshots.current(DEMO_FACILITATOR, "gaps")
    assert len(after.people) == len(before.people) - 1
