"""How many objects the schema's description of itself has: it is large, and can be asked to go round in circles.

What is asked of all types at once is counted as it is (all fields, all arguments); what is asked of some type, by the
type that has most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    is_abstract_type,
)

ONCE_EACH: Final = frozenset({"types", "directives", "fields", "inputFields", "enumValues", "args"})
"""Lists that hold each of their kind once when all that have such a list are asked; the others repeat types."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a selection set is read of: a type by `name`; of introspection, how far it is known what is meant.

    `every`: how many there are, where it is read of all of them at once; 0 where it is read of one. `wraps`: how many
    `ofType` may still follow.
    """

    name: str
    every: int = 0
    wraps: int = 0


@dataclass(frozen=True, slots=True)
class Reached:
    """Where a field of introspection leads: `size` times, to `own` objects each, read in `context`."""

    own: int
    size: int
    context: Context


class Introspection:
    """What can be asked of one schema about itself."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._counts = {key: [len(each) for each in lists] for key, lists in _lists(schema).items()}
        self._wraps = max(map(_wraps, _types(schema)), default=0)

    def reached(self, context: Context, field: str, kind: str) -> Reached:
        """Where `field`, of type `kind`, leads from `context`."""
        counts = self._counts.get((context.name, field))
        wraps = self._wraps if field == "type" else context.wraps - 1 if field == "ofType" else 0
        if counts is None:
            possible = field != "ofType" or context.wraps > 0
            return Reached(1, (context.every or 1) * possible, Context(kind, wraps=max(0, wraps)))
        if field in ONCE_EACH and (context.every or context.name == "__Schema"):
            return Reached(sum(counts), 1, Context(kind, every=sum(counts)))
        return Reached(1, sum(counts) if context.every else max(counts, default=0), Context(kind))


def _lists(schema: GraphQLSchema) -> dict[tuple[str, str], list[Sequence[Any]]]:
    """Every list that introspection has of `schema`, by the type and field that it is answered as."""
    types = list(schema.type_map.values())
    fields = list(_fields(types))
    return {
        ("__Schema", "types"): [types],
        ("__Schema", "directives"): [schema.directives],
        ("__Type", "fields"): [list(each.fields) for each in types if isinstance(each, _WITH_FIELDS)],
        ("__Type", "inputFields"): [list(each.fields) for each in types if isinstance(each, GraphQLInputObjectType)],
        ("__Type", "enumValues"): [list(each.values) for each in types if isinstance(each, GraphQLEnumType)],
        ("__Type", "interfaces"): [each.interfaces for each in types if isinstance(each, _WITH_FIELDS)],
        ("__Type", "possibleTypes"): [schema.get_possible_types(each) for each in types if is_abstract_type(each)],
        ("__Field", "args"): [list(each.args) for each in fields],
        ("__Directive", "args"): [list(each.args) for each in schema.directives],
    }


_WITH_FIELDS: Final = (GraphQLObjectType, GraphQLInterfaceType)


def _fields(types: Sequence[GraphQLNamedType]) -> Iterator[Any]:
    for each in types:
        if isinstance(each, _WITH_FIELDS):
            yield from each.fields.values()


def _types(schema: GraphQLSchema) -> Iterator[Any]:
    """Every type that something of `schema` is declared to have."""
    types = list(schema.type_map.values())
    for field in _fields(types):
        yield field.type
        yield from (argument.type for argument in field.args.values())
    for each in types:
        if isinstance(each, GraphQLInputObjectType):
            fields: Any = each.fields.values()
            yield from (field.type for field in fields)


def _wraps(kind: Any) -> int:
    return 1 + _wraps(kind.of_type) if hasattr(kind, "of_type") else 0
