"""Who bridges whom: everything that is measured of those who stand between others."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph_api.analytics.betweenness import Betweenness, betweenness
from graph_api.analytics.bridge_sides import Join, Sides, direct_ties, joins, shortest_way
from graph_api.analytics.brokerage import (
    CONSULTANT,
    COORDINATOR,
    GATEKEEPER,
    LIAISON,
    REPRESENTATIVE,
    UNKNOWN,
    Brokerage,
    brokerage,
)
from graph_api.analytics.brokerage_chance import Expected, expected_brokerage
from graph_api.analytics.brokerage_totals import expected_totals
from graph_api.analytics.cut_people import Cut, cut_people
from graph_api.analytics.graphs import Indices, Weights
from graph_api.analytics.groups import groups_of
from graph_api.analytics.structural_holes import structural_holes
from graph_api.analytics.tie_network import TieNetwork
from graph_api.domain.bridges import BridgeCriterion, BridgeGrouping, BridgeRole
from graph_api.domain.silos import Grouping
from graph_api.domain.snapshot import Snapshot

ROWS: Mapping[BridgeRole, int] = {
    BridgeRole.COORDINATOR: COORDINATOR,
    BridgeRole.CONSULTANT: CONSULTANT,
    BridgeRole.GATEKEEPER: GATEKEEPER,
    BridgeRole.REPRESENTATIVE: REPRESENTATIVE,
    BridgeRole.LIAISON: LIAISON,
}
APART: Sequence[int] = (GATEKEEPER, REPRESENTATIVE, LIAISON)
"""The roles between two people of different groups."""

FEWEST_TIES = 2
"""Who has fewer ties stands between nobody."""


@dataclass(frozen=True, slots=True)
class RoleMeasures:
    """One role, of one person or of all; see `graph_api.domain.bridges`, `BridgeBrokerage` and `BridgeTotal`."""

    by: BridgeGrouping
    role: BridgeRole
    found: int
    expected: float
    z: float | None


@dataclass(frozen=True, slots=True)
class PersonMeasures:
    """One person; see `graph_api.domain.bridges.BridgePerson`. `pieces`: as in `Cut`, () where nothing falls apart."""

    person: str
    ties: int
    join: Join | None
    constraint: float | None = None
    effective_size: float | None = None
    betweenness: float | None = None
    betweenness_error: float | None = None
    pieces: tuple[int, ...] = ()
    roles: tuple[RoleMeasures, ...] = ()


class BridgeMeasures:
    """Everybody's figures, worked out once; nothing depends on people without ties.

    Args:
        snapshot: the graph; that part of it whose sources count.
        network: the people and ties that count.
        sides: those to be bridged; None: it is about the whole.
        unit_depth: as `graph_api.domain.bridges.BridgesInput` says.
        samples: as there.
    """

    def __init__(
        self, snapshot: Snapshot, network: TieNetwork, sides: Sides | None, *, unit_depth: int | None, samples: int
    ) -> None:
        self.network = network
        self.sides = sides
        self._places = {person: place for place, person in enumerate(network.people)}
        self._samples = samples
        groupings = (groups_of(snapshot, by, unit_depth=unit_depth) for by in (Grouping.UNIT, Grouping.LEVEL))
        found = brokerage(network, [_places(network.people, groups) for groups in groupings])
        self._brokerage: Mapping[BridgeGrouping, Brokerage] = dict(zip(BridgeGrouping, found, strict=True))
        self._expected: Mapping[BridgeGrouping, Expected] = {
            by: expected_brokerage(each) for by, each in self._brokerage.items()
        }
        self._holes = structural_holes(network.matrix)

    @cached_property
    def joins(self) -> Mapping[str, Join]:
        """How those who are tied to both sides join them."""
        return {} if self.sides is None else joins(self.network, self.sides)

    @cached_property
    def cuts(self) -> Mapping[str, Cut]:
        """Those without whom others would lose every way to the rest."""
        return {cut.person: cut for cut in cut_people(self.network)}

    @cached_property
    def between(self) -> Betweenness:
        """How often each person lies on the shortest ways between others."""
        return betweenness(self.network.matrix, sampled=self._samples)

    @property
    def direct_ties(self) -> int | None:
        """How many pairs of the two sides are tied themselves."""
        return None if self.sides is None else direct_ties(self.network, self.sides)

    @property
    def way(self) -> tuple[str, ...]:
        """Where nobody is tied to both sides, a shortest way between them."""
        return () if self.sides is None or self.joins else shortest_way(self.network, self.sides)

    def candidates(self, criterion: BridgeCriterion) -> Mapping[str, float]:
        """Those who bridge, each with how much by `criterion`: tied to both sides, or, of the whole, above nothing.

        By CONSTRAINT the least counts for most, and of the whole only those with two ties or more count.
        """
        values = dict(zip(self.network.people, self._by(criterion).tolist(), strict=True))
        if self.sides is not None:
            return {person: values[person] for person in self.joins}
        if criterion is BridgeCriterion.CONSTRAINT:
            degrees = self.network.degrees
            return {person: value for person, value in values.items() if degrees[self._places[person]] >= FEWEST_TIES}
        return {person: value for person, value in values.items() if value > 0}

    def totals(self) -> Iterator[RoleMeasures]:
        """Each role by each grouping: how often anyone has it, against dealing the groups of everybody anew."""
        each_expected = expected_totals(self.network, tuple(self._brokerage.values()))
        for (by, found), expected in zip(self._brokerage.items(), each_expected, strict=True):
            for role, row in ROWS.items():
                count = int(found.found[row].sum())
                yield RoleMeasures(by, role, count, expected[row].mean, expected[row].z(count))

    def unknown(self, by: BridgeGrouping) -> int:
        """How many people with ties have no known group."""
        return int(np.count_nonzero(self._brokerage[by].groups == UNKNOWN))

    def of(self, person: str) -> PersonMeasures:
        """The figures of `person`; none where they have no tie that counts."""
        if person not in self._places:
            return PersonMeasures(person, 0, None)
        place = self._places[person]
        constraint, effective_size = self._holes
        cut = self.cuts.get(person)
        return PersonMeasures(
            person,
            int(self.network.degrees[place]),
            self.joins.get(person),
            constraint=float(constraint[place]),
            effective_size=float(effective_size[place]),
            betweenness=float(self.between.values[place]),
            betweenness_error=float(self.between.errors[place]),
            pieces=cut.pieces if cut else (),
            roles=tuple(self._roles(place)),
        )

    def _roles(self, place: int) -> Iterator[RoleMeasures]:
        for by, found in self._brokerage.items():
            if found.groups[place] == UNKNOWN:
                continue
            expected = self._expected[by]
            for role, row in ROWS.items():
                z = float(expected.z[row, place])
                yield RoleMeasures(
                    by,
                    role,
                    int(found.found[row, place]),
                    float(expected.mean[row, place]),
                    None if np.isnan(z) else z,
                )

    def _by(self, criterion: BridgeCriterion) -> Weights:
        people = self.network.people
        if criterion is BridgeCriterion.CONSTRAINT:
            return -self._holes[0]
        if criterion is BridgeCriterion.BETWEENNESS:
            return self.between.values
        if criterion is BridgeCriterion.CUT:
            return np.array([self.cuts[each].cut_off if each in self.cuts else 0 for each in people], dtype=np.float64)
        if self.sides is not None:
            return np.array([self.joins[each].open_pairs if each in self.joins else 0 for each in people], np.float64)
        return self._brokerage[BridgeGrouping.UNIT].found[list(APART)].sum(axis=0).astype(np.float64)


def _places(people: Collection[str], groups: Mapping[str, tuple[str, ...]]) -> Indices:
    """The place of each person's group among those of `people`, sorted."""
    known = sorted({groups[person] for person in people if person in groups})
    place = {group: number for number, group in enumerate(known)}
    return np.array([place[groups[person]] if person in groups else UNKNOWN for person in people], dtype=np.int64)
