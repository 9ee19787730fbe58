"""Random documents answered by the compiled reads and by plain execution: the answers are the same, to the last key.

`make test` asks the same 300 each time, `make prove` 3,000 others every day; MELLANRUM_SEED asks those of a failure.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

import pytest
from graphql import FieldNode, ObjectFieldNode, TypeInfo, TypeInfoVisitor, Visitor, parse, visit

from graph_api.domain.model import MODEL
from tests.reads.comparison import Comparison
from tests.reads.documents import Drawn, documents
from tests.reads.outcomes import REFUSED, Outcome

PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))
DOCUMENTS: Final = 3000 if PROVING else 300
SEED: Final = int(os.environ.get("MELLANRUM_SEED") or (datetime.now(UTC).date().toordinal() if PROVING else 20261121))

WITH_A_ROW: Final = 0.8
COVERED: Final = 0.9


@pytest.fixture(scope="module")
def asked() -> list[Outcome]:
    """What came of each document, once they have been asked."""
    return []


@pytest.fixture
async def outcomes(organisation: Comparison, asked: list[Outcome]) -> list[Outcome]:
    """What came of each document."""
    if not asked:
        asked += await organisation.outcomes(drawn(organisation))
    return asked


@cache
def drawn(comparison: Comparison) -> list[Drawn]:
    """The documents of this run."""
    return list(documents(SEED, DOCUMENTS, comparison.naive, comparison.is_valid))


async def test_compiled_reads_answer_as_plain_execution_does(outcomes: list[Outcome]) -> None:
    different = [outcome for outcome in outcomes if outcome.difference]

    assert not different, different[0].told(SEED)


async def test_most_documents_find_something(outcomes: list[Outcome]) -> None:
    accepted = [outcome for outcome in outcomes if outcome.expected != REFUSED]

    found = [outcome for outcome in accepted if outcome.has_row]

    assert len(found) >= WITH_A_ROW * len(accepted)


async def test_some_documents_are_refused_by_both_sides(outcomes: list[Outcome]) -> None:
    refused = [outcome for outcome in outcomes if outcome.expected == REFUSED]

    assert len(refused) >= 0.01 * len(outcomes)


async def test_documents_reach_nearly_every_relation_and_filter(organisation: Comparison) -> None:
    relations = {(declared.name, relation.name) for declared in MODEL for relation in declared.relations}
    filters = set(all_filters())
    seen = used(organisation, drawn(organisation))

    assert len(relations & seen) >= COVERED * len(relations)
    assert len(filters & seen) >= COVERED * len(filters)


def all_filters() -> Iterator[tuple[str, str]]:
    """Every key of every `where`, with the input type that it belongs to."""
    for declared in MODEL:
        for each in declared.properties:
            yield from ((f"{declared.name}Where", each.name + ask.value) for ask in each.where)
        yield from ((f"{declared.name}Where", each.where) for each in declared.relations if each.where)


def used(comparison: Comparison, drawn: Iterable[Drawn]) -> set[tuple[str, str]]:
    """Every field that the documents select and every key that they filter by, with the type it belongs to."""
    found: set[tuple[str, str]] = set()
    for each in drawn:
        types = TypeInfo(comparison.schema)
        visit(parse(each.text), TypeInfoVisitor(types, _Collecting(types, found)))
        found |= {
            (f"{declared.name}Where", key) for declared in MODEL for key in _asked_by_variable(each, declared.name)
        }
    return found


def _asked_by_variable(each: Drawn, type_name: str) -> Iterator[str]:
    for name, value in each.variables.items():
        if f"${name}: {type_name}Where" in each.text:
            yield from value


class _Collecting(Visitor):
    def __init__(self, types: TypeInfo, found: set[tuple[str, str]]) -> None:
        super().__init__()
        self._types = types
        self._found = found

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        parent = self._types.get_parent_type()
        if parent is not None:
            self._found.add((parent.name, node.name.value))

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> None:
        parent = self._types.get_argument()
        if parent is not None:
            self._found.add((parent.type.name, node.name.value))
