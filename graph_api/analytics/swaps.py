"""Whether before and after differ beyond chance: what belongs together changes places between the two, as one.

Fisher's randomisation test (1935, "The Design of Experiments", section 21; Edgington & Onghena 2007, chapter 6): if
nothing changed, each block (all that belongs to one unit, say) might as well have had its two windows the other way
round. So each does so or not, in every way or in many drawn at random, and the difference is worked out anew.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_api.analytics.permutations import NOT_BY_CHANCE, Chance

DEALS: Final = 2_000
SEED: Final = 1935
"""The year of the test; any number does, as long as it is the same each time."""

Swaps: TypeAlias = NDArray[np.bool_]
"""One row for each deal: whether each block changes places. The first row is what really was."""

Numbers: TypeAlias = NDArray[np.float64]
Statistic: TypeAlias = Callable[[Swaps], Numbers]
"""The difference of after and before in each deal; not a number where a deal leaves one of them without records."""


def swaps_of(blocks: int, most: int = DEALS) -> Swaps:
    """All ways in which `blocks` change places where they are no more than `most`; else so many, drawn by `SEED`."""
    if 2**blocks <= most:
        places = np.arange(2**blocks, dtype=np.int64)[:, None] >> np.arange(blocks, dtype=np.int64)
        return (places & 1).astype(np.bool_)
    drawn = np.random.default_rng(SEED).integers(0, 2, size=(most, blocks), dtype=np.int8).astype(np.bool_)
    drawn[0] = False
    return drawn


def chance_of_difference(blocks: int, dealt: Statistic, *, centre: float | None = 0.0, most: int = DEALS) -> Chance:
    """How the difference that really was, the first of the `dealt`, lies against all of them.

    z: None where every deal gives the same. p: the share of deals that lie as far from the centre or farther, either
    way; what really was is one of them, so that it is never 0 (Phipson & Smyth 2010). A deal without a difference
    counts as lying as far.

    Args:
        blocks: how many there are.
        dealt: the difference in each deal.
        centre: where the differences lie on average: 0 where what is gained in one deal is lost in its opposite, in
            which those change places that do not in it; None: the mean of the deals.
        most: how many deals there may be.
    """
    differences = dealt(swaps_of(blocks, most))
    known = differences[np.isfinite(differences)]
    if not len(known) or not np.isfinite(differences[0]):
        return NOT_BY_CHANCE
    off = known - (float(known.mean()) if centre is None else centre)
    spread, tolerance = float(np.sqrt(np.square(off).mean())), _rounding(known)
    nearer = int(np.count_nonzero(np.abs(off) < abs(off[0]) - tolerance))
    return Chance(
        z=float(off[0]) / spread if spread > tolerance else None,
        p=(len(differences) - nearer) / len(differences),
        deals=len(differences),
    )


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Each of several p-values with all in mind (Holm 1979): the most of (m - rank) p up to it, 1 at most.

    The chance that any of them is called beyond chance though nothing changed stays below the bound that they are
    held against, however they hang together.
    """
    found = [0.0] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[place]))
        found[place] = highest
    return tuple(found)


def _rounding(values: Numbers) -> float:
    return 1e-9 * max(1.0, float(np.abs(values).max()))
