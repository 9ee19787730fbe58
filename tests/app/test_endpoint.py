import gzip

import httpx
import pytest

from graph_api.app.limits import LARGEST_BODY

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
PEOPLE = '{"query": "{ people { totalCount } }"}'


async def post(client: httpx.AsyncClient, body: str | bytes, **headers: str) -> httpx.Response:
    return await client.post("/graphql", content=body, headers={"Content-Type": JSON, **headers})


def code(response: httpx.Response) -> str:
    return response.json()["errors"][0]["extensions"]["code"]


async def test_answers_by_post_and_by_get_at_the_same_address(client: httpx.AsyncClient) -> None:
    posted = await post(client, '{"query": "query A { __typename }", "operationName": "A", "variables": null}')
    got = await client.get("/graphql", params={"query": "{ __typename }", "variables": "{}"})

    assert (posted.status_code, posted.json()["data"]) == (200, {"__typename": "Query"})
    assert (got.status_code, got.json()["data"]) == (200, {"__typename": "Query"})


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "The body of the request is not JSON"),
        (b"{", "The body of the request is not JSON"),
        (b"\xff", "The body of the request is not UTF-8, from byte 0 on."),
        (b"null", "The body is no JSON object"),
        (b"3", "The body is no JSON object"),
        (b'[{"query": "{ __typename }"}]', "one request at a time"),
        (b"{}", "has no `query`"),
        (b'{"query": 7}', "has no `query`"),
        (b'{"query": "  "}', "has no `query`"),
        (b'{"query": "{ __typename }", "variables": []}', "`variables` is no JSON object"),
        (b'{"query": "{ __typename }", "operationName": 1}', "`operationName` is no text"),
        (b'{"query": "{ __typename }", "extensions": [1]}', "`extensions` is no JSON object"),
        (b"[" * 100_000, "The body of the request has more than 64 lists and objects inside each other"),
    ],
)
async def test_says_what_is_no_request(client: httpx.AsyncClient, body: bytes, said: str) -> None:
    response = await post(client, body)

    assert response.status_code == 400
    assert code(response) == "BAD_REQUEST"
    assert said in response.json()["errors"][0]["message"]


async def test_says_that_the_variables_of_a_get_are_no_json(client: httpx.AsyncClient) -> None:
    response = await client.get("/graphql", params={"query": "{ __typename }", "variables": "{x"})

    assert response.status_code == 400
    assert "Variables is not JSON" in response.text


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "", "application/json; charset=latin-1"]
)
async def test_takes_nothing_that_a_foreign_page_could_send(client: httpx.AsyncClient, content_type: str) -> None:
    response = await client.post("/graphql", content=PEOPLE, headers={"Content-Type": content_type})

    assert response.status_code == 415
    assert code(response) == "BAD_REQUEST"


async def test_takes_json_with_its_charset_and_a_byte_order_mark(client: httpx.AsyncClient) -> None:
    body = '\ufeff{"query": "{ __typename }"}'.encode()

    response = await post(client, body, **{"Content-Type": "application/json; charset=UTF-8"})

    assert response.status_code == 200


async def test_refuses_a_body_that_is_too_large(client: httpx.AsyncClient) -> None:
    response = await post(client, b" " * (LARGEST_BODY + 1))

    assert response.status_code == 413
    assert "larger than 1,000,000 bytes" in response.json()["errors"][0]["message"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
async def test_takes_no_other_method(client: httpx.AsyncClient, method: str) -> None:
    response = await client.request(method, "/graphql")

    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]
    assert code(response) == "BAD_REQUEST"


async def test_does_not_redirect(client: httpx.AsyncClient) -> None:
    assert (await client.get("/graphql/")).status_code == 404


@pytest.mark.parametrize(
    ("accept", "media_type", "status"),
    [
        (None, JSON, 200),
        ("*/*", JSON, 200),
        (JSON, JSON, 200),
        (GRAPHQL, GRAPHQL, 400),
        (f"{GRAPHQL}, {JSON}", GRAPHQL, 400),
        (f"{GRAPHQL};q=0.5, {JSON}", JSON, 200),
        ("text/html, application/xhtml+xml, */*;q=0.8", JSON, 200),
        ("text/html", JSON, 406),
    ],
)
async def test_answers_in_the_media_type_that_is_asked_for(
    client: httpx.AsyncClient, accept: str | None, media_type: str, status: int
) -> None:
    client.headers.pop("Accept")

    response = await post(client, '{"query": "{ nothing }"}', **({"Accept": accept} if accept else {}))

    assert response.headers["Content-Type"] == f"{media_type}; charset=utf-8"
    assert response.status_code == status


async def test_says_that_there_is_nothing_to_subscribe_to(client: httpx.AsyncClient) -> None:
    response = await post(client, '{"query": "subscription { forget }"}')

    assert code(response) == "BAD_DOCUMENT"
    assert "The subscription operation is not supported" in response.text


async def test_says_that_the_database_is_down_and_when_to_come_back(client: httpx.AsyncClient) -> None:
    response = await post(client, PEOPLE)

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert code(response) == "DATABASE_UNAVAILABLE"
    assert response.json()["data"] is None
    assert response.json()["errors"][0]["path"] == ["people"]


async def test_writes_letters_as_they_are(client: httpx.AsyncClient) -> None:
    response = await post(client, '{"query": "{ __typename }", "operationName": "åäö"}')

    assert 'no operation called \\"åäö\\"' in response.text
    assert "\\u" not in response.text


async def test_keeps_answers_out_of_caches(client: httpx.AsyncClient) -> None:
    response = await post(client, '{"query": "{ __typename }"}')

    assert response.headers["Cache-Control"] == "no-store"


async def test_compresses_what_is_long(client: httpx.AsyncClient) -> None:
    query = '{"query": "{ __schema { types { name description } } }"}'
    async with client.stream("POST", "/graphql", content=query, headers={"Content-Type": JSON}) as response:
        sent = b"".join([part async for part in response.aiter_raw()])

    assert response.headers["Content-Encoding"] == "gzip"
    assert b"PersonWhere" in gzip.decompress(sent)


async def test_shows_the_sample_organisation(demo: httpx.AsyncClient) -> None:
    response = await post(demo, PEOPLE)

    assert response.json()["data"] == {"people": {"totalCount": 1131}}
