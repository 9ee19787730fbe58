import asyncio

from graph_api.app import create_app
from graph_api.app.warming import warm
from graph_api.gql.execution import Api
from graph_api.services.operations import operations
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph


async def test_asks_every_operation_once(kubernetes: Graph) -> None:
    assert await warm(Api(kubernetes)) == len(operations())


async def test_gives_up_at_once_where_there_is_no_database(nobody: Neo4jAddress) -> None:
    async with open_graph(nobody) as graph:
        assert await warm(Api(graph)) == 1


async def test_stops_with_the_application(nobody: Neo4jAddress) -> None:
    async with open_graph(nobody) as graph:
        app = create_app(graph)
        before = asyncio.all_tasks()

        async with app.router.lifespan_context(app):
            beside = asyncio.all_tasks() - before

    assert len(beside) == 3
    assert all(task.done() for task in beside)
