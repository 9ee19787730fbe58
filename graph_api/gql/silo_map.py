"""The question what the silos look like, unit against unit."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain.silo_map import SiloMap, SiloMapInput
from graph_api.gql.answers import describe_input, describe_type
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.silo_map import show_silo_map

describe_input(SiloMapInput)
describe_type(SiloMap)

DESCRIBE: Final = (
    "What do the silos look like, unit against unit? Need and coordination of each pair, in an order that shows silos "
    "as blocks, and with the decisions behind."
)
ASKED: Final = "Which units, what shows that they need each other and that they meet, and how large the map may be."
DEFAULTS: Final = SiloMapInput()


@strawberry.type
class SiloMapQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def silo_map(
        self,
        info: Info[Context, None],
        asked: Annotated[SiloMapInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> SiloMap:
        """Answered by `graph_api.services.silo_map`."""
        return await show_silo_map(asked, info.context.snapshots, info.context.caller)
