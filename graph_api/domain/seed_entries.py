"""What the rows about one relationship make of what is already on it.

Each row is one record; a relationship keeps them as parallel lists. A row is the same record as one that is there
where both agree in the columns that tell records apart, as far as the file has those columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import cast

from graph_api.domain.cells import Value
from graph_api.domain.seed_format import Entry, LinkFile, Route
from graph_api.domain.seed_merging import Stored


class Outcome(Enum):
    """What became of a row."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Merged:
    """A relationship as it should be, and what that makes of each row that spoke of it."""

    properties: dict[str, Value | None]
    outcomes: list[Outcome]


def merged_link(file: LinkFile, route: Route, rows: Sequence[Entry], existing: Stored | None) -> Merged:
    """A relationship after `rows`, which may lack columns, spoke of it; `existing` is None where there is none yet."""
    old = [] if existing is None else entries_on(file, route, existing)
    said_of: dict[tuple[Value, ...], list[Entry]] = {}
    for row in rows:
        said_of.setdefault(_identity(route, row, row), []).append(row)
    present = rows[0]
    kept = [entry for entry in old if _identity(route, entry, present) not in said_of]
    new = [entry for group in said_of.values() for row in group for entry in _after(file, route, row, group, old)]
    entries = _sorted(file, kept + new)
    outcomes = [_outcome(route, row, old) for row in rows]
    if Outcome.CREATED not in outcomes and Outcome.UPDATED not in outcomes and entries != _sorted(file, old):
        outcomes[0] = Outcome.UPDATED
    return Merged(_properties(file, route, entries), outcomes)


def entries_on(file: LinkFile, route: Route, properties: Stored) -> list[Entry]:
    """The entries that a relationship with these properties keeps, every column filled."""
    if not route.stores:
        return [{}]
    lists = {column: cast("list[Value]", properties.get(to) or []) for column, to in route.stores.items()}
    length = max(len(values) for values in lists.values())
    return [
        {column: values[at] if at < len(values) else _unknown(file, column) for column, values in lists.items()}
        for at in range(length)
    ]


def _properties(file: LinkFile, route: Route, entries: Sequence[Entry]) -> dict[str, Value | None]:
    lists = {to: [entry[column] for entry in entries] for column, to in route.stores.items()}
    return cast("dict[str, Value | None]", lists) | file.summary(list(entries))


def _after(file: LinkFile, route: Route, row: Entry, group: Sequence[Entry], old: Sequence[Entry]) -> list[Entry]:
    """The entries that `row` stands for: those it repeats, else the one it corrects, else a new one."""
    same = [entry for entry in old if _identity(route, entry, row) == _identity(route, row, row)]
    repeated = [entry for entry in same if _repeats(row, entry)]
    if repeated:
        return repeated
    complete = {column: _unknown(file, column) for column in route.stores} | row
    return [entry | row for entry in same] if same and len(group) == 1 else [complete]


def _outcome(route: Route, row: Entry, old: Sequence[Entry]) -> Outcome:
    same = [entry for entry in old if _identity(route, entry, row) == _identity(route, row, row)]
    if not same:
        return Outcome.CREATED
    return Outcome.UNCHANGED if any(_repeats(row, entry) for entry in same) else Outcome.UPDATED


def _repeats(row: Entry, entry: Entry) -> bool:
    return all(entry[column] == value for column, value in row.items())


def _identity(route: Route, entry: Entry, present: Entry) -> tuple[Value, ...]:
    """What tells `entry` apart from others, as far as the columns of `present` say."""
    return tuple(entry[column] for column in route.told_apart_by if column in present)


def _sorted(file: LinkFile, entries: Sequence[Entry]) -> list[Entry]:
    """Without repetitions, in the order of the columns."""
    unique = {tuple(entry[column] for column in file.by_column if column in entry): entry for entry in entries}
    return [unique[values] for values in sorted(unique)]


def _unknown(file: LinkFile, column: str) -> Value:
    return file.by_column[column].cell.unknown
