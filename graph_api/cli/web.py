"""Serving the API on this machine: the socket, the server, and what is said when it is ready."""

import asyncio
import os
import socket
import threading
import webbrowser
from collections.abc import Callable
from typing import Final

import uvicorn

from graph_api.app import create_app
from graph_api.cli.containers import require_own_network
from graph_api.errors import SettingsInvalid
from graph_api.settings import Neo4jAddress, is_loopback
from graph_api.store.graph import open_graph

USUAL_PORT: Final = 8000
SECONDS_TO_DRAIN: Final = 5


def listening(host: str, port: int | None) -> socket.socket:
    """A socket that listens on `host`; where no port is asked for, on 8000 or else on any free one.

    Raises:
        SettingsInvalid: the port is taken, or the host is not this machine alone: there is no sign-in yet.
    """
    if not is_loopback(host):
        sentence = f'the server has no sign-in yet, so it listens on this machine only; "{host}" is not 127.0.0.1.'
        raise SettingsInvalid(sentence, value=host, bound="127.0.0.1")
    try:
        return _bound(host, USUAL_PORT if port is None else port)
    except OSError as error:
        if port is None:
            return _bound(host, 0)
        sentence = f"port {port} cannot be used ({os.strerror(error.errno or 0)}); choose another with --port."
        raise SettingsInvalid(sentence, value=port) from error


def listening_in_container(port: int | None) -> socket.socket:
    """A socket that listens on the whole of the container's own network, which only its machine reaches.

    Raises:
        SettingsInvalid: this is no container, or it uses its machine's network.
    """
    require_own_network()
    return _bound("0.0.0.0", USUAL_PORT if port is None else port)  # noqa: S104 -- checked in the line above


def serve(address: Neo4jAddress, listener: socket.socket, *, browser: bool, ready: Callable[[str], None]) -> None:
    """Answer requests about the graph at `address` until stopped; `ready` is told the web address once it answers."""
    asyncio.run(_serve(address, listener, browser=browser, ready=ready))


async def _serve(
    address: Neo4jAddress, listener: socket.socket, *, browser: bool, ready: Callable[[str], None]
) -> None:
    async with open_graph(address) as graph:
        config = uvicorn.Config(
            create_app(graph),
            log_config=None,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=SECONDS_TO_DRAIN,
        )
        web_address = _web_address(listener)
        await _AnnouncedServer(config, lambda: _announce(web_address, browser=browser, ready=ready)).serve([listener])


class _AnnouncedServer(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to answer, then say so."""
        await super().startup(sockets=sockets)
        if self.started:
            self._announce()


def _announce(web_address: str, *, browser: bool, ready: Callable[[str], None]) -> None:
    ready(web_address)
    if browser:
        threading.Thread(target=webbrowser.open, args=(web_address,), daemon=True).start()


def _web_address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)
