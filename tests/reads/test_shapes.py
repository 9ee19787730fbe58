"""From rows to the response."""

import pytest

from graph_api.errors import BrokenRecord
from graph_api.reads.shapes import Cell, null_for, object_shape, one_of, optional, records_shape, word_of


def test_an_object_has_its_keys_in_selection_order() -> None:
    shape = object_shape([Cell("b", 2), Cell("a", 0, shape=str.upper), Cell("c", 2)])

    assert list(shape(["x", "-", "y"]).items()) == [("b", "y"), ("a", "X"), ("c", "y")]


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        ([], {}),
        ([Cell("a", 1)], {"a": 2}),
        ([Cell("a", 0), Cell("b", 1)], {"a": 1, "b": 2}),
        ([Cell("a", 0)], {"a": 1}),
    ],
)
def test_an_object_takes_any_columns_of_its_row(cells: list[Cell], answer: dict[str, int]) -> None:
    assert object_shape(cells)([1, 2, 3]) == answer


def test_null_is_refused_only_where_a_value_is_required() -> None:
    shape = object_shape([Cell("title", 0), Cell("name", 1, required="person.name: no name.")])

    assert shape([None, "Bo"]) == {"title": None, "name": "Bo"}
    with pytest.raises(BrokenRecord, match=r"person\.name: no name\."):
        shape([None, None])


def test_one_of_several_types_is_shaped_by_its_own() -> None:
    shape = one_of(1, {"A": object_shape([Cell("a", 0)]), "B": object_shape([])}, "units.nodes")

    assert shape([1, "A"]) == {"a": 1}
    assert shape([1, "B"]) == {}
    with pytest.raises(BrokenRecord, match=r"units\.nodes: a node in the graph bears none of the labels A, B"):
        shape([1, None])


def test_null_stays_null() -> None:
    assert optional(str.upper)(None) is None
    assert null_for("", str.upper)("") is None
    assert null_for("", str.upper)("a") == "A"
    assert null_for(-1)(-1.0) is None
    assert null_for(-1)(0) == 0


def test_records_of_lists_that_do_not_match_end_in_nulls() -> None:
    shape = records_shape(["a", "t", "b"], [str.upper, lambda value: value], {"t": "T"})

    assert shape([["x", "y"], [1]]) == [{"a": "X", "t": "T", "b": 1}, {"a": "Y", "t": "T", "b": None}]
    assert shape([None, None]) == []


def test_a_word_is_one_of_the_known_or_null() -> None:
    shape = word_of(["A", "B"], "person.level")

    assert [shape("A"), shape(None)] == ["A", None]
    with pytest.raises(BrokenRecord, match=r'person\.level: the graph holds "C", which is not one of A, B'):
        shape("C")
