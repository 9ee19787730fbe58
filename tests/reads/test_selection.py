"""Which fields are selected, and in which order."""

from typing import Any

import pytest

from graph_api.reads.selection import Selections
from tests.reads.asking import lookup


def selected(text: str, variables: dict[str, Any] | None = None, type_name: str = "Person") -> list[str]:
    """The response keys of what `text` selects of its first root field, which is of the type `type_name`."""
    asked = lookup(text, variables)
    selections = Selections(asked.fragments, asked.variables)
    (root,) = selections.of([asked.operation.selection_set]).values()
    return list(selections.within(root, {type_name, "Node"}.__contains__))


def test_fields_come_in_the_order_of_their_first_mention() -> None:
    text = "{ person(id: 1) { name ...F id name level } } fragment F on Person { title level }"

    assert selected(text) == ["name", "title", "level", "id"]


def test_the_same_root_field_twice_is_one_with_both_selections() -> None:
    assert selected("{ person(id: 1) { name } person(id: 1) { id } }") == ["name", "id"]


def test_a_fragment_on_another_type_selects_nothing() -> None:
    text = """
      { unit(id: 1) { ... on Network { rhythm } ... on Node { id } ... { name } ...D } }
      fragment D on Department { kind }
    """

    assert selected(text, type_name="Department") == ["id", "name", "kind"]
    assert selected(text, type_name="Network") == ["rhythm", "id", "name"]


@pytest.mark.parametrize(
    ("directives", "variables", "keys"),
    [
        ("@skip(if: true)", {}, ["id"]),
        ("@skip(if: false)", {}, ["id", "level"]),
        ("@include(if: $yes)", {"yes": True}, ["id", "level"]),
        ("@include(if: $yes)", {"yes": False}, ["id"]),
        ("@include(if: $yes) @skip(if: $yes)", {"yes": True}, ["id"]),
        ("@skip(if: $no) @include(if: $yes)", {"yes": True}, ["id", "level"]),
        ("@skip(if: $no)", {"no": True}, ["id"]),
    ],
)
def test_skip_and_include_go_by_their_values(directives: str, variables: dict[str, bool], keys: list[str]) -> None:
    yes = "$yes: Boolean!, " if "$yes" in directives else ""
    no = "$no: Boolean! = false" if "$no" in directives else ""
    head = f"query ({yes}{no}) " if yes or no else ""

    for field in (f"level {directives}", f"... {directives} {{ level }}", f"...F {directives}"):
        fragment = " fragment F on Person { level }" if "...F" in field else ""
        text = f"{head}{{ person(id: 1) {{ id {field} }} }}{fragment}"
        assert selected(text, variables) == keys


def test_a_fragment_that_is_skipped_once_is_opened_where_it_is_not() -> None:
    text = "{ person(id: 1) { ...F @skip(if: true) id ...F } } fragment F on Person { name }"

    assert selected(text) == ["id", "name"]
