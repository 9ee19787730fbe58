"""The environment is read once, and a wrong value is named."""

from pathlib import Path

import pytest

from graph_api.errors import SettingsInvalid
from graph_api.settings import Limits, LogLevel, settings_from


def test_starts_a_database_of_its_own_where_no_uri_is_set() -> None:
    settings = settings_from({})

    assert settings.neo4j is None
    assert settings.home.name == "mellanrum"


def test_points_at_the_neo4j_that_the_environment_names() -> None:
    settings = settings_from(
        {"NEO4J_URI": "neo4j://graf.region.se", "NEO4J_PASSWORD": "hjortron", "NEO4J_DATABASE": "mellanrum"}
    )

    assert settings.neo4j is not None
    assert settings.neo4j.uri == "neo4j://graf.region.se"
    assert (settings.neo4j.user, settings.neo4j.database) == ("neo4j", "mellanrum")


def test_never_shows_the_password() -> None:
    settings = settings_from({"NEO4J_URI": "bolt://127.0.0.1", "NEO4J_PASSWORD": "hjortron"})

    assert "hjortron" not in repr(settings)


@pytest.mark.parametrize("uri", ["http://localhost:7474", "localhost:7687", "bolt://", "neo4j"])
def test_names_a_uri_that_is_not_bolt(uri: str) -> None:
    with pytest.raises(SettingsInvalid, match="NEO4J_URI") as refused:
        settings_from({"NEO4J_URI": uri, "NEO4J_PASSWORD": "hjortron"})

    assert refused.value.value == uri


def test_wants_a_password_with_a_uri() -> None:
    with pytest.raises(SettingsInvalid, match="NEO4J_PASSWORD"):
        settings_from({"NEO4J_URI": "bolt://127.0.0.1:7687"})


def test_names_a_home_that_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "hem"
    file.write_text("")

    with pytest.raises(SettingsInvalid, match="MELLANRUM_HOME"):
        settings_from({"MELLANRUM_HOME": str(file)})


def test_has_limits_that_keep_every_look_up_under_five_seconds() -> None:
    limits = settings_from({}).limits

    assert limits.statement_seconds <= 4
    assert limits.connections == 50


def test_takes_other_limits_from_the_environment() -> None:
    settings = settings_from(
        {"MELLANRUM_STATEMENT_SECONDS": "2.5", "MELLANRUM_CONNECTIONS": "20", "MELLANRUM_LOG": "problems"}
    )

    assert settings.limits == Limits(statement_seconds=2.5, connections=20)
    assert settings.log is LogLevel.PROBLEMS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MELLANRUM_STATEMENT_SECONDS", "snart"),
        ("MELLANRUM_STATEMENT_SECONDS", "0"),
        ("MELLANRUM_STATEMENT_SECONDS", "nan"),
        ("MELLANRUM_CONNECTIONS", "-1"),
        ("MELLANRUM_CONNECTIONS", "100000"),
        ("MELLANRUM_LOG", "debug"),
    ],
)
def test_names_a_limit_that_cannot_be_meant(name: str, value: str) -> None:
    with pytest.raises(SettingsInvalid, match=name) as refused:
        settings_from({name: value})

    assert refused.value.value == value


def test_knows_where_the_port_of_its_container_is_published() -> None:
    settings = settings_from({"MELLANRUM_PUBLISHED": "http://127.0.0.1:8001/"})

    assert settings.published == "http://127.0.0.1:8001"


@pytest.mark.parametrize(
    "address",
    [
        "http://0.0.0.0:8000",
        "http://192.168.1.10:8000",
        "http://mellanrum.region.se",
        "http://127.0.0.1.nip.io",
        "http://127.0.0.1@mellanrum.region.se",
        "http://127.0.0.1:8000/graphql",
        "http://127.0.0.1:port",
        "http://[::1",
        "127.0.0.1:8000",
        "yes",
    ],
)
def test_lets_a_container_be_published_on_its_machine_only(address: str) -> None:
    with pytest.raises(SettingsInvalid, match="MELLANRUM_PUBLISHED") as refused:
        settings_from({"MELLANRUM_PUBLISHED": address})

    assert refused.value.value == address
