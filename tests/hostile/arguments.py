"""Every argument of the schema that takes text, each in the smallest document that has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_required_input_field,
)

from graph_api.domain.model import MODEL
from graph_api.gql.schema import build_schema

SCHEMA: Final = build_schema().core
TEXT: Final = {"String": "s", "ID": "i", "Day": "d", "Moment": "m"}
"""Scalars that are sent as text, each with the variable that stands for it."""


@dataclass(frozen=True, slots=True)
class Position:
    """One argument: the field that it belongs to, and a document that sends text to it and to all within it.

    `variables`: those of the document; all are to be given the same text.
    """

    name: str
    text: str
    variables: tuple[str, ...]

    @property
    def is_cursor(self) -> bool:
        """Whether it is a place in a list, which changes what is listed and not what is counted."""
        return self.name.endswith(("(after)", "(before)"))

    def values(self, text: str) -> dict[str, str]:
        """The variables, each with `text`."""
        return dict.fromkeys(self.variables, text)


def positions() -> list[Position]:
    """Every argument that takes text or holds an input that does, of root fields first."""
    return [*_of_roots(), *_of_nodes()]


def _of_roots() -> Iterator[Position]:
    for root in (SCHEMA.query_type, SCHEMA.mutation_type):
        for name, field in root.fields.items() if root else ():
            yield from _of_field(f"{root}.{name}", name, field, "{}")


def _of_nodes() -> Iterator[Position]:
    for declared in MODEL:
        kind = SCHEMA.type_map[declared.name]
        assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
        for name, field in kind.fields.items():
            around = f"{declared.all}(first: 1) {{{{ nodes {{{{ {{}} }}}} }}}}"
            yield from _of_field(f"{declared.name}.{name}", name, field, around)


def _of_field(where: str, name: str, field: GraphQLField, around: str) -> Iterator[Position]:
    for argument, declared in field.args.items():
        for scalars in ({"String", "ID"}, {"Day", "Moment"}):
            value = _written(declared.type, scalars)
            if value is None:
                continue
            others = {"externalId": "$s"} if argument == "source" else {}
            others |= {each: _sample(field, each) for each in field.args if each != argument and _needed(field, each)}
            given = ", ".join(f"{key}: {text}" for key, text in {argument: value, **others}.items())
            body = around.format(f"{name}({given}){_selection(get_named_type(field.type))}")
            used = [(kind, letter) for kind, letter in TEXT.items() if f"${letter}" in given]
            head = ", ".join(f"${letter}: {kind}!" for kind, letter in used)
            operation = "mutation" if where.startswith("Mutation") else "query"
            yield Position(
                f"{where}({argument})", f"{operation} ({head}) {{ {body} }}", tuple(each for _, each in used)
            )


def _needed(field: GraphQLField, argument: str) -> bool:
    return is_required_input_field(field.args[argument])  # type: ignore[arg-type] -- it asks no more than type and default


def _sample(field: GraphQLField, argument: str) -> str:
    kind: Any = get_named_type(field.args[argument].type)
    return next(iter(kind.values)) if hasattr(kind, "values") else f"${TEXT[kind.name]}"


def _written(kind: Any, scalars: set[str]) -> str | None:
    """A value of `kind` with a variable for every text in it; None where there is none."""
    within = get_nullable_type(kind)
    if isinstance(within, GraphQLList):
        item = _written(within.of_type, scalars)
        return None if item is None else f"[{item}]"
    if isinstance(within, GraphQLInputObjectType):
        values = {key: _written(each.type, scalars) for key, each in within.fields.items()}
        written = [f"{key}: {value}" for key, value in values.items() if value is not None]
        return f"{{{', '.join(written)}}}" if written else None
    return f"${TEXT[within.name]}" if within.name in scalars else None


def _selection(kind: GraphQLNamedType) -> str:
    """The least that shows whether anything was found."""
    if not is_composite_type(kind):
        return ""
    fields = getattr(kind, "fields", {})
    return " { totalCount }" if "totalCount" in fields else " { id }" if "id" in fields else " { __typename }"
