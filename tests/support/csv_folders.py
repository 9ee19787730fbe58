"""Folders of CSV files for tests: written from a few lines, read as sets of rows."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from graph_api.domain.seed_files import SEED_FILES

ANY_CASE: Final = {("people.csv", "level"), ("themes.csv", "origin"), ("attendance.csv", "status")}
"""Columns whose words may be written in any case, and come back in lower case."""


def write_folder(folder: Path, **files: str) -> Path:
    """`folder` with a file for each keyword (`people="id,name\\nada,Ada\\n"` becomes people.csv)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, "utf-8", newline="")
    return folder


def rows(path: Path, columns: Sequence[str]) -> set[tuple[str, ...]]:
    """The rows of a file in these columns, without order and repetition."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return {tuple(_text(path.name, name, row[name]) for name in columns) for row in csv.DictReader(stream)}


def documented_columns(path: Path) -> list[str]:
    """The columns of a file that the format documents."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        header = next(csv.reader(stream))
    return [name for name in SEED_FILES[path.name].header if name in header]


def _text(file: str, column: str, text: str) -> str:
    return text.lower() if (file, column) in ANY_CASE else text
