"""Cells of the seed format: how each kind is read into a value of the graph, and written back.

A cell is empty where nothing but blanks stands in it; an empty cell is never read, it means "unknown". Texts keep
their blanks; everything else is read without those around it.
"""

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, TypeAlias, cast

Value: TypeAlias = str | int | float | bool | list[str] | list[int]

LONGEST_WORD: Final = 1_000
"""Characters of what is kept in a range index, which takes keys of up to about 8,000 bytes."""

LIST_MARK: Final = "|"
YEAR_OR_MONTH: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
DAY_OR_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}([T ].+)?")
YES: Final = frozenset({"true", "yes", "ja", "1", "x"})
NO: Final = frozenset({"false", "no", "nej", "0"})
HIGHEST_GRADE: Final = 5
HIGHEST_COUNT: Final = 999_999_999


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of cell.

    `allowed` says in words what may stand in it. `read` raises ValueError where something else does. `write` gives
    the text that `read` takes to the same value. `unknown` stands for an empty cell in a stored list, which cannot
    hold null.
    """

    allowed: str
    read: Callable[[str], Value]
    write: Callable[[Value], str] = str
    unknown: Value = ""


def is_empty(text: str) -> bool:
    """Whether a cell says nothing."""
    return not text or text.isspace()


def any_of(words: Iterable[str]) -> str:
    """Words as a sentence offers them: "a, b or c"."""
    *others, last = words
    return f"{', '.join(others)} or {last}"


def one_of(words: type[Enum]) -> Cell:
    """A word of a closed list, in any case; kept by its name, written in lower case."""

    def read(text: str) -> Value:
        return _known(words, text.strip().upper())

    return Cell(any_of(word.name.lower() for word in words), read, lambda value: str(value).lower())


def _known(words: type[Enum], name: str) -> str:
    if name not in words.__members__:
        raise ValueError(name)
    return name


def whole(lowest: int, highest: int) -> Cell:
    """A whole number within bounds, both included; "3.0" is 3, as spreadsheets write it."""

    def read(text: str) -> Value:
        number = _number(text)
        if not number.is_integer() or not lowest <= number <= highest:
            raise ValueError(text)
        return int(number)

    return Cell(f"a whole number from {lowest} to {highest:,}", read, unknown=-1)


def _amount(text: str) -> Value:
    number = _number(text)
    if number < 0:
        raise ValueError(text)
    return number


def _strength(text: str) -> Value:
    number = _number(text)
    if number <= 0:
        raise ValueError(text)
    return number


def _number(text: str) -> float:
    """A finite number with a decimal point, or a decimal comma as Swedish spreadsheets write it."""
    number = float(text.strip().replace(",", "."))
    if "_" in text or not math.isfinite(number):
        raise ValueError(text)
    return number


def written_number(value: Value) -> str:
    """A number in the shortest form that reads back as the same one; "3", not "3.0"."""
    number = float(cast("float", value))
    return str(int(number)) if number.is_integer() else repr(number)


def _word(text: str) -> Value:
    word = text.strip()
    if len(word) > LONGEST_WORD:
        raise ValueError(text)
    return word


def _day(text: str) -> Value:
    """A year, a month, a day, or a moment, as it is written."""
    day = text.strip()
    if not YEAR_OR_MONTH.fullmatch(day):
        _moment(day)
    return day


def _moment(text: str) -> Value:
    moment = text.strip()
    if not DAY_OR_MOMENT.fullmatch(moment):
        raise ValueError(text)
    datetime.fromisoformat(moment)
    return moment


def day_of(moment: str) -> str | None:
    """The day of an ISO moment, as YYYY-MM-DD; None where there is none in it."""
    try:
        return date.fromisoformat(moment[:10]).isoformat()
    except ValueError:
        return None


def _yes_or_no(text: str) -> Value:
    word = text.strip().lower()
    if word not in YES | NO:
        raise ValueError(text)
    return word in YES


def _names(text: str) -> Value:
    return [name for part in text.split(LIST_MARK) if (name := part.strip())]


def each_of(cell: Cell) -> Cell:
    """Several cells of one kind in one, in an order that counts; an empty one stands for unknown."""

    def read(text: str) -> Value:
        return cast("Value", [cell.read(part) if part.strip() else cell.unknown for part in text.split(LIST_MARK)])

    def write(value: Value) -> str:
        parts = ["" if part == cell.unknown else cell.write(part) for part in cast("list[Value]", value)]
        return LIST_MARK.join(parts) if any(parts) else ""

    return Cell(f"{cell.allowed}, several with {LIST_MARK} between them", read, write)


TEXT: Final = Cell("any text", lambda text: text)
WORD: Final = Cell(f"a text of at most {LONGEST_WORD:,} characters", _word)
DAY: Final = Cell("a day like 2026-08-21, a month like 2026-08, a year like 2026 or an ISO date and time", _day)
MOMENT: Final = Cell("a date and time like 2026-08-21T13:00, or a day like 2026-08-21", _moment)
COUNT: Final = whole(0, HIGHEST_COUNT)
GRADE: Final = whole(1, HIGHEST_GRADE)
AMOUNT: Final = Cell("a number of 0 or more", _amount, written_number, unknown=-1.0)
STRENGTH: Final = Cell("a number above 0", _strength, written_number, unknown=-1.0)
YES_OR_NO: Final = Cell("true or false, yes or no", _yes_or_no, lambda value: "true" if value else "false")
NAMES: Final = Cell(
    f"names, with {LIST_MARK} between them", _names, lambda value: LIST_MARK.join(cast("list[str]", value))
)
