"""`person export | erase | readmit`, as whoever answers a request types them."""

import asyncio
import json
import stat
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from graph_api.cli import application
from graph_api.cli.erasure_keys import erasure_key
from graph_api.domain.rights import ErasureKey
from graph_api.errors import BadInput, NotFound, SettingsInvalid
from graph_api.services.imports import import_folder
from graph_api.settings import Neo4jAddress, Settings, settings_from
from graph_api.store.graph import Graph
from tests.cli.conftest import Command
from tests.support.csv_folders import write_folder

SECRET = "ur en burk med sylt, 1931, i fönstret"
PEOPLE = "id,name,email\n7,Åsa Öberg,asa@region.example\n8,Bo Ek,bo@region.example\n"


@pytest.fixture
async def region(graph: Graph, tmp_path: Path) -> Path:
    folder = write_folder(tmp_path / "region", people=PEOPLE)
    await import_folder(graph, folder)
    return folder


async def names_in(graph: Graph) -> list[str]:
    rows = await graph.records("MATCH (p:Person) RETURN p.name AS name ORDER BY name")
    return [row["name"] for row in rows]


async def call(command: Command, *words: str) -> Any:
    return await asyncio.to_thread(command, *words)


async def test_writes_what_is_kept_of_a_person_for_their_eyes_only(
    region: Path, mellanrum: Command, tmp_path: Path
) -> None:
    assert region
    file = tmp_path / "åsa.json"

    answer = await call(mellanrum, "person", "export", "asa@region.example", "--file", str(file))

    assert answer.exit_code == 0
    assert json.loads(file.read_text("utf-8"))["person"]["name"] == "Åsa Öberg"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_says_what_would_go_before_anything_does(graph: Graph, region: Path, mellanrum: Command) -> None:
    assert region

    answer = await call(mellanrum, "person", "erase", "7", "--dry-run")

    assert answer.exit_code == 0
    assert "Would go:\n  people                                        1" in answer.stdout
    assert await names_in(graph) == ["Bo Ek", "Åsa Öberg"]


async def test_erases_nobody_unasked_where_nobody_can_confirm(graph: Graph, region: Path, mellanrum: Command) -> None:
    assert region

    answer = await call(mellanrum, "person", "erase", "7")

    assert isinstance(answer.exception, BadInput)
    assert "say --yes" in str(answer.exception)
    assert await names_in(graph) == ["Bo Ek", "Åsa Öberg"]


async def test_erases_says_what_it_cannot_and_is_done_the_second_time(
    graph: Graph, region: Path, mellanrum: Command
) -> None:
    assert region

    answer = await call(mellanrum, "person", "erase", "7", "--yes")
    again = await call(mellanrum, "person", "erase", "7", "--yes")

    assert (answer.exit_code, again.exit_code) == (0, 0)
    assert "an import from a source that still has them brings them back" in answer.stderr
    assert "Backups" in answer.stderr
    assert "nobody of that id" in again.stderr
    assert await names_in(graph) == ["Bo Ek"]


async def test_keeps_the_erased_out_until_they_are_readmitted(
    graph: Graph, region: Path, environment: dict[str, str]
) -> None:
    with_key = {**environment, "MELLANRUM_ERASURE_KEY": SECRET}

    def mellanrum(*words: str) -> Any:
        return CliRunner().invoke(application, list(words), env=with_key)

    erased = await call(mellanrum, "person", "erase", "7", "--yes")
    imported = await call(mellanrum, "import", str(region))
    without = await names_in(graph)
    readmitted = await call(mellanrum, "person", "readmit", "7", "--source", "region")
    twice = await call(mellanrum, "person", "readmit", "7", "--source", "region")
    await call(mellanrum, "import", str(region))

    assert "brings them back" not in erased.stderr
    assert "Kept out: 1 rows" in imported.stdout
    assert without == ["Bo Ek"]
    assert readmitted.exit_code == 0
    assert isinstance(twice.exception, NotFound)
    assert await names_in(graph) == ["Bo Ek", "Åsa Öberg"]


async def test_keeps_whoever_objects_out_of_questions_and_tells_of_it(
    graph: Graph, region: Path, mellanrum: Command
) -> None:
    assert region

    said = [await call(mellanrum, "person", "object", "7", *more) for more in ((), (), ("--withdraw",))]
    shown = await call(mellanrum, "audit", "--person", "7")
    pruned = await call(mellanrum, "audit", "prune")

    rows = await graph.records("MATCH (p:Person {externalId: '7'}) RETURN p.objectsToAnalysis AS objects")
    assert [answer.stderr.split()[-1] for answer in said] == ["on.", "already.", "on."]
    assert rows == [{"objects": False}]
    assert shown.stdout.count("command line") == 3
    assert "Took away 0 lines" in pruned.stderr


def test_needs_the_key_to_readmit(mellanrum: Command) -> None:
    answer = mellanrum("person", "readmit", "7", "--source", "region")

    assert isinstance(answer.exception, SettingsInvalid)


def test_has_the_key_of_the_environment_for_a_database_elsewhere(tmp_path: Path) -> None:
    elsewhere = Neo4jAddress(uri="bolt://graph.example:7687", user="neo4j", password="x")

    assert erasure_key(Settings(elsewhere, tmp_path, tmp_path), make=True) is None
    assert erasure_key(Settings(elsewhere, tmp_path, tmp_path, erasure_key=SECRET)) == ErasureKey(SECRET.encode())
    assert list(tmp_path.iterdir()) == []


def test_makes_a_key_for_the_databases_of_this_machine_once(tmp_path: Path) -> None:
    settings = Settings(None, tmp_path / "hem", tmp_path)

    assert erasure_key(settings) is None
    made = erasure_key(settings, make=True)
    assert made is not None
    assert erasure_key(settings) == erasure_key(settings, make=True) == made
    assert stat.S_IMODE((tmp_path / "hem" / "erasure-key").stat().st_mode) == 0o600


def test_refuses_a_key_that_could_be_guessed() -> None:
    with pytest.raises(SettingsInvalid, match="MELLANRUM_ERASURE_KEY has 7 characters"):
        settings_from({"MELLANRUM_ERASURE_KEY": "hemlig!"})
