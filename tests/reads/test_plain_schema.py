"""The schema that the reads are tested with is the one that is served."""

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    is_introspection_type,
)

from graph_api.gql.schema import build_schema
from tests.reads.plain_schema import plain_schema


def test_has_every_type_argument_and_value_of_the_served_schema() -> None:
    served = build_schema().core.type_map

    for name, made in plain_schema().type_map.items():
        if not is_introspection_type(made) and name != "Query":
            assert _outline(made) == _outline(served[name]), name


def test_has_every_look_up_of_the_served_schema() -> None:
    plain, served = plain_schema().query_type, build_schema().core.query_type

    assert plain is not None
    assert served is not None
    assert _outline(plain).items() <= _outline(served).items()


def _outline(declared: GraphQLNamedType) -> dict[str, Any]:
    """The names and types of what `declared` consists of, descriptions aside."""
    match declared:
        case GraphQLEnumType():
            return dict.fromkeys(declared.values)
        case GraphQLInputObjectType():
            return {name: str(field.type) for name, field in declared.fields.items()}
        case GraphQLObjectType() | GraphQLInterfaceType():
            return {
                name: (str(field.type), tuple((each, str(argument.type)) for each, argument in field.args.items()))
                for name, field in declared.fields.items()
            } | {f"implements {each.name}": None for each in declared.interfaces}
        case _:
            return {}
