"""Which of many demands clash: a set that cannot be met, while without any one of them the rest can."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def irreducible(demands: Sequence[T], can_be_met: Callable[[Sequence[T]], bool | None]) -> tuple[tuple[T, ...], bool]:
    """An irreducible infeasible subset by the deletion filter (Chinneck & Dravnieks 1991).

    One demand after the other is taken away, the last first; where the rest still cannot be met it stays away. What
    is left at the end is irreducible: each demand was found to be needed with a superset of what is left.

    Args:
        demands: that cannot all be met. Those that come first are the most likely to be kept.
        can_be_met: whether some of them can; None where that could not be found out, which keeps the demand.

    Returns:
        The subset, in the order given, and whether it is proved to be irreducible.
    """
    kept, proved = list(demands), True
    for demand in reversed(demands):
        rest = [other for other in kept if other != demand]
        verdict = can_be_met(rest)
        proved = proved and verdict is not None
        if verdict is False:
            kept = rest
    return tuple(kept), proved
