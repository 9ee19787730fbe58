"""What the button for Excel gives, read as a spreadsheet would."""

import csv
import io
from pathlib import Path
from typing import Final

from playwright.async_api import Page

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
LABELS: Final = {"sv": "Ladda ner för Excel", "en": "Download for Excel"}

Sheet = list[list[str]]


async def downloaded(page: Page, language: str, folder: Path) -> Path:
    """The file behind the button, under the name that it is offered by."""
    async with page.expect_download() as waiting:
        await page.get_by_role("button", name=LABELS[language]).click()
    download = await waiting.value
    path = folder / download.suggested_filename
    await download.save_as(path)
    return path


def sheets(file: Path) -> dict[str, Sheet]:
    """The tables of a file by their titles, each with its headings first."""
    content = file.read_bytes()
    assert content.startswith(BYTE_ORDER_MARK)
    text = content.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    assert text.count("\n") == text.count("\r\n")
    parts = text.removesuffix("\r\n").split("\r\n\r\n")
    read = [list(csv.reader(io.StringIO(part, newline=""), delimiter=";", strict=True)) for part in parts]
    return {title: rows for (title,), *rows in read}
