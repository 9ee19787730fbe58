"""Modularity and its kin: how much more ties stay inside the groups than if they fell at random."""

import numpy as np

from graph_api.analytics.graphs import Weights


def modularity(internal: Weights, ends: Weights) -> float | None:
    """Q = sum over groups of L_g / m - (d_g / 2m)^2 (Newman & Girvan 2004, eq. 5, in the form of Newman 2006).

    Args:
        internal: L_g, the ties (or their weight) inside each group.
        ends: d_g, the ends of ties (or their weight) in each group; they sum to 2m.

    Returns:
        -0.5 to 1.0; 0.0 where ties stay inside no more than by chance, or where there is one group only; None where
        there is no tie at all.
    """
    twice = float(ends.sum())
    if not twice:
        return None
    return float(2 * internal.sum() / twice - np.square(ends / twice).sum())


def assortativity(internal: Weights, ends: Weights) -> float | None:
    """Modularity over the most that it can be with these groups (Newman 2003, eq. 2: nominal assortativity).

    The most is 1 - sum (d_g / 2m)^2, which is reached when every tie stays inside.

    Args:
        internal: as for `modularity`.
        ends: as for `modularity`.

    Returns:
        At most 1.0; None where there is no tie, or where all ties are of one group.
    """
    found = modularity(internal, ends)
    if found is None:
        return None
    most = 1 - float(np.square(ends / ends.sum()).sum())
    return found / most if most > 0 else None


def conductance(external: float, ends: float, others: float) -> float | None:
    """The share of a group's ends of ties that lead out of it (Kannan, Vempala & Vetta 2004): cut / min(vol, vol rest).

    Of the group and the rest the one with fewer ends counts, so that the figure is the same seen from either side.

    Args:
        external: the ties between the group and the rest.
        ends: the ends of ties in the group, 2 for each tie inside it.
        others: the ends of ties in the rest.

    Returns:
        0.0 (nothing leads out) to 1.0; None where the group or the rest has no tie.
    """
    least = min(ends, others)
    return external / least if least else None
