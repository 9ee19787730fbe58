"""From rows to the response: what turns the arrays that Neo4j answers into dicts, keys in selection order.

A shape is a function of a value and nothing else. Rows are flat arrays, so that the usual node is one `dict(zip())`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import itemgetter
from typing import Any, TypeAlias

from graph_api.errors import BrokenRecord

Shape: TypeAlias = Callable[[Any], Any]
"""What becomes a part of the response out of a value of a row, or out of a whole row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One leaf or sub-selection of an object: where it lies in the row, and what becomes of it.

    `shape` None: it is answered as it is. `required`: the sentence that is said where it is null and must not be.
    """

    key: str
    column: int
    shape: Shape | None = None
    required: str | None = None


def as_it_is(value: Any) -> Any:
    """The value itself."""
    return value


def constant(value: object) -> Shape:
    """The same answer for every row."""
    return lambda _: value


def object_shape(cells: Sequence[Cell]) -> Shape:
    """A row as one object with `cells` as its fields.

    Raises (the shape): BrokenRecord where a required value is null.
    """
    keys = tuple(cell.key for cell in cells)
    pick = _picker([cell.column for cell in cells])
    inner = tuple((cell.key, cell.shape) for cell in cells if cell.shape)
    required = tuple((cell.column, cell.required) for cell in cells if cell.required)

    def shape(row: list[Any]) -> dict[str, Any]:
        if required and None in row:
            _refuse_missing(row, required)
        answer = dict(zip(keys, pick(row), strict=False))
        for key, shaped in inner:
            answer[key] = shaped(answer[key])
        return answer

    return shape


def parts_shape(parts: Iterable[tuple[str, Shape]]) -> Shape:
    """A value as one object, each of whose fields is made of the whole value."""
    listed = tuple(parts)
    return lambda value: {key: shape(value) for key, shape in listed}


def one_of(tag: int, shapes: dict[str, Shape], where: str) -> Shape:
    """A row as the object of the type that its column `tag` names."""

    def shape(row: list[Any]) -> Any:
        made = shapes.get(row[tag])
        if made is None:
            raise BrokenRecord(
                f"{where}: a node in the graph bears none of the labels {', '.join(shapes)}; import it again.",
                bound=tuple(shapes),
            )
        return made(row)

    return shape


def column(index: int, shape: Shape | None = None) -> Shape:
    """One column of a row, in its own shape."""
    pick = itemgetter(index)
    return (lambda row: shape(pick(row))) if shape else pick


def shape_of_cell(cell: Cell) -> Shape:
    """A row as the one value of `cell`, outside of any object.

    Raises (the shape): BrokenRecord where the value is required and null.
    """
    value, required = column(cell.column, cell.shape), cell.required
    if required is None:
        return value

    def shape(row: list[Any]) -> Any:
        if row[cell.column] is None:
            raise BrokenRecord(required)
        return value(row)

    return shape


def optional(shape: Shape) -> Shape:
    """A value in its shape, or null."""
    return lambda value: None if value is None else shape(value)


def each(shape: Shape) -> Shape:
    """A list, each item in its shape."""
    return lambda rows: list(map(shape, rows))


def records_shape(keys: Sequence[str], shapes: Sequence[Shape], constants: dict[str, str]) -> Shape:
    """Parallel lists as a list of objects.

    Args:
        keys: the fields in selection order, `constants` among them.
        shapes: of each list's items, in the order of the lists.
        constants: the fields that are the same in every object (`__typename`).
    """
    listed = [key for key in keys if key not in constants]
    template = {key: constants.get(key) for key in keys}

    def shape(columns: list[list[Any] | None]) -> list[dict[str, Any]]:
        rows = zip_longest(*(column or () for column in columns))
        return [
            template | {key: made(value) for key, made, value in zip(listed, shapes, row, strict=False)} for row in rows
        ]

    return shape


def null_for(unknown: object, shape: Shape = as_it_is) -> Shape:
    """A recorded value in its shape; null where it is the stand-in for unknown, since stored lists hold no null."""
    return lambda value: None if value is None or value == unknown else shape(value)


def word_of(words: Iterable[str], where: str) -> Shape:
    """A stored word, which must be one of `words` or null."""
    known = frozenset([*words, None])

    def shape(word: Any) -> Any:
        if word not in known:
            allowed = sorted(filter(None, known))
            raise BrokenRecord(
                f'{where}: the graph holds "{word}", which is not one of {", ".join(allowed)}; import it again.',
                value=word,
                bound=allowed,
            )
        return word

    return shape


def _picker(columns: list[int]) -> Shape:
    if columns == list(range(len(columns))):
        return as_it_is
    if len(columns) == 1:
        only = columns[0]
        return lambda row: (row[only],)
    return itemgetter(*columns)


def _refuse_missing(row: list[Any], required: Sequence[tuple[int, str]]) -> None:
    for index, sentence in required:
        if row[index] is None:
            raise BrokenRecord(sentence)
