"""Brokerage roles are those of six people counted by hand, and of counting every three people of random networks."""

import random
from itertools import permutations
from typing import TypeAlias

import numpy as np
import pytest

from graph_api.analytics import closed_triples as triples_module
from graph_api.analytics.brokerage import (
    CONSULTANT,
    COORDINATOR,
    GATEKEEPER,
    LIAISON,
    REPRESENTATIVE,
    ROLES,
    UNKNOWN,
    Brokerage,
    brokerage,
)
from graph_api.analytics.brokerage_chance import expected_brokerage
from graph_api.analytics.tie_network import TieNetwork, tie_network
from tests.analytics.made import ties

Groups: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.int64]]"

HAND = (("Ada", "Bo"), ("Bo", "Cy"), ("Bo", "Di"), ("Di", "Ed"), ("Ed", "Ada"), ("Fay", "Di"), ("Cy", "Fay"))


def six_people() -> tuple[TieNetwork, Brokerage]:
    """Ada, Bo and Cy are of North, Di and Ed of South, Fay of East.

    Ada -> Bo -> Cy -> Fay -> Di, and Bo -> Di -> Ed -> Ada.
    """
    network = tie_network(["Ada", "Bo", "Cy", "Di", "Ed", "Fay"], ties(*HAND))
    (found,) = brokerage(network, [np.array([0, 0, 0, 1, 1, 2])])
    return network, found


@pytest.mark.parametrize(
    ("person", "roles"),
    [
        ("Ada", {GATEKEEPER: 1}),  # Ed to Bo, from South into North
        ("Bo", {COORDINATOR: 1, REPRESENTATIVE: 1}),  # Ada to Cy, within North; Ada to Di, out of it
        ("Cy", {REPRESENTATIVE: 1}),  # Bo to Fay
        ("Di", {GATEKEEPER: 2}),  # Bo to Ed, Fay to Ed
        ("Ed", {REPRESENTATIVE: 1}),  # Di to Ada
        ("Fay", {LIAISON: 1}),  # Cy to Di: North, East and South
    ],
)
def test_six_people_by_hand(person: str, roles: dict[int, int]) -> None:
    network, found = six_people()

    column = found.found[:, network.people.index(person)]
    assert {role: int(count) for role, count in enumerate(column) if count} == roles


def test_who_stands_between_two_of_another_group_is_a_consultant() -> None:
    network = tie_network(["Ada", "Bo", "Cy"], ties(("Ada", "Bo"), ("Bo", "Cy")))

    (found,) = brokerage(network, [np.array([0, 1, 0])])

    assert found.found[CONSULTANT].tolist() == [0, 1, 0]


def test_there_is_nothing_to_broker_where_the_two_are_tied_in_that_direction() -> None:
    pairs = (("Ada", "Bo"), ("Bo", "Cy"))
    groups = [np.array([0, 1, 2])]

    tied = brokerage(tie_network(["Ada", "Bo", "Cy"], ties(*pairs, ("Ada", "Cy"))), groups)[0]
    only_back = brokerage(tie_network(["Ada", "Bo", "Cy"], ties(*pairs, ("Cy", "Ada"))), groups)[0]

    assert tied.found.sum() == 0
    assert only_back.found[LIAISON].tolist() == [1, 1, 1]


def test_a_tie_both_ways_is_not_a_way_between_somebody_and_themselves() -> None:
    network = tie_network(["Ada", "Bo"], ties(("Ada", "Bo"), ("Bo", "Ada")))

    (found,) = brokerage(network, [np.array([0, 1])])

    assert found.found.sum() == 0


def test_who_has_no_known_group_neither_brokers_nor_is_brokered() -> None:
    network = tie_network(["Ada", "Bo", "Cy", "Di"], ties(("Ada", "Bo"), ("Bo", "Cy"), ("Cy", "Di")))

    (found,) = brokerage(network, [np.array([0, 1, 0, UNKNOWN])])
    expected = expected_brokerage(found)

    assert found.found.sum(axis=0).tolist() == [0, 1, 0, 0]
    assert np.isnan(expected.mean[:, 3]).all()
    assert np.isnan(expected.z[:, 3]).all()


