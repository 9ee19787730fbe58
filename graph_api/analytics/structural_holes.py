"""Burt's constraint and effective size: how far someone's ties lead to people who have no tie to each other."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from scipy.sparse import csr_array, diags_array

from graph_api.analytics.graphs import Weights

BLOCK: Final = 4_000_000
"""How many two-step ways are multiplied out at a time: a hundred megabytes of them."""


def structural_holes(matrix: csr_array) -> tuple[Weights, Weights]:
    """Constraint and effective size of each person, after Burt (1992), "Structural Holes", eq. 2.4 and 2.2.

    With p_ij the share of i's ties that is j's, 1 / d_i here where every tie counts the same,

        constraint_i = sum over j tied to i of (p_ij + sum over q of p_iq p_qj)^2,
        effective size_i = d_i - 2 t_i / d_i,

    where d_i is how many i is tied to and t_i how many ties there are among them; the latter is what Burt's sum of
    1 - sum over q of p_iq m_jq comes to where every tie counts the same (Borgatti 1997, "Structural holes: unpacking
    Burt's redundancy measures", Connections 20).

    By hand, for Burt's own example of A-B A-E A-F A-G B-D B-G C-G D-G E-G F-G: A is tied to four who have three ties
    among them (B-G, E-G, F-G), so its effective size is 4 - 6/4 = 2.5; C is tied to G alone: constraint 1, effective
    size 1.

    Args:
        matrix: symmetric, 1.0 for two who are tied, nothing on the diagonal.

    Returns:
        Both as nan for someone without ties, of whom nothing can be said. The constraint is above 0 and, beyond two
        ties, seldom above 1 (at most 9/8); the effective size is 1 to d_i.
    """
    degrees = np.diff(matrix.indptr).astype(np.float64)
    shares = np.divide(1.0, degrees, out=np.full_like(degrees, np.nan), where=degrees > 0)
    weighted = csr_array(diags_array(np.nan_to_num(shares)) @ matrix)
    constraint, among = np.full_like(degrees, np.nan), np.zeros_like(degrees)
    for first, last in _blocks(matrix):
        rows, tied = weighted[first:last], matrix[first:last]
        invested = rows + (rows @ weighted).multiply(tied)
        constraint[first:last] = invested.power(2).sum(axis=1)
        among[first:last] = (tied @ matrix).multiply(tied).sum(axis=1)
    constraint[degrees == 0] = np.nan
    return constraint, degrees - among * shares


def _blocks(matrix: csr_array) -> Iterator[tuple[int, int]]:
    """Runs of people from whom no more ways of two steps lead than are multiplied out at a time."""
    degrees = np.diff(matrix.indptr)
    ways = np.concatenate([[0], np.cumsum(matrix @ degrees)])
    first = 0
    while first < len(degrees):
        last = max(first + 1, int(np.searchsorted(ways, ways[first] + BLOCK, side="right")) - 1)
        yield first, last
        first = last
