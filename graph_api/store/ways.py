"""Relationships of one type between nodes of two identities: found, written and removed by the ids of their source."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from graph_api.errors import MellanrumError
from graph_api.store.graph import Writing

WRITE: Final = """
UNWIND $pairs AS pair
MATCH (start:{start} {{source: $source, externalId: pair.start}})
MATCH (end:{end} {{source: $source, externalId: pair.end}})
MERGE (start)-[link:{relationship}{key}]->(end)
SET link += pair.properties
RETURN collect(DISTINCT start.id) AS starts, collect(DISTINCT end.id) AS ends, count(link) AS written
"""

REMOVE: Final = """
UNWIND $pairs AS pair
MATCH (start:{start} {{source: $source, externalId: pair.start}})
MATCH (end:{end} {{source: pair.endSource, externalId: pair.end}})
MATCH (start)-[link:{relationship}]->(end)
DELETE link
RETURN collect(DISTINCT start.id) AS starts, collect(DISTINCT end.id) AS ends
"""


class Way(NamedTuple):
    """A relationship type between nodes of two identities; `key` names the property that tells parallel ones apart."""

    relationship: str
    start: str
    end: str
    key: str | None = None

    def put_into(self, statement: str) -> str:
        """`statement` for this way; every name in it comes from a declaration."""
        key = f" {{{self.key}: pair.key}}" if self.key else ""
        return statement.format(relationship=self.relationship, start=self.start, end=self.end, key=key)


async def write_pairs(writing: Writing, way: Way, source: str, pairs: Sequence[dict[str, Any]]) -> list[str]:
    """Make or change the relationship of each pair {start, end, key, properties}, ids of `source`.

    Returns:
        The ids of the nodes at both ends.

    Raises:
        MellanrumError: someone removed one of the nodes meanwhile.
    """
    found = (await writing.records(way.put_into(WRITE), source=source, pairs=list(pairs)))[0]
    if found["written"] != len(pairs):
        raise MellanrumError("Someone removed records while they were imported; run the import again.")
    return [*found["starts"], *found["ends"]]


async def remove_pairs(writing: Writing, way: Way, source: str, pairs: Sequence[dict[str, Any]]) -> list[str]:
    """Remove the relationship of each pair {start, end, endSource}; `start` is an id of `source`.

    Returns:
        The ids of the nodes at both ends.
    """
    found = (await writing.records(way.put_into(REMOVE), source=source, pairs=list(pairs)))[0]
    return [*found["starts"], *found["ends"]]
