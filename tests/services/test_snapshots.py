"""The graph is read once for everyone, again when it has changed, and only for those who may ask."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from graph_api.access.caller import DEMO_FACILITATOR, Caller, Role
from graph_api.errors import NotFound, Refused
from graph_api.services.snapshots import Snapshots, from_sources
from graph_api.store.graph import Graph
from tests.analytics.made import organisation, person
from tests.store.test_snapshots import NEWCOMER
from tests.support.contents import send
from tests.support.statements import Statements

Counting = Callable[[], AbstractContextManager[Statements]]


def readings(sent: Statements) -> int:
    return sum("PRIMARY_UNIT" in statement for statement in sent)


async def test_reads_once_however_many_ask_at_the_same_time(graph: Graph, count_statements: Counting) -> None:
    await send(graph, NEWCOMER)
    snapshots = Snapshots(graph)

    with count_statements() as sent:
        found = await asyncio.gather(*(snapshots.current(DEMO_FACILITATOR, "gaps") for _ in range(20)))

    assert readings(sent) == 1
    assert all(snapshot is found[0] for snapshot in found)


async def test_keeps_what_it_read_while_nothing_changes(graph: Graph, count_statements: Counting) -> None:
    await send(graph, NEWCOMER)
    snapshots = Snapshots(graph)
    await snapshots.current(DEMO_FACILITATOR, "gaps")

    with count_statements() as sent:
        await snapshots.current(DEMO_FACILITATOR, "gaps")

    assert (readings(sent), sent.count) == (0, 1)


async def test_reads_again_after_a_change(graph: Graph) -> None:
    await send(graph, NEWCOMER)
    snapshots = Snapshots(graph)
    before = await snapshots.current(DEMO_FACILITATOR, "gaps")
    await send(graph, NEWCOMER)

    after = await snapshots.current(DEMO_FACILITATOR, "gaps")

    assert (before.version, len(before.people)) == (1, 1)
    assert (after.version, len(after.people)) == (2, 2)


async def test_refuses_a_member(graph: Graph) -> None:
    with pytest.raises(Refused):
        await Snapshots(graph).current(Caller(Role.MEMBER, person="per_1"), "gaps")


async def test_gives_only_the_sources_asked_for(graph: Graph) -> None:
    await send(graph, NEWCOMER)
    snapshots = Snapshots(graph)

    assert len((await snapshots.current(DEMO_FACILITATOR, "gaps", ["s"])).people) == 1
    assert len((await snapshots.current(DEMO_FACILITATOR, "gaps", [])).people) == 1


def test_names_the_sources_there_are_where_one_is_unknown() -> None:
    snapshot = replace(organisation([]), people=(replace(person("Ada"), source="city"),))

    with pytest.raises(NotFound, match=r'There is no source "citi". Did you mean city\? There are city.'):
        from_sources(snapshot, ["citi"])
