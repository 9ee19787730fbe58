import logging
from pathlib import Path

import pytest
from graphql import GraphQLError, parse

from graph_api.access.caller import Role
from graph_api.domain.request_notes import CURRENT, RequestNotes
from graph_api.errors import BadInput, DatabaseUnavailable, NotFound
from graph_api.gql import failures


def test_gives_sentence_code_value_and_bound_of_an_error_of_ours() -> None:
    error = BadInput("first is 5000; ask for at most 1000.", value=5000, bound=1000)

    entry = failures.of_ours(error, ["people"])

    assert entry == {
        "message": "first is 5000; ask for at most 1000.",
        "path": ["people"],
        "extensions": {"code": "BAD_INPUT", "value": 5000, "bound": 1000},
    }


def test_leaves_out_value_and_bound_where_there_are_none() -> None:
    assert failures.of_ours(NotFound("No such theme."))["extensions"] == {"code": "NOT_FOUND"}


def test_writes_any_value_as_json() -> None:
    error = BadInput("x", value={"role": Role.MEMBER, "file": Path("å.csv")}, bound=(1, 2.5, None))

    parts = failures.of_ours(error)["extensions"]

    assert parts["value"] == {"role": "MEMBER", "file": "å.csv"}
    assert parts["bound"] == [1, 2.5, None]


def test_keeps_what_went_wrong_inside_in_the_log_alone(caplog: pytest.LogCaptureFixture) -> None:
    error = GraphQLError("boom at db.internal:7687", path=["silos"], original_error=RuntimeError("db.internal:7687"))

    (entry,) = failures.of_execution([error])

    assert "db.internal" not in str(entry)
    assert entry["extensions"]["code"] == "INTERNAL"
    assert entry["path"] == ["silos"]
    assert entry["extensions"]["id"] in caplog.text
    assert "db.internal" in caplog.text


def test_does_not_log_what_a_client_did_wrong(caplog: pytest.LogCaptureFixture) -> None:
    document = parse("{ silos(by: 1) }")
    asked = GraphQLError("Argument 'by' has invalid value 1.", nodes=list(document.definitions), path=["silos"])
    refused = GraphQLError("x", path=["silos"], original_error=BadInput("by is 1; say UNIT.", value=1))

    with caplog.at_level(logging.DEBUG):
        first, second = failures.of_execution([asked, refused])

    assert first["extensions"] == {"code": "BAD_INPUT"}
    assert first["locations"] == [{"line": 1, "column": 1}]
    assert second["message"] == "by is 1; say UNIT."
    assert caplog.text == ""


def test_logs_a_database_that_is_away_without_a_stack(caplog: pytest.LogCaptureFixture) -> None:
    failures.of_ours(DatabaseUnavailable("Neo4j does not answer."))

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "Traceback" not in caplog.text


def test_gives_every_error_an_id_of_its_own() -> None:
    assert failures.reference() != failures.reference()


def test_gives_every_error_of_a_request_the_id_of_the_request_and_notes_its_code() -> None:
    noted = RequestNotes(id="c0ffee")
    token = CURRENT.set(noted)

    entry = failures.of_ours(BadInput("first is 5000.", value=5000))
    reference = failures.reference()
    CURRENT.reset(token)

    assert entry["extensions"] == {"code": "BAD_INPUT", "id": "c0ffee", "value": 5000}
    assert reference == "c0ffee"
    assert noted.codes == {"BAD_INPUT"}
