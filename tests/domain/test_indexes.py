import re
from collections.abc import Iterator

from graph_api.domain.contract import schema_folder
from graph_api.domain.declarations import Ask, Kind, Model, NodeType, prop
from graph_api.domain.indexes import BOOKKEEPING, Index, IndexKind, indexes_of
from graph_api.domain.migrations import migrations_in
from graph_api.domain.model import MODEL
from graph_api.domain.rows import of_members
from graph_api.domain.sight import OPEN

CONSTRAINT = re.compile(r"CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \(\w+:(\w+)\) REQUIRE (.+) IS UNIQUE", re.DOTALL)
PLAIN = re.compile(r"CREATE (RANGE|TEXT) INDEX (\w+) IF NOT EXISTS FOR \(\w+:(\w+)\) ON (\(.+\))", re.DOTALL)
FULLTEXT = re.compile(
    r"CREATE FULLTEXT INDEX (\w+) IF NOT EXISTS\s+FOR \(\w+:([\w|]+)\)\s+ON EACH \[(.+?)\]", re.DOTALL
)

BOOK = NodeType(
    name="Book",
    describe="A book.",
    label="Book",
    identity="Book",
    prefix="boo",
    one="book",
    all="books",
    default_order="title",
    rows=of_members(OPEN),
    fields=(
        prop("title", Kind.STRING, "Its title.", where=(Ask.CONTAINS,), order=True, search=True, see=OPEN),
        prop("year", Kind.DAY, "Its year.", where=(Ask.FROM, Ask.TO), see=OPEN),
        prop("colour", Kind.STRING, "Not asked for.", see=OPEN),
    ),
)


def test_declares_what_is_unique_listed_filtered_and_searched() -> None:
    indexes = indexes_of(Model(types=(BOOK,))) - set(BOOKKEEPING)

    assert {(index.kind, index.labels, index.properties) for index in indexes} == {
        (IndexKind.UNIQUE, ("Book",), ("id",)),
        (IndexKind.UNIQUE, ("Book",), ("source", "externalId")),
        (IndexKind.RANGE, ("Book",), ("externalId",)),
        (IndexKind.RANGE, ("Book",), ("byTitle",)),
        (IndexKind.RANGE, ("Book",), ("year",)),
        (IndexKind.TEXT, ("Book",), ("searchText",)),
        (IndexKind.FULLTEXT, ("Book",), ("searchText",)),
    }


def test_finds_in_the_migrations_just_what_the_declarations_ask_for() -> None:
    assert set(migrated()) == indexes_of(MODEL)


def test_makes_every_index_so_that_it_can_be_made_twice() -> None:
    assert all("IF NOT EXISTS" in statement for statement in statements())


def test_indexes_words_that_other_analysers_would_drop() -> None:
    assert any("'standard-no-stop-words'" in statement for statement in statements())


def statements() -> Iterator[str]:
    for migration in migrations_in(schema_folder() / "neo4j"):
        yield from migration.statements


def migrated() -> Iterator[Index]:
    for statement in statements():
        if found := CONSTRAINT.fullmatch(statement):
            name, label, columns = found.groups()
            yield Index(IndexKind.UNIQUE, (label,), properties(columns), name)
        elif found := PLAIN.fullmatch(statement):
            kind, name, label, columns = found.groups()
            yield Index(IndexKind(kind), (label,), properties(columns), name)
        else:
            found = FULLTEXT.match(statement)
            assert found, statement
            yield Index(IndexKind.FULLTEXT, tuple(sorted(found[2].split("|"))), properties(found[3]), found[1])


def properties(columns: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+\.(\w+)", columns))
