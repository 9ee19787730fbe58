"""Integer programs whose unknowns are yes or no, solved with a proof by HiGHS (Huangfu & Hall 2018) through scipy."""

import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array, vstack

SCIPY_OPTIMAL: Final = 0
SCIPY_LIMIT: Final = 1
SCIPY_INFEASIBLE: Final = 2
SLACK: Final = 1e-6
"""How far from a whole number HiGHS may leave a value that stands for one."""


class Outcome(Enum):
    """What is known after the search."""

    PROVED = auto()
    IMPOSSIBLE = auto()
    OUT_OF_TIME = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """What must hold: `lower` <= the sum of the coefficients of those chosen <= `upper`."""

    coefficients: Mapping[int, int]
    lower: float = -math.inf
    upper: float = math.inf


@dataclass(frozen=True, slots=True)
class Solution:
    """`chosen`: the unknowns that are yes, None where nothing was found. `bound`: no solution costs less."""

    outcome: Outcome
    chosen: tuple[int, ...] | None = None
    bound: int | None = None


class Clock:
    """The time that is left of a number of seconds, for several searches together."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds; 0.0 when the time is up."""
        return max(0.0, self._end - time.monotonic())


def cheapest(costs: Sequence[int], rows: Sequence[Row], clock: Clock, *, presolve: bool = True) -> Solution:
    """Which unknowns to choose so that every row holds and the sum of their costs is smallest.

    Args:
        costs: one for each unknown; whole numbers, since the answer is proved to the nearest one only.
        rows: over the places of the unknowns in `costs`.
        clock: when to give up.
        presolve: whether HiGHS makes the program smaller first, during which it does not look at the clock.
    """
    if not costs:
        return _without_unknowns(rows)
    if not clock.left:
        return Solution(Outcome.OUT_OF_TIME)
    result = milp(
        np.array(costs, dtype=float),
        integrality=np.ones(len(costs), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(*_matrix(rows, len(costs)))] if rows else (),
        options={"time_limit": clock.left, "mip_rel_gap": 0.0, "presolve": presolve},
    )
    if result.status == SCIPY_OPTIMAL:
        return Solution(Outcome.PROVED, _chosen(result.x), round(result.fun))
    if result.status == SCIPY_INFEASIBLE:
        return Solution(Outcome.IMPOSSIBLE)
    if result.status == SCIPY_LIMIT:
        return Solution(Outcome.OUT_OF_TIME, _chosen(result.x), _bound(result.mip_dual_bound))
    raise ArithmeticError(f"HiGHS gave up: {result.message}")


def too_dear(costs: Sequence[int], rows: Sequence[Row], best: int, clock: Clock) -> frozenset[int]:
    """Unknowns that are in no solution that costs `best`, by their reduced costs (Dantzig, Fulkerson & Johnson 1954).

    Where halves and other parts may be chosen too, a solution that has an unknown costs at least the least cost there
    is and its reduced cost together; where that is more than `best`, no whole solution of that cost has it. Empty
    where the program without whole numbers could not be solved in time.
    """
    if not rows or not costs or not clock.left:
        return frozenset()
    matrix, lower, upper = _matrix(rows, len(costs))
    above, below = np.isfinite(upper), np.isfinite(lower)
    # Any: scipy's stubs know dense matrices only.
    at_most: Any = vstack([matrix[above], -matrix[below]])
    relaxed: Any = linprog(
        np.array(costs, dtype=float),
        A_ub=at_most,
        b_ub=np.concatenate([upper[above], -lower[below]]),
        bounds=(0, 1),
        method="highs",
        options={"time_limit": clock.left},
    )
    if relaxed.status != SCIPY_OPTIMAL:
        return frozenset()
    dear = relaxed.fun + relaxed.lower.marginals > best + SLACK
    return frozenset(int(place) for place in np.flatnonzero(dear))


def _without_unknowns(rows: Sequence[Row]) -> Solution:
    holds = all(row.lower <= 0 <= row.upper for row in rows)
    return Solution(Outcome.PROVED, (), 0) if holds else Solution(Outcome.IMPOSSIBLE)


def _matrix(rows: Sequence[Row], unknowns: int) -> tuple[csr_array, NDArray[np.float64], NDArray[np.float64]]:
    """The coefficients, and between what each row has to lie."""
    ends = np.cumsum([0, *(len(row.coefficients) for row in rows)])
    columns = np.fromiter((column for row in rows for column in row.coefficients), dtype=np.int64)
    values = np.fromiter((value for row in rows for value in row.coefficients.values()), dtype=float)
    matrix = csr_array((values, columns, ends), shape=(len(rows), unknowns))
    return matrix, np.array([row.lower for row in rows]), np.array([row.upper for row in rows])


def _chosen(values: NDArray[np.float64] | None) -> tuple[int, ...] | None:
    return None if values is None else tuple(int(place) for place in np.flatnonzero(values > 1 / 2))


def _bound(value: float | None) -> int | None:
    """The least whole number that is not below `value`, which is as close to a proof as the search came."""
    return None if value is None or not math.isfinite(value) else math.ceil(value - SLACK)
