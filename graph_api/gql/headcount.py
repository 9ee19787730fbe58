"""The question how many people there are of each kind."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import headcount as domain
from graph_api.domain.answers import Language
from graph_api.domain.headcount import Headcount, HeadcountAttribute, HeadcountInput
from graph_api.gql.answers import describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.services.headcount import count_heads

describe_words(domain.MEANINGS)
describe_type(Headcount)

DESCRIBE: Final = (
    "How many people are there of each kind? For anyone who asks: no group of fewer than five is shown by itself."
)


@strawberry.type
class HeadcountQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE)
    async def headcount(
        self,
        info: Info[Context, None],
        by: Annotated[HeadcountAttribute, strawberry.argument(description="What people are counted by.")],
        language: Annotated[Language, strawberry.argument(description="The language of the sentences.")] = Language.EN,
    ) -> Headcount:
        """Answered by `graph_api.services.headcount`."""
        asked = HeadcountInput(by=by, language=language)
        return await count_heads(asked, info.context.snapshots, info.context.caller)
