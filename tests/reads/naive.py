"""The look-ups answered the slow, plain way: resolvers that look at every node and relationship in memory.

They follow the conventions of the schema and share nothing with `graph_api.reads`: no Cypher, no stored keys. A
cursor is readable here, `order|id|kind`, so that a position can be named before either side has been asked.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cmp_to_key
from typing import Any, Final, TypeAlias

from graphql import GraphQLResolveInfo

from graph_api.domain.declarations import Ask, Direction, NodeType, Property, Relation
from graph_api.domain.model import MODEL
from tests.reads.organisation import Node, Organisation, is_a
from tests.reads.swedish import place, seen

PAGE: Final = 100
LARGEST: Final = 1000

Arguments: TypeAlias = Mapping[str, Any]
Hits: TypeAlias = Callable[[str, Iterable[str] | None, int], list[tuple[float, str]]]


class Refusal(Exception):
    """The arguments of a field are not usable."""


@dataclass(frozen=True, slots=True)
class Row:
    """One edge of a connection: the node at its end and what the relationship says."""

    node: Node
    values: Mapping[str, Any]
    kind: str | None = None


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
        return _paged(kept, self._between(kept, order, arguments, descending=descending), order, arguments)

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


def check_page(target: NodeType, arguments: Arguments) -> None:
    """Refuse what no list accepts."""
    first, last = arguments.get("first"), arguments.get("last")
    if first is not None and last is not None:
        raise Refusal("first and last")
    if any(size is not None and not 0 <= size <= LARGEST for size in (first, last)):
        raise Refusal("size")
    order, _ = order_of(target, arguments)
    for cursor in (arguments.get("after"), arguments.get("before")):
        if cursor is not None and cursor.split("|")[0] != order.name:
            raise Refusal("cursor")
    for key, value in (arguments.get("where") or {}).items():
        if value is None and not may_be_null(target, key):
            raise Refusal("null")


def may_be_null(target: NodeType, key: str) -> bool:
    """Whether null has a meaning there: has no value, or is related to none."""
    related = any(relation.where == key for relation in target.relations)
    return related or (key != "idIn" and asked_of(target, key)[1] is Ask.IS)


def check_one(arguments: Arguments) -> None:
    """Refuse what does not name one node."""
    if (arguments.get("id") is None) == (arguments.get("externalId") is None):
        raise Refusal("id or externalId")


def named(value: Any) -> Any:
    """An enum's value by its name, however the schema keeps it."""
    return value.name if isinstance(value, Enum) else value


def order_of(target: NodeType, arguments: Arguments) -> tuple[Property, bool]:
    """By which property, and whether from the end."""
    asked = named(arguments.get("orderBy"))
    if asked is None:
        return next(each for each in target.orders if each.name == target.default_order), False
    spelled, _, way = asked.rpartition("_")
    return next(each for each in target.orders if upper_snake(each.name) == spelled), way == "DESC"


def upper_snake(name: str) -> str:
    """startDate as START_DATE."""
    return "".join("_" + letter if letter.isupper() else letter for letter in name).upper()


def asked_of(target: NodeType, key: str) -> tuple[Property, Ask]:
    """Which property a key of a `where` asks about, and how."""
    return next((each, ask) for each in target.properties for ask in each.where if each.name + ask.value == key)


def compare(order: Property, one: Row, other: Row) -> int:
    """Less than 0 where `one` comes first: by value, unknown last, then by id, then by the kind of the tie."""
    mine, theirs = _places(order, one), _places(order, other)
    return (mine > theirs) - (mine < theirs)


def _places(order: Property, row: Row) -> tuple[Any, ...]:
    value = row.node.values[order.name]
    return (value is None, _place(order, value), row.node.id, row.kind or "")


def _place(order: Property, value: Any) -> Any:
    if value is None:
        return []
    if isinstance(order.kind, type):
        return [[member.name for member in order.kind].index(value)]
    return place(value)


def _is_meant(node: Node, arguments: Arguments) -> bool:
    source = arguments.get("source")
    if arguments.get("id") is not None:
        return node.id == arguments["id"]
    return node.values["externalId"] == arguments["externalId"] and source in (None, node.values["source"])


def _paged(every: list[Row], within: list[Row], order: Property, arguments: Arguments) -> dict[str, Any]:
    first, last = arguments.get("first"), arguments.get("last")
    given = [size for size in (first, last) if size is not None]
    size = given[0] if given else PAGE
    backward = last is not None or (arguments.get("before") is not None and first is None)
    page = within[max(len(within) - size, 0) :] if backward else within[:size]
    edges = [{"cursor": _cursor(order, row), "node": row.node, **row.values} for row in page]
    more = len(within) > size
    return {
        "nodes": [row.node for row in page],
        "edges": edges,
        "totalCount": len(every),
        "pageInfo": {
            "hasNextPage": arguments.get("before") is not None if backward else more,
            "hasPreviousPage": more if backward else arguments.get("after") is not None,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
    }


def _cursor(order: Property, row: Row) -> str:
    return f"{order.name}|{row.node.id}|{row.kind or ''}"


def _equal(node: Node, declared: Property, value: Any) -> bool:
    return node.values[declared.name] == named(value)


def _among(node: Node, declared: Property, value: Any) -> bool:
    return node.values[declared.name] in [named(each) for each in value]


def _contains(node: Node, _: Property, value: Any) -> bool:
    texts = [node.values[each.name] for each in node.type.properties if each.search]
    words = [text for each in texts for text in (each if isinstance(each, list) else [each])]
    return any(seen(value) in seen(word) for word in words)


def _from(node: Node, declared: Property, value: Any) -> bool:
    return node.values[declared.name] is not None and node.values[declared.name] >= value


def _to(node: Node, declared: Property, value: Any) -> bool:
    return node.values[declared.name] is not None and node.values[declared.name] <= value


HOLDS: Final = {Ask.IS: _equal, Ask.ONE_OF: _among, Ask.CONTAINS: _contains, Ask.FROM: _from, Ask.TO: _to}
