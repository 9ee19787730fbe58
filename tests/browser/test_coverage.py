"""The coverage of an invitation: who in the group brings which competence, and what nobody has."""

from typing import Any, Final

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import Api, Axe, OpenAt
from tests.browser.pictures import Answer, answered
from tests.browser.reading import problems
from tests.support.trouble import Trouble

MARKS: Final = {
    "sv": {"first": "har med sig", "also": "har också", "no": "har inte", "alone": "ensam om"},
    "en": {"first": "brings it", "also": "has it too", "no": "has not", "alone": "only one"},
}
ROWS: Final = "(body) => [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent))"
UNKNOWN: Final = "{ competences(first: 1000) { nodes { id name holders { totalCount } } } }"


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_holds_what_the_api_answers(open_at: OpenAt, api: Api, language: str) -> None:
    plan = await answered(api, "invitePlan")
    page = await open_at(f"/coverage#/{language}/invitePlan", language=language)
    table = await table_of(page)

    body = await table.locator("tbody").evaluate(ROWS)
    foot = await table.locator("tfoot").evaluate(ROWS)

    assert [row[1:] for row in body] == [marks(plan, each["person"]["id"], MARKS[language]) for each in plan["people"]]
    assert [each["person"]["name"] for each in plan["people"]] == await table.locator("tbody th a").all_text_contents()
    assert [row[1:] for row in foot] == [
        [str(len(each["coveredBy"])) for each in plan["competences"]],
        [str(each["othersCount"]) for each in plan["competences"]],
    ]


async def test_says_why_each_is_invited(open_at: OpenAt, api: Api) -> None:
    plan = await answered(api, "invitePlan")

    page = await open_at("/coverage#/en/invitePlan")

    await expect(page.locator(".finding")).to_contain_text(f"{plan['size']} people know 5 of 5 competences.")
    told = page.locator(".why dd")
    await expect(told).to_have_text([" ".join(each["reasons"]) for each in plan["people"]])


async def test_shows_what_nobody_has_as_a_word_in_a_column_of_its_own(open_at: OpenAt, api: Api) -> None:
    nodes = (await api(UNKNOWN))["competences"]["nodes"]
    nobody = next(each for each in nodes if each["holders"]["totalCount"] == 0)
    known = max(nodes, key=lambda each: each["holders"]["totalCount"])

    page = await open_at(f"/coverage#/en/invitePlan?competences={known['id']},{nobody['id']}")

    table = await table_of(page)
    await expect(table.locator("thead th")).to_have_text([known["name"], nobody["name"]])
    column = table.locator("tbody td:nth-child(3)")
    assert set(await column.all_text_contents()) == {"uncovered"}
    await expect(page.locator(".lacking")).to_have_text(f"Nobody is known to know: {nobody['name']}.")


async def test_shows_what_clashes_in_place_of_a_table(open_at: OpenAt, api: Api) -> None:
    asked = {"competences": ["component/kubectl"], "atMost": 1, "language": "SV"}
    plan = await answered(api, "invitePlan", asked)

    page = await open_at("/coverage#/sv/invitePlan?competences=component/kubectl&atMost=1", language="sv")

    await expect(page.locator(".finding")).to_have_text("Ingen grupp alls uppfyller allt som krävs.")
    demands = page.locator(".clash li > span:first-child")
    await expect(demands).to_have_text([each["demand"]["sentence"] for each in plan["conflict"]])
    helps = [f"Det här hjälper: {each['relaxation']['sentence']}" for each in plan["conflict"]]
    await expect(page.locator(".clash .helps")).to_have_text(helps)
    await expect(page.locator("table.covers")).to_have_count(0)


async def test_says_what_to_do_about_a_competence_that_is_not_there(open_at: OpenAt) -> None:
    page = await open_at("/coverage#/sv/invitePlan?competences=Sj%C3%B6r%C3%A5", language="sv")

    await expect(problems(page)).to_contain_text("Det du angav finns inte i grafen.")
    await expect(problems(page)).to_contain_text("Sjörå")


async def test_says_that_the_database_is_down(open_at: OpenAt, without_database: str, trouble: Trouble) -> None:
    trouble.expect("^503 .*/graphql")

    page = await open_at("/coverage#/en/invitePlan", server=without_database)

    await expect(problems(page)).to_contain_text("The database cannot be reached.")


async def test_is_reached_and_followed_by_keyboard(open_at: OpenAt, api: Api) -> None:
    plan = await answered(api, "invitePlan")
    page = await open_at("/coverage#/en/invitePlan")
    await table_of(page)

    await page.get_by_role("region", name="The coverage").focus()
    for _ in plan["competences"]:
        await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await expect(page.locator("tbody th a").first).to_be_focused()
    await page.keyboard.press("Enter")

    await page.wait_for_url(f"**/surroundings#/en/surroundings?of={plan['people'][0]['person']['id']}*")
    await expect(page.locator(".nearList")).to_contain_text(plan["people"][0]["person"]["name"])


async def test_prints_the_table_and_the_reasons_without_the_form(open_at: OpenAt) -> None:
    page = await open_at("/coverage#/sv/invitePlan", language="sv")
    table = await table_of(page)

    await page.emulate_media(media="print")

    await expect(table).to_be_visible()
    await expect(page.locator(".why")).to_be_visible()
    await expect(page.locator("#form")).to_be_hidden()


async def test_asks_anew_what_the_form_says_and_finds_the_way_back(open_at: OpenAt) -> None:
    page = await open_at("/coverage#/en/invitePlan?competences=component/kubectl")
    await table_of(page)
    await page.get_by_text("More choices").click()
    await page.locator("#field-atMost").fill("1")

    await page.get_by_role("button", name="Ask", exact=True).click()

    await expect(page.locator(".clash li").first).to_be_visible()
    assert "atMost=1" in page.url
    await page.go_back()
    await table_of(page)


async def test_keeps_nobody_out_where_demands_clash(open_at: OpenAt, axe: Axe) -> None:
    page = await open_at("/coverage#/sv/invitePlan?competences=component/kubectl&atMost=1", scheme="dark")
    await expect(page.locator(".clash")).to_be_visible()

    assert await axe(page) == []


async def table_of(page: Page) -> Locator:
    """The table of the coverage, once it is there."""
    table = page.locator("table.covers")
    await expect(table).to_be_visible()
    return table


def marks(plan: Answer, person: str, words: dict[str, str]) -> list[str]:
    """What the row of a person is to say: the first of the plan who has a competence brings it."""
    return [mark(plan, each, person, words) for each in plan["competences"]]


def mark(plan: Answer, column: Any, person: str, words: dict[str, str]) -> str:
    having = [each["id"] for each in column["coveredBy"]]
    first = next(each["person"]["id"] for each in plan["people"] if each["person"]["id"] in having)
    if person not in having:
        return words["no"]
    if person != first:
        return words["also"]
    return words["first"] + (words["alone"] if len(having) == 1 and column["othersCount"] == 0 else "")
