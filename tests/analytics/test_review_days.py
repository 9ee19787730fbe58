"""A look at a decision is its review from thirty days before the review day on."""

import pytest

from graph_api.analytics.review_days import first_look


@pytest.mark.parametrize(
    ("review_on", "first"), [("2026-03-02", "2026-01-31"), ("2026-11", "2026-11"), ("2026", "2026")]
)
def test_is_thirty_days_before_where_the_day_is_known(review_on: str, first: str) -> None:
    assert first_look(review_on) == first
