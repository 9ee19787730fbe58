"""An answer as a person reads it on a terminal: facts as lines, lists as tables, reasons as sentences."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

from rich.console import RenderableType
from rich.text import Text

from graph_api.cli.parts import HIDDEN, Answer, Fact, Rows, is_list_of_objects, is_settings, items_of, parts_of
from graph_api.cli.rows import Cells
from graph_api.cli.words import Words

NAMES: Final = ("name", "title", "text", "role", "evidence")
"""The fields that an object is known by, the most telling first."""

SHOWN: Final = 3
"""Objects in one cell that are named before "and so many more"; --json has them all."""

DAY: Final = re.compile(r"\d{4}(-\d{2}){0,2}(T|$)")


def shown(data: Answer, words: Words, title: str | None = None) -> Iterator[RenderableType]:
    """Everything that `data` answers, root field by root field, in the order in which it was asked.

    `title`: the question in a person's words, which stands above its answer.
    """
    for name, value in data.items():
        if title is not None:
            yield Text(f"\n{title}", style="bold")
        for part in parts_of(name, value):
            yield _rows(part, words) if isinstance(part, Rows) else _fact(part, words)


def _fact(part: Fact, words: Words) -> Text:
    root, _, path = part.path.partition(".")
    if not path and part.value is None:
        return Text(f"{words.title(root)}: {words.text('missing')}")
    heading = words.heading(path, root) if path else words.title(root)
    return Text(f"{heading}: {_settings(part.value) if is_settings(part.value) else _several(part.value, path, words)}")


def _settings(value: object) -> str:
    """What an answer was computed with, as it is typed after --var."""
    return "; ".join(f"{each['name']} = {each['value']}" for each in items_of(value))


def _several(value: object, path: str, words: Words) -> str:
    return words.text("none") if value == [] else _cell(value, path, words)


def _rows(part: Rows, words: Words) -> Cells:
    count = len(part.rows)
    there_are_more = part.total is not None and part.total > count
    return Cells(
        title=f"{words.title(part.path)} ({words.text('of', count, part.total) if there_are_more else count})",
        columns=part.columns,
        headings=[words.heading(column, part.path) for column in part.columns],
        rows=[[_cell(row.get(column), column, words) for column in part.columns] for row in part.rows],
        numeric=[all(_is_number(row.get(column)) for row in part.rows) for column in part.columns],
    )


def _cell(value: object, path: str, words: Words) -> str:
    if is_list_of_objects(value):
        called = [_called(each, words) for each in items_of(value)]
        rest = len(called) - SHOWN
        return _joined(called[:SHOWN]) + (f" {words.text('more', rest)}" if rest > 0 else "")
    if isinstance(value, list):
        return _joined([words.value(each, path) for each in cast("list[object]", value)]) or "-"
    return words.value(value, path)


def _called(item: Answer, words: Words) -> str:
    """What an object is called, with what else is known of it in brackets: "SIG Node (chair)"."""
    name = next((each for each in NAMES if isinstance(item.get(each), str)), None)
    told = (_said(key, value, words) for key, value in item.items() if key not in {name, "id", *HIDDEN})
    rest = [each for each in told if each]
    if name is None:
        return ", ".join(rest)
    known = words.value(item[name], "name")
    return f"{known} ({', '.join(rest)})" if rest else known


def _said(key: str, value: object, words: Words) -> str:
    """One more thing that is known of an object; numbers and days need to be told what they are of."""
    if value is None or value is False or value in ("", []):
        return ""
    if is_list_of_objects(value):
        return ", ".join(_called(each, words) for each in items_of(value))
    if isinstance(value, list):
        return ", ".join(words.value(each, key) for each in cast("list[object]", value))
    if isinstance(value, dict):
        return _called(cast("Answer", value), words)
    heading = words.heading(key)
    small = heading[:1].lower() + heading[1:]
    if value is True:
        return small
    tells_nothing_alone = not isinstance(value, str) or DAY.match(value) is not None
    return f"{small} {words.value(value)}" if tells_nothing_alone else words.value(value, key)


def _joined(words: Sequence[str]) -> str:
    """Sentences follow each other; words are kept apart."""
    return (" " if all(word.endswith(".") for word in words) else "; ").join(words)


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))
