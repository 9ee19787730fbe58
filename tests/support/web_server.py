"""The application as people meet it: a real server on a free port of this machine, in the loop of the tests."""

import asyncio
import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from graph_api.app import create_app
from graph_api.cli.web import listening
from graph_api.store.graph import Graph

SECONDS_TO_DRAIN: Final = 5


class WebServer:
    """A server of the application over one graph, until it is stopped."""

    def __init__(self, listener: socket.socket, server: "_Server") -> None:
        host, port = listener.getsockname()[:2]
        self.address = f"http://{host}:{port}"
        self._server = server
        self._serving = asyncio.create_task(server.serve([listener]))

    @classmethod
    async def over(cls, graph: Graph, *, warmed: bool = False) -> "WebServer":
        """A server over `graph` that answers already; where `warmed`, it asks itself every question beside that."""
        return await cls.of(create_app(graph), warmed=warmed)

    @classmethod
    async def of(cls, app: ASGIApp, *, warmed: bool = False, listener: socket.socket | None = None) -> "WebServer":
        """A server of `app` that answers already, at `listener` or else at a free port."""
        config = uvicorn.Config(
            app,
            ws="none",
            lifespan="on" if warmed else "off",
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=SECONDS_TO_DRAIN,
        )
        server = _Server(config)
        started = cls(listener or listening("127.0.0.1", 0), server)
        await server.answering.wait()
        assert server.started
        return started

    async def stop(self) -> None:
        """Answer what is being asked, then nothing more; a server that has stopped stays so."""
        self._server.should_exit = True
        await self._serving


class _Server(uvicorn.Server):
    """A server that leaves signals to pytest and says when it answers."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.answering = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture none: Ctrl-C is for the run, not for one server."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to answer, then say so."""
        await super().startup(sockets=sockets)
        self.answering.set()
