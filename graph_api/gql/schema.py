"""The schema: the types of the model, the look-ups over them, and the questions."""

from collections.abc import Mapping
from functools import cache
from inspect import isawaitable
from typing import Final

import strawberry
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLNamedType,
    GraphQLSchema,
    is_introspection_type,
    is_specified_scalar_type,
    print_type,
)
from graphql.execution import (  # their middleware is untyped
    execute,  # pyright: ignore[reportUnknownVariableType]
    execute_sync,  # pyright: ignore[reportUnknownVariableType]
)
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.types import ExecutionContext
from typing_extensions import override

from graph_api.domain.declarations import Model
from graph_api.domain.model import MODEL
from graph_api.gql.connections import add_page_info
from graph_api.gql.enums import add_order, add_search_types, add_words
from graph_api.gql.fields import BUILT_IN, Names, add_object
from graph_api.gql.inputs import add_where
from graph_api.gql.mutations import MUTATIONS
from graph_api.gql.nodes import add_node, add_type
from graph_api.gql.questions import QUESTIONS
from graph_api.gql.roots import add_search_hit, lookups
from graph_api.gql.scalars import SCALARS

QUERY: Final = "What can be asked: the questions, and everything in the graph by id, as lists and by name."


class Schema(strawberry.Schema):
    """A Strawberry schema that shows its graphql-core form, and leaves it to `execution` to log errors."""

    @property
    def core(self) -> GraphQLSchema:
        """The same schema as graphql-core parses, validates and executes with it."""
        return self._schema

    async def resolved(
        self, document: DocumentNode, variables: Mapping[str, object], context: object
    ) -> ExecutionResult:
        """What the resolvers of a valid `document` with one operation answer; they find `context` in their info."""
        result = execute(
            self._schema,
            document,
            context_value=context,
            variable_values=dict(variables),
            executor_class=StrawberryGraphQLCoreExecutionContext,
        )
        return await result if isawaitable(result) else result

    def described(self, document: DocumentNode, variables: Mapping[str, object]) -> ExecutionResult:
        """What the schema says of itself where a valid `document` asks for that only; all of it takes half a second."""
        return execute_sync(self._schema, document, variable_values=dict(variables))

    @override
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Log nothing: what a client did wrong is no error of the server."""


@cache
def build_schema() -> Schema:
    """The schema of the product: every type of the model, its look-ups without resolvers, and the questions."""
    names = _names(MODEL)
    return Schema(
        query=names["Query"],
        mutation=names["Mutation"],
        types=[names[declared.name] for declared in MODEL],
        config=StrawberryConfig(scalar_map=SCALARS),
    )


def schema_text() -> str:
    """The schema in GraphQL's own language, in the order in which it is declared; ends with a newline."""
    place = {name: position for position, name in enumerate(_names(MODEL))}
    types = [each for each in build_schema().core.type_map.values() if _is_ours(each)]
    types.sort(key=lambda each: -1 if each.name == "Query" else place.get(each.name, len(place)))
    return "\n\n".join(print_type(each) for each in types) + "\n"


def _is_ours(declared: GraphQLNamedType) -> bool:
    return not is_introspection_type(declared) and not is_specified_scalar_type(declared)


@cache
def _names(model: Model) -> Names:
    names: Names = dict(BUILT_IN)
    add_words(names)
    add_node(names)
    for declared in model:
        add_type(names, model, declared)
        add_where(names, declared)
        add_order(names, declared)
    add_page_info(names)
    add_search_types(names, model)
    add_search_hit(names)
    names["Questions"] = QUESTIONS
    names["Mutation"] = MUTATIONS
    add_object(names, "Query", QUERY, lookups(names, model), extends="Questions")
    return names
