"""Write the pictures of the README, docs/pictures/*.png, from a running sample: `make screenshots`.

The same Neo4j, server and Chromium as those of the tests. What differs from one time to the next (how long an answer
took) is left out of the picture, so that it changes only where the page does.
"""

import asyncio
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from playwright.async_api import Browser, Page, async_playwright, expect

from graph_api.services.imports import import_folder
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import open_graph
from tests.support import chromium
from tests.support.contents import Contents
from tests.support.folders import KUBERNETES, REPOSITORY
from tests.support.neo4j_server import neo4j_for_tests
from tests.support.web_server import WebServer

PICTURES: Final = REPOSITORY / "docs" / "pictures"
SIZE: Final = {"width": 1280, "height": 720}
SECONDS: Final = 60
STYLE: Final = "#status { visibility: hidden; }"


class Picture(NamedTuple):
    """A page to take a picture of, what is there once it is ready, and what is to stand at the top of the picture."""

    name: str
    path: str
    ready: str
    top: str = "body"


SHOWN: Final = (
    Picture("questions", "/#/en/", "#questions button"),
    Picture("answer", "/#/en/invitePlan", "#answer tbody tr"),
    Picture("silo-map", "/map#/en/siloMap", "table.silos", ".finding"),
)


async def main() -> None:
    """Start what is needed, take the pictures, stop it again."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, neo4j_for_tests(Path(folder)) as address:
        await _over(address)


async def _over(address: Neo4jAddress) -> None:
    async with open_graph(address) as opened:
        contents = Contents(opened)
        await contents.prepare()
        graph = await contents.filled("kubernetes", lambda graph: import_folder(graph, KUBERNETES))
        server = await WebServer.over(graph)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium.program(), args=chromium.FLAGS)
            for picture in SHOWN:
                await _take(browser, server.address, picture)
            await browser.close()
        await server.stop()


async def _take(browser: Browser, address: str, picture: Picture) -> None:
    context = await browser.new_context(locale="en-GB", viewport=SIZE, color_scheme="light", reduced_motion="reduce")
    page = await context.new_page()
    await page.goto(address + picture.path)
    await expect(page.locator(picture.ready).first).to_be_visible(timeout=SECONDS * 1000)
    await page.locator(picture.top).evaluate("(part) => part.scrollIntoView()")
    await _at_rest(page)
    file = PICTURES / f"{picture.name}.png"
    await page.screenshot(path=file, animations="disabled", style=STYLE)
    await context.close()
    print(f"{file.relative_to(REPOSITORY)}: {file.stat().st_size // 1000} kB")


async def _at_rest(page: Page) -> None:
    """Everything that the page asked for has come, and its letters can be drawn."""
    await page.wait_for_load_state("networkidle")
    await page.evaluate("document.fonts.ready.then(() => true)")


if __name__ == "__main__":
    asyncio.run(main())
