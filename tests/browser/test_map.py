"""The silo map: every unit against every other, with the decisions behind each pair."""

from collections.abc import Mapping
from typing import Any, Final

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import Api, Axe, OpenAt
from tests.browser.pictures import Answer, answered, go_with_answer
from tests.browser.reading import problems
from tests.support.trouble import Trouble

SHORT: Final = {
    "sv": {"TRAPPED": "inst", "THIN": "tunt", "SOME": "någ", "MET": "möts"},
    "en": {"TRAPPED": "trap", "THIN": "thin", "SOME": "some", "MET": "met"},
}
CELLS: Final = """(table) => [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1).map((cell) => {
  const link = cell.querySelector("a");
  return link ? [link.querySelector(".figures").textContent, link.querySelector(".said")?.textContent ?? ""] : null;
}))"""
FINDING: Final = {
    "sv": "{} av {} par som behöver varandra har ingen gemensam ledare.",
    "en": "{} of {} pairs that need each other share no leader.",
}


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_holds_what_the_api_answers_on_both_sides_of_the_diagonal(
    open_at: OpenAt, api: Api, language: str
) -> None:
    answer = await answered(api, "siloMap")
    page = await open_at(f"/map#/{language}/siloMap", language=language)
    grid = await grid_of(page)

    shown = await grid.evaluate(CELLS)

    assert shown == matrix(answer, language)
    assert await grid.locator("tbody th").all_text_contents() == [row["unit"]["name"] for row in answer["rows"]]


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_says_in_one_line_what_it_shows(open_at: OpenAt, api: Api, language: str) -> None:
    answer = await answered(api, "siloMap")
    needing = sum(cell["need"] > 0 for cell in answer["cells"])

    page = await open_at(f"/map#/{language}/siloMap", language=language)

    await expect(page.locator(".finding")).to_have_text(FINDING[language].format(answer["trapped"], needing))
    counts = await page.locator(".legend dt .swatch").all_text_contents()
    quiet = sum(cell["word"] is None for cell in answer["cells"])
    told = [answer[word] for word in ("trapped", "thin", "some", "met")] + ([quiet] if quiet else [])
    assert counts == [str(count) for count in told]


async def test_leads_from_a_pair_to_the_decisions_behind_it(open_at: OpenAt, api: Api) -> None:
    cell = widest(await answered(api, "siloMap"))
    page = await open_at("/map#/en/siloMap")
    grid = await grid_of(page)

    await pair_in(grid, cell).first.click()

    pair = page.locator(".pair")
    await expect(pair.get_by_role("heading", level=2)).to_have_text(f"{cell['a']['name']} and {cell['b']['name']}")
    await expect(pair).to_contain_text(cell["sentence"])
    links = pair.locator(".decisions a")
    assert await links.all_text_contents() == [each["name"] for each in cell["decisions"]]
    assert await links.first.get_attribute("href") == f"/#/en/decisionCard?decision={cell['decisions'][0]['id']}"
    await expect(pair.get_by_role("link", name="Who should meet about")).to_be_visible()
    await expect(pair.get_by_role("link", name=f"The surroundings of {cell['a']['name']}")).to_be_visible()


async def test_keeps_the_pair_in_the_address_also_after_a_reload_and_on_the_way_back(open_at: OpenAt, api: Api) -> None:
    cell = widest(await answered(api, "siloMap"))
    page = await open_at("/map#/sv/siloMap", language="sv")
    await pair_in(await grid_of(page), cell).first.click()
    heading = page.locator(".pair h2")
    await expect(heading).to_contain_text(cell["a"]["name"])

    await page.reload()

    await expect(heading).to_contain_text(cell["a"]["name"])
    assert f"pair={cell['a']['id']}%7E{cell['b']['id']}" in page.url
    await page.go_back()
    await expect(page.locator(".pair")).to_contain_text("Välj en ruta")


async def test_is_walked_through_by_keyboard(open_at: OpenAt, api: Api) -> None:
    answer = await answered(api, "siloMap")
    page = await open_at("/map#/en/siloMap")
    grid = await grid_of(page)
    first, second, *_ = [cell for cell in answer["cells"] if cell["row"] == 0]
    await page.get_by_role("region", name="The silo map").focus()
    while not await page.evaluate("document.activeElement.matches('td a')"):
        await page.keyboard.press("Tab")

    await page.keyboard.press("Home")
    await expect(pair_in(grid, first).first).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")

    await expect(page.locator(".pair h2")).to_have_text(f"{second['a']['name']} and {second['b']['name']}")
    await expect(pair_in(grid, second).first).to_be_focused()
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.closest('.pair') !== null")


async def test_says_that_no_data_is_no_proof_that_all_is_well(open_at: OpenAt) -> None:
    page = await open_at("/map#/sv/siloMap?kinds=sig&seen=MEETINGS", language="sv")

    await expect(page.locator(".finding")).to_contain_text("det finns inga uppgifter om möten")
    await expect((await grid_of(page)).locator("[data-verdict=NO_DATA]").first).to_contain_text("?")


