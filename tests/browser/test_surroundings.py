"""The surroundings of a person or a unit: rings by step, and beside them the same as a list."""

import asyncio
from itertools import groupby
from typing import Final

import pytest
from playwright.async_api import Page, Route, expect

from graph_api.services.operations import operation
from tests.browser.conftest import Api, Axe, OpenAt
from tests.browser.pictures import answered
from tests.browser.reading import problems
from tests.support.trouble import Trouble

CENTRE: Final = str(operation("surroundings").example["of"])
AT: Final = f"/surroundings#/en/surroundings?of={CENTRE}"
LIST: Final = """(list) => [...list.querySelectorAll("ul")].map((part) => [...part.children].map((each) =>
  [each.firstElementChild.textContent, each.querySelector(".why-here").textContent]))"""
DRAWN: Final = "() => document.querySelector('.canvas')?._cyreg?.cy"
PLACE: Final = """(id) => {
  const canvas = document.querySelector(".canvas");
  const { x, y } = canvas._cyreg.cy.getElementById(id).renderedPosition();
  const box = canvas.getBoundingClientRect();
  return [box.x + x, box.y + y];
}"""


@pytest.mark.parametrize("steps", [1, 2])
async def test_lists_what_the_api_answers_step_by_step(open_at: OpenAt, api: Api, steps: int) -> None:
    answer = await answered(api, "surroundings", {"of": CENTRE, "steps": steps})
    page = await open_at(f"{AT}&steps={steps}")
    listed = page.locator(".nearList")
    await expect(listed).to_be_visible()

    shown = await listed.evaluate(LIST)

    expected = [
        [[each["node"]["name"], each["sentence"]] for each in nodes]
        for _, nodes in groupby(answer["nodes"], lambda each: each["step"])
    ]
    assert shown == expected


async def test_says_to_those_who_do_not_see_it_what_the_picture_is_of(open_at: OpenAt, api: Api) -> None:
    answer = await answered(api, "surroundings", {"of": CENTRE})
    around, links = len(answer["nodes"]) - 1, len(answer["links"])

    page = await open_at(AT)

    label = f"A picture of the surroundings of {answer['centre']['node']['name']}: {around} around it, {links} links."
    await expect(page.locator("[role=img].canvas")).to_have_attribute("aria-label", f"{label} The list says the same.")
    await drawn(page)
    assert await page.evaluate("document.querySelector('.canvas')._cyreg.cy.nodes().length") == around + 1


async def test_goes_as_many_steps_out_as_one_presses(open_at: OpenAt) -> None:
    page = await open_at(AT)
    await expect(page.get_by_role("heading", name="One step away")).to_be_visible()

    await page.get_by_role("button", name="Two steps").click()

    await expect(page.get_by_role("heading", name="Two steps away")).to_be_visible()
    await expect(page.get_by_role("button", name="Two steps")).to_have_attribute("aria-pressed", "true")
    assert "steps=2" in page.url
    await page.go_back()
    await expect(page.get_by_role("heading", name="Two steps away")).to_have_count(0)


async def test_puts_in_the_centre_whom_one_clicks(open_at: OpenAt, api: Api) -> None:
    answer = await answered(api, "surroundings", {"of": CENTRE})
    chosen = next(each for each in answer["nodes"] if each["step"] == 1)
    page = await open_at(AT)
    await drawn(page)
    x, y = await page.evaluate(PLACE, chosen["node"]["id"])

    await page.mouse.click(x, y)

    await page.wait_for_url(f"**of={chosen['node']['id']}*")
    await expect(page.locator(".finding")).to_contain_text(chosen["node"]["name"])


async def test_puts_in_the_centre_whom_one_goes_to_by_keyboard(open_at: OpenAt, api: Api) -> None:
    answer = await answered(api, "surroundings", {"of": CENTRE})
    second = answer["nodes"][1]
    page = await open_at(AT)
    await drawn(page)
    await page.locator(".canvas").focus()

    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await expect(page.locator(".said-of")).to_contain_text(second["sentence"])
    await page.keyboard.press("Enter")

    await page.wait_for_url(f"**of={second['node']['id']}*")


