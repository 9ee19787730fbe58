"""One line for each request, from which nothing of what was asked can be read and into which nobody can write."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from graph_api.cli.log import JsonLine

ASA = "Åsa Öhrström"
TOKEN = "mlr_9f8e7d6c5b4a"
HOSTILE = ['x\n{"event": "request"}', "x\r\nevent=forged", "x\u2028y", "\x1b[2J", "Åsa_Öhrström", "x" * 100_000]


class Written(logging.Handler):
    """The lines as a server writes them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(JsonLine())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    @property
    def requests(self) -> list[dict[str, Any]]:
        read = [json.loads(line) for line in self.lines]
        return [line for line in read if line["event"] == "request"]


@pytest.fixture
def written() -> Iterator[Written]:
    handler, root, ours = Written(), logging.getLogger(), logging.getLogger("graph_api")
    root.addHandler(handler)
    before = ours.level
    ours.setLevel(logging.INFO)
    yield handler
    ours.setLevel(before)
    root.removeHandler(handler)


async def post(client: httpx.AsyncClient, query: str, **more: object) -> httpx.Response:
    return await client.post("/graphql", json={"query": query, **more})


async def test_notes_how_a_request_went(client: httpx.AsyncClient, written: Written) -> None:
    response = await post(client, "query Whoami { __typename }")

    (line,) = written.requests
    assert line.pop("ms") > 0
    assert line.pop("at").endswith("Z")
    assert line == {
        "level": "info",
        "event": "request",
        "id": response.headers["X-Request-Id"],
        "method": "POST",
        "path": "/graphql",
        "status": 200,
        "operation": "Whoami",
        "role": "FACILITATOR",
    }


async def test_notes_an_error_under_the_id_that_the_answer_gives(client: httpx.AsyncClient, written: Written) -> None:
    response = await post(client, "{ people { totalCount } }")

    (error,) = response.json()["errors"]
    (line,) = written.requests
    assert (line["id"], line["codes"], line["status"], line["level"]) == (
        error["extensions"]["id"],
        ["DATABASE_UNAVAILABLE"],
        503,
        "warning",
    )
    assert line["statements"] == 1


@pytest.mark.parametrize("name", HOSTILE)
async def test_lets_no_operation_name_into_the_log_that_the_document_does_not_have(
    client: httpx.AsyncClient, written: Written, name: str
) -> None:
    await post(client, "query A { __typename }", operationName=name)
    await post(client, f"query {name} {{ __typename }}")

    assert len(written.lines) == len(written.requests) == 2
    assert all(line.isascii() and line.isprintable() and len(line) < 500 for line in written.lines)
    assert all(set(line.get("operation", "")) <= {"x", "A"} for line in written.requests)


async def test_says_nothing_of_names_and_tokens_wherever_they_stand(
    client: httpx.AsyncClient, written: Written, caplog: pytest.LogCaptureFixture
) -> None:
    query = "query Find($text: String!) { search(text: $text) { score } }"
    for secret in (ASA, TOKEN):
        await post(client, query, variables={"text": secret})
        await post(client, f'{{ search(text: "{secret}") {{ score }} }}')
        await post(client, f"{{ {secret} }}")
        await post(client, query, variables={secret: secret})
        await client.get("/graphql", params={"query": "{ __typename }", "variables": f'{{"name": "{secret}"}}'})
        await client.get(f"/{secret}", headers={"Authorization": f"Bearer {TOKEN}"})
        await client.post("/graphql", content=secret.encode(), headers={"Content-Type": "application/json"})
        await client.request("GET", "/", headers={b"X-Request-Id": secret.encode()})

    text = "\n".join(written.lines) + caplog.text
    for piece in ("Åsa", "hrstr", "\\u00c5", "%C3%85", TOKEN):
        assert piece not in text
    assert len(written.requests) == 16


async def test_repeats_no_address_or_method_that_is_none_of_ours(client: httpx.AsyncClient, written: Written) -> None:
    await client.get("/a%0Aevent=FORGED")
    await client.request("BREW", "/graphql")

    assert [(line["method"], line["path"], line["status"]) for line in written.requests] == [
        ("GET", "other", 404),
        ("OTHER", "/graphql", 405),
    ]


async def test_leaves_out_who_asks_whether_we_are_well(client: httpx.AsyncClient, written: Written) -> None:
    await client.get("/healthz")
    await client.get("/healthz", headers={"Host": "evil.example"})

    assert [(line["path"], line["status"]) for line in written.requests] == [("/healthz", 403)]


def test_writes_of_an_exception_where_and_what_kind_it_was_and_nothing_that_it_says() -> None:
    handler = Written()
    logger = logging.getLogger("uvicorn.error")
    logger.addHandler(handler)
    try:
        _look_up(ASA)
    except LookupError:
        logger.exception("Exception in ASGI application for %s\n%s", ASA, ASA)
    logger.removeHandler(handler)

    line = json.loads(handler.lines[0])
    assert line["event"] == "Exception in ASGI application for %s"
    assert line["logger"] == "uvicorn.error"
    assert line["error"] == "LookupError < ValueError"
    assert line["stack"][0].startswith("tests/app/test_journal.py:")
    assert line["stack"][0].endswith(" _look_up")
    assert "hrstr" not in handler.lines[0]


def _look_up(name: str) -> int:
    try:
        return int(name)
    except ValueError as error:
        raise LookupError(name) from error
