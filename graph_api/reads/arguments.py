"""Arguments as symbols: where in the document or its variables a value comes from, rather than the value itself.

A statement is compiled once for a document and bound again for each request, so that only what decides its shape may
be looked at while compiling: whether an argument is there, and whether it is null (see `variants`).

An argument given as a variable that has no value counts as left out (GraphQL specification, section 6.4.1).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias, cast

from graphql import (
    BooleanValueNode,
    EnumValueNode,
    FieldNode,
    FloatValueNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
    VariableNode,
)

Variables: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that stands in the document, or a default."""

    value: object
    type_name: str = field(init=False)

    def __post_init__(self) -> None:
        # 1, 1.0 and True are equal in Python and must not share a parameter.
        object.__setattr__(self, "type_name", type(self.value).__name__)

    def within(self, variables: Variables) -> object:
        """The value, whatever the variables."""
        del variables
        return self.value


@dataclass(frozen=True, slots=True)
class FromVariable:
    """The value of a variable, or of one `key` of a variable that is an input object."""

    name: str
    key: str | None = None

    def within(self, variables: Variables) -> object:
        """The value; None where it is absent."""
        value = variables.get(self.name)
        return value if self.key is None else cast("Mapping[str, object]", value).get(self.key)


@dataclass(frozen=True, slots=True)
class Several:
    """A list whose items come from anywhere."""

    items: "tuple[Symbol, ...]"

    def within(self, variables: Variables) -> object:
        """The values in order."""
        return [item.within(variables) for item in self.items]


@dataclass(frozen=True, slots=True)
class Entries:
    """An input object written out in the document, without the keys whose variable has no value."""

    of: "tuple[tuple[str, Symbol], ...]"

    def within(self, variables: Variables) -> object:
        """The values by key."""
        return {key: symbol.within(variables) for key, symbol in self.of}


Symbol: TypeAlias = Constant | FromVariable | Several | Entries


def given(field: FieldNode, variables: Variables) -> dict[str, Symbol]:
    """The arguments of `field` that were given a value other than null.

    For every argument of a look-up field null means the same as leaving it out; not so inside `where`.
    """
    symbols = {argument.name.value: symbol_of(argument.value, variables) for argument in field.arguments or ()}
    return {name: symbol for name, symbol in symbols.items() if symbol and symbol.within(variables) is not None}


def entries(symbol: Symbol | None, variables: Variables) -> dict[str, Symbol]:
    """The keys of an input object that were given, null included; none for None."""
    match symbol:
        case Entries():
            return dict(symbol.of)
        case FromVariable():
            keys = cast("Mapping[str, object]", symbol.within(variables))
            return {key: FromVariable(symbol.name, key) for key in keys}
        case _:
            return {}


def word(value: object) -> str:
    """The name of an enum value; variables bring it as a member where the schema has Python enums."""
    return value.name if isinstance(value, Enum) else str(value)


def symbol_of(node: ValueNode, variables: Variables) -> Symbol | None:
    """Where the value of `node` comes from; None for a variable without a value."""
    match node:
        case VariableNode():
            name = node.name.value
            return FromVariable(name) if name in variables else None
        case ListValueNode():
            items = (symbol_of(item, variables) for item in node.values or ())
            return Several(tuple(item or Constant(None) for item in items))
        case ObjectValueNode():
            pairs = ((each.name.value, symbol_of(each.value, variables)) for each in node.fields or ())
            return Entries(tuple((key, symbol) for key, symbol in pairs if symbol))
        case _:
            return Constant(_literal(node))


def _literal(node: ValueNode) -> object:
    match node:
        case NullValueNode():
            return None
        case IntValueNode():
            return int(node.value)
        case FloatValueNode():
            return float(node.value)
        case BooleanValueNode() | StringValueNode() | EnumValueNode():
            return node.value
        case _:
            raise TypeError(type(node).__name__)
