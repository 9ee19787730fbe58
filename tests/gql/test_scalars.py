import pytest
from graphql import GraphQLError

from graph_api.gql.scalars import SCALARS, Day, Moment


def parsed(scalar: object, value: object) -> str:
    parse = SCALARS[scalar].parse_value
    assert parse is not None
    return parse(value)


def test_takes_a_day_as_people_write_it_in_sweden() -> None:
    assert parsed(Day, "2026-11-21") == "2026-11-21"


@pytest.mark.parametrize(
    "value", ["2026", "2026-13-01", "21/11/2026", "today", "", "20261121", "2026-W47-6", 2026, None]
)
def test_refuses_what_is_no_day_and_says_how_to_write_one(value: object) -> None:
    with pytest.raises(GraphQLError, match='is not a day; write it like "2026-11-21"'):
        parsed(Day, value)


def test_keeps_a_moment_as_written() -> None:
    assert parsed(Moment, "2026-11-21T09:30:00+01:00") == "2026-11-21T09:30:00+01:00"


def test_refuses_what_is_no_moment() -> None:
    with pytest.raises(GraphQLError, match="is not a moment"):
        parsed(Moment, "half past nine")
