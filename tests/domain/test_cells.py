import pytest

from graph_api.domain.cells import (
    AMOUNT,
    COUNT,
    DAY,
    GRADE,
    MOMENT,
    NAMES,
    STRENGTH,
    TEXT,
    WORD,
    YES_OR_NO,
    Cell,
    day_of,
    is_empty,
    one_of,
)
from graph_api.domain.words import Level

LEVEL = one_of(Level)


@pytest.mark.parametrize("text", ["2026", "2026-08", "2026-08-21", "2026-08-21T13:00", "2026-08-21 13:00:05+02:00"])
def test_keeps_a_day_as_precise_as_it_is_written(text: str) -> None:
    assert DAY.read(text) == text


@pytest.mark.parametrize("text", ["yesterday", "2026-13", "2026-02-30", "21/8 2026", "20260821", "2026-W34-5", "26"])
def test_refuses_a_day_that_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        DAY.read(text)


def test_takes_a_day_for_a_moment_but_not_a_month() -> None:
    assert MOMENT.read("2026-08-21") == "2026-08-21"

    with pytest.raises(ValueError, match=r".*"):
        MOMENT.read("2026-08")


@pytest.mark.parametrize("text", ["strategic", "Strategic", " STRATEGIC "])
def test_takes_a_level_in_any_case(text: str) -> None:
    assert LEVEL.read(text) == "STRATEGIC"


def test_says_which_levels_there_are() -> None:
    assert LEVEL.allowed == "strategic, tactical or operational"


def test_writes_a_level_as_the_format_spells_it() -> None:
    assert LEVEL.write("TACTICAL") == "tactical"


def test_takes_a_decimal_comma_for_a_decimal_point() -> None:
    assert AMOUNT.read("0,5") == 0.5


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (AMOUNT, "-1"),
        (AMOUNT, "nan"),
        (AMOUNT, "inf"),
        (AMOUNT, "1_000"),
        (AMOUNT, "1 000"),
        (STRENGTH, "0"),
        (COUNT, "1.5"),
        (COUNT, "-1"),
        (COUNT, "1e30"),
        (GRADE, "0"),
        (GRADE, "6"),
        (YES_OR_NO, "perhaps"),
        (WORD, "x" * 1001),
    ],
)
def test_refuses_what_is_out_of_bounds(cell: Cell, text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        cell.read(text)


def test_reads_a_whole_number_that_a_spreadsheet_wrote_as_a_fraction() -> None:
    assert COUNT.read("3.0") == 3


@pytest.mark.parametrize(("number", "text"), [(3.0, "3"), (0.1, "0.1"), (1e21, "1000000000000000000000"), (2.5, "2.5")])
def test_writes_the_shortest_number_that_reads_back_the_same(number: float, text: str) -> None:
    assert AMOUNT.write(number) == text
    assert AMOUNT.read(text) == number


@pytest.mark.parametrize(("text", "said"), [("ja", True), ("TRUE", True), ("0", False), ("No", False)])
def test_reads_yes_and_no(text: str, *, said: bool) -> None:
    assert YES_OR_NO.read(text) is said


def test_splits_names_and_drops_empty_ones() -> None:
    assert NAMES.read("GDPR| personuppgifter ||") == ["GDPR", "personuppgifter"]


def test_keeps_the_blanks_of_a_text() -> None:
    assert TEXT.read(" å\n") == " å\n"


def test_takes_nothing_but_blanks_for_nothing() -> None:
    assert is_empty(" \t\n")


def test_finds_the_day_in_a_moment() -> None:
    assert day_of("2026-03-01T09:00:00+01:00") == "2026-03-01"
    assert day_of("") is None
