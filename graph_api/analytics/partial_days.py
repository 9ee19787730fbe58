"""Days of which perhaps only the month or the year is known ("2026-11", "2026"), against a whole day."""

from collections.abc import Iterable
from typing import Final

WHOLE: Final = len("2026-11-22")
AFTER_ALL: Final = "~"
"""Stands after every sign that a day is written with."""


def has_come(day: str, as_of: str) -> bool:
    """Whether `day`, or any day of the month or year that it is, is not after the whole day `as_of`."""
    known = day[:WHOLE]
    return known <= as_of[: len(known)]


def may_have_come(day: str | None, as_of: str) -> bool:
    """The same, and a day that is not recorded may have come too."""
    return day is None or has_come(day, as_of)


def is_over(day: str, as_of: str) -> bool:
    """Whether all of `day`, or of the month or year that it is, is before the whole day `as_of`."""
    known = day[:WHOLE]
    return known < as_of[: len(known)]


def is_before(day: str, other: str) -> bool:
    """Whether `day` is before `other` for certain, whatever is known of each."""
    least = min(len(day), len(other), WHOLE)
    return day[:least] < other[:least]


def latest(days: Iterable[str]) -> str | None:
    """The one that may lie last: a month or year may be its last day; None where there is none."""
    return max(days, key=lambda day: day[:WHOLE] + AFTER_ALL, default=None)
