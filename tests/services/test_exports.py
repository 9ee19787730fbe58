"""Exports from a real Neo4j: what was imported comes out again, byte for byte the same however often."""

import filecmp
from pathlib import Path

import pytest

from graph_api.domain.contract import sample_folder
from graph_api.errors import BadInput, NothingToAnswer
from graph_api.services.exports import export_folder
from graph_api.services.imports import import_folder
from graph_api.store.graph import Graph
from tests.support.csv_folders import documented_columns, rows, write_folder
from tests.support.folders import KUBERNETES, REPOSITORY

EVERYTHING = REPOSITORY / "tests" / "data" / "everything"

SHARED = ("kubernetes", "krackhardt-hightech", "email-eu-core")


def assert_says_the_same(imported: Path, exported: Path) -> None:
    """Every documented column of every file is the same; ties of someone to themselves are no ties."""
    files = names_in(exported)
    assert files == sorted(path.name for path in imported.glob("*.csv"))
    for name in files:
        columns = documented_columns(imported / name)
        before = {row for row in rows(imported / name, columns) if name != "ties.csv" or row[0] != row[1]}
        assert rows(exported / name, columns) == before, name


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def assert_same_bytes(one: Path, other: Path) -> None:
    names = names_in(one)
    assert names == names_in(other)
    _, different, unreadable = filecmp.cmpfiles(one, other, names, shallow=False)
    assert (different, unreadable) == ([], [])


async def test_gives_back_every_column_of_every_file(graph: Graph, tmp_path: Path) -> None:
    await import_folder(graph, EVERYTHING)

    report = await export_folder(graph, tmp_path / "out")

    assert_says_the_same(EVERYTHING, tmp_path / "out")
    assert report.left_out == 0
    assert report.rows["ties.csv"] == 5


async def test_gives_the_same_bytes_after_a_journey_to_another_source(graph: Graph, tmp_path: Path) -> None:
    await import_folder(graph, EVERYTHING)
    await export_folder(graph, tmp_path / "first")
    await import_folder(graph, tmp_path / "first", source="elsewhere")

    await export_folder(graph, tmp_path / "second", source="elsewhere")

    assert_same_bytes(tmp_path / "first", tmp_path / "second")


async def test_finds_its_own_export_unchanged(graph: Graph, tmp_path: Path) -> None:
    await import_folder(graph, EVERYTHING)
    await export_folder(graph, tmp_path / "out")

    report = await import_folder(graph, tmp_path / "out", source="everything")

    assert not report.changed


@pytest.mark.parametrize("end", ["\n", "\r\n"])
async def test_reads_semicolons_and_a_byte_order_mark_as_it_reads_commas(
    graph: Graph, tmp_path: Path, end: str
) -> None:
    people = f'id;name;email{end}ada;"Åkesson; Ada";a@b.se{end}'
    folder = tmp_path / "hr"
    folder.mkdir()
    (folder / "people.csv").write_bytes(people.encode("utf-8-sig"))
    await import_folder(graph, folder)

    await export_folder(graph, tmp_path / "out")

    text = (tmp_path / "out" / "people.csv").read_bytes().decode()
    assert text == (
        "id,name,title,department_id,level,employer,email,status,site,sector,objects\nada,Åkesson; Ada,,,,,a@b.se,,,,\n"
    )


async def test_writes_people_even_where_there_are_none(graph: Graph, tmp_path: Path) -> None:
    await import_folder(graph, write_folder(tmp_path / "hr", people="id\n", departments="id\nhq\n"))

    await export_folder(graph, tmp_path / "out")

    assert names_in(tmp_path / "out") == ["departments.csv", "people.csv"]


