"""The rows of link files: read the relationships that are there, write those that differ, a batch in a transaction."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from graph_api.domain.seed_entries import Merged, Outcome, merged_link
from graph_api.domain.seed_format import LinkFile
from graph_api.store.changes import moment
from graph_api.store.graph import Writing
from graph_api.store.importing import Importing, Outcomes, Read, log_import
from graph_api.store.spool import LinkRow
from graph_api.store.ways import Way, write_pairs

EXISTING: Final = """
UNWIND $pairs AS pair
MATCH (start:{start} {{source: $source, externalId: pair.start}})
MATCH (end:{end} {{source: $source, externalId: pair.end}})
MATCH (start)-[link:{relationship}{key}]->(end)
RETURN collect([pair.at, properties(link)])
"""


def way_of(file: LinkFile, route: int) -> Way:
    """Where the rows of `file` that take `route` lie."""
    taken = file.routes[route]
    start, end = (file.end, file.start) if taken.backwards else (file.start, file.end)
    return Way(taken.relationship, start.identity, end.identity, file.key)


async def write_links(importing: Importing, file: LinkFile, groups: Sequence[Sequence[LinkRow]]) -> Outcomes:
    """Create or update the relationship that each group of rows speaks of."""

    async def work(read: Read, writing: Writing | None) -> Outcomes:
        existing = await _existing(read, importing, file, groups)
        merged = [
            merged_link(file, file.routes[group[0].route], [row.entry for row in group], existing.get(at))
            for at, group in enumerate(groups)
        ]
        if writing:
            await _write(writing, file, importing.source, zip(groups, merged, strict=True))
        return list(_outcomes(groups, merged))

    return await importing.batch(work)


async def _existing(
    read: Read, importing: Importing, file: LinkFile, groups: Sequence[Sequence[LinkRow]]
) -> dict[int, dict[str, object]]:
    """The properties of the relationships that are there, by the place of their group."""
    existing: dict[int, dict[str, object]] = {}
    for route in sorted({group[0].route for group in groups}):
        if _may_be_there(importing, file, route):
            pairs = [_pair(group[0]) | {"at": at} for at, group in enumerate(groups) if group[0].route == route]
            asked = {"source": importing.source, "pairs": pairs}
            [[found]] = await read(way_of(file, route).put_into(EXISTING), asked)
            existing |= dict(found)
    return existing


def _may_be_there(importing: Importing, file: LinkFile, route: int) -> bool:
    """Whether an earlier import, or another file of this one, can have made such a relationship."""
    return file.identities <= importing.held or file.routes[route].shared


async def _write(
    writing: Writing, file: LinkFile, source: str, merged: Iterable[tuple[Sequence[LinkRow], Merged]]
) -> None:
    pairs: dict[int, list[dict[str, object]]] = {}
    for group, one in merged:
        if set(one.outcomes) != {Outcome.UNCHANGED}:
            pairs.setdefault(group[0].route, []).append(_pair(group[0]) | {"properties": one.properties})
    ids: list[str] = []
    for route, rows in pairs.items():
        ids += await write_pairs(writing, way_of(file, route), source, rows)
    if ids:
        await log_import(writing, ids, moment())


def _outcomes(groups: Sequence[Sequence[LinkRow]], merged: Sequence[Merged]) -> Iterator[tuple[int, str]]:
    for group, one in zip(groups, merged, strict=True):
        for row, outcome in zip(group, one.outcomes, strict=True):
            yield row.row, outcome.value


def _pair(row: LinkRow) -> dict[str, object]:
    return {"start": row.start, "end": row.end, "key": row.key}
