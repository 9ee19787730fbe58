"""From when on a look at a decision counts as its review."""

from datetime import timedelta
from typing import Final

from graph_api.analytics.windows import day_of

EARLY: Final = 30
"""What is looked at again so many days before its review day is in time."""


def first_look(review_on: str) -> str:
    """The first day (YYYY-MM-DD) of a look that is in time: `EARLY` days before `review_on`.

    Where only the month or year of that is known, it is returned as it stands.
    """
    day = day_of(review_on)
    return review_on if day is None else (day - timedelta(days=EARLY)).isoformat()
