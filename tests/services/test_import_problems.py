"""What an import says of files that are wrong, and what it writes of them."""

from pathlib import Path

import pytest

from graph_api.domain.import_report import Counts, ImportReport, RowsRefused
from graph_api.errors import ImportRefused
from graph_api.services.imports import import_folder
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from tests.support.csv_folders import write_folder

UNITS = "id,parent_id\nhq,\nit,hq\n"


async def refusal(graph: Graph, folder: Path) -> ImportReport:
    with pytest.raises(RowsRefused) as refused:
        await import_folder(graph, folder)
    assert await data_version(graph) == 0
    return refused.value.report


async def sentences(graph: Graph, folder: Path) -> list[str]:
    return [problem.sentence for problem in (await refusal(graph, folder)).problems]


async def test_lists_every_bad_row_of_every_file_and_writes_nothing(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "hr",
        people="id,level\nada,senior\nbo,tactical\n,\n",
        ties="source,target,kind,weight\nada,bo,advice,0\nada,bo,,1\n",
    )

    assert await sentences(graph, folder) == [
        'people.csv, row 2: level is "senior"; it must be strategic, tactical or operational',
        "people.csv, row 4: id is empty; it must be an id of at most 1,000 characters",
        'ties.csv, row 2: weight is "0"; it must be a number above 0',
        "ties.csv, row 3: kind is empty; it must be a text of at most 1,000 characters",
    ]


async def test_lists_everything_that_is_wrong_with_one_row(graph: Graph, tmp_path: Path) -> None:
    memberships = "person_id,department_id,role,since,count\nzed,nowhere,chair,yesterday,many\n"

    told = await sentences(graph, write_folder(tmp_path / "hr", people="id\nada\n", memberships=memberships))

    assert [sentence.split(":")[1].split(" is ")[0].strip() for sentence in told] == [
        "count",
        "since",
        "person_id",
        "department_id",
    ]


async def test_refuses_parts_of_an_agenda_that_do_not_belong_to_a_title(graph: Graph, tmp_path: Path) -> None:
    meetings = "id,agenda,agenda_minutes,agenda_focus\nmonday,Läget|Ett fall,20|30|5,whole|detail\ntuesday,,15,\n"

    told = await sentences(graph, write_folder(tmp_path / "hr", people="id\nada\n", meetings=meetings))

    assert told == [
        'meetings.csv, row 2: agenda_minutes is "20|30|5"; it must be as many, with | between them, as in agenda',
        'meetings.csv, row 3: agenda_minutes is "15"; it must be as many, with | between them, as in agenda',
    ]


