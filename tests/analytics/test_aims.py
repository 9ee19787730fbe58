"""What works for a narrower objective works for every wider one."""

from graph_api.analytics.aims import Aims
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ServingRow
from tests.analytics.strategies import house, objective


def test_what_works_for_an_objective_works_for_the_wider_ones_too() -> None:
    aims = Aims(house())

    assert (aims.direct("Falls"), aims.of("Falls")) == ({"Safe"}, {"Safe", "Whole"})
    assert aims.of("Light") == frozenset()
    assert aims.serving(["Falls", "Noise", "Rails"]) == {
        "Calm": {"Noise"},
        "Safe": {"Falls", "Rails"},
        "Whole": {"Falls", "Rails"},
    }


def test_objectives_in_a_ring_are_as_wide_as_each_other() -> None:
    ring = (ServingRow("A", "B"), ServingRow("B", "C"), ServingRow("C", "A"), ServingRow("theme", "B"))
    aims = Aims(Snapshot(version=1, objectives=tuple(map(objective, "ABC")), serving=ring))

    assert aims.of("theme") == {"A", "B", "C"}
