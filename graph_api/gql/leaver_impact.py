"""The question what breaks if somebody leaves."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import leaver_impact as domain
from graph_api.domain.leaver_impact import LeaverImpact, LeaverImpactInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.leaver_impact import show_leaver_impact

describe_words(domain.MEANINGS)
describe_input(LeaverImpactInput)
describe_type(LeaverImpact)

DESCRIBE: Final = (
    "What breaks if they leave? Competences, connections between units, and what nobody answers for any more; and the "
    "one introduction or training that mends most."
)
ASKED: Final = "Who leaves."


@strawberry.type
class LeaverQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def leaver_impact(
        self,
        info: Info[Context, None],
        asked: Annotated[LeaverImpactInput, strawberry.argument(name="input", description=ASKED)],
    ) -> LeaverImpact:
        """Answered by `graph_api.services.leaver_impact`."""
        return await show_leaver_impact(asked, info.context.snapshots, info.context.caller)
