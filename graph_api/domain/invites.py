"""Who must be invited: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, Language, Named
from graph_api.domain.words import Level


class InviteStatus(Enum):
    """How sure an invitation plan is."""

    OPTIMAL = "OPTIMAL"
    INFEASIBLE = "INFEASIBLE"
    TIMED_OUT = "TIMED_OUT"
    NO_DATA = "NO_DATA"


class DemandKind(Enum):
    """The sorts of demand that a group must meet."""

    COMPETENCE = "COMPETENCE"
    STRATEGIC = "STRATEGIC"
    OPERATIONAL = "OPERATIONAL"
    MUST_INCLUDE = "MUST_INCLUDE"
    MUST_EXCLUDE = "MUST_EXCLUDE"
    AT_MOST = "AT_MOST"
    AT_MOST_PER_UNIT = "AT_MOST_PER_UNIT"


MEANINGS: Final[dict[Enum, str]] = {
    InviteStatus.OPTIMAL: "No smaller group meets the demands: this is proved.",
    InviteStatus.INFEASIBLE: "No group at all meets the demands, which is proved; `conflict` names those that clash.",
    InviteStatus.TIMED_OUT: "The time was up before a proof; the group is the best that was found, if any was.",
    InviteStatus.NO_DATA: "There is nothing to plan with; `note` says what to do.",
    DemandKind.COMPETENCE: "Somebody has the competence.",
    DemandKind.STRATEGIC: "At least so many people work with the whole.",
    DemandKind.OPERATIONAL: "At least so many people work with the detail.",
    DemandKind.MUST_INCLUDE: "The person is in the group.",
    DemandKind.MUST_EXCLUDE: "The person is not in the group.",
    DemandKind.AT_MOST: "The group has no more people than this.",
    DemandKind.AT_MOST_PER_UNIT: "No unit has more people than this in the group.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitePlanInput:
    """What a meeting is about, and what must hold of those who are invited.

    A competence, person, theme or decision is given by its id, by its id in its source, or by its name where only
    one has it.
    """

    competences: Annotated[Sequence[str], "What somebody in the group must know."] = ()
    theme: Annotated[str | None, "A theme to meet about: somebody must have each competence that it needs."] = None
    decision: Annotated[str | None, "A decision to meet about: somebody must have each competence it needs."] = None
    evidence: Annotated[
        Sequence[str] | None, "Which kinds of evidence count as knowing something; none given: all of them."
    ] = None
    min_strategic: Annotated[int, "At least so many who work with the whole; 0 asks for none."] = 1
    min_operational: Annotated[int, "At least so many who work with the detail; 0 asks for none."] = 1
    must_include: Annotated[Sequence[str], "People who must be in the group."] = ()
    must_exclude: Annotated[Sequence[str], "People who must not be in the group."] = ()
    at_most: Annotated[int | None, "The largest group that is any use; null: no limit."] = None
    at_most_per_unit: Annotated[int | None, "At most so many people with the same primary unit; null: no limit."] = None
    time_limit: Annotated[float, "Seconds to look for a proof, 0.1 to 30."] = 5.0
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the reasons."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedEvidence:
    """A kind of evidence that counts for this plan."""

    evidence: Annotated[str, "What it is, in the source's own word."]
    weight: Annotated[float, "How much of it there is, in the source's own unit; 1 where the source gives none."]


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
    only_one_who_can: Annotated[bool, "Whether they have a competence that nobody else who may be invited has."]
    fills_level: Annotated[bool, "Whether they count towards the people asked for who see the whole or the detail."]
    must_include: Annotated[bool, "Whether the asker named them."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredCompetence:
    """A competence that was asked for: who in the group has it, and who else could have been asked."""

    competence: Annotated[Named, "What was asked for."]
    covered_by: Annotated[tuple[Named, ...], "Who in the group has it."]
    others: Annotated[tuple[Named, ...], "Up to five others who may be invited and have it, most evidence first."]
    others_count: Annotated[int, "How many others there are in all."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictingDemand:
    """One of the demands that cannot all be met; without any one of them the rest can."""

    sentence: Annotated[str, "The demand, in words."]
    kind: Annotated[DemandKind, "What sort of demand it is."]
    about: Annotated[Named | None, "The person or competence it is about; null where it is about a number."]
    number: Annotated[int | None, "The number asked for; null where it is about a person or competence."]


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitePlan(Answer):
    """The smallest group that knows the matter together, with whole and detail in the room."""

    status: Annotated[InviteStatus, "How sure it is."]
    size: Annotated[int | None, "How many people the group has; null where there is none."]
    bound: Annotated[
        int | None, "No group smaller than this can do; equal to `size` when that is proved; null where not known."
    ]
    time_limit: Annotated[float, "How many seconds there were to look for a proof."]
    ties_broken: Annotated[
        bool,
        "Whether the stated order chose among groups of the same size, so that the same question gives the same group.",
    ]
    people: Annotated[tuple[InvitedPerson, ...], "Whom to invite, those who see the whole first, then by name."]
    competences: Annotated[tuple[CoveredCompetence, ...], "Each competence that can be covered, in the order asked."]
    uncovered: Annotated[
        tuple[Named, ...], "Competences that nobody active has by the evidence that counts; the rest is solved."
    ]
    levels_nobody_has: Annotated[
        tuple[Level, ...], "Levels that were asked for and that no active person is known to have; the rest is solved."
    ]
    conflict: Annotated[
        tuple[ConflictingDemand, ...], "Where INFEASIBLE: demands that clash, none of which could be left out."
    ]
    conflict_is_irreducible: Annotated[
        bool, "Whether it is proved that the conflict goes away when any one of its demands does."
    ]
