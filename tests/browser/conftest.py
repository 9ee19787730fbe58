"""A real browser on a real server over the sample organisation, with every name of the outside world blocked.

A test asks for `open_at` to look at a page, for `trouble` to say which failures it expects, for `axe` to have a page
examined, for `api` to ask the same server without a browser, and for `start_server` to have a server of its own. Every
page fails its test on a request to another origin, an answer of 400 or above, a failed request, an error in the
console and an exception that nobody caught, unless the test expects it (`trouble.expect`).
"""

import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any, Final, Literal, Protocol, TypeAlias

import httpx
import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect
from starlette.types import ASGIApp

from graph_api.app import create_app
from graph_api.services.imports import import_folder
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from tests.support import axe as examination
from tests.support import chromium
from tests.support.contents import Contents
from tests.support.folders import KUBERNETES
from tests.support.tally import AXE, Tally
from tests.support.trouble import Trouble
from tests.support.web_server import WebServer
from tests.support.workers import counted

SECONDS: Final = 20
"""How long anything may take to appear: more than it ever does, on a machine that has much else to do."""

LOCALES: Final = {"sv": "sv-SE", "en": "en-GB"}

Api: TypeAlias = Callable[..., Awaitable[dict[str, Any]]]
Axe: TypeAlias = Callable[..., Awaitable[list[str]]]


class StartServer(Protocol):
    """Starts a server of `app` at `listener` or a free port, which stops once the pages of the test are closed."""

    async def __call__(self, app: ASGIApp, listener: socket.socket | None = None) -> WebServer:
        """The server, which answers already."""
        ...


class OpenAt(Protocol):
    """Opens a page as somebody's browser would."""

    async def __call__(
        self,
        path: str = "/",
        *,
        language: str = "en",
        size: tuple[int, int] = (1280, 720),
        scheme: Literal["light", "dark"] = "light",
        scale: float = 1,
        server: str | None = None,
    ) -> Page:
        """The page at `path` (with its `#…`) in a browser of its own: nothing is remembered from another page.

        `language` is the browser's, `size` the window's in CSS pixels, `scheme` what the person prefers, `scale` the
        pixels per CSS pixel (at 200 % zoom a 1280 x 720 window has size (640, 360) and scale 2), and `server` the
        address of another server than the sample's.
        """
        ...


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """The one Chromium of the run."""
    program = chromium.program()
    if program is None:
        pytest.fail(f"There is no Chromium for the browser tests. {chromium.HOW_TO_GET_ONE}")
    expect.set_options(timeout=SECONDS * 1000)
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=program, args=chromium.FLAGS)
        yield opened
        await opened.close()


@pytest.fixture(scope="session")
async def sample_server(contents: Contents) -> AsyncIterator[WebServer]:
    """The one server of the run over the sample organisation."""
    graph = await contents.filled("kubernetes", lambda graph: import_folder(graph, KUBERNETES))
    server = await WebServer.over(graph, warmed=True)
    yield server
    await server.stop()


@pytest.fixture
def served(sample_server: WebServer, kubernetes: Graph) -> str:
    """The address of a server over the sample organisation: http://127.0.0.1:PORT.

    A module whose tests look at a graph of their own says so with a fixture of the same name.
    """
    assert kubernetes
    return sample_server.address


@pytest.fixture
async def behind() -> AsyncIterator[AsyncExitStack]:
    """What the pages of the test speak to: it ends after they are closed, since they may still be loading."""
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
def start_server(behind: AsyncExitStack) -> StartServer:
    """`await start_server(app)` gives a server of the test's own, with `address` and `stop()`."""

    async def start(app: ASGIApp, listener: socket.socket | None = None) -> WebServer:
        server = await WebServer.of(app, listener=listener)
        behind.push_async_callback(server.stop)
        return server

    return start


@pytest.fixture
async def without_database(nobody: Neo4jAddress, behind: AsyncExitStack, start_server: StartServer) -> str:
    """The address of a server whose database is down."""
    graph = await behind.enter_async_context(open_graph(nobody))
    return (await start_server(create_app(graph))).address


@pytest.fixture
async def contexts(
    browser: Browser, trouble: Trouble, behind: AsyncExitStack
) -> AsyncIterator[Callable[..., Awaitable[BrowserContext]]]:
    """`await contexts(origin, **options)` gives a browser of its own, watched for trouble, until the test ends."""
    assert behind
    opened: list[BrowserContext] = []

    async def context(origin: str, **options: Any) -> BrowserContext:
        made = await browser.new_context(**options)
        made.set_default_timeout(SECONDS * 1000)
        trouble.watch(made, origin)
        opened.append(made)
        return made

    yield context
    for each in opened:
        await each.close()


@pytest.fixture
def trouble() -> Iterator[Trouble]:
    """What went wrong on the pages of the test; what it does not expect fails it."""
    seen = Trouble()
    yield seen
    assert seen.unexpected == []


@pytest.fixture
def open_at(served: str, contexts: Callable[..., Awaitable[BrowserContext]]) -> OpenAt:
    """`await open_at("/#/sv/gaps", language="sv", size=(1280, 720), scheme="light")` gives a page."""

    async def opened(
        path: str = "/",
        *,
        language: str = "en",
        size: tuple[int, int] = (1280, 720),
        scheme: Literal["light", "dark"] = "light",
        scale: float = 1,
        server: str | None = None,
    ) -> Page:
        origin = server or served
        width, height = size
        context = await contexts(
            origin,
            locale=LOCALES[language],
            viewport={"width": width, "height": height},
            device_scale_factor=scale,
            color_scheme=scheme,
        )
        page = await context.new_page()
        await page.goto(origin + path)
        return page

    return opened


@pytest.fixture
async def page(open_at: OpenAt) -> Page:
    """The first page, as an English browser opens it."""
    return await open_at("/")


@pytest.fixture
async def api(served: str) -> AsyncIterator[Api]:
    """`await api(query, variables)` gives the data that the same server answers."""
    async with httpx.AsyncClient(base_url=served, timeout=SECONDS) as client:

        async def data(query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
            response = await client.post("/graphql", json={"query": query, "variables": variables or {}})
            answer = response.json()
            assert "errors" not in answer, answer["errors"]
            return answer["data"]

        yield data


@pytest.fixture
def axe(pytestconfig: pytest.Config) -> Axe:
    """`await axe(page, "#table")` gives the critical and serious findings there, or on the whole page."""
    tally = Tally(counted(pytestconfig, AXE))

    async def look(page: Page, selector: str | None = None) -> list[str]:
        return await examination.look(page, selector, tally)

    return look
