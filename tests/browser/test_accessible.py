"""axe-core finds nothing critical or serious on any page of ours, light or dark."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Axe, OpenAt
from tests.browser.places import ANSWERED, EACH_PLACE
from tests.browser.reading import answer_of, problems


@pytest.mark.parametrize("page_name", ANSWERED)
async def test_keeps_nobody_out(open_at: OpenAt, axe: Axe, page_name: str) -> None:
    page = await open_at(ANSWERED[page_name].format(language="en"))
    await expect(answer_of(page)).to_be_visible()

    assert await by_day_and_by_night(page, axe) == []


@EACH_PLACE
async def test_keeps_nobody_out_before_a_question_and_after_a_mistake(open_at: OpenAt, axe: Axe, place: str) -> None:
    page = await open_at(f"{place}#/sv/", language="sv")
    await expect(page.locator("#questions button").first).to_be_visible()
    before = await by_day_and_by_night(page, axe)
    await page.evaluate("location.hash = '#/sv/invitePlan?competences=component/teleportation'")
    await expect(problems(page)).not_to_be_empty()

    after = await by_day_and_by_night(page, axe)

    assert before == []
    assert after == []


async def by_day_and_by_night(page: Page, axe: Axe) -> list[str]:
    """What axe finds in the light colours, and in the dark ones."""
    await page.emulate_media(color_scheme="light")
    light = await axe(page)
    await page.emulate_media(color_scheme="dark")
    return light + await axe(page)
