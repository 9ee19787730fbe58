"""What everybody brokers together by chance is what every deal of the groups of small networks gives."""

from itertools import permutations, product
from typing import Final

import numpy as np
import pytest
from scipy.sparse import csr_array

from graph_api.analytics import brokerage_totals
from graph_api.analytics.brokerage import COORDINATOR, REPRESENTATIVE, ROLES, UNKNOWN, brokerage
from graph_api.analytics.brokerage_totals import expected_totals
from graph_api.analytics.open_triples import shared, sharings
from graph_api.analytics.tie_network import TieNetwork, tie_network
from tests.analytics.made import ties
from tests.analytics.test_brokerage import Groups, counted, deals_around, drawn

CHAIN: Final = tie_network(["Ada", "Bo", "Cy"], ties(("Ada", "Bo"), ("Bo", "Cy")))


def test_one_triple_by_hand() -> None:
    """Of the three deals of one person of South one makes Cy theirs: the mean is 1/3, the variance 1/3 2/3."""
    (found,) = brokerage(CHAIN, [np.array([0, 0, 1])])

    (expected,) = expected_totals(CHAIN, [found])

    assert expected[REPRESENTATIVE].mean == pytest.approx(1 / 3)
    assert expected[REPRESENTATIVE].deviation == pytest.approx((2 / 9) ** 0.5)
    assert expected[REPRESENTATIVE].z(1) == pytest.approx((2 / 3) / (2 / 9) ** 0.5)
    assert (expected[COORDINATOR].mean, expected[COORDINATOR].z(0)) == (0, None)


def test_mean_and_deviation_are_those_of_all_ways_to_deal_the_groups() -> None:
    """Worked out anew for every deal of up to six people, 720 of them at most."""
    for seed in range(60):
        network, groups = drawn(seed, people=6)
        (found,) = brokerage(network, [groups])

        (expected,) = expected_totals(network, [found])

        totals = np.array([counted(network, deal).sum(axis=1) for deal in deals_around(groups)])
        assert [each.mean for each in expected] == pytest.approx(totals.mean(axis=0).tolist()), seed
        assert [each.deviation for each in expected] == pytest.approx(totals.std(axis=0).tolist(), abs=1e-9), seed


def test_pairs_of_triples_are_those_of_looking_at_every_two() -> None:
    for seed in range(100):
        network, _ = drawn(seed, people=9)
        arcs = np.zeros((network.size, network.size), dtype=np.int64)
        arcs[network.sources, network.targets] = 1

        found = shared(csr_array(arcs))

        triples = [
            (giver, broker, receiver)
            for giver, broker, receiver in permutations(range(network.size), 3)
            if arcs[giver, broker] and arcs[broker, receiver] and not arcs[giver, receiver]
        ]
        expected = dict.fromkeys(sharings(), 0)
        for one, other in product(triples, repeat=2):
            expected[tuple((at, other.index(who)) for at, who in enumerate(one) if who in other)] += 1
        assert found == expected, seed


def test_nobody_known_brokers_nothing() -> None:
    (found,) = brokerage(CHAIN, [np.full(3, UNKNOWN)])

    (expected,) = expected_totals(CHAIN, [found])

    assert [(each.mean, each.z(0)) for each in expected] == [(0, None)] * ROLES


def test_leaves_the_deviation_out_where_there_are_too_many_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brokerage_totals, "MOST_WAYS", 0)
    (found,) = brokerage(CHAIN, [np.array([0, 0, 1])])

    (expected,) = expected_totals(CHAIN, [found])

    assert expected[REPRESENTATIVE].mean == pytest.approx(1 / 3)
    assert expected[REPRESENTATIVE].z(1) is None


def test_naming_groups_or_people_otherwise_changes_nothing() -> None:
    network, groups = drawn(3, people=12)
    order = np.random.default_rng(1).permutation(network.size)
    turned = renamed(network, order)

    (one,) = expected_totals(network, brokerage(network, [groups]))
    (other,) = expected_totals(turned, brokerage(turned, [groups[order]]))

    assert one == other
    assert any(each.deviation > 0 for each in one)


def test_two_groupings_at_once_are_as_each_by_itself() -> None:
    network, groups = drawn(5, people=12)
    others = [np.arange(network.size) % 2, groups, np.where(np.arange(network.size) < 3, UNKNOWN, groups)]

    together = list(expected_totals(network, brokerage(network, others)))

    assert together == [next(expected_totals(network, brokerage(network, [each]))) for each in others]


def renamed(network: TieNetwork, order: Groups) -> TieNetwork:
    """The same network with its people in another order."""
    place = np.argsort(order)
    sources, targets = place[network.sources], place[network.targets]
    sort = np.lexsort((targets, sources))
    people = tuple(network.people[each] for each in order)
    return TieNetwork(people, sources[sort], targets[sort], network.matrix[order][:, order])
