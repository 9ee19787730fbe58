"""Who in a group covers each competence, who else could, and what hangs on one person."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.invites import Group


@dataclass(frozen=True, slots=True)
class Covering:
    """One competence. `covered_by`: in the group. `others`: may be invited and have it too, most evidence first."""

    competence: str
    covered_by: tuple[Candidate, ...]
    others: tuple[Candidate, ...]

    @property
    def holders(self) -> int:
        """How many people who may be invited have it."""
        return len(self.covered_by) + len(self.others)


def coverings(group: Group, competences: Sequence[str]) -> tuple[Covering, ...]:
    """Who has each of `competences` that anybody who may be invited has, in the order given."""
    found = (_covering(group, competence) for competence in dict.fromkeys(competences))
    return tuple(covering for covering in found if covering.holders)


def _covering(group: Group, competence: str) -> Covering:
    members = {person.id for person in group.members}
    holders = [person for person in group.invitable if competence in person.holds]
    others = [person for person in holders if person.id not in members]
    others.sort(key=lambda person: (-person.holds[competence].weight, person.external_id, person.id))
    return Covering(
        competence=competence,
        covered_by=tuple(person for person in group.members if competence in person.holds),
        others=tuple(others),
    )
