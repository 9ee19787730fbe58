"""Random documents over the whole schema, with values drawn from the data that they meet.

A list is filtered by what holds of one of the nodes that really lie in it, and continued from one of their
cursors; so most documents give rows, and a filter that is lost, or looks the wrong way, changes the answer.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, TypeAlias

from graph_api.domain.declarations import Ask, Edge, Kind, NodeType, Property, Records, Relation
from graph_api.domain.model import MODEL
from tests.reads.naive import Naive, Row, upper_snake
from tests.reads.organisation import Node, is_a

ALIASES: Final = tuple("abcdefghijklmnopqrst")
DEPTHS: Final = (1, 1, 1, 2, 2, 3)
"""How many lists may lie inside each other: seldom many, since Neo4j takes 50 ms to plan each list of a document."""
SAMPLE: Final = 6
"""Nodes of a list that are kept in view when its selection is drawn."""

Search: TypeAlias = tuple[str, tuple[str, ...] | None, int]
"""A search: its text, the types it is limited to, and how many hits are wanted."""


@dataclass(frozen=True, slots=True)
class Enumerated:
    """An enum value, written without quotes in a document."""

    name: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document, the values of its variables, and the searches in it."""

    text: str
    variables: dict[str, Any]
    searches: list[Search]


def draw(random: Random, naive: Naive) -> Drawn:
    """One document; it may fail validation where two of its fields take one response key."""
    return _Drawing(random, naive).document()


