"""A dataclass of the domain becomes a GraphQL type as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

import strawberry
from strawberry.schema.config import StrawberryConfig

from graph_api.domain.answers import Day, Id
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.scalars import SCALARS


class Weather(Enum):
    """What it looks like outside."""

    SUN = "SUN"
    RAIN = "RAIN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where one can meet."""

    id: Annotated[Id, "Its id."]
    seats: Annotated[int | None, "How many can sit."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A house with rooms."""

    rooms: Annotated[tuple[Room, ...], "Its rooms."]
    best: Annotated[Room | None, "The best of them."]
    outside: Annotated[Weather, "The weather there."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """Something to sit on."""

    legs: Annotated[int, "How many it stands on."] = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceInput:
    """Which place."""

    names: Annotated[Sequence[str], "What it is called."] = ("Ada's",)
    outside: Annotated[Weather, "In which weather."] = Weather.SUN
    floor: Annotated[int | None, "On which floor."] = None
    since: Annotated[Day | None, "Since when."] = None
    chairs: Annotated[Sequence[Chair], "What to sit on."] = ()


SEEN: list[PlaceInput] = []
describe_words({Weather.SUN: "It shines.", Weather.RAIN: "It pours."})
describe_input(PlaceInput)
describe_type(Place)


@strawberry.type
class Query:
    @strawberry.field
    def place(self, asked: PlaceInput) -> Place:
        SEEN.append(asked)
        room = Room(id=Id("r1"), seats=None)
        return Place(rooms=(room, room), best=None, outside=asked.outside)


SCHEMA = strawberry.Schema(Query, config=StrawberryConfig(scalar_map=SCALARS))


def test_prints_types_with_the_descriptions_of_the_dataclass() -> None:
    text = SCHEMA.as_str()

    assert '"""Where one can meet."""\ntype Room {' in text
    assert '  """How many can sit."""\n  seats: Int\n' in text
    assert "  id: ID!" in text
    assert "  rooms: [Room!]!" in text
    assert "  best: Room\n" in text
    assert '  """It pours."""\n  RAIN' in text


def test_prints_the_defaults_of_an_input() -> None:
    text = SCHEMA.as_str()

    assert '  names: [String!]! = ["Ada\'s"]' in text
    assert "  outside: Weather! = SUN" in text
    assert "  floor: Int\n" in text


def test_takes_inputs_within_an_input_and_days_that_may_be_left_out() -> None:
    result = SCHEMA.execute_sync('{ place(asked: {chairs: [{legs: 3}, {}], since: "2026-10-14"}) { outside } }')

    assert result.errors is None
    assert SEEN[-1] == PlaceInput(names=["Ada's"], since=Day("2026-10-14"), chairs=[Chair(legs=3), Chair()])
    assert '"""Something to sit on."""\ninput Chair {' in SCHEMA.as_str()
    assert "  since: Day\n" in SCHEMA.as_str()


def test_gives_resolvers_the_dataclass_and_takes_one_from_them() -> None:
    result = SCHEMA.execute_sync("{ place(asked: {outside: RAIN}) { rooms { id seats } best { id } outside } }")

    assert result.errors is None
    assert result.data == {
        "place": {"rooms": [{"id": "r1", "seats": None}] * 2, "best": None, "outside": "RAIN"},
    }
    assert SEEN[-1] == PlaceInput(names=["Ada's"], outside=Weather.RAIN, chairs=[])
