"""Who must be invited: from what was asked to a plan with reasons."""

from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.demands import Requirements
from graph_api.analytics.invites import smallest_group
from graph_api.domain.answers import Named
from graph_api.domain.invites import InvitePlan, InvitePlanInput, InviteStatus
from graph_api.domain.snapshot import DecisionRow, NamedRow, Snapshot
from graph_api.errors import BadInput
from graph_api.services.answering import answered
from graph_api.services.answers import by_id, named, noted, parameters_of
from graph_api.services.invite_reasons import explained
from graph_api.services.references import References, unknown
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording.invites import DEFINITION, LITERATURE, NEEDS_NOTHING
from graph_api.services.wording.sentences import EMPTY, listed

SHORTEST: Final = 0.1
LONGEST: Final = 30.0


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
    if not snapshot.people:
        return _nothing(snapshot, asked, EMPTY.said(asked.language))
    subjects = subjects_of(snapshot, asked)
    required = requirements_of(snapshot, asked, subjects)
    if not required.competences:
        what = listed([f'"{subject.name}"' for subject in subjects], asked.language)
        return _nothing(snapshot, asked, NEEDS_NOTHING.said(asked.language, what=what))
    group = smallest_group(snapshot, required, asked.time_limit)
    return explained(snapshot, asked, required, group)


def check(asked: InvitePlanInput) -> None:
    """Refuse numbers that cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    _at_least("minStrategic", asked.min_strategic, 0)
    _at_least("minOperational", asked.min_operational, 0)
    _at_least("atMost", asked.at_most, 1)
    _at_least("atMostPerUnit", asked.at_most_per_unit, 1)
    if not SHORTEST <= asked.time_limit <= LONGEST:
        raise BadInput(
            f"timeLimit is {asked.time_limit:g}; give {SHORTEST:g} to {LONGEST:g} seconds.",
            value=asked.time_limit,
            bound=(SHORTEST, LONGEST),
        )
    if not asked.competences and asked.theme is None and asked.decision is None:
        raise BadInput("Say what the meeting is about: give competences, a theme or a decision.", bound="competences")


def subjects_of(snapshot: Snapshot, asked: InvitePlanInput) -> tuple[Named, ...]:
    """The theme and the decision that are referred to.

    Raises:
        NotFound, BadInput: as `References.one` does.
    """
    themes = References[NamedRow]("theme", snapshot.themes, lambda row: row.name)
    decisions = References[DecisionRow]("decision", snapshot.decisions, lambda row: row.title)
    theme = () if asked.theme is None else (named(themes.one(asked.theme)),)
    decision = () if asked.decision is None else (named(decisions.one(asked.decision)),)
    return theme + decision


def requirements_of(snapshot: Snapshot, asked: InvitePlanInput, subjects: tuple[Named, ...]) -> Requirements:
    """What is asked for with every reference resolved; competences that `subjects` need come after those named.

    Raises:
        NotFound, BadInput: as `References.one` does; also for an evidence that nobody has.
    """
    competences = References[NamedRow]("competence", snapshot.competences, lambda row: row.name)
    people = References("person", snapshot.people, lambda row: row.name)
    named_ones = [row.id for row in competences.many(asked.competences)]
    return Requirements(
        competences=tuple(dict.fromkeys([*named_ones, *_needed(snapshot, subjects)])),
        evidence=_evidence(snapshot, asked),
        min_strategic=asked.min_strategic,
        min_operational=asked.min_operational,
        must_include=tuple(row.id for row in people.many(asked.must_include)),
        must_exclude=tuple(row.id for row in people.many(asked.must_exclude)),
        at_most=asked.at_most,
        at_most_per_unit=asked.at_most_per_unit,
    )


def _needed(snapshot: Snapshot, subjects: tuple[Named, ...]) -> list[str]:
    """The competences that the subjects need, in alphabetical order of their external ids."""
    wanted, known = {subject.id for subject in subjects}, by_id(snapshot.competences)
    needed = {row.competence for row in snapshot.needs if row.needing in wanted}
    return sorted(needed, key=lambda competence: known[competence].external_id)


def _evidence(snapshot: Snapshot, asked: InvitePlanInput) -> frozenset[str] | None:
    if not asked.evidence:
        return None
    known = {evidence: evidence for row in snapshot.holdings for evidence, _ in row.evidences if evidence}
    for evidence in asked.evidence:
        if evidence not in known:
            raise unknown("evidence", evidence, known, hint=f"There are {', '.join(sorted(known)) or 'none'}.")
    return frozenset(asked.evidence)


def _at_least(field: str, value: int | None, least: int) -> None:
    if value is not None and value < least:
        raise BadInput(f"{field} is {value}; give {least} or more.", value=value, bound=least)


def _nothing(snapshot: Snapshot, asked: InvitePlanInput, why: str) -> InvitePlan:
    return InvitePlan(
        definition=DEFINITION.said(asked.language),
        literature=LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=(),
        note=noted([why]),
        status=InviteStatus.NO_DATA,
        size=None,
        bound=None,
        time_limit=asked.time_limit,
        ties_broken=False,
        people=(),
        competences=(),
        uncovered=(),
        levels_nobody_has=(),
        conflict=(),
        conflict_is_irreducible=False,
    )
