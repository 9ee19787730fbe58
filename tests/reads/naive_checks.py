"""What the plain side refuses, and what it takes a filter to mean."""

from typing import Any, Final

from graph_api.domain.declarations import Ask, NodeType, Property
from tests.reads.naive_lists import Arguments, named, order_of
from tests.reads.organisation import Node
from tests.reads.swedish import seen

LARGEST: Final = 1000


class Refusal(Exception):
    """The arguments of a field are not usable."""


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


def asked_of(target: NodeType, key: str) -> tuple[Property, Ask]:
    """Which property a key of a `where` asks about, and how."""
    return next((each, ask) for each in target.properties for ask in each.where if each.name + ask.value == key)


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
