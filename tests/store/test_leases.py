import asyncio

from graph_api.store.graph import Graph
from graph_api.store.leases import leased


async def test_is_held_by_one_at_a_time(graph: Graph) -> None:
    inside: list[str] = []

    async def work(name: str) -> None:
        async with leased(graph, "work"):
            inside.append(f"{name} in")
            await asyncio.sleep(0.05)
            inside.append(f"{name} out")

    await asyncio.gather(work("Ada"), work("Bo"))

    assert [moment.split()[1] for moment in inside] == ["in", "out", "in", "out"]


async def test_does_not_wait_for_one_that_died_with_it(graph: Graph) -> None:
    await graph.write(lambda w: w.records("CREATE (:Lease {name: 'work', owner: 'gone', until: timestamp() - 1})"))

    async with asyncio.timeout(5), leased(graph, "work"):
        pass


async def test_lasts_longer_when_it_is_renewed(graph: Graph) -> None:
    async with leased(graph, "work") as renew:
        before = await until(graph)
        await asyncio.sleep(0.05)

        assert await renew()
        assert await until(graph) > before


async def test_is_not_renewed_once_someone_else_has_it(graph: Graph) -> None:
    async with leased(graph, "work") as renew:
        await graph.write(lambda w: w.records("MATCH (lease:Lease {name: 'work'}) SET lease.owner = 'another'"))

        assert not await renew()


async def until(graph: Graph) -> int:
    return (await graph.records("MATCH (lease:Lease {name: 'work'}) RETURN lease.until AS until"))[0]["until"]
