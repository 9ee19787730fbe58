"""Every text of ours is there in Swedish and in English: what a page says in both, no language owns."""

from typing import Final

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import OpenAt
from tests.browser.places import ANSWERED
from tests.browser.reading import settled

TEXTS: Final = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!parentElement.checkVisibility() || parentElement.closest("td, .chosen, [data-name]")) continue;
    if (/\\p{L}/u.test(textContent)) found.push(textContent.trim());
  }
  for (const each of document.querySelectorAll("[aria-label]")) {
    if (each.checkVisibility()) found.push(each.getAttribute("aria-label"));
  }
  return found;
}"""

IN_BOTH: Final = {"Mellanrum", "Svenska", "English", "JSON", "Person", "person"}


@pytest.mark.parametrize("page_name", ANSWERED)
async def test_says_nothing_in_one_language_alone(open_at: OpenAt, page_name: str) -> None:
    page = await open_at(ANSWERED[page_name].format(language="sv"))
    swedish = await texts(page, "sv")

    await page.get_by_role("button", name="English").click()

    assert swedish & await texts(page, "en") - IN_BOTH == set()


async def texts(page: Page, language: str) -> set[str]:
    """What the page says, outside the cells of its tables and what was chosen from the graph."""
    await expect(page.locator(f"html[lang={language}]")).to_be_attached()
    await settled(page)
    return set(await page.evaluate(TEXTS))
