"""`dump` writes to a file that only its owner reads, or to the terminal, and over nothing that is there."""

import asyncio
import json
import stat
from pathlib import Path

import pytest

from graph_api.errors import BadInput
from graph_api.store.graph import Graph
from tests.cli.conftest import Command
from tests.support.contents import send

pytestmark = pytest.mark.database


async def test_writes_a_line_for_each_node_into_a_file_for_its_owner(
    graph: Graph, mellanrum: Command, tmp_path: Path
) -> None:
    await send(graph, "CREATE (:Person {id: 'per_1', name: 'Åsa Öberg'})")
    file = tmp_path / "allt.jsonl"

    answer = await asyncio.to_thread(mellanrum, "dump", str(file))

    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert answer.exit_code == 0
    assert "0 relationships" in answer.stderr
    assert {"id": "per_1", "name": "Åsa Öberg"} in [line["properties"] for line in lines]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not file.with_name(f".{file.name}.unfinished").exists()


async def test_writes_to_the_terminal_where_no_file_is_named(graph: Graph, mellanrum: Command) -> None:
    await send(graph, "CREATE (:Person {id: 'per_1', name: 'Åsa Öberg'})")

    answer = await asyncio.to_thread(mellanrum, "dump")

    assert any(json.loads(line)["properties"].get("name") == "Åsa Öberg" for line in answer.stdout.splitlines())


def test_does_not_write_over_a_file(graph: Graph, mellanrum: Command, tmp_path: Path) -> None:
    assert graph
    (tmp_path / "allt.jsonl").write_text("mine", encoding="utf-8")

    answer = mellanrum("dump", str(tmp_path / "allt.jsonl"))

    assert isinstance(answer.exception, BadInput)
    assert (tmp_path / "allt.jsonl").read_text(encoding="utf-8") == "mine"
