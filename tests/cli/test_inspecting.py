"""`doctor` says what is there and keeps secrets."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph_api.cli import application
from graph_api.store.graph import Graph
from tests.cli.conftest import Command


def test_says_what_is_set_where_nothing_runs(no_database: Path) -> None:
    answer = CliRunner().invoke(application, ["doctor"])

    assert answer.exit_code == 0
    assert str(no_database) in answer.output


def test_says_what_does_not_answer_and_hides_the_password(no_database: Path) -> None:
    assert no_database
    unreachable = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "hjortron"}

    answer = CliRunner().invoke(application, ["doctor"], env=unreachable)

    assert answer.exit_code == 1
    assert "127.0.0.1:1 refuses the connection" in answer.output
    assert "hjortron" not in answer.output


@pytest.mark.database
def test_counts_what_is_in_the_graph(kubernetes: Graph, mellanrum: Command, environment: Mapping[str, str]) -> None:
    assert kubernetes

    answer = mellanrum("doctor")

    assert answer.exit_code == 0
    assert environment["NEO4J_PASSWORD"] not in answer.output
    lines = [line.split() for line in answer.output.splitlines()]
    assert ["Person", "1,131"] in lines
    assert ["Decision", "654"] in lines
