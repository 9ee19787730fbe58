"""A request made ready to run: its operation, the values of its variables, and its root fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    get_variable_values,
)
from graphql.execution.collect_fields import FragmentDetails, collect_fields
from graphql.execution.values import VariableValues

from graph_api.errors import DocumentInvalid
from graph_api.gql.documents import Document
from graph_api.gql.subjects import Audited

MOST_ERRORS = 50
"""Errors of variables that are told at once."""


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What a client sends: a document, the values of its variables, and which of its operations to run.

    `only_reads`: nothing may be changed by it, since it came by a method that promises that.
    """

    text: str
    variables: Mapping[str, Any] = field(default_factory=dict[str, Any])
    operation_name: str | None = None
    only_reads: bool = False


class VariableErrors(Exception):
    """Values of variables do not fit their types; `errors` says which and why."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(errors)
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Prepared:
    """An operation ready to run. `roots`: the nodes of each root field by response key, in selection order.

    `operation`: as the client wrote it; what is run is `audited`, which asks for ids of people too.
    """

    request: GraphQLRequest
    document: Document
    operation: OperationDefinitionNode
    audited: Audited
    variables: Mapping[str, object]
    roots: Mapping[str, list[FieldNode]]

    def name(self, key: str) -> str:
        """The name of the root field that is answered under `key`."""
        return self.roots[key][0].name.value

    def only(self, keys: Iterable[str]) -> DocumentNode:
        """A document with the same operation, asking for nothing but the root fields under `keys`."""
        selected = SelectionSetNode(selections=tuple(node for key in keys for node in self.roots[key]))
        operation = OperationDefinitionNode(
            operation=self.operation.operation,
            name=self.operation.name,
            variable_definitions=self.operation.variable_definitions,
            directives=self.operation.directives,
            selection_set=selected,
        )
        return DocumentNode(definitions=(operation, *self.audited.fragments.values()))

    @property
    def writes(self) -> bool:
        """Whether it may change anything."""
        return self.operation.operation is OperationType.MUTATION


def root_type(schema: GraphQLSchema, operation: OperationDefinitionNode) -> GraphQLObjectType:
    """The type that the root fields of `operation` are of.

    Raises:
        DocumentInvalid: there are no operations of its kind.
    """
    found = schema.get_root_type(operation.operation)
    if found is None:
        kinds = [kind.value for kind in OperationType if schema.get_root_type(kind)]
        sentence = f"This API has no {operation.operation.value}; it has {' and '.join(kinds)}."
        raise DocumentInvalid(sentence, value=operation.operation.value, bound=kinds)
    return found


def prepare(schema: GraphQLSchema, document: Document, request: GraphQLRequest) -> Prepared:
    """The operation that `request` asks for.

    Raises:
        DocumentInvalid: there is no such operation, or it is not clear which one is meant.
        VariableErrors: a value does not fit its type.
    """
    operation = document.operation(request.operation_name)
    variables = _coerced(schema, operation, request.variables)
    audited = document.audited(operation)
    roots = _roots(schema, audited, variables)
    return Prepared(request, document, operation, audited, variables.coerced, roots)


def nullable(schema: GraphQLSchema, operation: OperationDefinitionNode, name: str) -> bool:
    """Whether the root field `name` of `operation` may be null."""
    declared: Any = schema.get_field(root_type(schema, operation), name)
    return not isinstance(declared.type, GraphQLNonNull)


def _coerced(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Mapping[str, Any]) -> VariableValues:
    definitions = operation.variable_definitions or ()
    values = get_variable_values(schema, definitions, dict(given), max_errors=MOST_ERRORS)
    if isinstance(values, list):
        raise VariableErrors(values)
    return values


def _roots(schema: GraphQLSchema, audited: Audited, variables: VariableValues) -> dict[str, list[FieldNode]]:
    operation = audited.operation
    fragments = {name: FragmentDetails(definition) for name, definition in audited.fragments.items()}
    try:
        collected = collect_fields(schema, fragments, variables, root_type(schema, operation), operation)
    except GraphQLError as error:  # a value of @skip or @include that is null
        raise VariableErrors([error]) from error
    return {key: [each.node for each in details] for key, details in collected.grouped_field_set.items()}
