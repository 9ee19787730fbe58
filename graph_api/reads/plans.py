"""A plan: one statement, what its parameters are bound from, and the shape of its answer. Plans are plain data."""

from dataclasses import dataclass
from typing import Any

from graph_api.access.rules import View
from graph_api.reads.arguments import Variables
from graph_api.reads.compilation import Compilation
from graph_api.reads.lookups import Lookup
from graph_api.reads.parameters import VIEWER, Parameter
from graph_api.reads.roots import answers, root
from graph_api.reads.selection import Selections
from graph_api.reads.shapes import Shape, constant
from graph_api.reads.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Plan:
    """How one variant of a document is answered.

    `statement` None: nothing of the graph is needed. `parts`: for each response key the column of the one row that
    the statement gives, None where it needs none, and the shape of its value.
    """

    statement: str | None
    parameters: tuple[Parameter, ...]
    parts: tuple[tuple[str, int | None, Shape], ...]

    def bound(self, variables: Variables, viewer: str | None = None) -> dict[str, object]:
        """The parameters of the statement for a request of the Person whose id is `viewer`.

        Raises:
            BadInput: a value is not usable; the sentence names its argument.
        """
        bound = {parameter.name: parameter.bound(variables) for parameter in self.parameters}
        return bound | {VIEWER[1:]: viewer} if self.personal else bound

    @property
    def personal(self) -> bool:
        """Whether the answer depends on who asks, and not only on what their role sees."""
        return self.statement is not None and VIEWER in self.statement

    def answer(self, row: list[Any]) -> dict[str, Any]:
        """The response that `row` becomes.

        Raises:
            BadInput: an external id is used by several sources.
            BrokenRecord: the graph holds something that the schema does not allow.
        """
        return {key: shape(None if column is None else row[column]) for key, column, shape in self.parts}


def planned(lookup: Lookup, vocabulary: Vocabulary, view: View) -> Plan:
    """The plan for `lookup` and for every other request of the same variant by anyone with the same `view`.

    Raises:
        BadInput: an argument is not usable, whatever its value.
        Refused: something is asked for that the view never sees.
    """
    compilation = Compilation(vocabulary, Selections(lookup.fragments, lookup.variables), view)
    columns: list[str] = []
    parts: list[tuple[str, int | None, Shape]] = []
    for key, fields in compilation.selections.of([lookup.operation.selection_set]).items():
        name = fields[0].name.value
        if name == "__typename":
            parts.append((key, None, constant("Query")))
        elif answers(vocabulary, name):
            expression = root(compilation, fields, (key,))
            parts.append((key, len(columns) if expression.text else None, expression.shape))
            columns += [expression.text] if expression.text else []
    named = ", ".join(f"{text} AS c{index}" for index, text in enumerate(columns))
    return Plan(f"RETURN {named}" if columns else None, compilation.parameters.all(), tuple(parts))
