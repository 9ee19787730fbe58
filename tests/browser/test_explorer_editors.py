"""Integrators see what was asked as GraphQL, and whatever they run is shown as tables too."""

import re

from playwright.async_api import BrowserContext, Page, expect

from tests.browser.conftest import OpenAt
from tests.browser.editors import QUERY, VARIABLES, lines, show_editors, write
from tests.browser.reading import problems


async def with_clipboard(page: Page) -> Page:
    context: BrowserContext = page.context
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


async def test_hides_the_editors_until_somebody_wants_them_and_remembers_that(open_at: OpenAt) -> None:
    page = await open_at("/#/en/gaps")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    await expect(page.get_by_role("table").first).to_be_visible()
    await expect(page.locator(QUERY)).to_be_hidden()
    assert not [url for url in fetched if "worker" in url or "editor" in url]

    await show_editors(page)

    await expect(lines(page, VARIABLES)).to_contain_text('"SHARED_DECISIONS"')
    await page.get_by_role("button", name="Where is knowledge trapped?").click()
    await expect(lines(page, QUERY)).to_contain_text("silos")
    await page.reload()
    await expect(lines(page, QUERY)).to_contain_text("silos")
    await page.get_by_role("button", name="Show as GraphQL").click()
    await expect(page.locator(QUERY)).to_be_hidden()


async def test_shows_the_answer_as_a_table_or_as_json(open_at: OpenAt) -> None:
    page = await open_at("/#/en/gaps")
    views = page.get_by_role("group", name="Show the answer as")
    await expect(page.get_by_role("table").first).to_be_visible()

    await views.get_by_role("button", name="JSON").click()

    await expect(page.get_by_label("Result Window")).to_contain_text('"requiredPairs": 109')
    await expect(page.get_by_role("table").first).to_be_hidden()
    await expect(views.get_by_role("button", name="JSON")).to_be_focused()
    await views.get_by_role("button", name="Table").click()
    await expect(page.get_by_role("table").first).to_be_visible()


async def test_shows_what_is_run_by_hand_as_a_table(open_at: OpenAt) -> None:
    page = await with_clipboard(await open_at("/#/en/decisionsForPmo"))
    await show_editors(page)

    await write(page, QUERY, "query ($n: Int) { units(first: $n) { totalCount nodes { name kind } } }")
    await write(page, VARIABLES, '{"n": 3}')

    await expect(page.get_by_role("heading", level=1)).to_have_text("Your own question in GraphQL")
    await expect(page.locator("#answer tbody tr")).to_have_count(3)
    await expect(page.locator("#answer thead th")).to_have_text(["Name", "Kind"])
    await expect(page).to_have_url(re.compile("query=query.*n%22%3A3"))


async def test_brings_changed_variables_of_a_question_into_its_form(open_at: OpenAt) -> None:
    page = await with_clipboard(await open_at("/#/en/findAnything"))
    await show_editors(page)

    await write(page, VARIABLES, '{"text": "kubelet", "first": 2}')

    await expect(page.get_by_label("Text")).to_have_value("kubelet")
    await expect(page.locator("#answer tbody tr")).to_have_count(2)
    await expect(page).to_have_url(re.compile(r"/findAnything\?text=kubelet&first=2$"))


async def test_says_where_a_document_cannot_be_read(open_at: OpenAt) -> None:
    page = await with_clipboard(await open_at("/#/en/decisionsForPmo"))
    await show_editors(page)

    await write(page, QUERY, "{ units(first: 1) { nodes { nam } } }")

    alert = problems(page)
    await expect(alert).to_contain_text("The question cannot be read as GraphQL. Correct it and run it again.")
    await expect(alert).to_contain_text("It is line 1, character 29: Cannot query field 'nam' on type 'Unit'.")


async def test_names_a_variable_that_is_wrong(open_at: OpenAt) -> None:
    page = await with_clipboard(await open_at("/#/en/findAnything"))
    await show_editors(page)

    await write(page, VARIABLES, '{"text": "kubelet", "first": "many"}')

    await expect(problems(page)).to_contain_text("A value cannot be used. Change it and ask again. Variable '$first'")
