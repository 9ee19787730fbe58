"""Independent pieces of work on several cores, for what computes in arrays and lets others run meanwhile."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

CORES: Final = 2
"""More would take them from those who ask at the same time."""

WORTH: Final = 20_000
"""Numbers gone through in a piece of work from which on threads cost less than they save."""

P = TypeVar("P")
R = TypeVar("R")


def on_cores(work: Callable[[P], R], pieces: Iterable[P], *, size: int) -> list[R]:
    """What `work` makes of each of `pieces`, in their order; `size`: how many numbers each goes through at a time."""
    if size < WORTH:
        return [work(piece) for piece in pieces]
    with ThreadPoolExecutor(CORES) as cores:
        return list(cores.map(work, pieces))
