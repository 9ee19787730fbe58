"""An order of things in which those that are seen together stand beside each other, and the blocks they form."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from graph_api.analytics.graphs import Weights
from graph_api.analytics.leaf_order import DECIMALS, optimal_order
from graph_api.analytics.modularity import modularity

Clusters: TypeAlias = NDArray[np.int32]
"""For each thing the number of its cluster."""

FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Seriation:
    """`order`: the places of the things that are seen with others. `blocks`: for each of them its block, from 1 up."""

    order: tuple[int, ...]
    blocks: tuple[int, ...]


def seriate(seen: Weights) -> Seriation:
    """The order of those that are seen with any other, and the blocks that modularity cuts it into.

    Average linkage (Sokal & Michener 1958) on `dissimilarity`; of all orders in which no cluster is broken up, the one
    whose neighbours are the least dissimilar in sum (Bar-Joseph, Gifford & Jaakkola 2001). The blocks are the clusters
    at the height at which the modularity of what is seen is greatest (Newman & Girvan 2004), the fewest among equals;
    things of equal height are cut together, so that the cut does not depend on the order in which they were joined.

    Args:
        seen: symmetric, 0 or more, with a diagonal of 0. Things that are seen with no other are in no order.
    """
    places = np.flatnonzero(seen.sum(axis=0))
    if len(places) < FEWEST:
        return Seriation((), ())
    among = seen[np.ix_(places, places)]
    apart = dissimilarity(among)
    tree = linkage(squareform(apart), method="average")
    leaves = list(optimal_order(tree, apart))
    clusters = _cut(among, tree)[leaves]
    numbers = [number for number, (_, block) in enumerate(groupby(clusters), start=1) for _ in block]
    return Seriation(tuple(int(place) for place in places[leaves]), tuple(numbers))


def dissimilarity(seen: Weights) -> Weights:
    """1 - s_ab / sqrt(d_a d_b), with d_a the sum over all others: 0 to 1, and 0 between a thing and itself.

    One minus the cosine that normalizes co-occurrences for size (van Eck & Waltman 2009); the same as the entries of
    the normalized Laplacian (Chung 1997) off its diagonal, so that a large unit is no nearer to all for being large.
    Undefined, and not to be asked, where something is seen with no other.
    """
    ends = seen.sum(axis=0)
    apart = 1 - np.round(seen / np.sqrt(np.outer(ends, ends)), DECIMALS)
    np.fill_diagonal(apart, 0.0)
    return apart


def _cut(seen: Weights, tree: Weights) -> Clusters:
    heights = np.unique(np.round(tree[:, 2], DECIMALS))[::-1]
    cuts = [fcluster(tree, height + 10.0**-DECIMALS, criterion="distance") for height in heights]
    return max([*cuts, np.arange(len(seen), dtype=np.int32)], key=lambda clusters: _modularity(seen, clusters))


def _modularity(seen: Weights, clusters: Clusters) -> float:
    """To so many decimals that a cut is not preferred for how its numbers were added up."""
    ends = seen.sum(axis=0)
    numbers = np.unique(clusters)
    internal = np.array([seen[np.ix_(clusters == each, clusters == each)].sum() / 2 for each in numbers])
    found = modularity(internal, np.array([ends[clusters == each].sum() for each in numbers]))
    return round(found or 0.0, DECIMALS)
