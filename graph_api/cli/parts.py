"""An answer as parts for a terminal: facts, then tables, then how it came about; the pages take it apart likewise.

A path is the names of the fields on the way, with dots between. One row per person, pair of units or decision; an
object inside a row gives columns of its own, a list inside a row the names of what is in it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeGuard, cast

Answer: TypeAlias = Mapping[str, Any]

HIDDEN: Final = frozenset({"__typename", "cursor", "pageInfo"})

BASIS: Final = ("definition", "literature", "parameters", "leftOut", "dataVersion", "dataAt")
"""How an answer came about, in the order to be read: it stands below what was asked for."""

ABOUT_SOMEONE: Final = frozenset({"ifDeclines", "whyNot"})
"""Lists about people who are asked about: nobody was, where they are empty."""

REMARK: Final = re.compile(r"note|\w+Sentence")

WRAPPERS: Final = frozenset({"nodes", "edges"})

SETTING: Final = {"name", "value"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of an answer, or a list of several."""

    path: str
    value: object


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of an answer: `columns` are paths within it, each row has a value for some of them.

    `total`: how many rows there are in all, where only a page of them was asked for and the answer says it.
    """

    path: str
    columns: Sequence[str]
    rows: Sequence[Answer]
    total: int | None = None


def parts_of(name: str, value: Any) -> Iterator[Fact | Rows]:
    """What there is to show of `value`, which answers the root field `name`."""
    if is_connection(value) or not _is_object(value):
        yield _part(name, value)
        return
    told = dict(_collected({part: _in_short(inner) for part, inner in value.items()}))
    said = [path for path in _in_order(told) if not _is_unsaid(value, path, told[path])]
    found = [_part(f"{name}.{path}", told[path]) for path in said]
    basis = [each for each in found if _field(name, each) in BASIS]
    asked_for = [each for each in found if _field(name, each) not in BASIS]
    yield from (each for each in asked_for if isinstance(each, Fact))
    yield from (each for each in asked_for if isinstance(each, Rows))
    yield from sorted(basis, key=lambda each: BASIS.index(_field(name, each)))


def items_of(value: object) -> list[Answer]:
    """The objects of a list or of a connection; an edge is one with its node."""
    if not _is_object(value):
        return cast("list[Answer]", value)
    if "edges" not in value:
        return value["nodes"]
    return [_joined(edge) for edge in value["edges"]]


def is_list_of_objects(value: object) -> bool:
    """Whether `value` is a connection, or a list with objects in it."""
    if is_connection(value):
        return True
    return isinstance(value, list) and value != [] and all(map(_is_object, cast("list[object]", value)))


def is_connection(value: object) -> bool:
    """Whether `value` is a page of a list; what has other lists as well is an answer that happens to have nodes."""
    if not _is_object(value):
        return False
    lists = {name for name, part in value.items() if isinstance(part, list)}
    return bool(lists) and lists <= WRAPPERS


def is_settings(value: object) -> bool:
    """Whether `value` is names with their values: what an answer was computed with."""
    return is_list_of_objects(value) and all(set(each) == SETTING for each in items_of(value))


def _part(path: str, value: object) -> Fact | Rows:
    if not is_list_of_objects(value) or not items_of(value) or is_settings(value):
        return Fact(path, [] if is_connection(value) else value)
    rows = [dict(_collected(each)) for each in items_of(value)]
    columns = dict.fromkeys(column for row in rows for column in row)
    telling = [each for each in _in_order(columns) if any(_tells(row.get(each)) for row in rows)]
    return Rows(path, telling, rows, value.get("totalCount") if _is_object(value) else None)


def _in_order(columns: Collection[str]) -> Iterator[str]:
    """The paths that a person reads: what it is called first, and no ids that stand beside a name."""
    first = next((each for each in columns if each in {"name", "title"}), None)
    if first is not None:
        yield first
    for column in columns:
        stem, is_id = column.removesuffix("id"), column.rpartition(".")[2] == "id"
        named = any(f"{stem}{name}" in columns for name in ("name", "title", "text"))
        if column != first and not (is_id and named):
            yield column


def _collected(value: Answer, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every value in `value` by its path; lists stay whole."""
    for name, inner in value.items():
        if name in HIDDEN:
            continue
        if is_connection(inner) or not _is_object(inner):
            yield prefix + name, inner
        elif set(inner) == {"totalCount"}:
            yield prefix + name, inner["totalCount"]
        else:
            yield from _collected(inner, f"{prefix}{name}.")


def _is_object(value: object) -> TypeGuard[Answer]:
    return isinstance(value, Mapping)


def _joined(edge: Answer) -> Answer:
    """An edge with its node: what both have keeps the edge's name before it."""
    node: Answer = edge.get("node") or {}
    own = {f"edge.{name}" if name in node else name: part for name, part in edge.items() if name != "node"}
    return {**node, **own}


def _in_short(value: Any) -> Any:
    """An object that says itself in a sentence is told by it, which is enough for a terminal; --json has the rest."""
    speaks = _is_object(value) and "sentence" in value and "node" not in value
    return {"sentence": value["sentence"]} if speaks else value


def _field(name: str, part: Fact | Rows) -> str:
    return part.path.removeprefix(f"{name}.")


def _is_unsaid(answer: Answer, path: str, value: object) -> bool:
    """Remarks that were not made, and what cannot be computed where there is nothing to compute with."""
    field = path.rpartition(".")[2]
    unasked = field in ABOUT_SOMEONE or REMARK.fullmatch(field) is not None
    return value in (None, []) and (unasked or answer.get("status") == "NO_DATA")


def _tells(value: object) -> bool:
    """Whether a cell says anything: a column of nothing but "no" does not, one of zeros does."""
    return value is not False and value not in (None, [], "")
