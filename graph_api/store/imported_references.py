"""The columns of node files that refer to other nodes: read what is there, write what differs, a batch at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from graph_api.domain.cells import Value
from graph_api.domain.seed_entries import Outcome
from graph_api.domain.seed_format import NodeFile, Refers
from graph_api.domain.seed_merging import Stored, Target, merged_references
from graph_api.store.changes import moment
from graph_api.store.graph import Writing
from graph_api.store.importing import Importing, Outcomes, Read, log_import
from graph_api.store.spool import NodeRow
from graph_api.store.ways import Way, remove_pairs, write_pairs

EXISTING: Final = """
UNWIND $ids AS externalId
MATCH (start:{start} {{source: $source, externalId: externalId}})
MATCH (start)-[link:{relationship}]->(end:{end})
RETURN collect([externalId, end.source, end.externalId, properties(link)])
"""

TOUCH: Final = """
UNWIND $ids AS externalId
MATCH (node:{identity} {{source: $source, externalId: externalId}})
SET node.version = node.version + 1, node.updatedAt = $at
"""


@dataclass(slots=True)
class _Plan:
    """What one column of a batch has to write and remove."""

    way: Way
    written: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    removed: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def add(self, row: NodeRow, changes: Mapping[Target, dict[str, Value | None] | None]) -> None:
        for target, properties in changes.items():
            pair = {"start": row.id, "end": target.external_id, "endSource": target.source, "key": None}
            if properties is None:
                self.removed.append(pair)
            else:
                self.written.append(pair | {"properties": properties})

    @property
    def changed(self) -> set[str]:
        """The ids of the rows that something changes for."""
        return {pair["start"] for pair in (*self.written, *self.removed)}


async def write_references(importing: Importing, file: NodeFile, rows: Sequence[NodeRow]) -> Outcomes:
    """Relate the nodes of `rows`, which exist, to what their columns refer to.

    Where a row lacks a column, what that column would say is left alone.

    Returns:
        The rows that were unchanged so far and are no longer.
    """

    async def work(read: Read, writing: Writing | None) -> Outcomes:
        plans = [await _planned(read, importing, file, column, rows) for column in file.refers]
        if writing and any(plan.changed for plan in plans):
            await _carry_out(writing, file, importing.source, rows, plans)
        return _outcomes(rows, plans)

    return await importing.batch(work)


async def _planned(read: Read, importing: Importing, file: NodeFile, column: Refers, rows: Sequence[NodeRow]) -> _Plan:
    asked = [row for row in rows if column.column in row.refers]
    plan = _Plan(Way(column.relationship, file.identity, column.identity))
    looked_for = asked if file.identity in importing.held else []
    existing = await _existing(read, plan.way, importing.source, looked_for) if looked_for else {}
    for row in asked:
        texts = {importing.meant[text] if column.named else text: text for text in row.refers[column.column]}
        targets = {Target(importing.source, id_): text for id_, text in texts.items()}
        plan.add(row, merged_references(column, targets, existing.get(row.id, {})))
    return plan


async def _existing(read: Read, way: Way, source: str, rows: Sequence[NodeRow]) -> dict[str, dict[Target, Stored]]:
    existing: dict[str, dict[Target, Stored]] = defaultdict(dict)
    [[found]] = await read(way.put_into(EXISTING), {"source": source, "ids": [row.id for row in rows]})
    for id_, *target, properties in found:
        existing[id_][Target(*target)] = properties
    return existing


async def _carry_out(
    writing: Writing, file: NodeFile, source: str, rows: Sequence[NodeRow], plans: Sequence[_Plan]
) -> None:
    ids: list[str] = []
    for plan in plans:
        ids += await remove_pairs(writing, plan.way, source, plan.removed) if plan.removed else []
        ids += await write_pairs(writing, plan.way, source, plan.written) if plan.written else []
    at = moment()
    changed = {row for row, _ in _outcomes(rows, plans)}
    touched = [row.id for row in rows if row.row in changed]
    if touched:
        await writing.records(TOUCH.format(identity=file.identity), source=source, ids=touched, at=at)
    await log_import(writing, ids, at)


def _outcomes(rows: Sequence[NodeRow], plans: Sequence[_Plan]) -> Outcomes:
    changed = {id_ for plan in plans for id_ in plan.changed}
    unchanged = [row for row in rows if row.outcome == Outcome.UNCHANGED.value]
    return [(row.row, Outcome.UPDATED.value) for row in unchanged if row.id in changed]
