"""Numbers and names beyond their bounds are refused with the sentence that says what to give instead."""

import pytest

from graph_api.errors import BadInput
from graph_api.services.bounds import check_at_most, check_between, check_weight


@pytest.mark.parametrize("value", [1, 3, None])
def test_lets_a_number_within_its_bounds_through(value: int | None) -> None:
    check_between("level", value, (1, 3))


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (0, "level is 0; give 1 to 3 seconds."),
        (4, "level is 4; give 1 to 3 seconds."),
        (3.5, "level is 3.5; give 1 to 3 seconds."),
        (10_000_000, "level is 10000000; give 1 to 3 seconds."),
    ],
)
def test_says_what_to_give_instead_of_a_number(value: float, sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_between("level", value, (1, 3), " seconds")

    assert refused.value.sentence == sentence
    assert (refused.value.value, refused.value.bound) == (value, (1, 3))


def test_counts_what_is_named() -> None:
    check_at_most("people", ["Ada", "Bo"], 2)

    with pytest.raises(BadInput) as refused:
        check_at_most("people", ["Ada", "Bo", "Cy"], 2)
    assert refused.value.sentence == "people names 3; give 2 at most."


@pytest.mark.parametrize("weight", [-0.5, float("inf"), float("nan")])
def test_refuses_a_weight_that_no_tie_has(weight: float) -> None:
    check_weight("minWeight", 0.0)

    with pytest.raises(BadInput, match=f"minWeight is {weight:g}; give 0 or more."):
        check_weight("minWeight", weight)
