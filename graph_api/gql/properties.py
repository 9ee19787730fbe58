"""Stored values as fields: properties, and lists of records."""

from collections.abc import Iterable, Iterator
from typing import Final

from strawberry.types.field import StrawberryField

from graph_api.domain.declarations import Field, Kind, Property, Records, ScalarKind
from graph_api.gql.fields import Names, add_object, field

WRITTEN: Final = {
    Kind.ID: "ID",
    Kind.STRING: "str",
    Kind.INT: "int",
    Kind.FLOAT: "float",
    Kind.BOOLEAN: "bool",
    Kind.DAY: "Day",
    Kind.MOMENT: "Moment",
}


def written(kind: ScalarKind) -> str:
    """The annotation of one value of `kind`."""
    return WRITTEN[kind] if isinstance(kind, Kind) else kind.__name__


def described(declared: Field) -> str:
    """What a field is, and who sees it where that is not everyone.

    The schema shows every field to everyone, since it says nothing of anybody; what may be asked is told here.
    """
    return " ".join(filter(None, (declared.describe, declared.see.words)))


def value_fields(names: Names, declared: Iterable[Field]) -> Iterator[StrawberryField]:
    """The fields among `declared` that are stored on the node or relationship itself."""
    for each in declared:
        if isinstance(each, Property):
            yield _property(names, each)
        elif isinstance(each, Records):
            yield field(names, each.name, f"list[{each.type_name}]", described(each))


def add_records(names: Names, declared: Iterable[Field]) -> None:
    """The object types of the records among `declared`; once, however many places keep them."""
    for each in declared:
        if isinstance(each, Records) and each.type_name not in names:
            add_object(names, each.type_name, each.describe, value_fields(names, each.columns))


def _property(names: Names, declared: Property) -> StrawberryField:
    kind = written(declared.kind)
    if declared.many:
        return field(names, declared.name, f"list[{kind}]", described(declared))
    return field(names, declared.name, kind if declared.required else f"{kind} | None", described(declared))
