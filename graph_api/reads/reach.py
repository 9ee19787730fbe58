"""How the nodes of a list are reached, and the shape of the function that projects them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from graph_api.domain.declarations import Edge, NodeType
from graph_api.reads.compilation import Compilation, Path, Row
from graph_api.reads.cypher import where
from graph_api.reads.selection import FieldGroup
from graph_api.reads.shapes import Shape
from graph_api.reads.vocabulary import Order, TypeWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A pattern that binds the nodes of a list as `node`, and what leads to each as `relationship`.

    `edge` None: the relationship carries nothing and is not bound. `whole`: the list is all nodes of their type, so
    that the index on an order can list them. `guards`: what must hold of those that the view sees. `start`: a clause
    that finds just these, in place of pattern and guards; "" where there is none.
    """

    words: TypeWords
    pattern: str
    node: str
    edge: Edge | None = None
    relationship: str = ""
    whole: bool = False
    guards: tuple[str, ...] = ()
    start: str = ""

    def matched(self, predicates: Iterable[str]) -> str:
        """The clauses that find the nodes that are seen and of which all `predicates` hold."""
        if self.start:
            return f"{self.start} WITH {self.node}{where(predicates)}"
        return f"MATCH {self.pattern}{where([*predicates, *self.guards])}"

    @property
    def carried(self) -> str:
        """The variables of one row."""
        return f"{self.node}, {self.relationship}" if self.relationship else self.node

    @property
    def name(self) -> str:
        """What the GraphQL types of the list begin with: UnitMembership in UnitMembershipConnection."""
        return self.words.declared.name + (self.edge.name if self.edge else "")

    def key(self, order: Order) -> str:
        """What the rows are listed by: never null, and never the same twice."""
        key = f"{self.node}.{order.by.order_key}"
        parallel = self.edge and self.edge.key
        return f"{key} + '\\u0001' + {self.relationship}.{parallel}" if parallel else key


class Project(Protocol):
    """Adds the selection of a node to a row and gives its shape; see `graph_api.reads.nodes.project`."""

    def __call__(
        self,
        compilation: Compilation,
        row: Row,
        variable: str,
        types: tuple[NodeType, ...],
        fields: FieldGroup,
        path: Path,
    ) -> Shape:
        """See `graph_api.reads.nodes.project`."""
        ...
