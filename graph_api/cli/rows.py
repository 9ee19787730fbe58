"""Rows on a terminal: a table where there is room for it, else one row below the other in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

ROOM: Final = 16
"""Characters that a column of short values can do with, however long they are."""

ROOM_FOR_SENTENCES: Final = 30

LONG: Final = 40
"""Characters from which on a value is read as a sentence."""

BETWEEN: Final = 3
"""Characters between two columns."""

OTHER_SIDE: Final = {"a": "b", "one": "other"}
"""Where a pair stands in two columns, the one by the other."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Rows to show: the `columns` as paths with their `headings`, the cells as text, which columns hold numbers."""

    title: str
    columns: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: Sequence[bool]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """What rich asks for when it prints."""
        yield Text(self.title, style="bold")
        available = options.max_width - BETWEEN * (len(self.columns) + 1)
        rooms = [_room_for(*column) for column in self._by_column()]
        if sum(rooms) <= available:
            yield self._table(self._widths(rooms, available))
        else:
            yield from self._in_words()

    def _by_column(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        return zip(self.headings, zip(*self.rows, strict=True), strict=True)

    def _widths(self, rooms: Sequence[int], available: int) -> list[int]:
        """What is left of the line goes to columns that are cut short, in equal parts; what lacks least goes first.

        rich shares it otherwise, and goes over the line where a column has a least width.
        """
        full = [max(len(heading), *map(len, cells)) for heading, cells in self._by_column()]
        widths, left = list(rooms), available - sum(rooms)
        lacking = sorted(range(len(rooms)), key=lambda place: full[place] - rooms[place])
        for before, place in enumerate(lacking):
            given = min(full[place] - rooms[place], left // (len(lacking) - before))
            widths[place] += given
            left -= given
        return widths

    def _table(self, widths: Sequence[int]) -> Table:
        table = Table(box=SIMPLE_HEAD)
        for heading, width, numeric in zip(self.headings, widths, self.numeric, strict=True):
            table.add_column(heading, justify="right" if numeric else "left", overflow="fold", width=width)
        for row in self.rows:
            table.add_row(*map(Text, row))
        return table

    def _in_words(self) -> Iterator[RenderableType]:
        called = self._called()
        for row in self.rows:
            yield Text("")
            yield Padding(Text(" - ".join(row[place] for place in called), style="bold"), (0, 0, 0, 2))
            told = [place for place in range(len(row)) if place not in called and row[place] != "-"]
            sentences = [place for place in told if self.columns[place] == "sentence"]
            yield from (Padding(Text(row[place]), (0, 0, 0, 4)) for place in sentences)
            facts = (f"{self.headings[place]}: {row[place]}" for place in told if place not in sentences)
            yield Padding(Text(" · ".join(facts)), (0, 0, 0, 4))
        yield Text("")

    def _called(self) -> list[int]:
        """The columns that say which row it is: the first, and the other side of it where it is a pair."""
        side, _, rest = self.columns[0].partition(".")
        other = ".".join([OTHER_SIDE.get(side, ""), *([rest] if rest else [])])
        return [0, *(place for place, column in enumerate(self.columns) if column == other)]


def _room_for(heading: str, cells: Sequence[str]) -> int:
    """The characters that a column needs so that it can be read, with each word of its heading on one line."""
    longest = max(map(len, cells))
    words = max(map(len, heading.split()))
    return ROOM_FOR_SENTENCES if longest > LONG else max(words, min(longest, ROOM))
