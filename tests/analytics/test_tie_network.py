"""The people who have ties, and who is tied to whom in which direction."""

import pytest

from graph_api.analytics.tie_network import TieNetwork, tie_network
from tests.analytics.made import ties


def arcs(network: TieNetwork) -> list[tuple[str, str]]:
    ends = zip(network.sources.tolist(), network.targets.tolist(), strict=True)
    return [(network.people[source], network.people[target]) for source, target in ends]


def test_leaves_out_who_has_no_tie_and_ties_to_oneself_and_to_strangers() -> None:
    found = tie_network(["Ada", "Bo", "Cy", "Di"], ties(("Bo", "Ada"), ("Cy", "Cy"), ("Di", "Xerxes")))

    assert found.people == ("Ada", "Bo")
    assert arcs(found) == [("Bo", "Ada")]
    assert found.edges == 1
    assert found.degrees.tolist() == [1, 1]


def test_counts_two_who_are_tied_both_ways_and_in_several_kinds_once_as_a_pair() -> None:
    rows = (*ties(("Ada", "Bo"), ("Bo", "Ada")), *ties(("Ada", "Bo"), kind="friend"))

    found = tie_network(["Ada", "Bo"], rows)

    assert (found.edges, arcs(found)) == (1, [("Ada", "Bo"), ("Bo", "Ada")])


def test_counts_the_kinds_that_are_asked_for() -> None:
    rows = (*ties(("Ada", "Bo")), *ties(("Bo", "Cy"), kind="friend"))

    assert tie_network(["Ada", "Bo", "Cy"], rows, kinds={"friend"}).people == ("Bo", "Cy")


@pytest.mark.parametrize(("least", "people"), [(3.0, ("Ada", "Bo")), (3.5, ())])
def test_adds_up_the_weights_of_both_directions_for_the_threshold(least: float, people: tuple[str, ...]) -> None:
    rows = (*ties(("Ada", "Bo"), weight=1.0), *ties(("Bo", "Ada"), weight=2.0), *ties(("Bo", "Cy"), weight=2.5))

    assert tie_network(["Ada", "Bo", "Cy"], rows, min_weight=least).people == people


def test_may_be_empty() -> None:
    found = tie_network(["Ada"], ())

    assert (found.size, found.edges, found.tied) == (0, 0, frozenset())
