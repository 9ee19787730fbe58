"""Serving the API on this machine: the socket, the server, and what is said when it is ready."""

import asyncio
import os
import resource
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import uvicorn

from graph_api.app import create_app
from graph_api.app.deadline import Running
from graph_api.app.entrance import entrance
from graph_api.app.limits import LARGEST_HEAD
from graph_api.cli.containers import has_own_network, require_own_network
from graph_api.cli.erasure_keys import erasure_key
from graph_api.cli.log import set_up_log
from graph_api.cli.protocol import TimedProtocol
from graph_api.cli.threads import Unwaited
from graph_api.errors import SettingsInvalid
from graph_api.settings import Neo4jAddress, Settings
from graph_api.sign_in_settings import is_loopback
from graph_api.store.graph import open_graph

USUAL_PORT: Final = 8000
HERE: Final = "127.0.0.1"
EVERYWHERE: Final = "0.0.0.0"  # noqa: S104 -- only after it was found out who reaches it

SECONDS_TO_DRAIN: Final = 5
"""How long a stop waits for requests that are being answered; `docker stop` kills after ten."""

SECONDS_TO_ANSWER: Final = 4.0
"""How long those have, before they are told that the server stops."""

THREAD_SECONDS: Final = 0.001
"""How long a thread that computes keeps the others from running, /healthz among them; Python's own is 0.005."""

MOST_FILES: Final = 65_536
"""Open connections, at most; the usual 1,024 are taken by as many who connect and ask nothing."""


def listening_for(settings: Settings, host: str | None, port: int | None) -> socket.socket:
    """A socket that listens where the settings allow; `host` and `port` as they were asked for, if they were.

    Where no host is asked for it is this machine alone; in a container with a network of its own it is all of that,
    which reaches as far as the port is published.

    Raises:
        SettingsInvalid: the port is taken, or others could reach a server that does not ask who they are, or that
            would not know its own name.
    """
    if not settings.sign_in.needed:
        if settings.published is None:
            return listening(host or HERE, port)
        require_own_network()
        return listening(EVERYWHERE, port, sign_in=True)
    chosen = host or (EVERYWHERE if has_own_network() else HERE)
    if not is_loopback(chosen) and settings.published is None:
        sentence = (
            f"the server listens on {chosen}, so MELLANRUM_PUBLISHED must say at which address others reach it, like "
            "https://mellanrum.example.org."
        )
        raise SettingsInvalid(sentence, value=chosen, bound="MELLANRUM_PUBLISHED")
    return listening(chosen, port, sign_in=True)


def listening(host: str, port: int | None, *, sign_in: bool = False) -> socket.socket:
    """A socket that listens on `host`; where no port is asked for, on 8000 or else, on this machine, on any free one.

    Raises:
        SettingsInvalid: the port is taken, or without sign-in the host is not this machine alone.
    """
    if not sign_in and not is_loopback(host):
        sentence = (
            f'with no sign-in the server listens on this machine only, and "{host}" is not {HERE}; set '
            "MELLANRUM_SIGN_IN to tokens or oidc."
        )
        raise SettingsInvalid(sentence, value=host, bound=HERE)
    try:
        return _bound(host, USUAL_PORT if port is None else port)
    except OSError as error:
        if port is None and is_loopback(host):
            return _bound(host, 0)
        why = os.strerror(error.errno or 0)
        sentence = f"port {port or USUAL_PORT} cannot be used on {host} ({why}); choose another with --port."
        raise SettingsInvalid(sentence, value=port) from error


def serve(
    address: Neo4jAddress,
    listener: socket.socket,
    settings: Settings,
    *,
    browser: bool,
    ready: Callable[[str], None],
) -> None:
    """Answer requests about the graph at `address` until stopped; `ready` is told the web address once it answers."""
    sys.setswitchinterval(THREAD_SECONDS)
    set_up_log(settings.log)
    _allow_many_connections()
    web_address = _web_address(listener)

    def announce() -> None:
        _announce(web_address, browser=browser, ready=ready)

    asyncio.run(_serve(address, listener, settings, announce))


async def _serve(
    address: Neo4jAddress, listener: socket.socket, settings: Settings, announce: Callable[[], None]
) -> None:
    asyncio.get_running_loop().set_default_executor(Unwaited())
    running = Running()
    async with open_graph(address, settings.limits) as graph, entrance(settings.sign_in, graph) as way_in:
        config = uvicorn.Config(
            create_app(
                graph,
                running,
                way_in.callers,
                way_in.budgets,
                way_in.notice,
                settings.published,
                erasure_key(settings, make=True),
                settings.retention,
            ),
            http=TimedProtocol,
            h11_max_incomplete_event_size=LARGEST_HEAD,
            log_config=None,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=SECONDS_TO_DRAIN,
        )
        await Server(config, running, announce).serve([listener])


class Server(uvicorn.Server):
    """A server that says when it answers, and gives each request an answer before it stops."""

    def __init__(self, config: uvicorn.Config, running: Running, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._running = running
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to answer, then say so."""
        await super().startup(sockets=sockets)
        if self.started:
            self._announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more connections, and wait for the requests that are being answered, though not for long."""
        self._running.stop(SECONDS_TO_ANSWER)
        await super().shutdown(sockets=sockets)


def _announce(web_address: str, *, browser: bool, ready: Callable[[str], None]) -> None:
    ready(web_address)
    if browser:
        threading.Thread(target=webbrowser.open, args=(web_address,), daemon=True).start()


def _allow_many_connections() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)
    if soft < most:
        with suppress(OSError, ValueError):  # where the system allows fewer than it says
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _web_address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)
