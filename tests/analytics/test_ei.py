"""The E-I index and what the sizes of groups alone give, by hand."""

import pytest

from graph_api.analytics.ei import ei_index, expected_ei_index, expected_for_group


def test_is_minus_one_when_every_tie_stays_inside() -> None:
    assert ei_index(internal=7, external=0) == -1.0


def test_is_one_when_every_tie_leaves() -> None:
    assert ei_index(internal=0, external=7) == 1.0


def test_is_unknown_without_ties() -> None:
    assert ei_index(internal=0, external=0) is None


def test_expects_what_all_pairs_of_people_give() -> None:
    """Groups of 3 and 1: 3 pairs inside, 3 between, so nothing either way."""
    assert expected_ei_index([3, 1]) == 0.0


def test_expects_nothing_of_a_lone_person() -> None:
    assert expected_ei_index([1]) is None


def test_expects_of_one_group_by_both_conventions() -> None:
    """3 people among 5: 3 pairs inside and 3 x 2 = 6 out; by members 6 inside: (6-3)/9 and (6-6)/12."""
    assert expected_for_group(3, others=2) == (pytest.approx(1 / 3), 0.0)


def test_expects_nothing_of_a_group_without_possible_ties() -> None:
    assert expected_for_group(1, others=0) == (None, None)
