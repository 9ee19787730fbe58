"""What stands on a page, read as a person would: by what things are called, not by where they lie."""

import re
from typing import Final, NamedTuple

from playwright.async_api import Locator, Page, expect

ROWS: Final = "(table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"


class Read(NamedTuple):
    """A table: its headings, and its rows below them."""

    headings: list[str]
    rows: list[list[str]]


def table(page: Page, title: str) -> Locator:
    """The table of the answer that is called `title`, with or without how many of how many there are."""
    called = re.compile(rf"^{re.escape(title)}( \(.*\))?$")
    return page.get_by_role("region", name=called).get_by_role("table")


async def read(page: Page, title: str) -> Read:
    """The table called `title`, once it is there."""
    shown = table(page, title)
    await expect(shown).to_be_visible()
    headings, *rows = await shown.evaluate(ROWS)
    return Read(headings, rows)


def problems(page: Page) -> Locator:
    """Where a page says what went wrong, at once and aloud."""
    return page.locator("#problems[role=alert]")


def answer_of(page: Page) -> Locator:
    """The first table of an answer on whichever page of ours, or its list where it is one."""
    return page.locator("table, .nearList ul").first


async def settled(page: Page) -> None:
    """Wait until what was asked is answered, on whichever page of ours."""
    await expect(page.locator("[aria-busy=true]")).to_have_count(0)
    await expect(answer_of(page)).to_be_visible()
