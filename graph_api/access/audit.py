"""The audit trail of a server: lines are put down at once, and written a second later, many at a time.

Nobody waits for a line to be written. While the database is away lines wait; as many as there is room for, and those
beyond it are counted as lost, in the log.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Final

from graph_api.domain.audit import AuditLine
from graph_api.domain.moments import written
from graph_api.errors import MellanrumError
from graph_api.settings import Retention
from graph_api.store.audit import add_lines, prune_audit, prune_changes
from graph_api.store.graph import Graph

logger = logging.getLogger(__name__)

MOST_WAITING: Final = 20_000
"""Lines in memory at most: some 20 MB, and minutes of an outage."""

BATCH: Final = 500
SECONDS_BETWEEN_BATCHES: Final = 1.0
SECONDS_TO_FLUSH: Final = 3.0
SECONDS_BETWEEN_PRUNINGS: Final = 24 * 3600.0

Write = Callable[[list[AuditLine]], Awaitable[None]]


class AuditTrail:
    """Lines on their way to the database; one per process.

    Args:
        write: keeps some lines, or raises MellanrumError.
        most: lines that wait at most.
        seconds: between two batches.
    """

    def __init__(self, write: Write, *, most: int = MOST_WAITING, seconds: float = SECONDS_BETWEEN_BATCHES) -> None:
        self._write = write
        self._most = most
        self._seconds = seconds
        self._waiting: deque[AuditLine] = deque()
        self.lost = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, line: AuditLine) -> None:
        """Put a line down, to be written soon."""
        if len(self._waiting) < self._most:
            self._waiting.append(line)
        else:
            self.lost += 1

    async def run(self) -> None:
        """Write what is put down, until this is cancelled."""
        while True:
            await asyncio.sleep(self._seconds)
            await self._write_waiting()

    async def flush(self) -> None:
        """Write what waits, in a few seconds or not at all; what could not be written is counted in the log."""
        try:
            async with asyncio.timeout(SECONDS_TO_FLUSH):
                await self._write_waiting()
        except TimeoutError:
            pass
        self.lost += len(self._waiting)
        self._waiting.clear()
        self._tell_losses()

    async def _write_waiting(self) -> None:
        try:
            while batch := list(islice(self._waiting, BATCH)):
                await self._write(batch)
                for _ in batch:
                    self._waiting.popleft()
        except MellanrumError as error:
            logger.warning("audit lines wait code=%s", error.code, extra={"said": self._state(error.code)})
        else:
            self._tell_losses()

    def _tell_losses(self) -> None:
        if self.lost:
            logger.error("audit lines lost count=%d", self.lost, extra={"said": {"event": "audit", "lost": self.lost}})
            self.lost = 0

    def _state(self, code: str) -> dict[str, object]:
        return {"event": "audit", "code": code, "waiting": len(self._waiting)}


def trail_of(graph: Graph) -> AuditTrail:
    """A trail that is kept in `graph`."""

    async def write(lines: list[AuditLine]) -> None:
        await add_lines(graph, lines)

    return AuditTrail(write)


async def prune(graph: Graph, retention: Retention) -> tuple[int, int]:
    """Take away what is older than it may be; how many lines, and how many entries of the change log."""
    now = datetime.now(UTC)
    lines = await prune_audit(graph, _days_before(now, retention.audit_days))
    if retention.change_days is None:
        return lines, 0
    return lines, await prune_changes(graph, _days_before(now, retention.change_days))


async def keep_pruned(graph: Graph, retention: Retention) -> None:
    """Do that now and every day, until this is cancelled."""
    while True:
        try:
            await prune(graph, retention)
        except MellanrumError as error:
            logger.warning("pruning failed code=%s", error.code, extra={"said": {"event": "prune", "code": error.code}})
        await asyncio.sleep(SECONDS_BETWEEN_PRUNINGS)


def _days_before(now: datetime, days: int) -> str:
    return written(now - timedelta(days=days))
