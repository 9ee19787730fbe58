"""The question which decisions to look at again."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import decisions_to_revisit as domain
from graph_api.domain.decisions_to_revisit import DecisionsToRevisit, DecisionsToRevisitInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.decisions_to_revisit import look_again

describe_words(domain.MEANINGS)
describe_input(DecisionsToRevisitInput)
describe_type(DecisionsToRevisit)

DESCRIBE: Final = (
    "Which decisions should be looked at again? Those made without somebody affected, called in question, due for "
    "review, without an owner, or replaced by what does not hold either."
)
ASKED: Final = "Which decisions, and what counts as a reason to look at one again."
DEFAULTS: Final = DecisionsToRevisitInput()


@strawberry.type
class DecisionsToRevisitQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def decisions_to_revisit(
        self,
        info: Info[Context, None],
        asked: Annotated[DecisionsToRevisitInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> DecisionsToRevisit:
        """Answered by `graph_api.services.decisions_to_revisit`."""
        return await look_again(asked, info.context.snapshots, info.context.caller)
