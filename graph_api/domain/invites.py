"""Who must be invited: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from graph_api.domain.answers import Answer, Day, Language, Named
from graph_api.domain.invite_words import DemandKind, InviteAim, InviteStatus, WhyNotReason
from graph_api.domain.words import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class NeededCompetence:
    """A competence that the group needs: how well known, and by how many."""

    competence: Annotated[str, "What somebody in the group must know."]
    level: Annotated[int | None, "At least this well: 1 (has heard of it) to 5 (teaches others); null: however."] = None
    holders: Annotated[int, "By at least so many people."] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitePlanInput:
    """What a meeting is about, and what must hold of those who are invited.

    A competence, person, theme, decision, unit, network or employer is given by its id, by its id in its source, or
    by its name where only one has it.
    """

    competences: Annotated[Sequence[str], "What somebody in the group must know."] = ()
    theme: Annotated[str | None, "A theme to meet about: somebody must have each competence that it needs."] = None
    decision: Annotated[str | None, "A decision to meet about: somebody must have each competence it needs."] = None
    level: Annotated[
        int | None, "How well those of `competences`, `theme` and `decision` must be known, 1 to 5; null: however."
    ] = None
    holders: Annotated[int, "By how many people each of those must be known."] = 1
    needs: Annotated[Sequence[NeededCompetence], "Further competences, each with its own level and number."] = ()
    evidence: Annotated[
        Sequence[str] | None, "Which kinds of evidence count as knowing something; none given: all of them."
    ] = None
    min_strategic: Annotated[int, "At least so many who work with the whole; 0 asks for none."] = 1
    min_tactical: Annotated[int, "At least so many who work between whole and detail; 0 asks for none."] = 0
    min_operational: Annotated[int, "At least so many who work with the detail; 0 asks for none."] = 1
    units: Annotated[Sequence[str], "Units to be represented, by someone counted to it or to one below it."] = ()
    min_units: Annotated[int | None, "At least so many of `units`, or of all where none are named; null: each."] = None
    at_most_per_unit: Annotated[int | None, "At most so many people with the same primary unit; null: no limit."] = None
    networks: Annotated[Sequence[str], "Networks to be represented, by a member."] = ()
    min_networks: Annotated[
        int | None, "At least so many of `networks`, or of all where none are named; null: each."
    ] = None
    at_most_per_network: Annotated[int | None, "At most so many members of the same network; null: no limit."] = None
    employers: Annotated[Sequence[str], "Employers to be represented."] = ()
    min_employers: Annotated[
        int | None, "At least so many of `employers`, or of all where none are named; null: each."
    ] = None
    at_most_per_employer: Annotated[int | None, "At most so many people with the same employer; null: no limit."] = None
    must_include: Annotated[Sequence[str], "People who must be in the group."] = ()
    must_exclude: Annotated[Sequence[str], "People who must not be in the group."] = ()
    at_most: Annotated[int | None, "The largest group that is any use; null: no limit."] = None
    as_of: Annotated[Day | None, "The last day of the period in which meetings count; null: today."] = None
    days: Annotated[int, "How many days that period has, 1 to 366."] = 30
    at_most_meetings: Annotated[
        int | None, "At most so many meetings for anyone in the period, this one among them; null: no limit."
    ] = None
    newness: Annotated[
        int,
        "How many meetings a pair of members who have met counts as, -10 to 10: above 0 prefers people who have not "
        "met, below 0 those who have; 0 does not mind.",
    ] = 0
    aims: Annotated[Sequence[InviteAim], "What decides between smallest groups, the first first."] = (
        InviteAim.LOAD,
        InviteAim.RICHNESS,
    )
    alternatives: Annotated[int, "How many other groups that are as good to give, 0 to 5."] = 5
    if_declines: Annotated[Sequence[str], "People, up to ten: the plan if this one of them says no."] = ()
    why_not: Annotated[Sequence[str], "People, up to ten: why they are not in the group."] = ()
    front: Annotated[bool, "Whether to tell what smaller groups could cover."] = True
    time_limit: Annotated[float, "Seconds to look for a proof, 0.1 to 30."] = 5.0
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the reasons."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedEvidence:
    """A kind of evidence that counts for this plan."""

    evidence: Annotated[str, "What it is, in the source's own word."]
    weight: Annotated[float, "How much of it there is, in the source's own unit; 1 where the source gives none."]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDemand:
    """One of the demands on the group."""

    sentence: Annotated[str, "The demand, in words."]
    kind: Annotated[DemandKind, "What sort of demand it is."]
    about: Annotated[Named | None, "The person, competence, unit or employer it is about; null: it is about a number."]
    level: Annotated[int | None, "How well the competence must be known; null where that is not asked."]
    number: Annotated[int | None, "The number asked for; null where there is none."]


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtCompetence:
    """A competence that was asked for and that someone in the group has."""

    competence: Annotated[Named, "What they know."]
    level: Annotated[int | None, "1 (has heard of it) to 5 (teaches others); null where nobody has said."]
    evidences: Annotated[tuple[CountedEvidence, ...], "What shows it, the evidence that counts for this plan only."]
    only_one_who_can: Annotated[bool, "Whether nobody else who may be invited has it."]
    only_one_in_group: Annotated[bool, "Whether nobody else in this group has it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedPerson:
    """Someone to invite, and why."""

    person: Annotated[Named, "Who."]
    level: Annotated[Level | None, "Where between whole and detail they work; null where not known."]
    unit: Annotated[Named | None, "The unit they are counted to; null where not known."]
    reasons: Annotated[tuple[str, ...], "Why they are in the group, in sentences."]
    competences: Annotated[tuple[BroughtCompetence, ...], "What they bring of what was asked for."]
    needed_for: Annotated[tuple[PlanDemand, ...], "What the rest of the group would not meet without them."]
    only_one_who_can: Annotated[bool, "Whether they have a competence that nobody else who may be invited has."]
    fills_level: Annotated[bool, "Whether they count towards the people asked for at a level between whole and detail."]
    must_include: Annotated[bool, "Whether the asker named them."]
    meetings: Annotated[int, "How many meetings of the period they were at or asked to, those declined left out."]
    met: Annotated[int, "How many of the others in the group they have met."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredCompetence:
    """A competence that was asked for: who in the group has it, and who else could have been asked."""

    competence: Annotated[Named, "What was asked for."]
    level: Annotated[int | None, "How well it must be known, 1 to 5; null: however."]
    holders: Annotated[int, "By how many people it must be known."]
    covered_by: Annotated[tuple[Named, ...], "Who in the group has it, at the level asked for."]
    others: Annotated[tuple[Named, ...], "Up to five others who may be invited and have it, most evidence first."]
    others_count: Annotated[int, "How many others there are in all."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """The smallest change of one demand by which those that clash can all be met, the others as they are."""

    sentence: Annotated[str, "The change, in words."]
    number: Annotated[int | None, "The number that would do; null where the demand has to go, or keeps its number."]
    level: Annotated[int | None, "The level that would do; null where any level has to do, or it is not about one."]
    drop: Annotated[bool, "Whether nothing less helps than to leave the demand out."]
    solves_all: Annotated[
        bool | None, "Whether every other demand can be met then; false: others clash too; null where not known."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictingDemand:
    """One of the demands that cannot all be met; without any one of them the rest can."""

    demand: Annotated[PlanDemand, "The demand."]
    relaxation: Annotated[Relaxation | None, "The smallest change of it that helps; null where the time was up."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachedAim:
    """How far the group goes by one aim, after those before it."""

    aim: Annotated[InviteAim, "What is aimed at."]
    value: Annotated[int, "How far: people, meetings and pairs, or competences."]
    proved: Annotated[bool, "Whether no group as good by the aims before it is better by this one."]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeGroup:
    """Another group that is as good by every aim."""

    people: Annotated[tuple[Named, ...], "Who is in it."]
    added: Annotated[tuple[Named, ...], "Those of them who are not in the plan."]
    removed: Annotated[tuple[Named, ...], "Those of the plan who are not in it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinePlan:
    """What to do if someone says no: a smallest group without them, with as few changes as possible."""

    person: Annotated[Named, "Who says no."]
    status: Annotated[InviteStatus, "How sure it is."]
    size: Annotated[int | None, "How many people the group has then; null where there is none."]
    people: Annotated[tuple[Named, ...], "Who is in it."]
    added: Annotated[tuple[Named, ...], "Whom to ask now."]
    removed: Annotated[tuple[Named, ...], "Who is no longer needed, the one who said no left out."]
    lost: Annotated[tuple[PlanDemand, ...], "What nobody else can bring."]
    conflict: Annotated[tuple[PlanDemand, ...], "Where INFEASIBLE: the demands that clash without them."]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Why someone is not in the group, and what it would be with them."""

    person: Annotated[Named, "Who."]
    reason: Annotated[WhyNotReason, "Why not."]
    size_with: Annotated[int | None, "How many people the smallest group with them has; null: none, or not looked for."]
    aim: Annotated[InviteAim | None, "Where WORSE: the aim by which it is."]
    value_with: Annotated[int | None, "Where WORSE: how far that group goes by the aim."]
    people: Annotated[tuple[Named, ...], "The best group with them, where there is one."]
    conflict: Annotated[tuple[PlanDemand, ...], "Where IMPOSSIBLE: the demands that clash with having them."]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPoint:
    """What a group of a size can do at most."""

    size: Annotated[int, "How many people."]
    met: Annotated[int, "How many of the needs they can meet at most."]
    needs: Annotated[int, "How many needs there are: competences, levels, and units, networks or employers."]
    unmet: Annotated[tuple[PlanDemand, ...], "What this group leaves."]
    people: Annotated[tuple[Named, ...], "Such a group."]
    proved: Annotated[bool, "Whether no group of the size meets more."]


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitePlan(Answer):
    """The smallest group that knows the matter together, with whole and detail in the room."""

    sentence: Annotated[str, "The answer in words, to be read aloud."]
    status: Annotated[InviteStatus, "How sure it is."]
    size: Annotated[int | None, "How many people the group has; null where there is none."]
    bound: Annotated[
        int | None, "No group smaller than this can do; equal to `size` when that is proved; null where not known."
    ]
    time_limit: Annotated[float, "How many seconds there were to look for a proof."]
    aims: Annotated[tuple[ReachedAim, ...], "What decided, in order, and how far the group goes by each."]
    ties_broken: Annotated[
        bool,
        "Whether the stated order chose among groups that are as good, so that the same question gives the same group.",
    ]
    people: Annotated[tuple[InvitedPerson, ...], "Whom to invite, those who see the whole first, then by name."]
    competences: Annotated[tuple[CoveredCompetence, ...], "Each competence that can be covered, in the order asked."]
    uncovered: Annotated[
        tuple[Named, ...], "Competences that nobody active has so well by the evidence that counts; the rest is solved."
    ]
    levels_nobody_has: Annotated[
        tuple[Level, ...], "Levels that were asked for and that no active person is known to have; the rest is solved."
    ]
    nobody_from: Annotated[
        tuple[Named, ...], "Units, networks and employers that no active person is known to be of; the rest is solved."
    ]
    alternatives: Annotated[tuple[AlternativeGroup, ...], "Other groups that are as good, those most different first."]
    alternatives_are_all: Annotated[
        bool | None, "Whether there are no others; null where the time was up or none were asked for."
    ]
    if_declines: Annotated[tuple[DeclinePlan, ...], "For each person asked about: the plan if they say no."]
    why_not: Annotated[tuple[Absence, ...], "For each person asked about: why they are not in the group."]
    front: Annotated[
        tuple[FrontPoint, ...],
        "What smaller groups can do: each size at which one more need can be met, smallest first.",
    ]
    conflict: Annotated[
        tuple[ConflictingDemand, ...], "Where INFEASIBLE: demands that clash, none of which could be left out."
    ]
    conflict_is_irreducible: Annotated[
        bool, "Whether it is proved that the conflict goes away when any one of its demands does."
    ]
