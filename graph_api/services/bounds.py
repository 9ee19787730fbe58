"""That what a question is asked with lies within its bounds, and what it is told where it does not."""

import math
from collections.abc import Collection, Iterable, Sequence
from enum import Enum

from graph_api.errors import BadInput
from graph_api.services.wording import refusals
from graph_api.services.wording.sentences import Sentence


def check_between(
    field: str | Sentence, value: float | None, bounds: tuple[float, float], of: str | Sentence = ""
) -> None:
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
        said = refusals.NOT_BETWEEN.of(field=field, given=given, least=least, most=most, of=of)
        raise said.error(BadInput, value=value, bound=bounds)


def check_at_most(field: str, given: Sequence[str], most: int) -> None:
    """Refuse more names than a question may hold.

    Raises:
        BadInput: naming the field, how many it names and how many it may.
    """
    if len(given) > most:
        said = refusals.TOO_MANY.of(field=field, count=len(given), most=most)
        raise said.error(BadInput, value=len(given), bound=most)


def check_weight(field: str, weight: float) -> None:
    """Refuse a least weight below 0, and one that no tie has.

    Raises:
        BadInput: naming the field and its value.
    """
    if not 0 <= weight < math.inf:
        said = refusals.TOO_FEW.of(field=field, given=f"{weight:g}", least=0)
        raise said.error(BadInput, value=str(weight), bound=0)


def check_some(field: str, named: Collection[object], known: Iterable[Enum]) -> None:
    """Refuse an empty list of what is to be told of, since it leaves nothing.

    Raises:
        BadInput: naming the field; the bound is what it may name.
    """
    if not named:
        raise refusals.EMPTY_LIST.of(field=field).error(BadInput, bound=[each.name for each in known])
