"""The questions as root fields."""

from typing import Final

import strawberry

from graph_api.domain import answers
from graph_api.gql.answers import describe_words
from graph_api.gql.gaps import GapQuestion
from graph_api.gql.invites import InviteQuestion
from graph_api.gql.silo_map import SiloMapQuestion
from graph_api.gql.silos import SiloQuestion
from graph_api.gql.surroundings import SurroundingsQuestion

describe_words(answers.MEANINGS)


@strawberry.type
class Questions(InviteQuestion, SiloQuestion, GapQuestion, SiloMapQuestion, SurroundingsQuestion):
    """The root fields that compute; `Query` has them beside its look-ups."""


QUESTIONS: Final = Questions
