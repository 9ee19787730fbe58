"""The question who has the same role elsewhere."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain.peers import Peers, PeersInput
from graph_api.gql.answers import describe_input, describe_type
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.peers import show_peers

describe_input(PeersInput)
describe_type(Peers)

DESCRIBE: Final = "Who has the same role elsewhere, in another unit or with another employer?"
ASKED: Final = "Whose role, or which."


@strawberry.type
class PeerQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def peers(
        self,
        info: Info[Context, None],
        asked: Annotated[PeersInput, strawberry.argument(name="input", description=ASKED)],
    ) -> Peers:
        """Answered by `graph_api.services.peers`."""
        return await show_peers(asked, info.context.snapshots, info.context.caller)
