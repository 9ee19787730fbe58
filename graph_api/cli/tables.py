"""An answer as a person reads it on a terminal: facts as lines, lists as tables, reasons as sentences.

One row per person, pair of units or decision. An object inside a row is shown by its name, a list inside a row is
joined with ";".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

Answer: TypeAlias = Mapping[str, Any]

NAMES: Final = ("name", "title", "sentence", "text", "externalId", "id")
"""The fields that an object is known by, the most telling first."""

SHOWN: Final = 3
"""Objects in one cell that are named before "and so many more"; --json has them all."""

EMPTY: Final[tuple[object, ...]] = (None, [], "")
"""A column with nothing else in it is not worth its place."""

ABOUT_SOMEONE: Final = frozenset({"ifDeclines", "whyNot"})
"""Lists about people who are asked about: nobody was, where they are empty."""

NAME_AND_VALUE: Final = {"name", "value"}

WRAPPERS: Final = ("nodes", "edges")


def shown(data: Answer) -> Iterator[RenderableType]:
    """Everything that `data` answers, root field by root field, in the order in which it was asked."""
    for name, value in data.items():
        yield from _part(_words(name), value)


def _part(heading: str, value: object) -> Iterator[RenderableType]:
    rows = _rows_of(value)
    if rows is not None:
        yield _table(heading, rows) if rows else Text(f"{heading}: none")
    elif isinstance(value, Mapping):
        yield from _object(heading, cast("Answer", value))
    else:
        yield _fact(heading, value)


def _object(heading: str, value: Answer) -> Iterator[RenderableType]:
    yield Text(f"\n{heading}", style="bold")
    for name, part in value.items():
        rows = _rows_of(part)
        if name in ABOUT_SOMEONE and not part:
            continue
        if not rows:
            yield _fact("  " + _words(name), part)
        elif set(rows[0]) == NAME_AND_VALUE:
            pairs = "; ".join(f"{row['name']} = {_cell(row['value'])}" for row in rows)
            yield Text(f"  {_words(name)}: {pairs}")
        else:
            yield _table(_words(name), rows)


def _fact(heading: str, value: object) -> Text:
    return Text(f"{heading}: {_cell(value) or 'none'}")


def _table(heading: str, rows: Sequence[Answer]) -> Table:
    flat = [dict(_flattened(row)) for row in rows]
    named = dict.fromkeys(name for row in flat for name in row)
    columns = [name for name in named if any(_tells(row.get(name)) for row in flat)]
    table = Table(title=f"{heading} ({len(rows)})", title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for column in columns:
        numeric = all(_is_number(row.get(column)) for row in flat)
        table.add_column(_words(column), justify="right" if numeric else "left", overflow="fold")
    for row in flat:
        table.add_row(*(Text(_cell(row.get(column))) for column in columns))
    return table


def _tells(value: object) -> bool:
    """Whether a cell says anything: a column of nothing but "no" does not, one of zeros does."""
    return value is not False and value not in EMPTY


def _rows_of(value: object) -> list[Answer] | None:
    """The rows of a list of objects or of a connection; None where `value` is neither."""
    if isinstance(value, Mapping):
        connection = cast("Answer", value)
        lists = [name for name, part in connection.items() if isinstance(part, list)]
        # What has other lists as well is an answer of its own that happens to have nodes.
        return _rows_of(connection[lists[0]]) if lists and set(lists).issubset(WRAPPERS) else None
    if not isinstance(value, list):
        return None
    rows = cast("list[Any]", value)
    return rows if all(isinstance(row, Mapping) for row in rows) else None


def _flattened(row: Answer) -> Iterator[tuple[str, object]]:
    """The cells of a row: an edge gives its node's cells too, an object inside gives its name and facts."""
    for name, value in row.items():
        if not isinstance(value, Mapping) or _rows_of(cast("object", value)) is not None:
            yield name, value
        elif name == "node":
            yield from _flattened(cast("Answer", value))
        else:
            yield name, _known_by(cast("Answer", value))


def _known_by(value: Answer) -> object:
    return next((value[name] for name in NAMES if value.get(name)), "; ".join(_cell(part) for part in value.values()))


def _cell(value: object) -> str:
    rows = _rows_of(value)
    if rows is not None:
        names = [str(_known_by(dict(_flattened(row)))) for row in rows]
        return _joined(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")
    if isinstance(value, list):
        return _joined([_cell(part) for part in cast("list[object]", value)])
    if isinstance(value, Mapping):
        return str(_known_by(dict(_flattened(cast("Answer", value)))))
    return _scalar(value)


def _joined(words: list[str]) -> str:
    """Sentences follow each other; words are kept apart."""
    return (" " if all(word.endswith(".") for word in words) else "; ").join(words)


def _scalar(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _words(name: str) -> str:
    """`externalId` as "External id"."""
    spaced = re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: f" {match.group(1).lower()}", name)
    return spaced[:1].upper() + spaced[1:]
