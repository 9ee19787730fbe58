"""A dump: the whole database as lines of JSON, one for each node and each relationship.

Nothing is left out but constraints and indexes, which the migrations make: not the hashes of machine tokens, not the
change log, not what another program put there. So whoever has a dump has the data, and whatever a dump does not hold
the database does not hold either; the tests of erasure rest on that.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Final

import orjson

from graph_api.domain.progress import Progress, Silent, piece_of_work
from graph_api.store.dump import every_link, every_node, size
from graph_api.store.graph import Graph
from graph_api.store.health import data_version

SILENT: Final = Silent()
FORM: Final = orjson.OPT_APPEND_NEWLINE | orjson.OPT_SORT_KEYS


@dataclass(frozen=True, slots=True)
class DumpReport:
    """How much was written; `moved`: somebody wrote to the database meanwhile, so that it is not of one moment."""

    nodes: int
    relationships: int
    moved: bool


async def dump(graph: Graph, write: Callable[[bytes], object], *, progress: Progress = SILENT) -> DumpReport:
    """Give `write` every node, then every relationship, as a line each; memory holds a few of them at a time.

    A node is {"node", "labels", "properties"}, a relationship {"relationship", "type", "start", "end", "properties"};
    `start` and `end` are what `node` is of two of the lines before.
    """
    before, nodes, links = await data_version(graph), 0, 0
    with piece_of_work(progress, "Dumping", await size(graph), "records"):
        async for node in every_node(graph):
            write(_line("node", asdict(node)))
            nodes += 1
            progress.advance(1)
        async for link in every_link(graph):
            write(_line("relationship", asdict(link)))
            links += 1
            progress.advance(1)
    return DumpReport(nodes, links, moved=before != await data_version(graph))


def _line(kind: str, stored: dict[str, Any]) -> bytes:
    return orjson.dumps({kind: stored.pop("element")} | stored, default=_as_text, option=FORM)


def _as_text(value: object) -> str:
    """A value that JSON has no form for, such as a point in time of Neo4j's own, which only others store here."""
    return value.hex() if isinstance(value, bytes | bytearray) else str(value)
