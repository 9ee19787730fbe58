"""Day and Moment: points in time as text, the way they are stored."""

import re
from contextlib import suppress
from datetime import date, datetime
from typing import Annotated, Final, TypeAlias

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

from graph_api.domain.answers import Day, Moment

DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _parse_day(value: object) -> str:
    """`value` itself, so that a day in a document and one in a variable are read alike."""
    if isinstance(value, str) and DAY.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value).isoformat()
    raise GraphQLError(f'"{value}" is not a day; write it like "2026-11-21".')


def _parse_moment(value: object) -> str:
    with suppress(ValueError):
        datetime.fromisoformat(str(value))
        return str(value)
    raise GraphQLError(f'"{value}" is not a moment; write it like "2026-11-21T09:30:00+00:00".')


SCALARS: Final[dict[object, ScalarDefinition]] = {
    Day: strawberry.scalar(
        name="Day",
        description='A calendar day, "2026-11-21". A source that knows less is quoted as it writes it ("2026-11").',
        serialize=str,
        parse_value=_parse_day,
    ),
    Moment: strawberry.scalar(
        name="Moment",
        description='A day with a time of day, "2026-11-21T09:30:00+00:00". What a source writes is kept as written.',
        serialize=str,
        parse_value=_parse_moment,
    ),
}

PersonId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(name="id", description="The id of the person.")]
"""The argument `id` of what is about one person."""
