"""Small networks drawn with a seed, for what another library computes too."""

import random
from collections.abc import Iterator

import igraph
import networkx as nx

from graph_api.analytics.tie_network import TieNetwork, tie_network
from graph_api.domain.snapshot_links import TieRow
from tests.analytics.made import ties

GRAPHS = 500


def random_ties(seed: int) -> tuple[list[str], tuple[TieRow, ...]]:
    """Up to fourteen people, some of them without ties, and how they are tied."""
    drawn = random.Random(seed)
    people = [f"p{number:02}" for number in range(drawn.randint(2, 14))]
    share = drawn.random()
    pairs = [(one, other) for one in people for other in people if one != other and drawn.random() < share / 2]
    return people, ties(*pairs)


def random_networks() -> Iterator[tuple[int, TieNetwork]]:
    """Five hundred of them that have a tie, each with its seed."""
    found = 0
    for seed in range(10 * GRAPHS):
        network = tie_network(*random_ties(seed))
        if network.size:
            found += 1
            yield seed, network
        if found == GRAPHS:
            return


def pairs_of(network: TieNetwork) -> list[tuple[int, int]]:
    """Two places for each pair of people who are tied, the lesser first."""
    ends = zip(*(part.tolist() for part in network.matrix.nonzero()), strict=True)
    return [(one, other) for one, other in ends if one < other]


def as_networkx(network: TieNetwork) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(network.size))
    graph.add_edges_from(pairs_of(network))
    return graph


def as_igraph(network: TieNetwork) -> igraph.Graph:
    return igraph.Graph(n=network.size, edges=pairs_of(network))