async def test_calls_a_reference_to_nothing_a_bad_row(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,department_id\nada,nowhere\n")

    [told] = await sentences(graph, folder)

    assert told == (
        'people.csv, row 2: department_id is "nowhere"; it must be the id of a row of departments.csv, '
        "or of one that was imported from this source before"
    )


async def test_takes_a_reference_to_what_an_earlier_import_wrote(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id\nada\n", departments=UNITS)
    await import_folder(graph, folder)
    (folder / "departments.csv").unlink()

    report = await import_folder(graph, write_folder(folder, people="id,department_id\nada,it\n"))

    assert report.counts["people.csv"] == Counts(updated=1)


async def test_does_not_take_a_reference_to_another_source(graph: Graph, tmp_path: Path) -> None:
    await import_folder(graph, write_folder(tmp_path / "old", people="id\n", departments=UNITS))

    with pytest.raises(RowsRefused, match='department_id is "it"'):
        await import_folder(graph, write_folder(tmp_path / "new", people="id,department_id\nada,it\n"))


async def test_refuses_an_id_that_another_row_has(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,level\nada,senior\nada,tactical\n")

    assert (await sentences(graph, folder))[1] == (
        'people.csv, row 3: id is "ada"; it must be an id that no other row has, and people.csv, row 2 has it'
    )


async def test_refuses_a_tree_that_goes_in_a_circle(graph: Graph, tmp_path: Path) -> None:
    departments = "id,parent_id\na,b\nb,a\nc,c\nd,a\n"

    report = await refusal(graph, write_folder(tmp_path / "hr", people="id\n", departments=departments))

    assert [problem.row for problem in report.problems] == [2, 3, 4]


async def test_refuses_a_row_with_more_or_fewer_cells_than_the_header(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,name\nada,Ek, Ada\nbo\ncy,Cy,,\n")

    assert await sentences(graph, folder) == [
        'people.csv, row 2: number of cells is "3"; it must be 2, as in the first line',
        'people.csv, row 3: number of cells is "1"; it must be 2, as in the first line',
    ]


async def test_refuses_an_employer_that_could_be_either_of_two(graph: Graph, tmp_path: Path) -> None:
    organisations = "id,name\nlund-n,Lund\nlund-s,Lund\n"
    folder = write_folder(tmp_path / "hr", people="id,employer\nada,Lund\nbo,lund-s\n", organisations=organisations)

    assert await sentences(graph, folder) == [
        'people.csv, row 2: employer is "Lund"; it must be one id, and all of lund-n, lund-s are called so'
    ]


async def test_says_nothing_of_rows_that_will_be_right_when_others_are(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "hr",
        people="id,level\nada,senior\n",
        departments=UNITS,
        memberships="person_id,department_id\nada,hq\n",
    )

    report = await refusal(graph, folder)

    assert [(problem.file, problem.row) for problem in report.problems] == [("people.csv", 2)]


async def test_leaves_bad_rows_out_where_asked_to_with_all_that_refer_to_them(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "hr",
        people="id,level,department_id\nada,senior,hq\nbo,tactical,hq\ncy,,gone\n",
        departments=UNITS,
        memberships="person_id,department_id\nada,hq\nbo,hq\ncy,hq\n",
        ties="source,target,kind\nbo,cy,advice\n",
    )

    report = await import_folder(graph, folder, skip_bad=True)

    assert report.counts == {
        "people.csv": Counts(created=1, refused=2),
        "departments.csv": Counts(created=2),
        "memberships.csv": Counts(created=1, refused=2),
        "ties.csv": Counts(refused=1),
    }
    assert [problem.sentence for problem in report.problems if problem.file == "ties.csv"] == [
        'ties.csv, row 2: target is "cy"; it must be the id of a row that is right, and people.csv, row 4 is not'
    ]


async def test_takes_a_bad_row_for_its_old_self_where_it_was_imported_before(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,level\nada,tactical\n", departments=UNITS)
    await import_folder(graph, folder)
    memberships = "person_id,department_id\nada,hq\n"

    report = await import_folder(
        graph, write_folder(folder, people="id,level\nada,senior\n", memberships=memberships), skip_bad=True
    )

    assert report.counts["memberships.csv"] == Counts(created=1)


async def test_writes_nothing_in_a_dry_run_of_bad_rows(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,level\nada,senior\nbo,\n")

    report = await import_folder(graph, folder, dry_run=True, skip_bad=True)

    assert report.counts["people.csv"] == Counts(created=1, refused=1)
    assert await data_version(graph) == 0


async def test_does_not_make_an_employer_for_someone_who_is_left_out(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id,level,employer\nada,senior,Ångbolaget\nbo,,\n")

    await import_folder(graph, folder, skip_bad=True)

    assert await graph.records("MATCH (o:Organisation) RETURN o.name AS name") == []


async def test_does_not_leave_out_a_file_that_cannot_be_read(graph: Graph, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", people="id\nada\n")
    (folder / "ties.csv").write_bytes("source,target,kind\nada,ada,råd\n".encode("latin-1"))

    with pytest.raises(ImportRefused, match=r"ties\.csv is not UTF-8"):
        await import_folder(graph, folder, skip_bad=True)

    assert await data_version(graph) == 0
