"""A local Neo4j: it answers over Bolt to those who know the password, and does nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j.exceptions import ClientError

from graph_api.errors import DatabaseUnavailable, LocalDatabaseFailed
from graph_api.local import address_of, running
from graph_api.local.folder import DataFolder
from graph_api.local.state import running_in
from graph_api.settings import Neo4jAddress, settings_from
from graph_api.store import bolt

pytestmark = pytest.mark.database

CACHE = settings_from().cache


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lokal") / "mitt å"


@pytest.fixture(scope="module")
def local(folder: Path) -> Iterator[Neo4jAddress]:
    with running(folder, CACHE, quick_jit=True) as address:
        yield address


async def test_answers_and_can_be_found_while_it_runs(local: Neo4jAddress, folder: Path) -> None:
    await bolt.check(local)

    assert address_of(folder) == local


@pytest.mark.parametrize("password", ["neo4j", "", "gissning"])
async def test_lets_nobody_in_without_the_password(local: Neo4jAddress, password: str) -> None:
    with pytest.raises(DatabaseUnavailable, match=r"refuses the user name or password|wait five seconds"):
        await bolt.check(replace(local, password=password))


async def test_a_second_start_names_the_first(local: Neo4jAddress, folder: Path) -> None:
    found = running_in(DataFolder(folder))
    assert found is not None

    with pytest.raises(LocalDatabaseFailed) as raised, running(folder, CACHE):
        pass

    assert f"answers on {local.uri} (process {found.java})" in raised.value.sentence


def test_names_a_port_that_another_database_has(local: Neo4jAddress, tmp_path: Path) -> None:
    port = int(local.uri.rpartition(":")[2])

    with (
        pytest.raises(LocalDatabaseFailed, match=f"Port {port} .*Address already in use"),
        running(tmp_path / "annan", CACHE, bolt_port=port),
    ):
        pass


def test_listens_to_bolt_and_nothing_else(local: Neo4jAddress, folder: Path) -> None:
    port = local.uri.rpartition(":")[2]

    log = DataFolder(folder).log.read_text("utf-8")

    assert f"Bolt enabled on localhost:{port}." in log
    assert "HTTP" not in log


def test_broadcasts_nothing(local: Neo4jAddress, folder: Path) -> None:
    log = DataFolder(folder).log.read_text("utf-8")

    assert local.uri.startswith("bolt://127.0.0.1:")
    assert "broadcasts have been enabled" not in log


@pytest.mark.parametrize(
    "address",
    ["file:///etc/hostname", "http://127.0.0.1:9/a.csv", "https://[::1]:9/a.csv", "ftp://192.0.2.1/a.csv"],
)
async def test_reads_no_file_and_no_address(local: Neo4jAddress, address: str) -> None:
    async with bolt.open_driver(local) as driver:
        with pytest.raises(ClientError, match=r"allow_csv_import_from_file_urls' is false|is blocked via the config"):
            await driver.execute_query("LOAD CSV FROM $address AS line RETURN line", address=address)


async def test_has_the_settings_that_it_was_started_with(local: Neo4jAddress) -> None:
    statement = "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value"
    expected = {
        "db.transaction.timeout": "10s",
        "db.lock.acquisition.timeout": "5s",
        "db.memory.transaction.max": "256.00MiB",
        "dbms.memory.transaction.total.max": "256.00MiB",
        "server.http.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "dbms.security.procedures.allowlist": (
            "db.awaitIndex,db.awaitIndexes,db.index.fulltext.queryNodes,db.ping,dbms.components"
        ),
    }

    async with bolt.open_driver(local) as driver:
        answer = await driver.execute_query(statement, names=list(expected))

    assert {record["name"]: record["value"] for record in answer.records} == expected


def test_an_empty_database_is_small(local: Neo4jAddress, folder: Path) -> None:
    assert address_of(folder) == local

    megabytes = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6

    assert megabytes < 10


def test_shows_the_last_words_of_a_java_that_cannot_start(tmp_path: Path) -> None:
    with (
        pytest.raises(LocalDatabaseFailed, match=r"(?s)ended with code 1 .*Invalid maximum heap size: -Xmxmycket"),
        running(tmp_path / "trångt", CACHE, heap="mycket"),
    ):
        pass

    assert address_of(tmp_path / "trångt") is None
