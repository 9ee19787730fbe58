"""What a local database is told to do and not to do."""

import pytest

from graph_api.local.configuration import configuration


@pytest.mark.parametrize(
    "line",
    [
        "server.bolt.listen_address=127.0.0.1:7700",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "dbms.security.auth_enabled=true",
        "db.transaction.timeout=10s",
        "db.lock.acquisition.timeout=5s",
        "db.memory.transaction.max=256m",
        "dbms.memory.transaction.total.max=256m",
        "dbms.usage_report.enabled=false",
        "dbms.fleet_manager.enabled=false",
    ],
)
def test_states_every_promised_setting(line: str) -> None:
    assert line in configuration(7700).splitlines()


def test_states_every_setting_once() -> None:
    names = [line.partition("=")[0] for line in configuration(7700).splitlines()]

    assert len(names) == len(set(names))
