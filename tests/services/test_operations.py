from pathlib import Path

import pytest

from graph_api.errors import NotFound, OperationInvalid
from graph_api.services.operations import Variable, operation, operations, read_operation

WHO_KNOWS = """\
# Vem kan det här? | Who knows this?
# Alla som har kompetensen.
# Everyone who has the competence.
# example: {"competence": "com_1"}
query whoKnows($competence: ID!, $levels: [Level!] = [STRATEGIC], $first: Int = 20, $named: Boolean) {
  people { totalCount }
}
"""


def written(folder: Path, text: str, name: str = "whoKnows") -> Path:
    file = folder / f"{name}.graphql"
    file.write_text(text, encoding="utf-8")
    return file


def test_reads_titles_meaning_example_and_variables(tmp_path: Path) -> None:
    read = read_operation(written(tmp_path, WHO_KNOWS))

    assert (read.name, read.title_sv, read.title_en) == ("whoKnows", "Vem kan det här?", "Who knows this?")
    assert (read.meaning_sv, read.meaning_en) == ("Alla som har kompetensen.", "Everyone who has the competence.")
    assert read.example == {"competence": "com_1"}
    assert read.fields == ("people",)
    assert read.variables == (
        Variable("competence", "ID!", "ID", many=False, required=True, default=None),
        Variable("levels", "[Level!]", "Level", many=True, required=False, default=["STRATEGIC"]),
        Variable("first", "Int", "Int", many=False, required=False, default=20),
        Variable("named", "Boolean", "Boolean", many=False, required=False, default=None),
    )


def test_reads_examples_of_sources_and_gives_the_one_that_fits_the_graph(tmp_path: Path) -> None:
    usual = '# example: {"competence": "com_1"}\n'
    text = WHO_KNOWS.replace(usual, usual + '# example sample-sv: {"competence": "com_2"}\n')

    read = read_operation(written(tmp_path, text))

    assert read.example == {"competence": "com_1"}
    assert read.example_with(["kubernetes", "sample-sv"]) == {"competence": "com_2"}
    assert read.example_with(["kubernetes"]) == {"competence": "com_1"}


def test_needs_no_example(tmp_path: Path) -> None:
    lines = WHO_KNOWS.splitlines(keepends=True)

    assert read_operation(written(tmp_path, "".join(lines[:3] + lines[4:]))).example == {}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((" | Who knows this?", ""), "whoKnows.graphql, line 1: expected a Swedish and an English title"),
        (("# Alla som har kompetensen.", "#"), "whoKnows.graphql, line 2: expected a comment with what the answer"),
        (('{"competence"', "{competence"), "whoKnows.graphql, line 4: expected an example in JSON"),
        (('{"competence"', '{"competense"'), "whoKnows.graphql, line 4: expected an example with values for variables"),
        (
            ("query whoKnows", "# sample-sv: {}\nquery whoKnows"),
            "whoKnows.graphql, line 5: expected an example of a source",
        ),
        (
            ("query whoKnows", '# example sv: {"x": 1}\nquery whoKnows'),
            "whoKnows.graphql, line 5: expected an example with values for variables",
        ),
        (("query whoKnows", "query whoKnew"), "whoKnows.graphql, line 5: expected one operation: query whoKnows"),
        (("query whoKnows", "mutation whoKnows"), "whoKnows.graphql, line 5: expected one operation: query whoKnows"),
        (("totalCount }", "totalCount"), "whoKnows.graphql, line 8: expected GraphQL"),
    ],
)
def test_names_file_and_line_of_what_is_malformed(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    file = written(tmp_path, WHO_KNOWS.replace(*change))

    with pytest.raises(OperationInvalid) as refused:
        read_operation(file)

    assert refused.value.sentence.startswith(said)


def test_knows_every_operation_of_the_contract_by_name() -> None:
    known = operations()

    assert {"invitePlan", "silos", "gaps"} <= known.keys()
    assert list(known) == sorted(known)
    assert operation("silos") is known["silos"]


def test_lists_the_operations_where_one_is_unknown() -> None:
    with pytest.raises(NotFound, match=r'no operation "silo"; there are .*silos') as refused:
        operation("silo")

    assert "silos" in str(refused.value.bound)
