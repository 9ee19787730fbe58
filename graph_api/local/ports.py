"""Ports of the loopback address."""

import socket
from typing import Final

from graph_api.errors import LocalDatabaseFailed

LOOPBACK: Final = "127.0.0.1"
LAST_PORT: Final = 65_535


def usable_port(wanted: int | None) -> int:
    """`wanted`, or a free port where None.

    Raises:
        LocalDatabaseFailed: `wanted` is no port, is taken, or may not be used.
    """
    if wanted is not None and not 0 < wanted <= LAST_PORT:
        raise LocalDatabaseFailed(
            f"{wanted} is not a port; choose one from 1024 to {LAST_PORT}.", value=wanted, bound=f"1024-{LAST_PORT}"
        )
    with socket.socket() as probe:
        # As Java does: a port that a connection left a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, wanted or 0))
        except OSError as error:
            raise _taken(wanted, error) from error
        return int(probe.getsockname()[1])


def _taken(wanted: int | None, error: OSError) -> LocalDatabaseFailed:
    return LocalDatabaseFailed(
        f"Port {wanted} of this machine cannot be used for Neo4j ({error.strerror}). "
        "Stop what uses it, choose another port, or name none to get a free one.",
        value=wanted,
        bound="a free port",
    )
