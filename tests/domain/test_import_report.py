from graph_api.domain.import_report import Counts, ImportReport, Problem, RowsRefused

SENIOR = Problem("people.csv", 14, "level", "senior", "strategic, tactical or operational")


def report(*problems: Problem) -> ImportReport:
    return ImportReport(source="hr", counts={"people.csv": Counts(created=2, refused=len(problems))}, problems=problems)


def test_names_file_row_column_value_and_what_is_allowed() -> None:
    assert SENIOR.sentence == 'people.csv, row 14: level is "senior"; it must be strategic, tactical or operational'


def test_says_that_a_cell_is_empty() -> None:
    assert Problem("people.csv", 2, "id", "", "an id").sentence == "people.csv, row 2: id is empty; it must be an id"


def test_shortens_a_long_value() -> None:
    assert len(Problem("people.csv", 2, "title", "x" * 10_000, "short").sentence) < 120


def test_says_the_first_of_many_problems_and_how_many_there_are() -> None:
    refused = RowsRefused(report(*[SENIOR] * 12))

    assert "12 things are wrong" in refused.sentence
    assert refused.sentence.count("row 14") == 3
    assert "and 9 more" in refused.sentence
    assert len(refused.report.problems) == 12


def test_tells_every_number_and_everything_that_was_ignored() -> None:
    told = "\n".join(
        ImportReport(
            source="hr",
            counts={"people.csv": Counts(1_200, 1, 2, 3), "ties.csv": Counts(left_out=642)},
            problems=(SENIOR,),
            unknown_files=("cars.csv",),
            unknown_columns={"people.csv": ("age", "shoe")},
        ).lines()
    )

    assert "people.csv  1,200 created, 1 updated, 2 unchanged, 3 refused" in told
    assert "642 ties from a person to the same person" in told
    assert "Ignored files: cars.csv" in told
    assert "Ignored columns of people.csv: age, shoe" in told
    assert SENIOR.sentence in told


def test_knows_whether_anything_changed() -> None:
    assert report().changed
    assert not ImportReport(source="hr", counts={"people.csv": Counts(unchanged=5)}).changed
