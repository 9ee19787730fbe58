"""What the declarations say is what was written by hand in matrix.txt, line by line."""

from collections.abc import Callable, Mapping
from typing import Final

import pytest

from graph_api.access.questions import QUESTIONS, Extent
from graph_api.access.rights import RIGHTS, Whose
from graph_api.domain.declarations import Kind, Model, NodeType, Records, one, prop
from graph_api.domain.model import MODEL
from graph_api.domain.rows import of_members
from graph_api.domain.sight import FREE_TEXT, NOBODY, OPEN, PERSONAL, STAFF, TOLD, Grant, Role, see
from graph_api.gql.schema import build_schema
from graph_api.reads import Reads
from tests.access.declared import declared_fields, declared_rows
from tests.access.differing import differing
from tests.access.matrix import COLUMNS, matrix


def test_every_rule_is_as_it_was_written_by_hand() -> None:
    assert differing(MODEL, QUESTIONS) == []


def test_no_line_is_about_nothing() -> None:
    assert set(matrix().fields) == {name for name, _ in declared_fields(MODEL)}
    assert set(matrix().rows) == {name for name, _ in declared_rows(MODEL)}


def test_every_question_of_the_schema_has_a_line() -> None:
    query, reads = build_schema().core.query_type, Reads()
    assert query is not None

    asked = {name for name in query.fields if not reads.answers(name)}
    assert asked - set(RIGHTS) == set(matrix().questions) == set(QUESTIONS)


def test_every_right_has_a_line_and_every_mutation_is_a_right() -> None:
    query, mutation = build_schema().core.query_type, build_schema().core.mutation_type
    assert query is not None
    assert mutation is not None

    assert set(mutation.fields) <= set(RIGHTS) == set(matrix().rights)
    assert set(RIGHTS) - set(mutation.fields) <= set(query.fields)


def test_every_right_is_as_it_was_written_by_hand() -> None:
    declared = {name: tuple(_mark(rule, role) for role in COLUMNS) for name, rule in RIGHTS.items()}

    assert declared == matrix().rights


def _mark(rule: Mapping[Grant, Whose], role: Role) -> str:
    found = [(scope, whose) for (named, scope), whose in rule.items() if named is role]
    assert len(found) <= 1
    for scope, whose in found:
        assert (scope is None) is (whose is Whose.THEMSELVES)
        return scope or "own"
    return "-"


def test_nobody_else_may_ask() -> None:
    assert all(role in COLUMNS and extent in Extent for rule in QUESTIONS.values() for role, extent in rule.items())


WITHOUT_A_RULE: Final[dict[str, Callable[[], object]]] = {
    "property": lambda: prop("salary", Kind.INT, "What they are paid."),
    "records": lambda: Records(name="salary", type_name="Pay", describe="What they were paid.", columns=()),
    "relation": lambda: one("PAID_BY", "Organisation", "salary", "Who pays them."),
}


@pytest.mark.parametrize("declare", WITHOUT_A_RULE.values(), ids=WITHOUT_A_RULE)
def test_a_field_without_a_rule_cannot_be_declared(declare: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match="salary has no rule that says who sees it"):
        declare()


def test_a_type_without_a_rule_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="Salary has no rule that says who sees which nodes of it"):
        NodeType(
            name="Salary",
            describe="What someone is paid.",
            label="Salary",
            identity="Salary",
            prefix="sal",
            one="salary",
            all="salaries",
            default_order="sum",
            fields=(prop("sum", Kind.INT, "How much.", order=True, see=OPEN),),
        )


def test_says_in_words_who_sees_a_field() -> None:
    assert OPEN.words == ""
    assert STAFF.words == "Seen by facilitators."
    assert PERSONAL.words == "Seen by facilitators, members and integrations with the scope people."
    assert TOLD.words == f"Seen by facilitators with the scope {FREE_TEXT} and members."
    assert see(Role.ADMIN).words == "Seen by administrators."
    assert NOBODY.words == "Seen by nobody."


def test_a_model_of_one_open_type_fits_together() -> None:
    assert of_members(OPEN).all == OPEN
    assert Model(types=()).concrete == ()
