"""The question where knowledge is trapped."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import silos as domain
from graph_api.domain.silos import Silos, SilosInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.silos import show_silos

describe_words(domain.MEANINGS)
describe_input(SilosInput)
describe_type(Silos)

DESCRIBE: Final = (
    "Where is knowledge trapped? How far ties stay inside groups, against what their sizes alone would give."
)
ASKED: Final = "Which groups, which ties between people, and who is counted."
DEFAULTS: Final = SilosInput()


@strawberry.type
class SiloQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def silos(
        self,
        info: Info[Context, None],
        asked: Annotated[SilosInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> Silos:
        """Answered by `graph_api.services.silos`."""
        return await show_silos(asked, info.context.snapshots, info.context.caller)
