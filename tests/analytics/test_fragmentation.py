"""Fragmentation as Borgatti (2006) defines it: by hand, and by another library's components."""

import random

import networkx as nx
import pytest

from graph_api.analytics.fragmentation import components, expected_fragmentation, fragmentation
from graph_api.analytics.graphs import undirected
from tests.analytics.made import ties


def sizes(found: dict[str, int]) -> list[int]:
    return [[*found.values()].count(label) for label in set(found.values())]


def test_leaves_three_fifths_of_the_pairs_of_a_path_of_six_apart_without_its_third() -> None:
    """By hand: without c, {a, b} and {d, e, f} are left, F = 1 - (2 + 6) / 20."""
    graph = undirected("abcdef", ties(*zip("abcde", "bcdef", strict=True)))

    whole, without = components(graph, "abcdef"), components(graph, "abdef")

    assert (fragmentation(sizes(whole)), sorted(sizes(without))) == (0.0, [2, 3])
    assert fragmentation(sizes(without)) == pytest.approx(0.6)


def test_is_one_where_nobody_reaches_anybody_and_nothing_without_a_pair() -> None:
    assert fragmentation([1, 1, 1]) == 1.0
    assert fragmentation([1]) is None
    assert fragmentation([]) is None


def test_finds_the_one_who_holds_the_kite_together() -> None:
    """Krackhardt's kite (1990): without Heather (7) there are seven and two, F = 1 - (42 + 2) / 72; else 0."""
    kite = nx.krackhardt_kite_graph()
    graph = undirected(map(str, kite), ties(*((str(one), str(other)) for one, other in kite.edges)))

    left = {gone: sizes(components(graph, set(graph.people) - {gone})) for gone in graph.people}

    found = {gone: fragmentation(each) for gone, each in left.items()}
    assert found.pop("7") == pytest.approx(28 / 72)
    assert found.pop("8") == pytest.approx(1 - 56 / 72)
    assert set(found.values()) == {0.0}


def test_expects_of_a_star_what_is_left_if_anybody_leaves() -> None:
    """By hand: of eleven one is the centre, without whom F is 1, and else 0: in 20 draws one to four times."""
    star = undirected(map(str, range(11)), ties(*(("0", str(end)) for end in range(1, 11))))
    ring = undirected("abcdef", ties(*zip("abcdef", "bcdefa", strict=True)))

    found = expected_fragmentation(star, 1)

    assert found in {times / 20 for times in range(5)}
    assert found == expected_fragmentation(star, 1)
    assert (expected_fragmentation(ring, 0), expected_fragmentation(ring, 1)) == (0.0, 0.0)
    assert expected_fragmentation(undirected("abc", ()), 1) == 1.0
    assert expected_fragmentation(ring, 5) is None


@pytest.mark.parametrize("seed", range(100))
def test_is_the_share_of_pairs_without_a_path(seed: int) -> None:
    """Against networkx, pair by pair; a person more, tied to nobody, changes nobody's component."""
    dice = random.Random(seed)
    drawn = nx.gnm_random_graph(dice.randint(2, 14), dice.randint(0, 14), seed=seed)
    names = {node: f"p{node:02}" for node in drawn}
    stay = sorted(dice.sample(sorted(names), dice.randint(2, len(names))))
    edges = [(names[one], names[other]) for one, other in drawn.edges]
    graph = undirected(names.values(), ties(*edges))

    found = components(graph, {names[node] for node in stay})

    within = drawn.subgraph(stay)
    pairs = [(one, other) for one in stay for other in stay if one < other]
    apart = sum(not nx.has_path(within, one, other) for one, other in pairs)
    assert fragmentation(sizes(found)) == pytest.approx(apart / len(pairs))
    more = components(undirected([*names.values(), "alone"], ties(*edges)), {names[node] for node in stay} | {"alone"})
    assert len({(found[person], more[person]) for person in found}) == len(set(found.values()))
