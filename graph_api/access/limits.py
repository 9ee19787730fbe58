"""What one request may cost, by role: how much it may ask for at once, and how much in a minute.

An object is whatever stands in braces in the answer: a node, an edge, a connection, a hit; a list of records counts
as one. A point is an object: a look-up costs what it may answer at most, a question its weight.

The figures: the dearest of our own operations comes to 25,200 objects (`gaps`, by its weight; of the look-ups 15,152:
`openProposals`, a page of 50 with lists of 100), and Neo4j and the program take about a second for 50,000. A level
below another doubles the time that Neo4j takes to plan a statement (sixteen levels: ten seconds); our own operations
have three.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph_api.access.caller import Role
from graph_api.errors import Refused, TooExpensive

MOST_REACHED: Final = 100
"""Lists and related nodes in one statement, whoever asks: Neo4j takes 20 to 50 ms to plan each of them.

Counted where a statement is put together, since fragments on several types may need one of them more than once.
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a request comes to.

    `objects`: in its answer at most. `depth`: lists and related nodes below each other. `aliases`: response keys that
    differ from the name of their field, those in fragments once for every use; `roots`: root fields, likewise.
    """

    objects: int
    depth: int
    aliases: int
    roots: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLimits:
    """What a role may ask for: in one request, in a minute (points), and at the same time (requests)."""

    objects: int
    depth: int = 8
    aliases: int = 200
    roots: int = 20
    points_a_minute: int
    at_once: int


LIMITS: Final[Mapping[Role, RoleLimits]] = {
    # Whoever runs the server needs what anyone needs.
    Role.ADMIN: RoleLimits(objects=250_000, points_a_minute=5_000_000, at_once=16),
    # Twice the dearest of our own operations, and 40 of the largest requests a minute.
    Role.FACILITATOR: RoleLimits(objects=50_000, points_a_minute=2_000_000, at_once=8),
    # A program that fetches everybody asks for pages of 1,000 with several lists, one after the other.
    Role.INTEGRATOR: RoleLimits(objects=250_000, points_a_minute=5_000_000, at_once=4),
    # Sees themselves and their own networks: less than a page of everyone.
    Role.MEMBER: RoleLimits(objects=20_000, points_a_minute=400_000, at_once=4),
}
"""By role; a role that is not named here may ask for nothing."""

REQUEST_POINTS: Final = 10
"""What any request counts, refused ones among them."""

CHARACTERS_A_POINT: Final = 50
"""How much of a document counts a point: 50,000 characters take a fifth of a second to read."""

WEIGHTS: Final[Mapping[str, int]] = {
    "invitePlan": 500,
    "roomCheck": 700,
    "silos": 1_000,
    "gaps": 2_100,
    "siloMap": 1_500,
    "surroundings": 1_500,
    "uncoupled": 1_100,
    "whatChanged": 100,
    "strategyInCalendar": 400,
    "decisionsToRevisit": 900,
    "knowledgeAtRisk": 600,
    "leaverImpact": 150,
    "bridges": 400,
    "peers": 500,
    "headcount": 1_000,
    "exportPerson": 1_000,
    "erasePerson": 1_000,
    "objectToAnalysis": 100,
    "auditLines": 1_000,
}
"""What a question counts for each object that is selected of its answer: so much that the answer about 20,000 people in
1,000 units holds no more, whatever is selected (tests/gql/test_question_costs.py).

`silos` and `headcount` have a group per unit, `silos` a hundred people beside; `gaps` 1,000 pairs at most, each with
five decisions; `siloMap` up to 780 cells with all their decisions; `surroundings` 150 nodes with the links among
them; `uncoupled` 500 pairs, each with five of each sort of thing in common; `invitePlan` five others for each
competence, and the group of each person asked about; `roomCheck` forty things for each of five parts, with five
people each; `strategyInCalendar` 200 objectives, units, initiatives and themes, each with three others;
`decisionsToRevisit` 200 decisions, each with ten people; `knowledgeAtRisk` 200 competences, each with five people who
leave; `leaverImpact` 100 things without an owner, each with three units; `bridges` 100 people, each in ten roles;
`peers` 500 people; `whatChanged` thirteen measures. Where an answer holds more all the same, it says so, and the
difference is owed.
"""

POINTS_A_SECOND: Final = 10_000
"""What a second of computing counts, where a question takes longer than its weight pays for."""

LARGEST_TOLD: Final = 10**12
"""Numbers are told up to here, which every JSON reader takes."""

ADVICE: Final[Mapping[str, str]] = {
    "objects": "ask for smaller pages with `first`, for fewer lists inside lists, or in several requests",
    "depth": "start further in",
    "aliases": "ask in several requests",
    "roots": "ask in several requests",
}
NAMES: Final[Mapping[str, str]] = {
    "objects": "objects in its answer",
    "depth": "lists and related nodes below each other",
    "aliases": "aliases, those in fragments counted each time",
    "roots": "root fields, those in fragments counted each time",
}


def limits_of(role: Role) -> RoleLimits:
    """What `role` may ask for.

    Raises:
        Refused: nothing is said of this role.
    """
    if role not in LIMITS:
        raise Refused("Your role may not ask anything here.", value=role)
    return LIMITS[role]


def check_cost(cost: Cost, limits: RoleLimits) -> None:
    """Refuse what costs more than it may.

    Raises:
        TooExpensive: naming what there is too much of, how much, the bound, and what to do.
    """
    for name, advice in ADVICE.items():
        value, bound = getattr(cost, name), getattr(limits, name)
        if value > bound:
            sentence = f"The request could have {_many(value)} {NAMES[name]}; {bound:,} are allowed: {advice}."
            raise TooExpensive(sentence, value=min(value, LARGEST_TOLD), bound=bound)


def _many(value: int) -> str:
    return f"{value:,}" if value <= LARGEST_TOLD else f"more than {LARGEST_TOLD:,}"
