"""What a search finds."""

import re
from collections.abc import Callable, Iterator

from expected.organisation import NETWORKS, STATUS, Organisation, Row, alphabetical, id_of, or_none
from expected.pieces import SCORE, Answer, Variables, level


def find_anything(data: Organisation, variables: Variables) -> Answer:
    """Everything with a word in its name that begins with the one that is asked for, by id: fitness is not foretold."""
    hits = sorted(named(data, variables["text"]), key=lambda hit: hit["id"])
    return {"search": [{"score": SCORE, "node": hit} for hit in hits]}


def named(data: Organisation, text: str) -> Iterator[Answer]:
    """Everything with the word in its name."""
    kinds: dict[str, tuple[dict[str, Row], str, Callable[[Row], Answer]]] = {
        "people": (data.people, "name", lambda row: person_found(data, row)),
        "departments": (data.units, "name", unit_found),
        "competences": (data.competences, "name", lambda row: hit("Competence", "competences", row) | kind_of(row)),
        "meetings": (data.meetings, "title", lambda row: series_found(data, row)),
        "decisions": (data.decisions, "title", decision_found),
    }
    for rows, column, shown in kinds.values():
        yield from (shown(row) for row in rows.values() if has_word(row[column], text))


def person_found(data: Organisation, row: Row) -> Answer:
    """A person as a search shows them."""
    at = data.units.get(row["department_id"])
    shown = {"name": row["name"], "level": level(row), "primaryUnit": {"name": at["name"]} if at else None}
    return hit("Person", "people", row) | shown


def unit_found(row: Row) -> Answer:
    """A department or network as a search shows it."""
    return hit("Network" if row["kind"] in NETWORKS else "Department", "departments", row) | kind_of(row)


def series_found(data: Organisation, row: Row) -> Answer:
    """A series of meetings as a search shows it."""
    at = data.units.get(row["department_id"])
    return hit("MeetingSeries", "meetings", row) | {
        "title": row["title"],
        "unit": {"name": at["name"]} if at else None,
    }


def decision_found(row: Row) -> Answer:
    """A decision as a search shows it."""
    return hit("Decision", "decisions", row) | {"title": row["title"], "status": STATUS.get(row["status"])}


def kind_of(row: Row) -> Answer:
    """The name of something, and what sort of thing it is."""
    return {"name": row["name"], "kind": or_none(row["kind"])}


def hit(type_name: str, kind: str, row: Row) -> Answer:
    """What every hit says."""
    return {
        "__typename": type_name,
        "id": id_of(kind, row["id"]),
        "source": "kubernetes",
        "externalId": row["id"],
    }


def has_word(name: str, text: str) -> bool:
    """Whether a word of `name` begins with `text`."""
    return any(word.startswith(alphabetical(text)) for word in re.findall(r"[a-z0-9]+", alphabetical(name)))
