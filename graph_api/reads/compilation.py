"""What one compilation shares: the declarations by name, the selections, the parameters and the names given so far."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from graph_api.errors import BadInput
from graph_api.reads.arguments import Variables
from graph_api.reads.parameters import Parameters
from graph_api.reads.selection import Selections
from graph_api.reads.shapes import Shape
from graph_api.reads.vocabulary import Vocabulary

LARGEST_DOCUMENT: Final = 100
"""Lists and related nodes that one document may ask for. Neo4j takes 20 to 50 ms to plan each of them."""

DEEPEST: Final = 8
"""Lists and related nodes below each other. Neo4j takes twice as long to plan for each level (sixteen: ten seconds)."""

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
    parameters: Parameters = field(default_factory=Parameters)
    _reached: int = 0
    _depth: int = 0

    @property
    def variables(self) -> Variables:
        """The variables, for what they decide; values are bound through `parameters`."""
        return self.selections.variables

    @contextmanager
    def reaching(self, path: Path) -> Generator[int]:
        """While a list or a related node is compiled: a number that no other one of this statement has.

        Raises:
            BadInput: the document asks for too many of them, or for too many below each other.
        """
        self._reached += 1
        self._depth += 1
        if self._reached > LARGEST_DOCUMENT:
            raise BadInput(
                f"{at(path)}: the document asks for more than {LARGEST_DOCUMENT} lists and related nodes, "
                "those in fragments counted each time; split it into several.",
                bound=LARGEST_DOCUMENT,
            )
        if self._depth > DEEPEST:
            raise BadInput(
                f"{at(path)}: more than {DEEPEST} lists and related nodes lie below each other; start further in.",
                value=self._depth,
                bound=DEEPEST,
            )
        yield self._reached
        self._depth -= 1
