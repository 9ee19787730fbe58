"""What to do if someone says no: a smallest group without them, with as few changes as possible."""

from collections.abc import Sequence

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.groups_found import Decline
from graph_api.analytics.planning import STATUS, Planning
from graph_api.analytics.programs import Outcome
from graph_api.analytics.relaxations import conflict_in
from graph_api.analytics.stages import changes_from
from graph_api.domain.invite_words import InviteStatus


def if_declines(person: str, planning: Planning, plan: Sequence[Candidate], status: InviteStatus) -> Decline:
    """The best plan where `person` does not come: of the smallest groups one with the fewest new members.

    Args:
        person: their id; who is not in the plan changes nothing by saying no.
        planning: what was asked for.
        plan: the group that was chosen; () where there is none.
        status: how sure that is.
    """
    if status is InviteStatus.OPTIMAL and all(member.id != person for member in plan):
        return Decline(person, status, tuple(plan), len(plan), planning.set_aside)
    rest = planning.without(person)
    kept = [member for member in plan if member.id != person]
    best = rest.best(then=[changes_from(kept)], named=[member.id for member in kept])
    impossible = best.outcome is Outcome.IMPOSSIBLE
    return Decline(
        person=person,
        status=STATUS[best.outcome],
        members=best.members or (),
        bound=best.bound,
        set_aside=rest.set_aside,
        conflict=conflict_in(rest)[0] if impossible else (),
    )
