"""The question who bridges whom."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import bridges as domain
from graph_api.domain.bridges import Bridges, BridgesInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.bridges import show_bridges

describe_words(domain.MEANINGS)
describe_input(BridgesInput)
describe_type(Bridges)

DESCRIBE: Final = "Who bridges whom, whole and detail, one unit and another, and in which role?"
ASKED: Final = "Between whom, over which ties, and how many to show."
DEFAULTS: Final = BridgesInput()


@strawberry.type
class BridgeQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def bridges(
        self,
        info: Info[Context, None],
        asked: Annotated[BridgesInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> Bridges:
        """Answered by `graph_api.services.bridges`."""
        return await show_bridges(asked, info.context.snapshots, info.context.caller)
