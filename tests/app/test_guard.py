from collections.abc import AsyncIterator

import httpx
import pytest

from graph_api.app import create_app
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import open_graph

PUBLISHED = "https://mellanrum.region.se"


@pytest.fixture
async def published(nobody: Neo4jAddress) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the application that others reach at `PUBLISHED`."""
    async with open_graph(nobody) as graph:
        transport = httpx.ASGITransport(create_app(graph, published=PUBLISHED))
        async with httpx.AsyncClient(transport=transport, base_url=PUBLISHED) as client:
            yield client


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:9", "127.0.0.2", "[::1]", "[::1]:8000"])
async def test_answers_to_the_names_of_this_machine(client: httpx.AsyncClient, host: str) -> None:
    assert (await client.get("/healthz", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "192.168.0.7:8000", "127.0.0.1.nip.io", "", "[::1", "a b"]
)
async def test_answers_to_no_other_name(client: httpx.AsyncClient, host: str) -> None:
    response = await client.get("/healthz", headers={"Host": host})

    assert response.status_code == 403
    assert response.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"


@pytest.mark.parametrize("origin", ["http://evil.example", "https://localhost.evil.example", "null"])
async def test_does_not_answer_pages_of_other_sites(client: httpx.AsyncClient, origin: str) -> None:
    response = await client.post("/graphql", json={"query": "{ __typename }"}, headers={"Origin": origin})

    assert response.status_code == 403
    assert "access-control-allow-origin" not in response.headers


async def test_answers_its_own_page(client: httpx.AsyncClient) -> None:
    headers = {"Origin": "http://localhost:8000", "Sec-Fetch-Site": "same-origin"}

    response = await client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)

    assert response.status_code == 200


async def test_gives_a_foreign_page_no_image_or_script_but_lets_a_person_follow_a_link(
    client: httpx.AsyncClient,
) -> None:
    from_elsewhere = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    by_a_link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}

    assert (await client.get("/graphql?query={__typename}", headers=from_elsewhere)).status_code == 403
    assert (await client.get("/", headers=by_a_link)).status_code == 200


async def test_answers_no_preflight(client: httpx.AsyncClient) -> None:
    response = await client.options("/graphql", headers={"Access-Control-Request-Method": "POST"})

    assert response.status_code == 405
    assert not any(name.startswith("access-control") for name in response.headers)


@pytest.mark.parametrize(
    "host",
    ["mellanrum.region.se", "MELLANRUM.region.se", "mellanrum.region.se:443", "mellanrum.region.se:8443", "[::1]"],
)
async def test_answers_to_its_published_name_too(published: httpx.AsyncClient, host: str) -> None:
    assert (await published.get("/healthz", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "host", ["region.se", "evil.example", "mellanrum.region.se.evil.example", "x@mellanrum.region.se.evil.example", ""]
)
async def test_answers_to_no_name_beside_those(published: httpx.AsyncClient, host: str) -> None:
    response = await published.get("/healthz", headers={"Host": host})

    assert response.status_code == 403
    assert PUBLISHED in response.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("mellanrum.region.se", PUBLISHED, 200),
        ("localhost:8000", "http://localhost:8000", 200),
        ("mellanrum.region.se", "http://mellanrum.region.se", 403),
        ("mellanrum.region.se", "https://mellanrum.region.se:8443", 403),
        ("mellanrum.region.se", "http://localhost:3000", 403),
        ("mellanrum.region.se", "null", 403),
        ("mellanrum.region.se", "https://evil.example", 403),
    ],
)
async def test_answers_pages_of_its_published_address_alone(
    published: httpx.AsyncClient, host: str, origin: str, status: int
) -> None:
    headers = {"Host": host, "Origin": origin}

    response = await published.post("/graphql", json={"query": "{ __typename }"}, headers=headers)

    assert response.status_code == status
