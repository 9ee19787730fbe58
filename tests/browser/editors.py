"""The explorer's editors, as somebody who writes GraphQL uses them."""

from typing import Final

from playwright.async_api import Locator, Page, expect

QUERY: Final = ".graphiql-query-editor"
VARIABLES: Final = ".graphiql-editor-tool"


async def show_editors(page: Page) -> None:
    """Press "Show as GraphQL", and wait until the editors hold what was asked."""
    await page.get_by_role("button", name="Show as GraphQL").click()
    await expect(lines(page, QUERY)).to_contain_text("query")


def lines(page: Page, editor: str) -> Locator:
    """The lines of an editor that are in view."""
    return page.locator(f"{editor} .view-lines")


async def write(page: Page, editor: str, text: str) -> None:
    """Put `text` in place of what stands in `editor`, and run it."""
    await page.locator(f"{editor} .monaco-editor").first.click()
    await page.keyboard.press("ControlOrMeta+A")
    # The editor closes brackets for whoever types; what is pasted stays as it is.
    await page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
    await page.keyboard.press("ControlOrMeta+V")
    await expect(lines(page, editor)).to_have_text(text)
    await page.keyboard.press("ControlOrMeta+Enter")
