"""Who is on which side, and how each person joins the two: by hand, and by looking at every three people."""

import random
from itertools import permutations

import networkx as nx
import pytest

from graph_api.analytics.bridge_sides import (
    Concerned,
    Join,
    Sides,
    direct_ties,
    joins,
    level_sides,
    shortest_way,
    unit_sides,
)
from graph_api.analytics.tie_network import TieNetwork, tie_network
from graph_api.domain.bridges import BridgeEnd, BridgeRole
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ConcernRow, NeedRow, OwnerRow, TopicRow
from graph_api.domain.snapshot_nodes import ThemeRow
from tests.analytics.made import attended, knows, meeting, members, named, person, ties, unit
from tests.analytics.random_ties import as_networkx, random_networks

FOUR = ["Ann", "Ola", "Olle", "Tess"]


def sides(one: str, other: str) -> Sides:
    """Two sides by the names of their people."""
    first, second = frozenset(one.split()), frozenset(other.split())
    stands = dict.fromkeys(first, BridgeEnd.ONE) | dict.fromkeys(second, BridgeEnd.OTHER)
    return Sides(first, second, stands | dict.fromkeys(first & second, BridgeEnd.BOTH))


def test_joins_by_hand() -> None:
    network = tie_network(FOUR, ties(("Ann", "Tess"), ("Tess", "Ola"), ("Tess", "Olle"), ("Ola", "Ann")))

    found = joins(network, sides("Ann", "Ola Olle"))

    assert found == {"Tess": Join(BridgeEnd.NEITHER, to_one=1, to_other=2, open_pairs=1, forth=2, back=0)}
    assert (found["Tess"].forth_role, found["Tess"].back_role) == (BridgeRole.LIAISON, None)


@pytest.mark.parametrize(
    ("one", "other", "forth", "back"),
    [
        ("Ann Tess", "Ola", BridgeRole.REPRESENTATIVE, BridgeRole.GATEKEEPER),
        ("Ann", "Ola Tess", BridgeRole.GATEKEEPER, BridgeRole.REPRESENTATIVE),
        ("Ann", "Ola", BridgeRole.LIAISON, BridgeRole.LIAISON),
        ("Ann Tess", "Ola Tess", None, None),
    ],
)
def test_the_role_follows_from_where_somebody_stands(
    one: str, other: str, forth: BridgeRole | None, back: BridgeRole | None
) -> None:
    network = tie_network(FOUR, ties(("Ann", "Tess"), ("Tess", "Ola"), ("Ola", "Tess"), ("Tess", "Ann")))

    found = joins(network, sides(one, other))["Tess"]

    assert (found.forth, found.back) == (1, 1)
    assert (found.forth_role, found.back_role) == (forth, back)


def test_who_is_tied_to_one_person_alone_who_is_of_both_sides_joins_nobody() -> None:
    network = tie_network(FOUR, ties(("Ann", "Tess")))

    assert joins(network, sides("Ann", "Ann Ola")) == {}


@pytest.mark.thorough
def test_counts_as_by_looking_at_every_three_people() -> None:
    compared = 0
    for seed, network in random_networks():
        drawn = random.Random(seed)
        one, other = (frozenset(each for each in network.people if drawn.random() < 0.4) for _ in range(2))
        found = joins(network, Sides(one, other, {}))

        expected = {each: counted for each in network.people if (counted := by_threes(network, one, other, each))[0]}
        assert {each: (1, join.open_pairs, join.forth, join.back) for each, join in found.items()} == expected, seed
        compared += 1
    assert compared == 500


