"""Which requests share a plan: every one that differs only in values, and no other."""

from typing import Any

import pytest

from graph_api.access.caller import Caller, Role
from graph_api.domain.sight import SCOPES
from graph_api.reads import Reads
from tests.reads.asking import lookup, plan

LIST = """
query ($first: Int, $after: String, $where: PersonWhere, $order: PersonOrder, $with: Boolean = true, $level: Level) {
  people(first: $first, after: $after, where: $where, orderBy: $order) {
    nodes { id name @include(if: $with) tiesTo(where: {level: $level}) { totalCount } } } }
"""
ONE = "query ($i: ID, $e: String, $s: String) { person(id: $i, externalId: $e, source: $s) { id } }"
CURSOR = "WyJuYW1lIiwiYm8iXQ"


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (LIST, {"first": 1}, {"first": 2}),
        (LIST, {"where": {"level": "STRATEGIC"}}, {"where": {"level": "TACTICAL"}}),
        (LIST, {"where": {"level": "STRATEGIC", "site": "a"}}, {"where": {"site": "b", "level": "TACTICAL"}}),
        (LIST, {"level": "STRATEGIC"}, {"level": "TACTICAL"}),
        (LIST, {"after": CURSOR}, {"after": "WyJuYW1lIiwiYXNhIl0"}),
        (LIST, {}, {"with": True}),
        (LIST, {"where": {"memberOf": "unit_1"}}, {"where": {"memberOf": "unit_2"}}),
        (LIST, {"where": {"levelIn": []}}, {"where": {"levelIn": ["STRATEGIC", "TACTICAL"]}}),
        ("query ($id: ID!) { node(id: $id) { id } }", {"id": "per_1"}, {"id": "per_2"}),
        ("query ($id: ID!) { node(id: $id) { id } }", {"id": "x_1"}, {"id": "y_2"}),
        ("query ($t: String!) { search(text: $t) { score } }", {"t": "asa"}, {"t": "bo ek"}),
    ],
)
def test_values_share_a_plan(text: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    reads = Reads()

    assert plan(text, one, reads) is plan(text, other, reads)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (LIST, {}, {"first": 1}),
        (LIST, {}, {"after": CURSOR}),
        (LIST, {}, {"where": {"level": None}}),
        (LIST, {"where": {"level": "STRATEGIC"}}, {"where": {"level": None}}),
        (LIST, {"where": {"level": "STRATEGIC"}}, {"where": {"site": "Hamnen"}}),
        (LIST, {"where": {"level": "STRATEGIC"}}, {"where": {"level": "STRATEGIC", "site": "Hamnen"}}),
        (LIST, {"order": "NAME_ASC"}, {"order": "NAME_DESC"}),
        (LIST, {}, {"order": "LEVEL_ASC"}),
        (LIST, {"with": True}, {"with": False}),
        (LIST, {}, {"level": None}),
        (LIST, {"level": "STRATEGIC"}, {"level": None}),
        (LIST, {"level": "STRATEGIC"}, {}),
        ("query ($id: ID!) { node(id: $id) { id } }", {"id": "per_1"}, {"id": "unit_1"}),
        ("query ($id: ID!) { node(id: $id) { id } }", {"id": "per_1"}, {"id": "x_1"}),
        (ONE, {"i": "1"}, {"e": "1"}),
        (ONE, {"e": "1"}, {"e": "1", "s": "hr"}),
        ("query ($t: String!) { search(text: $t) { score } }", {"t": "asa"}, {"t": "-"}),
        ('query ($t: [SearchType!]) { search(text: "a", types: $t) { score } }', {"t": ["Person"]}, {"t": ["Theme"]}),
        ('query ($t: [SearchType!]) { search(text: "a", types: $t) { score } }', {"t": None}, {"t": []}),
        ('query ($t: SearchType!) { search(text: "a", types: [$t]) { score } }', {"t": "Person"}, {"t": "Theme"}),
    ],
)
def test_what_decides_the_statement_has_a_plan_of_its_own(
    text: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    reads = Reads()

    assert plan(text, one, reads).statement != plan(text, other, reads).statement
    assert plan(text, one, reads) is plan(text, one, reads)


@pytest.mark.parametrize(("one", "other"), [({}, {"with": True}), ({}, {"first": None}), ({}, {"where": {}})])
def test_absent_null_and_empty_ask_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert plan(LIST, one).statement == plan(LIST, other).statement


def test_a_variable_deep_in_a_fragment_decides_too() -> None:
    text = """
      query ($id: ID, $with: Boolean!, $order: PersonOrder) { unit(id: $id) { ...A } }
      fragment A on Unit { parent { ...B } }
      fragment B on Unit { name @include(if: $with) members(orderBy: $order) { nodes { id } } }
    """
    reads = Reads()

    plans = {
        plan(text, {"id": "1", "with": with_name, "order": order}, reads).statement
        for with_name in (True, False)
        for order in ("NAME_ASC", "NAME_DESC")
    }

    assert len(plans) == 4


def test_every_role_has_plans_of_its_own() -> None:
    reads = Reads()
    asked = lookup("{ people { nodes { id } } }")

    one, other = (reads.plan(asked, Caller(role)) for role in (Role.MEMBER, Role.ADMIN))

    assert one is not other


def test_every_set_of_scopes_has_plans_of_its_own() -> None:
    reads = Reads()
    asked = lookup("{ units { nodes { id } } }")

    one, other = (
        reads.plan(asked, Caller(Role.INTEGRATOR, scopes=scopes)) for scopes in (frozenset[str](), frozenset(SCOPES))
    )

    assert one is not other


def test_everyone_who_sees_as_much_shares_a_plan() -> None:
    reads = Reads()
    asked = lookup("{ people { nodes { id } } }")

    one, other = (reads.plan(asked, Caller(Role.MEMBER, person)) for person in ("per_1", "per_2"))

    assert one is other
    assert (one.bound({}, "per_1"), one.bound({}, "per_2")) == ({"viewer": "per_1"}, {"viewer": "per_2"})


def test_the_operations_of_a_document_have_plans_of_their_own() -> None:
    text = "query A { people { totalCount } } query B { units { totalCount } }"
    reads = Reads()

    one, other = (reads.plan(lookup(text, {}, name), Caller(Role.ADMIN)) for name in ("A", "B"))

    assert one.statement == "RETURN [COUNT { MATCH (n1:Person) }] AS c0"
    assert other.statement == "RETURN [COUNT { MATCH (n1:Unit) }] AS c0"
