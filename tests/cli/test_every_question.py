"""Every question reads as words on a terminal, in both languages and in a window of any width."""

import re
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any, Final

import pytest
from graphql import GraphQLEnumType
from rich.console import Console, RenderableType

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.cli.tables import shown
from graph_api.cli.words import Words
from graph_api.domain.answers import Language
from graph_api.gql.execution import Api, GraphQLRequest
from graph_api.gql.schema import build_schema
from graph_api.services.operations import Operation, operation, operations
from graph_api.store.graph import Graph

CODES: Final = {
    value
    for kind in build_schema().core.type_map.values()
    if isinstance(kind, GraphQLEnumType) and not kind.name.startswith("__")
    for value in kind.values
}
AS_TYPED: Final = ("Computed with", "Räknat med")
"""What an answer was computed with is told as it is typed after --var."""


@pytest.mark.database
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", operations())
async def test_is_told_in_words_in_a_window_of_any_width(region: Graph, name: str, language: Language) -> None:
    asked = operation(name)
    title = asked.title_sv if language is Language.SV else asked.title_en
    parts = list(shown(await answered(region, asked, language), Words(language), title))

    _, first, *told = [line for line in printed(parts, 10_000) if not line.startswith(AS_TYPED)]

    assert first == title
    assert set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)*\b", "\n".join(told))) & CODES == set()
    for width in (40, 80, 120):
        assert max(map(len, printed(parts, width))) <= width


async def answered(graph: Graph, asked: Operation, language: Language) -> Mapping[str, Any]:
    """What `asked` answers to its example, in `language` where it speaks one."""
    values = dict(asked.example_with(["sample-sv"]))
    if any(variable.name == "language" for variable in asked.variables):
        values["language"] = language.value
    answer = await Api(graph).execute(GraphQLRequest(asked.text, values, asked.name), DEMO_FACILITATOR)
    assert answer.data
    return answer.data


def printed(parts: Iterable[RenderableType], width: int) -> list[str]:
    written = StringIO()
    console = Console(width=width, markup=False, highlight=False, file=written)
    for part in parts:
        console.print(part)
    return [line.rstrip() for line in written.getvalue().splitlines()]
