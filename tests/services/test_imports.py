"""Imports into a real Neo4j: what is written, what a second run does, what absent columns and empty cells mean."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from graph_api.domain.import_report import EMPLOYERS, Counts
from graph_api.domain.keys import node_id
from graph_api.errors import BadInput
from graph_api.services.imports import import_folder
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from tests.support.csv_folders import write_folder
from tests.support.folders import KUBERNETES, REPOSITORY

EVERYTHING = REPOSITORY / "tests" / "data" / "everything"

EVERY_NODE = """
MATCH (n) WHERE n.source IS NOT NULL
RETURN labels(n) AS labels, properties(n) AS node ORDER BY n.id
"""
EVERY_LINK = """
MATCH (a)-[r]->(b)
RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS link ORDER BY a, type, b, r.kind
"""


async def everything_in(graph: Graph) -> list[dict[str, Any]]:
    return await graph.records(EVERY_NODE) + await graph.records(EVERY_LINK)


async def person(graph: Graph, external_id: str = "ada") -> dict[str, Any]:
    rows = await graph.records("MATCH (n:Person {externalId: $id}) RETURN properties(n) AS node", id=external_id)
    return rows[0]["node"]


async def link(graph: Graph, start: str, relationship: str, end: str) -> dict[str, Any] | None:
    rows = await graph.records(
        "MATCH (a {externalId: $start})-[r]->(b {externalId: $end}) WHERE type(r) = $type RETURN properties(r) AS link",
        start=start,
        end=end,
        type=relationship,
    )
    return rows[0]["link"] if rows else None


async def test_writes_nothing_the_second_time(graph: Graph) -> None:
    first = await import_folder(graph, EVERYTHING)
    before, version = await everything_in(graph), await data_version(graph)

    second = await import_folder(graph, EVERYTHING)

    assert first.changed
    assert not second.changed
    assert await data_version(graph) == version
    assert await everything_in(graph) == before


async def test_counts_every_row_the_second_time_as_unchanged(graph: Graph) -> None:
    first = await import_folder(graph, EVERYTHING)

    second = await import_folder(graph, EVERYTHING)

    created = {name: counts.created for name, counts in first.counts.items() if name != EMPLOYERS}
    assert {name: counts.unchanged for name, counts in second.counts.items()} == created


async def test_reports_what_a_dry_run_would_do_and_writes_nothing(graph: Graph) -> None:
    would = await import_folder(graph, EVERYTHING, dry_run=True)
    version = await data_version(graph)
    did = await import_folder(graph, EVERYTHING)

    assert version == 0
    assert would.dry_run
    assert would.counts == did.counts


async def test_gives_every_write_transaction_an_entry_in_the_change_log(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,department_id\nada,hq\n", departments="id\nhq\n")

    await import_folder(graph, folder)

    changes = await graph.records("MATCH (c:Change) RETURN c.seq AS seq, c.kind AS kind, c.ids AS ids ORDER BY seq")
    ada, hq = node_id("per", "hr", "ada"), node_id("unit", "hr", "hq")
    assert changes == [
        {"seq": 1, "kind": "import", "ids": [ada]},
        {"seq": 2, "kind": "import", "ids": [hq]},
        {"seq": 3, "kind": "import", "ids": [ada, hq]},
    ]


async def test_gives_someone_an_id_a_version_and_the_keys_they_are_listed_by(graph: Graph, tmp_path: Path) -> None:
    await import_folder(graph, write_folder(tmp_path / "hr", people="id,name,level\nada,Åsa Ärlig,Tactical\n"))

    ada = await person(graph)

    assert ada["id"] == node_id("per", "hr", "ada")
    assert (ada["source"], ada["version"], ada["active"], ada["level"]) == ("hr", 1, True, "TACTICAL")
    assert ada["byName"] == f"{{sa |rlig\u0001{ada['id']}"
    assert ada["searchText"] == "asa arlig"
    assert ada["createdAt"] == ada["updatedAt"]


async def test_raises_the_version_once_for_a_row_that_changes_in_two_ways(graph: Graph, tmp_path: Path) -> None:
    units = "id\nhq\nit\n"
    await import_folder(
        graph, write_folder(tmp_path / "hr", people="id,name,department_id\nada,Ada,hq\nbo,Bo,hq\n", departments=units)
    )

    report = await import_folder(
        graph, write_folder(tmp_path / "hr", people="id,name,department_id\nada,Ada L,it\nbo,Bo,it\n")
    )

    assert report.counts["people.csv"] == Counts(updated=2)
    assert (await person(graph))["version"] == 2
    assert (await person(graph, "bo"))["version"] == 2
    assert await link(graph, "bo", "PRIMARY_UNIT", "hq") is None


async def test_leaves_what_an_absent_column_would_say_and_clears_what_an_empty_cell_does(
    graph: Graph, tmp_path: Path
) -> None:
    people = "id,name,title,department_id,employer\nada,Ada,Chief,hq,Lund\n"
    await import_folder(graph, write_folder(tmp_path / "hr", people=people, departments="id\nhq\n"))

    await import_folder(graph, write_folder(tmp_path / "hr", people="id,title,employer\nada,,\n"))

    assert "title" not in await person(graph)
    assert (await person(graph))["name"] == "Ada"
    assert await link(graph, "ada", "PRIMARY_UNIT", "hq") == {}
    assert await link(graph, "ada", "EMPLOYED_BY", "Lund") is None


async def test_keeps_rows_that_are_not_in_the_file(graph: Graph, tmp_path: Path) -> None:
    memberships = "person_id,department_id,role\nada,hq,chair\nbo,hq,member\n"
    folder = write_folder(tmp_path / "hr", people="id\nada\nbo\n", departments="id\nhq\n", memberships=memberships)
    await import_folder(graph, folder)

    await import_folder(
        graph, write_folder(folder, people="id\nada\n", memberships="person_id,department_id,role\nada,hq,auditor\n")
    )

    assert (await link(graph, "ada", "MEMBER_OF", "hq") or {})["roles_role"] == ["auditor", "chair"]
    assert await link(graph, "bo", "MEMBER_OF", "hq") is not None


async def test_reads_a_single_file_into_the_source_of_its_folder(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id\nada\nbo\n", ties="source,target,kind\nada,bo,advice\n")
    await import_folder(graph, folder / "people.csv")

    report = await import_folder(graph, folder / "ties.csv")

    assert (report.source, report.counts) == ("hr", {"ties.csv": Counts(created=1)})


async def test_reads_a_zip_as_it_reads_the_folder(graph: Graph, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "everything.zip", "w") as archive:
        for file in EVERYTHING.iterdir():
            archive.write(file, file.name)
    await import_folder(graph, EVERYTHING)

    report = await import_folder(graph, tmp_path / "everything.zip")

    assert report.source == "everything"
    assert not report.changed


async def test_keeps_two_sources_apart(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,name\nada,Ada\n")

    await import_folder(graph, folder)
    await import_folder(graph, folder, source="payroll")

    names = await graph.records("MATCH (n:Person) RETURN n.source AS source ORDER BY source")
    assert [row["source"] for row in names] == ["hr", "payroll"]


@pytest.mark.parametrize("source", ["", "  ", "a\nb", "x" * 201])
async def test_refuses_a_source_that_nobody_could_name(graph: Graph, source: str) -> None:
    with pytest.raises(BadInput, match="cannot be used"):
        await import_folder(graph, EVERYTHING, source=source)


async def test_makes_an_employer_that_only_people_name(graph: Graph, tmp_path: Path) -> None:
    people = "id,employer\nada,lund\nbo,Lunds kommun\ncy,Ångbolaget\n"
    folder = write_folder(tmp_path / "hr", people=people, organisations="id,name\nlund,Lunds kommun\n")

    report = await import_folder(graph, folder)

    rows = await graph.records("MATCH (o:Organisation) RETURN o.externalId AS id, o.stated AS stated ORDER BY id")
    assert rows == [{"id": "lund", "stated": True}, {"id": "Ångbolaget", "stated": False}]
    assert report.counts[EMPLOYERS] == Counts(created=1)
    assert await link(graph, "bo", "EMPLOYED_BY", "lund") == {"stated": "Lunds kommun"}


async def test_finds_an_employer_that_an_earlier_import_listed(graph: Graph, tmp_path: Path) -> None:
    await import_folder(
        graph, write_folder(tmp_path / "hr", people="id\n", organisations="id,name\nlund,Lunds kommun\n")
    )

    report = await import_folder(
        graph, write_folder(tmp_path / "hr", people="id,employer\nada,Lunds kommun\n") / "people.csv"
    )

    assert EMPLOYERS not in report.counts
    assert await link(graph, "ada", "EMPLOYED_BY", "lund") is not None


async def test_lists_an_employer_that_a_later_import_lists(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,employer\nada,lund\n")
    await import_folder(graph, folder)

    report = await import_folder(graph, write_folder(folder, organisations="id,name\nlund,Lunds kommun\n"))

    assert report.counts["organisations.csv"] == Counts(updated=1)
    rows = await graph.records("MATCH (o:Organisation) RETURN o.name AS name, o.stated AS stated")
    assert rows == [{"name": "Lunds kommun", "stated": True}]


async def test_turns_a_department_into_a_network_when_its_kind_changes(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id\n", departments="id,kind\nq,department\n")
    await import_folder(graph, folder)

    await import_folder(graph, write_folder(folder, departments="id,kind\nq,network\n"))

    rows = await graph.records("MATCH (u:Unit) RETURN labels(u) AS labels, u.version AS version")
    assert rows == [{"labels": ["Unit", "Network"], "version": 2}]


async def test_leaves_out_ties_of_someone_to_themselves(graph: Graph, tmp_path: Path) -> None:
    ties = "source,target,kind,weight\nada,ada,advice,1\nada,bo,advice,2\n"

    report = await import_folder(graph, write_folder(tmp_path / "hr", people="id\nada\nbo\n", ties=ties))

    assert report.counts["ties.csv"] == Counts(created=1, left_out=1)
    assert report.self_loops == 1
    assert not report.problems


async def test_keeps_one_tie_for_each_kind_between_the_same_two(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)

    rows = await graph.records(
        "MATCH (:Person {externalId: 'ada'})-[t:TIE]->(:Person {externalId: 'bo'}) "
        "RETURN t.kind AS kind, t.weight AS weight ORDER BY kind"
    )

    assert rows == [{"kind": "advice", "weight": 1.0}, {"kind": "trust", "weight": 2.25}]


async def test_puts_a_former_role_where_it_is_no_membership(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)

    former = await link(graph, "cy", "FORMER_MEMBER_OF", "it") or {}
    member = await link(graph, "cy", "MEMBER_OF", "it") or {}

    assert (former["roles_role"], member["roles_role"]) == (["emeritus_lead"], ["member"])
    assert await link(graph, "dag", "MEMBER_OF", "wg-old") is None


async def test_grades_and_weighs_a_competence_by_all_its_evidence(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)

    holding = await link(graph, "ada", "HAS_COMPETENCE", "law") or {}

    assert (holding["level"], holding["weight"]) == (4, 2.5)
    assert holding["evidences_evidence"] == ["", "course", "degree"]


async def test_says_which_decision_replaces_which_whoever_says_so(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)

    assert (await link(graph, "d2", "SUPERSEDES", "d0") or {})["stated"] == ["superseded_by", "supersedes"]
    assert (await link(graph, "d2", "SUPERSEDES", "d1") or {})["stated"] == ["replaces", "supersedes"]
    assert (await link(graph, "d6", "SUPERSEDES", "d5") or {})["stated"] == ["Superseded_By"]
    assert (await link(graph, "d3", "RELATES_TO", "d4") or {})["kinds"] == ["blocks", "see_also"]


async def test_keeps_each_way_to_stand_towards_a_meeting_apart(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)

    rows = await graph.records(
        "MATCH (:Person {externalId: 'eva'})-[r]->(:Meeting {externalId: 'kickoff'}) RETURN type(r) AS way ORDER BY way"
    )

    assert [row["way"] for row in rows] == ["ACCEPTED", "ATTENDED", "INVITED"]


async def test_remembers_roles_and_details_of_a_unit_side_by_side(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)

    assert await link(graph, "d1", "AFFECTS", "ward") == {
        "roles": ["affected", "participating"],
        "details": ["must change forms", ""],
    }


async def test_ignores_files_and_columns_it_does_not_know_and_names_each_once(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,age,shoe\nada,36,38\nbo,40,44\n", cars="id\nvolvo\n")

    report = await import_folder(graph, folder)

    assert report.unknown_files == ("cars.csv",)
    assert report.unknown_columns == {"people.csv": ("age", "shoe")}


async def test_takes_a_name_of_any_length(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people=f"id,name\nada,{'å' * 100_000}\n")

    report = await import_folder(graph, folder)

    assert report.counts["people.csv"] == Counts(created=1)


async def test_reads_an_organisation_in_batches(graph: Graph, tmp_path: Path) -> None:
    people = "id\n" + "".join(f"p{number}\n" for number in range(2_500))

    await import_folder(graph, write_folder(tmp_path / "hr", people=people))

    assert await data_version(graph) == 3


async def test_loads_the_sample_organisation(kubernetes: Graph) -> None:
    counts = await kubernetes.records(
        "RETURN COUNT { MATCH (:Person) } AS people, COUNT { MATCH (:Network) } AS networks, "
        "COUNT { MATCH (:MeetingSeries) } AS series, COUNT { MATCH (:Decision) } AS decisions, "
        "COUNT { MATCH ()-[:TIE]->() } AS ties, COUNT { MATCH ()-[:HAS_COMPETENCE]->() } AS holdings, "
        "COUNT { MATCH ()-[:EMPLOYED_BY]->() } AS employed, "
        "COUNT { MATCH (p:Person) WHERE p.name <> p.externalId } AS named"
    )

    assert counts == [
        {
            "people": 1131,
            "networks": 13,
            "series": 102,
            "decisions": 654,
            "ties": 5009,
            "holdings": 2257,
            "employed": 0,
            "named": 0,
        }
    ]


async def test_finds_the_sample_unchanged(kubernetes: Graph) -> None:
    version = await data_version(kubernetes)

    report = await import_folder(kubernetes, KUBERNETES)

    assert not report.changed
    assert not report.problems
    assert sum(counts.unchanged for counts in report.counts.values()) == 18_636
    assert await data_version(kubernetes) == version


async def test_takes_ids_and_words_as_long_as_they_may_be(graph: Graph, tmp_path: Path) -> None:
    long = "😀" * 1_000
    folder = write_folder(tmp_path / "hr", people=f"id,status,site\n{long},{long},{long}\n")

    report = await import_folder(graph, folder, source="😀" * 200)

    assert report.counts["people.csv"] == Counts(created=1)


async def test_takes_what_looks_like_a_statement_for_a_name(graph: Graph, tmp_path: Path) -> None:
    name = "'}) MATCH (n) DETACH DELETE n //"

    await import_folder(graph, write_folder(tmp_path / "hr", people=f"id,name\nada,{name}\n"))

    assert (await person(graph))["name"] == name
