"""A TCP proxy between the product and its Neo4j, which can be made as bad as a network and a frozen process are."""

import asyncio
import socket
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from enum import Enum, auto
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from graph_api.settings import Neo4jAddress

CHUNK: Final = 65_536

Streams: TypeAlias = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Mode(Enum):
    """What happens to whoever connects, and to whoever has."""

    FORWARD = auto()
    """Everything reaches the other side."""

    SILENT = auto()
    """Connections are accepted, what is sent is taken, and nothing arrives: a firewall that drops packets."""

    FROZEN = auto()
    """The kernel takes connections and bytes, and nobody takes them from it: a process that was stopped."""

    REFUSING = auto()
    """Nothing listens, and connections break off: a process that was killed."""


class Proxy:
    """In front of `target`; `port` stays the same whatever happens.

    `slow`: where a connection has sent these bytes, what comes back over it is held up for so many seconds, as the
    answer to a statement that takes long. `delay`: seconds that everything from the target takes longer.
    """

    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self._listener = _listening(0)
        self.port: int = self._listener.getsockname()[1]
        self._connections: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Condition()
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._taking = asyncio.Event()
        self._accepting: asyncio.Task[None] | None = None
        self.mode = Mode.FORWARD
        self.delay = 0.0
        self.slow: dict[bytes, float] = {}
        self._clients: set[Streams] = set()
        self._lost: set[Streams] = set()
        self._held: dict[Streams, float] = {}

    @property
    def connections(self) -> int:
        """How many there are now."""
        return len(self._connections)

    def lose_connections(self) -> None:
        """Hold everything up that goes over the connections there are, for good, and nothing else."""
        self._lost.update(self._clients)

    async def slow_are(self, number: int) -> None:
        """Come back when as many connections are held up as slow."""
        async with self._changed:
            await self._changed.wait_for(lambda: len(self._held) == number)

    async def turn(self, mode: Mode) -> None:
        """Behave like this from now on, towards connections that exist as well."""
        self.mode = mode
        (self._taking.clear if mode is Mode.FROZEN else self._taking.set)()
        if mode is Mode.FORWARD:
            self._flowing.set()
            self._open()
        elif mode is Mode.REFUSING:
            await self.close()
        else:
            self._flowing.clear()

    async def close(self) -> None:
        """Stop listening, and break off all connections."""
        tasks = [*self._connections, *([self._accepting] if self._accepting else [])]
        self._accepting = None
        for task in tasks:
            task.cancel()
        self._listener.close()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _open(self) -> None:
        if self._accepting is None:
            if self._listener.fileno() == -1:
                self._listener = _listening(self.port)
            self._accepting = asyncio.create_task(self._accept())

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            accepted, _ = await loop.sock_accept(self._listener)
            task = asyncio.create_task(self._connection(accepted))
            self._connections.add(task)
            task.add_done_callback(self._connections.discard)
            await self._taking.wait()

    async def _connection(self, accepted: socket.socket) -> None:
        client = await asyncio.open_connection(sock=accepted)
        self._clients.add(client)
        try:
            await self._flowing.wait()
            target = await asyncio.open_connection(*self._target)
            try:
                await _first_of(self._to_target(client, target), self._to_client(target, client))
            finally:
                target[1].transport.abort()
        except OSError:
            pass
        finally:
            client[1].transport.abort()
            self._clients.discard(client)
            await self._hold(client, None)

    async def _to_target(self, client: Streams, target: Streams) -> None:
        while data := await client[0].read(CHUNK):
            for marker, seconds in self.slow.items():
                if marker in data:
                    await self._hold(client, seconds)
            await self._flowing.wait()
            if client not in self._lost:
                target[1].write(data)
                await target[1].drain()

    async def _to_client(self, target: Streams, client: Streams) -> None:
        while data := await target[0].read(CHUNK):
            await asyncio.sleep(self.delay + self._held.get(client, 0.0))
            await self._hold(client, None)
            await self._flowing.wait()
            client[1].write(data)
            await client[1].drain()

    async def _hold(self, client: Streams, seconds: float | None) -> None:
        """Hold the answers to `client` up by `seconds`, or no longer."""
        if seconds is not None:
            self._held[client] = seconds
        elif self._held.pop(client, None) is None:
            return
        async with self._changed:
            self._changed.notify_all()


async def _first_of(*works: Coroutine[None, None, None]) -> None:
    """Run them beside each other until the first of them ends."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def proxied(address: Neo4jAddress) -> AsyncIterator[tuple[Proxy, Neo4jAddress]]:
    """A proxy in front of the Neo4j at `address`, and where that answers through it."""
    parts = urlsplit(address.uri)
    proxy = Proxy((parts.hostname or "127.0.0.1", parts.port or 7687))
    await proxy.turn(Mode.FORWARD)
    try:
        yield proxy, replace(address, uri=f"bolt://127.0.0.1:{proxy.port}")
    finally:
        await proxy.turn(Mode.FORWARD)
        await proxy.close()


def _listening(port: int) -> socket.socket:
    listener = socket.create_server(("127.0.0.1", port), backlog=1000)
    listener.setblocking(False)  # noqa: FBT003 -- the standard library's own signature
    return listener
