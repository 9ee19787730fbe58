"""The questions as root fields."""

from typing import Final

import strawberry

from graph_api.gql.audit import AuditQuestion
from graph_api.gql.bridges import BridgeQuestion
from graph_api.gql.decisions_to_revisit import DecisionsToRevisitQuestion
from graph_api.gql.exports import ExportQuestion
from graph_api.gql.gaps import GapQuestion
from graph_api.gql.headcount import HeadcountQuestion
from graph_api.gql.invites import InviteQuestion
from graph_api.gql.knowledge_at_risk import KnowledgeQuestion
from graph_api.gql.leaver_impact import LeaverQuestion
from graph_api.gql.peers import PeerQuestion
from graph_api.gql.room_check import RoomQuestion
from graph_api.gql.silo_map import SiloMapQuestion
from graph_api.gql.silos import SiloQuestion
from graph_api.gql.strategy_in_calendar import StrategyInCalendarQuestion
from graph_api.gql.surroundings import SurroundingsQuestion
from graph_api.gql.uncoupled import UncoupledQuestion
from graph_api.gql.what_changed import ChangeQuestion


@strawberry.type
class Questions(
    InviteQuestion,
    RoomQuestion,
    SiloQuestion,
    GapQuestion,
    SiloMapQuestion,
    SurroundingsQuestion,
    UncoupledQuestion,
    StrategyInCalendarQuestion,
    DecisionsToRevisitQuestion,
    KnowledgeQuestion,
    LeaverQuestion,
    ChangeQuestion,
    BridgeQuestion,
    PeerQuestion,
    HeadcountQuestion,
    ExportQuestion,
    AuditQuestion,
):
    """The root fields that compute; `Query` has them beside its look-ups."""


QUESTIONS: Final = Questions