def by_threes(
    network: TieNetwork, one: frozenset[str], other: frozenset[str], broker: str
) -> tuple[int, int, int, int]:
    """Whether there is a pair, how many pairs are open, and how many are linked forth and back, by the definition."""
    ends = zip(network.sources.tolist(), network.targets.tolist(), strict=True)
    arcs = {(network.people[source], network.people[target]) for source, target in ends}
    tied = arcs | {(target, source) for source, target in arcs}
    around = [
        (first, second)
        for first, second in permutations(network.people, 2)
        if first in one and second in other and broker not in {first, second}
    ]
    pairs = [pair for pair in around if {(pair[0], broker), (broker, pair[1])} <= tied]
    forth = [pair for pair in around if {(pair[0], broker), (broker, pair[1])} <= arcs and pair not in arcs]
    back = [pair for pair in around if {(pair[1], broker), (broker, pair[0])} <= arcs and pair[::-1] not in arcs]
    return min(1, len(pairs)), sum(pair not in tied for pair in pairs), len(forth), len(back)


def test_counts_the_ties_between_the_sides_each_once() -> None:
    network = tie_network(FOUR, ties(("Ann", "Ola"), ("Ola", "Ann"), ("Olle", "Ann"), ("Ola", "Olle")))

    assert direct_ties(network, sides("Ann", "Ola Olle")) == 2
    assert direct_ties(network, sides("Ann Ola", "Ola Olle Ann")) == 3


def test_finds_a_shortest_way_between_sides_that_nobody_joins() -> None:
    network = tie_network("abcdef", ties(("a", "b"), ("b", "c"), ("d", "c"), ("a", "e"), ("e", "f"), ("f", "d")))

    assert shortest_way(network, sides("a", "d")) == ("a", "b", "c", "d")
    assert shortest_way(network, sides("a", "x")) == ()


def test_no_way_is_shorter_in_500_random_graphs() -> None:
    for seed, network in random_networks():
        one, other = network.people[0], network.people[-1]
        graph = as_networkx(network)
        linked = nx.has_path(graph, 0, network.size - 1)

        way = shortest_way(network, sides(one, other))

        assert len(way) == (nx.shortest_path_length(graph, 0, network.size - 1) + 1 if linked else 0), seed


def office() -> Snapshot:
    """The move concerns Care and so its ward, is owned by Olof, needs law, which Lis knows, and Mio met about it."""
    return Snapshot(
        version=1,
        people=(
            person("Stina", "S", "care"),
            person("Ove", "O", "ward"),
            person("Olof", "O", "park"),
            person("Lis", "S", "park"),
            person("Mio", "T", "park"),
            person("Far", "S", "park"),
        ),
        units=(unit("care"), unit("park"), unit("ward", parent="care")),
        competences=(named("law"),),
        themes=(ThemeRow("move", "move", "made", "Move"),),
        memberships=members({"park": ["Ove"]}, "member"),
        holdings=knows({"Lis": ["law"]}),
        needs=(NeedRow("move", "law"),),
        concerns=(ConcernRow("move", "care"),),
        owners=(OwnerRow("move", "Olof"), OwnerRow("move", "park")),
        meetings=(meeting("talk", "2026-01-01"),),
        topics=(TopicRow("talk", "move"),),
        attendance=attended({"talk": ["Mio"], "other": ["Far"]}),
    )


def test_a_theme_concerns_units_owners_those_who_know_and_those_who_met() -> None:
    assert Concerned(office()).by("move") == {"Stina", "Ove", "Olof", "Lis", "Mio"}


def test_the_sides_of_a_theme_are_the_two_levels_of_those_concerned() -> None:
    graph = office()

    found = level_sides(graph, Concerned(graph).by("move"), ["Stina", "Ove", "Olof", "Mio", "Far"])

    assert (found.one, found.other) == ({"Stina"}, {"Ove", "Olof"})
    assert found.stands["Far"] is BridgeEnd.ONE
    assert "Mio" not in found.stands


def test_the_sides_of_two_units_have_the_people_of_units_below_and_may_overlap() -> None:
    found = unit_sides(office(), "care", "park", [row.id for row in office().people])

    assert (found.one, found.other) == ({"Stina", "Ove"}, {"Ove", "Olof", "Lis", "Mio", "Far"})
    assert found.stands["Ove"] is BridgeEnd.BOTH
    assert found.stands["Stina"] is BridgeEnd.ONE
