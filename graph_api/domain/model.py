"""Every type of the graph, in the order in which documentation lists them."""

from typing import Final

from graph_api.domain.competences import COMPETENCE
from graph_api.domain.decisions import DECISION
from graph_api.domain.declarations import Model
from graph_api.domain.meetings import GATHERING, MEETING, MEETING_SERIES
from graph_api.domain.people import ORGANISATION, PERSON
from graph_api.domain.rule_checks import checked
from graph_api.domain.strategy import INITIATIVE, OBJECTIVE, REFLECTION, THEME
from graph_api.domain.units import DEPARTMENT, NETWORK, UNIT

MODEL: Final = checked(
    Model(
        types=(
            PERSON,
            ORGANISATION,
            UNIT,
            DEPARTMENT,
            NETWORK,
            COMPETENCE,
            OBJECTIVE,
            THEME,
            GATHERING,
            MEETING,
            MEETING_SERIES,
            DECISION,
            INITIATIVE,
            REFLECTION,
        )
    )
)
