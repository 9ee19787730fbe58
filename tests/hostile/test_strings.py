"""Hostile strings in every argument that takes text: no error of ours, no other statement, no row not asked for.

`make test` gives some of the strings to each argument of a root field and to some of those further in, which the same
code handles, and all of them to each way of handling text; `make prove` gives every argument every string.
"""

import itertools
import json
import os
from collections.abc import Iterable, Iterator
from typing import Any, Final

import httpx
import pytest
from graphql import StringValueNode, parse, print_ast, validate

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.access.limits import LIMITS
from graph_api.domain.declarations import Ask, NodeType
from graph_api.domain.keys import folded
from graph_api.domain.model import MODEL
from graph_api.reads.cursors import cursor_of
from tests.app.conftest import browser_of
from tests.hostile.arguments import SCHEMA, Position, positions
from tests.hostile.strings import STRINGS, SURROGATES
from tests.support.contents import Contents
from tests.support.statements import count_statements

PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))
EACH: Final = len(STRINGS) if PROVING else 2
"""Strings for each argument."""

AT_ONCE: Final = LIMITS[DEMO_FACILITATOR.role].roots
"""Lists in one document."""

HARMLESS: Final = "harmless"
POSITIONS: Final = positions()
ROOTS: Final = [each for each in POSITIONS if each.name.startswith(("Query.", "Mutation."))]
FURTHER_IN: Final = [each for each in POSITIONS if each not in ROOTS]
ONE_IN: Final = 1 if PROVING else 15
"""Of the arguments further in, how many there are for each that is tried: Neo4j plans some ten statements for one."""

EVERY_WAY: Final = (
    "Query.node(id)",
    "Query.search(text)",
    "Query.person(id)",
    "Query.person(source)",
    "Query.people(where)",
    "Query.people(after)",
    "Query.invitePlan(input)",
)
"""Arguments that between them handle text in every way there is."""

ORDERS: Final = sorted({order.name for declared in MODEL for order in declared.orders})

REFUSALS: Final = frozenset({"BAD_INPUT", "NOT_FOUND", "NO_DATA", "FORBIDDEN"})


@pytest.fixture
async def demo(kubernetes: Any) -> Any:
    async with browser_of(kubernetes) as opened:
        yield opened


class Answer:
    """What came of one request, and the statements that were sent for it."""

    def __init__(self, response: httpx.Response, statements: Iterable[str]) -> None:
        self.status = response.status_code
        self.content = response.json()
        self.statements = set(statements)

    @property
    def codes(self) -> set[str]:
        return {error["extensions"]["code"] for error in self.content.get("errors", ())}

    @property
    def found(self) -> int:
        """How many nodes were found, or counted."""
        return sum(_found(self.content.get("data")))


def _found(value: Any) -> Iterator[int]:
    if isinstance(value, dict):
        yield from (int(each) for key, each in value.items() if key == "totalCount")
        yield from (1 for key in value if key == "id")
        yield from (count for each in value.values() for count in _found(each))
    elif isinstance(value, list):
        yield from (count for each in value for count in _found(each))


async def asked(client: httpx.AsyncClient, text: str, variables: dict[str, str]) -> Answer:
    body = json.dumps({"query": text, "variables": variables}).encode()
    with count_statements() as sent:
        response = await client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    return Answer(response, sent)


async def harmless(client: httpx.AsyncClient, position: Position) -> set[str]:
    """The statements for harmless text, in every form that one of them depends on."""
    answers = [await asked(client, position.text, position.values(form)) for form in forms(position)]
    return {statement for answer in answers for statement in answer.statements}


def forms(position: Position) -> list[str]:
    """Harmless text for an argument: ids of each type where that decides, cursors of each order where one is asked."""
    if position.name == "Query.node(id)":
        return [f"{declared.prefix}_{HARMLESS}" for declared in MODEL]
    if position.is_cursor:
        return [HARMLESS, *(cursor_of(order, HARMLESS) for order in ORDERS)]
    return [HARMLESS]


