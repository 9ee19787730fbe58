"""What comes out of the printer is the answer: what was asked, and its tables, without what can only be clicked."""

from typing import Final

from playwright.async_api import expect

from tests.browser.conftest import OpenAt
from tests.browser.places import EACH_PLACE
from tests.browser.reading import table

SEEN_BESIDE_TABLES: Final = """() => {
  const seen = (node) => {
    const area = document.createRange();
    area.selectNode(node);
    const { width, height } = area.getBoundingClientRect();
    const drawn = node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return drawn && width > 1 && height > 1 && node.textContent.trim() !== "";
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (seen(texts.currentNode)) found.push(texts.currentNode);
  const printed = "#title, #meaning, #answer :is(h2, table, .facts)";
  return found.filter((node) => !node.parentElement.closest(printed)).map((node) => node.textContent.trim());
}"""
CUT_OFF: Final = """(table) => {
  const cut = (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1;
  const cuts = (part) => /auto|scroll|hidden|clip/.test(getComputedStyle(part).overflow) && cut(part);
  const around = [];
  for (let part = table.parentElement; part !== document.body; part = part.parentElement) around.push(part);
  return around.filter(cuts).map((part) => part.className || part.id);
}"""


@EACH_PLACE
async def test_prints_the_answer_alone_and_all_of_it(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/sv/gaps", language="sv")
    answer = table(page, "Par")
    await expect(answer).to_be_visible()

    await page.emulate_media(media="print")

    await expect(answer).to_be_visible()
    assert await page.evaluate(SEEN_BESIDE_TABLES) == []
    assert await answer.evaluate(CUT_OFF) == []
