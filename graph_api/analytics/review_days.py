"""From when on a look at a decision counts as its review."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Final

EARLY: Final = 30
"""What is looked at again so many days before its review day is in time."""


def first_look(review_on: str) -> str:
    """The first day (YYYY-MM-DD) of a look that is in time: `EARLY` days before `review_on`.

    Where only the month or year of that is known, it is returned as it stands.
    """
    with suppress(ValueError):
        return (date.fromisoformat(review_on) - timedelta(days=EARLY)).isoformat()
    return review_on
