"""Sums, shares and numbers of different things in two windows, and in every deal against plain sets."""

import random

import numpy as np
import pytest

from graph_api.analytics.compared import Coverage, Record, Sighting, Sightings, Tally
from graph_api.analytics.swaps import swaps_of
from graph_api.analytics.windows import Window

EARLIER, BEFORE, AFTER = Window


def seen(*rows: tuple[str, Window, str]) -> list[Sighting]:
    return [Sighting(block, window, (thing,)) for block, window, thing in rows]


SEEN = seen(
    ("ward", EARLIER, "Ann"),
    ("ward", BEFORE, "Ann"),
    ("ward", BEFORE, "Bo"),
    ("ward", BEFORE, "Bo"),
    ("lab", BEFORE, "Bo"),
    ("lab", AFTER, "Bo"),
    ("lab", AFTER, "Cia"),
    ("lab", AFTER, "Dan"),
    ("ward", AFTER, "Dan"),
)


def test_adds_up_the_records_of_each_window() -> None:
    found = Tally(
        [Record("ward", BEFORE), Record("lab", AFTER), Record("lab", AFTER), Record("x", EARLIER)], shared=False
    )

    assert (found.value(BEFORE), found.value(AFTER), found.of(AFTER), found.blocks) == (1.0, 2.0, None, 2)


def test_divides_the_sums_of_a_share_rather_than_its_parts() -> None:
    found = Tally(
        [Record("ward", BEFORE, 1, 10), Record("lab", BEFORE, 9, 10), Record("lab", AFTER, 1, 3)], shared=True
    )

    assert (found.value(BEFORE), found.value(AFTER)) == (0.5, 1 / 3)
    assert (found.of(BEFORE), found.of(AFTER)) == (20, 3)


def test_a_share_of_nothing_is_not_known() -> None:
    found = Tally([Record("ward", BEFORE, 1, 2)], shared=True)

    assert found.value(AFTER) is None
    assert np.isnan(found.dealt(swaps_of(1))).all()


def test_counts_each_thing_once_in_a_window() -> None:
    found = Coverage(Sightings(SEEN))

    assert (found.value(BEFORE), found.value(AFTER), found.of(AFTER), found.blocks) == (2.0, 3.0, None, 2)


def test_new_is_what_was_not_seen_just_before() -> None:
    found = Coverage(Sightings(SEEN), new=True)

    assert (found.value(BEFORE), found.value(AFTER)) == (1.0, 2.0)


def test_gives_the_share_of_the_things_that_count() -> None:
    found = Coverage(Sightings(SEEN), among={("Ann",), ("Cia",), ("Dan",), ("Eva",)})

    assert (found.value(BEFORE), found.value(AFTER), found.of(BEFORE)) == (0.25, 0.5, 4)
    assert Coverage(Sightings(SEEN), among=()).value(BEFORE) is None


def test_nothing_seen_is_nothing_counted() -> None:
    found = Coverage(Sightings([]), among={("Ann",)})

    assert (found.value(BEFORE), found.blocks) == (0.0, 0)
    assert found.dealt(swaps_of(0)).tolist() == [0.0]


def random_sightings(dice: random.Random) -> list[Sighting]:
    return [
        Sighting(f"block{dice.randrange(5)}", dice.choice((EARLIER, BEFORE, AFTER)), (f"thing{dice.randrange(9)}",))
        for _ in range(dice.randrange(40))
    ]


def dealt_by_hand(rows: list[Sighting], swapped: set[str], *, among: set[str] | None, new: bool) -> float:
    """After minus before where the blocks that are `swapped` have changed places, with plain sets."""
    other = {EARLIER: EARLIER, BEFORE: AFTER, AFTER: BEFORE}
    placed = [(other[row.window] if row.block in swapped else row.window, row.thing[0]) for row in rows]
    there = {window: {thing for at, thing in placed if at is window} for window in Window}
    if among is not None:
        there = {window: things & among for window, things in there.items()}
    after, before = there[AFTER], there[BEFORE]
    if new:
        after, before = after - before, before - there[EARLIER]
    return (len(after) - len(before)) / (1 if among is None else len(among))


@pytest.mark.parametrize("new", [False, True], ids=["all", "new"])
@pytest.mark.parametrize("among", [None, {"thing1", "thing2", "thing7"}], ids=["any", "some"])
def test_every_deal_is_what_plain_sets_give(*, new: bool, among: set[str] | None) -> None:
    dice = random.Random(1935)
    for _ in range(60):
        rows = random_sightings(dice)
        found = Coverage(Sightings(rows), among=None if among is None else {(each,) for each in among}, new=new)
        counted = {row.block for row in rows if row.window is not EARLIER and (not among or row.thing[0] in among)}
        names = sorted(counted)

        swaps = swaps_of(found.blocks)

        by_hand = [
            dealt_by_hand(rows, {name for name, swap in zip(names, deal, strict=True) if swap}, among=among, new=new)
            for deal in swaps
        ]
        assert found.dealt(swaps).tolist() == pytest.approx(by_hand)


def test_every_deal_of_a_share_is_what_moving_its_records_gives() -> None:
    dice = random.Random(21)
    rows = [
        Record(f"block{dice.randrange(6)}", dice.choice((BEFORE, AFTER)), dice.randrange(9), 8 + dice.randrange(9))
        for _ in range(40)
    ]
    names = sorted({row.block for row in rows})
    found, swaps = Tally(rows, shared=True), swaps_of(len(names))

    for deal, difference in zip(swaps, found.dealt(swaps), strict=True):
        swapped = {name for name, swap in zip(names, deal, strict=True) if swap}
        after = [row for row in rows if (row.window is AFTER) is not (row.block in swapped)]
        before = [row for row in rows if row not in after]
        shares = [sum(row.part for row in each) / sum(row.whole for row in each) for each in (after, before)]
        assert difference == pytest.approx(shares[0] - shares[1])
