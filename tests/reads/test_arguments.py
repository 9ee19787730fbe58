"""Arguments as symbols: literals, variables, and variables inside lists and objects."""

from dataclasses import replace
from enum import Enum
from typing import Any

import pytest
from graphql import FieldNode, parse_value

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.reads import Lookup, Reads
from graph_api.reads.arguments import Constant, FromVariable, entries, given, symbol_of, word
from tests.reads.asking import bound, lookup, statement


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("7", 7),
        ("7.5", 7.5),
        ("true", True),
        ('"å \\u00e4"', "å ä"),
        ("NAME_ASC", "NAME_ASC"),
        ("[1, [2], null, $v]", [1, [2], None, "v!"]),
        ("{a: 1, b: $v, c: $absent}", {"a": 1, "b": "v!"}),
        ("$v", "v!"),
    ],
)
def test_a_value_is_what_the_document_says_it_is(text: str, value: object) -> None:
    variables = {"v": "v!"}

    symbol = symbol_of(parse_value(text), variables)

    assert symbol is not None
    assert symbol.within(variables) == value


def test_a_variable_without_a_value_is_as_if_it_were_not_there() -> None:
    assert symbol_of(parse_value("$v"), {}) is None
    assert symbol_of(parse_value("$v"), {"v": None}) == FromVariable("v")


def test_one_and_true_do_not_share_a_parameter() -> None:
    assert Constant(1) != Constant(value=True)
    assert Constant(1) == Constant(1)


def test_null_is_as_if_it_were_not_given_outside_of_where() -> None:
    asked = lookup("query ($n: Int) { people(first: $n, after: null, last: 3) { totalCount } }", {"n": None})
    (field,) = asked.operation.selection_set.selections
    assert isinstance(field, FieldNode)

    assert given(field, asked.variables) == {"last": Constant(3)}


def test_the_keys_of_an_object_are_known_whether_it_is_written_out_or_a_variable() -> None:
    variables: dict[str, Any] = {"where": {"level": None, "site": "Hamnen"}}

    by_variable = entries(symbol_of(parse_value("$where"), variables), variables)
    written_out = entries(symbol_of(parse_value('{level: null, site: "Hamnen"}'), {}), {})

    assert by_variable == {"level": FromVariable("where", "level"), "site": FromVariable("where", "site")}
    assert list(by_variable) == list(written_out)
    assert entries(None, {}) == {}


def test_an_enum_is_known_by_its_name_however_the_schema_keeps_it() -> None:
    level = Enum("Level", {"STRATEGIC": 1})

    assert word(level["STRATEGIC"]) == word("STRATEGIC") == "STRATEGIC"


def test_python_enum_members_of_a_schema_are_written_by_name() -> None:
    order = Enum("PersonOrder", {"NAME_DESC": "by name"})
    level = Enum("Level", {"STRATEGIC": "whole"})
    asked = lookup("query ($o: PersonOrder, $w: PersonWhere) { people(orderBy: $o, where: $w) { nodes { id } } }")
    variables = {"o": order["NAME_DESC"], "w": {"level": level["STRATEGIC"], "levelIn": [level["STRATEGIC"]]}}

    made, values = _planned(asked, variables)

    assert "ORDER BY n1.byName DESC" in made
    assert values == ["STRATEGIC", ["STRATEGIC"]]


@pytest.mark.parametrize(
    ("text", "variables", "values"),
    [
        ("query ($l: [Level!]) { people(where: {levelIn: $l}) { totalCount } }", {"l": "TACTICAL"}, [["TACTICAL"]]),
        ("{ people(where: {levelIn: TACTICAL}) { totalCount } }", {}, [["TACTICAL"]]),
        (
            "query ($a: Level!, $b: Level! = TACTICAL) { people(where: {levelIn: [$a, $b]}) { totalCount } }",
            {"a": "STRATEGIC"},
            [["STRATEGIC", "TACTICAL"]],
        ),
        ('{ people(where: {idIn: [1, "2"]}) { totalCount } }', {}, [["1", "2"]]),
        ("{ person(id: 7) { id } }", {}, ["7"]),
        ("query ($n: Int = 7) { people(first: $n) { nodes { id } } }", {}, [7]),
        ("query ($n: Int = 7) { people(first: $n) { nodes { id } } }", {"n": 8}, [8]),
        ("query ($n: Int = 7) { people(first: $n) { nodes { id } } }", {"n": None}, []),
        ('{ people(where: {nameContains: "ÅSA  Ö"}) { totalCount } }', {}, ["asa o"]),
        ('{ decisions(where: {dateTo: "2026-01"}) { totalCount } }', {}, ["2026-01"]),
        ("{ people(first: 3) { nodes { id } pageInfo { hasNextPage } } }", {}, [4, 3]),
    ],
)
def test_binds_values_as_the_database_takes_them(text: str, variables: dict[str, Any], values: list[Any]) -> None:
    assert bound(text, variables) == values


def test_equal_arguments_of_equal_kind_share_a_parameter() -> None:
    text = "query ($u: ID) { a: people(where: {memberOf: $u}) { totalCount nodes { id } } unit(id: $u) { id } }"

    assert statement(text, {"u": "unit_1"}).count("$p0") == 3
    assert bound(text, {"u": "unit_1"}) == ["unit_1"]


def _planned(asked: Lookup, variables: dict[str, Any]) -> tuple[str, list[object]]:
    plan = Reads().plan(replace(asked, variables=variables), DEMO_FACILITATOR)
    assert plan.statement is not None
    return plan.statement, list(plan.bound(variables).values())
