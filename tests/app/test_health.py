import httpx

from graph_api.store.graph import Graph
from graph_api.store.migrations import LATEST
from tests.app.conftest import browser_of


async def test_is_healthy_without_a_database(client: httpx.AsyncClient) -> None:
    response = await client.get("/healthz")

    assert (response.status_code, response.json()) == (200, {"healthy": True})


async def test_is_not_ready_without_a_database_and_says_why(client: httpx.AsyncClient) -> None:
    response = await client.get("/readyz")

    assert response.status_code == 503
    assert response.json()["ready"] is False
    assert "Neo4j" in response.json()["reason"]
    assert response.headers["Retry-After"] == "5"


async def test_is_ready_over_a_migrated_database(migrated: Graph) -> None:
    async with browser_of(migrated) as client:
        response = await client.get("/readyz")

    assert (response.status_code, response.json()) == (200, {"ready": True, "schemaVersion": LATEST})


async def test_is_not_ready_over_a_database_that_was_never_migrated(bare: Graph) -> None:
    async with browser_of(bare) as client:
        response = await client.get("/readyz")

    assert response.status_code == 503
    assert response.json()["reason"].startswith(f"The database has schema version 0, this program needs {LATEST}")
