"""Who must be invited: from what was asked to a plan with reasons."""

from graph_api.access.caller import Caller
from graph_api.analytics.demands import COUNTED, LEVELS, REPRESENTED, Requirements, demands_of
from graph_api.analytics.groups_found import Group
from graph_api.analytics.invites import smallest_group
from graph_api.domain.answers import Named
from graph_api.domain.invite_words import DemandKind, InviteStatus
from graph_api.domain.invites import InvitePlan, InvitePlanInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answering import answered
from graph_api.services.answers import noted, parameters_of
from graph_api.services.days import on_a_day
from graph_api.services.invite_aims import Aims
from graph_api.services.invite_bounds import check
from graph_api.services.invite_changes import Changes
from graph_api.services.invite_demands import Telling
from graph_api.services.invite_left_out import left_out_of
from graph_api.services.invite_notes import Notes
from graph_api.services.invite_reasons import Reasons
from graph_api.services.invite_requirements import requirements_of, subjects_of
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording.invite_notes import NEEDS_NOTHING
from graph_api.services.wording.invites import DEFINITION, LITERATURE, NO_PLAN
from graph_api.services.wording.sentences import EMPTY, listed


async def plan_invitation(asked: InvitePlanInput, snapshots: Snapshots, caller: Caller) -> InvitePlan:
    """The smallest group that can meet about what is `asked` so that whole and detail are both in the room.

    Raises:
        BadInput: a number is out of bounds, nothing is asked for, or a name is of several things.
        NotFound: something that is referred to is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered("invitePlan", invite_plan, asked, snapshots, caller, sources=asked.sources)


def invite_plan(snapshot: Snapshot, asked: InvitePlanInput) -> InvitePlan:
    """The same, for one state of the graph."""
    dated = on_a_day(asked)
    if not snapshot.people:
        return _nothing(snapshot, dated, EMPTY.said(asked.language))
    subjects = subjects_of(snapshot, asked)
    required = requirements_of(snapshot, dated, subjects)
    silent = _needs_nothing(snapshot, asked, subjects)
    if silent and not required.all_needs and not _represents(required):
        return _nothing(snapshot, dated, silent)
    group = smallest_group(snapshot, required, asked.time_limit)
    return _explained(snapshot, dated, required, group, silent)


def _needs_nothing(snapshot: Snapshot, asked: InvitePlanInput, subjects: tuple[Named, ...]) -> str | None:
    """That a theme or decision is not recorded to need anything; None where each is."""
    needing = {row.needing for row in snapshot.needs}
    silent = [f'"{subject.name}"' for subject in subjects if subject.id not in needing]
    return NEEDS_NOTHING.said(asked.language, what=listed(silent, asked.language)) if silent else None


def _represents(required: Requirements) -> bool:
    """Whether units, networks or employers are to be represented."""
    return any(demand.kind in REPRESENTED | COUNTED for demand in demands_of(required))


def _explained(
    snapshot: Snapshot, asked: InvitePlanInput, required: Requirements, group: Group, silent: str | None
) -> InvitePlan:
    """The plan that `group` is, with reasons and with everything that was set aside."""
    telling = Telling(snapshot, asked.language)
    demands = tuple(demand for demand in demands_of(required) if demand not in group.set_aside)
    reasons = Reasons(snapshot, group, demands, telling)
    aims = Aims(snapshot, required, group, demands, telling)
    changes, notes = Changes(snapshot, required, group, telling), Notes(snapshot, required, group, telling)
    people = reasons.people()
    return InvitePlan(
        definition=DEFINITION.said(asked.language),
        literature=LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out_of(snapshot, required, asked.language),
        note=noted([*([silent] if silent else []), *notes.notes()]),
        sentence=notes.sentence([invited.person for invited in people]),
        status=group.status,
        size=len(group.members) if group.aims else None,
        bound=group.bound,
        time_limit=asked.time_limit,
        aims=aims.reached(),
        ties_broken=group.ties_broken,
        people=people,
        competences=reasons.competences(),
        uncovered=tuple(telling.abouts(group.set_aside, {DemandKind.COMPETENCE})),
        levels_nobody_has=tuple(LEVELS[each.kind] for each in group.set_aside if each.kind in LEVELS),
        nobody_from=tuple(telling.abouts(group.set_aside, REPRESENTED)),
        alternatives=changes.alternatives(),
        alternatives_are_all=group.alternatives_are_all,
        if_declines=changes.if_declines(),
        why_not=changes.why_not(),
        front=aims.front(),
        conflict=tuple(map(telling.clash, group.conflict)),
        conflict_is_irreducible=group.conflict_is_irreducible,
    )


def _nothing(snapshot: Snapshot, asked: InvitePlanInput, why: str) -> InvitePlan:
    return InvitePlan(
        definition=DEFINITION.said(asked.language),
        literature=LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=(),
        note=why,
        sentence=NO_PLAN.said(asked.language),
        status=InviteStatus.NO_DATA,
        size=None,
        bound=None,
        time_limit=asked.time_limit,
        aims=(),
        ties_broken=False,
        people=(),
        competences=(),
        uncovered=(),
        levels_nobody_has=(),
        nobody_from=(),
        alternatives=(),
        alternatives_are_all=None,
        if_declines=(),
        why_not=(),
        front=(),
        conflict=(),
        conflict_is_irreducible=False,
    )
