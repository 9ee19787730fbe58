"""What every batch of one import shares: where it writes, for which source, and whether it writes at all."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, TypeVar

from graph_api.store.changes import log_change
from graph_api.store.graph import Graph, Writing

T = TypeVar("T")

IMPORT: Final = "import"
"""The kind of change that an import is in the change log."""

Read: TypeAlias = Callable[[str, Mapping[str, object]], Awaitable[list[list[Any]]]]
"""How to read: in a write transaction, or, in a dry run, without one. What is read comes as one record, which costs
the driver far less than a thousand."""

Outcomes: TypeAlias = list[tuple[int, str]]
"""What became of rows, by their number."""


@dataclass(frozen=True, slots=True)
class Importing:
    """One import under way.

    `source`: whose ids the rows hold. `held`: the identities that the source had nodes of before; what starts at
    any other cannot be there yet and need not be looked for. `meant`: the ids of what rows refer to by name.
    """

    graph: Graph
    source: str
    dry_run: bool = False
    held: frozenset[str] = frozenset()
    meant: Mapping[str, str] = field(default_factory=dict[str, str])

    async def batch(self, work: Callable[[Read, Writing | None], Awaitable[T]]) -> T:
        """What `work` returns, with its reads and writes in one transaction; in a dry run it gets none to write in."""
        if self.dry_run:
            return await work(self.graph.rows, None)
        return await self.graph.write(lambda writing: work(writing.rows, writing))


async def log_import(writing: Writing, ids: Iterable[str], at: str) -> None:
    """The entry of a batch in the change log."""
    await log_change(writing, IMPORT, ids, at)
