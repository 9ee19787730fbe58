"""A database that has just been started is given time to answer."""

import pytest

from graph_api.cli import databases
from graph_api.cli.databases import patiently
from graph_api.errors import DatabaseUnavailable, MellanrumError, QueryTimedOut, SchemaVersionMismatch


class Starting:
    """Work that fails with one error after the other before it gives its answer."""

    def __init__(self, *errors: MellanrumError) -> None:
        self.errors = list(errors)

    def __call__(self) -> str:
        if self.errors:
            raise self.errors.pop(0)
        return "answer"


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries that follow each other at once."""
    monkeypatch.setattr(databases, "SECONDS_BETWEEN_TRIES", 0.0)


def test_tries_again_until_the_database_answers_and_says_once_why(capsys: pytest.CaptureFixture[str]) -> None:
    work = Starting(
        DatabaseUnavailable("Nothing answers."), DatabaseUnavailable("Nothing answers."), QueryTimedOut("Slow.")
    )

    answer = patiently(work, 60)

    assert answer == "answer"
    assert capsys.readouterr().err == "Nothing answers. Trying again ...\nSlow. Trying again ...\n"


def test_does_not_wait_unless_asked_to() -> None:
    with pytest.raises(DatabaseUnavailable, match="Nothing answers"):
        patiently(Starting(DatabaseUnavailable("Nothing answers.")), 0)


def test_does_not_wait_for_what_waiting_does_not_mend() -> None:
    with pytest.raises(SchemaVersionMismatch):
        patiently(Starting(SchemaVersionMismatch("Newer.")), 60)
