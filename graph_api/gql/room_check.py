"""The question who is missing in a room."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import room_check as domain
from graph_api.domain.room_check import RoomCheck, RoomCheckInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.room_check import check_the_room

describe_words(domain.MEANINGS)
describe_input(RoomCheckInput)
describe_type(RoomCheck)

DESCRIBE: Final = (
    "Who is missing in this room? Authority, resources, expertise, information and need: what is there and what is not."
)
ASKED: Final = "Who is in the room, and what they are there for."


@strawberry.type
class RoomQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def room_check(
        self,
        info: Info[Context, None],
        asked: Annotated[RoomCheckInput, strawberry.argument(name="input", description=ASKED)],
    ) -> RoomCheck:
        """Answered by `graph_api.services.room_check`."""
        return await check_the_room(asked, info.context.snapshots, info.context.caller)
