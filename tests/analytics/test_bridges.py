"""Bridges agree with what igraph and networkx computed of real organisations, and hang on nothing that is no tie."""

import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph_api.analytics.bridge_sides import Sides, level_sides
from graph_api.analytics.bridges import BridgeMeasures, PersonMeasures
from graph_api.analytics.tie_network import tie_network
from graph_api.domain.bridges import BridgeCriterion, BridgeGrouping, BridgeRole
from graph_api.domain.snapshot import Snapshot
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import organisation, person, ties, unit
from tests.analytics.references import kubernetes, views
from tests.analytics.test_silos import SHARED
from tests.support.folders import REPOSITORY

REFERENCE = REPOSITORY / "tests" / "data" / "kubernetes" / "reference.json"


def measured(snapshot: Snapshot, sides: Sides | None = None, **asked: Any) -> BridgeMeasures:
    people = [row.id for row in snapshot.people]
    network = tie_network(people, snapshot.ties, **asked)
    return BridgeMeasures(snapshot, network, sides, unit_depth=None, samples=100)


def in_view(snapshot: Snapshot, name: str, view: Mapping[str, Any]) -> BridgeMeasures:
    """Everyone with a department counts, or only those of whom a membership says so."""
    recorded = {(row.person, row.unit) for row in snapshot.memberships}
    formal = "membership-based" in name
    people = [row for row in snapshot.people if row.unit and (not formal or (row.id, row.unit) in recorded)]
    return measured(replace(snapshot, people=tuple(people)), kinds=frozenset(view["definition"]["tie_kinds"]))


def assert_agrees(found: BridgeMeasures, view: Mapping[str, Any]) -> None:
    """Every figure about persons that the reference states, to the six digits in which it does."""
    n = view["n"]
    isolates = view.get("isolates", 0)
    assert (found.network.size + isolates, found.network.edges) == (n, view["m"])
    for row in view["betweenness_top10"]["rows"]:
        raw = found.of(row["id"]).betweenness
        assert raw == pytest.approx(row["raw"], abs=5.1e-7)
        assert raw is not None
        assert raw / ((n - 1) * (n - 2) / 2) == pytest.approx(row["normalised"], abs=5.1e-7)
    holes = view["burt_constraint"]
    for row in (*holes["lowest5_brokers"], *holes["highest5"]):
        one = found.of(row["id"])
        assert (one.constraint, one.ties) == (pytest.approx(row["constraint"], abs=5.1e-7), row["degree"])
    top = {row["id"] for row in view["betweenness_top10"]["rows"] if row["raw"]}
    assert set(most(found, BridgeCriterion.BETWEENNESS, len(top))) == top


def most(found: BridgeMeasures, criterion: BridgeCriterion, number: int) -> list[str]:
    values = found.candidates(criterion)
    return sorted(values, key=lambda each: (-values[each], each))[:number]


@pytest.mark.parametrize("name", views(REFERENCE))
def test_agrees_with_igraph_and_networkx_on_kubernetes(name: str) -> None:
    view = views(REFERENCE)[name]

    assert_agrees(in_view(kubernetes(), name, view), view)


@pytest.mark.shared
@pytest.mark.parametrize(("organisation", "name"), SHARED)
def test_agrees_with_igraph_and_networkx_on_other_organisations(
    shared_data: Path, organisation: str, name: str
) -> None:
    view = views(shared_data / organisation / "reference.json")[name]

    assert_agrees(in_view(organisation_in(shared_data / organisation), name, view), view)


def firm() -> Snapshot:
    """Ada and Bo are of North, Cy and Di of South; Bo and Cy join them, Eve hangs on Di, and Fay has no tie."""
    people = (
        person("Ada", "S", "North"),
        person("Bo", "T", "North"),
        person("Cy", "T", "South"),
        person("Di", "O", "South"),
        person("Eve"),
        person("Fay", "O", "South"),
    )
    pairs = (("Ada", "Bo"), ("Bo", "Cy"), ("Cy", "Di"), ("Di", "Eve"))
    return organisation(people, ties=ties(*pairs), units=(unit("North"), unit("South")))


def test_says_of_one_person_all_that_there_is_to_say() -> None:
    """Bo stands between Ada and Cy, out of North; on the ways of 1 * 3 pairs; without him Ada has no way to three."""
    found = measured(firm()).of("Bo")

    assert (found.ties, found.betweenness, found.betweenness_error, found.pieces) == (2, 3.0, 0.0, (3, 1))
    assert (found.constraint, found.effective_size) == (0.5, 2.0)
    assert {(role.by, role.role): role.found for role in found.roles if role.found} == {
        (BridgeGrouping.UNIT, BridgeRole.REPRESENTATIVE): 1,
        (BridgeGrouping.LEVEL, BridgeRole.GATEKEEPER): 1,
    }


def test_says_nothing_of_somebody_without_ties() -> None:
    assert measured(firm()).of("Fay") == PersonMeasures("Fay", 0, None)


