"""How the plain side puts a list in order and takes a page of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from graph_api.domain.declarations import NodeType, Property
from tests.reads.organisation import Node
from tests.reads.swedish import place

PAGE: Final = 100

Arguments: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One edge of a connection: the node at its end and what the relationship says."""

    node: Node
    values: Mapping[str, Any]
    kind: str | None = None


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


def paged(every: list[Row], within: list[Row], order: Property, arguments: Arguments) -> dict[str, Any]:
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
