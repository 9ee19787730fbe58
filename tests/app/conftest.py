"""The application as a client meets it: over a database that is there, and over one that is not."""

from collections.abc import AsyncIterator

import httpx
import pytest

from graph_api.app import create_app
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph


def browser_of(graph: Graph) -> httpx.AsyncClient:
    """A client on this machine of the application over `graph`."""
    transport = httpx.ASGITransport(create_app(graph), raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://localhost:8000")


@pytest.fixture
async def client(nobody: Neo4jAddress) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the application while its database is down."""
    async with open_graph(nobody) as graph, browser_of(graph) as opened:
        yield opened


@pytest.fixture
async def demo(kubernetes: Graph) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the application over the sample organisation."""
    async with browser_of(kubernetes) as opened:
        yield opened
