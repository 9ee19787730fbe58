"""Requests drawn at random from the schema, for tests/hostile/test_fuzzing.py."""

from collections.abc import Callable
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.graphql import nodes

from graph_api.gql.schema import schema_text


def with_each_of(count: int, ask: Callable[[Any], None]) -> None:
    """Call `ask` with so many requests; where it raises, with smaller ones too, of which the smallest is told."""
    drawn = settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )

    def one(case: Any) -> None:
        ask(case)

    drawn(given(case=cases())(one))()


def cases() -> st.SearchStrategy[Any]:
    """Requests for any of the root fields; our own scalars are now and then what they should be."""
    texts = st.text(max_size=20)
    days = st.dates().map(str) | texts
    moments = st.datetimes().map(lambda each: f"{each.isoformat()}Z") | texts
    schemathesis.graphql.scalar("Day", days.map(nodes.String))
    schemathesis.graphql.scalar("Moment", moments.map(nodes.String))
    return schemathesis.graphql.from_file(schema_text()).as_strategy()
