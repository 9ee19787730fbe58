"""Who in a group covers each competence, who else could, and what hangs on one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import counting_to, counts_to, met_by
from graph_api.analytics.demands import NEEDS, Demand
from graph_api.analytics.groups_found import Group
from graph_api.domain.invite_words import DemandKind

BARRING: Final = frozenset({DemandKind.MUST_EXCLUDE, DemandKind.AT_MOST_MEETINGS})
"""Whoever counts to one of these cannot be invited."""

BRINGING: Final = NEEDS | {DemandKind.MUST_INCLUDE}
"""The demands that somebody can bring something to; the others are limits."""


@dataclass(frozen=True, slots=True)
class Covering:
    """One demand for a competence, `about` it and at a level where one is asked for.

    `covered_by`: those in the group who count to it. `others`: may be invited and count to it, most evidence first.
    """

    demand: Demand
    covered_by: tuple[Candidate, ...]
    others: tuple[Candidate, ...]

    @property
    def competence(self) -> str:
        """The competence."""
        return self.demand.about or ""

    @property
    def wanted(self) -> int:
        """How many are to have it."""
        return self.demand.number or 1

    @property
    def holders(self) -> int:
        """How many people who may be invited have it so well."""
        return len(self.covered_by) + len(self.others)


def coverings(group: Group, demands: Sequence[Demand]) -> tuple[Covering, ...]:
    """Who counts to each of `demands` for a competence, in order; one that nobody can be invited for is not there."""
    wanted = (demand for demand in dict.fromkeys(demands) if demand.kind is DemandKind.COMPETENCE)
    barring = [counting_to(demand) for demand in demands if demand.kind in BARRING]
    free = [person for person in group.invitable if not any(barred(person) for barred in barring)]
    found = (_covering(group.members, free, demand) for demand in wanted)
    return tuple(covering for covering in found if covering.holders)


def needed_for(member: Candidate, members: Sequence[Candidate], demands: Sequence[Demand]) -> tuple[Demand, ...]:
    """Those of `demands` that `members` meet and would not meet without `member`; limits are never among them."""
    rest = [each for each in members if each.id != member.id]
    wanted = (demand for demand in demands if demand.kind in BRINGING)
    return tuple(demand for demand in wanted if met_by(members, demand) and not met_by(rest, demand))


def _covering(members: Sequence[Candidate], invitable: Sequence[Candidate], demand: Demand) -> Covering:
    inside = {person.id for person in members}
    others = [person for person in invitable if person.id not in inside and counts_to(person, demand)]
    others.sort(key=lambda person: (-person.holds[demand.about or ""].weight, person.external_id, person.id))
    return Covering(
        demand=demand,
        covered_by=tuple(person for person in members if counts_to(person, demand)),
        others=tuple(others),
    )
