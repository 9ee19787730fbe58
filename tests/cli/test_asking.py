"""`ask` helps someone who does not know the names by heart."""

from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from graph_api.cli import application
from graph_api.errors import BadInput, NotFound, SettingsInvalid
from graph_api.store.graph import Graph
from tests.cli.conftest import Command


def test_lists_the_questions_in_both_languages() -> None:
    answer = CliRunner().invoke(application, ["ask"])

    assert "Vilka ska vi bjuda in?" in answer.output
    assert "Who should we invite?" in answer.output


def test_lists_the_questions_where_one_is_not_known() -> None:
    answer = CliRunner().invoke(application, ["ask", "whoKnowsWhat"])

    assert isinstance(answer.exception, NotFound)
    assert "whoKnows" in str(answer.exception)


def test_asks_for_a_variable_that_is_needed_with_an_example() -> None:
    answer = CliRunner().invoke(application, ["ask", "personCard"])

    assert isinstance(answer.exception, BadInput)
    assert "--var person=" in str(answer.exception)


@pytest.mark.parametrize("given", ["persson=1", "person"])
def test_names_a_variable_that_there_is_not(given: str) -> None:
    answer = CliRunner().invoke(application, ["ask", "personCard", "--var", given])

    assert isinstance(answer.exception, BadInput)
    assert given in str(answer.exception)


def test_names_a_value_that_is_no_number() -> None:
    answer = CliRunner().invoke(application, ["ask", "invitePlan", "--var", "atMost=många"])

    assert isinstance(answer.exception, BadInput)
    assert "atMost" in str(answer.exception)
    assert "många" in str(answer.exception)


def test_says_how_a_competence_with_a_level_is_written() -> None:
    answer = CliRunner().invoke(application, ["ask", "invitePlan", "--var", "needs=Löneavtal:3"])

    assert isinstance(answer.exception, BadInput)
    assert "needs" in str(answer.exception)
    assert "competence=...,[level=...],[holders=...]" in str(answer.exception)


@pytest.mark.database
def test_takes_competences_with_levels_one_by_one(kubernetes: Graph, mellanrum: Command) -> None:
    assert kubernetes

    answer = mellanrum(
        *("ask", "invitePlan", "--json", "--var", "needs=competence=component/kubelet,holders=2"),
        *("--var", "needs=competence=component/kubeadm", "--var", "whyNot=thockin", "--var", "whyNot=neolit123"),
    )

    plan = orjson.loads(answer.stdout)["data"]["invitePlan"]
    assert [each["holders"] for each in plan["competences"]] == [2, 1]
    assert len(plan["whyNot"]) == 2


def test_says_how_to_begin_where_there_is_no_database(no_database: Path) -> None:
    answer = CliRunner().invoke(application, ["ask", "silos"])

    assert isinstance(answer.exception, SettingsInvalid)
    assert "mellanrum demo" in str(answer.exception)
    assert not no_database.exists()


@pytest.mark.database
def test_answers_as_the_api_does_where_json_is_asked_for(kubernetes: Graph, mellanrum: Command) -> None:
    assert kubernetes

    answer = mellanrum("ask", "invitePlan", "--json", "--var", "competences=component/kubelet,component/kubeadm")

    plan = orjson.loads(answer.stdout)["data"]["invitePlan"]
    assert (plan["status"], plan["size"]) == ("OPTIMAL", 2)


@pytest.mark.database
def test_says_how_to_seed_an_empty_graph(graph: Graph, mellanrum: Command) -> None:
    assert graph

    answer = mellanrum("ask", "gaps")

    assert "NO_DATA" in answer.output
    assert "mellanrum import" in answer.output
