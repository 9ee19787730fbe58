from collections.abc import AsyncIterator

import httpx
import pytest

from graph_api.settings import Neo4jAddress
from graph_api.store.graph import open_graph
from tests.support.questions import FOR_STAFF
from tests.support.sign_in import FACILITATOR, MEMBER, SignIn


@pytest.fixture
async def guarded(nobody: Neo4jAddress) -> AsyncIterator[httpx.AsyncClient]:
    """A client of an application that asks for a token, while its database is down."""
    async with open_graph(nobody) as graph:
        transport = httpx.ASGITransport(SignIn().app(graph))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
            yield client


async def caller(client: httpx.AsyncClient, token: str) -> httpx.Response:
    return await client.get("/caller.json", headers={"Authorization": f"Bearer {token}"})


async def test_says_whom_it_takes_the_sender_for_without_the_database(guarded: httpx.AsyncClient) -> None:
    response = await caller(guarded, FACILITATOR)

    said = response.json()
    assert (said["role"], said["scopes"]) == ("FACILITATOR", ["sensitive"])
    assert {"invitePlan", "decisionCard", "headcount"} <= set(said["mayAsk"])
    assert response.headers["Cache-Control"] == "no-store"


async def test_names_the_operations_that_a_member_may_ask(guarded: httpx.AsyncClient) -> None:
    said = (await caller(guarded, MEMBER)).json()

    assert {"headcount", "silos", "networks"} <= set(said["mayAsk"])
    assert set(FOR_STAFF).isdisjoint(said["mayAsk"])


@pytest.mark.parametrize("token", ["", "mlr_mistyped"])
async def test_says_nothing_to_those_it_does_not_know(guarded: httpx.AsyncClient, token: str) -> None:
    response = await caller(guarded, token)

    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"].startswith('Bearer realm="mellanrum"')
    assert response.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_tells_everyone_how_to_sign_in(guarded: httpx.AsyncClient) -> None:
    response = await guarded.get("/sign-in.json")

    assert response.json() == {"mode": "tokens", "oidc": None}
