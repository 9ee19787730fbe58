from collections.abc import Iterator

import pytest

from graph_api.store.spool import LinkRow, NodeRow, Reference, Spool, batches, spooled


@pytest.fixture
def spool() -> Iterator[Spool]:
    with spooled() as opened:
        yield opened


def link(row: int, start: str, end: str, **entry: str) -> LinkRow:
    return LinkRow(row, 0, start, end, "", dict(entry))


def test_gives_rows_back_as_they_came(spool: Spool) -> None:
    ada = NodeRow(2, "ada", {"name": "Åsa", "title": None}, {"department_id": ["hq"]})
    spool.add_node("people.csv", "Person", ada)

    assert list(spool.nodes("people.csv")) == [ada]


def test_brings_the_rows_of_one_relationship_together_however_far_apart_they_stood(spool: Spool) -> None:
    for row, start in enumerate(["ada", "bo", "ada"], start=2):
        spool.add_link("memberships.csv", link(row, start, "hq", role=f"role {row}"))

    groups = [[row.row for row in group] for group in spool.links("memberships.csv")]

    assert groups == [[2, 4], [3]]


def test_knows_which_row_has_an_id_right_or_bad(spool: Spool) -> None:
    spool.add_node("people.csv", "Person", NodeRow(2, "ada", {}, {}))
    spool.add_bad("people.csv", 3, "Person", "bo")

    assert spool.place_of("Person", "ada") == "people.csv, row 2"
    assert spool.place_of("Person", "bo") == "people.csv, row 3"
    assert spool.place_of("Unit", "ada") is None


def test_finds_references_that_lead_nowhere(spool: Spool) -> None:
    spool.add_node("departments.csv", "Unit", NodeRow(2, "hq", {}, {}))
    spool.add_known("Unit", ["old"])
    spool.add_references("people.csv", 2, [Reference("department_id", "Unit", id_) for id_ in ("hq", "old", "zed")])

    assert [(found.row, found.column, found.id) for found in spool.dangling()] == [(2, "department_id", "zed")]
    assert list(spool.elsewhere("Unit")) == ["old", "zed"]


def test_says_which_bad_row_a_reference_would_have_led_to(spool: Spool) -> None:
    spool.add_node("departments.csv", "Unit", NodeRow(2, "hq", {}, {}))
    spool.add_references("people.csv", 2, [Reference("department_id", "Unit", "hq")])

    spool.drop("departments.csv", 2)

    assert [found.bad for found in spool.dangling()] == ["departments.csv, row 2"]


def test_counts_what_became_of_rows(spool: Spool) -> None:
    for row in (2, 3, 4):
        spool.add_node("people.csv", "Person", NodeRow(row, f"p{row}", {}, {}))
    spool.settle("people.csv", [(2, "created"), (3, "unchanged"), (4, "unchanged")])
    spool.settle("people.csv", [(3, "updated")])

    assert spool.outcomes("people.csv") == {"created": 1, "updated": 1, "unchanged": 1}
    assert [row.outcome for row in spool.nodes("people.csv")] == ["created", "updated", "unchanged"]
    assert len(spool) == 3


def test_cuts_rows_into_batches() -> None:
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []
