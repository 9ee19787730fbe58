import time

import pytest

from graph_api.app.bodies import is_deeper


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("[]", 1),
        ("[[]]", 2),
        ('{"a": [{"b": 1}, {"c": [[]]}]}', 5),
        ('{"a": "[[[[[[[[["}', 1),
        ('{"a": "\\"[[[[[[", "b": []}', 2),
        ('["\\\\", [1]]', 2),
        ("[1, 2, [3], [4, [5]]]", 3),
    ],
)
def test_counts_lists_and_objects_inside_each_other(text: str, levels: int) -> None:
    assert is_deeper(text.encode(), levels - 1)
    assert not is_deeper(text.encode(), levels)


@pytest.mark.parametrize("text", ["]" * 100_000, "[]" * 100_000, '"' + "[" * 100_000, "[]]]][[["])
def test_takes_nothing_that_is_wide_for_deep(text: str) -> None:
    assert not is_deeper(text.encode(), 64)


@pytest.mark.parametrize("text", ["[" * 500_000, '\\"' * 500_000, '"\\' * 500_000, "[]" * 500_000, "[{" * 250_000])
def test_takes_little_time_for_the_largest_body(text: str) -> None:
    started = time.thread_time()

    is_deeper(text.encode(), 64)

    assert time.thread_time() - started < 2
