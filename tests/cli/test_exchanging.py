"""`import` and `export` tell what they did, and end as a shell expects."""

import asyncio
from pathlib import Path

import pytest

from graph_api.domain.import_report import RowsRefused
from graph_api.errors import BadInput
from graph_api.store.graph import Graph
from tests.cli.conftest import Command

pytestmark = pytest.mark.database


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Two people of a region, one with a level that there is not."""
    folder = tmp_path / "Region Öst"
    folder.mkdir()
    (folder / "people.csv").write_text("id;name;level\n1;Åsa Öberg;strategic\n2;Bo Ek;senior\n", encoding="utf-8-sig")
    return folder


async def people_in(graph: Graph) -> list[str]:
    return [row["name"] for row in await graph.records("MATCH (p:Person) RETURN p.name AS name ORDER BY p.name")]


def test_writes_nothing_where_a_row_is_bad(graph: Graph, mellanrum: Command, region: Path) -> None:
    assert graph

    answer = mellanrum("import", str(region))

    assert isinstance(answer.exception, RowsRefused)
    assert 'people.csv, row 3: level is "senior"' in answer.output


def test_leaves_bad_rows_out_and_says_so_by_its_exit_code(graph: Graph, mellanrum: Command, region: Path) -> None:
    assert graph

    answer = mellanrum("import", str(region), "--skip-bad")
    exported = mellanrum("export", str(region.parent / "kopia"))

    assert answer.exit_code == 1
    assert "1 created, 1 refused" in answer.output
    assert exported.exit_code == 0
    assert "people.csv: 1 row" in exported.output
    assert "Åsa Öberg" in (region.parent / "kopia" / "people.csv").read_text(encoding="utf-8")


async def test_tells_what_would_happen_and_writes_nothing(graph: Graph, mellanrum: Command, region: Path) -> None:
    (region / "people.csv").write_text("id,name\n1,Åsa Öberg\n", encoding="utf-8")

    answer = await asyncio.to_thread(mellanrum, "import", str(region), "--dry-run")

    assert "1 created" in answer.output
    assert await people_in(graph) == []


def test_finds_a_migrated_database_up_to_date(graph: Graph, mellanrum: Command) -> None:
    assert graph

    answer = mellanrum("migrate")

    assert answer.exit_code == 0
    assert "up to date" in answer.stderr


async def test_finds_the_sample_by_its_name(graph: Graph, mellanrum: Command) -> None:
    answer = await asyncio.to_thread(mellanrum, "import", "--sample", "kubernetes", "--dry-run")

    assert "1,131 created" in answer.output
    assert await people_in(graph) == []


@pytest.mark.parametrize("words", [(), ("some/folder", "--sample", "kubernetes")])
def test_reads_either_files_or_a_sample(mellanrum: Command, words: tuple[str, ...]) -> None:
    answer = mellanrum("import", *words)

    assert isinstance(answer.exception, BadInput)
    assert "DIR|FILE or --sample NAME" in str(answer.exception)
