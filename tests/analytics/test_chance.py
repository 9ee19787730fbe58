"""What two draws have in common by chance, against Fisher's tea and another library."""

import random

import pytest
from scipy.stats import hypergeom

from graph_api.analytics.chance import at_least_in_common, expected_in_common


def test_tells_how_likely_fishers_tea_is() -> None:
    """Fisher (1935), The Design of Experiments, ch. II: 1, 16, 36, 16 and 1 of 70 ways."""
    assert at_least_in_common(8, 4, 4, 4) == pytest.approx(1 / 70)
    assert at_least_in_common(8, 4, 4, 3) == pytest.approx(17 / 70)
    assert at_least_in_common(8, 4, 4, 0) == 1.0
    assert expected_in_common(8, 4, 4) == 2.0


def test_agrees_with_another_library() -> None:
    dice = random.Random(1)
    for _ in range(500):
        universe = dice.randint(1, 60)
        first, second = dice.randint(0, universe), dice.randint(0, universe)
        shared = dice.randint(0, min(first, second))

        assert at_least_in_common(universe, first, second, shared) == pytest.approx(
            hypergeom.sf(shared - 1, universe, first, second)
        )
        ways = {both: hypergeom.pmf(both, universe, first, second) for both in range(universe + 1)}
        mean = sum(both * share for both, share in ways.items())
        assert expected_in_common(universe, first, second) == pytest.approx(mean)


def test_is_impossible_to_have_more_in_common_than_there_is() -> None:
    assert at_least_in_common(10, 2, 3, 3) == 0.0
