"""Three tables hold what the API answers, cell by cell, in Swedish and in English."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest

from graph_api.services.operations import operation
from tests.browser.conftest import Api, OpenAt
from tests.browser.reading import Read, read, settled
from tests.browser.rendering import DASH, joined, spoken, word

Expected = tuple[str, list[str], list[list[str]]]


def invited(data: Any, language: str) -> Expected:
    """The people of an invitation: one row each."""
    headings = {
        "sv": "Person|Nivå|Enhet|Ensam om|Måste vara med|Varför|Utan personen saknas|Möten under perioden|"
        "Har träffat av gruppen",
        "en": "Person|Level|Unit|The only one who can|Must include|Reasons|Missing without them|Meetings in the period|"
        "Has met of the group",
    }
    rows = [
        [
            each["person"]["name"],
            word(each["level"], language),
            each["unit"]["name"] if each["unit"] else DASH,
            spoken(each["onlyOneWhoCan"], language),
            spoken(each["mustInclude"], language),
            joined(each["reasons"]),
            joined([need["sentence"] for need in each["neededFor"]]),
            *(spoken(each[key], language) for key in ("meetings", "met")),
        ]
        for each in data["invitePlan"]["people"]
    ]
    return {"sv": "Personer", "en": "People"}[language], headings[language].split("|"), rows


def pairs(data: Any, language: str) -> Expected:
    """The pairs of units that need each other: one row each."""
    headings = {
        "sv": "Den ena|Den andra|Omdöme|Behov|Syns|Väntat|Glapp|I ord|Antal beslut|Beslut|Beroenden|Tjänster",
        "en": "One|The other|Verdict|Need|Seen|Expected|Gap|In words|Decisions, count|Decisions|Dependencies|Services",
    }
    rows = [
        [
            each["a"]["name"],
            each["b"]["name"],
            word(each["word"], language),
            *(spoken(each[key], language) for key in ("need", "seen", "expected", "gap", "sentence", "decisionCount")),
            spoken([decision["name"] for decision in each["decisions"]], language),
            *(spoken(each[key], language) for key in ("dependencies", "services")),
        ]
        for each in data["gaps"]["pairs"]
    ]
    return {"sv": "Par", "en": "Pairs"}[language], headings[language].split("|"), rows


def decided(data: Any, language: str) -> Expected:
    """The decisions of a unit: one row each, with the units concerned and how."""
    headings = {
        "sv": ["Titel", "Eget id i källan", "Läge", "Källans ord för läget", "Datum", "Ses över", "Enheter"],
        "en": [
            "Title",
            "Its own id",
            "Status",
            "Status in the source's word",
            "Date",
            "To be looked at again on",
            "Units",
        ],
    }
    rows = [
        [
            each["title"],
            each["externalId"],
            word(each["status"], language),
            *(spoken(each[key], language) for key in ("statusRaw", "date", "reviewOn")),
            spoken([concerned(edge) for edge in each["units"]["edges"]], language),
        ]
        for each in data["decisions"]["nodes"]
    ]
    return {"sv": "Beslut", "en": "Decisions"}[language], headings[language], rows


def concerned(edge: Mapping[str, Any]) -> str:
    """A unit with its roles in a decision: "SIG etcd (owning)"."""
    return f"{edge['node']['name']} ({', '.join(edge['roles'])})"


TABLES: Final[Mapping[str, Callable[[Any, str], Expected]]] = {
    "invitePlan": invited,
    "gaps": pairs,
    "decisionsOfUnit": decided,
}


@pytest.mark.parametrize(("place", "language"), [("/", "sv"), ("/", "en"), ("/plain", "sv")])
async def test_shows_what_the_api_answers(open_at: OpenAt, api: Api, place: str, language: str) -> None:
    page = await open_at(f"{place}#/{language}/")

    for name, told in TABLES.items():
        title, headings, rows = told(await answer(api, name, language), language)
        await page.evaluate("(hash) => { location.hash = hash; }", f"#/{language}/{name}")
        assert rows
        assert await read(page, title) == Read(headings, rows)


async def answer(api: Api, name: str, language: str) -> dict[str, Any]:
    """What the API answers to the example of the operation called `name`, in `language` where it speaks one."""
    asks = operation(name)
    speaks = any(variable.name == "language" for variable in asks.variables)
    return await api(asks.text, dict(asks.example) | ({"language": language.upper()} if speaks else {}))


async def test_aligns_numbers_to_the_right_and_writes_a_verdict_as_a_word(open_at: OpenAt) -> None:
    page = await open_at("/plain#/sv/gaps", language="sv")
    shown = await read(page, "Par")

    need, verdict = shown.headings.index("Behov"), shown.headings.index("Omdöme")
    cells = page.get_by_role("region", name=re.compile("^Par")).locator("tbody tr").first.locator("td")

    assert await cells.nth(need).evaluate("(cell) => getComputedStyle(cell).textAlign") == "right"
    assert await cells.nth(verdict).text_content() == "instängt"


async def test_defines_the_values_under_the_words_that_stand_in_the_answer(open_at: OpenAt) -> None:
    page = await open_at("/plain#/sv/gaps", language="sv")
    await settled(page)

    text = await page.locator("#answer").inner_text()

    assert "”instängt”: behövs och inget sett" in text
    assert "TRAPPED" not in text
