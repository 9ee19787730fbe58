"""The fewest people who close the widest gaps by meeting are those that trying every group finds."""

import random
from dataclasses import replace
from itertools import combinations

import pytest

from graph_api.analytics.closing import Closing, smallest_closing
from graph_api.analytics.gaps import congruence, measure_gaps
from graph_api.analytics.pairs import PairMeasures
from graph_api.domain.gaps import GapsInput, GapWord, Need
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DependencyRow
from tests.analytics.made import members, organisation, person, unit

AMPLE = 5.0


def needing(snapshot: Snapshot, *pairs: tuple[str, str]) -> Snapshot:
    return replace(snapshot, dependencies=tuple(DependencyRow(one, other, ("asks",)) for one, other in pairs))


def closing(snapshot: Snapshot, most: int = 5) -> Closing:
    found = measure_gaps(snapshot, GapsInput(need=(Need.DEPENDENCIES,)))
    return smallest_closing(snapshot, found.pairs, most, AMPLE)


def names(found: Closing) -> list[tuple[str, tuple[str, ...]]]:
    return [(member.external_id, units) for member, units in found.people]


def town() -> Snapshot:
    """Roads needs Water and Parks; Di of Water sits in Parks too, Ada and Bo are of Roads, Cy is of Parks."""
    people = [person("Ada", unit="Roads"), person("Bo", unit="Roads"), person("Cy", unit="Parks")]
    people.append(person("Di", unit="Water"))
    known = replace(organisation(people), memberships=members({"Parks": ["Di"]}))
    return needing(known, ("Roads", "Water"), ("Roads", "Parks"))


def test_asks_the_one_who_is_of_two_units_instead_of_one_of_each() -> None:
    found = closing(town())

    assert names(found) == [("Ada", ("Roads",)), ("Di", ("Parks", "Water"))]
    assert (found.proved, found.closed, found.nobody_from) == (True, 2, ())


def test_asks_nobody_who_has_left_a_unit_or_is_not_active() -> None:
    snapshot = town()
    stayed, left = members({"Roads": ["Ada"]}), members({"Parks": ["Di"]}, former=True)
    left_parks = replace(snapshot, memberships=(*stayed, *left))
    gone = replace(snapshot, people=tuple(replace(who, active=who.id != "Di") for who in snapshot.people))

    assert [name for name, _ in names(closing(left_parks))] == ["Ada", "Cy", "Di"]
    assert closing(gone).nobody_from == ("Water",)
    assert closing(gone).closed == 1


def test_takes_someone_of_a_unit_below_as_of_the_unit() -> None:
    tree = (unit("Care"), unit("Ward", parent="Care"), unit("Roads"))
    people = [person("Ada", unit="Ward"), person("Bo", unit="Roads")]
    known = replace(organisation(people), units=tree, memberships=members({"Ward": ["Ada"]}))
    snapshot = needing(known, ("Care", "Roads"))

    assert names(closing(snapshot)) == [("Ada", ("Care",)), ("Bo", ("Roads",))]


def test_closes_the_widest_gaps_only() -> None:
    snapshot = town()
    found = measure_gaps(snapshot, GapsInput(need=(Need.DEPENDENCIES,)))

    first = smallest_closing(snapshot, found.pairs, 1, AMPLE)

    assert first.pairs == found.pairs[:1]
    assert len(first.people) == 2


def test_closes_nothing_where_nothing_is_asked_for_or_all_have_met() -> None:
    met = replace(town(), memberships=members({"Roads": ["Ada"], "Water": ["Ada"], "Parks": ["Ada"]}))

    assert closing(town(), most=0).pairs == ()
    assert closing(met).pairs == ()


@pytest.mark.parametrize("seed", range(60))
def test_is_as_small_as_trying_every_group_finds(seed: int) -> None:
    dice = random.Random(seed)
    units = [f"unit{number}" for number in range(dice.randint(2, 6))]
    people = [person(f"p{number}", unit=dice.choice([*units, None])) for number in range(dice.randint(1, 8))]
    also = {who.id: dice.sample(units, dice.randint(0, 2)) for who in people}
    where = {unit: [who for who, within in also.items() if unit in within] for unit in units}
    known = replace(organisation(people), units=tuple(map(unit, units)), memberships=members(where))
    snapshot = needing(known, *dice.sample(list(combinations(units, 2)), dice.randint(1, len(units) - 1)))
    of = {who.id: {*also[who.id], *([who.unit] if who.unit else [])} for who in people}

    found = closing(snapshot, most=50)

    there = set[str]().union(*of.values())
    wanted = {unit for pair in found.pairs for unit in (pair.a, pair.b)}
    groups = (group for size in range(len(people) + 1) for group in combinations(sorted(of), size))
    best = next(group for group in groups if wanted & there <= set[str]().union(*(of[who] for who in group)))
    assert set(found.nobody_from) == wanted - there
    assert tuple(name for name, _ in names(found)) == best


def pair(need: int, seen: int | None) -> PairMeasures:
    return PairMeasures("a", "b", GapWord.SOME, need, seen, None, None, (), (), ())


def test_counts_the_needed_pairs_that_are_seen() -> None:
    """Cataldo et al. (2006), by hand: of three needed pairs two are seen; of 1 + 2 + 5 needs 1 + 2."""
    pairs = [pair(1, 4), pair(2, 1), pair(5, 0)]

    assert congruence(pairs) == pytest.approx(2 / 3)
    assert congruence(pairs, weighted=True) == pytest.approx(3 / 8)


def test_has_no_congruence_without_a_need_or_without_records() -> None:
    assert congruence([]) is None
    assert congruence([pair(1, None)]) is None
