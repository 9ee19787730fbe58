"""The operations as forms that a page can show: each variable with its type, its words and what it may name."""

from collections.abc import Mapping
from typing import Any, Final, cast

from graphql import (
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLSchema,
    Undefined,
    get_named_type,
    is_required_input_field,
)

from graph_api.domain.declarations import NodeType
from graph_api.domain.model import MODEL
from graph_api.services.operations import Operation, Variable, operations

LOOKUPS: Final = frozenset({"node", "search"} | {name for each in MODEL for name in (each.one, each.all)})
"""The root fields that find what is there; the others are questions, which compute."""

NAMED_OTHERWISE: Final = {
    "mustInclude": ("people",),
    "mustExclude": ("people",),
    "ifDeclines": ("people",),
    "whyNot": ("people",),
    "units": ("departments",),
    "employers": ("organisations",),
    "of": ("people", "units"),
}
"""Variables that name something in the graph, by the root fields that list it."""

IN_ORDER: Final = {"aims": frozenset({"SIZE"})}
"""Variables that are several of a closed list, the first first, with those that are not to be chosen."""

IDS: Final = frozenset({"ID", "String"})
"""Types of variables that name something in the graph, where their own name is that of a type."""


def as_shown(schema: GraphQLSchema) -> list[Operation]:
    """Every operation in the order in which the schema shows what they ask for: the questions, then the look-ups."""
    fields = list(schema.query_type.fields) if schema.query_type else []
    place = {name: position for position, name in enumerate(fields)}
    last = len(place)
    return sorted(
        operations().values(),
        key=lambda each: (min((place.get(name, last) for name in each.fields), default=last), each.name),
    )


def form(schema: GraphQLSchema, operation: Operation) -> dict[str, Any]:
    """`operation` with its titles, its meaning, its document and its variables, as JSON."""
    return {
        "name": operation.name,
        "lookUp": all(name in LOOKUPS for name in operation.fields),
        "title": {"sv": operation.title_sv, "en": operation.title_en},
        "meaning": {"sv": operation.meaning_sv, "en": operation.meaning_en},
        "example": dict(operation.example),
        "text": operation.text,
        "variables": [_variable(schema, each) for each in operation.variables],
    }


def fields_of(schema: GraphQLSchema, variable: Variable) -> tuple[Variable, ...]:
    """What an object that `variable` takes is made of; () where it takes none."""
    declared = schema.type_map.get(variable.word)
    if not isinstance(declared, GraphQLInputObjectType):
        return ()
    return tuple(_of_object(name, field) for name, field in declared.fields.items())


def _of_object(name: str, field: GraphQLInputField) -> Variable:
    kind = cast("Any", field).type
    return Variable(
        name=name,
        type=str(kind),
        word=cast("GraphQLNamedType", get_named_type(kind)).name,
        many=str(kind).startswith("["),
        required=is_required_input_field(field),
        default=None if field.default_value is Undefined else field.default_value,
    )


def _variable(schema: GraphQLSchema, variable: Variable) -> dict[str, Any]:
    return {
        "name": variable.name,
        "type": variable.type,
        "word": variable.word,
        "many": variable.many,
        "required": variable.required,
        "default": variable.default,
        "values": _values(schema, variable),
        "ordered": variable.name in IN_ORDER,
        "finds": _found(variable),
        "fields": [_variable(schema, each) for each in fields_of(schema, variable)],
    }


def _values(schema: GraphQLSchema, variable: Variable) -> list[dict[str, str | None]]:
    declared, unchosen = schema.type_map.get(variable.word), IN_ORDER.get(variable.name, ())
    if not isinstance(declared, GraphQLEnumType):
        return []
    values = declared.values.items()
    return [{"name": name, "means": value.description} for name, value in values if name not in unchosen]


def _found(variable: Variable) -> list[str]:
    """The types that `search` is to suggest for `variable`; none where it names nothing in the graph."""
    if variable.word not in IDS:
        return []
    listed = _by_field()
    fields = NAMED_OTHERWISE.get(variable.name, (variable.name,))
    named = [name for field in fields if field in listed for name in listed[field].parts or (listed[field].name,)]
    return [name for name in named if _has_names(MODEL[name])]


def _by_field() -> Mapping[str, NodeType]:
    return {name: declared for declared in MODEL for name in (declared.one, declared.all)}


def _has_names(declared: NodeType) -> bool:
    return any(found.search for found in declared.properties)
