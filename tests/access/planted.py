"""An organisation in which every text, number and day is written once, so that a leak is found by its words alone.

Åsa Öberg is one of its members. Drawn by walking the declarations, so that a new field is in it without further ado.
"""

from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any, Final

from graph_api.domain.declarations import Edge, Kind, NodeType, Property, Records, Relation
from graph_api.domain.keys import node_id
from graph_api.domain.model import MODEL
from tests.reads.organisation import Link, Node, Organisation, Way, is_a, ways

OF_A_TYPE: Final = 8
SOURCE: Final = "staden"
SPARSE: Final = 0.08
MANY: Final = (0, 1, 3, 9, 12)
"""To which of those at the other end the first is related: some of each part of an interface."""
RESTRICTED: Final = ("Person", "Network", "Meeting", "MeetingSeries", "Decision", "Reflection")
"""The types of which a member sees some nodes only."""


def planted() -> Organisation:
    """The organisation; the same one each time. Åsa is the first Person."""
    numbers = count(1)
    nodes = [_node(declared, number, numbers) for declared in MODEL.concrete for number in range(OF_A_TYPE)]
    links = [link for way in ways() for link in _links(way, nodes, numbers)]
    return Organisation(nodes, links)


def sparse(seed: int) -> Organisation:
    """An organisation of the same nodes in which few are related, so that hardly anything is reached by two ways."""
    random, whole = Random(seed), planted()
    links: list[Link] = []
    for way in ways():
        starts = [node for node in whole.nodes if is_a(node, way.start)]
        ends = [node for node in whole.nodes if is_a(node, way.end)]
        pairs = [(start, end) for start in starts for end in ends if start is not end]
        links += [Link(way.relationship, start, end, {}) for start, end in pairs if random.random() < SPARSE]
    return Organisation(whole.nodes, links)


def first(organisation: Organisation, type_name: str) -> Node:
    """The first node of a type."""
    return next(node for node in organisation.nodes if node.type.name == type_name)


def texts_of(values: Any) -> Iterator[str]:
    """Every text of a node or a relationship that is written nowhere else, words of closed lists aside."""
    if isinstance(values, dict):
        for value in values.values():
            yield from texts_of(value)
    elif isinstance(values, list):
        for value in values:
            yield from texts_of(value)
    elif isinstance(values, str) and any(letter.isdigit() for letter in values):
        yield values


def _node(declared: NodeType, number: int, numbers: "count[int]") -> Node:
    values = {each.name: _value(each, numbers) for each in declared.fields if not isinstance(each, Relation)}
    external_id = f"{declared.name}-{number}x"
    own = {"id": node_id(declared.prefix, SOURCE, external_id), "source": SOURCE, "externalId": external_id}
    named = {"name": "Åsa Öberg 1x"} if (declared.name, number) == ("Person", 0) else {}
    analysed = {"objectsToAnalysis": False} if declared.name == "Person" else {}
    return Node(declared, values | own | named | analysed)


def _links(way: Way, nodes: list[Node], numbers: "count[int]") -> Iterator[Link]:
    """Each node to the one with its number; where there may be several also to the next, the first to MANY."""
    starts = [node for node in nodes if is_a(node, way.start)]
    ends = [node for node in nodes if is_a(node, way.end)]
    for place, start in enumerate(starts):
        steps = (0,) if way.single else MANY if place == 0 else (0, 1)
        for at in dict.fromkeys((place + step) % len(ends) for step in steps):
            end = ends[at]
            if end is not start:
                yield Link(way.relationship, start, end, _values(way.edge, numbers))


def _values(edge: Edge | None, numbers: "count[int]") -> dict[str, Any]:
    return {each.name: _value(each, numbers) for each in edge.fields} if edge else {}


def _value(each: Property | Records, numbers: "count[int]") -> Any:
    if isinstance(each, Records):
        return [{column.name: _value(column, numbers) for column in each.columns}]
    return [_one(each, numbers)] if each.many else _one(each, numbers)


def _one(each: Property, numbers: "count[int]") -> Any:
    number = next(numbers)
    if isinstance(each.kind, type):
        return list(each.kind)[number % len(list(each.kind))].name
    return {
        Kind.ID: f"{each.name}{number}x",
        Kind.STRING: f"{each.name}{number}x",
        Kind.INT: number,
        Kind.FLOAT: number + 0.5,
        Kind.BOOLEAN: True,
        Kind.DAY: f"{2000 + number // 336}-{number % 336 // 28 + 1:02}-{number % 28 + 1:02}",
        Kind.MOMENT: f"{2000 + number // 336}-{number % 336 // 28 + 1:02}-{number % 28 + 1:02}T01:02:03+00:00",
    }[each.kind]
