"""Nobody is answered who does not say who they are, and nothing of what they send is read before."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from graph_api.access.caller import Caller, Role
from graph_api.access.identity import LONGEST_TOKEN, Identity
from graph_api.access.token_format import new_token
from graph_api.app import create_app
from graph_api.app.sign_in import SignInNotice, signed_in
from graph_api.errors import (
    Busy,
    DatabaseUnavailable,
    MellanrumError,
    QueryTimedOut,
    RateLimited,
    Refused,
    Unauthenticated,
)
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph

GOOD = new_token()
TYPENAME = {"query": "{ __typename }"}
OPEN = (
    *("/", "/plain", "/page.css", "/page.js", "/favicon.svg", "/map", "/coverage", "/surroundings"),
    *("/schema.graphql", "/operations.json", "/sign-in.json", "/healthz"),
)


class Known:
    """Tokens of one kind, of which one is good; `failure` is raised for all where it is set."""

    def __init__(self, good: str, failure: MellanrumError | None = None) -> None:
        self.good = good
        self.failure = failure
        self.asked: list[str] = []

    async def caller(self, text: str) -> Caller:
        self.asked.append(text)
        if self.failure is not None:
            raise self.failure
        if text != self.good:
            raise Unauthenticated("This token is not known here.")
        return Caller(Role.FACILITATOR, name="token:tok_1")


@asynccontextmanager
async def entered(graph: Graph, machine: Known, provided: Known | None = None) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(graph, callers=signed_in(Identity(machine, provided)), sign_in=SignInNotice("tokens"))
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
        yield client


@pytest.fixture
async def client(nobody: Neo4jAddress) -> AsyncIterator[httpx.AsyncClient]:
    async with open_graph(nobody) as graph, entered(graph, Known(GOOD)) as opened:
        yield opened


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def challenge(response: httpx.Response) -> str:
    assert response.status_code == 401
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "UNAUTHENTICATED"
    assert set(response.json()) == {"errors"}
    return response.headers["WWW-Authenticate"]


async def test_answers_who_sends_a_good_token(client: httpx.AsyncClient) -> None:
    response = await client.post("/graphql", json=TYPENAME, headers=bearer(GOOD))

    assert (response.status_code, response.json()["data"]) == (200, {"__typename": "Query"})


@pytest.mark.parametrize("scheme", ["bearer", "BEARER"])
async def test_takes_the_scheme_in_any_case(client: httpx.AsyncClient, scheme: str) -> None:
    response = await client.get(
        "/graphql", params={"query": "{ __typename }"}, headers={"Authorization": f"{scheme} {GOOD}"}
    )

    assert response.status_code == 200


@pytest.mark.parametrize("path", OPEN)
async def test_is_open_where_there_is_nothing_to_see(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 200


async def test_says_whether_it_is_ready_to_everyone(client: httpx.AsyncClient) -> None:
    assert (await client.get("/readyz")).status_code == 503


@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
async def test_asks_who_it_is_of_everyone_else(client: httpx.AsyncClient, method: str) -> None:
    response = await client.request(method, "/graphql?query={__typename}")

    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == 'Bearer realm="mellanrum"'


async def test_says_no_more_than_that_to_someone_who_sends_no_token(client: httpx.AsyncClient) -> None:
    assert challenge(await client.post("/graphql", json=TYPENAME)) == 'Bearer realm="mellanrum"'


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer  {good}",
        "Bearer {good} {good}",
        "Bearer {good},",
        "Bearer {good}, Bearer {good}",
        'Bearer token="{good}"',
        "Bearer\t{good}",
        "Bearer:{good}",
        "Basic {good}",
        "Token {good}",
        "DPoP {good}",
        "{good}",
        "Bearer {good}é",
        "xBearer {good}",
        "Bearer null",
        "Bearer undefined",
        "Bearer {good}=",
        "Bearer {good_in_small_letters}",
        "Bearer {another}",
    ],
)
async def test_takes_nothing_but_a_good_token_in_its_place(client: httpx.AsyncClient, header: str) -> None:
    sent = header.format(good=GOOD, good_in_small_letters=GOOD.lower(), another=new_token())

    response = await client.post("/graphql", json=TYPENAME, headers=[(b"Authorization", sent.encode())])

    assert challenge(response).startswith('Bearer realm="mellanrum"')


async def test_says_of_a_token_that_it_is_not_good(client: httpx.AsyncClient) -> None:
    response = await client.post("/graphql", json=TYPENAME, headers=bearer(new_token()))

    assert challenge(response) == 'Bearer realm="mellanrum", error="invalid_token"'


async def test_takes_one_head_with_one_token(client: httpx.AsyncClient) -> None:
    twice = [(b"Authorization", f"Bearer {GOOD}".encode())] * 2

    assert challenge(await client.post("/graphql", json=TYPENAME, headers=twice))


@pytest.mark.parametrize("token", [GOOD, ""], ids=["good", "empty"])
async def test_takes_no_token_in_an_address_even_beside_a_good_one(client: httpx.AsyncClient, token: str) -> None:
    response = await client.post(f"/graphql?access_token={token}", json=TYPENAME, headers=bearer(GOOD))

    assert challenge(response)
    assert "ends up in logs" in response.text


@pytest.mark.parametrize("name", ["access_token", "token", "Authorization", "session"])
async def test_takes_no_token_in_a_cookie_or_a_form(client: httpx.AsyncClient, name: str) -> None:
    by_cookie = await client.post("/graphql", json=TYPENAME, headers={"Cookie": f"{name}={GOOD}"})
    by_form = await client.post("/graphql", data={name: GOOD, "query": "{ __typename }"})
    by_body = await client.post("/graphql", json=TYPENAME | {name: GOOD})

    assert [challenge(each) for each in (by_cookie, by_form, by_body)] == ['Bearer realm="mellanrum"'] * 3


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff"])
async def test_asks_who_it_is_before_it_says_what_is_wrong_with_a_body(client: httpx.AsyncClient, body: bytes) -> None:
    response = await client.post("/graphql", content=body, headers={"Content-Type": "text/plain", "Accept": "no/no"})

    assert challenge(response)


async def test_asks_who_it_is_before_it_reads_any_of_a_body(nobody: Neo4jAddress) -> None:
    async def never() -> AsyncIterator[bytes]:
        raise AssertionError("the body was asked for")
        yield b""

    async with open_graph(nobody) as graph, entered(graph, Known(GOOD)) as client:
        response = await client.post("/graphql", content=never(), headers={"Content-Type": "application/json"})

    assert challenge(response)


async def test_refuses_a_token_that_is_too_long_unread(nobody: Neo4jAddress) -> None:
    machine, provided = Known(GOOD), Known("")
    async with open_graph(nobody) as graph, entered(graph, machine, provided) as client:
        refused = await client.post("/graphql", json=TYPENAME, headers=bearer("x" * (LONGEST_TOKEN + 1)))
        await client.post("/graphql", json=TYPENAME, headers=bearer("x" * LONGEST_TOKEN))

    assert challenge(refused)
    assert [len(text) for text in provided.asked] == [LONGEST_TOKEN]
    assert machine.asked == []


async def test_takes_machine_tokens_beside_those_of_an_identity_provider(nobody: Neo4jAddress) -> None:
    machine, provided = Known(GOOD), Known("eyJ.eyJ.c2ln")
    async with open_graph(nobody) as graph, entered(graph, machine, provided) as client:
        answers = [await client.post("/graphql", json=TYPENAME, headers=bearer(t)) for t in (GOOD, "eyJ.eyJ.c2ln")]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert (machine.asked, provided.asked) == ([GOOD], ["eyJ.eyJ.c2ln"])


@pytest.mark.parametrize(
    ("failure", "status", "code"),
    [
        (DatabaseUnavailable("Neo4j is away."), 503, "DATABASE_UNAVAILABLE"),
        (QueryTimedOut("It took too long."), 503, "QUERY_TIMED_OUT"),
        (Busy("Too much is asked.", retry_after=2), 503, "BUSY"),
        (RateLimited("Too many are tried.", retry_after=1), 429, "RATE_LIMITED"),
        (Refused("You have no role here."), 403, "FORBIDDEN"),
    ],
)
async def test_tells_what_cannot_be_said_now_from_what_is_wrong(
    nobody: Neo4jAddress, failure: MellanrumError, status: int, code: str
) -> None:
    async with open_graph(nobody) as graph, entered(graph, Known(GOOD, failure)) as client:
        response = await client.post("/graphql", json=TYPENAME, headers=bearer(GOOD))

    assert response.status_code == status
    assert response.json()["errors"][0]["extensions"]["code"] == code
    assert ("Retry-After" in response.headers) == (status != 403)


async def test_writes_no_token_into_the_log_or_an_answer(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    tried = new_token()

    answers = [await client.post("/graphql", json=TYPENAME, headers=bearer(token)) for token in (GOOD, tried)]
    answers.append(await client.get(f"/graphql?access_token={tried}"))

    written = "".join(f"{record.getMessage()} {record.__dict__.get('said')}" for record in caplog.records)
    told = "".join(f"{answer.text} {answer.headers}" for answer in answers)
    ours = written.replace(f"access_token={tried}", "")  # of the test's own client, which logs the address that it asks
    assert "UNAUTHENTICATED" in ours
    assert tried not in told + ours
    assert GOOD not in told + ours


async def test_tells_pages_how_to_sign_in(client: httpx.AsyncClient) -> None:
    response = await client.get("/sign-in.json")

    assert response.json() == {"mode": "tokens", "oidc": None}
    assert response.headers["Content-Type"] == "application/json; charset=utf-8"
    assert "ETag" in response.headers
