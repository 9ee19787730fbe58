"""The question which competences hang on few people."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import knowledge_at_risk as domain
from graph_api.domain.knowledge_at_risk import KnowledgeAtRisk, KnowledgeAtRiskInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.knowledge_at_risk import show_knowledge_at_risk

describe_words(domain.MEANINGS)
describe_input(KnowledgeAtRiskInput)
describe_type(KnowledgeAtRisk)

DESCRIBE: Final = (
    "Which competences hang on few people? Who has them, who of these leaves soon, what rests on them, and with how "
    "few people several are lost at once."
)
ASKED: Final = "Which competences, and how many are to be left who have them."
DEFAULTS: Final = KnowledgeAtRiskInput()


@strawberry.type
class KnowledgeQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def knowledge_at_risk(
        self,
        info: Info[Context, None],
        asked: Annotated[KnowledgeAtRiskInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> KnowledgeAtRisk:
        """Answered by `graph_api.services.knowledge_at_risk`."""
        return await show_knowledge_at_risk(asked, info.context.snapshots, info.context.caller)
