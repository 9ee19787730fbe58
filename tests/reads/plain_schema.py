"""The schema of the look-ups in plain graphql-core, built from the declarations and from nothing of the product's own.

It has no resolvers: tests parse and validate against it, and may give its fields resolvers of their own. It has the
shape of the schema that is served, the questions aside.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from graphql import (
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLFloat,
    GraphQLID,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLString,
)

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import Ask, Edge, Field, Kind, Model, NodeType, Property, Records, Relation
from graph_api.domain.model import MODEL

SCALARS: Final[Mapping[Kind, GraphQLScalarType]] = {
    Kind.ID: GraphQLID,
    Kind.STRING: GraphQLString,
    Kind.INT: GraphQLInt,
    Kind.FLOAT: GraphQLFloat,
    Kind.BOOLEAN: GraphQLBoolean,
    Kind.DAY: GraphQLScalarType("Day"),
    Kind.MOMENT: GraphQLScalarType("Moment"),
}


def plain_schema(model: Model = MODEL) -> GraphQLSchema:
    """Every type of `model` and the root fields that look it up, without resolvers."""
    return PlainSchema(model).schema()


def upper_snake(name: str) -> str:
    """`name` as an enum value writes it: startDate becomes START_DATE."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


class PlainSchema:
    """The types by name, each made when it is first asked for."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._types: dict[str, GraphQLNamedType] = {}
        self._enums: dict[type, GraphQLEnumType] = {}
        self._node = GraphQLInterfaceType("Node", dict(self._fields(COMMON)))
        self._page_info = GraphQLObjectType("PageInfo", _page_info())
        self._search_type = GraphQLEnumType("SearchType", {name: name for name in _searchable(model)})

    def schema(self) -> GraphQLSchema:
        """The whole."""
        query = GraphQLObjectType("Query", lambda: dict(self._roots()))
        return GraphQLSchema(query=query, types=[self._output(declared.name) for declared in self._model])

    def _roots(self) -> Iterator[tuple[str, GraphQLField]]:
        yield "node", GraphQLField(self._node, {"id": GraphQLArgument(GraphQLNonNull(GraphQLID))})
        yield "search", GraphQLField(_list_of(self._search_hit()), self._search_arguments())
        for declared in self._model:
            yield declared.one, GraphQLField(self._output(declared.name), _one_arguments())
            yield declared.all, self._connection_field(declared.name, None)

    def _search_hit(self) -> GraphQLObjectType:
        score = GraphQLField(GraphQLNonNull(GraphQLFloat))
        return GraphQLObjectType("SearchHit", {"score": score, "node": GraphQLField(GraphQLNonNull(self._node))})

    def _search_arguments(self) -> dict[str, GraphQLArgument]:
        return {
            "text": GraphQLArgument(GraphQLNonNull(GraphQLString)),
            "types": GraphQLArgument(GraphQLList(GraphQLNonNull(self._search_type))),
            "first": GraphQLArgument(GraphQLInt, default_value=20),
        }

    def _output(self, name: str) -> GraphQLObjectType | GraphQLInterfaceType:
        if name not in self._types:
            self._types[name] = self._make(self._model[name])
        made = self._types[name]
        assert isinstance(made, GraphQLObjectType | GraphQLInterfaceType)
        return made

    def _interface(self, name: str) -> GraphQLInterfaceType:
        made = self._output(name)
        assert isinstance(made, GraphQLInterfaceType)
        return made

    def _make(self, declared: NodeType) -> GraphQLObjectType | GraphQLInterfaceType:
        wider = [self._interface(declared.interface)] if declared.interface else []
        kind = GraphQLInterfaceType if declared.abstract else GraphQLObjectType
        return kind(declared.name, lambda: dict(self._fields(declared.fields)), interfaces=[*wider, self._node])

    def _fields(self, fields: tuple[Field, ...]) -> Iterator[tuple[str, GraphQLField]]:
        for declared in fields:
            match declared:
                case Property():
                    yield declared.name, GraphQLField(self._value(declared))
                case Records():
                    yield declared.name, GraphQLField(_list_of(self._record(declared)))
                case Relation(many=False):
                    yield declared.name, GraphQLField(self._output(declared.target))
                case Relation():
                    yield declared.name, self._connection_field(declared.target, declared.edge)

    def _value(self, declared: Property) -> Any:
        scalar = self._scalar(declared)
        if declared.many:
            return _list_of(scalar)
        return GraphQLNonNull(scalar) if declared.required else scalar

    def _scalar(self, declared: Property) -> GraphQLScalarType | GraphQLEnumType:
        if isinstance(declared.kind, Kind):
            return SCALARS[declared.kind]
        words = declared.kind
        return self._enums.setdefault(
            words, GraphQLEnumType(words.__name__, {member.name: member.name for member in words})
        )

    def _record(self, declared: Records) -> GraphQLObjectType:
        return self._object(declared.type_name, dict(self._fields(declared.columns)))

    def _connection_field(self, target: str, edge: Edge | None) -> GraphQLField:
        stem = target + (edge.name if edge else "")
        node = GraphQLNonNull(self._output(target))
        own = dict(self._fields(edge.fields)) if edge else {}
        cursor = GraphQLField(GraphQLNonNull(GraphQLString))
        edge_type = self._object(f"{stem}Edge", {"cursor": cursor, "node": GraphQLField(node)} | own)
        connection = {
            "nodes": GraphQLField(GraphQLNonNull(GraphQLList(node))),
            "edges": GraphQLField(_list_of(edge_type)),
            "pageInfo": GraphQLField(GraphQLNonNull(self._page_info)),
            "totalCount": GraphQLField(GraphQLNonNull(GraphQLInt)),
        }
        made = self._object(f"{stem}Connection", connection)
        return GraphQLField(GraphQLNonNull(made), self._page_arguments(self._model[target]))

    def _object(self, name: str, fields: dict[str, GraphQLField]) -> GraphQLObjectType:
        made = self._types.setdefault(name, GraphQLObjectType(name, fields))
        assert isinstance(made, GraphQLObjectType)
        return made

    def _page_arguments(self, target: NodeType) -> dict[str, GraphQLArgument]:
        return {
            "first": GraphQLArgument(GraphQLInt),
            "after": GraphQLArgument(GraphQLString),
            "last": GraphQLArgument(GraphQLInt),
            "before": GraphQLArgument(GraphQLString),
            "where": GraphQLArgument(self._where(target)),
            "orderBy": GraphQLArgument(self._order(target)),
        }

    def _where(self, target: NodeType) -> GraphQLInputObjectType:
        name = f"{target.name}Where"
        made = self._types.setdefault(name, GraphQLInputObjectType(name, dict(self._asked(target))))
        assert isinstance(made, GraphQLInputObjectType)
        return made

    def _asked(self, target: NodeType) -> Iterator[tuple[str, GraphQLInputField]]:
        yield "idIn", GraphQLInputField(GraphQLList(GraphQLNonNull(GraphQLID)))
        for declared in target.properties:
            for ask in declared.where:
                scalar = self._scalar(declared)
                many = GraphQLList(GraphQLNonNull(scalar))
                yield declared.name + ask.value, GraphQLInputField(many if ask is Ask.ONE_OF else scalar)
        for relation in target.relations:
            if relation.where:
                yield relation.where, GraphQLInputField(GraphQLID)

    def _order(self, target: NodeType) -> GraphQLEnumType:
        name = f"{target.name}Order"
        values = [f"{upper_snake(order.name)}_{way}" for order in target.orders for way in ("ASC", "DESC")]
        made = self._types.setdefault(name, GraphQLEnumType(name, {value: value for value in values}))
        assert isinstance(made, GraphQLEnumType)
        return made


def _list_of(item: Any) -> GraphQLNonNull[Any]:
    return GraphQLNonNull(GraphQLList(GraphQLNonNull(item)))


def _one_arguments() -> dict[str, GraphQLArgument]:
    return {
        "id": GraphQLArgument(GraphQLID),
        "externalId": GraphQLArgument(GraphQLString),
        "source": GraphQLArgument(GraphQLString),
    }


def _page_info() -> dict[str, GraphQLField]:
    return {
        "hasNextPage": GraphQLField(GraphQLNonNull(GraphQLBoolean)),
        "hasPreviousPage": GraphQLField(GraphQLNonNull(GraphQLBoolean)),
        "startCursor": GraphQLField(GraphQLString),
        "endCursor": GraphQLField(GraphQLString),
    }


def _searchable(model: Model) -> list[str]:
    return [declared.name for declared in model.concrete if any(found.search for found in declared.properties)]
