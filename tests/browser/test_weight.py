"""What a browser is sent of the explorer is light enough for a slow line, with and without its editors."""

from typing import Final

from playwright.async_api import expect

from tests.browser.conftest import OpenAt
from tests.browser.editors import show_editors
from tests.browser.reading import answer_of

MOST: Final = 1_800_000
"""Bytes, as they are sent: compressed."""

MOST_AT_FIRST: Final = 600_000
"""The same for whoever asks questions and never looks at GraphQL."""

SENT: Final = """() => [
  ...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource"),
].reduce((sum, entry) => sum + entry.encodedBodySize, 0)"""


async def test_sends_a_browser_no_more_than_its_limit(open_at: OpenAt) -> None:
    page = await open_at("/#/en/gaps")
    await expect(answer_of(page)).to_be_visible()
    await page.wait_for_load_state("networkidle")
    first = await page.evaluate(SENT)

    await show_editors(page)
    whole = await page.evaluate(SENT)

    assert first <= MOST_AT_FIRST
    assert first * 2 < whole <= MOST
