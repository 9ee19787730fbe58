"""An invented Swedish region to ask about, made the same way every time from a number of people and a seed.

What falls by chance follows one pattern (people know what their unit is for, work with colleagues and with others at
their own place, and come to three meetings of four); what the questions should find is planted (`planted`).
"""

from typing import Final

from graph_api.errors import BadInput
from graph_api.services.sample.decisions import make_decisions
from graph_api.services.sample.knowledge import make_knowledge
from graph_api.services.sample.meetings import make_meetings
from graph_api.services.sample.networks import make_networks
from graph_api.services.sample.people import make_people
from graph_api.services.sample.planted import plant
from graph_api.services.sample.strategy import make_strategy
from graph_api.services.sample.tables import Tables
from graph_api.services.sample.units import make_units

FEWEST: Final = 100
MOST: Final = 200_000
SHIPPED_PEOPLE: Final = 400
SHIPPED_SEED: Final = 1
"""What `seed/sample-sv` was made with."""


def make_sample(people: int = SHIPPED_PEOPLE, seed: int = SHIPPED_SEED) -> Tables:
    """The organisation as rows of the seed format; equal for equal arguments, on every machine.

    Args:
        people: how many, 100 to 200,000; about one unit for forty of them beyond a thousand.
        seed: any whole number.

    Raises:
        BadInput: there are fewer people than the units need, or more than anybody has tried.
    """
    if not FEWEST <= people <= MOST:
        raise BadInput(f"people is {people:,}; give {FEWEST:,} to {MOST:,}.", value=people, bound=(FEWEST, MOST))
    tables = Tables()
    units = make_units(tables, people, seed)
    members = make_people(tables, units, people, seed)
    make_knowledge(tables, members, seed)
    networks = make_networks(tables, members, seed)
    make_strategy(tables, members)
    meetings = make_meetings(tables, members, units, networks, seed)
    make_decisions(tables, meetings, units, seed)
    plant(tables, members, meetings)
    return tables
