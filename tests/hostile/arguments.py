"""Every place of the schema that takes text, each in the smallest document that sends text there.

A place of its own for each key of an input: of several conditions at once, one that finds nothing hides what the others
would find, and Neo4j takes a hundred times as long to plan ten of them together as to plan them one by one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from graphql import (
    GraphQLEnumType,
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

from graph_api.domain.declarations import Ask
from graph_api.domain.model import MODEL
from graph_api.gql.schema import build_schema

SCHEMA: Final = build_schema().core
TEXT: Final = {"String": "s", "ID": "i", "Day": "d", "Moment": "m"}
"""Scalars that are sent as text, each with the variable that stands for it."""

SAME: Final = frozenset({"String", "ID"})
"""Those that take any text; a day or a moment is refused where it is not written as one."""


@dataclass(frozen=True, slots=True)
class Position:
    """One place for text: the argument that it is or lies within, and a document that sends text to it alone.

    `argument`: as in `Person.memberships(where)`; `path`: the keys that lead to the place within its value, if any;
    `variables`: those of the document, all to be given the same text; `of`: the type of node that is listed or found.
    """

    argument: str
    path: str
    text: str
    variables: tuple[str, ...]
    of: str = ""

    @property
    def name(self) -> str:
        """What it is called where something is wrong with it."""
        return f"{self.argument}{self.path and ': '}{self.path}"

    @property
    def is_root(self) -> bool:
        """Whether it belongs to a field that a request starts from."""
        return self.argument.startswith(("Query.", "Mutation."))

    @property
    def is_cursor(self) -> bool:
        """Whether it is a place in a list, which changes what is listed and not what is counted."""
        return self.argument.endswith(("(after)", "(before)"))

    @property
    def is_part_of_a_name(self) -> bool:
        """Whether whatever contains the text is found."""
        return self.path.endswith(Ask.CONTAINS.value)

    def values(self, text: str) -> dict[str, str]:
        """The variables, each with `text`."""
        return dict.fromkeys(self.variables, text)


def positions() -> list[Position]:
    """Every place that takes text in every argument of the schema, those of root fields first."""
    return [*_of_roots(), *_of_nodes()]


def together(name: str) -> Position:
    """An argument of a root field with text in all of its places at once."""
    field_name, _, argument = name.removeprefix("Query.").removesuffix(")").partition("(")
    assert SCHEMA.query_type
    field = SCHEMA.query_type.fields[field_name]
    within = get_nullable_type(field.args[argument].type)
    if not isinstance(within, GraphQLInputObjectType):
        return _position(name, "", field, {argument: _least(within)}, "{}")
    texts = {key: way.text for key, each in within.fields.items() for way in _ways(each.type) if way.scalar in SAME}
    return _position(name, "", field, {argument: _object(_needed_beside(within, "") | texts)}, "{}")


def _of_roots() -> Iterator[Position]:
    for root in (SCHEMA.query_type, SCHEMA.mutation_type):
        for name, field in root.fields.items() if root else ():
            yield from _of_field(f"{root}.{name}", field, "{}")


def _of_nodes() -> Iterator[Position]:
    for declared in MODEL:
        kind = SCHEMA.type_map[declared.name]
        assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
        for name, field in kind.fields.items():
            around = f"{declared.all}(first: 1) {{{{ nodes {{{{ {{}} }}}} }}}}"
            yield from _of_field(f"{declared.name}.{name}", field, around)


def _of_field(where: str, field: GraphQLField, around: str) -> Iterator[Position]:
    for argument, declared in field.args.items():
        for way in _ways(declared.type):
            yield _position(f"{where}({argument})", way.path, field, {argument: way.text}, around)


def _position(name: str, path: str, field: GraphQLField, given: dict[str, str], around: str) -> Position:
    owner, _, rest = name.partition(".")
    needed = {key: _least(each.type) for key, each in field.args.items() if key not in given and _is_needed(each)}
    if "source" in given:
        needed |= {"externalId": "$s"}
    arguments = ", ".join(f"{key}: {text}" for key, text in (given | needed).items())
    kind = get_named_type(field.type)
    body = around.format(f"{rest.partition('(')[0]}({arguments}){_selection(kind)}")
    used = [(scalar, letter) for scalar, letter in TEXT.items() if f"${letter}" in arguments]
    head = ", ".join(f"${letter}: {scalar}!" for scalar, letter in used)
    operation = "mutation" if owner == "Mutation" else "query"
    variables = tuple(each for _, each in used)
    return Position(name, path, f"{operation} ({head}) {{ {body} }}", variables, _listed(kind))


class _Way(NamedTuple):
    """A value with one text in it, a variable, after the keys of `path`."""

    path: str
    text: str
    scalar: str


def _ways(kind: Any) -> Iterator[_Way]:
    """Each value of `kind` that has one text in it, and else only what it must have."""
    within = get_nullable_type(kind)
    if isinstance(within, GraphQLList):
        yield from (way._replace(text=f"[{way.text}]") for way in _ways(within.of_type))
    elif isinstance(within, GraphQLInputObjectType):
        for key, field in within.fields.items():
            for way in _ways(field.type):
                text = _object({key: way.text} | _needed_beside(within, key))
                yield _Way(f"{key}{way.path and '.'}{way.path}", text, way.scalar)
    elif within.name in TEXT:
        yield _Way("", f"${TEXT[within.name]}", within.name)


def _needed_beside(kind: GraphQLInputObjectType, key: str) -> dict[str, str]:
    return {other: _least(each.type) for other, each in kind.fields.items() if other != key and _is_needed(each)}


def _is_needed(argument: Any) -> bool:
    return is_required_input_field(argument)  # it asks no more than type and default, which an argument has as well


def _least(kind: Any) -> str:
    """The shortest value of `kind`: text is the variable of its scalar."""
    within = get_nullable_type(kind)
    if isinstance(within, GraphQLList):
        return f"[{_least(within.of_type)}]"
    if isinstance(within, GraphQLInputObjectType):
        return _object({key: _least(each.type) for key, each in within.fields.items() if _is_needed(each)})
    if isinstance(within, GraphQLEnumType):
        return next(iter(within.values))
    return f"${TEXT[within.name]}" if within.name in TEXT else {"Boolean": "true"}.get(within.name, "1")


def _object(values: dict[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"


def _listed(kind: GraphQLNamedType) -> str:
    """The type of node that a field of this type leads to."""
    fields = getattr(kind, "fields", {})
    return get_named_type(fields["nodes"].type).name if "nodes" in fields else kind.name


def _selection(kind: GraphQLNamedType) -> str:
    """The least that shows whether anything was found."""
    if not is_composite_type(kind):
        return ""
    fields = getattr(kind, "fields", {})
    return " { totalCount }" if "totalCount" in fields else " { id }" if "id" in fields else " { __typename }"
