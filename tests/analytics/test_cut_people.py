"""Those without whom others lose every way to the rest are the articulation points of networkx."""

import networkx as nx

from graph_api.analytics.cut_people import Cut, cut_people
from graph_api.analytics.tie_network import tie_network
from tests.analytics.made import ties
from tests.analytics.random_ties import as_networkx, random_networks


def test_a_path_falls_apart_in_the_middle() -> None:
    found = cut_people(tie_network("abcd", ties(("a", "b"), ("b", "c"), ("c", "d"))))

    assert found == (Cut("b", (2, 1)), Cut("c", (2, 1)))
    assert [cut.cut_off for cut in found] == [1, 1]


def test_a_ring_does_not_fall_apart() -> None:
    assert cut_people(tie_network("abcd", ties(("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")))) == ()


def test_a_star_falls_into_as_many_pieces_as_it_has_rays() -> None:
    (hub,) = cut_people(tie_network("abcdh", ties(*(("h", ray) for ray in "abcd"))))

    assert (hub.person, hub.pieces, hub.cut_off) == ("h", (1, 1, 1, 1), 3)


def test_each_part_that_hangs_together_is_looked_at_by_itself() -> None:
    found = cut_people(tie_network("abcxyz", ties(("a", "b"), ("b", "c"), ("x", "y"), ("y", "z"))))

    assert found == (Cut("b", (1, 1)), Cut("y", (1, 1)))


def test_agrees_with_networkx_on_500_random_graphs() -> None:
    compared = 0
    for seed, network in random_networks():
        graph = as_networkx(network)
        expected = {network.people[person]: pieces_without(graph, person) for person in nx.articulation_points(graph)}

        assert {cut.person: cut.pieces for cut in cut_people(network)} == expected, seed
        compared += 1
    assert compared == 500


def pieces_without(graph: "nx.Graph[int]", person: int) -> tuple[int, ...]:
    around = nx.node_connected_component(graph, person) - {person}
    pieces = nx.connected_components(graph.subgraph(around))
    return tuple(sorted(map(len, pieces), reverse=True))


def test_nobody_falls_apart() -> None:
    assert cut_people(tie_network((), ())) == ()
