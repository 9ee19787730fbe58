"""`token` prints a secret once, on standard output alone, and never again."""

import re

import pytest
from typer.testing import CliRunner

from graph_api.access.token_format import is_well_written
from graph_api.cli import application
from graph_api.errors import BadInput
from graph_api.store.graph import Graph
from tests.cli.conftest import Command


def rows(shown: str) -> dict[str, list[str]]:
    """The cells of each token that is shown, by its name."""
    cells = [line.split() for line in shown.splitlines() if "tok_" in line]
    return {row[1]: row for row in cells}


@pytest.mark.database
def test_prints_the_secret_and_nothing_else_to_standard_output(graph: Graph, mellanrum: Command) -> None:
    assert graph

    answer = mellanrum(
        "token", "create", "--role", "integrator", "--scope", "people", "--name", "hr", "--expires", "30d"
    )

    assert answer.exit_code == 0
    assert is_well_written(answer.stdout.removesuffix("\n"))
    assert answer.stdout.strip() not in answer.stderr
    assert re.fullmatch(r'tok_\w{12}, "hr", good until \d{4}-\d\d-\d\dT.*Z. Keep it now.*\n', answer.stderr)


@pytest.mark.database
def test_lists_everything_but_secrets_and_says_what_was_revoked(graph: Graph, mellanrum: Command) -> None:
    assert graph
    secret = mellanrum("token", "create", "--role", "facilitator", "--scope", "sensitive").stdout.strip()
    mellanrum("token", "create", "--role", "admin", "--name", "drift")
    before = rows(mellanrum("token", "list").stdout)

    revoked = mellanrum("token", "revoke", before["facilitator"][0])
    shown = mellanrum("token", "list").stdout

    assert [before[name][2:4] for name in ("facilitator", "drift")] == [["facilitator", "sensitive"], ["admin", "-"]]
    assert {name: row[-1] for name, row in before.items()} == {"facilitator": "good", "drift": "good"}
    assert "is revoked since" in revoked.stderr
    assert {name: row[-1] for name, row in rows(shown).items()} == {"facilitator": "revoked", "drift": "good"}
    assert secret[4:] not in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--role", "chef"], 'no role "chef"; there are admin, facilitator, integrator, member'),
        (["--role", "admin", "--expires", "snart"], "like 90d or 12h"),
    ],
)
def test_names_what_cannot_be_meant_before_it_looks_for_a_database(words: list[str], said: str) -> None:
    answer = CliRunner().invoke(application, ["token", "create", *words])

    assert isinstance(answer.exception, BadInput)
    assert said in str(answer.exception)
