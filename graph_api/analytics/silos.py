"""Where knowledge is trapped: ties within and between groups. Gives every group, however small."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graph_api.analytics.ei import ei_index, expected_ei_index, expected_for_group, pairs, rescaled_ei_index
from graph_api.analytics.graphs import Indices, TieGraph, Weights
from graph_api.analytics.grouped import Disjoint, Overlapping
from graph_api.analytics.groups import formal_people
from graph_api.analytics.modularity import assortativity, conductance, modularity
from graph_api.analytics.permutations import NOT_BY_CHANCE, Chance, chance_of
from graph_api.analytics.silo_basis import SiloBasis
from graph_api.domain.silos import Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class GroupMeasures:
    """One group; see `graph_api.domain.silo_groups.SiloGroup` for each measure. `ends`: the ends of ties in it."""

    group: str
    size: int
    internal: int
    external: int
    ei_by_ties: float | None
    ei_by_members: float | None
    expected_ei_by_ties: float | None
    expected_ei_by_members: float | None
    internal_density: float | None
    conductance: float | None

    @property
    def ends(self) -> int:
        """The ends of ties that are in the group."""
        return 2 * self.internal + self.external

    @property
    def external_share(self) -> float | None:
        """The share of its ties that lead out of it; None without ties."""
        return _share(self.external, self.internal)


@dataclass(frozen=True, slots=True)
class SiloMeasures:
    """All groups together; see `graph_api.domain.silos.Silos` for each measure.

    `not_formal`: how many people are counted to a unit that is not recorded as a membership of theirs. `in_several`:
    how many are in several groups. `groups`: sorted by id. `connected`: the pairs of groups, each sorted, with at least
    one tie between them, or with someone in both.
    """

    people: int
    people_without_ties: int
    not_formal: int
    in_several: int
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

    @property
    def external_share(self) -> float | None:
        """The share of ties that are between groups; None without ties."""
        return _share(self.external, self.internal)


@dataclass(frozen=True, slots=True)
class PairWithoutTies:
    """Two groups with no tie between them. `expected`: d_a d_b / 2m, with d the ends of ties in each."""

    a: GroupMeasures
    b: GroupMeasures
    expected: float


@dataclass(frozen=True, slots=True)
class PairsWithoutTies:
    """How many pairs of groups have no tie between them; `largest`: those of the largest groups, largest first."""

    count: int
    largest: tuple[PairWithoutTies, ...]


def measure_silos(
    snapshot: Snapshot, asked: SilosInput, *, basis: SiloBasis | None = None, deal: bool = True
) -> SiloMeasures:
    """How the ties that are asked about lie within and between the groups.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: the question.
        basis: the people and ties; None: those who are in such a group, with theirs.
        deal: whether to try deals for the chance of it.
    """
    found = basis or SiloBasis(snapshot, asked, [asked.by])
    groups = found.groups(asked.by)
    # Groups that were found from the ties fit them better than chance whatever the ties are.
    chance = NOT_BY_CHANCE if asked.by is Grouping.DETECTED else chance_of(found.counted, groups, deal=deal)
    not_formal = len(set(found.counted.people) - formal_people(snapshot)) if asked.by is Grouping.UNIT else 0
    return _measured(found.counted, groups, chance, not_formal)


def pairs_without_ties(found: SiloMeasures, shown: Sequence[GroupMeasures], most: int) -> PairsWithoutTies:
    """The pairs of `shown` groups with no tie between them, up to `most` of them, those of the largest first."""
    groups = sorted(shown, key=lambda group: group.group)
    places = {group.group: place for place, group in enumerate(groups)}
    apart = np.triu(np.ones((len(groups), len(groups)), dtype=np.bool_), k=1)
    for a, b in found.connected:
        if a in places and b in places:
            apart[places[a], places[b]] = False
    one, other = np.nonzero(apart)
    sizes = np.array([group.size for group in groups], dtype=np.int64)
    largest_first: Indices = np.lexsort((other, one, -sizes[one] * sizes[other]))[:most]
    ends: list[list[int]] = np.column_stack([one[largest_first], other[largest_first]]).tolist()
    listed = [(groups[a], groups[b]) for a, b in ends]
    twice = 2 * found.ties
    largest = tuple(PairWithoutTies(a, b, expected=a.ends * b.ends / twice if twice else 0.0) for a, b in listed)
    return PairsWithoutTies(len(one), largest)


def _share(external: int, internal: int) -> float | None:
    return external / (external + internal) if external or internal else None


def _measured(graph: TieGraph, groups: Disjoint | Overlapping, chance: Chance, not_formal: int) -> SiloMeasures:
    inside = groups.together(graph.first, graph.second)
    internal, ends = groups.sums(graph.first, graph.second, np.ones(graph.edges))
    heavy_internal, heavy_ends = groups.sums(graph.first, graph.second, graph.weight)
    kept, weight_inside = int(inside.sum()), float(graph.weight[inside].sum())
    sharing, alone = groups.shared().edges, not groups.overlap
    return SiloMeasures(
        people=graph.size,
        people_without_ties=int((graph.degrees == 0).sum()),
        not_formal=not_formal,
        in_several=groups.overlap,
        ties=graph.edges,
        density=graph.edges / pairs(graph.size) if graph.size > 1 else None,
        internal=kept,
        external=graph.edges - kept,
        ei_index=ei_index(kept, graph.edges - kept),
        expected_ei_index=expected_ei_index(graph.size, sharing),
        rescaled_ei_index=rescaled_ei_index(graph.size, sharing, graph.edges, graph.edges - kept),
        chance=chance,
        weighted_ei_index=ei_index(weight_inside, float(graph.weight.sum()) - weight_inside),
        modularity=modularity(internal, ends) if alone else None,
        weighted_modularity=modularity(heavy_internal, heavy_ends) if alone else None,
        assortativity=assortativity(internal, ends) if alone else None,
        groups=tuple(_groups(graph, groups, internal, ends)),
        connected=groups.connected(graph.first, graph.second),
    )


def _groups(
    graph: TieGraph, groups: Disjoint | Overlapping, internal: Weights, ends: Weights
) -> Iterator[GroupMeasures]:
    for name, size, inner, both in zip(groups.names, groups.sizes.tolist(), internal, ends, strict=True):
        inside = int(inner)
        outside = int(both) - 2 * inside
        by_ties, by_members = expected_for_group(size, graph.size - size)
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
            conductance=conductance(outside, int(both), 2 * graph.edges - int(both)),
        )
