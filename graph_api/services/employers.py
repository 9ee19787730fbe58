"""Employers: people.csv names them by id or by name, and may name some that no other file lists."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph_api.domain.import_report import EMPLOYERS, Problem
from graph_api.domain.seed_nodes import ORGANISATIONS, PEOPLE
from graph_api.store.graph import Graph
from graph_api.store.imported_nodes import known_ids, organisations_called
from graph_api.store.spool import NodeRow, Spool, batches

BATCH: Final = 1_000

COLUMN: Final = next(column.column for column in PEOPLE.refers if column.named)

NAMED_ONLY: Final = replace(ORGANISATIONS, name=EMPLOYERS)
"""The organisations that people.csv names and nothing lists, as a file of their own."""


@dataclass(frozen=True, slots=True)
class Employers:
    """What the cells of the column mean: the id of an organisation; `unclear`: texts that several are called."""

    meant: dict[str, str]
    unclear: dict[str, Sequence[str]]


async def employers_meant(graph: Graph, source: str, spool: Spool) -> Employers:
    """Whom each employer of people.csv means: by id, then by name, in the folder, then in the graph; else a new one."""
    meant = {text: text for text in _texts(spool)}
    listed = {row.id: str(row.said.get("name") or row.id) for row in spool.nodes(ORGANISATIONS.name)}
    names: dict[str, list[str]] = _by_name(listed, set(meant) - set(listed))
    left = sorted(set(meant) - set(listed) - set(names))
    for texts in batches(left, BATCH):
        known = await known_ids(graph, ORGANISATIONS.identity, source, texts)
        names |= await organisations_called(graph, source, set(texts) - set(known))
    meant |= {text: ids[0] for text, ids in names.items()}
    return Employers(meant, {text: ids for text, ids in names.items() if len(ids) > 1})


def unclear_employers(spool: Spool, employers: Employers) -> Iterator[Problem]:
    """The rows whose employer could be any of several."""
    for row in spool.nodes(PEOPLE.name):
        for text in row.refers.get(COLUMN, ()):
            if ids := employers.unclear.get(text):
                yield Problem(PEOPLE.name, row.row, COLUMN, text, f"one id, and all of {', '.join(ids)} are called so")


async def add_unlisted(graph: Graph, source: str, spool: Spool, employers: Employers) -> None:
    """Put the employers that exist nowhere yet into the spool, as rows of `NAMED_ONLY`."""
    listed = {row.id for row in spool.nodes(ORGANISATIONS.name)}
    wanted = sorted({employers.meant[text] for text in _texts(spool)} - listed)
    number = 0
    for ids in batches(wanted, BATCH):
        known = set(await known_ids(graph, ORGANISATIONS.identity, source, ids))
        for id_ in ids:
            if id_ not in known:
                number += 1
                row = NodeRow(number, id_, {"name": id_, "stated": False}, {})
                spool.add_node(NAMED_ONLY.name, NAMED_ONLY.identity, row)


def _texts(spool: Spool) -> set[str]:
    return {text for row in spool.nodes(PEOPLE.name) for text in row.refers.get(COLUMN, ())}


def _by_name(listed: dict[str, str], texts: Iterable[str]) -> dict[str, list[str]]:
    asked = set(texts)
    found: dict[str, list[str]] = defaultdict(list)
    for id_, name in listed.items():
        if name in asked:
            found[name].append(id_)
    return dict(found)
