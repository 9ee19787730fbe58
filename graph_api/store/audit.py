"""The audit trail as it is kept. Lines are added and read; only retention and erasure, which say so, take from them.

Lines are no part of what is asked about: no Change is logged for them, and the data version stays.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from graph_api.domain.audit import AuditLine
from graph_api.store.graph import Graph

PAGE: Final = 5_000
"""Lines that one transaction takes away."""

# Someone may have been erased between an answer and its line: whoever is not there any more is not named either.
ADD: Final = """
UNWIND $lines AS line
CREATE (kept:AuditLine)
SET kept = line
SET kept.subjects = [id IN line.subjects WHERE EXISTS { MATCH (:Person {id: id}) }],
    kept.person = CASE WHEN EXISTS { MATCH (:Person {id: line.person}) } THEN line.person END,
    kept.by = CASE
      WHEN line.person IS NULL OR EXISTS { MATCH (:Person {id: line.person}) } THEN line.by ELSE 'erased'
    END
"""
LINES: Final = """
MATCH (line:AuditLine)
WHERE line.at >= $since AND ($person IS NULL OR $person IN line.subjects OR line.person = $person)
RETURN line.at, line.by, line.role, line.person, line.operation, line.document, line.fields, line.subjects,
       line.subjectCount, line.result
ORDER BY line.at DESC, line.document LIMIT $first
"""
PRUNE_AUDIT: Final = """
MATCH (line:AuditLine) WHERE line.at < $before
WITH line LIMIT $page
DELETE line
RETURN count(line) AS count
"""
PRUNE_CHANGES: Final = """
MATCH (change:Change) WHERE change.at < $before
WITH change LIMIT $page
DELETE change
RETURN count(change) AS count
"""


async def add_lines(graph: Graph, lines: Sequence[AuditLine]) -> None:
    """Keep `lines`, in one transaction."""
    kept = [_stored(line) for line in lines]
    await graph.write(lambda writing: writing.records(ADD, lines=kept))


async def lines_since(graph: Graph, since: str, person: str | None, first: int) -> list[AuditLine]:
    """The latest lines since a day or moment, the newest first; only those that are about or by `person`, if given."""
    rows = await graph.rows(LINES, {"since": since, "person": person, "first": first})
    return [_read(row) for row in rows]


async def prune_audit(graph: Graph, before: str) -> int:
    """Take away the lines from before a moment; how many there were."""
    return await _prune(graph, PRUNE_AUDIT, before)


async def prune_changes(graph: Graph, before: str) -> int:
    """Take away the entries of the change log from before a moment; the number of the last one stays known."""
    return await _prune(graph, PRUNE_CHANGES, before)


async def _prune(graph: Graph, statement: str, before: str) -> int:
    gone = 0
    while True:
        rows = await graph.write(lambda writing: writing.records(statement, before=before, page=PAGE))
        gone += rows[0]["count"]
        if rows[0]["count"] < PAGE:
            return gone


def _stored(line: AuditLine) -> dict[str, object]:
    values: dict[str, Any] = asdict(line) | {"fields": list(line.fields), "subjects": list(line.subjects)}
    return values | {"subjectCount": values.pop("subject_count")}


def _read(row: Sequence[Any]) -> AuditLine:
    at, by, role, person, operation, document, fields, subjects, count, result = row
    return AuditLine(
        at=at,
        by=by,
        role=role,
        person=person,
        operation=operation,
        document=document,
        fields=tuple(fields),
        subjects=tuple(subjects),
        subject_count=count,
        result=result,
    )
