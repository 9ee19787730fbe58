"""The commands as a shell would call them, over the database of the run."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from graph_api.cli import application
from graph_api.settings import Neo4jAddress

Command = Callable[..., Result]


@pytest.fixture
def no_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which nothing runs and nothing is set: the folder where local databases would keep their data."""
    for name in ("NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MELLANRUM_HOME", str(tmp_path / "hem"))
    monkeypatch.setenv("MELLANRUM_CACHE", str(tmp_path / "förråd"))
    return tmp_path / "hem"


@pytest.fixture
def environment(address: Neo4jAddress) -> Mapping[str, str]:
    """The settings that point a command at the database of the run."""
    return {
        "NEO4J_URI": address.uri,
        "NEO4J_USER": address.user,
        "NEO4J_PASSWORD": address.password,
        "NEO4J_DATABASE": address.database,
    }


@pytest.fixture
def mellanrum(environment: Mapping[str, str]) -> Command:
    """Call `mellanrum` with these words; an error that it complains of is the result's `exception`."""
    return lambda *words: CliRunner().invoke(application, list(words), env=environment)
