"""The pieces that generated types are made of: one field, argument, object, interface or input in plain words.

Annotations are text ("list[Person]", "Unit | None") that is looked up in `Names` when the schema is built, so
that types may refer to each other in any order.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final, TypeAlias

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField
from strawberry.types.unset import UNSET

from graph_api.domain.answers import Day, Moment

Names: TypeAlias = dict[str, Any]
"""Every Python type of the schema by its GraphQL name, in the order in which the schema is printed."""

BUILT_IN: Final = {"ID": strawberry.ID, "Day": Day, "Moment": Moment}


def argument(names: Names, name: str, annotation: str, describe: str, default: object = UNSET) -> StrawberryArgument:
    """An argument of a field; without a `default` it may be left out if its type may be null."""
    return StrawberryArgument(
        python_name=name,
        graphql_name=name,
        type_annotation=StrawberryAnnotation(annotation, namespace=names),
        description=describe,
        default=default,
    )


def field(
    names: Names, name: str, annotation: str, describe: str, arguments: Iterable[StrawberryArgument] = ()
) -> StrawberryField:
    """A field that no resolver answers: `graph_api.reads` does."""
    made = StrawberryField(
        python_name=name,
        graphql_name=name,
        type_annotation=StrawberryAnnotation(annotation, namespace=names),
        description=describe,
    )
    made.arguments = list(arguments)
    return made


def input_field(names: Names, name: str, annotation: str, describe: str) -> StrawberryField:
    """A field of an input that may be left out."""
    return StrawberryField(
        python_name=name,
        graphql_name=name,
        type_annotation=StrawberryAnnotation(annotation, namespace=names),
        description=describe,
        default=UNSET,
    )


def add_object(
    names: Names, name: str, describe: str, fields: Iterable[StrawberryField], *, extends: str | None = None
) -> None:
    """An object type, with the fields of the type that it `extends` before its own."""
    _add(names, partial(strawberry.type, name=name, description=describe), name, tuple(fields), extends)


def add_interface(
    names: Names, name: str, describe: str, fields: Iterable[StrawberryField], *, extends: str | None = None
) -> None:
    """An interface, with the fields of the type that it `extends` before its own."""
    _add(names, partial(strawberry.interface, name=name, description=describe), name, tuple(fields), extends)


def add_input(names: Names, name: str, describe: str, fields: Iterable[StrawberryField]) -> None:
    """An input object."""
    _add(names, partial(strawberry.input, name=name, description=describe), name, tuple(fields), None)


def _add(
    names: Names, register: Callable[[type], type], name: str, fields: tuple[StrawberryField, ...], base: str | None
) -> None:
    bases = () if base is None else (names[base],)
    annotations = [made.type_annotation for made in fields]
    body = {"__module__": __name__} | {made.python_name: made for made in fields}
    names[name] = register(type(name, bases, body))
    # A dataclass, which every Strawberry type is, replaces the annotation by one that knows this module only.
    for made, annotation in zip(fields, annotations, strict=True):
        made.type_annotation = annotation
