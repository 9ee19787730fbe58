"""Where knowledge is trapped: ties within and between groups. Gives every group, however small."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from graph_api.analytics.ei import ei_index, expected_ei_index, expected_for_group, pairs, rescaled_ei_index
from graph_api.analytics.graphs import Indices, TieGraph, Weights, undirected
from graph_api.analytics.groups import formal_people, groups_of
from graph_api.analytics.modularity import assortativity, modularity
from graph_api.analytics.permutations import Chance, chance_of
from graph_api.domain.silos import Grouping, Population
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class GroupMeasures:
    """One group; see `graph_api.domain.silos.SiloGroup` for each measure. `ends`: the ends of ties in it."""

    group: str
    size: int
    internal: int
    external: int
    ei_by_ties: float | None
    ei_by_members: float | None
    expected_ei_by_ties: float | None
    expected_ei_by_members: float | None
    internal_density: float | None

    @property
    def ends(self) -> int:
        """The ends of ties that are in the group."""
        return 2 * self.internal + self.external


@dataclass(frozen=True, slots=True)
class SiloMeasures:
    """All groups together; see `graph_api.domain.silos.Silos` for each measure.

    `not_formal`: how many people are counted to a unit that is not recorded as a membership of theirs. `groups`: sorted
    by id. `connected`: the pairs of groups, each sorted, with at least one tie between them.
    """

    people: int
    people_without_ties: int
    not_formal: int
    ties: int
    density: float | None
    internal: int
    external: int
    ei_index: float | None
    expected_ei_index: float | None
    rescaled_ei_index: float | None
    chance: Chance
    weighted_ei_index: float | None
    modularity: float | None
    weighted_modularity: float | None
    assortativity: float | None
    groups: tuple[GroupMeasures, ...]
    connected: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PairWithoutTies:
    """Two groups with no tie between them. `expected`: d_a d_b / 2m, with d the ends of ties in each."""

    a: GroupMeasures
    b: GroupMeasures
    expected: float


def measure_silos(
    snapshot: Snapshot,
    *,
    by: Grouping = Grouping.UNIT,
    kinds: frozenset[str] | None = None,
    min_weight: float = 0.0,
    population: Population = Population.TIED,
    formal_only: bool = False,
    active_only: bool = False,
    unit_depth: int | None = None,
    deal: bool = True,
) -> SiloMeasures:
    """How ties of `kinds` (None: all) lie within and between the groups of `by`.

    The arguments mean what the fields of `graph_api.domain.silos.SilosInput` say. `deal`: whether to try
    deals for the chance of it.
    """
    groups = groups_of(snapshot, by, formal_only=formal_only, active_only=active_only, unit_depth=unit_depth)
    graph = undirected(groups, snapshot.ties, kinds=kinds, min_weight=min_weight)
    counted = graph.tied() if population is Population.TIED else frozenset(graph.people)
    not_formal = len(counted - formal_people(snapshot)) if by is Grouping.UNIT else 0
    return _measured(graph, groups, counted, not_formal, deal=deal)


def pairs_without_ties(found: SiloMeasures, *, smallest: int = 0) -> tuple[PairWithoutTies, ...]:
    """The pairs of groups of at least `smallest` people with no tie between them, those of the largest first."""
    shown = [group for group in found.groups if group.size >= smallest]
    lonely = [
        PairWithoutTies(a=a, b=b, expected=a.ends * b.ends / (2 * found.ties) if found.ties else 0.0)
        for a, b in combinations(shown, 2)
        if (a.group, b.group) not in found.connected
    ]
    return tuple(sorted(lonely, key=lambda pair: (-pair.a.size * pair.b.size, pair.a.group, pair.b.group)))


def _measured(
    graph: TieGraph, groups: Mapping[str, str], counted: frozenset[str], not_formal: int, *, deal: bool
) -> SiloMeasures:
    names = sorted({groups[person] for person in counted})
    place = {name: index for index, name in enumerate(names)}
    sizes = Counter(groups[person] for person in counted)
    first, second = _groups_of_ends(graph, groups, place)
    inside = first == second
    internal, ends = _sums(first, second, np.ones(graph.edges), len(names))
    heavy_internal, heavy_ends = _sums(first, second, graph.weight, len(names))
    kept = int(inside.sum())
    weight_inside = float(graph.weight[inside].sum())
    return SiloMeasures(
        people=len(counted),
        people_without_ties=len(counted) - len(graph.tied()),
        not_formal=not_formal,
        ties=graph.edges,
        density=graph.edges / pairs(len(counted)) if len(counted) > 1 else None,
        internal=kept,
        external=graph.edges - kept,
        ei_index=ei_index(kept, graph.edges - kept),
        expected_ei_index=expected_ei_index(list(sizes.values())),
        rescaled_ei_index=rescaled_ei_index(list(sizes.values()), graph.edges, graph.edges - kept),
        chance=_chance(graph, groups, counted, place, deal=deal),
        weighted_ei_index=ei_index(weight_inside, float(graph.weight.sum()) - weight_inside),
        modularity=modularity(internal, ends),
        weighted_modularity=modularity(heavy_internal, heavy_ends),
        assortativity=assortativity(internal, ends),
        groups=tuple(_groups(names, sizes, internal, ends)),
        connected=_connected(names, first[~inside], second[~inside]),
    )


def _chance(
    graph: TieGraph, groups: Mapping[str, str], counted: frozenset[str], place: Mapping[str, int], *, deal: bool
) -> Chance:
    """How the ties lie against chance, among those who are `counted`."""
    of_person = np.array([place.get(groups[person], 0) for person in graph.people], dtype=np.int64)
    there = np.array([person in counted for person in graph.people], dtype=bool)
    places = np.cumsum(there) - 1
    return chance_of(of_person[there], places[graph.first], places[graph.second], deal=deal)


def _groups_of_ends(graph: TieGraph, groups: Mapping[str, str], place: Mapping[str, int]) -> tuple[Indices, Indices]:
    """For each edge the places of the groups of its two ends."""
    of_person = np.array([place.get(groups[person], -1) for person in graph.people], dtype=np.int64)
    return of_person[graph.first], of_person[graph.second]


def _sums(first: Indices, second: Indices, weight: Weights, count: int) -> tuple[Weights, Weights]:
    """For each of `count` groups the weight of the edges inside it, and the weight of the ends in it."""
    inside = first == second
    internal = _per_group(first[inside], weight[inside], count)
    return internal, _per_group(first, weight, count) + _per_group(second, weight, count)


def _connected(names: Sequence[str], first: Indices, second: Indices) -> frozenset[tuple[str, str]]:
    """The pairs of groups that the ties between `first` and `second` join, each with the earlier name first."""
    joined = np.unique(np.minimum(first, second) * len(names) + np.maximum(first, second))
    return frozenset((names[pair // len(names)], names[pair % len(names)]) for pair in map(int, joined))


def _per_group(groups: Indices, weight: Weights, count: int) -> Weights:
    return np.bincount(groups, weights=weight, minlength=count).astype(np.float64)


def _groups(names: list[str], sizes: Counter[str], internal: Weights, ends: Weights) -> Iterator[GroupMeasures]:
    everyone = sizes.total()
    for name, inner, both in zip(names, internal, ends, strict=True):
        size, inside = sizes[name], int(inner)
        outside = int(both) - 2 * inside
        by_ties, by_members = expected_for_group(size, everyone - size)
        yield GroupMeasures(
            group=name,
            size=size,
            internal=inside,
            external=outside,
            ei_by_ties=ei_index(inside, outside),
            ei_by_members=ei_index(2 * inside, outside),
            expected_ei_by_ties=by_ties,
            expected_ei_by_members=by_members,
            internal_density=inside / pairs(size) if size > 1 else None,
        )
