"""What everybody together would broker in each role by chance, if all kept their ties and groups fell at random."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import nan, sqrt
from typing import Final

import numpy as np
from scipy.sparse import csr_array

from graph_api.analytics.brokerage import ROLES, UNKNOWN, Brokerage, Marks
from graph_api.analytics.open_triples import Sharing, shared
from graph_api.analytics.role_chances import RoleChances
from graph_api.analytics.tie_network import TieNetwork

MOST_WAYS: Final = 20_000_000
"""Ways of two steps that are held at a time: half a gigabyte."""


@dataclass(frozen=True, slots=True)
class ExpectedTotal:
    """Of one role: the mean, and the standard deviation, which is nan where it was not worked out."""

    mean: float
    deviation: float

    def z(self, found: int) -> float | None:
        """How many deviations `found` lies above the mean; None where every deal gives the same, or it is not known."""
        return (found - self.mean) / self.deviation if self.deviation > 0 else None


def expected_totals(network: TieNetwork, found: Sequence[Brokerage]) -> Iterator[tuple[ExpectedTotal, ...]]:
    """The mean and deviation of each role over all ways to deal the groups of everybody anew, each as large as it is.

    Gould & Fernandez (1989) hold totals against such a permutation. Both moments are exact: the mean is m p for m open
    triples; the variance adds, over all ordered pairs of them, the chance that both have the role, which depends on
    whom they share (`open_triples.shared`), and takes off the mean squared.

    By hand, for Ada to Bo to Cy with Ada and Bo of North, Cy of South: one open triple. A deal makes it that of a
    representative if Cy is the one of South, so that 1/3 is expected, with a deviation of sqrt(1/3 2/3).

    Args:
        network: people and arcs.
        found: the brokerage of everybody in it, by one grouping or more; who has no known group does not count.

    Yields:
        For each grouping by role; the deviation is nan where there are more than twenty million ways of two steps.
    """
    shared_among: dict[bytes, Mapping[Sharing, int] | None] = {}
    for each in found:
        known = each.groups != UNKNOWN
        among = known.tobytes()
        if among not in shared_among:
            shared_among[among] = _shared(network, known)
        sizes = [int(size) for size in np.bincount(each.groups[known])]
        yield tuple(_expected(RoleChances(sizes), int(each.found.sum()), shared_among[among]))


def _expected(chances: RoleChances, triples: int, pairs: Mapping[Sharing, int] | None) -> Iterator[ExpectedTotal]:
    for role in range(ROLES):
        mean = triples * chances.one(role)
        if pairs is None:
            yield ExpectedTotal(float(mean), nan)
        else:
            square = sum(count * chances.both(role, sharing) for sharing, count in pairs.items())
            yield ExpectedTotal(float(mean), sqrt(square - mean**2))


def _shared(network: TieNetwork, known: Marks) -> Mapping[Sharing, int] | None:
    """What pairs of the open triples of those whose group is known share; None where they are too many."""
    kept = known[network.sources] & known[network.targets]
    ends = network.sources[kept], network.targets[kept]
    ways = int(np.bincount(ends[0], minlength=network.size) @ np.bincount(ends[1], minlength=network.size))
    if ways > MOST_WAYS:
        return None
    return shared(csr_array((np.ones(len(ends[0]), dtype=np.int64), ends), shape=(network.size, network.size)))
