"""The graph as the questions see it: read whole, in one statement for each kind of row, or brought up to date."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from graph_api.domain.parts import part_of
from graph_api.domain.renewal import renewed
from graph_api.domain.snapshot import Snapshot
from graph_api.store.changes import Changed, changed_since
from graph_api.store.graph import Graph
from graph_api.store.health import DataState, data_state
from graph_api.store.snapshot_rows import READERS
from graph_api.store.snapshot_statements import AMONG, STATEMENTS

STATEMENT_SECONDS: Final = 10.0
"""How long each statement may take: it reads all there is of a kind, once for everyone who asks."""

MORE_ATTEMPTS: Final = 3
"""How often a snapshot is read again because something was written in between."""

MOST_RENEWED: Final = 5_000
"""Above so many changed nodes everything is read: with 20,000 people that takes about as long."""


AT_ONCE: Final = 2
"""How many statements are read at a time: while one is computed there, the rows of another are put together here."""


async def read_snapshot(graph: Graph) -> Snapshot:
    """The graph at one version.

    Neo4j reads what is committed at the moment of each read, in one transaction as in several; so everything is of
    one version where the version is the same before and after. While somebody writes without pause it never is: then
    the last attempt is given with the version before it, so that the next question reads again, and without
    relationships whose ends were not there yet.
    """
    snapshot = await _read(graph, await data_state(graph))
    for _ in range(MORE_ATTEMPTS):
        now = await data_state(graph)
        if now.version == snapshot.version:
            return snapshot
        snapshot = await _read(graph, now)
    return part_of(snapshot, lambda _: True)


async def renew_snapshot(graph: Graph, old: Snapshot) -> Snapshot:
    """The graph as it is now, of which only what the change log says has changed since `old` is read.

    Everything is read where the log does not say all (older entries are gone, someone was erased, or may no longer
    object) or where so much has changed that it would not be faster.
    """
    now = await data_state(graph)
    changed = await changed_since(graph, old.version)
    if changed is None or len(changed.ids) > MOST_RENEWED or changed.version != now.version:
        return await read_snapshot(graph)
    found = await _read_among(graph, now, changed)
    still = await data_state(graph)
    if still.version != now.version or _may_be_back(old, found):
        return await read_snapshot(graph)
    return await asyncio.to_thread(renewed, old, found, changed.ids)


def _may_be_back(old: Snapshot, found: Snapshot) -> bool:
    """Whether someone of `found` may have objected before: then all of theirs is missing, and unchanged in the log."""
    known = {person.id for person in old.people}
    return bool(old.objecting) and any(person.id not in known for person in found.people)


async def _read(graph: Graph, now: DataState) -> Snapshot:
    snapshot = await _assembled(graph, now, STATEMENTS, {})
    # Of those who object nothing is left that refers to them either.
    everyone = partial(part_of, snapshot, lambda _: True)
    return await asyncio.to_thread(everyone) if snapshot.objecting else snapshot


async def _read_among(graph: Graph, now: DataState, changed: Changed) -> Snapshot:
    return await _assembled(graph, now, AMONG, {"ids": sorted(changed.ids)})


async def _assembled(
    graph: Graph, now: DataState, statements: Mapping[str, str], parameters: Mapping[str, object]
) -> Snapshot:
    patient, lanes = graph.within(STATEMENT_SECONDS), asyncio.Semaphore(AT_ONCE)

    async def read(name: str) -> tuple[Any, ...]:
        async with lanes:
            parts = await patient.rows(statements[name], parameters)
            return await asyncio.to_thread(_rows, name, parts)

    fields = await asyncio.gather(*map(read, statements))
    known = Snapshot(version=now.version, at=now.at)
    return replace(known, **dict(zip(statements, fields, strict=True)))


def _rows(name: str, parts: list[list[Any]]) -> tuple[Any, ...]:
    return READERS[name]([row for _, rows in parts for row in rows])
