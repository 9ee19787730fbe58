"""The E-I index and what the sizes of groups alone give, by hand."""

import pytest

from graph_api.analytics.ei import ei_index, expected_ei_index, expected_for_group, rescaled_ei_index


def test_is_minus_one_when_every_tie_stays_inside() -> None:
    assert ei_index(internal=7, external=0) == -1.0


def test_is_one_when_every_tie_leaves() -> None:
    assert ei_index(internal=0, external=7) == 1.0


def test_is_unknown_without_ties() -> None:
    assert ei_index(internal=0, external=0) is None


def test_expects_what_all_pairs_of_people_give() -> None:
    """Groups of 3 and 1: 3 pairs inside, 3 between, so nothing either way."""
    assert expected_ei_index(4, 3) == 0.0


def test_expects_nothing_of_a_lone_person() -> None:
    assert expected_ei_index(1, 0) is None


def test_expects_of_one_group_by_both_conventions() -> None:
    """3 people among 5: 3 pairs inside and 3 x 2 = 6 out; by members 6 inside: (6-3)/9 and (6-6)/12."""
    assert expected_for_group(3, others=2) == (pytest.approx(1 / 3), 0.0)


def test_expects_nothing_of_a_group_without_possible_ties() -> None:
    assert expected_for_group(1, others=0) == (None, None)


def test_rescales_to_what_the_groups_leave_room_for() -> None:
    """Krackhardt's managers: of 145 ties 110 are between departments; 47 find room inside, so 98 have to be."""
    assert rescaled_ei_index(21, 47, ties=145, external=110) == pytest.approx(2 * (110 - 98) / (145 - 98) - 1)


def test_reaches_both_ends_of_the_rescaled_index() -> None:
    assert rescaled_ei_index(4, 2, ties=2, external=0) == -1.0
    assert rescaled_ei_index(4, 2, ties=2, external=2) == 1.0


@pytest.mark.parametrize(
    ("people", "inside", "ties"), [(4, 6, 3), (2, 0, 1), (4, 2, 6), (4, 2, 0)], ids=["one", "alone", "all", "none"]
)
def test_does_not_rescale_where_nothing_else_could_be(people: int, inside: int, ties: int) -> None:
    assert rescaled_ei_index(people, inside, ties, external=0) is None
