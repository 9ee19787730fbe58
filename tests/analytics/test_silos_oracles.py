"""Silos agree with networkx and igraph on 500 random organisations, for what these have."""

import math
import random
from typing import Any

import igraph
import networkx as nx
import pytest

from graph_api.analytics.silos import SiloMeasures, measure_silos
from graph_api.domain.silos import Population, SilosInput
from tests.analytics.made import organisation, person, ties

ORGANISATIONS = 500
ASKED = SilosInput(population=Population.ALL, leiden_seeds=0)


def drawn(seed: int) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Up to thirty people in up to six units, and each pair tied more or less often."""
    dice = random.Random(seed)
    units = [f"unit{number}" for number in range(dice.randint(1, 6))]
    of = {f"person{number:02}": dice.choice(units) for number in range(dice.randint(2, 30))}
    names, often = list(of), dice.choice([0.05, 0.2, 0.6])
    pairs = [(one, other) for at, one in enumerate(names) for other in names[:at] if dice.random() < often]
    return of, pairs


def measured(of: dict[str, str], pairs: list[tuple[str, str]]) -> SiloMeasures:
    people = [person(name, unit=unit) for name, unit in of.items()]
    return measure_silos(organisation(people, ties=ties(*pairs)), ASKED, deal=False)


def network(of: dict[str, str], pairs: list[tuple[str, str]]) -> Any:
    graph: Any = nx.Graph(pairs)
    graph.add_nodes_from(of)
    nx.set_node_attributes(graph, of, "unit")
    return graph


def conductances(graph: Any, of: dict[str, str]) -> dict[str, float | None]:
    """networkx divides by the ends of ties of the smaller side, of which there must be some."""
    found: dict[str, float | None] = {}
    for unit in set(of.values()):
        inside = [name for name, each in of.items() if each == unit]
        outside = [name for name, each in of.items() if each != unit]
        ends = [sum(degree for _, degree in graph.degree(side)) for side in (inside, outside)]
        found[unit] = nx.conductance(graph, inside) if min(ends) else None
    return found


@pytest.mark.parametrize("start", range(0, ORGANISATIONS, 50))
def test_agrees_with_networkx_and_igraph(start: int) -> None:
    for seed in range(start, start + 50):
        of, pairs = drawn(seed)
        graph = network(of, pairs)
        found = measured(of, pairs)

        assert {group.group: group.conductance for group in found.groups} == pytest.approx(conductances(graph, of))
        assert found.density == pytest.approx(nx.density(graph))
        if pairs:
            assert found.modularity == pytest.approx(modularity(of, pairs))
            assert (found.assortativity or 0.0) == pytest.approx(assortativity(graph) if found.assortativity else 0.0)


def modularity(of: dict[str, str], pairs: list[tuple[str, str]]) -> float:
    names, units = list(of), sorted(set(of.values()))
    graph: Any = igraph.Graph(len(names), [(names.index(one), names.index(other)) for one, other in pairs])
    return float(graph.modularity([units.index(unit) for unit in of.values()]))


def assortativity(graph: Any) -> float:
    found = float(nx.attribute_assortativity_coefficient(graph, "unit"))
    return 0.0 if math.isnan(found) else found