def test_tells_no_role_of_somebody_whose_unit_and_level_are_not_known() -> None:
    found = measured(firm())

    assert found.of("Eve").roles == ()
    assert (found.unknown(BridgeGrouping.UNIT), found.unknown(BridgeGrouping.LEVEL)) == (1, 1)


@pytest.mark.parametrize(
    ("criterion", "values"),
    [
        (BridgeCriterion.BROKERAGE, {"Bo": 1, "Cy": 1}),
        (BridgeCriterion.BETWEENNESS, {"Bo": 3, "Cy": 4, "Di": 3}),
        (BridgeCriterion.CONSTRAINT, {"Bo": -0.5, "Cy": -0.5, "Di": -0.5}),
        (BridgeCriterion.CUT, {"Bo": 1, "Cy": 2, "Di": 1}),
    ],
)
def test_finds_who_bridges_by_each_criterion(criterion: BridgeCriterion, values: dict[str, float]) -> None:
    assert measured(firm()).candidates(criterion) == pytest.approx(values)


@pytest.mark.parametrize("criterion", BridgeCriterion)
def test_only_who_is_tied_to_both_sides_bridges_them(criterion: BridgeCriterion) -> None:
    graph = firm()
    everyone = [row.id for row in graph.people]

    found = measured(graph, level_sides(graph, everyone, everyone))

    assert found.candidates(criterion) == {}
    assert (found.direct_ties, found.way) == (0, ("Ada", "Bo", "Cy", "Di"))


def test_sums_each_role_over_everyone() -> None:
    totals = {(each.by, each.role): (each.found, each.expected) for each in measured(firm()).totals()}

    assert totals[BridgeGrouping.UNIT, BridgeRole.REPRESENTATIVE][0] == 1
    assert totals[BridgeGrouping.UNIT, BridgeRole.GATEKEEPER][0] == 1
    assert sum(number for (by, _), (number, _) in totals.items() if by is BridgeGrouping.UNIT) == pytest.approx(
        sum(expected for (by, _), (_, expected) in totals.items() if by is BridgeGrouping.UNIT)
    )


def test_counts_units_at_the_depth_that_is_asked_for() -> None:
    graph = firm()
    below = replace(graph, units=(unit("North", parent="Whole"), unit("South", parent="Whole"), unit("Whole")))
    network = tie_network([row.id for row in below.people], below.ties)

    found = BridgeMeasures(below, network, None, unit_depth=0, samples=100)

    roles = [role for role in found.of("Bo").roles if role.by is BridgeGrouping.UNIT]
    assert {role.role: role.found for role in roles if role.found} == {BridgeRole.COORDINATOR: 1}


# What must not change anything


def drawn(seed: int) -> Snapshot:
    """Thirty people of five units and three levels with sixty ties."""
    dice = random.Random(seed)
    people = [person(f"p{number:02}", dice.choice("STO"), f"u{dice.randrange(5)}") for number in range(30)]
    pairs = {(dice.choice(people).id, dice.choice(people).id) for _ in range(60)}
    return organisation(people, ties=ties(*sorted(pairs)))


def figures(snapshot: Snapshot) -> dict[str, PersonMeasures]:
    """Everyone's, less those that are known to the last digit only."""
    found = measured(snapshot)
    return {row.id: found.of(row.id) for row in snapshot.people}


def assert_same(one: Mapping[str, PersonMeasures], other: Mapping[str, PersonMeasures]) -> None:
    for each, before in one.items():
        after = other[each]
        numbers = [(getattr(m, name)) for m in (before, after) for name in ("constraint", "betweenness")]
        assert numbers[:2] == pytest.approx(numbers[2:])
        assert (before.ties, before.pieces, before.effective_size) == (after.ties, after.pieces, after.effective_size)
        assert [role.found for role in before.roles] == [role.found for role in after.roles]
        assert [role.z for role in before.roles] == pytest.approx([role.z for role in after.roles])


@pytest.mark.parametrize("seed", range(10))
def test_other_ids_change_nobodys_figures(seed: int) -> None:
    graph = drawn(seed)
    ids = [row.id for row in graph.people]
    new = dict(zip(ids, random.Random(seed).sample(ids, len(ids)), strict=True))

    other = figures(
        replace(
            graph,
            people=tuple(replace(row, id=new[row.id]) for row in graph.people),
            ties=tuple(replace(row, source=new[row.source], target=new[row.target]) for row in graph.ties),
        )
    )

    assert_same(figures(graph), {old: other[new[old]] for old in ids})


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_rows_changes_nobodys_figures(seed: int) -> None:
    graph, dice = drawn(seed), random.Random(seed)

    assert_same(figures(graph), figures(replace(graph, people=mixed(graph.people, dice), ties=mixed(graph.ties, dice))))


@pytest.mark.parametrize("seed", range(10))
def test_somebody_without_ties_changes_nobodys_figures(seed: int) -> None:
    graph = drawn(seed)
    lone = (person("lone", "S", "u0"), person("a-first", "O", "u9"))

    assert_same(figures(graph), figures(replace(graph, people=(*graph.people, *lone))))


def mixed(rows: tuple[Any, ...], dice: random.Random) -> tuple[Any, ...]:
    return tuple(dice.sample(rows, len(rows)))
