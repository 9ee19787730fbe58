"""Which Person an e-mail address belongs to, kept for as long as the data stay as they are."""

import asyncio
import time
from collections.abc import Callable
from typing import Final

from graph_api.access.recent import RECENT_SECONDS
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from graph_api.store.tokens import emails

NEVER: Final = -1


class PeopleByEmail:
    """The people of `graph` by their addresses, in lower case; one per process.

    However many sign in, it costs a small statement every few seconds, and a larger one where something was changed.
    """

    def __init__(self, graph: Graph, clock: Callable[[], float] = time.monotonic) -> None:
        self._graph = graph
        self._clock = clock
        self._lock = asyncio.Lock()
        self._version = NEVER
        self._checked = 0.0
        self._people: dict[str, str | None] = {}

    async def person(self, email: str) -> str | None:
        """The id of the one Person with this address, in lower case; None where there is none, or more than one.

        Raises:
            MellanrumError: the database does not say.
        """
        async with self._lock:
            if self._version == NEVER or self._clock() - self._checked >= RECENT_SECONDS:
                await self._look()
        return self._people.get(email)

    async def _look(self) -> None:
        since, version = self._clock(), await data_version(self._graph)
        if version != self._version:
            self._people = _unambiguous(await emails(self._graph))
        self._version, self._checked = version, since


def _unambiguous(rows: list[tuple[str, str]]) -> dict[str, str | None]:
    people: dict[str, str | None] = {}
    for email, person in rows:
        people[email] = None if email in people else person
    return people
