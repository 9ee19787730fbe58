"""The question who must be invited."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import invite_words
from graph_api.domain.invites import InvitePlan, InvitePlanInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.invites import plan_invitation

describe_words(invite_words.MEANINGS)
describe_input(InvitePlanInput)
describe_type(InvitePlan)

DESCRIBE: Final = "Who must be invited, so that the matter is known and whole and detail meet? The smallest such group."
ASKED: Final = "What the meeting is about, and what must hold of those who are invited."


@strawberry.type
class InviteQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def invite_plan(
        self,
        info: Info[Context, None],
        asked: Annotated[InvitePlanInput, strawberry.argument(name="input", description=ASKED)],
    ) -> InvitePlan:
        """Answered by `graph_api.services.invites`."""
        return await plan_invitation(asked, info.context.snapshots, info.context.caller)
