"""The question who read what about whom."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.access.rights import check_right
from graph_api.domain.audit import AuditLine
from graph_api.errors import BadInput
from graph_api.gql.answers import describe_type
from graph_api.gql.context import Context
from graph_api.gql.scalars import Day
from graph_api.store.audit import lines_since

describe_type(AuditLine)

RIGHT: Final = "auditLines"
USUAL: Final = 100
MOST: Final = 1_000


@strawberry.type
class AuditQuestion:
    """A part of `Questions`."""

    @strawberry.field(
        description="Who read what about people, the latest first. For administrators with the scope data-protection."
    )
    async def audit_lines(
        self,
        info: Info[Context, None],
        since: Annotated[Day | None, strawberry.argument(description="From this day on.")] = None,
        person: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="Only what is about this person, or was asked by them."),
        ] = None,
        first: Annotated[int, strawberry.argument(description="At most this many, 1,000 at most.")] = USUAL,
    ) -> list[AuditLine]:
        """Answered by `graph_api.store.audit`."""
        check_right(RIGHT, info.context.caller)
        if not 0 <= first <= MOST:
            raise BadInput(f"first is {first}; give 0 to {MOST:,}.", value=first, bound=MOST)
        return await lines_since(info.context.graph, since or "", person and str(person), first)
