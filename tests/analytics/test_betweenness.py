"""Betweenness is that of igraph and networkx, and an estimate of it says how far off it is."""

import networkx as nx
import numpy as np
import pytest

from graph_api.analytics.betweenness import betweenness
from graph_api.analytics.tie_network import TieNetwork, tie_network
from tests.analytics.made import ties
from tests.analytics.random_ties import as_igraph, as_networkx, random_networks


def test_the_middle_of_three_is_on_the_only_way_between_the_others() -> None:
    found = betweenness(tie_network("ABC", ties(("A", "B"), ("B", "C"))).matrix)

    assert found.values.tolist() == [0.0, 1.0, 0.0]
    assert (found.errors.tolist(), found.sampled) == ([0.0] * 3, 0)


def test_shares_a_pair_between_two_ways() -> None:
    """A square: each is on one of the two ways between its neighbours."""
    found = betweenness(tie_network("ABCD", ties(("A", "B"), ("B", "C"), ("C", "D"), ("D", "A"))).matrix)

    assert found.values.tolist() == pytest.approx([0.5] * 4)


def test_agrees_with_igraph_and_networkx_on_500_random_graphs() -> None:
    compared = 0
    for seed, network in random_networks():
        found = betweenness(network.matrix)

        of_networkx = nx.betweenness_centrality(as_networkx(network), normalized=False)
        assert found.values == pytest.approx(as_igraph(network).betweenness(directed=False), abs=1e-9), seed
        assert found.values == pytest.approx([of_networkx[place] for place in range(network.size)], abs=1e-9), seed
        compared += 1
    assert compared == 500


def units(people: int, seed: int) -> TieNetwork:
    """A network of units of forty, with a fifth of the ties between them."""
    dice = np.random.default_rng(seed)
    pairs: list[tuple[str, str]] = []
    for place in range(people):
        for _ in range(6):
            near = place // 40 * 40 + int(dice.integers(0, 40))
            other = near if dice.random() < 0.8 else int(dice.integers(0, people))
            pairs.append((f"p{place:05}", f"p{other:05}"))
    return tie_network([f"p{place:05}" for place in range(people)], ties(*pairs))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_estimate_is_within_two_of_its_errors_for_nine_of_ten(seed: int) -> None:
    network = units(1_000, seed)
    exact = betweenness(network.matrix).values

    estimate = betweenness(network.matrix, most_exact=100, sampled=100)

    assert estimate.sampled == 100
    assert np.mean(np.abs(estimate.values - exact) <= 2 * estimate.errors) > 0.9
    assert estimate.values.sum() == pytest.approx(exact.sum(), rel=0.05)


def test_an_estimate_from_everybody_is_exact() -> None:
    graph = nx.barabasi_albert_graph(50, 2, seed=1)
    network = tie_network(
        [f"p{place:02}" for place in range(50)], ties(*((f"p{a:02}", f"p{b:02}") for a, b in graph.edges))
    )

    estimate = betweenness(network.matrix, most_exact=10, sampled=50)

    assert estimate.values == pytest.approx(betweenness(network.matrix).values)
    assert estimate.errors == pytest.approx(np.zeros(50))


def test_the_same_question_gives_the_same_estimate() -> None:
    network = units(200, 4)

    first, second = (betweenness(network.matrix, most_exact=10, sampled=20) for _ in range(2))

    assert first.values.tolist() == second.values.tolist()


def test_an_estimate_among_people_whom_no_way_leads_over_is_zero() -> None:
    found = betweenness(tie_network("ABCD", ties(("A", "B"), ("C", "D"))).matrix, most_exact=1, sampled=2)

    assert (found.values.tolist(), found.errors.tolist()) == ([0.0] * 4, [0.0] * 4)
