"""Stored values as cells of a row: properties and records, of nodes and of relationships."""

from graph_api.domain.declarations import Kind, Property, Records
from graph_api.reads.compilation import Compilation, Path, Row, at
from graph_api.reads.selection import FieldGroup
from graph_api.reads.shapes import Cell, Shape, each, null_for, records_shape, word_of


def value_cell(
    compilation: Compilation, row: Row, variable: str, declared: Property | Records, fields: FieldGroup, path: Path
) -> Cell:
    """The cell that answers `fields`, which select the value `declared` of the node or relationship `variable`."""
    if isinstance(declared, Records):
        return _records_cell(compilation, row, variable, declared, fields, path)
    return _property_cell(row, variable, declared, path)


def _property_cell(row: Row, variable: str, declared: Property, path: Path) -> Cell:
    stored = f"{variable}.{declared.name}"
    shape = None if isinstance(declared.kind, Kind) else word_of([word.name for word in declared.kind], at(path))
    if declared.many:
        return Cell(path[-1], row.column(f"coalesce({stored}, [])"), shape and each(shape))
    missing = f"{at(path)}: a record in the graph has no {declared.name}, which every one must have; import it again."
    return Cell(path[-1], row.column(stored), shape, missing if declared.required else None)


def _records_cell(
    compilation: Compilation, row: Row, variable: str, declared: Records, fields: FieldGroup, path: Path
) -> Cell:
    columns = {column.name: column for column in declared.columns}
    selected = {key: group[0].name.value for key, group in compilation.selections.within(fields).items()}
    read = {key: columns[name] for key, name in selected.items() if name in columns}
    for key, column in read.items():
        compilation.check(column.see, f"{declared.type_name}.{column.name}", (*path, key))
    # The length of the list is needed even where nothing but __typename is selected.
    stored = [f"{variable}.{declared.stored(column)}" for column in read.values() or declared.columns[:1]]
    shapes = [_recorded(column, (*path, key)) for key, column in read.items()]
    names = {key: declared.type_name for key in selected if key not in read}
    return Cell(path[-1], row.column(f"[{', '.join(stored)}]"), records_shape(list(selected), shapes, names))


def _recorded(column: Property, path: Path) -> Shape:
    """What becomes of one value of a record, in which unknown is "" or -1."""
    if isinstance(column.kind, Kind):
        return null_for(-1 if column.kind in {Kind.INT, Kind.FLOAT} else "")
    return null_for("", word_of([word.name for word in column.kind], at(path)))
