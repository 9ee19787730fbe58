"""The question what is around a person or a unit."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import surroundings as domain
from graph_api.domain.surroundings import Surroundings, SurroundingsInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.surroundings import show_surroundings

describe_words(domain.MEANINGS)
describe_input(SurroundingsInput)
describe_type(Surroundings)

DESCRIBE: Final = "What is around a person or a unit, step by step, and why is each there?"
ASKED: Final = "Whose surroundings, how far out, and what to look at there."


@strawberry.type
class SurroundingsQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def surroundings(
        self,
        info: Info[Context, None],
        asked: Annotated[SurroundingsInput, strawberry.argument(name="input", description=ASKED)],
    ) -> Surroundings:
        """Answered by `graph_api.services.surroundings`."""
        return await show_surroundings(asked, info.context.snapshots, info.context.caller)
