"""Statements of a server end in time, in the database too, and leave nothing behind."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator
from typing import Final

import pytest

from graph_api.domain.request_notes import CURRENT, RequestNotes
from graph_api.errors import Busy, DatabaseUnavailable, MellanrumError, QueryTimedOut
from graph_api.settings import Limits, Neo4jAddress
from graph_api.store.graph import Graph, Writing, open_graph
from graph_api.store.guard import LEAST_SECONDS
from tests.support.proxy import Mode, Proxy, proxied

# The driver leaves the socket of a connection that is cancelled while it is made to the collector, which closes it.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.timed,
]

ENDLESS: Final = "UNWIND range(1, 1000000000000) AS number WITH number WHERE number % 7 = 9 RETURN count(number)"
RUNNING: Final = (
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery"
)
SOON_SECONDS: Final = 3.0
"""How long Neo4j may take to notice that nobody waits any more, on a machine that is busy."""

FEW: Final = Limits(statement_seconds=1.5, connections=5)


@pytest.fixture
async def proxy_and_graph(address: Neo4jAddress) -> AsyncIterator[tuple[Proxy, Graph]]:
    """A graph with few connections and little time, through a proxy."""
    async with proxied(address) as (proxy, through), open_graph(through, FEW) as graph:
        yield proxy, graph
    gc.collect()


async def running_soon(graph: Graph, number: int) -> bool:
    """Whether so many endless statements run in the database, if need be after a while."""
    until = time.monotonic() + SOON_SECONDS
    while len(await graph.records(RUNNING)) != number:
        if time.monotonic() > until:
            return False
        await asyncio.sleep(0.05)
    return True


async def test_ends_a_statement_that_takes_too_long_here_and_in_the_database(
    migrated: Graph, address: Neo4jAddress
) -> None:
    async with open_graph(address, FEW) as graph:
        began = time.monotonic()
        with pytest.raises(QueryTimedOut, match="took longer than it may"):
            await graph.rows(ENDLESS, {})

        assert 1.4 < time.monotonic() - began < 3
        assert await running_soon(migrated, 0)
        assert await graph.rows("RETURN 1", {}) == [[1]]


@pytest.mark.parametrize(("waited", "left"), [(0.0, 4.0), (1.5, 2.5), (60.0, LEAST_SECONDS)])
async def test_counts_what_the_request_has_waited_before(waited: float, left: float, address: Neo4jAddress) -> None:
    """In its turn with five hundred others, or in the line of the questions, whose statements have a little always."""
    async with open_graph(address, Limits(statement_seconds=4)) as graph:
        CURRENT.set(RequestNotes(arrived=asyncio.get_running_loop().time() - waited))
        async with graph.guard.statement(None) as seconds:
            assert seconds == pytest.approx(left, abs=0.2)


async def test_ends_a_write_likewise_and_keeps_nothing_of_it(graph: Graph, address: Neo4jAddress) -> None:
    async def never_done(writing: Writing) -> None:
        await writing.records("CREATE (:Person {id: 'per_1'})")
        await writing.records(ENDLESS)

    async with open_graph(address, FEW) as served:
        with pytest.raises(QueryTimedOut):
            await served.write(never_done)

    assert await running_soon(graph, 0)
    assert await graph.records("MATCH (n:Person) RETURN n.id") == []


async def test_tells_neo4j_how_long_it_may_take(address: Neo4jAddress) -> None:
    """So that it stops by itself even where the connection outlives us."""
    async with open_graph(address) as graph:
        with pytest.raises(QueryTimedOut):
            await graph.within(0.3).rows(ENDLESS, {})


async def test_gives_more_time_to_what_needs_it(migrated: Graph, address: Neo4jAddress) -> None:
    assert migrated
    async with open_graph(address, Limits(statement_seconds=0.5)) as graph:
        began = time.monotonic()
        with pytest.raises(QueryTimedOut):
            await graph.within(1.5).rows(ENDLESS, {})

    assert time.monotonic() - began > 1.4


async def test_cuts_no_command_short(proxy_and_graph: tuple[Proxy, Graph], address: Neo4jAddress) -> None:
    assert proxy_and_graph[1]
    async with proxied(address) as (proxy, through), open_graph(through) as graph:
        proxy.slow = {b"import": FEW.statement_seconds * 2}

        assert await graph.records("RETURN 'import' AS work") == [{"work": "import"}]


async def test_stops_the_statement_of_whoever_goes_away(migrated: Graph, address: Neo4jAddress) -> None:
    async with open_graph(address, Limits()) as graph:
        asking = asyncio.create_task(graph.rows(ENDLESS, {}))
        assert await running_soon(migrated, 1)

        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

        assert await running_soon(migrated, 0)
        assert await graph.rows("RETURN 1", {}) == [[1]]


async def test_says_that_it_is_busy_where_no_connection_becomes_free(
    proxy_and_graph: tuple[Proxy, Graph], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph_api.store.turns.WAIT_SECONDS", 0.3)
    proxy, graph = proxy_and_graph
    proxy.slow = {b"slow": 1}

    slow = [asyncio.create_task(graph.rows("RETURN 'slow'", {})) for _ in range(FEW.connections)]
    await proxy.slow_are(FEW.connections)
    with pytest.raises(Busy, match="ask again"):
        await graph.rows("RETURN 1", {})

    assert [await each for each in slow] == [[["slow"]]] * FEW.connections
    assert await graph.rows("RETURN 1", {}) == [[1]]


async def test_lets_no_more_wait_than_can_be_answered(
    proxy_and_graph: tuple[Proxy, Graph], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph_api.store.turns.MOST_WAITING", 3)
    proxy, graph = proxy_and_graph
    proxy.slow = {b"slow": 0.5}

    asked = [graph.rows("RETURN 'slow'", {}) for _ in range(FEW.connections + 5)]
    came = await asyncio.gather(*asked, return_exceptions=True)

    assert sum(isinstance(each, Busy) for each in came) == 2
    assert sum(each == [["slow"]] for each in came) == FEW.connections + 3


@pytest.mark.parametrize("mode", [Mode.SILENT, Mode.FROZEN, Mode.REFUSING])
async def test_says_at_once_that_the_database_is_gone_once_that_is_known(
    proxy_and_graph: tuple[Proxy, Graph], mode: Mode
) -> None:
    proxy, graph = proxy_and_graph
    patient = graph.within(60)
    await patient.rows("RETURN 1", {})
    await proxy.turn(mode)
    with pytest.raises(DatabaseUnavailable):
        await patient.rows("RETURN 1", {})
    with pytest.raises(DatabaseUnavailable):
        await graph.rows("RETURN 1", {})

    began = time.monotonic()
    for _ in range(100):
        with pytest.raises(DatabaseUnavailable, match="Neo4j"):
            await graph.rows("RETURN 1", {})

    assert time.monotonic() - began < 0.5


async def test_leaves_connections_behind_that_lead_nowhere(proxy_and_graph: tuple[Proxy, Graph]) -> None:
    """As a firewall does that was restarted: what is open stays silent, what is new gets through."""
    proxy, graph = proxy_and_graph
    patient = graph.within(60)
    await asyncio.gather(*(graph.rows("RETURN 1", {}) for _ in range(FEW.connections)))
    proxy.lose_connections()

    with pytest.raises(DatabaseUnavailable):
        await patient.rows("RETURN 1", {})

    assert await answered(graph) < 2
    assert await asyncio.gather(*(graph.rows("RETURN 1", {}) for _ in range(20))) == [[[1]]] * 20


async def test_comes_through_a_storm_of_cancellations_and_outages_with_nothing_left_over(
    proxy_and_graph: tuple[Proxy, Graph],
) -> None:
    proxy, graph = proxy_and_graph
    proxy.delay = 0.005
    before = len(asyncio.all_tasks())

    for turn in range(30):
        asked = [asyncio.create_task(graph.rows("RETURN $turn", {"turn": turn})) for _ in range(20)]
        await asyncio.sleep(turn / 1000)
        for each in asked[:: turn % 4 + 1]:
            each.cancel()
        if turn % 10 == 9:
            await proxy.turn(Mode.REFUSING)
            await proxy.turn(Mode.FORWARD)
        for came in await asyncio.gather(*asked, return_exceptions=True):
            assert came == [[turn]] or isinstance(came, MellanrumError | asyncio.CancelledError), came
    await answered(graph)
    proxy.delay = 0.0

    everyone = await asyncio.gather(*(graph.rows("RETURN 1", {}) for _ in range(FEW.connections * 10)))
    assert everyone == [[[1]]] * FEW.connections * 10
    assert proxy.connections <= FEW.connections + 2
    assert len(asyncio.all_tasks()) - before <= 3 * proxy.connections


async def answered(graph: Graph) -> float:
    """Seconds until a statement is answered."""
    began = time.monotonic()
    while time.monotonic() < began + 10:
        try:
            await graph.rows("RETURN 1", {})
        except MellanrumError:
            await asyncio.sleep(0.02)
        else:
            break
    return time.monotonic() - began
