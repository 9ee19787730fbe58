"""How far two ways to split people agree, by hand."""

import numpy as np
import pytest

from graph_api.analytics.agreement import agreement_of


def test_is_one_for_the_same_split_under_other_numbers() -> None:
    assert agreement_of(np.array([0, 0, 1, 1, 2]), np.array([2, 2, 0, 0, 1])) == pytest.approx(1.0)


def test_is_below_nothing_where_splits_avoid_each_other() -> None:
    """Two pairs each way, no pair in common: I = 0.

    Of all ways to deal two pairs, one in three gives the same pairs and I = ln 2, the others 0, so E[I] = ln 2 / 3.
    Both entropies are ln 2: (0 - ln 2 / 3) / (ln 2 - ln 2 / 3) = -1/2.
    """
    assert agreement_of(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])) == pytest.approx(-0.5)


def test_says_nothing_where_there_is_one_group_only() -> None:
    assert agreement_of(np.array([0, 0, 0]), np.array([0, 1, 2])) is None


def test_holds_what_agrees_against_the_mean_of_both_entropies() -> None:
    """Two pairs, and the same with one pair parted: I = ln 2, with entropies of ln 2 and 3/2 ln 2.

    Of all ways to deal a pair and two by themselves, one in three keeps a pair together, I = ln 2, and the others part
    both, I = ln 2 / 2, so E[I] = 2/3 ln 2: (1 - 2/3) / (5/4 - 2/3) = 4/7.
    """
    assert agreement_of(np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])) == pytest.approx(4 / 7)
