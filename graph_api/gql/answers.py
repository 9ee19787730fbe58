"""Questions and answers as GraphQL types, straight from the dataclasses of `graph_api.domain` that say what they are.

A dataclass becomes the type itself: its docstring and the annotations of its fields (`Annotated[int, "How many ..."]`)
are the descriptions, so that resolvers take and give the domain's own objects and nothing is said twice.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from enum import Enum
from inspect import getdoc
from types import NoneType, UnionType
from typing import Any, Final, Union, cast, get_args, get_origin, get_type_hints

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.field import StrawberryField
from strawberry.types.unset import UNSET

from graph_api.domain.answers import MEANINGS, Id
from graph_api.gql.enums import describe_enum

DEFINITION: Final = "__strawberry_definition__"
"""Where Strawberry looks for what a class is in GraphQL."""

UNIONS: Final = (UnionType, Union)
"""What "or null" makes of a class, and of a new name for one."""


def describe_words(meanings: Mapping[Enum, str]) -> None:
    """Make GraphQL enums of the closed lists whose words are in `meanings`."""
    for words in dict.fromkeys(type(word) for word in meanings):
        describe_enum(words, str(getdoc(words)), {word.name: meanings[word] for word in words})


def describe_type(declared: type) -> None:
    """Make `declared` a GraphQL object, and every dataclass that its fields hold, all the way down; each once."""
    if DEFINITION in vars(declared):
        return
    _define(declared, is_input=False)
    for held in filter(dataclasses.is_dataclass, _leaves(declared)):
        describe_type(cast("type", held))


def describe_input(declared: type) -> None:
    """Make `declared` a GraphQL input, and what its fields hold too; a field with a default may be left out."""
    _define(declared, is_input=True)
    for held in filter(dataclasses.is_dataclass, _leaves(declared)):
        describe_input(cast("type", held))


def _define(declared: type, *, is_input: bool) -> None:
    hints = get_type_hints(declared, include_extras=True)
    definition = StrawberryObjectDefinition(
        name=declared.__name__,
        is_input=is_input,
        is_interface=False,
        origin=declared,
        description=getdoc(declared),
        interfaces=[],
        extend=False,
        directives=(),
        is_type_of=None,
        resolve_type=None,
        fields=[],
    )
    # Given here, since a definition looks its fields' types up at once, and the model's enums come later.
    definition.fields = [_field(field, hints[field.name]) for field in _fields(declared)]
    registered: Any = declared
    registered.__strawberry_definition__ = definition  # all that `strawberry.type` would add to a finished dataclass


def _field(declared: "dataclasses.Field[Any]", hint: Any) -> StrawberryField:
    kind, describe = get_args(hint)
    default: object = declared.default
    if isinstance(default, tuple):
        default = [*cast("tuple[object, ...]", default)]
    return StrawberryField(
        python_name=declared.name,
        type_annotation=StrawberryAnnotation(_annotation(kind)),
        description=describe,
        default=UNSET if default is None else default,
    )


def _annotation(kind: Any) -> Any:
    """The same type as Strawberry reads it: it knows lists, but neither tuples nor sequences."""
    of = [each for each in get_args(kind) if each not in {NoneType, Ellipsis}]
    if get_origin(kind) in UNIONS:
        return _annotation(of[0]) | None
    if of:
        return list[_annotation(of[0])]
    return strawberry.ID if kind is Id else kind


def _leaves(declared: type) -> Iterator[Any]:
    """What the fields of `declared` hold, without "or null" and without "list of"."""
    for hint in get_type_hints(declared).values():
        kind = hint
        while of := [each for each in get_args(kind) if each is not NoneType]:
            kind = of[0]
        yield kind


def _fields(declared: type) -> "tuple[dataclasses.Field[Any], ...]":
    return dataclasses.fields(cast("Any", declared))


# Here and not where the questions are put together: an argument may be one of these words by itself.
describe_words(MEANINGS)
