"""Modularity and assortativity by hand, and where they are not defined."""

import numpy as np
import pytest

from graph_api.analytics.modularity import assortativity, modularity

NOBODY = np.zeros(2)


def test_is_the_share_inside_minus_what_chance_gives() -> None:
    """Two triangles joined by one tie: 6 of 7 ties inside, 7 of 14 ends each: 6/7 - 2/4 = 5/14."""
    inside, ends = np.array([3.0, 3.0]), np.array([7.0, 7.0])

    assert modularity(inside, ends) == pytest.approx(5 / 14)


def test_assortativity_is_what_there_is_of_what_there_could_be() -> None:
    """The same triangles: the most is 1 - 2/4 = 1/2, so 5/14 is 5/7 of it."""
    inside, ends = np.array([3.0, 3.0]), np.array([7.0, 7.0])

    assert assortativity(inside, ends) == pytest.approx(5 / 7)


def test_modularity_is_nothing_for_one_group() -> None:
    assert modularity(np.array([4.0]), np.array([8.0])) == 0.0


def test_assortativity_is_unknown_for_one_group() -> None:
    assert assortativity(np.array([4.0]), np.array([8.0])) is None


def test_both_are_unknown_without_ties() -> None:
    assert modularity(NOBODY, NOBODY) is None
    assert assortativity(NOBODY, NOBODY) is None
