"""Bugs planted in the compiled reads are found by the random documents; a comparison that finds none proves nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final, TypeAlias

import pytest

from graph_api.reads import Reads, selection
from graph_api.store.graph import Graph
from tests.reads.comparison import Comparison
from tests.reads.documents import Drawn, documents

SEED: Final = 4711
DRAWN: Final = 300
"""Documents that are looked through for those that a bug touches."""

TRIED: Final = 25
"""Documents that a bug touches and that are asked before it counts as missed."""

Change: TypeAlias = Callable[[str], str]


def _replaced(pattern: str, by: str) -> Change:
    return lambda statement: re.sub(pattern, by, statement)


def _reversed(relationship: str) -> Change:
    """The statement with every relationship of one type read from its other end."""
    outward, inward = rf"-(\[\w*:{relationship}\])->", rf"<-(\[\w*:{relationship}\])-"

    def change(statement: str) -> str:
        marked = re.sub(outward, r"<~\1~", statement)
        return re.sub(inward, r"-\1->", marked).replace("~", "-")

    return change


IN_THE_STATEMENT: Final[dict[str, Change]] = {
    "a filter by a related node is lost": _replaced(r" MATCH \(n\d+\)<?-\[:\w+\]->?\(:[\w:]+ \{id: \$p\d+\}\)", ""),
    "a filter by a value is lost": _replaced(r"n\d+\.\w+ (=|IN|CONTAINS) \$p\d+", "true"),
    "a bound of a period is lost": _replaced(r"n\d+\.\w+ (>=|<=) \$p\d+", "true"),
    "an absent value is taken for a present one": _replaced(r"(n\d+\.\w+) IS NULL", r"\1 IS NOT NULL"),
    "having none is taken for having some": _replaced(r"NOT EXISTS", "EXISTS"),
    "ties run the wrong way": _reversed("TIE"),
    "dependencies run the wrong way": _reversed("DEPENDS_ON"),
    "two patterns share one MATCH": _replaced(r"(MATCH \(n\d+\)[^()]+\(n\d+:\w+\)) MATCH \(", r"\1, ("),
    "the order is lost": _replaced(r" ORDER BY n\d+\.by\w+[^{}]*? LIMIT", " LIMIT"),
    "the order is turned": _replaced(r"( ORDER BY n\d+\.by\w+) LIMIT", r"\1 DESC LIMIT"),
    "the limit is lost": _replaced(r" LIMIT \$p\d+", ""),
    "a page begins with the row of its cursor": _replaced(r"(n\d+\.by\w+) ([<>]) (\$p\d+)", r"\1 \2= \3"),
    "a cursor is ignored": _replaced(r"(n\d+\.by\w+) [<>] (\$p\d+)", r"\1 IS NOT NULL"),
    "a list is limited to one kind of unit": _replaced(r"\((n\d+):Unit\)", r"(\1:Network)"),
}


@dataclass(frozen=True, slots=True)
class Sabotaged(Graph):
    """A database that is sent something else than the statement it was to be sent."""

    change: Change = str

    async def rows(self, statement: str, parameters: Any) -> list[list[Any]]:
        return await Graph.rows(self, self.change(statement), parameters)


def sabotaged(comparison: Comparison, change: Change = str) -> Comparison:
    """The same comparison with `change` made to every statement, and without plans from before."""
    graph = Sabotaged(comparison.graph.driver, comparison.graph.database, change)
    return replace(comparison, graph=graph, reads=Reads())


def touched(comparison: Comparison, change: Change) -> Iterator[Drawn]:
    """Those of DRAWN documents whose statement `change` makes another."""
    for drawn in documents(SEED, DRAWN, comparison.naive, comparison.is_valid):
        statement = comparison.statement(drawn)
        if change(statement) != statement:
            yield drawn


async def is_found(comparison: Comparison, drawn: Iterator[Drawn]) -> bool:
    """Whether one of the first TRIED documents is answered otherwise than by plain execution."""
    for each in islice(drawn, TRIED):
        if (await comparison.outcome(each)).difference:
            return True
    return False


@pytest.mark.parametrize("bug", IN_THE_STATEMENT)
async def test_finds_a_bug_in_the_statement(organisation: Comparison, bug: str) -> None:
    change = IN_THE_STATEMENT[bug]
    meant = touched(organisation, change)

    assert await is_found(sabotaged(organisation, change), meant), bug


async def test_finds_a_lost_alias(organisation: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    aliased = (each for each in documents(SEED, DRAWN, organisation.naive, organisation.is_valid) if ": " in each.text)
    monkeypatch.setattr(selection, "response_key", lambda field: field.name.value)

    assert await is_found(sabotaged(organisation), aliased)


async def test_finds_a_condition_that_is_ignored(organisation: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    conditional = (
        each for each in documents(SEED, DRAWN, organisation.naive, organisation.is_valid) if "@" in each.text
    )
    monkeypatch.setattr(selection.Selections, "_is_wanted", lambda *_: True)

    assert await is_found(sabotaged(organisation), conditional)
