"""The question which units depend on each other but do not meet."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import gaps as domain
from graph_api.domain.gaps import Gaps, GapsInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.gaps import show_gaps

describe_words(domain.MEANINGS)
describe_input(GapsInput)
describe_type(Gaps)

DESCRIBE: Final = "Which units depend on each other but do not meet? Coordination that is needed against what is seen."
ASKED: Final = "Which units, what shows that they need each other, and what shows that they meet."
DEFAULTS: Final = GapsInput()


@strawberry.type
class GapQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def gaps(
        self,
        info: Info[Context, None],
        asked: Annotated[GapsInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> Gaps:
        """Answered by `graph_api.services.gaps`."""
        return await show_gaps(asked, info.context.snapshots, info.context.caller)