def test_bo_by_hand_against_chance() -> None:
    """Bo has two open pairs from one person, and is of North with Ada and Cy; Di and Ed are of South.

    Coordinator: 2 * 2/4 * 1/3 = 1/3 expected, variance 2/6 - 1/9 = 2/9; found 1, so that z = (2/3) / sqrt(2/9).
    """
    pairs = (("Ada", "Bo"), ("Bo", "Cy"), ("Bo", "Di"), ("Di", "Ed"))
    network = tie_network(["Ada", "Bo", "Cy", "Di", "Ed"], ties(*pairs))
    (found,) = brokerage(network, [np.array([0, 0, 0, 1, 1])])

    expected = expected_brokerage(found)

    assert found.found[:, 1].tolist() == [1, 0, 0, 1, 0]
    assert expected.mean[COORDINATOR, 1] == pytest.approx(1 / 3)
    assert expected.z[COORDINATOR, 1] == pytest.approx((2 / 3) / (2 / 9) ** 0.5)


def test_each_role_is_counted_as_by_looking_at_every_three_people() -> None:
    for seed in range(300):
        network, groups = drawn(seed, people=12)

        (found,) = brokerage(network, [groups])

        assert found.found.tolist() == counted(network, groups).tolist(), seed


def test_mean_and_z_are_those_of_all_ways_to_deal_the_groups_of_the_others() -> None:
    """Worked out anew for every deal of up to six people, 720 of them at most."""
    for seed in range(60):
        network, groups = drawn(seed, people=6)
        (found,) = brokerage(network, [groups])

        expected = expected_brokerage(found)

        for person in np.flatnonzero(groups != UNKNOWN).tolist():
            deals = np.array([counted(network, deal)[:, person] for deal in deals_around(groups, person)])
            assert expected.mean[:, person] == pytest.approx(deals.mean(axis=0), abs=1e-9), seed
            assert expected.z[:, person] == pytest.approx(z_of(found.found[:, person], deals), nan_ok=True), seed


def test_is_the_same_in_small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    network, groups = drawn(7, people=40)
    at_once = brokerage(network, [groups])[0].found.tolist()

    monkeypatch.setattr(triples_module, "WAYS", 5)
    monkeypatch.setattr(triples_module, "CELLS", 3 * network.size)

    assert brokerage(network, [groups])[0].found.tolist() == at_once


def drawn(seed: int, people: int) -> tuple[TieNetwork, Groups]:
    """A random network of up to so many people in three groups, of some of whom none is known."""
    dice = random.Random(seed)
    ids = [f"p{number:02}" for number in range(dice.randint(3, people))]
    share = dice.random()
    pairs = [(one, other) for one in ids for other in ids if one != other and dice.random() < share]
    network = tie_network(ids, ties(*pairs, (ids[0], ids[1])))
    groups = [UNKNOWN if dice.random() < 0.1 else dice.randrange(3) for _ in network.people]
    return network, np.array(groups, dtype=np.int64)


def counted(network: TieNetwork, groups: Groups) -> Groups:
    """Each role of each person, after the definition alone."""
    arcs = set(zip(network.sources.tolist(), network.targets.tolist(), strict=True))
    found = np.zeros((ROLES, network.size), dtype=np.int64)
    for one, broker, other in permutations(range(network.size), 3):
        known = UNKNOWN not in {int(groups[each]) for each in (one, broker, other)}
        if known and {(one, broker), (broker, other)} <= arcs and (one, other) not in arcs:
            found[role(*(int(groups[each]) for each in (one, broker, other))), broker] += 1
    return found


def role(giver: int, broker: int, receiver: int) -> int:
    if giver == broker == receiver:
        return COORDINATOR
    if giver == receiver:
        return CONSULTANT
    if broker == receiver:
        return GATEKEEPER
    return REPRESENTATIVE if giver == broker else LIAISON


def deals_around(groups: Groups, person: int | None = None) -> list[Groups]:
    """Every way to deal the groups of the others, or of all, each as often as any other."""
    others = [place for place in np.flatnonzero(groups != UNKNOWN).tolist() if place != person]
    dealt: list[Groups] = []
    for deal in set(permutations(groups[others].tolist())):
        changed = groups.copy()
        changed[others] = deal
        dealt.append(changed)
    return dealt


def z_of(found: Groups, deals: Groups) -> list[float]:
    deviations = deals.std(axis=0)
    away = (found - deals.mean(axis=0)) / np.where(deviations > 1e-9, deviations, np.nan)
    return away.tolist()
