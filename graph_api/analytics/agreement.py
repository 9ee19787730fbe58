"""How far two ways to split the same people agree."""

from typing import Any

import numpy as np

from graph_api.analytics.graphs import Indices


def agreement_of(one: Indices, other: Indices) -> float | None:
    """Adjusted mutual information: 1 where both splits are the same, about 0 where they agree as by chance.

    (I - E[I]) / (mean of both entropies - E[I]), with E[I] over all splits into groups of the same sizes (Vinh, Epps &
    Bailey 2010, "Information theoretic measures for clusterings comparison", AMI_sum), as scikit-learn computes it
    with average_method="arithmetic".

    Args:
        one: the number of each person's group.
        other: the number of each person's group in the other split.

    Returns:
        None where either has one group only, so that there is nothing to agree about.
    """
    from sklearn import metrics  # noqa: PLC0415 -- takes a second or two to load

    if 1 in (len(np.unique(one)), len(np.unique(other))):
        return None
    untyped: Any = metrics
    return float(untyped.adjusted_mutual_info_score(one, other, average_method="arithmetic"))
