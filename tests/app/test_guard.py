import httpx
import pytest


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
