"""The address says what was asked, so that it can be kept, shared, and gone back to."""

import json
import re
from urllib.parse import urlencode

from playwright.async_api import expect

from tests.browser.conftest import OpenAt
from tests.browser.editors import QUERY, lines, show_editors
from tests.browser.reading import problems

BY_HAND = "{ decisions(first: 2) { totalCount nodes { title } } }"


async def test_holds_the_question_and_what_was_typed(open_at: OpenAt) -> None:
    page = await open_at("/#/sv/findAnything", language="sv")
    text, title = page.get_by_label("Text"), page.get_by_role("heading", level=1)
    await expect(page.get_by_role("table").first).to_be_visible()

    await text.fill("Gateway & co")
    await text.press("Enter")
    await expect(page).to_have_url(re.compile(r"#/sv/findAnything\?text=Gateway\+%26\+co&first=20$"))
    await page.reload()
    await expect(text).to_have_value("Gateway & co")
    await page.get_by_role("button", name="Vilka nätverk har vi, och när träffas de?").click()
    await expect(title).to_have_text("Vilka nätverk har vi, och när träffas de?")

    await page.go_back()
    await expect(text).to_have_value("Gateway & co")
    await page.go_back()
    await expect(text).to_have_value("gateway")
    await page.go_forward()
    await expect(text).to_have_value("Gateway & co")


async def test_takes_a_choice_that_it_leaves_out_as_the_usual_one(open_at: OpenAt) -> None:
    page = await open_at("/#/en/uncoupled?kind=PROJECT")

    await expect(page.locator("select[name=kind]")).to_have_value("PROJECT")
    await expect(page.locator("select[name=otherKind]")).to_have_value("SERVICE")


async def test_holds_a_document_that_was_written_by_hand(open_at: OpenAt) -> None:
    address = f"/#/en/?{urlencode({'query': BY_HAND, 'variables': '{}'})}"
    page = await open_at(address)

    await expect(page.locator("#answer tbody tr")).to_have_count(2)
    await expect(lines(page, QUERY)).to_contain_text("decisions")
    await page.get_by_role("button", name="Svenska").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Egen fråga i GraphQL")
    await page.reload()
    await expect(page.locator("#answer tbody tr")).to_have_count(2)


async def test_says_so_where_its_variables_cannot_be_read(open_at: OpenAt) -> None:
    page = await open_at("/#/en/?query=%7B__typename%7D&variables=%7B")

    await expect(problems(page)).to_contain_text("The variables in the address are no JSON.")


async def test_leaves_nothing_that_was_asked_in_the_browser(open_at: OpenAt) -> None:
    page = await open_at("/#/en/personCard")
    await expect(page.get_by_role("table").first).to_be_visible()
    await show_editors(page)
    await page.wait_for_timeout(1000)  # GraphiQL would write down what is in its editors half a second later

    kept = json.loads(await page.evaluate("JSON.stringify(localStorage)"))

    assert kept.keys() <= {"mellanrum.graphql", "mellanrum.language", "graphiql:visiblePlugin", "graphiql:theme"}
    assert "per_" not in str(kept)
