"""What was committed is there after every way to die, and nothing is left running."""

from pathlib import Path

import pytest

from graph_api.local import address_of
from graph_api.settings import Neo4jAddress
from graph_api.store.bolt import open_driver
from tests.local.starter import started
from tests.local.waiting import wait_until

pytestmark = pytest.mark.database

WRITE = "UNWIND range(1, 2000) AS at CREATE (:Note {at: at, text: 'kvar efter allt'})"


async def test_keeps_what_was_committed_when_java_or_its_starter_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "mitt mörka å"

    with started(folder) as first:
        await ask(first.address, WRITE)
        first.kill_java()
    with started(folder) as second:
        after_java_was_killed = await ask(second.address, "MATCH (n:Note) RETURN count(n)")
        await ask(second.address, WRITE)
        second.kill_starter()
        wait_until(lambda: not second.folder.is_in_use)
    address_when_nothing_runs = address_of(folder)
    with started(folder) as third:
        after_starter_was_killed = await ask(third.address, "MATCH (n:Note) RETURN count(n)")
        third.end()

    assert (after_java_was_killed, after_starter_was_killed) == (2000, 4000)
    assert address_when_nothing_runs is None


async def ask(address: Neo4jAddress, statement: str) -> int | None:
    async with open_driver(address) as driver:
        result = await driver.execute_query(statement)
        return result.records[0][0] if result.records else None
