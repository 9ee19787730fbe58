"""Every question that the server knows is asked at one click, and answered with rows."""

from typing import Any

import httpx
from playwright.async_api import Page, expect

from tests.browser.conftest import OpenAt
from tests.browser.places import EACH_VISIT
from tests.support.answers import NAMES


@EACH_VISIT
async def test_answers_every_question_at_one_click(open_at: OpenAt, served: str, place: str, language: str) -> None:
    async with httpx.AsyncClient(base_url=served) as client:
        questions = (await client.get("/operations.json")).json()
    page = await open_at(place, language=language)

    rows = {each["name"]: await rows_after_click(page, each, language) for each in questions}

    assert set(rows) == set(NAMES)
    assert [name for name, count in rows.items() if not count] == []


async def rows_after_click(page: Page, question: Any, language: str) -> int:
    """How many rows of tables the page shows after a click on the question's button, which says what they mean."""
    title, meaning = question["title"][language], question["meaning"][language]
    button = page.get_by_role("button", name=title, exact=True)
    await expect(button).to_have_accessible_description(meaning)
    await button.click()
    await expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    rows = page.get_by_role("region").get_by_role("table").locator("tbody tr")
    await expect(rows.first).to_be_visible()
    return await rows.count()
