"""Hostile strings in every argument that takes text: no error of ours, no other statement, no row not asked for.

`make test` gives some of the strings to each place in the arguments of root fields and to some arguments further in,
which the same code handles, and all of them to each way of handling text. `make prove` gives every argument every
string: to each place in those of root fields, and further in to the places of an argument in turn.
"""

import itertools
import json
import math
import os
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any, Final

import httpx
import pytest
from graphql import StringValueNode, parse, print_ast, validate

from graph_api.domain.declarations import Ask, NodeType
from graph_api.domain.keys import folded
from graph_api.domain.model import MODEL
from graph_api.reads.cursors import cursor_of
from graph_api.store.graph import Graph
from tests.app.conftest import browser_of
from tests.hostile.arguments import SCHEMA, Position, positions, together
from tests.hostile.strings import STRINGS, SURROGATES
from tests.support.statements import count_statements

PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))
EACH: Final = len(STRINGS) if PROVING else 2
"""Strings for each place in an argument of a root field, and for each argument further in."""

HARMLESS: Final = "harmless"
POSITIONS: Final = positions()
ONE_IN: Final = 1 if PROVING else 15
"""Of the arguments further in, how many there are for each that is tried: each is a statement for Neo4j to plan."""

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
async def demo(kubernetes: Graph) -> AsyncIterator[httpx.AsyncClient]:
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
    """Harmless text for a place: ids of each type where that decides, cursors of each order where one is asked."""
    if position.name == "Query.node(id)":
        return [f"{declared.prefix}_{HARMLESS}" for declared in MODEL]
    if position.is_cursor:
        return [HARMLESS, *(cursor_of(order, HARMLESS) for order in ORDERS)]
    return [HARMLESS]


class Names:
    """The text that nodes are found by, and how many of a type have a part of it."""

    def __init__(self, texts: dict[str, list[str]]) -> None:
        self._texts = texts

    def with_part(self, kind: str, part: str) -> int:
        return sum(folded(part) in text for text in self._texts[kind])


@pytest.fixture
async def names(kubernetes: Graph) -> Names:
    text = "MATCH (n:%s) RETURN n.searchText AS text"
    rows = {declared.name: await kubernetes.records(text % declared.label) for declared in MODEL}
    return Names({name: [row["text"] for row in found] for name, found in rows.items()})


class Trial:
    """A place for text that is given one string after the other, and what was wrong with the answers."""

    def __init__(self, client: httpx.AsyncClient, position: Position, names: Names) -> None:
        self.client = client
        self.position = position
        self.names = names
        self.sent = 0
        self.wrong: list[str] = []
        self._expected: set[str] | None = None

    async def takes(self, strings: Iterable[str]) -> None:
        """Send each of `strings`."""
        if not self.position.is_cursor:
            await self._statements()
        for string in strings:
            answer = await asked(self.client, self.position.text, self.position.values(string))
            self.sent += 1
            self.wrong += [
                f"{self.position.name} with {string[:80]!r}: {each}" async for each in self._of(string, answer)
            ]

    async def _of(self, string: str, answer: Answer) -> AsyncIterator[str]:
        if string in SURROGATES:
            if (answer.status, answer.codes) != (400, {"BAD_REQUEST"}) or answer.statements:
                yield f"{answer.status} {answer.codes}"
            return
        if answer.status != httpx.codes.OK or not answer.codes <= REFUSALS:
            yield f"{answer.status} {answer.codes or answer.content}"
        if answer.statements and not answer.statements <= await self._statements():
            yield f"another statement, {answer.statements - await self._statements()}"
        if answer.found > self._most(string):
            yield f"found {answer.found}"

    async def _statements(self) -> set[str]:
        """Those for harmless text; for cursors, which have eight forms of it, only where a hostile one sent any."""
        if self._expected is None:
            self._expected = await harmless(self.client, self.position)
        return self._expected

    def _most(self, string: str) -> float:
        """How much there is to find."""
        if self.position.argument == "Query.search(text)" or self.position.is_cursor:
            return math.inf
        return self.names.with_part(self.position.of, string) if self.position.is_part_of_a_name else 0


def by_argument() -> dict[str, list[Position]]:
    """The places within each argument that `EACH` and `ONE_IN` leave, in the order of the schema."""
    arguments = {
        argument: list(within) for argument, within in itertools.groupby(POSITIONS, lambda each: each.argument)
    }
    roots = [name for name, (first, *_) in arguments.items() if first.is_root]
    further_in = [name for name in arguments if name not in roots]
    return {name: arguments[name] for name in (*roots, *further_in[::ONE_IN])}


