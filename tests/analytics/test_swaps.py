"""The randomisation test against published numbers, and against what its deals must have in common."""

import numpy as np
import pytest

from graph_api.analytics.swaps import DEALS, Numbers, Swaps, chance_of_difference, holm, swaps_of

DARWIN = (49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48)
"""Crossed minus self-fertilised plants in 15 pots, in eighths of an inch (Darwin 1876; Fisher 1935, section 21)."""


def sums_of(differences: tuple[int, ...]) -> "Statistic":
    return Statistic(np.array(differences, dtype=np.float64))


class Statistic:
    """The sum of some differences; those of blocks that change places with the opposite sign."""

    def __init__(self, differences: Numbers) -> None:
        self.differences = differences

    def __call__(self, swaps: Swaps) -> Numbers:
        return np.where(swaps, -self.differences, self.differences).sum(axis=1)


def test_gives_the_chance_that_fisher_counted_of_darwins_plants() -> None:
    """Fisher found a sum of 314 or more in 863 of the 32,768 ways, and as many the other way: 5.267 per cent."""
    found = chance_of_difference(15, sums_of(DARWIN), most=2**15)

    assert found.deals == 32_768
    assert found.p == 1_726 / 32_768
    assert found.z == pytest.approx(314 / np.sqrt(sum(each * each for each in DARWIN)))


def test_comes_close_to_it_where_ways_are_drawn() -> None:
    found = chance_of_difference(15, sums_of(DARWIN))

    assert found.deals == DEALS
    assert found.p == pytest.approx(0.05267, abs=3 * np.sqrt(0.05267 * 0.94733 / DEALS))


def test_two_ways_of_64_are_as_far_where_six_all_rise() -> None:
    assert chance_of_difference(6, sums_of((1, 2, 3, 4, 5, 6))).p == 2 / 64


def test_no_difference_is_no_farther_than_any() -> None:
    assert chance_of_difference(4, sums_of((3, -3, 2, -2))).p == 1.0


def test_there_is_no_z_where_every_deal_gives_the_same() -> None:
    found = chance_of_difference(3, sums_of((0, 0, 0)))

    assert (found.z, found.p) == (None, 1.0)


def test_a_deal_without_a_difference_counts_as_lying_as_far() -> None:
    def undefined_in_half(swaps: Swaps) -> Numbers:
        return np.where(swaps[:, 0], np.nan, sums_of((0, 1, 1, 1, 1, 1))(swaps))

    assert chance_of_difference(6, undefined_in_half).p == (32 + 2) / 64


def test_nothing_is_said_where_what_was_has_no_difference() -> None:
    found = chance_of_difference(2, lambda swaps: np.full(len(swaps), np.nan))

    assert (found.z, found.p, found.deals) == (None, None, 0)


@pytest.mark.parametrize("blocks", [0, 1, 5, 10, 11, 40])
def test_deals_are_as_many_as_may_be_and_the_first_is_what_was(blocks: int) -> None:
    swaps = swaps_of(blocks)

    assert not swaps[0].any()
    assert swaps.shape == (min(2**blocks, DEALS), blocks)


def test_a_centre_that_is_not_known_is_the_mean_of_the_deals() -> None:
    found = chance_of_difference(2, lambda swaps: sums_of((1, 3))(swaps) + 10, centre=None)

    assert (found.p, found.z) == (0.5, pytest.approx(4 / np.sqrt(10)))


def test_few_blocks_change_places_in_every_way_once() -> None:
    assert len(set(map(bytes, swaps_of(10)))) == 1024


def test_many_blocks_are_dealt_the_same_each_time() -> None:
    assert (swaps_of(30) == swaps_of(30)).all()


def test_holm_multiplies_the_least_by_their_number_and_never_falls() -> None:
    """By hand: 4 x 0.005, 3 x 0.01, 2 x 0.03, and 0.04, which is not below the one before."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))


def test_holm_goes_no_further_than_1() -> None:
    assert holm([0.9, 0.8]) == (1.0, 1.0)
    assert holm([]) == ()
