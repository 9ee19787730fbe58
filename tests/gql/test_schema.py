from collections.abc import Iterator, Mapping
from enum import Enum

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    is_introspection_type,
    is_specified_scalar_type,
)

from graph_api.domain.contract import schema_folder
from graph_api.domain.declarations import Field, NodeType, Property, Records, Relation
from graph_api.domain.model import MODEL
from graph_api.gql.schema import build_schema as build_ours
from graph_api.gql.schema import schema_text

PAGE = {"first": "Int", "after": "String", "last": "Int", "before": "String"}


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_ours().core


def composite(schema: GraphQLSchema, name: str) -> GraphQLObjectType | GraphQLInterfaceType:
    found = schema.type_map[name]
    assert isinstance(found, GraphQLObjectType | GraphQLInterfaceType)
    return found


def types(fields: Mapping[str, GraphQLField | GraphQLInputField | GraphQLArgument]) -> dict[str, str]:
    return {name: str(field.type) for name, field in fields.items()}


def input_types(schema: GraphQLSchema, name: str) -> dict[str, str]:
    found = schema.type_map[name]
    assert isinstance(found, GraphQLInputObjectType)
    return types(found.fields)


def values(schema: GraphQLSchema, name: str) -> list[str]:
    found = schema.type_map[name]
    assert isinstance(found, GraphQLEnumType)
    return list(found.values)


def undescribed(declared: GraphQLNamedType) -> Iterator[str]:
    if not declared.description:
        yield declared.name
    if isinstance(declared, GraphQLEnumType):
        yield from (f"{declared.name}.{name}" for name, value in declared.values.items() if not value.description)
    if not isinstance(declared, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
        return
    for name, field in declared.fields.items():
        if not field.description:
            yield f"{declared.name}.{name}"
        arguments = field.args if isinstance(field, GraphQLField) else {}
        yield from (f"{declared.name}.{name}({each})" for each, given in arguments.items() if not given.description)


def expected_type(field: Field) -> str:
    """The type that the conventions give a declared field, written anew here."""
    match field:
        case Relation(many=False):
            return field.target
        case Relation():
            return f"{field.target}{field.edge.name if field.edge else ''}Connection!"
        case Records():
            return f"[{field.type_name}!]!"
        case Property():
            kind = field.kind.value if isinstance(field.kind, Enum) else field.kind.__name__
            return f"[{kind}!]!" if field.many else kind + ("!" if field.required else "")


def test_is_the_schema_that_the_contract_shows() -> None:
    written = (schema_folder() / "schema.graphql").read_text(encoding="utf-8")

    assert schema_text() == written, "run `make schema` and look at the difference before you commit it"


def test_prints_what_other_programs_can_read(schema: GraphQLSchema) -> None:
    read = build_schema(schema_text())

    assert read.type_map.keys() >= {name for name, each in schema.type_map.items() if not is_introspection_type(each)}


def test_describes_every_type_field_argument_and_value(schema: GraphQLSchema) -> None:
    ours = [each for each in schema.type_map.values() if not is_introspection_type(each)]
    ours = [each for each in ours if not is_specified_scalar_type(each)]

    missing = [place for each in ours for place in undescribed(each)]

    assert missing == []


@pytest.mark.parametrize("declared", MODEL.types, ids=lambda declared: declared.name)
def test_shows_every_declared_field_with_its_type(schema: GraphQLSchema, declared: NodeType) -> None:
    shown = types(composite(schema, declared.name).fields)

    assert shown == {field.name: expected_type(field) for field in declared.fields}


@pytest.mark.parametrize("declared", MODEL.types, ids=lambda declared: declared.name)
def test_shows_each_type_by_id_and_as_a_list(schema: GraphQLSchema, declared: NodeType) -> None:
    query = composite(schema, "Query")
    one, every = query.fields[declared.one], query.fields[declared.all]

    assert str(one.type) == declared.name
    assert types(one.args) == {"id": "ID", "externalId": "String", "source": "String"}
    assert str(every.type) == f"{declared.name}Connection!"
    assert types(every.args) == PAGE | {"where": f"{declared.name}Where", "orderBy": f"{declared.name}Order"}


def test_finds_any_node_and_any_name(schema: GraphQLSchema) -> None:
    query = composite(schema, "Query")

    assert (str(query.fields["node"].type), types(query.fields["node"].args)) == ("Node", {"id": "ID!"})
    assert str(query.fields["search"].type) == "[SearchHit!]!"
    assert types(query.fields["search"].args) == {"text": "String!", "types": "[SearchType!]", "first": "Int"}
    assert query.fields["search"].args["first"].default_value == 20
    assert types(composite(schema, "SearchHit").fields) == {"score": "Float!", "node": "Node!"}
    assert "Department" in values(schema, "SearchType")
    assert not {"Unit", "Reflection"} & set(values(schema, "SearchType"))


def test_keeps_what_a_membership_says_on_its_edge(schema: GraphQLSchema) -> None:
    edge = types(composite(schema, "UnitMembershipEdge").fields)
    connection = types(composite(schema, "UnitMembershipConnection").fields)

    assert edge == {"cursor": "String!", "node": "Unit!", "roles": "[Role!]!"}
    assert connection == {
        "nodes": "[Unit!]!",
        "edges": "[UnitMembershipEdge!]!",
        "pageInfo": "PageInfo!",
        "totalCount": "Int!",
    }


def test_asks_of_people_what_their_declaration_says(schema: GraphQLSchema) -> None:
    assert input_types(schema, "PersonWhere") == {
        "idIn": "[ID!]",
        "nameContains": "String",
        "level": "Level",
        "levelIn": "[Level!]",
        "site": "String",
        "siteIn": "[String!]",
        "active": "Boolean",
        "primaryUnit": "ID",
        "memberOf": "ID",
        "employer": "ID",
        "competence": "ID",
        "tiedTo": "ID",
        "decision": "ID",
        "attended": "ID",
    }


def test_asks_for_a_span_of_days(schema: GraphQLSchema) -> None:
    asked = input_types(schema, "DecisionWhere")

    assert {name: asked[name] for name in ("dateFrom", "dateTo")} == {"dateFrom": "Day", "dateTo": "Day"}


def test_lists_meetings_in_four_orders(schema: GraphQLSchema) -> None:
    assert values(schema, "MeetingOrder") == ["TITLE_ASC", "TITLE_DESC", "START_DATE_ASC", "START_DATE_DESC"]


def test_a_department_is_a_unit_and_a_node(schema: GraphQLSchema) -> None:
    department = composite(schema, "Department")

    assert {each.name for each in department.interfaces} == {"Unit", "Node"}


def test_keeps_the_words_of_the_domain(schema: GraphQLSchema) -> None:
    level = schema.type_map["Level"]

    assert values(schema, "Level") == ["STRATEGIC", "TACTICAL", "OPERATIONAL"]
    assert level.description == "Where between whole and detail someone works, whole first."


def test_has_the_three_questions(schema: GraphQLSchema) -> None:
    assert {"invitePlan", "silos", "gaps"} <= composite(schema, "Query").fields.keys()
