"""Neo4j gets a port that is free."""

import socket

import pytest

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.ports import usable_port


def test_finds_a_free_port() -> None:
    port = usable_port(None)

    with socket.create_server(("127.0.0.1", port)) as server:
        assert server.getsockname()[1] == port


def test_takes_the_port_that_is_wanted() -> None:
    free = usable_port(None)

    assert usable_port(free) == free


def test_names_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        with pytest.raises(
            LocalDatabaseFailed, match=f"Port {port} .*Address already in use.*choose another"
        ) as raised:
            usable_port(port)

    assert raised.value.value == port


@pytest.mark.parametrize("port", [0, -1, 65_536])
def test_names_a_number_that_is_no_port(port: int) -> None:
    with pytest.raises(LocalDatabaseFailed, match=f"{port} is not a port"):
        usable_port(port)
