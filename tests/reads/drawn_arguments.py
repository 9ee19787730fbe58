"""Arguments for a list, drawn from the nodes that really lie in it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

from graph_api.domain.declarations import Ask, Edge, Kind, NodeType, Property, Relation
from graph_api.domain.model import MODEL
from tests.reads.graphql_text import Enumerated
from tests.reads.naive import Naive
from tests.reads.naive_lists import Row, upper_snake
from tests.reads.organisation import Node, is_a

Typed: TypeAlias = dict[str, tuple[str, Any]]
"""Values by argument, each with its type as GraphQL writes it."""


@dataclass(frozen=True, slots=True)
class ListArguments:
    """Draws arguments; most of them leave rows in the list, a few must be refused."""

    random: Random
    naive: Naive
    drawn: Counter[tuple[str, str]] = field(default_factory=Counter)

    def rarest(self, of: str, named: Mapping[str, Any], count: int) -> list[Any]:
        """`count` of what a type has by name, those first that were drawn least often so far."""
        shuffled = self.random.sample(sorted(named), len(named))
        chosen = sorted(shuffled, key=lambda name: self.drawn[of, name])[:count]
        self.drawn.update((of, name) for name in chosen)
        return [named[name] for name in chosen]

    def of_page(self, target: NodeType, rows: list[Row], edge: Edge | None) -> Typed:
        order = self.random.choice(target.orders)
        asked: Typed = {}
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

    def _unusable(self, target: NodeType, rows: list[Row], edge: Edge | None) -> Typed:
        """Arguments that must be refused, of each kind now and then."""
        other = [each for each in target.orders if each.name != target.default_order]
        keys = [each.name + ask.value for each in target.properties for ask in each.where if ask is not Ask.IS]
        choices: list[Typed] = [
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

    def _where(self, target: NodeType, node: Node) -> dict[str, Any]:
        """One to three things that hold of `node`; now and then one that may not."""
        conditions = dict(self._conditions(target, node))
        count = self.random.choice((1, 1, 1, 2, 3))
        found = dict(self.rarest(f"{target.name}Where", {key: (key, conditions[key]) for key in conditions}, count))
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

    def back(self, relation: Relation, nodes: list[Node]) -> dict[str, Any] | None:
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

    def _chance(self, share: float) -> bool:
        return self.random.random() < share


def _cursor(order: Property, row: Row, edge: Edge | None) -> str:
    return f"{order.name}|{row.node.id}|{row.kind if edge and edge.key else ''}"
