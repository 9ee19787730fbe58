"""Whatever goes wrong is a sentence that says what to do, in the language of the page."""

from typing import Final

from playwright.async_api import expect

from graph_api.app import create_app
from graph_api.store.graph import Graph
from tests.browser.conftest import OpenAt, StartServer
from tests.browser.places import EACH_VISIT
from tests.browser.reading import problems
from tests.support.trouble import Trouble

ASK: Final = {"sv": "Fråga", "en": "Ask"}
STOPPED: Final = {
    "sv": "Servern svarar inte. Är den igång? Starta den igen",
    "en": "The server does not answer. Is it running? Start it",
}
DOWN: Final = {"sv": "Databasen går inte att nå. Fråga igen om en stund", "en": "The database cannot be reached"}
UNKNOWN: Final = {"sv": "Det finns ingen fråga som heter vemVet.", "en": "There is no question called vemVet."}
NUMBER: Final = {"sv": "ska vara ett tal", "en": "must be a number"}


@EACH_VISIT
async def test_says_that_the_server_was_stopped(
    open_at: OpenAt, kubernetes: Graph, start_server: StartServer, trouble: Trouble, place: str, language: str
) -> None:
    server = await start_server(create_app(kubernetes))
    page = await open_at(f"{place}#/{language}/findAnything", language=language, server=server.address)
    await expect(page.get_by_role("table").first).to_be_visible()
    await page.wait_for_load_state("networkidle")
    trouble.expect("net::ERR_CONNECTION_REFUSED .*/graphql")
    await server.stop()

    await page.get_by_role("button", name=ASK[language], exact=True).click()

    await expect(problems(page)).to_contain_text(STOPPED[language])


@EACH_VISIT
async def test_says_that_the_database_is_down(
    open_at: OpenAt, without_database: str, trouble: Trouble, place: str, language: str
) -> None:
    trouble.expect("^503 .*/graphql")

    page = await open_at(f"{place}#/{language}/invitePlan", language=language, server=without_database)

    await expect(problems(page)).to_contain_text(DOWN[language])


@EACH_VISIT
async def test_names_a_value_that_is_not_there(open_at: OpenAt, place: str, language: str) -> None:
    page = await open_at(f"{place}#/{language}/invitePlan?competences=component/teleportation")

    await expect(problems(page)).to_contain_text("component/teleportation")


@EACH_VISIT
async def test_asks_for_a_number_where_letters_stand(open_at: OpenAt, place: str, language: str) -> None:
    page = await open_at(f"{place}#/{language}/silos?minWeight=mycket", language=language)

    await expect(problems(page)).to_contain_text(NUMBER[language])


@EACH_VISIT
async def test_says_that_there_is_no_such_question(open_at: OpenAt, place: str, language: str) -> None:
    page = await open_at(f"{place}#/{language}/vemVet", language=language)

    await expect(problems(page)).to_contain_text(UNKNOWN[language])
