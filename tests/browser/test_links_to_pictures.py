"""Where people would rather look than read: an answer leads to its picture, and the picture back to the table."""

from typing import Final, NamedTuple

from playwright.async_api import expect

from tests.browser.conftest import OpenAt
from tests.browser.reading import answer_of, settled


class Linked(NamedTuple):
    """A question with what was typed, the link above its answer, and where that leads."""

    question: str
    typed: str
    label: str
    page: str


COVERAGE: Final = "Se täckningen"
MAP: Final = "Se som karta"
SURROUNDINGS: Final = "Se omgivningen"
BACK: Final = "Samma svar som tabell"

LINKS: Final = (
    Linked("invitePlan", "competences=component%2Fkubectl&minStrategic=0", COVERAGE, "/coverage"),
    Linked("gaps", "kinds=sig&seen=TIES", MAP, "/map"),
    Linked("unitMembers", "", SURROUNDINGS, "/surroundings"),
)


async def test_leads_from_an_answer_to_its_picture_and_back(open_at: OpenAt) -> None:
    page = await open_at("/#/sv/", language="sv")
    first = page.url.split("#")[0]

    for question, typed, label, picture in LINKS:
        await page.goto(f"{first}#/sv/{question}" + (f"?{typed}" if typed else ""))
        await expect(answer_of(page)).to_be_visible()
        await page.get_by_role("link", name=label).click()

        await page.wait_for_url(f"**{picture}#/sv/*")
        await settled(page)
        assert all(part in page.url for part in typed.split("&"))
        back = page.get_by_role("link", name=BACK)
        await expect(back).to_have_attribute("href", f"/{page.url.split(picture, 1)[1]}")
