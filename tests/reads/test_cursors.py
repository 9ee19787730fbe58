"""Cursors: a place in a list as unread text."""

import base64

import pytest

from graph_api.errors import BadInput
from graph_api.reads.cursors import cursor_of, key_of


@pytest.mark.parametrize("key", ["bo\u0001per_1", "{sa |pple\u0001per_1\u0001advice", "\uffff\u0001x", "😀", ""])
def test_gives_back_the_key_it_was_made_of(key: str) -> None:
    cursor = cursor_of("name", key)

    assert key_of(cursor, "name", "people: after") == key
    assert key_of(cursor + "=" * (-len(cursor) % 4), "name", "people: after") == key
    assert cursor.replace("-", "").replace("_", "").isalnum()


@pytest.mark.parametrize(
    "cursor",
    ["", "hej", "å", "%%%", "WyJuYW1lIl0", "bnVsbA", "WzEsMl0", "WyJhIiwiYiIsImMiXQ", "gICA", "WyJuYW1lIiwi", "a b"],
)
def test_refuses_what_is_no_cursor(cursor: str) -> None:
    with pytest.raises(BadInput) as refused:
        key_of(cursor, "name", "people: after")

    assert refused.value.sentence == (
        f'people: after is "{cursor}", which is no cursor; give a cursor or endCursor of an earlier page.'
    )
    assert refused.value.value == cursor


def test_refuses_a_cursor_of_another_order() -> None:
    with pytest.raises(BadInput) as refused:
        key_of(cursor_of("level", "00"), "name", "people: before")

    assert refused.value.sentence == (
        "people: before is the cursor of a list by level and this list is by name; "
        "keep orderBy while going through the pages."
    )


def test_is_plain_json_inside() -> None:
    assert base64.urlsafe_b64decode(cursor_of("name", "bo") + "==") == b'["name","bo"]'
