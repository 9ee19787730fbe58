"""A bounded queue: so many at once, so many waiting, and whoever comes after that is told to come back."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from graph_api.errors import Busy

T = TypeVar("T")


class WaitingLine:
    """Work of one kind, of which a few run at once and a few more wait; one per process.

    Args:
        what: what is asked for, as a sentence names it ("Questions").
        at_once: how many run at the same time.
        waiting: how many may wait for them.
        retry_after: seconds after which whoever finds the line full may come back.
    """

    def __init__(self, what: str, *, at_once: int, waiting: int, retry_after: int) -> None:
        self._what = what
        self._most = waiting
        self._retry_after = retry_after
        self._free = asyncio.Semaphore(at_once)
        self._waiting = 0

    async def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """What `work` gives, once it is its turn.

        Where the caller goes away meanwhile, work that has begun goes on to its end and keeps its place until then:
        a thread cannot be stopped, and the next one must not run beside it.

        Raises:
            Busy: too many wait already.
        """
        await self._turn()
        task = asyncio.ensure_future(self._served(work))
        task.add_done_callback(looked_at)
        return await asyncio.shield(task)

    async def _turn(self) -> None:
        if self._free.locked() and self._waiting >= self._most:
            sentence = f"{self._what}: {self._most} wait already; ask again in {self._retry_after} s."
            raise Busy(sentence, value=self._waiting, bound=self._most, retry_after=self._retry_after)
        self._waiting += 1
        try:
            await self._free.acquire()
        finally:
            self._waiting -= 1

    async def _served(self, work: Callable[[], Awaitable[T]]) -> T:
        try:
            return await work()
        finally:
            self._free.release()


def looked_at(task: "asyncio.Future[T]") -> None:
    """An error that nobody waits for any more is no warning at the end of the process."""
    if not task.cancelled():
        task.exception()
