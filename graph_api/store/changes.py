"""The change log: one entry for every write transaction, numbered without gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from graph_api.domain.moments import written
from graph_api.store.graph import Graph, Writing

# The log is one node that every writer locks, last in its transaction: so numbers come in the order of commits, and
# nobody waits for longer than another's commit takes.
LOG_CHANGE: Final = """
MERGE (log:ChangeLog {name: 'changes'})
ON CREATE SET log.seq = 1
ON MATCH SET log.seq = log.seq + 1
SET log.at = $at
WITH log
CREATE (:Change {seq: log.seq, at: $at, kind: $kind, ids: $ids})
RETURN log.seq AS seq
"""

CHANGED_SINCE: Final = """
MATCH (change:Change)
WHERE change.seq > $version
RETURN change.seq AS seq, change.ids AS ids
ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed up to `version`: `ids` of nodes, and of those at both ends of relationships."""

    version: int
    ids: frozenset[str]


async def log_change(writing: Writing, kind: str, ids: Iterable[str], at: str) -> int:
    """Enter what the transaction changed, as its last statement.

    Args:
        writing: the transaction.
        kind: what sort of change ("import", ...).
        ids: the nodes that were changed, and those at both ends of changed relationships.
        at: when, as `moment` writes it.

    Returns:
        Its number, which is the version of the data once the transaction is committed.
    """
    rows = await writing.records(LOG_CHANGE, kind=kind, ids=sorted(set(ids)), at=at)
    return rows[0]["seq"]


async def changed_since(graph: Graph, version: int) -> Changed | None:
    """What was changed after `version`; None where the log does not say it all.

    It does not where entries were taken away, and where one names nothing, as that of an erasure.
    """
    entries = await graph.records(CHANGED_SINCE, version=version)
    complete = [entry["seq"] for entry in entries] == list(range(version + 1, version + 1 + len(entries)))
    if not complete or not all(entry["ids"] for entry in entries):
        return None
    return Changed(version + len(entries), frozenset(id_ for entry in entries for id_ in entry["ids"]))


def moment() -> str:
    """Now, in UTC, as the graph keeps it: 2026-08-21T13:00:00Z."""
    return written(datetime.now(UTC))
