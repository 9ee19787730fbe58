import os
import time

import pytest
from graphql import parse

from graph_api.errors import TooExpensive
from graph_api.gql.documents import DocumentErrors, read_document
from graph_api.gql.expansion import MOST_FIELDS, check_expansion, expanded
from graph_api.gql.schema import build_schema

SCHEMA = build_schema().core
MILLISECONDS = 50 if os.environ.get("MELLANRUM_PROVE") else 500
"""What is promised, and what a machine that is busy with other work keeps as well."""

NESTED = "a: tiesTo {{ nodes {{ ...F{0} }} }} b: tiesTo {{ nodes {{ ...F{0} }} }}"
SAME = "tiesTo {{ nodes {{ ...F{0} }} }} tiesTo {{ nodes {{ ...F{0} }} }}"
SPREAD = "...F{0} ...F{0}"
INLINE = "... on Person {{ ...F{0} }} ... on Person {{ ...F{0} }}"


def bomb(doubling: str, times: int) -> str:
    """A document of a few kilobytes that stands for 2^`times` fields."""
    fragments = " ".join(f"fragment F{at} on Person {{ {doubling.format(at + 1)} }}" for at in range(times))
    return f"{{ people {{ nodes {{ ...F0 }} }} }} {fragments} fragment F{times} on Person {{ name }}"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("{ a b { c } ... { d } }", 4),
        ("{ ...f ...f } fragment f on Q { a { ...g } } fragment g on A { b c }", 2 * (1 + 2)),
        ("{ a } query B { b ...f } fragment f on Q { c }", 3),
        ("{ ...nobody }", 0),
        ("type Person { name: String }", 0),
    ],
)
def test_counts_the_fields_of_a_fragment_for_each_use(text: str, fields: int) -> None:
    assert expanded(parse(text)) == fields


@pytest.mark.parametrize(
    "text",
    [
        "{ ...f } fragment f on Q { a ...f }",
        "{ ...f } fragment f on Q { a ...g } fragment g on Q { b ...f ...f }",
    ],
)
def test_comes_to_an_end_where_fragments_go_round_in_circles(text: str) -> None:
    assert expanded(parse(text)) < 10


def test_follows_a_long_chain_of_fragments_without_recursion() -> None:
    chain = " ".join(f"fragment F{at} on Q {{ ...F{at + 1} }}" for at in range(2_000))

    assert expanded(parse(f"{{ ...F0 }} {chain} fragment F2000 on Q {{ a }}")) == 1


def test_counts_2_to_the_60_fields() -> None:
    assert expanded(parse(bomb(SPREAD, 60))) == 2 + 2**60


def test_says_how_many_fields_there_may_be() -> None:
    with pytest.raises(TooExpensive, match="more than 5,000 fields") as refused:
        check_expansion(parse(bomb(SPREAD, 60)))

    assert refused.value.bound == MOST_FIELDS
    assert refused.value.value == 10**12


@pytest.mark.parametrize("doubling", [NESTED, SAME, SPREAD, INLINE])
@pytest.mark.parametrize("times", [13, 20, 30, 40, 50, 60])
def test_refuses_fragment_bombs_in_no_time(doubling: str, times: int) -> None:
    text = bomb(doubling, times)
    took = []

    for _ in range(3):
        started = time.thread_time()
        with pytest.raises((TooExpensive, DocumentErrors)):
            read_document(SCHEMA, text)
        took.append((time.thread_time() - started) * 1000)

    assert min(took) < MILLISECONDS
