"""The questions start from what the graph holds."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from graph_api.services.operations import operation, operations
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from tests.app.conftest import browser_of
from tests.support.sign_in import FACILITATOR, SignIn

OF_THE_REGION = sorted(name for name, each in operations().items() if "sample-sv" in each.examples)
NAMES_NOTHING = {"whatChanged": "changes"}
"""Questions whose answers are figures about the whole, with the list that holds them."""


@pytest.fixture
async def at_the_region(region: Graph) -> AsyncIterator[httpx.AsyncClient]:
    async with browser_of(region) as client:
        yield client


async def examples(client: httpx.AsyncClient) -> Any:
    response = await client.get("/examples.json")
    assert response.status_code == 200
    return response.json()


def nodes(value: Any) -> Iterator[Any]:
    """Whatever in an answer has an id."""
    if isinstance(value, dict):
        yield from (each for key, each in value.items() if key == "id")
        yield from (found for each in value.values() for found in nodes(each))
    elif isinstance(value, list):
        yield from (found for each in value for found in nodes(each))


async def test_the_usual_ones_do_for_the_organisation_that_they_are_about(demo: httpx.AsyncClient) -> None:
    assert await examples(demo) == {}


async def test_an_organisation_from_elsewhere_has_its_own(at_the_region: httpx.AsyncClient) -> None:
    found = await examples(at_the_region)

    assert found == {name: operation(name).examples["sample-sv"] for name in OF_THE_REGION}


@pytest.mark.parametrize("name", OF_THE_REGION)
async def test_each_finds_something(at_the_region: httpx.AsyncClient, name: str) -> None:
    asked = {"query": operation(name).text, "variables": operation(name).examples["sample-sv"]}

    answer = (await at_the_region.post("/graphql", json=asked)).json()

    assert "errors" not in answer
    figures = answer["data"][name][NAMES_NOTHING[name]] if name in NAMES_NOTHING else []
    assert len(figures or set(nodes(answer["data"]))) > 1


async def test_the_usual_ones_do_while_the_database_is_down(client: httpx.AsyncClient) -> None:
    assert await examples(client) == {}


@pytest.mark.parametrize(("token", "status"), [(FACILITATOR, 200), ("mlr_mistyped", 401)])
async def test_tells_only_those_who_may_ask(nobody: Neo4jAddress, token: str, status: int) -> None:
    async with open_graph(nobody) as graph:
        transport = httpx.ASGITransport(SignIn().app(graph))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
            response = await client.get("/examples.json", headers={"Authorization": f"Bearer {token}"})

    assert response.status_code == status
