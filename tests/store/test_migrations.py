import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from graph_api.domain.indexes import Index, IndexKind, indexes_of
from graph_api.domain.model import MODEL
from graph_api.errors import SchemaVersionMismatch
from graph_api.store.graph import Graph
from graph_api.store.migrations import LATEST, known_migrations, migrate, schema_version

FILES = [migration.file_name for migration in known_migrations()]

SHOWN = """
SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint, state
WHERE type <> 'LOOKUP'
RETURN name, type, labelsOrTypes AS labels, properties, owningConstraint, state
"""


def test_is_written_for_the_last_migration_there_is() -> None:
    assert known_migrations()[-1].version == LATEST


async def test_makes_every_index_that_the_declarations_ask_for_and_no_other(migrated: Graph) -> None:
    assert await shown(migrated) == indexes_of(MODEL)


async def test_gives_every_constraint_the_name_of_its_index(migrated: Graph) -> None:
    rows = await migrated.records("SHOW CONSTRAINTS YIELD name, type RETURN name, type")

    unique = {index.name for index in indexes_of(MODEL) if index.kind is IndexKind.UNIQUE}
    assert {row["name"] for row in rows} == unique
    assert all("UNIQUENESS" in row["type"] for row in rows)


async def test_has_nothing_to_do_the_second_time(migrated: Graph) -> None:
    assert await migrate(migrated) == []
    assert await schema_version(migrated) == LATEST


async def test_lets_one_of_three_that_start_together_on_an_empty_database_do_the_work(bare: Graph) -> None:
    assert await schema_version(bare) == 0

    done = await asyncio.gather(*(migrate(bare) for _ in range(3)))

    assert sorted(file for files in done for file in files) == FILES
    assert await shown(bare) == indexes_of(MODEL)
    assert await bare.records("MATCH (lease:Lease) WHERE lease.owner IS NOT NULL RETURN lease.name AS name") == []


async def test_goes_on_where_an_interrupted_migration_stopped(migrated: Graph) -> None:
    await migrated.write(lambda w: w.records("MATCH (done:Migration) WHERE done.version > 2 DELETE done"))
    await migrated.write(lambda w: w.records("DROP INDEX names"))

    assert await migrate(migrated) == FILES[2:]
    assert await shown(migrated) == indexes_of(MODEL)


async def test_refuses_a_database_that_a_newer_program_has_migrated(migrated: Graph) -> None:
    made, undone = "CREATE (:Migration {version: 99})", "MATCH (later:Migration {version: 99}) DELETE later"

    async with for_a_while(migrated, made, undone):
        with pytest.raises(SchemaVersionMismatch, match="schema version 99") as refused:
            await migrate(migrated)

    assert (refused.value.value, refused.value.bound) == (99, LATEST)


async def test_refuses_a_migration_that_was_changed_after_it_was_done(migrated: Graph) -> None:
    made = "MATCH (m:Migration {version: 3}) SET m.was = m.checksum, m.checksum = 'another'"
    undone = "MATCH (m:Migration {version: 3}) SET m.checksum = m.was REMOVE m.was"

    async with for_a_while(migrated, made, undone):
        with pytest.raises(SchemaVersionMismatch, match=r"V0003__orders\.cypher is not what it was"):
            await migrate(migrated)


@asynccontextmanager
async def for_a_while(graph: Graph, made: str, undone: str) -> AsyncGenerator[None]:
    await graph.write(lambda w: w.records(made))
    try:
        yield
    finally:
        await graph.write(lambda w: w.records(undone))


async def shown(graph: Graph) -> frozenset[Index]:
    rows = await graph.records(SHOWN)
    assert {row["state"] for row in rows} == {"ONLINE"}
    return frozenset(
        Index(
            kind=IndexKind.UNIQUE if row["owningConstraint"] else IndexKind(row["type"]),
            labels=tuple(sorted(row["labels"])),
            properties=tuple(row["properties"]),
            name=row["name"],
        )
        for row in rows
    )
