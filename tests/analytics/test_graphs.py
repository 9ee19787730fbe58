"""Ties become a simple undirected graph."""

import numpy as np
import pytest

from graph_api.analytics.graphs import TieGraph, distinct, undirected
from graph_api.domain.snapshot_links import TieRow
from tests.analytics.made import ties

PEOPLE = ["Ada", "Bo", "Cy"]


def edges(graph: TieGraph) -> list[tuple[str, str, float]]:
    return [
        (graph.people[a], graph.people[b], weight) for (a, b), weight in zip(graph.ends(), graph.weight, strict=True)
    ]


def test_one_edge_for_ties_in_both_directions_and_of_two_kinds() -> None:
    rows = (TieRow("Bo", "Ada", "asks", 2.0), TieRow("Ada", "Bo", "asks", 1.0), TieRow("Ada", "Bo", "trusts", 0.5))

    assert edges(undirected(PEOPLE, rows)) == [("Ada", "Bo", 3.5)]


def test_leaves_out_ties_to_oneself() -> None:
    assert undirected(PEOPLE, ties(("Ada", "Ada"))).edges == 0


def test_leaves_out_ties_to_someone_who_is_not_counted() -> None:
    assert undirected(PEOPLE, ties(("Ada", "Zoe"))).edges == 0


def test_counts_only_the_kinds_that_are_named() -> None:
    rows = ties(("Ada", "Bo"), kind="asks") + ties(("Bo", "Cy"), kind="trusts")

    assert edges(undirected(PEOPLE, rows, kinds={"trusts"})) == [("Bo", "Cy", 1.0)]


def test_compares_the_sum_of_both_directions_with_the_threshold() -> None:
    rows = ties(("Ada", "Bo"), ("Bo", "Ada"), ("Bo", "Cy"))

    assert edges(undirected(PEOPLE, rows, min_weight=2.0)) == [("Ada", "Bo", 2.0)]


def test_knows_who_is_tied_to_anyone() -> None:
    assert undirected(PEOPLE, ties(("Cy", "Ada"))).tied() == {"Ada", "Cy"}


@pytest.mark.parametrize("numbers", [[], [7], [3, 1, 3, 0, 1], [-5, -5, 2**40]])
def test_gives_each_number_once_in_order(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, dtype=np.int64)).tolist() == sorted(set(numbers))
