"""The question what strategy and calendar lack of each other."""

from typing import Annotated, Final

import strawberry
from strawberry.types import Info

from graph_api.domain import strategy_in_calendar as domain
from graph_api.domain.strategy_in_calendar import StrategyInCalendar, StrategyInCalendarInput
from graph_api.gql.answers import describe_input, describe_type, describe_words
from graph_api.gql.context import Context
from graph_api.gql.refusing import InItsLanguage
from graph_api.services.strategy_in_calendar import look_at_the_calendar

describe_words(domain.MEANINGS)
describe_input(StrategyInCalendarInput)
describe_type(StrategyInCalendar)

DESCRIBE: Final = (
    "Is the strategy in the calendar? Objectives without a meeting, meetings without a purpose, objectives without "
    "initiatives and the reverse, and what was raised and never met about."
)
ASKED: Final = "Which period, and which words say that something no longer counts."
DEFAULTS: Final = StrategyInCalendarInput()


@strawberry.type
class StrategyInCalendarQuestion:
    """A part of `Questions`."""

    @strawberry.field(description=DESCRIBE, extensions=[InItsLanguage()])
    async def strategy_in_calendar(
        self,
        info: Info[Context, None],
        asked: Annotated[StrategyInCalendarInput, strawberry.argument(name="input", description=ASKED)] = DEFAULTS,
    ) -> StrategyInCalendar:
        """Answered by `graph_api.services.strategy_in_calendar`."""
        return await look_at_the_calendar(asked, info.context.snapshots, info.context.caller)
