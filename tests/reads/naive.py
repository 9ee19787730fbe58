"""The look-ups answered the slow, plain way: resolvers that look at every node and relationship in memory.

They follow the conventions of the schema and share nothing with `graph_api.reads`: no Cypher, no stored keys. A
cursor is readable here, `order|id|kind`, so that a position can be named before either side has been asked.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any, TypeAlias

from graphql import GraphQLResolveInfo

from graph_api.domain.declarations import Direction, NodeType, Property, Relation
from graph_api.domain.model import MODEL
from tests.reads.naive_checks import HOLDS, Refusal, asked_of, check_one, check_page
from tests.reads.naive_lists import Arguments, Row, compare, named, order_of, paged
from tests.reads.organisation import Node, Organisation, is_a

Hits: TypeAlias = Callable[[str, Iterable[str] | None, int], list[tuple[float, str]]]


@dataclass(frozen=True, slots=True)
class Naive:
    """The organisation as graphql-core asks it; `hits` says what a search finds, best first, by score and id."""

    organisation: Organisation
    hits: Hits

    def resolve(self, source: Any, info: GraphQLResolveInfo, /, **arguments: Any) -> Any:
        """The value of any field of any type."""
        if isinstance(source, Node):
            return self._of_node(source, info.field_name, arguments)
        if isinstance(source, Mapping):
            return source[info.field_name]
        return self._root(info.field_name, arguments)

    def type_of(self, value: Node, *_: Any) -> str:
        """The concrete type of `value`."""
        return value.type.name

    def nodes(self, type_name: str) -> list[Node]:
        """All nodes of a type or an interface."""
        return [node for node in self.organisation.nodes if is_a(node, type_name)]

    def by_id(self, id_: str | None) -> Node | None:
        """The node with this id, whatever its type."""
        return next((node for node in self.organisation.nodes if node.id == id_), None)

    def rows(self, node: Node, relation: Relation) -> list[Row]:
        """What lies at the other end of `relation`, in no order."""
        outward = relation.direction is Direction.OUT
        found = []
        for link in self.organisation.links:
            near, far = (link.start, link.end) if outward else (link.end, link.start)
            if link.relationship == relation.relationship and near is node and is_a(far, relation.target):
                key = relation.edge.key if relation.edge else None
                found.append(Row(far, link.values, link.values[key] if key else None))
        return found

    def _root(self, name: str, arguments: Arguments) -> Any:
        if name == "node":
            return self.by_id(arguments["id"])
        if name == "search":
            types = [named(each) for each in arguments["types"]] if arguments.get("types") else None
            found = self.hits(arguments["text"], types, arguments["first"])
            return [{"score": score, "node": self.by_id(id_)} for score, id_ in found]
        for declared in MODEL:
            if name == declared.one:
                return self._one(declared, arguments)
            if name == declared.all:
                return self._page(declared, [Row(node, {}) for node in self.nodes(declared.name)], arguments)
        raise AssertionError(name)

    def _one(self, declared: NodeType, arguments: Arguments) -> Node | None:
        check_one(arguments)
        found = [node for node in self.nodes(declared.name) if _is_meant(node, arguments)]
        if len(found) > 1:
            raise Refusal("several sources have it")
        return found[0] if found else None

    def _of_node(self, node: Node, name: str, arguments: Arguments) -> Any:
        declared = node.type.by_name[name]
        if not isinstance(declared, Relation):
            return node.values[name]
        rows = self.rows(node, declared)
        if declared.many:
            return self._page(MODEL[declared.target], rows, arguments)
        order, _ = order_of(MODEL[declared.target], {})
        rows.sort(key=cmp_to_key(lambda one, other: compare(order, one, other)))
        return rows[0].node if rows else None

    def _page(self, target: NodeType, rows: list[Row], arguments: Arguments) -> dict[str, Any]:
        check_page(target, arguments)
        order, descending = order_of(target, arguments)
        asked = arguments.get("where") or {}
        kept = [row for row in rows if all(self._holds(target, row.node, key, asked[key]) for key in asked)]
        kept.sort(key=cmp_to_key(lambda one, other: compare(order, one, other)), reverse=descending)
        return paged(kept, self._between(kept, order, arguments, descending=descending), order, arguments)

    def _between(self, rows: list[Row], order: Property, arguments: Arguments, *, descending: bool) -> list[Row]:
        sign = -1 if descending else 1
        for name, side in (("after", sign), ("before", -sign)):
            if arguments.get(name) is not None:
                at = self._position(arguments[name])
                rows = [row for row in rows if compare(order, row, at) * side > 0]
        return rows

    def _position(self, cursor: str) -> Row:
        _, id_, kind = cursor.split("|")
        node = self.by_id(id_)
        assert node is not None
        return Row(node, {}, kind or None)

    def _holds(self, target: NodeType, node: Node, key: str, value: Any) -> bool:
        if key == "idIn":
            return node.id in value
        for relation in target.relations:
            if relation.where == key:
                ids = [row.node.id for row in self.rows(node, relation)]
                return value in ids if value is not None else not ids
        declared, ask = asked_of(target, key)
        return HOLDS[ask](node, declared, value)


def _is_meant(node: Node, arguments: Arguments) -> bool:
    source = arguments.get("source")
    if arguments.get("id") is not None:
        return node.id == arguments["id"]
    return node.values["externalId"] == arguments["externalId"] and source in (None, node.values["source"])
