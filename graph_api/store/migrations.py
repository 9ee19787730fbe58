"""Bring a database to the schema of this program, whoever else tries the same at the same time."""

import asyncio
import time
from collections.abc import Sequence
from functools import cache, partial
from typing import Final

from graph_api.domain.contract import schema_folder
from graph_api.domain.migrations import Migration, migrations_in
from graph_api.errors import MellanrumError, SchemaVersionMismatch
from graph_api.store.graph import Graph, Writing
from graph_api.store.leases import leased

LATEST: Final = 7
"""The version of the schema that this program reads and writes: the number of its last migration."""

SECONDS_FOR_INDEXES: Final = 300.0
SECONDS_BETWEEN_LOOKS: Final = 0.2

APPLIED: Final = """
MATCH (done:Migration)
RETURN done.version AS version, done.name AS name, done.checksum AS checksum
ORDER BY version
"""

RECORD: Final = """
MERGE (done:Migration {version: $version})
ON CREATE SET done.name = $name, done.checksum = $checksum, done.appliedAt = toString(datetime())
"""

UNFINISHED: Final = "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state"


async def migrate(graph: Graph) -> list[str]:
    """Do what is left to do, and wait until every index answers.

    Two processes that start together do it once: the second waits for the first.

    Returns:
        The file names of the migrations that were done now; empty where there was nothing left.

    Raises:
        SchemaVersionMismatch: the database is newer than the program, or a migration was changed after it was done.
        MellanrumError: an index could not be built.
    """
    done = await _alone(graph) if await _left(graph) else []
    await _indexes_online(graph)
    return done


async def schema_version(graph: Graph) -> int:
    """The last migration that was done on this database; 0 for an empty one."""
    return max((row["version"] for row in await graph.records(APPLIED)), default=0)


async def require_schema(graph: Graph) -> None:
    """Make sure that the database has the schema of this program.

    Raises:
        SchemaVersionMismatch: it is older or newer; the sentence says what to do.
    """
    version = await schema_version(graph)
    _refuse_newer(version)
    if version < LATEST:
        raise SchemaVersionMismatch(
            f"The database has schema version {version}, and this program needs {LATEST}: run `mellanrum migrate`.",
            value=version,
            bound=LATEST,
        )


@cache
def known_migrations() -> tuple[Migration, ...]:
    """The migrations that this program came with, in order."""
    return migrations_in(schema_folder() / "neo4j")


async def _alone(graph: Graph) -> list[str]:
    """Do what is left to do while no other process does; the first migration is what that takes."""
    await _run(graph, known_migrations()[0].statements)
    done: list[str] = []
    async with leased(graph, "migrate") as renew:
        for migration in await _left(graph):
            await renew()
            await _apply(graph, migration)
            done.append(migration.file_name)
    return done


async def _left(graph: Graph) -> list[Migration]:
    applied = {row["version"]: row["checksum"] for row in await graph.records(APPLIED)}
    _refuse_newer(max(applied, default=0))
    _refuse_changed(applied)
    return [migration for migration in known_migrations() if migration.version not in applied]


def _refuse_newer(version: int) -> None:
    if version > LATEST:
        raise SchemaVersionMismatch(
            f"The database has schema version {version}, and this program knows versions up to {LATEST}: a newer "
            "Mellanrum has been at work here. Start that one, or install it.",
            value=version,
            bound=LATEST,
        )


def _refuse_changed(applied: dict[int, str]) -> None:
    for migration in known_migrations():
        if applied.get(migration.version, migration.checksum) != migration.checksum:
            raise SchemaVersionMismatch(
                f"{migration.file_name} is not what it was when it was applied to this database. Take back the "
                "change, and put it in a new migration.",
                value=migration.file_name,
                bound="the checksum in the database",
            )


async def _apply(graph: Graph, migration: Migration) -> None:
    await _run(graph, migration.statements)
    await graph.write(
        lambda writing: writing.records(
            RECORD, version=migration.version, name=migration.name, checksum=migration.checksum
        )
    )


async def _run(graph: Graph, statements: Sequence[str]) -> None:
    """Each statement in a transaction of its own, tried again where it and another's wait for each other."""
    for statement in statements:
        await graph.write(partial(Writing.records, statement=statement))


async def _indexes_online(graph: Graph) -> None:
    """Wait for indexes, a look at a time: one statement that waited would outlast the transaction timeout."""
    deadline = time.monotonic() + SECONDS_FOR_INDEXES
    while unfinished := await graph.records(UNFINISHED):
        failed = [row["name"] for row in unfinished if row["state"] == "FAILED"]
        if failed or time.monotonic() > deadline:
            raise MellanrumError(
                f"Neo4j could not build the index {', '.join(failed) or unfinished[0]['name']}; its log says why. "
                "Drop the index, mend the data and migrate again.",
                value=failed,
            )
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
