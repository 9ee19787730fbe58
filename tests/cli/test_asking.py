"""`ask` helps someone who does not know the names by heart."""

from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from graph_api.cli import application
from graph_api.cli.asking import language_of
from graph_api.domain.answers import Language
from graph_api.errors import BadInput, NotFound, SettingsInvalid
from graph_api.services.operations import operation
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

    assert "Status: no data" in answer.output
    assert "mellanrum import" in answer.output


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "sv_SE.UTF-8"}, Language.SV),
        ({"LANG": "en_GB.UTF-8"}, Language.EN),
        ({"LC_ALL": "C", "LANG": "sv_SE.UTF-8"}, Language.EN),
        ({"LC_ALL": "", "LC_MESSAGES": "sv_FI", "LANG": "fi_FI"}, Language.SV),
        ({}, Language.EN),
    ],
    ids=["swedish", "english", "LC_ALL goes first", "messages go before the rest", "nothing said"],
)
def test_speaks_as_the_terminal_does(environment: dict[str, str], language: Language) -> None:
    assert language_of(environment) is language


@pytest.mark.database
@pytest.mark.parametrize(
    "options",
    [("--language", "sv"), ("--var", "language=SV"), ("--var", "language=sv", "--language", "en")],
    ids=["option", "variable", "variable goes before option"],
)
def test_answers_in_swedish_from_the_first_line_to_the_last(
    kubernetes: Graph, mellanrum: Command, options: tuple[str, ...]
) -> None:
    assert kubernetes

    answer = mellanrum("ask", "gaps", "--var", "first=1", *options)

    assert "Vilka behöver varandra men träffas inte?" in answer.stdout
    assert "Läge: besvarat" in answer.stdout
    assert "I ord: " in answer.stdout
    assert "instängt" in answer.stdout
    assert "TRAPPED" not in answer.stdout


def test_names_a_language_that_there_is_not() -> None:
    answer = CliRunner().invoke(application, ["ask", "gaps", "--var", "language=tyska"])

    assert isinstance(answer.exception, BadInput)
    assert str(answer.exception) == 'language is "tyska"; give EN or SV.'


@pytest.mark.database
def test_looks_up_in_swedish_where_a_question_has_no_language_of_its_own(kubernetes: Graph, mellanrum: Command) -> None:
    assert kubernetes

    known = operation("personCard").example["person"]

    answer = mellanrum("ask", "personCard", "--language", "SV", "--var", f"person={known}")

    assert "Nivå: strategisk" in answer.stdout


@pytest.mark.database
def test_says_that_what_was_looked_up_is_not_there(kubernetes: Graph, mellanrum: Command) -> None:
    assert kubernetes

    answer = mellanrum("ask", "personCard", "--language", "sv", "--var", "person=Åsa")

    assert answer.stdout.split("\n")[-2] == "Person: finns inte"
