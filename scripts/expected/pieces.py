"""What several answers share: how people, units and decisions are shown, and what a list says of itself."""

from collections.abc import Iterable
from typing import Any

from expected.organisation import STATUS, Organisation, Row, id_of, listed

CURSOR = "<cursor>"
SCORE = "<score>"
MOMENT = "<moment>"
"""They stand for values that nobody can foretell; everything else is exact."""

Answer = dict[str, Any]
Variables = dict[str, Any]


def person(row: Row) -> Answer:
    """A person as most answers mention them."""
    return {"id": id_of("people", row["id"]), "name": row["name"]}


def unit(row: Row) -> Answer:
    """A unit as most answers mention it."""
    return {"id": id_of("departments", row["id"]), "name": row["name"]}


def competence(row: Row) -> Answer:
    """A competence as most answers mention it."""
    return {"id": id_of("competences", row["id"]), "name": row["name"]}


def decision(row: Row) -> Answer:
    """A decision as most answers mention it."""
    return {"id": id_of("decisions", row["id"]), "title": row["title"], "status": STATUS.get(row["status"])}


def level(row: Row) -> str | None:
    """Where between whole and detail someone works."""
    return row["level"].upper() or None


def primary_unit(data: Organisation, row: Row) -> Answer | None:
    """The unit that someone is counted to."""
    return unit(data.units[row["department_id"]]) if row["department_id"] else None


def page(rows: list[Row], size: int) -> Answer:
    """What a list says of itself."""
    shown = rows[:size]
    info = {"hasNextPage": len(rows) > len(shown), "endCursor": CURSOR if shown else None}
    return {"totalCount": len(rows), "pageInfo": info}


def newest_first(rows: Iterable[Row]) -> list[Row]:
    """Decisions from the latest to the earliest."""
    return listed("decisions", rows, "date")[::-1]


def meant(kind: str, rows: dict[str, Row], id_: str) -> Row:
    """The row whose id here is `id_`."""
    return next(row for row in rows.values() if id_of(kind, row["id"]) == id_)


def one_unit(data: Organisation, variables: Variables) -> Row:
    """The unit that an operation is asked about."""
    return meant("departments", data.units, variables["unit"])


def words(rows: Iterable[Row], column: str) -> list[str]:
    """The words in one column, sorted as the import keeps them."""
    return sorted(row[column] for row in rows)
