"""Every page can be used in a small window and at 200 % zoom: nothing is cut off, nothing is beside the screen."""

from typing import Final

import pytest
from playwright.async_api import Locator, Page

from tests.browser.conftest import OpenAt
from tests.browser.places import ANSWERED
from tests.browser.reading import answer_of, settled

WIDER_THAN_WINDOW: Final = """() => {
  const root = document.scrollingElement;
  return [root.scrollWidth - root.clientWidth, document.body.scrollWidth - document.body.clientWidth];
}"""

IS_ON_TOP: Final = """(part) => {
  const { x, y } = part.getBoundingClientRect();
  return part.contains(document.elementFromPoint(x + 4, y + 4));
}"""


@pytest.mark.parametrize("page_name", ANSWERED)
async def test_fits_a_window_at_200_percent_and_at_100(open_at: OpenAt, page_name: str) -> None:
    address = ANSWERED[page_name].format(language="sv")
    page = await open_at(address, language="sv", size=(640, 360), scale=2)
    await settled(page)

    await can_be_used(page)
    await page.set_viewport_size({"width": 1280, "height": 720})
    await can_be_used(page)


async def can_be_used(page: Page) -> None:
    """Assert that nothing is wider than the window, and that the answer and the button to ask anew can be reached."""
    answer = answer_of(page)
    assert await page.evaluate(WIDER_THAN_WINDOW) == [0, 0]
    assert await comes_into_sight(answer.locator("td, th, li").first)
    await page.get_by_role("button", name="Fråga", exact=True).click()
    await settled(page)


async def comes_into_sight(part: Locator) -> bool:
    """Whether `part` can be scrolled to where nothing covers its upper left corner."""
    await part.scroll_into_view_if_needed()
    return await part.evaluate(IS_ON_TOP)
