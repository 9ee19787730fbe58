"""An answer without rows says why."""

from typing import Final
from urllib.parse import urlencode

from playwright.async_api import Page, expect

from tests.browser.conftest import OpenAt
from tests.browser.places import EACH_PLACE

NO_INITIATIVES: Final = {"query": "{ initiatives { nodes { title } } }", "variables": "{}"}

REASONS: Final = {
    "#/en/decisionsForPmo?from=2099-01-01": "Nothing matches what you asked for, among the 654 decisions in the graph.",
    "#/sv/decisionsForPmo?from=2099-01-01": "Inget passar det du frågade efter, bland de 654 beslut",
    f"#/en/?{urlencode(NO_INITIATIVES)}": "The graph holds no initiatives at all: nothing of that kind",
    f"#/sv/?{urlencode(NO_INITIATIVES)}": "Grafen har inga initiativ alls: inget av det slaget är importerat.",
    "#/en/personCard?person=per_nobody": "What you asked about is not among the 1,131 people in the graph.",
    "#/sv/personCard?person=per_nobody": "Det du frågade om finns inte bland de 1\N{NO-BREAK SPACE}131 personer",
    "#/en/findAnything?text=xyzzy": "No name in the graph is like “xyzzy”.",
    "#/en/silos?tieKinds=gossip": "There are no ties of kind gossip, which does not mean that there is no silo.",
    "#/en/gaps?need=SHARED_DECISIONS&seen=MEETINGS&kinds=choir": "",
}


async def reasons(page: Page) -> list[str]:
    await expect(page.locator("#answer[aria-busy=false]")).to_be_visible()
    return await page.locator("#answer .empty").all_text_contents()


@EACH_PLACE
async def test_says_why_nothing_is_there(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/en/")

    for address, reason in REASONS.items():
        await page.evaluate("(hash) => { location.hash = hash; }", address)
        empty = page.locator("#answer .empty").filter(has_text=reason)
        await expect(empty.first).to_be_visible()
        assert all(len(each) > len("Nothing.") for each in await reasons(page))


async def test_says_that_nothing_of_the_kind_was_recorded(open_at: OpenAt) -> None:
    page = await open_at("/#/en/dependencies?unit=unit_59c1e68fc0363ecffea1")

    await expect(page.locator("#answer .empty").first).to_contain_text("which does not mean that there is none")
