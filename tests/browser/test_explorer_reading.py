"""Everybody can read the answer: in their language, at any size, on paper, in the dark, and without colours."""

from typing import Final

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Axe, OpenAt

OVERFLOW: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOWN: Final = "(selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length"
CONTRAST: Final = """(element) => {
  const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number).map(channel);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const { color, backgroundColor } = getComputedStyle(element);
  const [low, high] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_says_a_verdict_by_a_word_and_by_a_colour(open_at: OpenAt, axe: Axe, scheme: str) -> None:
    page = await open_at("/#/en/gaps", scheme="dark" if scheme == "dark" else "light")
    trapped, met = page.locator(".verdict.trapped").first, page.locator(".verdict.met").first

    await expect(trapped).to_have_text("trapped")
    await expect(met).to_have_text("met")
    assert await trapped.evaluate(CONTRAST) >= 4.5
    assert await met.evaluate(CONTRAST) >= 4.5
    colour = "(element) => getComputedStyle(element).backgroundColor"
    assert await trapped.evaluate(colour) != await met.evaluate(colour)
    assert await axe(page, "#head") == []
    assert await axe(page, ".ours") == []


async def test_says_what_nobody_in_the_group_covers(open_at: OpenAt) -> None:
    asked = "competences=component/kubelet&minStrategic=3&minOperational=1&atMost=1"
    page = await open_at(f"/#/sv/invitePlan?{asked}", language="sv")

    await expect(page.locator(".verdict.infeasible")).to_have_text("går inte")
    await expect(page.locator(".verdict.uncovered")).to_have_text("täcks inte")
    await expect(page.locator("#answer .empty").first).to_contain_text("Ingen grupp")


async def test_speaks_the_language_of_the_browser_and_can_be_switched(open_at: OpenAt) -> None:
    page = await open_at("/", language="sv")
    heading = page.get_by_role("heading", level=1)
    await expect(heading).to_have_text("Välj en fråga")
    await page.get_by_role("button", name="Vilka ska vi bjuda in?").click()
    await expect(page.get_by_role("region", name="Personer")).to_be_visible()

    await page.get_by_role("button", name="English").click()

    await expect(heading).to_have_text("Who should we invite?")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.get_by_role("region", name="People")).to_be_visible()
    await expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    await expect(page.locator("#as-graphql")).to_have_text("Show as GraphQL")
    await page.goto(page.url.split("#")[0] + "#/")
    await page.reload()
    await expect(heading).to_have_text("Choose a question")


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((640, 360), 2.0)])
async def test_fits_a_small_window_and_an_enlarged_one(open_at: OpenAt, size: tuple[int, int], scale: float) -> None:
    page = await open_at("/", size=size, scale=scale)

    await page.get_by_role("button", name="Who should we invite?").click()

    await expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    people = page.get_by_role("region", name="People")
    await people.scroll_into_view_if_needed()
    await expect(people).to_be_in_viewport()
    assert await page.evaluate(OVERFLOW) <= 0


async def test_brings_all_questions_back_in_a_small_window(open_at: OpenAt) -> None:
    page = await open_at("/#/en/gaps", size=(640, 360), scale=2)
    others = page.get_by_role("button", name="Where is knowledge trapped?")
    await expect(others).to_be_hidden()

    await page.get_by_role("button", name="All questions").click()

    await expect(others).to_be_visible()


async def test_prints_what_was_asked_and_the_tables_alone(open_at: OpenAt) -> None:
    page = await open_at("/#/en/gaps", size=(800, 1100))
    await expect(page.get_by_role("region", name="Pairs")).to_be_visible()

    await page.emulate_media(media="print")

    for kept in ("#title", "#meaning", "#answer table"):
        assert await page.evaluate(SHOWN, kept)
    for left_out in ("#head", "#list", "#form", ".tools", ".views", "#status", ".graphiql-sidebar", ".result-window"):
        assert await page.evaluate(SHOWN, left_out) == 0
    assert await page.evaluate(OVERFLOW) <= 0
    pages = await page.pdf(format="A4")
    assert pages.count(b"/Type /Page\n") > 1  # the page scrolls on the screen, and is whole on paper


async def test_goes_from_the_beginning_to_the_answer_by_keyboard(open_at: OpenAt) -> None:
    page = await open_at("/#/en/gaps")
    await expect(page.get_by_role("region", name="Pairs")).to_be_visible()

    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the answer")).to_be_focused()
    await page.keyboard.press("Enter")

    await expect(page.locator("#answer")).to_be_focused()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Who need each other but do not meet?")
