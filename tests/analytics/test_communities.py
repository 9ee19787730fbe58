"""Groups are found as the reference libraries find them, the same for the same question, and by ties alone."""

import random
from pathlib import Path
from typing import Any

import igraph
import pytest

from graph_api.analytics.agreement import agreement_of
from graph_api.analytics.communities import MOST_PASSES, MOST_WORK, Communities, find_communities
from graph_api.analytics.graphs import undirected
from graph_api.analytics.silo_basis import SiloBasis
from graph_api.domain.silos import Grouping, Population, SilosInput
from graph_api.domain.snapshot import Snapshot
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import ties
from tests.analytics.references import kubernetes, silo_reference, views

SHARED = [
    ("krackhardt-hightech", "advice"),
    ("krackhardt-hightech", "friendship"),
    ("krackhardt-hightech", "reports_to"),
    ("email-eu-core", "email"),
]
WAYS = pytest.mark.parametrize("way", ["unweighted", "weighted"])


def basis(snapshot: Snapshot, name: str, view: dict[str, Any], way: str) -> SiloBasis:
    everyone = view["definition"]["nodes"].startswith("every person")
    asked = SilosInput(
        tie_kinds=view["definition"]["tie_kinds"],
        population=Population.ALL if everyone else Population.TIED,
        formal_only="membership-based" in name,
        leiden_weighted=way == "weighted",
    )
    return SiloBasis(snapshot, asked, [Grouping.UNIT])


def assert_as_good_as(view: dict[str, Any], way: str, measured: SiloBasis) -> None:
    """As good as the best of 20 seeds of leidenalg or igraph, with a number of groups and an AMI of theirs.

    Leiden is random, so that no figure is the same; a hundredth is allowed beyond the ends of an AMI.
    """
    reference = [each for name, each in view["leiden"].items() if name.endswith(f"_{way}")]
    found = measured.communities
    units = measured.groups(Grouping.UNIT)
    assert found is not None
    agreement = agreement_of(units.places, found.best.groups) if units.overlap == 0 else None
    assert found.best.modularity >= min(each["modularity_max"] for each in reference) - 1e-4
    assert min(each["communities_min"] for each in reference) <= found.best.count
    assert found.best.count <= max(each["communities_max"] for each in reference)
    assert agreement is not None
    assert min(each["AMI_min"] for each in reference) - 0.01 <= agreement
    assert agreement <= max(each["AMI_max"] for each in reference) + 0.01


@WAYS
@pytest.mark.thorough
@pytest.mark.parametrize("name", silo_reference())
def test_finds_groups_as_good_as_leidenalg_and_igraph_on_kubernetes(name: str, way: str) -> None:
    view = silo_reference()[name]

    assert_as_good_as(view, way, basis(kubernetes(), name, view, way))


@pytest.mark.shared
@WAYS
@pytest.mark.parametrize(("organisation", "name"), SHARED)
def test_finds_groups_as_good_as_leidenalg_and_igraph_on_other_organisations(
    shared_data: Path, organisation: str, name: str, way: str
) -> None:
    folder = shared_data / organisation
    view = views(folder / "reference.json")[name]

    assert_as_good_as(view, way, basis(organisation_in(folder), name, view, way))


@pytest.mark.shared
def test_has_the_published_size_of_email_eu_core(shared_data: Path) -> None:
    """1,005 people in 42 departments (SNAP), 16,064 pairs who wrote to each other either way."""
    snapshot = organisation_in(shared_data / "email-eu-core")
    measured = SiloBasis(snapshot, SilosInput(population=Population.ALL), [Grouping.UNIT])

    assert (measured.counted.size, measured.counted.edges) == (1_005, 16_064)
    assert len(measured.groups(Grouping.UNIT).names) == 42


@pytest.mark.shared
def test_ties_the_people_of_email_eu_core_as_densely_as_is_published(shared_data: Path) -> None:
    """Average clustering 0.3994 (SNAP), as another library counts it over the ties that we count."""
    snapshot = organisation_in(shared_data / "email-eu-core")
    counted = SiloBasis(snapshot, SilosInput(population=Population.ALL), [Grouping.UNIT]).counted
    same = igraph.Graph(n=counted.size, edges=list(zip(counted.first.tolist(), counted.second.tolist(), strict=True)))

    assert same.transitivity_avglocal_undirected(mode="zero") == pytest.approx(0.3994, abs=0.00005)


