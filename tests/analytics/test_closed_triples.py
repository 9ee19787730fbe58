"""Ways of two steps that somebody could go in one are those that looking at every three people finds."""

from itertools import permutations

import numpy as np
import pytest

from graph_api.analytics import closed_triples as module
from graph_api.analytics.closed_triples import closed_triples
from graph_api.analytics.tie_network import TieNetwork, tie_network
from tests.analytics.made import ties
from tests.analytics.random_ties import random_networks


def found_in(network: TieNetwork) -> list[tuple[int, int, int]]:
    """The three people of each triple, having seen that its arcs are theirs."""
    found: list[tuple[int, int, int]] = []
    sources, targets = network.sources, network.targets
    for first, second, closing in closed_triples(sources, targets, network.size):
        assert (targets[first] == sources[second]).all()
        assert (sources[first] == sources[closing]).all()
        assert (targets[second] == targets[closing]).all()
        found += zip(sources[first].tolist(), targets[first].tolist(), targets[second].tolist(), strict=True)
    return sorted(found)


def looked_for(network: TieNetwork) -> list[tuple[int, int, int]]:
    arcs = set(zip(network.sources.tolist(), network.targets.tolist(), strict=True))
    return sorted(
        (one, broker, other)
        for one, broker, other in permutations(range(network.size), 3)
        if {(one, broker), (broker, other), (one, other)} <= arcs
    )


@pytest.mark.parametrize(("ways", "cells"), [(2_000_000, 8_000_000), (3, 20)], ids=["at once", "in small blocks"])
def test_finds_every_triple_once(monkeypatch: pytest.MonkeyPatch, ways: int, cells: int) -> None:
    monkeypatch.setattr(module, "WAYS", ways)
    monkeypatch.setattr(module, "CELLS", cells)

    for seed, network in random_networks():
        assert found_in(network) == looked_for(network), seed


def test_finds_none_where_there_is_nobody() -> None:
    network = tie_network((), ties())

    assert found_in(network) == []
    assert np.array_equal(network.sources, [])
