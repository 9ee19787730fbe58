"""The bars above the tables: each question that has no picture of its own shows what it found, in both languages."""

import json
import re
from collections.abc import AsyncIterator
from typing import Final, NamedTuple

import httpx
import pytest
from playwright.async_api import Locator, Page, expect

from graph_api.domain.contract import sample_folder
from graph_api.services.imports import import_folder
from graph_api.services.operations import operation
from graph_api.store.graph import Graph
from tests.browser.conftest import Api, Axe, OpenAt
from tests.browser.pictures import Answer, answered, go_with_answer
from tests.browser.places import EACH_PLACE
from tests.browser.test_layout import WIDER_THAN_WINDOW
from tests.browser.test_print import CUT_OFF
from tests.support.contents import Contents
from tests.support.web_server import WebServer

BARS: Final = """(picture) => [...picture.querySelectorAll(".bar")].map((bar) => {
  const width = (name) => Math.round(bar.querySelector(name)?.width.baseVal.value ?? 0);
  const said = bar.querySelector(".said").textContent;
  const label = bar.querySelector("title").textContent.slice(0, -said.length - 2);
  return { label, said, length: width(".value"), shown: bar.querySelector(".label").textContent };
})"""
BESIDE_THE_DRAWING: Final = """(picture) => {
  const { left, right, top, bottom } = picture.getBoundingClientRect();
  const across = (box) => box.left >= left - 2 && box.right <= right + 2;
  const down = (box) => box.top >= top - 2 && box.bottom <= bottom + 2;
  const parts = [...picture.querySelectorAll("text, rect, line")].map((each) => [each, each.getBoundingClientRect()]);
  return parts.filter(([, box]) => !across(box) || !down(box)).map(([each]) => each.textContent || each.outerHTML);
}"""
DRAWN: Final = (
    *("bridges", "decisionsToRevisit", "headcount", "knowledgeAtRisk", "leaverImpact", "peers", "roomCheck"),
    *("silos", "strategyInCalendar", "uncoupled", "whatChanged"),
)
DRAWN_ELSEWHERE: Final = {"gaps", "invitePlan", "siloMap", "surroundings"}
NO_OBJECTIVE: Final = "Ingen ska behöva berätta sin historia två gånger"
LONG: Final = "Regionala samordningsfunktionen för vårdinformationssystem och informationsförsörjning i övergångarna"


class Found(NamedTuple):
    """A question about the invented region, and the bar that shows what was hidden there."""

    question: str
    language: str
    label: str
    said: str
    empty: bool = False


FOUND: Final = (
    Found("strategyInCalendar", "sv", NO_OBJECTIVE, "0 · i ingen kalender", empty=True),
    Found("strategyInCalendar", "en", NO_OBJECTIVE, "0 · in no calendar", empty=True),
    Found("strategyInCalendar", "sv", "möten utan syfte", "129 av 214"),
    Found("knowledgeAtRisk", "sv", "Läkemedelsgränssnitt", "1 → 0 · slutar snart", empty=True),
    Found("leaverImpact", "en", "Läkemedelsgränssnitt", "1 → 0 · lost", empty=True),
    Found("leaverImpact", "sv", "Förlorade kompetenser", "1"),
    Found("roomCheck", "sv", "behov", "0 av 3 · saknas", empty=True),
    Found("roomCheck", "sv", "resurser", "inga uppgifter", empty=True),
    Found("roomCheck", "en", "resources", "no data", empty=True),
    Found("uncoupled", "sv", "Ny läkemedelsmodul \N{EN DASH} Nationell läkemedelslista", "2"),
    Found("decisionsToRevisit", "sv", "ifrågasatt", "1"),
    Found("decisionsToRevisit", "en", "review due", "36"),
    Found(
        "whatChanged",
        "sv",
        "Gemensam närvaro över enheter",
        "14\N{NO-BREAK SPACE}% → 21\N{NO-BREAK SPACE}% · inom slumpen",
    ),
)


@pytest.fixture(scope="module")
async def region_server(contents: Contents) -> AsyncIterator[WebServer]:
    """The one server of the module over the invented region."""
    graph = await contents.filled("region", lambda graph: import_folder(graph, sample_folder("sv")))
    server = await WebServer.over(graph, warmed=True)
    yield server
    await server.stop()


@pytest.fixture
def served(region_server: WebServer, region: Graph) -> str:
    """The address of a server over the invented region."""
    assert region
    return region_server.address


async def test_leaves_no_question_without_a_picture(open_at: OpenAt, served: str) -> None:
    async with httpx.AsyncClient(base_url=served) as client:
        questions = {each["name"] for each in (await client.get("/operations.json")).json() if not each["lookUp"]}
    page = await open_at("/plain#/en/")

    for name in DRAWN:
        await ask(page, name, "en")

    assert questions == {*DRAWN, *DRAWN_ELSEWHERE}


@pytest.mark.parametrize("found", FOUND, ids=lambda found: f"{found.question}-{found.language}-{found.label}")
async def test_shows_what_was_hidden_in_the_region(open_at: OpenAt, found: Found) -> None:
    page = await open_at(f"/plain#/{found.language}/", language=found.language)
    picture = await ask(page, found.question, found.language)

    bars = {bar["label"]: bar for bar in await picture.evaluate(BARS)}

    assert bars[found.label]["said"] == found.said
    assert (bars[found.label]["length"] == 0) is found.empty


