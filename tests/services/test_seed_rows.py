from collections.abc import Sequence
from io import BytesIO
from typing import IO

import pytest

from graph_api.domain.progress import Silent
from graph_api.domain.seed_nodes import PEOPLE
from graph_api.errors import ImportRefused
from graph_api.services import seed_rows
from graph_api.services.seed_rows import table

SWEDISH = "id,name,title\nada,Åsa Ärlig,Öppen\n"


class Counted(Silent):
    """Progress that remembers how much it was told of."""

    def __init__(self) -> None:
        self.told = 0

    def advance(self, by: int) -> None:
        self.told += by


def read(content: bytes, progress: Silent | None = None) -> list[tuple[int, Sequence[str]]]:
    def open_() -> IO[bytes]:
        return BytesIO(content)

    with table(PEOPLE, open_, progress or Silent()) as opened:
        return list(opened.rows)


def refusal(content: bytes) -> str:
    with pytest.raises(ImportRefused) as refused:
        read(content)
    return refused.value.sentence


@pytest.mark.parametrize(
    "content",
    [
        SWEDISH.encode(),
        SWEDISH.encode("utf-8-sig"),
        SWEDISH.replace(",", ";").encode(),
        SWEDISH.replace(",", ";").replace("\n", "\r\n").encode("utf-8-sig"),
        SWEDISH.rstrip("\n").encode(),
    ],
    ids=["plain", "byte order mark", "semicolons", "as Excel writes it", "no last line end"],
)
def test_reads_what_spreadsheets_write(content: bytes) -> None:
    assert read(content) == [(2, ["ada", "Åsa Ärlig", "Öppen"])]


def test_counts_rows_as_a_spreadsheet_does() -> None:
    content = b'id,name\n\nada,"first\nsecond"\n\nbo,Bo\n'

    assert [number for number, _ in read(content)] == [3, 5]


def test_keeps_line_ends_inside_quotes() -> None:
    assert read(b'id,name\r\nada,"first\r\nsecond"\r\n') == [(2, ["ada", "first\r\nsecond"])]


def test_finds_columns_in_any_order_and_case_and_names_the_others() -> None:
    with table(PEOPLE, lambda: BytesIO(b" Name ,shoe,ID,\n"), Silent()) as opened:
        assert dict(opened.places) == {"id": 2, "name": 0}
        assert opened.unknown == ("shoe",)
        assert opened.width == 4


def test_reads_a_file_of_one_column() -> None:
    assert read(b"id\nada\n") == [(2, ["ada"])]


def test_names_the_line_and_the_byte_that_is_not_utf_8() -> None:
    assert "people.csv is not UTF-8: line 3 has the byte 0xC5 at position 16" in refusal(b"id,name\nbo,Bo\na,\xc5sa\n")


def test_says_which_column_is_missing_and_which_there_are() -> None:
    assert "has no column id; its first line names person, name" in refusal(b"person,name\nada,Ada\n")


def test_says_that_a_file_is_empty() -> None:
    assert "has no column id; its first line names nothing" in refusal(b"")


def test_refuses_a_column_that_is_there_twice() -> None:
    assert "has the column name twice" in refusal(b"id,name,name\n")


def test_says_where_a_quote_is_not_closed() -> None:
    assert "people.csv, row 3 is not CSV" in refusal(b'id,name\nada,Ada\nbo,"Bo\ncy,Cy\n')


def test_does_not_read_a_line_without_end_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seed_rows, "LONGEST_LINE", 100)

    assert "line 2 is longer than 100 bytes" in refusal(b"id,name\n" + b"x" * 1_000)


def test_tells_of_every_byte_it_read() -> None:
    progress = Counted()
    content = b"id,name\n" + b"ada,Ada\n" * 50_000

    read(content, progress)

    assert progress.told == len(content)
