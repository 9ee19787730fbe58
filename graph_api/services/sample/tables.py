"""The rows of an organisation by file of the seed format, while they are made, and as files once they are."""

import csv
from collections import defaultdict
from pathlib import Path
from typing import Final, TypeAlias

from graph_api.domain.seed_files import SEED_FILES

Row: TypeAlias = dict[str, str]

COLUMNS: Final = {name: file.header for name, file in SEED_FILES.items()}


class Tables:
    """Rows by the name of their file; a cell that is not given is empty."""

    def __init__(self) -> None:
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)

    def add(self, file: str, **cells: object) -> Row:
        """A row of `file` with these cells, which are written as text; None is an empty one."""
        row = {name: "" if value is None else str(value) for name, value in cells.items()}
        self.rows[file].append(row)
        return row

    def write(self, folder: Path) -> None:
        """Write every file that has rows, with the columns that any of its rows uses, in the order of the format."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in self.rows.items():
            used = {column for row in rows for column, text in row.items() if text}
            with (folder / name).open("w", encoding="utf-8", newline="") as stream:
                header = [column for column in COLUMNS[name] if column in used]
                writer = csv.DictWriter(stream, header, extrasaction="ignore", lineterminator="\n", restval="")
                writer.writeheader()
                writer.writerows(rows)
