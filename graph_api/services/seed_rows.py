"""The rows of a CSV file as they stand: decoded, split into cells, numbered; no cell is judged yet."""

import csv
import zipfile
import zlib
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import IO, Final

from graph_api.domain.progress import Progress
from graph_api.domain.seed_format import SeedFile
from graph_api.errors import ImportRefused
from graph_api.services.seed_folders import Open

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
DELIMITERS: Final = (",", ";")

LONGEST_LINE: Final = 10_000_000
"""Bytes of one line; a longer one is no CSV, and is not read into memory to find out."""

BYTES_BETWEEN_REPORTS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Table:
    """An open file of the format.

    `places`: where each column of the format stands that is there. `width`: how many columns there are in all.
    `unknown`: the columns that are not of the format. `rows`: the number of each row, as a spreadsheet counts
    (the header is 1), with its cells; blank lines are left out.
    """

    places: Mapping[str, int]
    width: int
    unknown: tuple[str, ...]
    rows: Iterator[tuple[int, Sequence[str]]]


@contextmanager
def table(file: SeedFile, open_: Open, progress: Progress) -> Generator[Table]:
    """The rows of `file`, open for the block; `progress` is told of bytes as they are read.

    Raises:
        ImportRefused: it cannot be read, is not UTF-8, is not CSV, or lacks a column that it must have; also while
            rows are taken.
    """
    try:
        with open_() as stream:
            yield _table(file, _lines(file, stream, progress))
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError) as error:
        raise ImportRefused(f"{file.name} cannot be read: {error}", value=file.name) from error


def _lines(file: SeedFile, stream: IO[bytes], progress: Progress) -> Iterator[str]:
    """Line by line, without a byte order mark; line ends as they are, since a quoted cell may hold some."""
    read, reported = 0, 0
    number = 0
    while line := stream.readline(LONGEST_LINE):
        number += 1
        yield _decoded(file, line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line, number, read)
        read += len(line)
        if read - reported >= BYTES_BETWEEN_REPORTS:
            progress.advance(read - reported)
            reported = read
    progress.advance(read - reported)


def _decoded(file: SeedFile, line: bytes, number: int, offset: int) -> str:
    if len(line) == LONGEST_LINE:
        raise ImportRefused(f"{file.name}, line {number} is longer than {LONGEST_LINE:,} bytes; is it a CSV file?")
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        raise ImportRefused(
            f"{file.name} is not UTF-8: line {number} has the byte 0x{line[error.start]:02X} at position "
            f'{offset + error.start}. Save it as "CSV UTF-8" and import it again.',
            value=f"0x{line[error.start]:02X}",
            bound="UTF-8",
        ) from error


def _table(file: SeedFile, lines: Iterator[str]) -> Table:
    first = next(lines, "")
    delimiter = max(DELIMITERS, key=lambda mark: len(_known(file, _header(first, mark))))
    header = _header(first, delimiter)
    _refuse_header(file, header)
    reader = csv.reader(chain([first], lines), delimiter=delimiter, strict=True)
    return Table(
        places={name: header.index(name) for name in _known(file, header)},
        width=len(header),
        unknown=tuple(name for name in header if name and name not in file.header),
        rows=_rows(file, reader),
    )


def _header(line: str, delimiter: str) -> list[str]:
    return [name.strip().lower() for cells in csv.reader([line], delimiter=delimiter) for name in cells]


def _known(file: SeedFile, header: Sequence[str]) -> list[str]:
    return [name for name in file.header if name in header]


def _refuse_header(file: SeedFile, header: Sequence[str]) -> None:
    missing = [name for name in file.required if name not in header]
    if missing:
        there = ", ".join(header) or "nothing"
        raise ImportRefused(
            f"{file.name} has no column {', '.join(missing)}; its first line names {there}.",
            value=tuple(header),
            bound=file.required,
        )
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise ImportRefused(f"{file.name} has the column {', '.join(twice)} twice; leave one of them out.", value=twice)


def _rows(file: SeedFile, reader: Iterator[list[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number > 1 and cells:
                yield number, cells
    except csv.Error as error:
        raise ImportRefused(
            f'{file.name}, row {number + 1} is not CSV ({error}); check its quotes: a cell with " in it is put in '
            'quotes, and each " in it is written twice.',
            value=number + 1,
        ) from error