def two_rings(*, size: int = 6, lonely: tuple[str, ...] = ()) -> tuple[list[str], list[tuple[str, str]]]:
    """Everyone knows everyone in the choir and in the chess club, and Choir0 knows Chess0."""
    clubs = [[f"{club}{number}" for number in range(size)] for club in ("Choir", "Chess")]
    pairs = [(one, other) for club in clubs for place, one in enumerate(club) for other in club[:place]]
    return [*clubs[0], *clubs[1], *lonely], [*pairs, ("Choir0", "Chess0")]


def found_in(people: list[str], pairs: list[tuple[str, str]], seeds: int = 20) -> tuple[list[set[str]], Communities]:
    graph = undirected(people, ties(*pairs))
    found = find_communities(graph, seeds)
    assert found is not None
    numbers = found.best.groups.tolist()
    groups = [
        {graph.people[at] for at, number in enumerate(numbers) if number == each} for each in sorted(set(numbers))
    ]
    return groups, found


def test_finds_two_circles_of_friends() -> None:
    """30 of 31 ties inside, 31 ends each: modularity 30 / 31 - 2 (31 / 62)^2."""
    groups, found = found_in(*two_rings())

    assert {frozenset(group) for group in groups} == {
        frozenset(f"{club}{number}" for number in range(6)) for club in ("Choir", "Chess")
    }
    assert found.best.modularity == pytest.approx(30 / 31 - 0.5)
    assert found.seeds == tuple(range(20))


def test_numbers_the_largest_group_first_and_leaves_the_lonely_alone() -> None:
    groups, _ = found_in(*two_rings(lonely=("Zoe", "Abe")))

    assert [len(group) for group in groups] == [6, 6, 1, 1]
    assert groups[2:] == [{"Abe"}, {"Zoe"}]


def random_people(seed: int) -> tuple[list[str], list[tuple[str, str]]]:
    dice = random.Random(seed)
    names = [f"person{number:02}" for number in range(40)]
    return names, [(dice.choice(names), dice.choice(names)) for _ in range(90)]


@pytest.mark.parametrize("seed", range(5))
def test_depends_neither_on_the_order_of_ties_nor_on_a_bystander(seed: int) -> None:
    names, pairs = random_people(seed)
    groups, found = found_in(names, pairs)

    shuffled, again = found_in([*reversed(names), "aloof"], random.Random(seed).sample(pairs, len(pairs)))

    assert {frozenset(group) for group in shuffled} == {*map(frozenset, groups), frozenset({"aloof"})}
    assert [split.modularity for split in again.tried] == pytest.approx([split.modularity for split in found.tried])


@pytest.mark.parametrize("seed", range(5))
def test_finds_about_as_much_under_other_names(seed: int) -> None:
    names, pairs = random_people(seed)
    other = dict(zip(names, random.Random(seed).sample(names, len(names)), strict=True))

    _, found = found_in(names, pairs)
    _, renamed = found_in(names, [(other[a], other[b]) for a, b in pairs])

    assert renamed.best.modularity == pytest.approx(found.best.modularity, abs=0.01)


def test_finds_nothing_without_ties_or_without_a_seed() -> None:
    people, pairs = two_rings()

    assert find_communities(undirected(people, ()), 20) is None
    assert find_communities(undirected(people, ties(*pairs)), 0) is None


@pytest.mark.thorough
def test_goes_through_no_more_ties_than_it_has_time_for() -> None:
    people, pairs = two_rings(size=150)

    _, few = found_in(*two_rings(), seeds=20)
    _, many = found_in(people, pairs, seeds=100)

    assert (len(few.seeds), few.passes) == (20, MOST_PASSES)
    assert len(many.seeds) < 100
    assert len(pairs) * len(many.seeds) * many.passes <= MOST_WORK
