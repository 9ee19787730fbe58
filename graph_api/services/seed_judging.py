"""One row at a time: cells become values, or problems that say what is allowed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from graph_api.domain.cells import LIST_MARK, LONGEST_WORD, Cell, Value, is_empty
from graph_api.domain.import_report import Problem
from graph_api.domain.seed_format import Entry, LinkFile, NodeFile, Refers, SeedFile
from graph_api.services.seed_rows import Table
from graph_api.store.spool import LinkRow, NodeRow, Reference

ID: Final = f"an id of at most {LONGEST_WORD:,} characters"


@dataclass(slots=True)
class Judged:
    """A row as far as it can be judged by itself.

    `row`: None where it is bad. `references`: the cells that hold ids of other nodes. `id`: its own id, as far as it
    has one, so that those who refer to a bad row can be told.
    """

    file: str
    number: int
    row: NodeRow | LinkRow | None = None
    references: list[Reference] = field(default_factory=list[Reference])
    problems: list[Problem] = field(default_factory=list[Problem])
    id: str = ""

    def refuse(self, column: str | None, value: str, allowed: str) -> None:
        """One more thing that is wrong with the row."""
        self.problems.append(Problem(self.file, self.number, column, value, allowed))


class Cells:
    """The cells of one row by column; what is wrong with them goes to `judged`."""

    def __init__(self, table: Table, cells: Sequence[str], judged: Judged) -> None:
        self._places = table.places
        self._cells = cells
        self._judged = judged

    def __contains__(self, column: str) -> bool:
        return column in self._places

    def text(self, column: str) -> str:
        """What stands there; "" for blanks."""
        text = self._cells[self._places[column]]
        return "" if is_empty(text) else text

    def value(self, column: str, cell: Cell, *, required: bool = False) -> Value | None:
        """What the cell says; None where it is empty or wrong."""
        text = self.text(column)
        try:
            if text:
                return cell.read(text)
        except ValueError:
            self._judged.refuse(column, text, cell.allowed)
            return None
        if required:
            self._judged.refuse(column, "", cell.allowed)
        return None

    def id(self, column: str) -> str:
        """The id that stands there, without the blanks around it."""
        text = self.text(column).strip()
        if not 0 < len(text) <= LONGEST_WORD:
            self._judged.refuse(column, text, ID)
        return text

    def ids(self, column: Refers) -> list[str]:
        """The ids or names that stand there."""
        texts = self.text(column.column).split(LIST_MARK) if column.many else [self.text(column.column)]
        ids = [word for text in texts if (word := text.strip())]
        for id_ in ids:
            if len(id_) > LONGEST_WORD:
                self._judged.refuse(column.column, id_, ID)
        return list(dict.fromkeys(ids))


def judged(file: SeedFile, table: Table, number: int, cells: Sequence[str]) -> Judged:
    """The row `number` of `file`."""
    result = Judged(file.name, number)
    row = _as_wide(table, cells)
    if row is None:
        result.refuse("number of cells", str(len(cells)), f"{table.width}, as in the first line")
        return result
    if isinstance(file, NodeFile):
        _judge_node(file, Cells(table, row, result), result)
    else:
        _judge_link(file, Cells(table, row, result), result)
    return result


def _as_wide(table: Table, cells: Sequence[str]) -> Sequence[str] | None:
    """The row as wide as the header; None where that would lose or invent cells."""
    fits = len(cells) == table.width or (len(cells) > table.width and all(map(is_empty, cells[table.width :])))
    return cells[: table.width] if fits else None


def _judge_node(file: NodeFile, cells: Cells, result: Judged) -> None:
    result.id = cells.id(file.id_column)
    said = {column.to: cells.value(column.column, column.cell) for column in file.plain if column.column in cells}
    _judge_parallel(file, cells, result)
    refers = {column.column: cells.ids(column) for column in file.refers if column.column in cells}
    result.references = [
        Reference(column.column, column.identity, id_)
        for column in file.refers
        if not column.named
        for id_ in refers.get(column.column, ())
    ]
    if not result.problems:
        result.row = NodeRow(result.number, result.id, said, refers)


def _judge_parallel(file: NodeFile, cells: Cells, result: Judged) -> None:
    """Refuse lists that belong together and are not as long as the first of them; an empty one says nothing."""
    texts = [(name, cells.text(name) if name in cells else "") for name in file.parallel]
    for name, text in texts[1:]:
        first = texts[0][1]
        if text and (not first or text.count(LIST_MARK) != first.count(LIST_MARK)):
            result.refuse(name, text, f"as many, with {LIST_MARK} between them, as in {texts[0][0]}")


def _judge_link(file: LinkFile, cells: Cells, result: Judged) -> None:
    ids = {end: cells.id(end.column) for end in (file.start, file.end)}
    result.references = [Reference(end.column, end.identity, id_) for end, id_ in ids.items() if id_]
    entry = _entry(file, cells)
    if not result.problems:
        result.row = _link_row(file, result.number, ids[file.start], ids[file.end], entry)


def _entry(file: LinkFile, cells: Cells) -> Entry:
    """The row's values by column, those of absent columns aside."""
    read = {
        column.column: cells.value(column.column, column.cell, required=column.required)
        for column in file.columns
        if column.column in cells
    }
    return {name: file.by_column[name].cell.unknown if value is None else value for name, value in read.items()}


def _link_row(file: LinkFile, number: int, start: str, end: str, entry: Entry) -> LinkRow:
    route = file.route_of(entry)
    first, last = (end, start) if route.backwards else (start, end)
    return LinkRow(
        row=number,
        route=file.routes.index(route),
        start=first,
        end=last,
        key=str(entry[file.key]) if file.key else "",
        entry={column: value for column, value in entry.items() if column in route.stores},
    )