async def test_is_zoomed_at_once_for_those_who_want_no_motion(open_at: OpenAt) -> None:
    page = await open_at("/plain")
    await page.emulate_media(reduced_motion="reduce")
    await page.goto(page.url.split("/plain")[0] + AT)
    await drawn(page)
    before = await page.evaluate("document.querySelector('.canvas')._cyreg.cy.zoom()")

    await page.get_by_role("button", name="Closer").click()

    after = await page.evaluate("document.querySelector('.canvas')._cyreg.cy.zoom()")
    assert after == pytest.approx(before * 1.3)


async def test_links_each_to_its_centre_and_its_card(open_at: OpenAt, api: Api) -> None:
    answer = await answered(api, "surroundings", {"of": CENTRE})
    person = next(each["node"]["id"] for each in answer["nodes"] if each["type"] == "PERSON")

    page = await open_at(AT)

    entry = page.locator(f".nearList li[data-id={person}]")
    assert f"of={person}" in (await entry.locator("a").first.get_attribute("href") or "")
    assert await entry.locator("a").last.get_attribute("href") == f"/#/en/personCard?person={person}"


async def test_starts_with_a_field_and_suggestions(open_at: OpenAt) -> None:
    page = await open_at("/surroundings", language="sv")
    await expect(page.locator("#answer")).to_contain_text("Vems omgivning?")
    field = page.locator("#field-of")

    await field.fill("SIG Auth")
    await page.get_by_role("option", name="SIG Auth").first.click()
    await page.get_by_role("button", name="Fråga", exact=True).click()

    await expect(page.locator(".finding")).to_contain_text("Runt SIG Auth finns")


async def test_has_the_list_alone_where_the_explorer_is_not_built(
    open_at: OpenAt, served: str, trouble: Trouble
) -> None:
    trouble.expect("^404 .*/explorer/cytoscape.js")
    page = await open_at("/plain")
    await page.route("**/explorer/cytoscape.js", lambda route: route.fulfill(status=404))

    await page.goto(served + AT)

    await expect(page.locator(".stage")).to_have_text(
        "The picture cannot be drawn here, since the explorer is not built (make explorer). The list says the same."
    )
    await expect(page.locator(".nearList li").nth(1)).to_be_visible()


async def test_moves_nothing_below_the_picture_when_it_arrives(open_at: OpenAt, served: str) -> None:
    page = await open_at("/plain", size=(640, 360))
    asked_for, may_come = asyncio.Event(), asyncio.Event()

    async def late(route: Route) -> None:
        asked_for.set()
        await may_come.wait()
        await route.continue_()

    await page.route("**/explorer/cytoscape.js", late)
    await page.goto(served + AT)
    await asked_for.wait()
    first = page.locator(".nearList li").first
    before = await first.bounding_box()

    may_come.set()
    await drawn(page)

    assert before is not None
    assert await first.bounding_box() == before


async def test_names_what_is_not_there(open_at: OpenAt) -> None:
    page = await open_at("/surroundings#/sv/surroundings?of=%C3%85sa%20%C3%96berg", language="sv")

    await expect(problems(page)).to_contain_text("Det du angav finns inte i grafen.")
    await expect(problems(page)).to_contain_text("Åsa Öberg")


async def test_says_that_the_database_is_down(open_at: OpenAt, without_database: str, trouble: Trouble) -> None:
    trouble.expect("^503 .*/graphql")

    page = await open_at(AT, server=without_database)

    await expect(problems(page)).to_contain_text("The database cannot be reached.")


async def test_prints_a_light_picture_and_the_list(open_at: OpenAt) -> None:
    page = await open_at(AT, scheme="dark")
    await drawn(page)

    await page.emulate_media(media="print")

    await expect(page.locator("img.paper")).to_be_visible()
    assert await page.locator("img.paper").evaluate("(image) => image.naturalWidth") > 300
    await expect(page.locator(".canvas")).to_be_hidden()
    await expect(page.locator(".nearList")).to_be_visible()
    await expect(page.locator("#form")).to_be_hidden()


@pytest.mark.parametrize("path", ["/surroundings", f"{AT}&steps=2"], ids=["start", "two steps"])
async def test_keeps_nobody_out(open_at: OpenAt, axe: Axe, path: str) -> None:
    page = await open_at(path)
    await expect(page.locator("#answer > *").first).to_be_visible()

    assert await axe(page) == []


async def drawn(page: Page) -> None:
    """Wait until the picture is there."""
    await page.wait_for_function(DRAWN)
    await page.wait_for_timeout(300)
