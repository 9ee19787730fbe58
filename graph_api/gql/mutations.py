"""What can be done over the API; everything here is sent by POST, and runs one after the other."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.access.rights import check_right
from graph_api.domain.rights import Erasure, LinksGone, Objection
from graph_api.errors import BadInput
from graph_api.gql.answers import describe_type
from graph_api.gql.context import Context
from graph_api.gql.scalars import PersonId
from graph_api.services.erasures import erase_person
from graph_api.services.objections import object_to_analysis
from graph_api.store.erasure import Erased

describe_type(Erasure)
describe_type(Objection)

ERASE: Final = "erasePerson"
OBJECT: Final = "objectToAnalysis"


@strawberry.type(description="What can be done; what is only asked is in Query.")
class Mutation:
    """The root fields that change something."""

    @strawberry.mutation(
        description="Erase a person from everything, and keep imports from bringing them back. For administrators with "
        "the scope data-protection. A second time there is nobody, and nothing changes."
    )
    async def erase_person(
        self,
        info: Info[Context, None],
        asked: PersonId,
        confirm: Annotated[
            strawberry.ID, strawberry.argument(description="The same id once more, since this cannot be undone.")
        ],
        *,
        dry_run: Annotated[bool, strawberry.argument(description="Only say what would go.")] = False,
    ) -> Erasure:
        """Done by `graph_api.services.erasures`."""
        check_right(ERASE, info.context.caller)
        if asked != confirm:
            raise BadInput("confirm is another id than id; give the same one twice.", bound="id")
        context = info.context
        erased = await erase_person(context.graph, str(asked), context.erasure_key, dry_run=dry_run)
        if erased.people and not dry_run:
            context.snapshots.forget()
        return _told(erased, dry_run=dry_run)

    @strawberry.mutation(
        description="Object to being analysed, or withdraw that: no question takes the person into account from then "
        "on. For people about themselves, and for administrators with the scope data-protection."
    )
    async def object_to_analysis(
        self,
        info: Info[Context, None],
        asked: PersonId,
        *,
        objects: Annotated[bool, strawberry.argument(description="False to withdraw it.")] = True,
    ) -> Objection:
        """Done by `graph_api.services.objections`."""
        check_right(OBJECT, info.context.caller, str(asked))
        changed = await object_to_analysis(info.context.graph, str(asked), objects=objects)
        return Objection(objects=objects, changed=changed)


def _told(erased: Erased, *, dry_run: bool) -> Erasure:
    return Erasure(
        erased=bool(erased.people) and not dry_run,
        dry_run=dry_run,
        relationships=tuple(LinksGone(type=name, count=count) for name, count in (erased.links or {}).items()),
        texts=erased.texts,
        employers=erased.employers,
        tokens=erased.tokens,
        changes=erased.changes,
        audit_lines=erased.audit_lines,
        kept_out=erased.kept_out,
    )


MUTATIONS: Final = Mutation