def judged(position: Position, string: str, answer: Answer, expected: set[str]) -> Iterator[str]:
    """What is wrong with `answer`."""
    what = f"{position.name} with {string[:80]!r}"
    if string in SURROGATES:
        if (answer.status, answer.codes) != (400, {"BAD_REQUEST"}):
            yield f"{what}: {answer.status} {answer.codes}"
        return
    if answer.status != httpx.codes.OK or not answer.codes <= REFUSALS:
        yield f"{what}: {answer.status} {answer.codes or answer.content}"
    if not answer.statements <= expected:
        yield f"{what}: another statement, {answer.statements - expected}"
    if answer.found and position.name != "Query.search(text)" and not position.is_cursor:
        yield f"{what}: found {answer.found}"


def strings_for(number: int) -> Iterator[str]:
    """The strings that argument `number` is given: all of them in turn, argument by argument."""
    return itertools.islice(itertools.cycle(STRINGS), number * EACH, (number + 1) * EACH)


def test_knows_300_strings_that_have_broken_other_programs() -> None:
    assert len(STRINGS) >= 300
    assert len(set(STRINGS)) == len(STRINGS)


def test_finds_the_arguments_of_every_type() -> None:
    names = {position.name for position in POSITIONS}

    assert {f"Query.{declared.all}(where)" for declared in MODEL} <= names
    assert {f"Query.{declared.one}({name})" for declared in MODEL for name in ("id", "externalId", "source")} <= names
    assert set(EVERY_WAY) <= names


def test_asks_in_documents_that_the_schema_allows() -> None:
    assert [each.name for each in POSITIONS if validate(SCHEMA, parse(each.text))] == []


async def test_takes_hostile_text_in_every_argument(demo: httpx.AsyncClient) -> None:
    wrong: list[str] = []

    for number, position in enumerate([*ROOTS, *FURTHER_IN[::ONE_IN]]):
        expected = await harmless(demo, position)
        for string in strings_for(number):
            answer = await asked(demo, position.text, position.values(string))
            wrong += judged(position, string, answer, expected)

    assert wrong == []


@pytest.mark.parametrize("name", EVERY_WAY)
async def test_takes_every_hostile_string_in_every_way(demo: httpx.AsyncClient, name: str) -> None:
    position = next(each for each in POSITIONS if each.name == name)
    expected = await harmless(demo, position)
    wrong: list[str] = []

    for string in STRINGS:
        answer = await asked(demo, position.text, position.values(string))
        wrong += judged(position, string, answer, expected)

    assert wrong == []


async def test_takes_hostile_text_that_stands_in_the_document(demo: httpx.AsyncClient) -> None:
    text = "{ people(where: {nameContains: %s, site: %s}) { totalCount } }"
    expected = (await asked(demo, text % ('"harmless"', '"harmless"'), {})).statements
    wrong: list[str] = []

    for string in STRINGS:
        if string in SURROGATES or len(string) > 10_000:
            continue
        literal = print_ast(StringValueNode(value=string))
        answer = await asked(demo, text % (literal, literal), {})
        wrong += judged(Position("in the document", text, ()), string, answer, expected)

    assert wrong == []


@pytest.mark.parametrize(
    "declared", [each for each in MODEL if any(Ask.CONTAINS in of.where for of in each.properties)]
)
async def test_finds_by_a_hostile_name_what_has_it_and_nothing_else(
    demo: httpx.AsyncClient, contents: Contents, declared: NodeType
) -> None:
    (key,) = (of.name + Ask.CONTAINS.value for of in declared.properties if Ask.CONTAINS in of.where)
    rows = await contents.graph.records(f"MATCH (n:{declared.label}) RETURN n.searchText AS text")
    spellable = [each for each in STRINGS if each not in SURROGATES and len(each) < 1000]

    for start in range(0, len(spellable), AT_ONCE):
        batch = spellable[start : start + AT_ONCE]
        head = ", ".join(f"$s{at}: String!" for at in range(len(batch)))
        lists = " ".join(
            f"a{at}: {declared.all}(where: {{{key}: $s{at}}}) {{ totalCount }}" for at in range(len(batch))
        )
        answer = await asked(demo, f"query ({head}) {{ {lists} }}", {f"s{at}": each for at, each in enumerate(batch)})

        expected = {f"a{at}": sum(folded(each) in row["text"] for row in rows) for at, each in enumerate(batch)}
        assert {name: found["totalCount"] for name, found in answer.content["data"].items()} == expected
