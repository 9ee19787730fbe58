"""The question what changed since a day."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import what_changed as domain
from graph_api.domain.what_changed import WhatChanged, WhatChangedInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.what_changed import show_changes

describe_words(domain.MEANINGS)
describe_input(WhatChangedInput)
describe_type(WhatChanged)

DESCRIBE: Final = "What changed since a day? How people meet, decide and reflect, before and after, against chance."
ASKED: Final = "Since when, and what counts."


@strawberry.type
class ChangeQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def what_changed(
        self,
        info: Info[Context, None],
        asked: Annotated[WhatChangedInput, strawberry.argument(name="input", description=ASKED)],
    ) -> WhatChanged:
        """Answered by `graph_api.services.what_changed`."""
        return await show_changes(asked, info.context.snapshots, info.context.caller)
