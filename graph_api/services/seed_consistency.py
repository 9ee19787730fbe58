"""What the rows of one file say of each other: trees have no circles."""

from collections.abc import Iterator

from graph_api.domain.import_report import Problem
from graph_api.domain.seed_format import NodeFile, SeedFile
from graph_api.store.spool import Spool


def inconsistent(spool: Spool, file: SeedFile) -> Iterator[Problem]:
    """What is wrong between the rows of one file that are right by themselves."""
    if isinstance(file, NodeFile):
        for column in file.refers:
            if column.tree:
                yield from _circles(spool, file, column.column)


def _circles(spool: Spool, file: NodeFile, column: str) -> Iterator[Problem]:
    """Rows that are above themselves, each of them once."""
    places: dict[str, int] = {}
    above: dict[str, str] = {}
    for row in spool.nodes(file.name):
        if row.refers.get(column):
            places[row.id], above[row.id] = row.row, row.refers[column][0]
    for id_, parent in above.items():
        if _leads_to(above, parent, id_):
            yield Problem(file.name, places[id_], column, parent, "one that is not, by way of others, below this row")


def _leads_to(above: dict[str, str], start: str, end: str) -> bool:
    """Whether going up from `start` arrives at `end`."""
    seen: set[str] = set()
    at: str | None = start
    while at is not None and at not in seen:
        if at == end:
            return True
        seen.add(at)
        at = above.get(at)
    return False
