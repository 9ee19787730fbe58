"""Connections: a page of nodes with their edges, where it begins and ends, and how many there are in all."""

from collections.abc import Iterator

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph_api.domain.declarations import Edge, NodeType
from graph_api.gql.fields import Names, add_object, argument, field
from graph_api.gql.properties import value_fields
from graph_api.reads.paging import LARGEST_PAGE, PAGE_SIZE


def page_arguments(names: Names, target: NodeType) -> list[StrawberryArgument]:
    """The arguments of every connection to `target`."""
    bound = f"{LARGEST_PAGE:,} at most"
    order = f"In which order; by `{target.default_order}` unless said."
    return [
        argument(
            names, "first", "int | None", f"At most this many, from the beginning; {PAGE_SIZE} unless said, {bound}."
        ),
        argument(names, "after", "str | None", "Only those after this cursor, in the same order."),
        argument(names, "last", "int | None", f"At most this many, from the end; {bound}. Not together with `first`."),
        argument(names, "before", "str | None", "Only those before this cursor, in the same order."),
        argument(names, "where", f"{target.name}Where | None", "Only those of which all of this holds."),
        argument(names, "orderBy", f"{target.name}Order | None", order),
    ]


def connection_name(target: NodeType, edge: Edge | None) -> str:
    """What the connection to `target` over `edge` is called; `edge` is None where it carries nothing."""
    return f"{target.name}{edge.name if edge else ''}Connection"


def add_page_info(names: Names) -> None:
    """Where a page begins and ends."""
    add_object(
        names,
        "PageInfo",
        "Where a page begins and ends, and whether there is more.",
        [
            field(names, "hasNextPage", "bool", "Whether there is more after this page."),
            field(names, "hasPreviousPage", "bool", "Whether there is more before this page."),
            field(names, "startCursor", "str | None", "The cursor of the first edge; null where the page is empty."),
            field(names, "endCursor", "str | None", "The cursor of the last edge; null where the page is empty."),
        ],
    )


def add_connection(names: Names, target: NodeType, edge: Edge | None) -> None:
    """The connection to `target` over `edge`, and its edge; once, however many relations use it."""
    name = connection_name(target, edge)
    edge_name = name.removesuffix("Connection") + "Edge"
    if name in names:
        return
    over = f", each with its {edge.name}" if edge else ""
    add_object(
        names,
        name,
        f"A page of {target.name}{over}.",
        [
            field(names, "nodes", f"list[{target.name}]", "The nodes of the page, in order."),
            field(names, "edges", f"list[{edge_name}]", "The same nodes, each with its cursor and what ties it here."),
            field(names, "pageInfo", "PageInfo", "Where the page begins and ends."),
            field(names, "totalCount", "int", "How many there are in all, pages aside."),
        ],
    )
    describe = edge.describe if edge else f"A {target.name} in its place in a page."
    add_object(names, edge_name, describe, _edge_fields(names, target, edge))


def _edge_fields(names: Names, target: NodeType, edge: Edge | None) -> Iterator[StrawberryField]:
    yield field(names, "cursor", "str", "Its place in the order, for `after` and `before`.")
    yield field(names, "node", target.name, "The node itself.")
    yield from value_fields(names, edge.fields if edge else ())
