"""Mutations over HTTP: by POST alone, since whatever follows links sends GET."""

import httpx
import pytest

from graph_api.access.caller import Caller, Role
from graph_api.app import create_app
from graph_api.domain.sight import DATA_PROTECTION
from graph_api.store.graph import Graph
from tests.support.contents import send

ERASE = 'mutation { erasePerson(id: "per_1", confirm: "per_1") { erased } }'
TYPES = ("application/json", "application/graphql-response+json")


async def officer(_: object) -> Caller:
    return Caller(Role.ADMIN, scopes=frozenset({DATA_PROTECTION}), name="token:7f")


@pytest.fixture
async def client(graph: Graph) -> httpx.AsyncClient:
    await send(graph, "CREATE (:Person {id: 'per_1', source: 'region', externalId: '1', name: 'Åsa Öberg'})")
    transport = httpx.ASGITransport(create_app(graph, callers=officer))
    return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")


@pytest.mark.parametrize("accept", TYPES)
async def test_refuses_a_mutation_that_comes_by_get(graph: Graph, client: httpx.AsyncClient, accept: str) -> None:
    answer = await client.get("/graphql", params={"query": ERASE}, headers={"Accept": accept})

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert answer.json()["errors"][0]["extensions"]["code"] == "ONLY_BY_POST"
    assert await graph.records("MATCH (p:Person) RETURN p.name AS name") == [{"name": "Åsa Öberg"}]


@pytest.mark.parametrize("accept", TYPES)
async def test_does_a_mutation_that_comes_by_post(graph: Graph, client: httpx.AsyncClient, accept: str) -> None:
    answer = await client.post("/graphql", json={"query": ERASE}, headers={"Accept": accept})

    assert (answer.status_code, answer.json()["data"]) == (200, {"erasePerson": {"erased": True}})
    assert await graph.records("MATCH (p:Person) RETURN p.name AS name") == []


async def test_reads_by_get_where_the_document_has_a_mutation_too(client: httpx.AsyncClient) -> None:
    text = f"query which {{ people {{ totalCount }} }} {ERASE.replace('mutation', 'mutation gone')}"

    answer = await client.get("/graphql", params={"query": text, "operationName": "which"})

    assert answer.json()["data"] == {"people": {"totalCount": 1}}
