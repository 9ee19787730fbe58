"""Who stands between whom: the five brokerage roles of Gould and Fernandez, for every person at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph_api.analytics.closed_triples import closed_triples
from graph_api.analytics.graphs import Indices
from graph_api.analytics.tie_network import TieNetwork

Marks: TypeAlias = NDArray[np.bool_]

ROLES: Final = 5
COORDINATOR, CONSULTANT, GATEKEEPER, REPRESENTATIVE, LIAISON = range(ROLES)
"""The rows of `Brokerage.found`: all three of one group; the other two of one; the broker with the receiver; the broker
with the giver; three groups."""

UNKNOWN: Final = -1


@dataclass(frozen=True, slots=True)
class Brokerage:
    """What each person brokers among people whose group is known.

    A person j brokers between i and k where an arc leads from i to j and one from j to k, and none from i to k (Gould &
    Fernandez 1989, "Structures of mediation", Sociological Methodology 19, 89-126). Each such pair counts once for each
    j, however many others stand between the two.

    `groups`: the place of each person's group, from 0; UNKNOWN where it is not known. `found`: a row for each role, a
    column for each person. `shape`: what the variance under chance depends on; see `OpenPairs`.
    """

    groups: Indices
    found: Indices
    shape: "OpenPairs"


@dataclass(slots=True)
class OpenPairs:
    """The pairs that each person brokers, as arcs from i to k, counted by what two of them have in common.

    `pairs`: the arcs; the others count ordered pairs of different arcs: `returning`, where one leads back along the
    other; `from_one`, out of the same person; `to_one`, into the same; `through`, where one goes on where the other
    ends, to someone else.
    """

    pairs: Indices
    returning: Indices
    from_one: Indices
    to_one: Indices
    through: Indices


def brokerage(network: TieNetwork, groupings: Sequence[Indices]) -> tuple[Brokerage, ...]:
    """The brokerage of each person, for each of `groupings`.

    By hand, where Ada, Bo and Cy are of North, Di and Ed of South, Fay of East, with Ada to Bo, Bo to Cy and to Di,
    Di to Ed, Ed to Ada, Cy to Fay and Fay to Di: Bo brokers Ada to Cy (coordinator) and Ada to Di (representative);
    Cy brokers Bo to Fay (representative); Fay brokers Cy to Di (liaison); Di brokers Bo to Ed and Fay to Ed
    (gatekeeper, twice); Ed brokers Di to Ada (representative); Ada brokers Ed to Bo (gatekeeper). Nobody is a
    consultant.

    Args:
        network: people and arcs.
        groupings: each the place of every person's group, from 0, in the order of the network's people; UNKNOWN
            where it is not known.
    """
    counts = [_Counts(network, groups) for groups in groupings]
    for triple in closed_triples(network.sources, network.targets, network.size):
        for each in counts:
            each.take(*triple)
    return tuple(each.brokerage() for each in counts)


@dataclass
class _Counts:
    """The ways of two steps of one grouping, less those that somebody could go in one."""

    network: TieNetwork
    groups: Indices
    known: Marks = field(init=False)
    back: Indices = field(init=False)

    def __post_init__(self) -> None:
        arcs, size = self.network, self.network.size
        self.known = (self.groups[arcs.sources] != UNKNOWN) & (self.groups[arcs.targets] != UNKNOWN)
        self.back = _back(arcs)
        self.closed = np.zeros((ROLES, size), dtype=np.int64)
        self.after, self.before = np.zeros((2, len(arcs.sources)), dtype=np.int64)
        self.one_way, self.both_ways = np.zeros((2, size), dtype=np.int64)

    def take(self, first: Indices, second: Indices, closing: Indices) -> None:
        """Count some closed triples."""
        kept = self.known[first] & self.known[second]
        first, second, closing = first[kept], second[kept], closing[kept]
        size, brokers = self.network.size, self.network.targets[first]
        roles = self._roles(self.network.sources[first], brokers, self.network.targets[second])
        self.closed += np.bincount(roles * size + brokers, minlength=ROLES * size).reshape(ROLES, size)
        self.after += np.bincount(first, minlength=len(self.after))
        self.before += np.bincount(second, minlength=len(self.before))
        mutual = (self.back[first] != UNKNOWN) & (self.back[second] != UNKNOWN)
        self.one_way += np.bincount(brokers[mutual], minlength=size)
        self.both_ways += np.bincount(brokers[mutual & (self.back[closing] != UNKNOWN)], minlength=size)

    def brokerage(self) -> Brokerage:
        """What is left when all of them are taken."""
        found = self._two_steps() - self.closed
        found[:, self.groups == UNKNOWN] = 0
        return Brokerage(self.groups, found, self._shape(found.sum(axis=0)))

    def _roles(self, one: Indices, broker: Indices, other: Indices) -> Indices:
        giver, own, receiver = self.groups[one], self.groups[broker], self.groups[other]
        apart = np.where(giver == receiver, CONSULTANT, LIAISON)
        near = np.where(receiver == own, COORDINATOR, REPRESENTATIVE)
        return np.where(giver == own, near, np.where(receiver == own, GATEKEEPER, apart))

    def _two_steps(self) -> Indices:
        """All ways of two steps over each person to somebody else, by role."""
        own, size = self.groups, self.network.size
        sources, targets = self.network.sources[self.known], self.network.targets[self.known]
        shape = (size, int(own.max(initial=0)) + 1)
        inward, outward = _by_group(targets, own[sources], shape), _by_group(sources, own[targets], shape)
        giving, receiving = _sum(inward), _sum(outward)
        same = _sum(inward.multiply(outward))
        own_in = np.bincount(targets[own[sources] == own[targets]], minlength=size)
        own_out = np.bincount(sources[own[sources] == own[targets]], minlength=size)
        mutual = self.known & (self.back != UNKNOWN)
        within = mutual & (own[self.network.sources] == own[self.network.targets])
        back_home = np.bincount(self.network.targets[within], minlength=size)
        back_away = np.bincount(self.network.targets[mutual & ~within], minlength=size)
        found = np.zeros((ROLES, size), dtype=np.int64)
        found[COORDINATOR] = own_in * own_out - back_home
        found[CONSULTANT] = same - own_in * own_out - back_away
        found[GATEKEEPER] = (giving - own_in) * own_out
        found[REPRESENTATIVE] = own_in * (receiving - own_out)
        found[LIAISON] = (giving - own_in) * (receiving - own_out) - (same - own_in * own_out)
        return found

    def _shape(self, pairs: Indices) -> OpenPairs:
        """How many pairs of open pairs share what; an end has all that the broker has on the other side, less some."""
        size, sources, targets = self.network.size, self.network.sources, self.network.targets
        known, mutual = self.known, self.known & (self.back != UNKNOWN)
        giving, receiving = np.bincount(targets[known], minlength=size), np.bincount(sources[known], minlength=size)
        leaving = np.where(known, receiving[targets] - mutual - self.after, 0)
        arriving = np.where(known, giving[sources] - mutual - self.before, 0)
        friends = np.bincount(targets[mutual], minlength=size)
        returning = friends * (friends - 1) - 2 * self.one_way + self.both_ways
        passing = np.where(mutual, leaving * arriving[self.back], 0)
        return OpenPairs(
            pairs=pairs,
            returning=returning,
            from_one=_summed(targets, leaving * (leaving - 1), size),
            to_one=_summed(sources, arriving * (arriving - 1), size),
            through=_summed(targets, passing, size) - returning,
        )


def _back(arcs: TieNetwork) -> Indices:
    """For each arc the place of the one that leads back, UNKNOWN where there is none."""
    size = max(1, arcs.size)
    forth, back = arcs.sources * size + arcs.targets, arcs.targets * size + arcs.sources
    places = np.minimum(np.searchsorted(forth, back), max(0, len(forth) - 1))
    return np.where(forth[places] == back, places, UNKNOWN) if len(forth) else places


def _by_group(people: Indices, groups: Indices, shape: tuple[int, int]) -> csr_array:
    """How many arcs each person has with each group."""
    return csr_array((np.ones(len(people), dtype=np.int64), (people, groups)), shape=shape)


def _sum(counts: csr_array) -> Indices:
    return np.asarray(counts.sum(axis=1), dtype=np.int64).reshape(-1)


def _summed(people: Indices, counts: Indices, size: int) -> Indices:
    return np.rint(np.bincount(people, weights=counts, minlength=size)).astype(np.int64)
