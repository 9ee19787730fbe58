"""/examples.json: values to start the questions from, for a graph with what the usual ones are not about."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph_api.app.answers import json_response
from graph_api.app.endpoint import Callers
from graph_api.errors import MellanrumError
from graph_api.services.operations import operations
from graph_api.store.graph import Graph
from graph_api.store.samples import sources_among


def examples_route(graph: Graph, callers: Callers) -> Route:
    """The variables of each operation that has an example of a source that `graph` holds, by the operation's name.

    Of no operation where the graph cannot be asked: the usual examples do until it can.
    """
    sources = sorted({source for each in operations().values() for source in each.examples})

    async def answer(request: Request) -> Response:
        await callers(request)
        try:
            there = await sources_among(graph, sources)
        except MellanrumError:
            there = frozenset[str]()
        known = operations().values()
        return json_response({each.name: each.example_with(there) for each in known if there & each.examples.keys()})

    return Route("/examples.json", answer)
