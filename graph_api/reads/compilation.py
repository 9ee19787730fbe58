"""What one compilation shares: the declarations by name, the selections, the parameters and the names given so far."""

from dataclasses import dataclass, field
from typing import TypeAlias

from graph_api.access.limits import MOST_REACHED
from graph_api.access.rules import View, hidden
from graph_api.domain.declarations import NodeType, Relation
from graph_api.domain.sight import See
from graph_api.errors import TooExpensive
from graph_api.reads.arguments import Variables
from graph_api.reads.parameters import Parameters
from graph_api.reads.selection import Selections
from graph_api.reads.shapes import Shape
from graph_api.reads.vocabulary import Vocabulary

Path: TypeAlias = tuple[str, ...]
"""The response keys that lead to a place in the response."""


def at(path: Path) -> str:
    """`path` as an error names it."""
    return ".".join(path)


@dataclass(frozen=True, slots=True)
class Expression:
    """A Cypher expression, and the shape of its value; `text` None where nothing of the graph is needed."""

    text: str | None
    shape: Shape


class Row:
    """The columns of one row, each expression once."""

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}

    def column(self, text: str) -> int:
        """The index of the column that holds `text`."""
        return self._columns.setdefault(text, len(self._columns))

    @property
    def text(self) -> str:
        """The row as a Cypher list."""
        return f"[{', '.join(self._columns)}]"


@dataclass
class Compilation:
    """One operation on its way to one statement."""

    vocabulary: Vocabulary
    selections: Selections
    view: View
    parameters: Parameters = field(default_factory=Parameters)
    _reached: int = 0
    _filtered: int = 0

    @property
    def variables(self) -> Variables:
        """The variables, for what they decide; values are bound through `parameters`."""
        return self.selections.variables

    def check(self, rule: See, what: str, path: Path) -> None:
        """Go on if the view sees what `rule` is about, called `what`.

        Raises:
            Refused: it does not, on no node whatever.
        """
        if not self.view.sees(rule):
            raise hidden(what, at(path))

    def check_relation(self, declared: NodeType, relation: Relation, path: Path) -> None:
        """Go on if the view sees `relation` of `declared` and any node at its end.

        Raises:
            Refused: it does not.
        """
        what = f"{declared.name}.{relation.name}"
        self.check(relation.see, what, path)
        if not self.view.among(self.vocabulary[relation.target].concrete):
            raise hidden(what, at(path))

    def filtering(self) -> str:
        """The variable of a node that only a filter looks at: no other one of this statement has it."""
        self._filtered += 1
        return f"w{self._filtered}"

    def reach(self, path: Path) -> int:
        """A number for a list or a related node that is compiled now; no other one of this statement has it.

        Raises:
            TooExpensive: the document asks for too many of them.
        """
        self._reached += 1
        if self._reached > MOST_REACHED:
            raise TooExpensive(
                f"{at(path)}: the document asks for more than {MOST_REACHED} lists and related nodes, "
                "those in fragments counted each time; split it into several.",
                bound=MOST_REACHED,
            )
        return self._reached
