"""Which decisions to look at again: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language, Named
from graph_api.domain.gaps import LEADER_ROLES
from graph_api.domain.words import DecisionStatus


class RevisitReason(Enum):
    """Why a decision should be looked at again."""

    AFFECTED_ABSENT = "AFFECTED_ABSENT"
    CHALLENGED = "CHALLENGED"
    REVIEW_DUE = "REVIEW_DUE"
    OWNER_GONE = "OWNER_GONE"
    SUPERSEDED_CHAIN = "SUPERSEDED_CHAIN"


MEANINGS: Final[dict[Enum, str]] = {
    RevisitReason.AFFECTED_ABSENT: "It affects a unit of which nobody took part in it or was where it was made.",
    RevisitReason.CHALLENGED: "Someone has called it in question since.",
    RevisitReason.REVIEW_DUE: "The day to look at it again has come, and nothing shows that it was.",
    RevisitReason.OWNER_GONE: "Whoever owned it has left, or the unit that owns it is no longer active.",
    RevisitReason.SUPERSEDED_CHAIN: "It was replaced, and what replaced it does not hold either or is not recorded.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsToRevisitInput:
    """Which decisions, and what counts as a reason to look at one again."""

    as_of: Annotated[Day | None, "The day to look from; null: today."] = None
    units: Annotated[
        Sequence[str], "Only decisions that these units or units below them own or are affected by; none given: all."
    ] = ()
    reasons: Annotated[Sequence[RevisitReason], "Which reasons count; none given: all."] = ()
    owner_roles: Annotated[Sequence[str], "In which roles someone owns a decision."] = ("owner",)
    owning_roles: Annotated[Sequence[str], "In which roles a unit owns a decision and is not affected by it."] = (
        "owning",
    )
    leader_roles: Annotated[Sequence[str], "Which roles lead a unit, to know whom to ask."] = LEADER_ROLES
    first: Annotated[int, "At most so many decisions, 1 to 200."] = 100
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisitCount:
    """How many decisions there is one reason to look at again."""

    reason: Annotated[RevisitReason, "Which reason."]
    status: Annotated[AnswerStatus, "Whether there are records to tell by."]
    count: Annotated[int | None, "How many decisions; null where nothing is recorded to tell by."]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionToRevisit:
    """A decision to look at again."""

    decision: Annotated[Named, "Which one."]
    decided: Annotated[Day | None, "When it was made or put forward; null where not known."]
    state: Annotated[DecisionStatus | None, "How far it has come; null where not known."]
    review_on: Annotated[Day | None, "The day to look at it again; null where none is set."]
    reasons: Annotated[tuple[RevisitReason, ...], "Why."]
    sentence: Annotated[str, "Why, in words."]
    owners: Annotated[tuple[Named, ...], "Up to five who own it: people and units."]
    absent: Annotated[tuple[Named, ...], "Up to five affected units of which nobody was there."]
    challenged_by: Annotated[tuple[Named, ...], "Up to five who have called it in question, by name."]
    gone: Annotated[tuple[Named, ...], "Up to five owners who have left or are no longer active."]
    chain: Annotated[tuple[Named, ...], "Up to five decisions that lead from it to the one that stands last."]
    head: Annotated[
        Named | None, "The one that stands last; null where they go round in a ring, or none is recorded or needed."
    ]
    relied_on_by: Annotated[tuple[Named, ...], "Where it was replaced: up to five in force that point to it."]
    ask: Annotated[tuple[Named, ...], "Up to ten people to ask to the review, by name."]
    ask_count: Annotated[int, "How many there are to ask."]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsToRevisit(Answer):
    """The decisions that there is a reason to look at again."""

    status: Annotated[AnswerStatus, "Whether there were records to tell by."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    as_of: Annotated[Day, "The day looked from."]
    considered: Annotated[int, "How many decisions were considered."]
    in_force: Annotated[int, "How many of them were not rejected, taken back or replaced."]
    found: Annotated[int, "How many there is a reason to look at again."]
    counts: Annotated[tuple[RevisitCount, ...], "Each reason with the number of decisions; several may hold for one."]
    decisions: Annotated[
        tuple[DecisionToRevisit, ...], "Those with most reasons first, then the latest, then by title."
    ]
