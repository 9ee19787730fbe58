"""Looking machine tokens up, many at a time: a flood of made-up ones costs twenty statements a second, not one each."""

import asyncio
import hmac
from functools import partial
from typing import Final

from graph_api.errors import RateLimited
from graph_api.store.graph import Graph
from graph_api.store.tokens import StoredToken, tokens_with

SECONDS_BETWEEN: Final = 0.05
"""From one statement to the next; the first after a pause waits for nothing."""

AT_ONCE: Final = 4
"""Statements under way, where the database is slow."""

MOST: Final = 1_000
"""Tokens that wait for the next statement."""

SECONDS: Final = 2.5
"""How long a statement may take; looking up a thousand takes a few milliseconds."""

Waiting = dict[str, "asyncio.Future[StoredToken | None]"]


class TokenLookups:
    """Looks tokens up in `graph`, for everyone who asks in this process."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph.within(SECONDS)
        self._waiting: Waiting = {}
        self._under_way: set[asyncio.Task[list[StoredToken]]] = set()
        self._sender: asyncio.Task[None] | None = None
        self._next = 0.0

    async def token(self, hash_: str) -> StoredToken | None:
        """The token that has this hash, good or not; None where there is none.

        Raises:
            RateLimited: more are looked up at once than can be.
            DatabaseUnavailable, QueryTimedOut, Busy: it cannot be said now.
        """
        if hash_ not in self._waiting:
            if len(self._waiting) >= MOST:
                sentence = "More tokens are being tried than can be looked up; ask again in a second."
                raise RateLimited(sentence, bound=MOST, retry_after=1)
            self._waiting[hash_] = _future()
        found = self._waiting[hash_]
        if self._sender is None or self._sender.done():
            self._sender = asyncio.create_task(self._send())
        return await asyncio.shield(found)

    async def _send(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            await asyncio.sleep(self._next - loop.time())
            self._next = loop.time() + SECONDS_BETWEEN
            asked, self._waiting = self._waiting, {}
            task = asyncio.create_task(tokens_with(self._graph, asked))
            self._under_way.add(task)
            task.add_done_callback(partial(self._answered, asked))
            if len(self._under_way) >= AT_ONCE:
                await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    def _answered(self, asked: Waiting, task: "asyncio.Task[list[StoredToken]]") -> None:
        self._under_way.discard(task)
        failure = asyncio.CancelledError() if task.cancelled() else task.exception()
        for hash_, found in asked.items():
            if isinstance(failure, asyncio.CancelledError):
                found.cancel()
            elif failure is not None:
                found.set_exception(failure)
            else:
                found.set_result(_of(hash_, task.result()))


def _of(hash_: str, tokens: list[StoredToken]) -> StoredToken | None:
    return next((token for token in tokens if hmac.compare_digest(token.hash, hash_)), None)


def _future() -> "asyncio.Future[StoredToken | None]":
    """A future whose failure may stay unheard: whoever asked may have gone away."""
    future: asyncio.Future[StoredToken | None] = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda done: done.cancelled() or done.exception())
    return future