async def test_is_as_calm_as_an_organisation_in_which_all_meet(open_at: OpenAt, served: str) -> None:
    def all_meet(answer: Answer) -> None:
        for cell in answer["cells"]:
            cell.update(word="MET" if cell["need"] else None, seen=2)
        answer.update(trapped=0, thin=0, some=0, met=len(answer["cells"]))

    page = await open_at("/plain")
    await go_with_answer(page, f"{served}/map#/en/siloMap", "siloMap", all_meet)

    await expect(page.locator(".finding")).to_have_text("All 109 pairs that need each other share at least one leader.")
    await expect((await grid_of(page)).locator("[data-verdict=TRAPPED]")).to_have_count(0)
    await expect(page.get_by_role("heading", name="The widest gaps")).to_have_count(0)


async def test_unfolds_the_units_that_a_row_stands_for(open_at: OpenAt, served: str) -> None:
    parts = [{"id": f"unit_{name}", "name": name} for name in ("Åkeri", "Ängar")]

    def roll_up(answer: Answer) -> None:
        answer["rows"][1]["units"] += parts
        answer.update(rolledUp=True, rolledUpSentence="26 enheter visas som 24 rader.")

    page = await open_at("/plain")
    await go_with_answer(page, f"{served}/map#/sv/siloMap", "siloMap", roll_up)
    row = (await grid_of(page)).locator("tbody th").nth(1)
    await expect(row.locator("summary")).to_contain_text("(3)")

    await row.locator("summary").click()

    await expect(row.get_by_role("link", name="Ängar")).to_be_visible()
    await expect(page.get_by_text("26 enheter visas som 24 rader.")).to_be_visible()


async def test_says_what_to_do_where_no_unit_is_of_the_kind_and_keeps_what_was_typed(open_at: OpenAt) -> None:
    page = await open_at("/map#/sv/siloMap?kinds=%C3%A5lderdomshem%20p%C3%A5%20%C3%B6n&seen=TIES", language="sv")

    await expect(page.locator(".finding")).to_have_text("Det finns inga enheter att rita.")
    await expect(page.locator("#field-kinds")).to_have_value("ålderdomshem på ön")


async def test_says_that_the_database_is_down(open_at: OpenAt, without_database: str, trouble: Trouble) -> None:
    trouble.expect("^503 .*/graphql")

    page = await open_at("/map#/sv/siloMap", language="sv", server=without_database)

    await expect(problems(page)).to_contain_text("Databasen går inte att nå.")


async def test_prints_the_whole_map_with_its_key_and_without_the_form(open_at: OpenAt) -> None:
    page = await open_at("/map#/en/siloMap", scheme="dark")
    grid = await grid_of(page)

    await page.emulate_media(media="print")

    await expect(page.locator("#form")).to_be_hidden()
    await expect(page.get_by_role("button", name="Print")).to_be_hidden()
    await expect(page.locator(".legend dt").first).to_be_visible()
    region = await grid.locator("..").evaluate(
        "(each) => [each.scrollHeight - each.clientHeight, getComputedStyle(each).overflow]"
    )
    assert region[0] <= 1
    assert region[1] == "visible"


async def test_links_to_the_same_as_a_table(open_at: OpenAt) -> None:
    page = await open_at("/map#/en/siloMap?kinds=sig&seen=TIES")
    await grid_of(page)

    href = await page.get_by_role("link", name="The same as a table").get_attribute("href")

    assert href is not None
    assert href.startswith("/#/en/siloMap?")
    assert "seen=TIES" in href


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_keeps_nobody_out_while_a_pair_is_looked_at(open_at: OpenAt, api: Api, axe: Axe, language: str) -> None:
    cell = widest(await answered(api, "siloMap"))
    pair = f"{cell['a']['id']}~{cell['b']['id']}"
    page = await open_at(f"/map#/{language}/siloMap?kinds=sig&seen=SHARED_LEADERS&pair={pair}", language=language)
    await expect(page.locator(".pair h2")).to_be_visible()

    assert await axe(page) == []


async def grid_of(page: Page) -> Locator:
    """The table of the map, once it is there."""
    grid = page.locator("table.silos")
    await expect(grid).to_be_visible()
    return grid


def pair_in(grid: Locator, cell: Mapping[str, Any]) -> Locator:
    """The two links of a pair: one on each side of the diagonal."""
    return grid.locator(f"[data-pair='{cell['a']['id']}~{cell['b']['id']}']")


def widest(answer: Answer) -> Mapping[str, Any]:
    """The pair with the greatest need."""
    return max(answer["cells"], key=lambda cell: cell["need"])


def matrix(answer: Answer, language: str) -> list[list[list[str] | None]]:
    """What the cells of the map are to say: figures and word, nothing where there is neither need nor contact."""
    size = len(answer["rows"])
    rows: list[list[list[str] | None]] = [[None] * size for _ in range(size)]
    for cell in answer["cells"]:
        told = [f"{cell['need']}/{cell['seen']}", SHORT[language].get(cell["word"], "")]
        rows[cell["row"]][cell["column"]] = rows[cell["column"]][cell["row"]] = told
    return rows
