"""The question which projects and services should be coupled."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import uncoupled as domain
from graph_api.domain.uncoupled import Uncoupled, UncoupledInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.uncoupled import show_uncoupled

describe_words(domain.MEANINGS)
describe_input(UncoupledInput)
describe_type(Uncoupled)

DESCRIBE: Final = (
    "Which projects and services should be coupled? Those that share competence, objective or unit and no initiative."
)
ASKED: Final = "Which initiatives to pair, on which day, and what they are to have in common."
DEFAULTS: Final = UncoupledInput()


@strawberry.type
class UncoupledQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def uncoupled(
        self,
        info: Info[Context, None],
        asked: Annotated[UncoupledInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> Uncoupled:
        """Answered by `graph_api.services.uncoupled`."""
        return await show_uncoupled(asked, info.context.snapshots, info.context.caller)
