"""Random documents over the whole schema, with values drawn from the data that they meet.

A list is filtered by what holds of one of the nodes that really lie in it, and continued from one of their
cursors; so most documents give rows, and a filter that is lost, or looks the wrong way, changes the answer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, TypeAlias

from graph_api.domain.declarations import Edge, NodeType, Property, Records, Relation
from graph_api.domain.model import MODEL
from tests.reads.drawn_arguments import ListArguments, Typed
from tests.reads.graphql_text import Enumerated, literal, plain
from tests.reads.naive import Naive
from tests.reads.naive_lists import Row
from tests.reads.organisation import Node, is_a

ALIASES: Final = tuple("abcdefghijklmnopqrst")
DEPTHS: Final = (1, 1, 1, 1, 1, 2, 2, 3)
"""How many lists may lie inside each other: seldom many, since Neo4j takes 50 ms to plan each list of a document."""
SAMPLE: Final = 6
"""Nodes of a list that are kept in view when its selection is drawn."""

Search: TypeAlias = tuple[str, tuple[str, ...] | None, int]
"""A search: its text, the types it is limited to, and how many hits are wanted."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document, the values of its variables, and the searches in it."""

    text: str
    variables: dict[str, Any]
    searches: list[Search]


@dataclass(slots=True)
class _Drawing:
    random: Random
    naive: Naive
    lists: ListArguments
    variables: dict[str, Any] = field(default_factory=dict)
    declared: list[str] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)
    searches: list[Search] = field(default_factory=list)

    def document(self) -> Drawn:
        roots = [self._root() for _ in range(self.random.choice((1, 1, 1, 1, 1, 2)))]
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
        (target,) = self.lists.rarest("Query", {declared.name: declared for declared in MODEL}, 1)
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
        asked: Typed = {"text": ("String!", self.searches[-1][0]), "first": ("Int!", first)}
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
        chosen = self.random.sample(sorted(parts), self.random.choice((1, 1, 1, 1, 2, 3)))
        arguments = self.lists.of_page(target, rows, edge)
        if back and self._chance(0.3):
            arguments["where"] = (f"{target.name}Where", back)
        asked = self._arguments(arguments)
        return asked + " { " + " ".join(self._alias(0.15) + parts[name]() for name in chosen) + " }"

    def _edge(self, target: NodeType, nodes: list[Node], edge: Edge | None, depth: int) -> str:
        fields = [self._alias(0.1) + "cursor"] if self._chance(0.3) else []
        fields += [self._value(each) for each in (edge.fields if edge else ()) if self._chance(0.6)]
        fields.append(self._alias(0.1) + "node" + self._selection(target, nodes, depth))
        return " { " + " ".join(fields) + " }"

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
        count = self.random.choice((0, 0, 1, 1, 1)) if depth else 0
        return chosen + self.lists.rarest(declared.name, {each.name: each for each in declared.relations}, count)

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
                self._alias(0.4)
                + each.name
                + self._page(target, rows, each.edge, depth - 1, self.lists.back(each, nodes))
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

    def _arguments(self, asked: Typed) -> str:
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


def documents(seed: int, count: int, naive: Naive, valid: Callable[[str], bool]) -> Iterable[Drawn]:
    """`count` documents, the same ones for the same `seed`; one with two fields under one key is drawn again."""
    lists = ListArguments(Random(seed), naive)
    while count:
        drawn = _Drawing(lists.random, naive, lists).document()
        if valid(drawn.text):
            count -= 1
            yield drawn