async def test_writes_what_was_made_here_so_that_it_can_be_read_again(graph: Graph, tmp_path: Path) -> None:
    await import_folder(
        graph, write_folder(tmp_path / "hr", people="id\nada\n", departments="id\nq\n", decisions="id\nd1\nd2\n")
    )
    for statement in (
        "MATCH (n:Person) SET n.active = false",
        "MATCH (n:Unit) SET n:Network REMOVE n:Department",
        "MATCH (n:Decision {externalId: 'd2'}) SET n.status = 'DEFERRED'",
        "MATCH (a:Decision {externalId: 'd2'}) MATCH (b:Decision {externalId: 'd1'}) CREATE (a)-[:SUPERSEDES]->(b)",
    ):
        await graph.write(lambda writing, statement=statement: writing.records(statement))

    await export_folder(graph, tmp_path / "out")

    assert rows(tmp_path / "out" / "people.csv", ["id", "status"]) == {("ada", "inactive")}
    assert rows(tmp_path / "out" / "departments.csv", ["id", "kind"]) == {("q", "network")}
    assert rows(tmp_path / "out" / "decisions.csv", ["id", "status", "supersedes"]) == {
        ("d1", "", ""),
        ("d2", "deferred", "d1"),
    }


async def test_counts_what_has_no_place_in_the_format(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id\nada\n", departments="id\nhq\n")
    await import_folder(graph, folder)
    await import_folder(graph, folder, source="other")
    between = "MATCH (a:Person {source: 'hr'}) MATCH (b:Unit {source: 'other'}) CREATE (a)-[:MEMBER_OF]->(b)"
    await graph.write(lambda writing: writing.records(between))

    report = await export_folder(graph, tmp_path / "out", source="hr")

    assert report.left_out == 1
    assert "memberships.csv" not in report.rows


async def test_takes_the_place_of_an_earlier_export(graph: Graph, tmp_path: Path) -> None:
    await import_folder(graph, EVERYTHING)
    await export_folder(graph, tmp_path / "out")
    (tmp_path / "out" / "ties.csv").write_text("source,target,kind,weight,since,until\nx,y,z,,,\n", "utf-8")

    await export_folder(graph, tmp_path / "out")

    assert_says_the_same(EVERYTHING, tmp_path / "out")
    assert names_in(tmp_path) == ["out"]


async def test_does_not_write_over_what_no_export_wrote(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,name\nada,Ada\n")
    await import_folder(graph, folder)

    with pytest.raises(BadInput, match=r"holds people\.csv, which no export wrote"):
        await export_folder(graph, folder)

    assert (folder / "people.csv").read_text("utf-8") == "id,name\nada,Ada\n"


async def test_does_not_write_over_a_file(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "out").touch()

    with pytest.raises(BadInput, match="is a file"):
        await export_folder(graph, tmp_path / "out")


async def test_asks_which_source_where_there_are_several(graph: Graph, tmp_path: Path) -> None:
    for source in ("hr", "payroll"):
        await import_folder(graph, EVERYTHING, source=source)

    with pytest.raises(BadInput, match="has the sources hr, payroll; say which with --source"):
        await export_folder(graph, tmp_path / "out")
    with pytest.raises(BadInput, match='"hq" is none of them'):
        await export_folder(graph, tmp_path / "out", source="hq")


async def test_says_that_there_is_nothing_to_export(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(NothingToAnswer, match="import an organisation first"):
        await export_folder(graph, tmp_path / "out")

    assert names_in(tmp_path) == []


async def test_gives_back_the_sample_organisation(kubernetes: Graph, tmp_path: Path) -> None:
    await export_folder(kubernetes, tmp_path / "out")

    assert_says_the_same(KUBERNETES, tmp_path / "out")


async def test_gives_back_the_invented_region_with_agendas_challenges_and_reflections(
    graph: Graph, tmp_path: Path
) -> None:
    await import_folder(graph, sample_folder("sv"))

    await export_folder(graph, tmp_path / "out")

    assert_says_the_same(sample_folder("sv"), tmp_path / "out")


@pytest.mark.shared
@pytest.mark.parametrize("name", SHARED)
async def test_gives_back_each_reference_organisation(
    graph: Graph, shared_data: Path, tmp_path: Path, name: str
) -> None:
    await import_folder(graph, shared_data / name)
    await export_folder(graph, tmp_path / "first")
    await import_folder(graph, tmp_path / "first", source="elsewhere")

    await export_folder(graph, tmp_path / "second", source="elsewhere")

    assert_says_the_same(shared_data / name, tmp_path / "first")
    assert_same_bytes(tmp_path / "first", tmp_path / "second")
