"""Names as they are in Sweden, and names as somebody wrote them who meant harm."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
from playwright.async_api import expect

from graph_api.services.imports import import_folder
from tests.browser.conftest import OpenAt
from tests.browser.places import EACH_PLACE
from tests.browser.reading import read, table
from tests.browser.spreadsheets import downloaded, sheets
from tests.support.contents import Contents
from tests.support.csv_folders import write_folder
from tests.support.web_server import WebServer

PEOPLE: Final = '''id,name,title,level
1,=SUM(A1),-minus,strategic
2,Åsa Öberg,överläkare; chef,operational
3,@home,"says ""no""",tactical
4,+46 70 123 45 67,<b>bold</b>,
'''
COMPETENCES: Final = "id,name\nk1,Öronsjukvård\nk2,Ångestbehandling\n"
KNOWN: Final = "person_id,competence_id\n2,k1\n1,k2\n"
THEMES: Final = "id,title\nt1,Överlämning till primärvården\n"
NEEDED: Final = "theme_id,competence_id\nt1,k1\n"


@pytest.fixture(scope="module")
async def clinic(contents: Contents, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[WebServer]:
    """A server over four people with difficult names."""
    files = {
        "people": PEOPLE,
        "competences": COMPETENCES,
        "person_competences": KNOWN,
        "themes": THEMES,
        "theme_competences": NEEDED,
    }
    folder = write_folder(tmp_path_factory.mktemp("klinik"), **files)
    server = await WebServer.over(await contents.filled("klinik", lambda graph: import_folder(graph, folder)))
    yield server
    await server.stop()


@pytest.fixture
def served(clinic: WebServer) -> str:
    """The address of that server."""
    return clinic.address


@EACH_PLACE
async def test_guards_a_cell_that_a_spreadsheet_would_compute(open_at: OpenAt, tmp_path: Path, place: str) -> None:
    page = await open_at(f"{place}#/en/peopleForHr")
    await expect(table(page, "People")).to_be_visible()

    file = await downloaded(page, "en", tmp_path)

    headings, *rows = sheets(file)["People"]
    found = {(row[headings.index("Name")], row[headings.index("Title")]) for row in rows}
    assert found == {
        ("'=SUM(A1)", "'-minus"),
        ("Åsa Öberg", "överläkare; chef"),
        ("'@home", 'says "no"'),
        ("'+46 70 123 45 67", "<b>bold</b>"),
    }


@EACH_PLACE
async def test_shows_what_somebody_wrote_as_text(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/en/peopleForHr")

    shown = await read(page, "People")

    assert {row[shown.headings.index("Title")] for row in shown.rows} >= {"<b>bold</b>", "-minus", 'says "no"'}
    assert await page.locator("b", has_text="bold").count() == 0


@EACH_PLACE
@pytest.mark.parametrize("text", ["Åsa", quote("Åsa"), "asa"])
async def test_finds_her_from_an_address(open_at: OpenAt, place: str, text: str) -> None:
    page = await open_at(f"{place}#/sv/findAnything?text={text}", language="sv")

    shown = await read(page, "Träffar")

    assert any("Åsa Öberg" in row for row in shown.rows)


@EACH_PLACE
async def test_finds_her_as_somebody_types_her_name(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/sv/findAnything", language="sv")

    await page.get_by_label("Text").fill("Åsa Ö")
    await page.get_by_role("button", name="Fråga", exact=True).click()

    await expect(table(page, "Träffar")).to_contain_text("Åsa Öberg")
    await page.reload()
    await expect(table(page, "Träffar")).to_contain_text("Åsa Öberg")
    assert await page.get_by_label("Text").input_value() == "Åsa Ö"


@EACH_PLACE
async def test_invites_to_what_was_chosen_by_name(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/sv/invitePlan?minStrategic=0&minOperational=0", language="sv")
    theme, competences = page.locator("#field-theme"), page.locator("#field-competences")
    offered = page.get_by_role("option")

    await theme.fill("överlämn")
    await offered.filter(has_text="Överlämning till primärvården").click()
    await competences.fill("ångest")
    await expect(offered.filter(has_text="Ångestbehandling")).to_be_visible()
    await competences.press("ArrowDown")
    await competences.press("Enter")
    await competences.press("Enter")

    await expect(theme).to_have_value("Överlämning till primärvården")
    await expect(table(page, "Personer").locator("tbody tr")).to_have_count(2)
    covered = await read(page, "Kompetenser")
    name, by = covered.headings.index("Kompetens"), covered.headings.index("Täcks av")
    assert {(row[name], row[by]) for row in covered.rows} == {
        ("Öronsjukvård", "Åsa Öberg"),
        ("Ångestbehandling", "=SUM(A1)"),
    }
