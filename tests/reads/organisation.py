"""A small dense organisation with every type, relation, edge and record of the model, in memory and in Neo4j.

It is drawn from a seed by walking the declarations, so that a field added to the model is in it without further
ado. Names are few and shared, values are often missing, and pairs that may be related several ways sometimes are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from graph_api.domain.declarations import Direction, Edge, Kind, NodeType, Property, Records, Relation, ScalarKind
from graph_api.domain.keys import derived, node_id
from graph_api.domain.model import MODEL
from graph_api.store.graph import Graph
from tests.support.contents import send

SEED: Final = 20261121
SOURCES: Final = ("staden", "regionen")
LINKED: Final = 0.3
"""The share of all pairs that are related, by each relationship that allows many."""
KNOWN: Final = 0.7
"""The share of optional values that are known."""

SIZES: Final = {
    "Person": 12,
    "Organisation": 3,
    "Department": 4,
    "Network": 3,
    "Competence": 6,
    "Objective": 4,
    "Theme": 4,
    "Meeting": 5,
    "MeetingSeries": 4,
    "Decision": 7,
    "Initiative": 4,
    "Reflection": 5,
}
NAMES: Final = {
    "Person": ("Åsa Öberg", "Åsa Öberg", "Asa Berg", "Bo", "Bo Ek", "Örjan Ärlig", "Émile Ås", "Zäta Zon", "ada"),
    "Organisation": ("Staden", "Regionen", "Åkeriet AB"),
    "Department": ("IT/Ekonomi", "Vård & omsorg", "Ängar och öar", "IT"),
    "Network": ("Vård & omsorg", "Samordning", "Öppna data"),
    "Competence": ("Upphandling", "Löner", "löner", "Ärendeflöde", "Ånga", "Avtal"),
}
TITLES: Final = ("Gemensam e-tjänst", "Översyn av avtal", "översyn av avtal", "Årsplan", "Äldre först", "Budget 2027")
WORDS: Final = ("grön", "Blå", "röd", "gul")
DAYS: Final = ("2025-12-31", "2026-01-01", "2026-03-15", "2026-03-15", "2026-11-21")
MOMENTS: Final = ("2026-01-02T03:04:05+00:00", "2026-11-21T09:30:00+00:00")

WRITE_LINKS: Final = """
UNWIND $rows AS row
MATCH (start {{id: row.start}})
MATCH (end {{id: row.end}})
CREATE (start)-[link:{}]->(end)
SET link = row.values
"""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One node: its type, and its values as GraphQL answers them (records as lists of dicts)."""

    type: NodeType
    values: Mapping[str, Any]

    @property
    def id(self) -> str:
        return self.values["id"]


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One relationship with its values, as GraphQL answers them."""

    relationship: str
    start: Node
    end: Node
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Way:
    """A relationship type between two types as the model declares it, from whichever side."""

    relationship: str
    start: str
    end: str
    single: bool
    edge: Edge | None


@dataclass(slots=True)
class Organisation:
    """All nodes and relationships, and nothing to find them by: whoever asks looks at every one."""

    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def small_organisation(seed: int = SEED) -> Organisation:
    """The organisation of `seed`; the same one each time."""
    random = Random(seed)
    organisation = Organisation()
    for declared in MODEL.concrete:
        organisation.nodes += [_node(random, declared, number) for number in range(SIZES[declared.name])]
    for way in ways():
        organisation.links += _links(random, organisation.nodes, way)
    return organisation


def is_a(node: Node, type_name: str) -> bool:
    """Whether `node` is of the type, or of a part of the interface, called `type_name`."""
    return type_name in {node.type.name, node.type.interface}


def ways() -> Iterator[Way]:
    """Every relationship type between two types, once."""
    found: dict[tuple[str, str, str], Way] = {}
    for declared, relation in _own_relations():
        outward = relation.direction is Direction.OUT
        start, end = (declared.name, relation.target) if outward else (relation.target, declared.name)
        key = (relation.relationship, start, end)
        known = found.get(key)
        found[key] = Way(
            *key,
            single=not relation.many and (known is None or known.single),
            edge=relation.edge or (known.edge if known else None),
        )
    return iter(found.values())


def _own_relations() -> Iterator[tuple[NodeType, Relation]]:
    for declared in MODEL:
        inherited = MODEL[declared.interface].by_name if declared.interface else {}
        yield from ((declared, relation) for relation in declared.relations if relation.name not in inherited)


def _node(random: Random, declared: NodeType, number: int) -> Node:
    source = SOURCES[number % 2]
    external_id = f"{declared.name.lower()}-{number // 2}"
    values = {each.name: _value(random, declared, each) for each in declared.fields if not isinstance(each, Relation)}
    own = {"id": node_id(declared.prefix, source, external_id), "source": source, "externalId": external_id}
    return Node(declared, values | own)


def _value(random: Random, declared: NodeType | Edge, each: Property | Records) -> Any:
    if isinstance(each, Records):
        return [
            {column.name: _value(random, declared, column) for column in each.columns}
            for _ in range(random.randint(0, 3))
        ]
    if each.many:
        return random.sample(WORDS, random.randint(0, 3))
    if not each.required and random.random() > KNOWN:
        return None
    return random.choice(_pool(declared, each))


def _pool(declared: NodeType | Edge, each: Property) -> Iterable[Any]:
    if each.name == "name":
        return NAMES[declared.name]
    if each.name in {"title", "text"}:
        return TITLES
    return _kind_pool(each.kind)


def _kind_pool(kind: ScalarKind) -> Any:
    if isinstance(kind, type):
        return [member.name for member in kind]
    return {
        Kind.ID: ("replaced",),
        Kind.STRING: WORDS,
        Kind.INT: (0, 1, 2, 5),
        Kind.FLOAT: (0.5, 1.0, 2.25),
        Kind.BOOLEAN: (True, True, False),
        Kind.DAY: DAYS,
        Kind.MOMENT: MOMENTS,
    }[kind]


def _links(random: Random, nodes: list[Node], way: Way) -> Iterator[Link]:
    ends = [node for node in nodes if is_a(node, way.end)]
    for start in (node for node in nodes if is_a(node, way.start)):
        others = [end for end in ends if end is not start]
        for end in _chosen(random, others, single=way.single):
            yield from _parallel(random, way, start, end)


def _chosen(random: Random, ends: list[Node], *, single: bool) -> list[Node]:
    if single:
        return random.sample(ends, int(random.random() < KNOWN))
    return [end for end in ends if random.random() < LINKED]


def _parallel(random: Random, way: Way, start: Node, end: Node) -> Iterator[Link]:
    """The relationships of one pair: one, unless the edge has a key that tells several apart."""
    edge = way.edge
    kinds = random.sample(WORDS, random.randint(1, 3)) if edge and edge.key else (None,)
    for kind in kinds:
        values = {each.name: _value(random, edge, each) for each in edge.fields} if edge else {}
        yield Link(way.relationship, start, end, values | ({edge.key: kind} if edge and edge.key else {}))


async def write(organisation: Organisation, graph: Graph) -> None:
    """Put `organisation` into an empty database by the plainest statements that can."""
    for declared in MODEL.concrete:
        rows = [_stored_node(node) for node in organisation.nodes if node.type is declared]
        await send(graph, f"UNWIND $rows AS row CREATE (n:{':'.join(declared.labels)}) SET n = row", rows=rows)
    fields = {way.relationship: way.edge.fields for way in ways() if way.edge}
    for relationship in sorted({link.relationship for link in organisation.links}):
        rows = [
            {"start": link.start.id, "end": link.end.id, "values": stored(fields.get(relationship, ()), link.values)}
            for link in organisation.links
            if link.relationship == relationship
        ]
        await send(graph, WRITE_LINKS.format(relationship), rows=rows)


def _stored_node(node: Node) -> dict[str, Any]:
    values = stored(node.type.fields, node.values)
    return values | derived(node.type, values)


def stored(fields: Iterable[object], values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` as properties: no empty list, records as parallel lists with "" and -1 for what is not known."""
    properties: dict[str, Any] = {}
    for each in fields:
        if isinstance(each, Property) and values[each.name] not in (None, []):
            properties[each.name] = values[each.name]
        elif isinstance(each, Records) and values[each.name]:
            properties |= {each.stored(column): _column(column, values[each.name]) for column in each.columns}
    return properties


def _column(column: Property, rows: list[dict[str, Any]]) -> list[Any]:
    unknown = {Kind.INT: -1, Kind.FLOAT: -1.0}.get(column.kind, "") if isinstance(column.kind, Kind) else ""
    return [unknown if row[column.name] is None else row[column.name] for row in rows]
