"""The graph that the questions compute with: read once, kept while nothing changes, shared by everyone who asks."""

import asyncio
from collections.abc import Sequence

from graph_api.access.caller import Caller
from graph_api.access.questions import extent_of
from graph_api.domain.parts import part_of, sources_of
from graph_api.domain.snapshot import Snapshot
from graph_api.services.closest import names_alone
from graph_api.services.references import there_are, unknown
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from graph_api.store.snapshots import read_snapshot, renew_snapshot


class Snapshots:
    """Snapshots of one graph; one per process, so that the graph is read once for all who ask at the same time."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._reading = asyncio.Lock()
        self._kept: Snapshot | None = None

    async def current(self, caller: Caller, question: str, sources: Sequence[str] | None = None) -> Snapshot:
        """The graph as it is now, to answer `question` with; only what comes from `sources`, where any are given.

        Raises:
            Refused: the caller may not ask `question`.
            NotFound: there is no such source.
        """
        extent_of(question, caller)
        snapshot = await self._newest()
        return await asyncio.to_thread(from_sources, snapshot, sources) if sources else snapshot

    def forget(self) -> None:
        """Keep nothing of what was read, since someone in it has been erased; it is read again when it is needed."""
        self._kept = None

    async def _newest(self) -> Snapshot:
        kept = self._kept
        if kept is not None and kept.version == await data_version(self._graph):
            return kept
        async with self._reading:
            kept = self._kept
            if kept is None:
                kept = await read_snapshot(self._graph)
            elif kept.version != await data_version(self._graph):
                kept = await renew_snapshot(self._graph, kept)
            self._kept = kept
            return kept


def from_sources(snapshot: Snapshot, sources: Sequence[str]) -> Snapshot:
    """What of `snapshot` comes from `sources`.

    Raises:
        NotFound: nothing comes from one of them; the error lists those there are.
    """
    known = sources_of(snapshot)
    for source in sources:
        if source not in known:
            raise unknown("source", source, names_alone(known), hint=there_are(known))
    chosen = frozenset(sources)
    return part_of(snapshot, lambda node: node.source in chosen)
