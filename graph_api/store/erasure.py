"""Erase one person from everything, in one transaction: all of it or nothing.

What others need stays without them: decisions, meetings, units, the numbers of changes. What they wrote goes with them,
and so does an employer that nothing but their own record named, which may bear their name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from graph_api.domain.rights import WRITTEN, ErasureKey
from graph_api.errors import MellanrumError
from graph_api.store.changes import log_change, moment
from graph_api.store.graph import Graph, Writing
from graph_api.store.person_records import MODELLED, NAMING, SECONDS

ERASURE: Final = "erasure"
"""The kind of change that an erasure is in the change log; it names nobody."""

# The lock comes first, so that two who erase the same person do it one after the other.
FOUND: Final = """
MATCH (person:Person {id: $id})
SET person.version = person.version + 1
RETURN person.source AS source, person.externalId AS externalId,
  COLLECT { MATCH (text)-[by]->(person) WHERE type(by) IN $written RETURN elementId(text) } AS texts,
  COLLECT {
    MATCH (person)-[:EMPLOYED_BY]->(employer:Organisation {stated: false})
    WHERE COUNT { (employer)--() } = 1
    RETURN elementId(employer)
  } AS employers
"""
LINKS: Final = """
MATCH (gone) WHERE elementId(gone) IN $gone OR gone.id = $id AND gone:Person
MATCH (gone)-[link]-()
WITH DISTINCT link
RETURN type(link) AS type, count(link) AS links ORDER BY type
"""
IDS: Final = "MATCH (gone) WHERE elementId(gone) IN $gone AND gone.id IS NOT NULL RETURN collect(gone.id) AS ids"
DELETE: Final = """
MATCH (gone) WHERE elementId(gone) IN $gone
DETACH DELETE gone
"""
DELETE_PERSON: Final = "MATCH (person:Person {id: $id}) DETACH DELETE person"
CHANGES: Final = """
MATCH (change:Change) WHERE any(id IN $ids WHERE id IN change.ids)
SET change.ids = [id IN change.ids WHERE NOT id IN $ids]
RETURN count(change) AS count
"""
AUDIT: Final = """
MATCH (line:AuditLine) WHERE line.person = $id OR any(id IN $ids WHERE id IN line.subjects)
SET line.subjects = [id IN line.subjects WHERE NOT id IN $ids],
    line.by = CASE WHEN line.person = $id THEN 'erased' ELSE line.by END,
    line.person = CASE WHEN line.person = $id THEN null ELSE line.person END
RETURN count(line) AS count
"""
TOKENS: Final = """
MATCH (token:AccessToken {person: $id})
DETACH DELETE token
RETURN count(token) AS count
"""
LEFT: Final = f"{NAMING} RETURN DISTINCT labels(record)[0] AS label"
MARK: Final = "MERGE (erased:ErasedPerson {mark: $mark}) ON CREATE SET erased.key = $key"
MARKS: Final = "MATCH (erased:ErasedPerson) RETURN erased.mark AS mark, erased.key AS key"
UNMARK: Final = "MATCH (erased:ErasedPerson {mark: $mark}) DELETE erased RETURN count(erased) AS count"


@dataclass(frozen=True, slots=True)
class Erased:
    """How much went.

    `people`: 1, or 0 where there was no such person. `links`: by type. `texts`: that they wrote; `employers`: that only
    they named. `changes` and `audit_lines`: entries that named them and no longer do. `tokens`: that asked for them.
    `kept_out`: whether an import will leave them out from now on.
    """

    people: int = 0
    links: dict[str, int] | None = None
    texts: int = 0
    employers: int = 0
    changes: int = 0
    audit_lines: int = 0
    tokens: int = 0
    kept_out: bool = False


class _Rehearsed(Exception):
    """Ends a transaction that is not to be kept."""

    def __init__(self, erased: Erased) -> None:
        self.erased = erased


async def erase(graph: Graph, id_: str, key: ErasureKey | None, *, dry_run: bool = False) -> Erased:
    """Erase the person with this id; a second time there is nobody, and nothing changes.

    Args:
        graph: from which.
        id_: of the Person.
        key: with which a mark is left, by which an import knows them; None: none is left, and an import brings them
            back.
        dry_run: whether to do it and take it back, to know what would go.

    Raises:
        MellanrumError: a record would still name the person, so nothing was done.
    """

    async def work(writing: Writing) -> Erased:
        erased = await _erased(writing, id_, key)
        if dry_run:
            raise _Rehearsed(erased)
        return erased

    try:
        return await graph.within(SECONDS).write(work)
    except _Rehearsed as rehearsed:
        return rehearsed.erased


async def marks(graph: Graph) -> dict[str, str]:
    """The marks of everyone who was erased, each with the name of the key that made it."""
    return {row["mark"]: row["key"] for row in await graph.records(MARKS)}


async def unmark(graph: Graph, mark: str) -> bool:
    """Forget a mark, so that an import may bring the person back; whether there was one."""
    rows = await graph.write(lambda writing: writing.records(UNMARK, mark=mark))
    return rows[0]["count"] > 0


async def _erased(writing: Writing, id_: str, key: ErasureKey | None) -> Erased:
    found = await writing.records(FOUND, id=id_, written=list(WRITTEN))
    if not found:
        return Erased(links={})
    texts, employers = found[0]["texts"], found[0]["employers"]
    gone = [*texts, *employers]
    links = {row["type"]: row["links"] for row in await writing.records(LINKS, id=id_, gone=gone)}
    ids = [id_, *(await writing.records(IDS, gone=gone))[0]["ids"]]
    await writing.records(DELETE, gone=gone)
    await writing.records(DELETE_PERSON, id=id_)
    changes = await _count(writing, CHANGES, ids=ids)
    tokens = await _count(writing, TOKENS, id=id_)
    audit_lines = await _count(writing, AUDIT, id=id_, ids=ids)
    await _check_nothing_left(writing, ids)
    if key is not None:
        mark = key.mark(found[0]["source"], found[0]["externalId"])
        await writing.records(MARK, mark=mark, key=key.name)
    await log_change(writing, ERASURE, [], moment())
    return Erased(
        people=1,
        links=links,
        texts=len(texts),
        employers=len(employers),
        changes=changes,
        audit_lines=audit_lines,
        tokens=tokens,
        kept_out=key is not None,
    )


async def _count(writing: Writing, statement: str, **parameters: Any) -> int:
    return (await writing.records(statement, **parameters))[0]["count"]


async def _check_nothing_left(writing: Writing, ids: Sequence[str]) -> None:
    rows = await writing.records(LEFT, ids=list(ids), model=MODELLED)
    if rows:
        labels = ", ".join(sorted(str(row["label"]) for row in rows))
        raise MellanrumError(
            f"Nothing was erased, because records of the type {labels} would still hold the id; they are not of this "
            "program's making, so remove them there first.",
            value=labels,
        )
