"""The server listens on this machine only, and says so when it cannot."""

import socket

import pytest

from graph_api.cli.web import USUAL_PORT, listening
from graph_api.errors import SettingsInvalid


@pytest.mark.parametrize("host", ["192.168.1.10", "::", "mellanrum.region.se"])
def test_refuses_to_be_seen_from_other_machines(host: str) -> None:
    with pytest.raises(SettingsInvalid, match="no sign-in") as refused:
        listening(host, 0)

    assert refused.value.value == host


def test_names_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        with pytest.raises(SettingsInvalid, match=f"port {port} .*--port"):
            listening("127.0.0.1", port)


def test_takes_a_free_port_where_the_usual_one_is_taken_and_none_was_asked_for() -> None:
    with listening("127.0.0.1", None), listening("127.0.0.1", None) as second:
        port = second.getsockname()[1]

    assert port not in {0, USUAL_PORT}


def test_listens_on_loopback() -> None:
    with listening("localhost", 0) as listener:
        host = listener.getsockname()[0]

    assert host in {"127.0.0.1", "::1"}
