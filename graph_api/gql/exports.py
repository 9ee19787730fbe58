"""The question what is kept of one person."""

import strawberry
from strawberry.scalars import JSON
from strawberry.types import Info

from graph_api.access.rights import check_right
from graph_api.domain.answers import Moment
from graph_api.gql.context import Context
from graph_api.gql.scalars import PersonId
from graph_api.services.person_exports import export_person

RIGHT = "exportPerson"


@strawberry.type(description="Everything that is kept of one person.")
class PersonExport:
    """What `exportPerson` answers."""

    exported_at: Moment = strawberry.field(description="When.")
    content: JSON = strawberry.field(
        description="All of it: their own values, every relationship, what they wrote, and the records that name them."
    )


@strawberry.type
class ExportQuestion:
    """A part of `Questions`."""

    @strawberry.field(
        description="Everything that is kept of one person, for themselves. For people about themselves, and for "
        "administrators with the scope data-protection."
    )
    async def export_person(
        self,
        info: Info[Context, None],
        asked: PersonId,
    ) -> PersonExport:
        """Answered by `graph_api.services.person_exports`."""
        check_right(RIGHT, info.context.caller, str(asked))
        content = await export_person(info.context.graph, str(asked))
        return PersonExport(exported_at=Moment(content["exportedAt"]), content=JSON(content))
