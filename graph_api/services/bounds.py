"""That what a question is asked with lies within its bounds, and what it is told where it does not."""

import math
from collections.abc import Sequence

from graph_api.errors import BadInput


def check_between(field: str, value: float | None, bounds: tuple[float, float], of: str = "") -> None:
    """Refuse a number below or above its bounds; None is no number, and is let through.

    Args:
        field: what the number is called, as it is written in the question.
        value: the number.
        bounds: the least and the most.
        of: what is counted, as it stands after the bounds; " seconds".

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    least, most = bounds
    if value is not None and not least <= value <= most:
        given = f"{value:g}" if isinstance(value, float) else value
        raise BadInput(f"{field} is {given}; give {least:g} to {most:g}{of}.", value=value, bound=bounds)


def check_at_most(field: str, given: Sequence[str], most: int) -> None:
    """Refuse more names than a question may hold.

    Raises:
        BadInput: naming the field, how many it names and how many it may.
    """
    if len(given) > most:
        raise BadInput(f"{field} names {len(given)}; give {most} at most.", value=len(given), bound=most)


def check_weight(field: str, weight: float) -> None:
    """Refuse a least weight below 0, and one that no tie has.

    Raises:
        BadInput: naming the field and its value.
    """
    if not 0 <= weight < math.inf:
        raise BadInput(f"{field} is {weight:g}; give 0 or more.", value=str(weight), bound=0)
