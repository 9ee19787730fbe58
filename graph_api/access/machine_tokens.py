"""Who asks with a machine token.

What was found is used for a few seconds, then looked up anew: so a token that is revoked is so in every process within
five seconds, and one that is used all the time costs a statement in four.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

from graph_api.access.caller import Caller, Role
from graph_api.access.recent import Recent
from graph_api.access.token_format import hash_of, is_well_written
from graph_api.access.token_lookups import TokenLookups
from graph_api.domain.moments import written
from graph_api.errors import MellanrumError, Refused, Unauthenticated
from graph_api.store.graph import Graph
from graph_api.store.tokens import StoredToken, note_use

UNKNOWN: Final = "This token is not known here; check that all of it was copied, or ask for a new one."
ROLES: Final = {role.name: role for role in Role}


class MachineTokens:
    """The machine tokens of `graph`; one per process.

    Args:
        graph: where they are kept.
        clock: seconds that only grow.
        now: the time of day.
    """

    def __init__(
        self,
        graph: Graph,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._graph = graph
        self._now = now
        self._lookups = TokenLookups(graph)
        self._known: Recent[StoredToken] = Recent(clock)
        # Apart from the known ones, so that made-up tokens push none of those out.
        self._unknown: Recent[bool] = Recent(clock)
        self._noted: dict[str, str] = {}
        self._noting: set[asyncio.Task[None]] = set()

    async def caller(self, text: str) -> Caller:
        """Who asks with the token `text`.

        Raises:
            Unauthenticated: nobody: it is not well written, not known, revoked or too old.
            Refused: it has a role that this program does not know.
            MellanrumError: it cannot be said now: see `TokenLookups.token`.
        """
        if not is_well_written(text):
            raise Unauthenticated(UNKNOWN)
        token = await self._found(hash_of(text))
        moment = written(self._now())
        if token is None:
            raise Unauthenticated(UNKNOWN)
        if token.revoked_at is not None:
            raise Unauthenticated("This token has been revoked; ask for a new one.")
        if not token.good_at(moment):
            raise Unauthenticated(f"This token ended on {token.expires_at}; ask for a new one.")
        if token.role not in ROLES:
            raise Refused("This token has a role that this program does not know; use a newer program.")
        self._note(token, moment[:10])
        return Caller(ROLES[token.role], token.person, frozenset(token.scopes), name=f"token:{token.id}")

    async def _found(self, hash_: str) -> StoredToken | None:
        known = self._known.get(hash_)
        if known is not None or self._unknown.get(hash_):
            return known
        since = self._known.now()
        token = await self._lookups.token(hash_)
        if token is None:
            self._unknown.keep(hash_, value=True, since=since)
        else:
            self._known.keep(hash_, token, since)
        return token

    def _note(self, token: StoredToken, day: str) -> None:
        """Keep that it was used today: once a day and process, beside the request, and no matter whether it works."""
        if day in {token.last_used_on, self._noted.get(token.id)}:
            return
        self._noted[token.id] = day
        task = asyncio.create_task(self._write(token.id, day))
        self._noting.add(task)
        task.add_done_callback(self._noting.discard)

    async def _write(self, token_id: str, day: str) -> None:
        with suppress(MellanrumError):
            await note_use(self._graph, token_id, day)
