"""The declarations by the names that a document uses: root fields, type conditions, orders, filters, id prefixes.

Everything here is computed from the model once; a compilation only looks things up.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from graph_api.domain.declarations import Ask, Model, NodeType, Property, Relation

NODE: Final = "Node"
"""The interface that every type implements."""


@dataclass(frozen=True, slots=True)
class Order:
    """One value of an order enum."""

    by: Property
    descending: bool


@dataclass(frozen=True, slots=True)
class PropertyFilter:
    """One key of a `where` that asks something of a property."""

    of: Property
    ask: Ask


Filter: TypeAlias = PropertyFilter | Relation
"""What one key of a `where` asks; a relation: that it leads to the node with the given id."""


@dataclass(frozen=True, slots=True)
class TypeWords:
    """One type of the model as documents speak of it.

    `concrete`: what its nodes really are, itself unless it is an interface. `conditions`: the type conditions of
    fragments that hold for it, if it is concrete. `order`: how it is listed unless asked otherwise.
    """

    declared: NodeType
    concrete: tuple[NodeType, ...]
    conditions: frozenset[str]
    orders: Mapping[str, Order]
    filters: Mapping[str, Filter]
    order: Order


class Vocabulary:
    """Every name that a document may use for something of `model`."""

    def __init__(self, model: Model) -> None:
        self.types: Final = {declared.name: _words(model, declared) for declared in model}
        self.ones: Final = {declared.one: self.types[declared.name] for declared in model}
        self.alls: Final = {declared.all: self.types[declared.name] for declared in model}
        self.searchable: Final = {each.name: each for each in model.concrete if _has_names(each)}
        self._by_prefix: Final = {
            declared.prefix: tuple(each for each in model.concrete if each.prefix == declared.prefix)
            for declared in model
        }

    def __getitem__(self, name: str) -> TypeWords:
        return self.types[name]

    def with_prefix_of(self, id_: object) -> tuple[NodeType, ...]:
        """The concrete types that a node with this id can have; none where no type has its prefix."""
        return self._by_prefix.get(str(id_).partition("_")[0], ())


def _words(model: Model, declared: NodeType) -> TypeWords:
    parts = tuple(model[name] for name in declared.parts)
    return TypeWords(
        declared=declared,
        concrete=parts or (declared,),
        conditions=frozenset({declared.name, declared.interface or NODE, NODE}),
        orders=dict(_orders(declared)),
        filters=dict(_filters(declared)),
        order=Order(next(each for each in declared.orders if each.name == declared.default_order), descending=False),
    )


def _orders(declared: NodeType) -> Iterator[tuple[str, Order]]:
    for by in declared.orders:
        name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", by.name).upper()
        yield f"{name}_ASC", Order(by, descending=False)
        yield f"{name}_DESC", Order(by, descending=True)


def _filters(declared: NodeType) -> Iterator[tuple[str, Filter]]:
    for of in declared.properties:
        asks = (Ask.ONE_OF,) if of.name == "id" else of.where
        yield from ((of.name + ask.value, PropertyFilter(of, ask)) for ask in asks)
    yield from ((relation.where, relation) for relation in declared.relations if relation.where)


def _has_names(declared: NodeType) -> bool:
    return any(each.search for each in declared.properties)
