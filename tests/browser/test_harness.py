"""The tests' own browser notices what they rely on it to notice."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from typing import Final

import httpx
import pytest
from playwright.async_api import BrowserContext, Page

from graph_api.app import create_app
from graph_api.store.graph import Graph
from tests.browser.conftest import OpenAt, StartServer
from tests.support.trouble import ELSEWHERE, Trouble

Contexts = Callable[..., Awaitable[BrowserContext]]

WAYS_OUT: Final = {
    "fetch": "fetch('http://example.org/').catch(() => 0)",
    "image": "new Promise((done) => { const image = new Image(); image.onerror = done; image.src = '//example.org/' })",
    "address": "fetch('http://192.0.2.1/').catch(() => 0)",
    "other port": "fetch('http://127.0.0.1:9/').catch(() => 0)",
    "worker": """new Promise((done) => {
      const text = "fetch('http://example.org/').catch(() => 0).then(() => postMessage(1))";
      new Worker(URL.createObjectURL(new Blob([text]))).onmessage = done;
    })""",
}


async def other_page(contexts: Contexts, served: str, **options: object) -> tuple[Page, Trouble]:
    """A page that is watched by one more `Trouble`, which does not fail the test."""
    context = await contexts(served, **options)
    seen = Trouble()
    seen.watch(context, served)
    page = await context.new_page()
    await page.goto(f"{served}/healthz")
    return page, seen


@pytest.fixture
def trouble() -> Trouble:
    """Trouble that fails no test: the tests of this module make it on purpose."""
    return Trouble()


@pytest.mark.parametrize("way", WAYS_OUT)
async def test_notices_every_request_to_elsewhere(contexts: Contexts, served: str, way: str) -> None:
    page, seen = await other_page(contexts, served, bypass_csp=True)

    await page.evaluate(WAYS_OUT[way])

    assert [each for each in seen.unexpected if each.startswith(ELSEWHERE)] != []


async def test_notices_a_page_that_leads_elsewhere(contexts: Contexts, served: str) -> None:
    page, seen = await other_page(contexts, served)

    async with page.expect_request("http://example.org/"):
        await page.evaluate("location.href = 'http://example.org/'")

    assert f"{ELSEWHERE}GET http://example.org/" in seen.unexpected


async def test_never_expects_a_request_to_elsewhere(contexts: Contexts, served: str) -> None:
    page, seen = await other_page(contexts, served, bypass_csp=True)
    seen.expect("example.org")

    await page.evaluate(WAYS_OUT["fetch"])

    assert f"{ELSEWHERE}GET http://example.org/" in seen.unexpected


async def test_reaches_nothing_outside_whoever_asks(contexts: Contexts, served: str) -> None:
    page, seen = await other_page(contexts, served, bypass_csp=True)

    for way in ("fetch", "address"):
        await page.evaluate(WAYS_OUT[way])

    failures = [each.split()[0] for each in seen.seen if each.startswith("net::")]
    assert failures == ["net::ERR_NAME_NOT_RESOLVED", "net::ERR_NAME_NOT_RESOLVED"]


async def test_notices_what_the_policy_of_the_page_refuses(contexts: Contexts, served: str) -> None:
    page, seen = await other_page(contexts, served)

    await page.evaluate(WAYS_OUT["fetch"])

    assert any(each.startswith("console: ") and "Content Security Policy" in each for each in seen.unexpected)


async def test_notices_an_error_that_nobody_caught(contexts: Contexts, served: str) -> None:
    page, seen = await other_page(contexts, served)

    async with page.expect_event("pageerror"):
        await page.evaluate("() => { setTimeout(() => { throw new Error('Åsa stumbled'); }); }")

    assert seen.unexpected == ["page error: Åsa stumbled"]


async def test_notices_an_answer_that_is_a_refusal_unless_it_is_expected(contexts: Contexts, served: str) -> None:
    page, seen = await other_page(contexts, served)
    await page.evaluate("fetch('/nowhere')")
    noticed = seen.unexpected

    seen.expect("^404 .*/nowhere$")

    assert noticed == [f"404 {served}/nowhere"]
    assert seen.unexpected == []


def test_misses_trouble_that_was_expected_and_did_not_come() -> None:
    seen = Trouble()

    seen.expect("503")

    assert seen.unexpected == ["expected and not seen: 503"]


async def test_stops_a_server_for_good(kubernetes: Graph, start_server: StartServer) -> None:
    server = await start_server(create_app(kubernetes))
    async with httpx.AsyncClient(base_url=server.address) as client:
        assert (await client.get("/healthz")).status_code == 200

        await server.stop()

        with pytest.raises(httpx.ConnectError):
            await client.get("/healthz")


@pytest.fixture
def ended() -> Iterator[list[str]]:
    """What ended when the test did, in that order: the page first."""
    ends: list[str] = []
    yield ends
    assert ends == ["page", "server"]


async def test_closes_a_page_before_the_server_that_it_may_still_be_loading_from(
    ended: list[str], open_at: OpenAt, behind: AsyncExitStack, kubernetes: Graph, start_server: StartServer
) -> None:
    behind.callback(ended.append, "server")
    server = await start_server(create_app(kubernetes))

    page = await open_at("/healthz", server=server.address)

    page.on("close", lambda _: ended.append("page"))


async def test_serves_without_a_database(without_database: str) -> None:
    async with httpx.AsyncClient(base_url=without_database) as client:
        response = await client.get("/readyz")

    assert response.status_code == 503


async def test_opens_a_page_as_this_or_that_person_would(open_at: OpenAt) -> None:
    page = await open_at("/healthz", language="sv", size=(640, 360), scheme="dark", scale=2)

    seen = await page.evaluate(
        "[navigator.language, innerWidth, innerHeight, devicePixelRatio,"
        " matchMedia('(prefers-color-scheme: dark)').matches]"
    )

    assert seen == ["sv-SE", 640, 360, 2, True]
