"""Without sign-in the server listens on this machine only; with it elsewhere too, where it knows its own name."""

import socket
from dataclasses import replace

import pytest

from graph_api.cli import web
from graph_api.cli.web import USUAL_PORT, listening, listening_for
from graph_api.errors import SettingsInvalid
from graph_api.settings import settings_from
from graph_api.sign_in_settings import SignIn, SignInMode


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


def test_listens_for_others_where_they_sign_in_at_a_name_it_knows() -> None:
    settings = replace(settings_from({}), sign_in=SignIn(SignInMode.TOKENS), published="https://mellanrum.region.se")

    with listening_for(settings, "0.0.0.0", 0) as listener:  # noqa: S104 -- that it may is what is tested
        host = listener.getsockname()[0]
    with listening_for(settings, None, 0) as listener:
        unless_asked = listener.getsockname()[0]

    assert host == "0.0.0.0"  # noqa: S104 -- likewise
    assert unless_asked == "127.0.0.1"


def test_wants_to_know_the_name_by_which_others_reach_it() -> None:
    settings = replace(settings_from({}), sign_in=SignIn(SignInMode.TOKENS))

    with pytest.raises(SettingsInvalid, match="MELLANRUM_PUBLISHED"):
        listening_for(settings, "0.0.0.0", 0)  # noqa: S104 -- that it may not is what is tested


def test_listens_on_the_whole_network_of_its_own_container(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "has_own_network", lambda: True)
    settings = replace(settings_from({}), sign_in=SignIn(SignInMode.TOKENS), published="http://127.0.0.1:8000")

    with listening_for(settings, None, 0) as listener:
        assert listener.getsockname()[0] == "0.0.0.0"  # noqa: S104 -- that it may is what is tested


@pytest.mark.parametrize("mode", [None, SignInMode.NONE])
def test_listens_for_nobody_else_without_sign_in(mode: SignInMode | None) -> None:
    settings = replace(settings_from({}), sign_in=SignIn(mode))

    with pytest.raises(SettingsInvalid, match="no sign-in"):
        listening_for(settings, "192.168.1.10", 0)
    with listening_for(settings, None, 0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"
