"""Statements are made of constants and declarations alone: nothing that a client or a file said is text in one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.hostile.cypher_program import Program
from tests.hostile.cypher_text import Finding, Following
from tests.support.folders import REPOSITORY

pytestmark = pytest.mark.thorough

PLANTED: Final[Mapping[str, tuple[str, str, str]]] = {
    "the value of a filter": (
        "graph_api.reads.filters",
        "value = compilation.parameters.take(symbol, _conversion(asked))",
        "value = f\"'{symbol.within(compilation.variables)}'\"",
    ),
    "the id of a node": (
        "graph_api.reads.filters",
        "asked = compilation.parameters.take(id_, str)",
        "asked = repr(id_.within(compilation.variables))",
    ),
    "the words of a search": (
        "graph_api.reads.search",
        'query = compilation.parameters.take(arguments["text"], lucene_query)',
        'query = "\'" + lucene_query(str(arguments["text"].within(compilation.variables))) + "\'"',
    ),
    "the size of a page": (
        "graph_api.reads.search",
        'return compilation.parameters.take(asked, partial(checked_size, where=f"{at(path)}: first"))',
        "return str(asked.within(compilation.variables))",
    ),
    "the key in a cursor": (
        "graph_api.reads.paging",
        "return compilation.parameters.take(arguments[name], partial(key_of, order=order.by.name, where=where))",
        'return "\'" + key_of(arguments[name].within(compilation.variables), order.by.name, where) + "\'"',
    ),
    "an alias": ("graph_api.reads.plans", 'f"{text} AS c{index}"', 'f"{text} AS {parts[index][0]}"'),
    "the name of a field": (
        "graph_api.reads.values",
        'stored = f"{variable}.{declared.name}"',
        'stored = f"{variable}.{path[-1]}"',
    ),
    "a role that a request names": (
        "graph_api.reads.connections",
        'return f"COUNT {{ {',
        'return compilation.selections.variables["x"] + f"COUNT {{ {',
    ),
    "the source of an import": (
        "graph_api.store.imported_nodes",
        "UPDATE.format(identity=file.identity)",
        "UPDATE.format(identity=at)",
    ),
    "the source of names": (
        "graph_api.store.imported_nodes",
        "graph.records(CALLED, source=source,",
        "graph.records(CALLED + source, source=source,",
    ),
    "a row of a file": (
        "graph_api.store.ways",
        "way.put_into(WRITE), source=source",
        "way.put_into(WRITE + source), source=source",
    ),
    "a word of the graph": (
        "graph_api.store.exports",
        "REFERRED.format(relationship=column.relationship, identity=column.identity)",
        "REFERRED.format(relationship=input(), identity=column.identity)",
    ),
}
"""Ways to write something into a statement that does not belong there: module, line, and what becomes of it."""


def sources() -> dict[str, str]:
    """Every module of the package by its name."""
    files = (REPOSITORY / "graph_api").rglob("*.py")
    return {_name(file.relative_to(REPOSITORY)): file.read_text(encoding="utf-8") for file in files}


def _name(file: Path) -> str:
    return ".".join(file.with_suffix("").parts).removesuffix(".__init__")


def findings(modules: Mapping[str, str]) -> list[Finding]:
    return Following(Program(modules)).findings()


def test_makes_every_statement_of_constants_and_declarations() -> None:
    assert findings(sources()) == []


def test_looks_at_every_statement_that_is_sent() -> None:
    sent = [call for call, _, _ in Following(Program(sources())).sent()]

    assert len(sent) >= 20


@pytest.mark.parametrize(("module", "line", "instead"), PLANTED.values(), ids=PLANTED)
def test_finds_text_that_does_not_belong_in_a_statement(module: str, line: str, instead: str) -> None:
    modules = sources()
    assert line in modules[module], "the line has changed; plant the mistake where it is now"

    found = findings(modules | {module: modules[module].replace(line, instead, 1)})

    assert found != []


def test_lets_only_the_store_speak_to_the_driver() -> None:
    """`Graph` and `Writing` are the only ones that run statements; the lint follows what they are given."""
    running = {
        module
        for module, source in sources().items()
        if any(
            word in source
            for word in ("session.run(", "transaction.run(", "tx.run(", "execute_query(", ".run(_trusted")
        )
    }

    assert running <= {"graph_api.store.graph", "graph_api.store.bolt"}