ARGUMENTS: Final = by_argument()


def owners() -> list[str]:
    """What has arguments: each root field and each type; for all the strings, each place in a question by itself.

    A question counts a thousand points for each request, and an application of its own has all the points of a minute.
    """
    return list(dict.fromkeys(owner_of(position) for within in ARGUMENTS.values() for position in within))


def owner_of(position: Position) -> str:
    if PROVING and position.argument.endswith("(input)"):
        return position.name
    return position.argument.partition("(" if position.is_root else ".")[0]


def strings_for(number: int) -> list[str]:
    """The strings for place, or argument, number so: all of them in turn."""
    return list(itertools.islice(itertools.cycle(STRINGS), number * EACH, (number + 1) * EACH))


def shared_out(argument: int, within: list[Position]) -> Iterator[tuple[Position, list[str]]]:
    """Which strings each place of an argument is given."""
    for place, position in enumerate(within):
        if position.is_root:
            yield position, strings_for(POSITIONS.index(position))
        else:
            yield position, strings_for(argument)[(place + argument) % len(within) :: len(within)]


def test_knows_300_strings_that_have_broken_other_programs() -> None:
    assert len(STRINGS) >= 300
    assert len(set(STRINGS)) == len(STRINGS)


def test_finds_the_arguments_of_every_type() -> None:
    names = {position.argument for position in POSITIONS}

    assert {f"Query.{declared.all}(where)" for declared in MODEL} <= names
    assert {f"Query.{declared.one}({name})" for declared in MODEL for name in ("id", "externalId", "source")} <= names
    assert set(EVERY_WAY) <= names


@pytest.mark.thorough
def test_asks_in_documents_that_the_schema_allows() -> None:
    assert [each.name for each in POSITIONS if validate(SCHEMA, parse(each.text))] == []


def test_gives_every_argument_the_strings_that_it_is_due() -> None:
    given = {
        argument: {string for _, strings in shared_out(number, within) for string in strings}
        for number, (argument, within) in enumerate(ARGUMENTS.items())
    }

    assert [argument for argument, strings in given.items() if len(strings) < EACH] == []


@pytest.mark.parametrize("owner", owners())
async def test_takes_hostile_text_in_every_argument(
    demo: httpx.AsyncClient, names: Names, owner: str, record_property: Callable[[str, object], None]
) -> None:
    trials: list[Trial] = []

    for number, within in enumerate(ARGUMENTS.values()):
        for position, strings in shared_out(number, within):
            if owner_of(position) == owner:
                trials.append(Trial(demo, position, names))
                await trials[-1].takes(strings)

    if PROVING:
        record_property("strings sent", sum(trial.sent for trial in trials))
    assert [each for trial in trials for each in trial.wrong] == []


@pytest.mark.parametrize("name", EVERY_WAY)
async def test_takes_every_hostile_string_in_every_way(demo: httpx.AsyncClient, names: Names, name: str) -> None:
    trial = Trial(demo, together(name), names)

    await trial.takes(STRINGS)

    assert trial.wrong == []


async def test_takes_hostile_text_that_stands_in_the_document(demo: httpx.AsyncClient) -> None:
    text = "{ people(where: {nameContains: %s, site: %s}) { totalCount } }"
    expected = (await asked(demo, text % ('"harmless"', '"harmless"'), {})).statements

    for string in STRINGS:
        if string in SURROGATES or len(string) > 10_000:
            continue
        literal = print_ast(StringValueNode(value=string))
        answer = await asked(demo, text % (literal, literal), {})

        assert (answer.status, answer.codes, answer.statements, answer.found) == (200, set(), expected, 0), string


@pytest.mark.parametrize(
    "declared",
    [each for each in MODEL if any(Ask.CONTAINS in of.where for of in each.properties)],
    ids=lambda declared: declared.name,
)
async def test_finds_by_a_hostile_name_what_has_it_and_nothing_else(
    demo: httpx.AsyncClient, names: Names, declared: NodeType
) -> None:
    (key,) = (of.name + Ask.CONTAINS.value for of in declared.properties if Ask.CONTAINS in of.where)
    text = f"query ($s: String!) {{ {declared.all}(where: {{{key}: $s}}) {{ totalCount }} }}"
    found: dict[str, int] = {}
    spellable = [each for each in STRINGS if each not in SURROGATES and len(each) < 1000]

    for string in spellable:
        answer = await asked(demo, text, {"s": string})
        found[string] = answer.content["data"][declared.all]["totalCount"]

    assert found == {string: names.with_part(declared.name, string) for string in spellable}
