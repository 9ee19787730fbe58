"""The questions that come with the product: schema/operations/NAME.graphql, read strictly.

A file begins with comment lines, then holds one query with the name of the file:

    # Vilka ska vi bjuda in? | Who should we invite?
    # Den minsta grupp som tillsammans kan frågan.
    # The smallest group that knows the matter together.
    # example: {"atMost": 8}

The fourth line is optional: values for the variables to start from. Lines that follow it may hold others, for a graph
with what comes from a source:

    # example sample-sv: {"atMost": 6}
"""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from graphql import (
    FieldNode,
    GraphQLError,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    OperationType,
    TypeNode,
    VariableDefinitionNode,
    parse,
    print_ast,
    value_from_ast_untyped,
)

from graph_api.domain.contract import schema_folder
from graph_api.errors import NotFound, OperationInvalid

EXAMPLE: Final = "example:"
EXAMPLE_LINE: Final = 4
OF_A_SOURCE: Final = re.compile(r"example (\S+):")


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of an operation.

    `type`: as written ("[String!]"). `word`: the type within ("String"). `many`: a list of them. `default`: as JSON;
    None where there is none. `required`: it has to be given.
    """

    name: str
    type: str
    word: str
    many: bool
    required: bool
    default: Any


@dataclass(frozen=True, slots=True)
class Operation:
    """A whole question: `title` and `meaning` in Swedish and English, values to try it with, and its document.

    `fields`: the root fields that it asks for. `examples`: other values to try it with, by the source that they are of.
    """

    name: str
    title_sv: str
    title_en: str
    meaning_sv: str
    meaning_en: str
    example: Mapping[str, Any]
    text: str
    variables: tuple[Variable, ...]
    fields: tuple[str, ...]
    examples: Mapping[str, Mapping[str, Any]]

    def example_with(self, sources: Collection[str]) -> Mapping[str, Any]:
        """Values to try it with where the graph has nodes of `sources`."""
        return next((values for source, values in self.examples.items() if source in sources), self.example)


@cache
def operations() -> Mapping[str, Operation]:
    """Every operation by its name, in alphabetical order.

    Raises:
        OperationInvalid: a file is not of the form that this module describes.
    """
    files = sorted((schema_folder() / "operations").glob("*.graphql"))
    return {file.stem: read_operation(file) for file in files}


def operation(name: str) -> Operation:
    """The operation called `name`.

    Raises:
        NotFound: there is none; the error lists those there are.
    """
    known = operations()
    if name not in known:
        raise NotFound(f'There is no operation "{name}"; there are {", ".join(known)}.', value=name, bound=list(known))
    return known[name]


def read_operation(file: Path) -> Operation:
    """The operation that `file` holds.

    Raises:
        OperationInvalid: naming the file, the line, and what is expected there.
    """
    text = file.read_text(encoding="utf-8")
    comments = _comments(text)
    title_sv, title_en = _titles(file, comments)
    query = _query(file, text)
    variables = tuple(_variable(each) for each in query.variable_definitions or ())
    return Operation(
        name=file.stem,
        title_sv=title_sv,
        title_en=title_en,
        meaning_sv=_line(file, comments, 2, "what the answer means, in Swedish"),
        meaning_en=_line(file, comments, 3, "what the answer means, in English"),
        example=_example(file, comments, variables),
        text=text,
        variables=variables,
        fields=tuple(each.name.value for each in query.selection_set.selections if isinstance(each, FieldNode)),
        examples=_examples(file, comments, variables),
    )


def _comments(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").strip())
    return lines


def _line(file: Path, comments: list[str], number: int, what: str) -> str:
    if len(comments) < number or not comments[number - 1]:
        raise _invalid(file, number, f"a comment with {what}")
    return comments[number - 1]


def _titles(file: Path, comments: list[str]) -> tuple[str, str]:
    match [each.strip() for each in _line(file, comments, 1, "the titles").split("|")]:
        case [swedish, english] if swedish and english:
            return swedish, english
        case _:
            raise _invalid(file, 1, "a Swedish and an English title, with one | between them")


def _example(file: Path, comments: list[str], variables: tuple[Variable, ...]) -> Mapping[str, Any]:
    if len(comments) < EXAMPLE_LINE or not comments[EXAMPLE_LINE - 1].startswith(EXAMPLE):
        return {}
    return _values(file, EXAMPLE_LINE, comments[EXAMPLE_LINE - 1].removeprefix(EXAMPLE), variables)


def _examples(file: Path, comments: list[str], variables: tuple[Variable, ...]) -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for number, comment in enumerate(comments[EXAMPLE_LINE:], start=EXAMPLE_LINE + 1):
        source = OF_A_SOURCE.match(comment)
        if source is None:
            raise _invalid(file, number, "an example of a source: # example SOURCE: {...}")
        found[source[1]] = _values(file, number, comment[source.end() :], variables)
    return found


def _values(file: Path, line: int, text: str, variables: tuple[Variable, ...]) -> Mapping[str, Any]:
    try:
        values: object = json.loads(text)
    except ValueError:
        raise _invalid(file, line, "an example in JSON") from None
    names = {variable.name for variable in variables}
    if not isinstance(values, dict) or not names.issuperset(cast("dict[str, Any]", values)):
        raise _invalid(file, line, "an example with values for variables of the query")
    return cast("dict[str, Any]", values)


def _query(file: Path, text: str) -> OperationDefinitionNode:
    try:
        document = parse(text)
    except GraphQLError as error:
        line = error.locations[0].line if error.locations else 1
        raise _invalid(file, line, f"GraphQL ({error.message})") from error
    queries = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    named = [each.name.value for each in queries if each.name and each.operation is OperationType.QUERY]
    if len(queries) != 1 or named != [file.stem]:
        line = queries[0].loc.start_token.line if queries and queries[0].loc else 1
        raise _invalid(file, line, f"one operation: query {file.stem}")
    return queries[0]


def _variable(definition: VariableDefinitionNode) -> Variable:
    given = definition.default_value
    within = _nullable(definition.type)
    many = isinstance(within, ListTypeNode)
    return Variable(
        name=definition.variable.name.value,
        type=print_ast(definition.type),
        word=_word(within),
        many=many,
        required=isinstance(definition.type, NonNullTypeNode) and given is None,
        default=None if given is None else value_from_ast_untyped(given),
    )


def _nullable(node: TypeNode) -> TypeNode:
    return node.type if isinstance(node, NonNullTypeNode) else node


def _word(node: TypeNode) -> str:
    while isinstance(node, NonNullTypeNode | ListTypeNode):
        node = node.type
    return cast("NamedTypeNode", node).name.value


def _invalid(file: Path, line: int, expected: str) -> OperationInvalid:
    return OperationInvalid(f"{file.name}, line {line}: expected {expected}.", value=file.name, bound=expected)
