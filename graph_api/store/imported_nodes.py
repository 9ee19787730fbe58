"""Nodes of an import: read what is there, write what differs, a batch of rows in a transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph_api.domain.keys import node_id
from graph_api.domain.model import MODEL
from graph_api.domain.seed_entries import Outcome
from graph_api.domain.seed_format import NodeFile
from graph_api.domain.seed_merging import merged_node
from graph_api.store.changes import moment
from graph_api.store.graph import Graph, Writing
from graph_api.store.importing import Importing, Outcomes, Read, log_import
from graph_api.store.spool import NodeRow

EXISTING: Final = """
UNWIND $ids AS externalId
MATCH (node:{identity} {{source: $source, externalId: externalId}})
RETURN collect([externalId, labels(node), properties(node)])
"""

CREATE: Final = """
UNWIND $rows AS row
CREATE (node:{labels})
SET node = row
"""

UPDATE: Final = """
UNWIND $rows AS row
MATCH (node:{identity} {{id: row.id}})
SET node += row.changes, node.version = node.version + 1, node.updatedAt = $at
"""

RELABEL: Final = """
UNWIND $ids AS id
MATCH (node:{identity} {{id: id}})
SET node:{new}
REMOVE node:{old}
"""

KNOWN_IDS: Final = """
UNWIND $ids AS externalId
MATCH (node:{identity} {{source: $source, externalId: externalId}})
RETURN collect(externalId)
"""

HELD: Final = """EXISTS {{
  MATCH (node:{identity}) WHERE node.source = $source AND node.externalId IS NOT NULL
}} AS {identity}"""

CALLED: Final = """
MATCH (node:Organisation {source: $source})
WHERE node.externalId IS NOT NULL AND node.name IN $names
RETURN node.name AS name, node.externalId AS id
ORDER BY name, id
"""


@dataclass(slots=True)
class _Plan:
    """What a batch has to write: nodes to create by type, changes, and nodes whose type changes."""

    created: dict[str, list[dict[str, object]]] = field(default_factory=lambda: defaultdict(list))
    changed: list[dict[str, object]] = field(default_factory=list[dict[str, object]])
    relabelled: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    ids: list[str] = field(default_factory=list[str])
    outcomes: Outcomes = field(default_factory=Outcomes)


async def write_nodes(importing: Importing, file: NodeFile, rows: Sequence[NodeRow]) -> Outcomes:
    """Create or update the nodes of `rows`, whose relationships come later."""
    at = moment()

    async def work(read: Read, writing: Writing | None) -> Outcomes:
        plan = await _planned(read, file, importing.source, rows, at)
        if plan.ids and writing:
            await _carry_out(writing, file, plan, at)
        return plan.outcomes

    return await importing.batch(work)


async def known_ids(graph: Graph, identity: str, source: str, ids: Sequence[str]) -> list[str]:
    """Which of `ids` are nodes of `source` already."""
    [[known]] = await graph.rows(KNOWN_IDS.format(identity=identity), {"source": source, "ids": list(ids)})
    return known


async def identities_held(graph: Graph, source: str) -> frozenset[str]:
    """The identities that there are nodes of `source` of; what starts at any other cannot be there yet."""
    identities = sorted({declared.identity for declared in MODEL})
    statement = f"RETURN {', '.join(HELD.format(identity=identity) for identity in identities)}"
    [found] = await graph.records(statement, source=source)
    return frozenset(identity for identity in identities if found[identity])


async def organisations_called(graph: Graph, source: str, names: Iterable[str]) -> dict[str, list[str]]:
    """The ids of the organisations of `source` that have one of these names, by name."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in await graph.records(CALLED, source=source, names=list(names)):
        found[row["name"]].append(row["id"])
    return found


async def _planned(read: Read, file: NodeFile, source: str, rows: Sequence[NodeRow], at: str) -> _Plan:
    asked = {"source": source, "ids": [row.id for row in rows]}
    [[found]] = await read(EXISTING.format(identity=file.identity), asked)
    existing = {id_: node | {"type": _type(file, labels)} for id_, labels, node in found}
    plan = _Plan()
    for row in rows:
        outcome = _plan_row(plan, file, source, row, existing.get(row.id), at)
        plan.outcomes.append((row.row, outcome.value))
    return plan


def _plan_row(
    plan: _Plan, file: NodeFile, source: str, row: NodeRow, old: dict[str, object] | None, at: str
) -> Outcome:
    if old is None:
        declared, node = merged_node(file, row.said, _common(file, source, row.id, at))
        plan.created[":".join(declared.labels)].append(node)
        plan.ids.append(str(node["id"]))
        return Outcome.CREATED
    declared, node = merged_node(file, row.said, old)
    if (was := str(old.pop("type"))) != declared.name:
        plan.relabelled[_label(was), declared.label].append(str(old["id"]))
    changes = {name: node.get(name) for name in {**old, **node} if node.get(name) != old.get(name)}
    if not changes and was == declared.name:
        return Outcome.UNCHANGED
    plan.changed.append({"id": old["id"], "changes": changes})
    plan.ids.append(str(old["id"]))
    return Outcome.UPDATED


async def _carry_out(writing: Writing, file: NodeFile, plan: _Plan, at: str) -> None:
    for labels, nodes in plan.created.items():
        await writing.records(CREATE.format(labels=labels), rows=nodes)
    for (old, new), ids in plan.relabelled.items():
        await writing.records(RELABEL.format(identity=file.identity, old=old, new=new), ids=ids)
    if plan.changed:
        await writing.records(UPDATE.format(identity=file.identity), rows=plan.changed, at=at)
    await log_import(writing, plan.ids, at)


def _common(file: NodeFile, source: str, external_id: str, at: str) -> dict[str, object]:
    return {
        "id": node_id(file.prefix, source, external_id),
        "source": source,
        "externalId": external_id,
        "createdAt": at,
        "updatedAt": at,
        "version": 1,
    }


def _type(file: NodeFile, labels: Sequence[str]) -> str:
    return next(name for name in file.types if _label(name) in labels)


def _label(type_name: str) -> str:
    return MODEL[type_name].label
