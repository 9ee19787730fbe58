"""Constraint and effective size are those of Burt's own example, of igraph and of networkx."""

import networkx as nx
import numpy as np
import pytest

from graph_api.analytics import structural_holes as module
from graph_api.analytics.structural_holes import structural_holes
from graph_api.analytics.tie_network import tie_network
from tests.analytics.made import ties
from tests.analytics.random_ties import as_igraph, as_networkx, random_networks

BURT = "A-B A-E A-F A-G B-D B-G C-G D-G E-G F-G"


def burts_example() -> tuple[dict[str, float], dict[str, float]]:
    pairs = [pair.split("-") for pair in BURT.split()]
    network = tie_network("ABCDEFG", ties(*((one, other) for one, other in pairs)))
    constraint, size = structural_holes(network.matrix)
    return dict(zip(network.people, constraint, strict=True)), dict(zip(network.people, size, strict=True))


def test_gives_the_constraint_of_burts_example() -> None:
    constraint, _ = burts_example()

    assert constraint["G"] == pytest.approx(0.400, abs=5e-4)
    assert constraint["A"] == pytest.approx(0.595, abs=6e-4)
    assert constraint["C"] == 1.0


def test_gives_the_effective_size_of_burts_example() -> None:
    _, size = burts_example()

    assert size["G"] == pytest.approx(4.67, abs=5e-3)
    assert (size["A"], size["C"]) == (2.50, 1.0)


def test_two_ties_among_three_who_know_each_other_constrain_most() -> None:
    network = tie_network("ABC", ties(("A", "B"), ("B", "C"), ("C", "A")))

    assert structural_holes(network.matrix)[0].tolist() == pytest.approx([9 / 8] * 3)


@pytest.mark.thorough
def test_agrees_with_igraph_and_networkx_on_500_random_graphs() -> None:
    compared = 0
    for seed, network in random_networks():
        found = structural_holes(network.matrix)

        sizes = nx.effective_size(as_networkx(network))
        assert found[0] == pytest.approx(as_igraph(network).constraint()), seed
        assert found[0] == pytest.approx(list(nx.constraint(as_networkx(network)).values())), seed
        assert found[1] == pytest.approx([sizes[place] for place in range(network.size)]), seed
        compared += 1
    assert compared == 500


def test_is_the_same_in_small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither depends on how many people are multiplied out at a time."""
    graph = nx.barabasi_albert_graph(60, 3, seed=1)
    network = tie_network(
        [f"p{place:02}" for place in range(60)], ties(*((f"p{a:02}", f"p{b:02}") for a, b in graph.edges))
    )
    at_once = structural_holes(network.matrix)

    monkeypatch.setattr(module, "BLOCK", 50)

    assert np.allclose(structural_holes(network.matrix), at_once)


def test_says_nothing_of_nobody() -> None:
    constraint, size = structural_holes(tie_network((), ()).matrix)

    assert (len(constraint), len(size)) == (0, 0)