async def test_draws_silos_as_long_as_they_are_on_both_sides_of_nothing(open_at: OpenAt, api: Api) -> None:
    asked = operation("silos")
    groups = (await answered(api, "silos", asked.examples["sample-sv"]))["groups"]
    page = await open_at("/plain#/en/")

    bars = await (await ask(page, "silos", "en")).evaluate(BARS)

    drawn = groups[:25]
    assert [bar["label"] for bar in bars] == [group["group"]["name"] for group in drawn]
    longest = max(drawn, key=lambda group: abs(group["eiByTies"]))
    unit = bars[drawn.index(longest)]["length"] / abs(longest["eiByTies"])
    assert [bar["length"] for bar in bars] == pytest.approx([abs(each["eiByTies"]) * unit for each in drawn], abs=2)


async def test_tells_of_bars_beyond_the_first_and_of_no_data_in_words(open_at: OpenAt, served: str) -> None:
    def many(answer: Answer) -> None:
        first = answer["groups"][0]
        named = [{**first, "group": {"id": f"unit_{each}", "name": f"Enhet {each}"}} for each in range(28)]
        unknown = {**first, "group": {"id": "unit_long", "name": LONG}, "eiByTies": None, "expectedEiByTies": None}
        answer.update(groups=[unknown, *named], compared=[])

    page = await open_at("/plain")
    await go_with_answer(page, f"{served}/plain#/sv/silos", "silos", many)
    picture = drawing(page)
    await expect(picture).to_be_visible()

    bars = await picture.evaluate(BARS)

    assert len(bars) == 25
    assert (bars[0]["label"], bars[0]["said"], bars[0]["length"]) == (LONG, "inga uppgifter", 0)
    assert LONG.startswith(bars[0]["shown"].removesuffix("…"))
    assert bars[0]["shown"].endswith("…")
    assert await picture.locator(".more").all_text_contents() == ["och 4 till, i tabellen nedanför"]


async def test_says_no_data_where_nothing_is_recorded(open_at: OpenAt, served: str) -> None:
    def nothing(answer: Answer) -> None:
        counts = [{**each, "count": 0} for each in answer["counts"]]
        answer.update(status="NO_DATA", counts=counts)

    page = await open_at("/plain")
    await go_with_answer(page, f"{served}/plain#/en/decisionsToRevisit", "decisionsToRevisit", nothing)
    await expect(drawing(page)).to_be_visible()

    bars = await drawing(page).evaluate(BARS)

    assert {(bar["said"], bar["length"]) for bar in bars} == {("no data", 0)}


async def test_names_no_person(open_at: OpenAt, api: Api) -> None:
    asked = operation("bridges")
    people = (await answered(api, "bridges", asked.examples["sample-sv"]))["bridges"]
    page = await open_at("/plain#/sv/", language="sv")

    drawn = json.dumps(await (await ask(page, "bridges", "sv")).evaluate(BARS), ensure_ascii=False)

    assert people
    assert [each["person"]["name"] for each in people if each["person"]["name"] in drawn] == []


@pytest.mark.parametrize("size", [(320, 640), (1280, 720)], ids=["narrow", "wide"])
async def test_has_room_for_everything(open_at: OpenAt, size: tuple[int, int]) -> None:
    page = await open_at("/plain#/sv/", language="sv", size=size)

    beside = {name: await (await ask(page, name, "sv")).evaluate(BESIDE_THE_DRAWING) for name in DRAWN}

    assert {name: parts for name, parts in beside.items() if parts} == {}
    assert await page.evaluate(WIDER_THAN_WINDOW) == [0, 0]


async def test_keeps_nobody_out_and_says_what_it_shows(open_at: OpenAt, axe: Axe) -> None:
    page = await open_at("/plain#/en/")
    await ask(page, "strategyInCalendar", "en")

    picture = page.get_by_role("img", name="The strategy and the calendar")

    told = re.compile(rf"^11 bars, in the tables below\. The first: {NO_OBJECTIVE}: 0 · in no calendar; ")
    await expect(picture).to_have_accessible_description(told)
    assert await axe(page) == []
    await page.emulate_media(color_scheme="dark")
    assert await axe(page) == []


@EACH_PLACE
async def test_is_printed_with_the_answer(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/sv/", language="sv")
    picture = await ask(page, "whatChanged", "sv")

    await page.emulate_media(media="print")

    await expect(picture).to_be_visible()
    assert await picture.evaluate(CUT_OFF) == []
    assert await picture.evaluate(BESIDE_THE_DRAWING) == []


async def test_is_drawn_in_the_explorer_too_and_anew_in_the_other_language(open_at: OpenAt) -> None:
    page = await open_at("/#/sv/knowledgeAtRisk", language="sv")
    await expect(drawing(page).locator(".said")).to_have_text(["1 → 0 · slutar snart"])

    await page.get_by_role("button", name="English").click()

    await expect(drawing(page).locator(".said")).to_have_text(["1 → 0 · leaving"])


async def ask(page: Page, question: str, language: str) -> Locator:
    """The drawing that stands above the answer to `question`, asked with the values of its example for the region."""
    title = operation(question).title_sv if language == "sv" else operation(question).title_en
    await page.evaluate("(place) => { location.hash = place; }", f"#/{language}/{question}")
    await expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    await expect(drawing(page)).to_be_visible()
    return drawing(page)


def drawing(page: Page) -> Locator:
    """The bars of an answer, once they are drawn."""
    return page.locator(".bars:has(~ section) svg[height]")