@dataclass(slots=True)
class _Drawing:
    random: Random
    naive: Naive
    variables: dict[str, Any] = field(default_factory=dict)
    declared: list[str] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)
    searches: list[Search] = field(default_factory=list)

    def document(self) -> Drawn:
        roots = [self._root() for _ in range(self.random.choice((1, 1, 1, 1, 2, 3)))]
        head = f"({', '.join(self.declared)})" if self.declared else ""
        text = "\n".join([f"query Drawn{head} {{ {' '.join(roots)} }}", *self.fragments])
        return Drawn(text, self.variables, self.searches)

    def _depth(self) -> int:
        return self.random.choice(DEPTHS)

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    # Root fields

    def _root(self) -> str:
        draws: tuple[tuple[Callable[[], str], int], ...] = (
            (self._all, 10),
            (self._one, 3),
            (self._any_node, 1),
            (self._search, 1),
        )
        chosen = self.random.choices([each for each, _ in draws], [weight for _, weight in draws])[0]
        return self._alias(0.5) + chosen()

    def _all(self) -> str:
        target = self.random.choice(MODEL.types)
        rows = [Row(node, {}) for node in self.naive.nodes(target.name)]
        return target.all + self._page(target, rows, None, self._depth())

    def _one(self) -> str:
        target = self.random.choice(MODEL.types)
        node = self.random.choice(self.naive.nodes(target.name))
        return target.one + self._which(node) + self._selection(target, [node], self._depth())

    def _which(self, node: Node) -> str:
        arguments = {"id": node.id}
        if self._chance(0.4):
            arguments = {name: node.values[name] for name in ("externalId", "source")}
        types = {"id": "ID", "externalId": "String", "source": "String"}
        if self._chance(0.05):
            arguments = self.random.choice(({}, {"externalId": node.values["externalId"]}, arguments | {"id": node.id}))
        return self._arguments({name: (types[name], value) for name, value in arguments.items()})

    def _any_node(self) -> str:
        node = self.random.choice(self.naive.organisation.nodes)
        return "node" + self._arguments({"id": ("ID!", node.id)}) + self._on_node([node], self._depth())

    def _search(self) -> str:
        found = [node for node in self.naive.organisation.nodes if any(each.search for each in node.type.properties)]
        node = self.random.choice(found)
        words = str(node.values.get("name") or node.values.get("title")).split()
        types = (node.type.name,) if self._chance(0.3) else None
        first = self.random.choice((1, 3, 20))
        self.searches.append((self.random.choice(words), types, first))
        asked: dict[str, tuple[str, Any]] = {"text": ("String!", self.searches[-1][0]), "first": ("Int!", first)}
        if types:
            asked["types"] = ("[SearchType!]", [Enumerated(name) for name in types])
        return "search" + self._arguments(asked) + " { score node " + self._on_node([node], 1) + " }"

    def _on_node(self, nodes: list[Node], depth: int) -> str:
        fields = [self._alias(0.2) + name for name in self.random.sample(("id", "source", "externalId", "version"), 2)]
        fields += ["__typename"] if self._chance(0.5) else []
        fields += [self._inline(node.type, nodes, depth) for node in nodes[:1]]
        fields += [self._inline(self.random.choice(MODEL.types), nodes, depth)]
        return "{ " + " ".join(fields) + " }"

    # Connections

    def _page(
        self, target: NodeType, rows: list[Row], edge: Edge | None, depth: int, back: dict[str, Any] | None = None
    ) -> str:
        nodes = [row.node for row in rows]
        sample = self.random.sample(nodes, min(SAMPLE, len(nodes)))
        parts = {
            "nodes": lambda: "nodes" + self._selection(target, sample, depth),
            "edges": lambda: "edges" + self._edge(target, sample, edge, depth),
            "totalCount": lambda: "totalCount",
            "pageInfo": lambda: "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }",
        }
        chosen = self.random.sample(sorted(parts), self.random.choice((1, 1, 1, 2, 3)))
        arguments = self._page_arguments(target, rows, edge)
        if back and self._chance(0.3):
            arguments["where"] = (f"{target.name}Where", back)
        asked = self._arguments(arguments)
        return asked + " { " + " ".join(self._alias(0.15) + parts[name]() for name in chosen) + " }"

    def _edge(self, target: NodeType, nodes: list[Node], edge: Edge | None, depth: int) -> str:
        fields = [self._alias(0.1) + "cursor"] if self._chance(0.3) else []
        fields += [self._value(each) for each in (edge.fields if edge else ()) if self._chance(0.6)]
        fields.append(self._alias(0.1) + "node" + self._selection(target, nodes, depth))
        return " { " + " ".join(fields) + " }"

    def _page_arguments(self, target: NodeType, rows: list[Row], edge: Edge | None) -> dict[str, tuple[str, Any]]:
        order = self.random.choice(target.orders)
        asked: dict[str, tuple[str, Any]] = {}
        if self._chance(0.5):
            way = self.random.choice(("ASC", "DESC"))
            asked["orderBy"] = (f"{target.name}Order", Enumerated(f"{upper_snake(order.name)}_{way}"))
        else:
            order = next(each for each in target.orders if each.name == target.default_order)
        if self._chance(0.6):
            size = self.random.choice((1, 2, 2, 3, 4, 5, 100, 0))
            asked[self.random.choice(("first", "first", "last"))] = ("Int", size)
        if rows and self._chance(0.25):
            side = self.random.choice(("after", "before"))
            asked[side] = ("String", _cursor(order, self.random.choice(rows), edge))
        if rows and self._chance(0.65):
            asked["where"] = (f"{target.name}Where", self._where(target, self.random.choice(rows).node))
        return asked | (self._unusable(target, rows, edge) if self._chance(0.012) else {})

    def _unusable(self, target: NodeType, rows: list[Row], edge: Edge | None) -> dict[str, tuple[str, Any]]:
        """Arguments that must be refused, of each kind now and then."""
        other = [each for each in target.orders if each.name != target.default_order]
        keys = [each.name + ask.value for each in target.properties for ask in each.where if ask is not Ask.IS]
        choices: list[dict[str, tuple[str, Any]]] = [
            {"first": ("Int", -1)},
            {"last": ("Int", -3)},
            {"first": ("Int", 1001)},
            {"first": ("Int", 2), "last": ("Int", 2)},
            {"after": ("String", "rubbish")},
            {"before": ("String", "")},
            {"where": (f"{target.name}Where", {self.random.choice([*keys, "idIn"]): None})},
        ]
        if other and rows:
            cursor = _cursor(other[0], self.random.choice(rows), edge)
            default = Enumerated(f"{upper_snake(target.default_order)}_ASC")
            choices.append({"after": ("String", cursor), "orderBy": (f"{target.name}Order", default)})
        return self.random.choice(choices)

    # Filters

    def _where(self, target: NodeType, node: Node) -> dict[str, Any]:
        """One to three things that hold of `node`; now and then one that may not."""
        conditions = dict(self._conditions(target, node))
        chosen = self.random.sample(sorted(conditions), self.random.choice((1, 1, 2, 3)))
        found = {key: conditions[key] for key in chosen}
        if self._chance(0.1):
            other = dict(self._conditions(target, self.random.choice(self.naive.nodes(target.name))))
            key = self.random.choice(sorted(other))
            found[key] = other[key]
        return found

    def _conditions(self, target: NodeType, node: Node) -> Iterator[tuple[str, Any]]:
        yield "idIn", [node.id, *self._ids(target, 2)]
        for each in target.properties:
            for ask in each.where:
                value = self._asked(each, ask, node)
                if value is not None or ask is Ask.IS:
                    yield each.name + ask.value, value
        for relation in target.relations:
            if relation.where:
                rows = self.naive.rows(node, relation)
                yield relation.where, self.random.choice(rows).node.id if rows else None

    def _back(self, relation: Relation, nodes: list[Node]) -> dict[str, Any] | None:
        """The filter that leads from the end of `relation` back to where it began: members of a unit who are in it.

        All of them hold, and none would be found if both ways shared one MATCH.
        """
        for inverse in MODEL[relation.target].relations:
            same = inverse.relationship == relation.relationship and inverse.direction is not relation.direction
            if same and inverse.where and nodes and is_a(nodes[0], inverse.target):
                return {inverse.where: self.random.choice(nodes).id}
        return None

    def _ids(self, target: NodeType, count: int) -> list[str]:
        return [node.id for node in self.random.sample(self.naive.nodes(target.name), count)]

    def _asked(self, each: Property, ask: Ask, node: Node) -> Any:
        value = node.values[each.name]
        if ask is Ask.CONTAINS:
            text = str(value)
            start = self.random.randrange(max(1, len(text) - 2))
            piece = text[start : start + self.random.randint(1, 4)]
            return piece.upper() if self._chance(0.3) else piece
        if value is None:
            return None
        written = value if isinstance(each.kind, Kind) else Enumerated(value)
        return [written] if ask is Ask.ONE_OF else written

    # Selections

    def _selection(self, declared: NodeType, nodes: list[Node], depth: int) -> str:
        fields = [self._field(each, nodes, depth) for each in self._some(declared, depth)]
        if self._chance(0.15):
            fields.append(self._alias(0.2) + "__typename")
        if self._chance(0.8 if declared.abstract else 0.15):
            fields.append(self._inline(self._narrower(declared), nodes, depth))
        if self._chance(0.1):
            fields.append(self._fragment(declared, nodes, depth))
        return " { " + " ".join(fields) + " }"

    def _some(self, declared: NodeType, depth: int) -> list[Property | Records | Relation]:
        plain = [each for each in declared.fields if not isinstance(each, Relation)]
        chosen = self.random.sample(plain, self.random.randint(1, 3))
        if depth:
            chosen += self.random.sample(
                declared.relations, min(self.random.choice((0, 0, 1, 1, 2)), len(declared.relations))
            )
        return chosen

    def _narrower(self, declared: NodeType) -> NodeType:
        if declared.parts:
            return MODEL[self.random.choice(declared.parts)]
        return MODEL[declared.interface] if declared.interface else declared

    def _inline(self, declared: NodeType, nodes: list[Node], depth: int) -> str:
        meant = [node for node in nodes if is_a(node, declared.name)]
        return f"... on {declared.name}{self._condition()} {self._selection(declared, meant, max(depth - 1, 0))}"

    def _fragment(self, declared: NodeType, nodes: list[Node], depth: int) -> str:
        selection = self._selection(declared, nodes, max(depth - 1, 0))
        name = f"Part{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {declared.name} {selection}")
        return f"...{name}{self._condition()}"

    def _field(self, each: Property | Records | Relation, nodes: list[Node], depth: int) -> str:
        if not isinstance(each, Relation):
            return self._value(each)
        rows = [row for node in nodes for row in self.naive.rows(node, each)]
        target = MODEL[each.target]
        if each.many:
            return (
                self._alias(0.4) + each.name + self._page(target, rows, each.edge, depth - 1, self._back(each, nodes))
            )
        return self._alias(0.2) + each.name + self._selection(target, [row.node for row in rows], depth - 1)

    def _value(self, each: Property | Records | Relation) -> str:
        if isinstance(each, Records):
            columns = self.random.sample(each.columns, self.random.randint(1, len(each.columns)))
            return f"{each.name} {{ {' '.join(self._alias(0.1) + column.name for column in columns)} }}"
        return self._alias(0.15) + each.name + self._condition()

    # Small pieces

    def _alias(self, share: float) -> str:
        return f"{self.random.choice(ALIASES)}: " if self._chance(share) else ""

    def _condition(self) -> str:
        if not self._chance(0.06):
            return ""
        return f" @{self.random.choice(('skip', 'include'))}(if: {self._written('Boolean!', self._chance(0.5))})"

    def _arguments(self, asked: dict[str, tuple[str, Any]]) -> str:
        if not asked:
            return ""
        return "(" + ", ".join(f"{name}: {self._written(kind, value)}" for name, (kind, value) in asked.items()) + ")"

    def _written(self, kind: str, value: Any) -> str:
        """`value` in the document, or a variable that holds it."""
        if not self._chance(0.4):
            return literal(value)
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {kind}")
        self.variables[name] = plain(value)
        return f"${name}"


def literal(value: Any) -> str:
    """`value` as GraphQL writes it."""
    if isinstance(value, Enumerated):
        return value.name
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {literal(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def plain(value: Any) -> Any:
    """`value` as a variable of a request carries it."""
    if isinstance(value, Enumerated):
        return value.name
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


def _cursor(order: Property, row: Row, edge: Edge | None) -> str:
    return f"{order.name}|{row.node.id}|{row.kind if edge and edge.key else ''}"


def documents(seed: int, count: int, naive: Naive, valid: Callable[[str], bool]) -> Iterable[Drawn]:
    """`count` valid documents, the same ones for the same `seed`."""
    random = Random(seed)
    while count:
        drawn = draw(random, naive)
        if valid(drawn.text):
            count -= 1
            yield drawn
