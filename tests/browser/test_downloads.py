"""What is downloaded holds the answer, and its numbers are numbers to a spreadsheet of that language."""

from pathlib import Path
from typing import Final

from playwright.async_api import expect

from graph_api.services.operations import operation
from tests.browser.conftest import Api, OpenAt
from tests.browser.places import EACH_VISIT
from tests.browser.reading import table
from tests.browser.spreadsheets import downloaded, sheets

TITLES: Final = {"sv": "Grupper", "en": "Groups"}
NAMES: Final = {"sv": "Grupp", "en": "Group"}
NUMBERS: Final = {
    "size": {"sv": "Antal personer", "en": "People"},
    "internalTies": {"sv": "Band inåt", "en": "Internal ties"},
    "externalTies": {"sv": "Band utåt", "en": "External ties"},
    "eiByTies": {"sv": "E-I efter band", "en": "E-I by ties"},
    "expectedEiByTies": {"sv": "E-I väntat efter band", "en": "E-I expected by ties"},
}


def number(cell: str, language: str) -> float | None:
    """A cell as a spreadsheet of this language takes it: nothing between thousands, and its own sign for decimals."""
    sign, other = {"sv": (",", "."), "en": (".", ",")}[language]
    assert other not in cell
    return float(cell.replace(sign, ".")) if cell else None


@EACH_VISIT
async def test_keeps_numbers_as_numbers(open_at: OpenAt, api: Api, tmp_path: Path, language: str, place: str) -> None:
    asks = operation("silos")
    groups = (await api(asks.text, dict(asks.example) | {"language": language.upper()}))["silos"]["groups"]
    page = await open_at(f"{place}#/{language}/silos", language=language)
    await expect(table(page, TITLES[language])).to_be_visible()

    file = await downloaded(page, language, tmp_path)

    headings, *rows = sheets(file)[TITLES[language]]
    columns = dict(zip(headings, zip(*rows, strict=True), strict=True))
    assert file.name == "silos.csv"
    assert list(columns[NAMES[language]]) == [each["group"]["name"] for each in groups]
    for key, words in NUMBERS.items():
        numbers = [number(cell, language) for cell in columns[words[language]]]
        assert numbers == [each[key] for each in groups]
    assert min(each["eiByTies"] for each in groups) < 0
