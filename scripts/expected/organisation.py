"""The CSV files of the Kubernetes organisation, read as seed/README.md describes them.

Nothing here comes from the product, so that a mistake in its import or its reads cannot hide in the answers it is
tested against. Where the format says more than these files use (employers, parents, days of membership), nothing is
done about it.
"""

import csv
import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

SOURCE = "kubernetes"
NUL = "\0"

Row = dict[str, str]

NETWORKS = {"working-group", "network", "wg"}
STATUS = {
    "proposed": "PROPOSED",
    "provisional": "PROPOSED",
    "accepted": "ADOPTED",
    "adopted": "ADOPTED",
    "implementable": "ADOPTED",
    "implemented": "ADOPTED",
    "final": "ADOPTED",
    "active": "ADOPTED",
    "rejected": "REJECTED",
    "withdrawn": "WITHDRAWN",
    "replaced": "SUPERSEDED",
    "superseded": "SUPERSEDED",
    "deferred": "DEFERRED",
    "postponed": "DEFERRED",
}
PREFIX = {"people": "per", "departments": "unit", "competences": "com", "meetings": "mee", "decisions": "dec"}


def id_of(kind: str, external_id: str) -> str:
    """The stable id: a prefix and the first 20 hexadecimal digits of SHA-256 of prefix, source and id."""
    prefix = PREFIX[kind]
    named = f"{prefix}{NUL}{SOURCE}{NUL}{external_id}"
    return f"{prefix}_{hashlib.sha256(named.encode()).hexdigest()[:20]}"


def alphabetical(text: str) -> str:
    """`text` as a dictionary orders it: without capitals and accents. None of these names holds å, ä or ö."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class Organisation:
    """The folder, file by file, each row as the CSV has it; missing columns are empty."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def rows(self, name: str) -> list[Row]:
        """The rows of one file, in the order of the file."""
        with (self.folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return [defaultdict(str, row) for row in csv.DictReader(file)]

    @cached_property
    def people(self) -> dict[str, Row]:
        """Every person by their own id."""
        return {row["id"]: row for row in self.rows("people")}

    @cached_property
    def units(self) -> dict[str, Row]:
        """Every department and network by its own id."""
        return {row["id"]: row for row in self.rows("departments")}

    @cached_property
    def competences(self) -> dict[str, Row]:
        """Every competence by its own id."""
        return {row["id"]: row for row in self.rows("competences")}

    @cached_property
    def meetings(self) -> dict[str, Row]:
        """Every series of meetings by its own id."""
        return {row["id"]: row for row in self.rows("meetings")}

    @cached_property
    def decisions(self) -> dict[str, Row]:
        """Every decision by its own id."""
        return {row["id"]: row for row in self.rows("decisions")}

    @cached_property
    def memberships(self) -> list[Row]:
        """Roles that people have now."""
        return [row for row in self.rows("memberships") if not row["role"].startswith(("emeritus", "former"))]

    @cached_property
    def former_memberships(self) -> list[Row]:
        """Roles that people had."""
        return [row for row in self.rows("memberships") if row["role"].startswith(("emeritus", "former"))]

    @cached_property
    def holdings(self) -> list[Row]:
        """Evidence that somebody knows something."""
        return self.rows("person_competences")


def grouped(rows: Iterable[Row], *columns: str) -> dict[tuple[str, ...], list[Row]]:
    """The rows of each combination of values in `columns`, in the order in which they first come."""
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(row[column] for column in columns)].append(row)
    return dict(groups)


def listed(kind: str, rows: Iterable[Row], by: str) -> list[Row]:
    """`rows` in the order of the column `by`, those without a value last, and by id here where they share one."""
    return sorted(rows, key=lambda row: (not row[by], alphabetical(row[by]), id_of(kind, row["id"])))


def found(rows: Iterable[Row], column: str, value: str) -> Iterator[Row]:
    """The rows with `value` in `column`."""
    return (row for row in rows if row[column] == value)


def or_none(text: str) -> str | None:
    """An empty cell is an unknown value."""
    return text or None
