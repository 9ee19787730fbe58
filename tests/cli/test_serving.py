"""`demo` loads its sample once and leaves alone what was changed since."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph_api.cli import application, containers
from graph_api.cli.serving import prepare_demo
from graph_api.domain.contract import sample_folder
from graph_api.errors import SettingsInvalid
from graph_api.store.graph import Graph, Writing

RETITLE = "MATCH (p:Person {externalId: 'thockin'}) SET p.title = 'Fikaansvarig' RETURN p.title AS title"
TITLES = "MATCH (p:Person) WHERE p.title = 'Fikaansvarig' RETURN p.title AS title"


def test_serves_only_a_database_that_is_named(no_database: Path) -> None:
    assert no_database

    answer = CliRunner().invoke(application, ["serve"])

    assert isinstance(answer.exception, SettingsInvalid)
    assert "NEO4J_URI" in str(answer.exception)


def test_throws_away_no_database_but_the_demos_own(no_database: Path) -> None:
    assert no_database
    elsewhere = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "hjortron"}

    answer = CliRunner().invoke(application, ["demo", "--fresh", "--no-browser"], env=elsewhere)

    assert isinstance(answer.exception, SettingsInvalid)
    assert "--fresh" in str(answer.exception)


def test_listens_for_others_only_in_a_container_with_a_network_of_its_own(
    no_database: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert no_database
    monkeypatch.setattr(containers, "MARKS", (str(tmp_path / "no mark of a container"),))
    published = {
        "NEO4J_URI": "bolt://127.0.0.1:1",
        "NEO4J_PASSWORD": "hjortron",
        "MELLANRUM_PUBLISHED": "http://127.0.0.1:8000",
        "MELLANRUM_SIGN_IN": "none",
    }

    answer = CliRunner().invoke(application, ["serve"], env=published)

    assert isinstance(answer.exception, SettingsInvalid)
    assert "for containers" in str(answer.exception)


def test_serves_nobody_before_it_is_said_who_may_ask(no_database: Path) -> None:
    assert no_database
    elsewhere = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "hjortron"}

    answer = CliRunner().invoke(application, ["serve"], env=elsewhere)

    assert isinstance(answer.exception, SettingsInvalid)
    assert "MELLANRUM_SIGN_IN" in str(answer.exception)


@pytest.mark.database
async def test_keeps_what_was_changed_since_the_sample_was_loaded(graph: Graph, no_database: Path) -> None:
    assert no_database
    await prepare_demo(graph, sample_folder("kubernetes"))
    await graph.write(lambda writing: Writing.records(writing, RETITLE))

    await prepare_demo(graph, sample_folder("kubernetes"))

    assert await graph.records(TITLES) == [{"title": "Fikaansvarig"}]
