"""The questions as root fields."""

from typing import Final

import strawberry

from graph_api.gql.audit import AuditQuestion
from graph_api.gql.exports import ExportQuestion
from graph_api.gql.gaps import GapQuestion
from graph_api.gql.headcount import HeadcountQuestion
from graph_api.gql.invites import InviteQuestion
from graph_api.gql.room_check import RoomQuestion
from graph_api.gql.silo_map import SiloMapQuestion
from graph_api.gql.silos import SiloQuestion
from graph_api.gql.surroundings import SurroundingsQuestion


@strawberry.type
class Questions(
    InviteQuestion,
    RoomQuestion,
    SiloQuestion,
    GapQuestion,
    SiloMapQuestion,
    SurroundingsQuestion,
    HeadcountQuestion,
    ExportQuestion,
    AuditQuestion,
):
    """The root fields that compute; `Query` has them beside its look-ups."""


QUESTIONS: Final = Questions
