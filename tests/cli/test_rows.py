"""Rows are a table where it can be read, else one row below the other in words."""

from collections.abc import Sequence
from io import StringIO

import pytest
from rich.console import Console

from graph_api.cli.rows import Cells

SENTENCE = "Behövs, gemensamma beslut: 28. Sett, möten med båda: 0 (väntat 0,1)."
PAIRS = Cells(
    title="Par (2)",
    columns=["a.name", "b.name", "gap", "sentence"],
    headings=["Den ena", "Den andra", "Glapp", "I ord"],
    rows=[["Akuten", "Ambulansen", "28", SENTENCE], ["IT-drift", "Ekonomi", "4", "-"]],
    numeric=[False, False, True, False],
)


def printed(cells: Cells, width: int) -> list[str]:
    written = StringIO()
    Console(width=width, markup=False, highlight=False, file=written).print(cells)
    return [line.rstrip() for line in written.getvalue().splitlines()]


def words(lines: Sequence[str]) -> list[list[str]]:
    return [line.split() for line in lines]


def test_is_a_table_where_there_is_room() -> None:
    lines = printed(PAIRS, 120)

    assert ["Den", "ena", "Den", "andra", "Glapp", "I", "ord"] in words(lines)
    assert ["Akuten", "Ambulansen", "28", *SENTENCE.split()] in words(lines)


def test_says_each_pair_in_words_where_there_is_not() -> None:
    lines = printed(PAIRS, 60)

    assert lines[:2] == ["Par (2)", ""]
    assert lines[2] == "  Akuten - Ambulansen"
    assert " ".join(line.strip() for line in lines[3:5]) == SENTENCE
    assert lines[5] == "    Glapp: 28"
    assert lines[7:9] == ["  IT-drift - Ekonomi", "    Glapp: 4"]


@pytest.mark.parametrize("width", range(20, 200))
def test_goes_over_no_line_and_loses_nothing(width: int) -> None:
    lines = printed(PAIRS, width)

    assert max(map(len, lines)) <= width
    for word in ("Akuten", "Ambulansen", "28", "IT-drift", "Ekonomi", "väntat"):
        assert word in " ".join(lines)


def test_gives_the_room_that_is_left_to_what_is_cut_short() -> None:
    lines = printed(PAIRS, 100)

    assert ["Akuten", "Ambulansen", "28"] in [line[:3] for line in words(lines)]
    assert max(map(len, lines)) >= 95


def test_calls_a_row_that_is_no_pair_by_its_first_column() -> None:
    people = Cells("Personer (1)", ["name", "reasons"], ["Namn", "Skäl"], [["Åsa", "x" * 50]], [False, False])

    lines = printed(people, 30)

    assert lines[2] == "  Åsa"
    assert lines[3].startswith("    Skäl:")
