"""What breaks if somebody leaves: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language, Named
from graph_api.domain.gaps import LEADER_ROLES


class LeaverWord(Enum):
    """What becomes of a competence."""

    LOST = "LOST"
    THIN = "THIN"


class LeaverThing(Enum):
    """What can lose the person who answers for it."""

    DECISION = "DECISION"
    OBJECTIVE = "OBJECTIVE"
    INITIATIVE = "INITIATIVE"
    THEME = "THEME"
    COMPETENCE = "COMPETENCE"


class LeaverMending(Enum):
    """What can mend."""

    INTRODUCTION = "INTRODUCTION"
    TRAINING = "TRAINING"


MEANINGS: Final[dict[Enum, str]] = {
    LeaverWord.LOST: "Enough had it, and fewer than that are left.",
    LeaverWord.THIN: "Just enough are left, so that the next one to leave takes it along; before there were more.",
    LeaverThing.DECISION: "A decision.",
    LeaverThing.OBJECTIVE: "An objective.",
    LeaverThing.INITIATIVE: "A project, service, improvement or experiment.",
    LeaverThing.THEME: "A theme.",
    LeaverThing.COMPETENCE: "A competence.",
    LeaverMending.INTRODUCTION: "Two who stay get to know each other.",
    LeaverMending.TRAINING: "One who stays learns a competence.",
}
"""What each value means, in plain words."""

FACILITATOR_ROLES: Final = (*LEADER_ROLES, "facilitator", "convener")
"""The roles that keep a network or department going unless said otherwise; compared as `LEADER_ROLES` are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverImpactInput:
    """Who leaves.

    A person or unit is given by its id, by its id in its source, or by its name where only one has it.
    """

    people: Annotated[Sequence[str], "Who leaves."] = ()
    unit: Annotated[str | None, "A unit that leaves: all who are members of it or counted to it or to one below."] = (
        None
    )
    level: Annotated[int | None, "How well competences have to be known, 1 to 5; null: however."] = None
    holders: Annotated[int, "How many are to be left who have a competence; 1 to 100."] = 1
    owner_roles: Annotated[Sequence[str], "In which roles a person answers for a decision."] = ("owner",)
    facilitator_roles: Annotated[Sequence[str], "Which roles keep a network or department going."] = FACILITATOR_ROLES
    tie_kinds: Annotated[Sequence[str] | None, "Which kinds of tie count; none given: all."] = None
    as_of: Annotated[Day | None, "The day on which they leave; null: today."] = None
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverCompetence:
    """A competence that too few are left to have, or just enough."""

    competence: Annotated[Named, "What there is to know."]
    word: Annotated[LeaverWord, "What becomes of it."]
    sentence: Annotated[str, "The same in words."]
    before: Annotated[int, "How many have it now."]
    after: Annotated[int, "How many are left who have it."]
    rests: Annotated[int, "How many themes, decisions and initiatives rest on it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverPair:
    """Two units that only those who leave connect."""

    a: Annotated[Named, "One unit."]
    b: Annotated[Named, "The other unit."]
    sentence: Annotated[str, "The same in words."]
    ties: Annotated[int, "By how many pairs of people with a tie they are connected now."]
    members: Annotated[int, "By how many people who are of both they are connected now."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverOwned:
    """Something that nobody is left to answer for."""

    kind: Annotated[LeaverThing, "What it is."]
    about: Annotated[Named, "Which."]
    sentence: Annotated[str, "The same in words, with who could say who answers for it now."]
    units: Annotated[tuple[Named, ...], "The units that it belongs to, which can name somebody; three at most."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverUnit:
    """A network or department without anybody to keep it going."""

    unit: Annotated[Named, "Which."]
    network: Annotated[bool, "Whether it is a network."]
    sentence: Annotated[str, "The same in words."]
    roles: Annotated[tuple[str, ...], "The roles that those who leave have in it, in the source's own words."]
    left: Annotated[int, "How many people are left in it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverCohesion:
    """Who can reach whom through others, before and after."""

    sentence: Annotated[str, "The same in words."]
    people_before: Annotated[int, "How many people there are."]
    people_after: Annotated[int, "How many of them stay."]
    groups_before: Annotated[int, "Into how many groups without a tie between them they fall; a lone person is one."]
    groups_after: Annotated[int, "Into how many those who stay fall."]
    before: Annotated[
        float | None,
        "Fragmentation, 0 (everyone reaches everyone) to 1 (nobody reaches anybody); null for fewer than two people.",
    ]
    after: Annotated[float | None, "The same among those who stay."]
    expected: Annotated[
        float | None,
        "What it would be on average if as many people, drawn at random, left instead; null where `after` is.",
    ]
    draws: Annotated[int, "How often people are drawn for `expected`."]
    seed: Annotated[int, "What the draws start from, so that the same question gives the same figure."]
    cut_off: Annotated[
        int, "How many pairs of those who stay reach each other now, over however many others, and then no longer."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverMend:
    """An introduction or a training, and what it mends."""

    kind: Annotated[LeaverMending, "Which of the two."]
    sentence: Annotated[str, "The same in words."]
    people: Annotated[tuple[Named, ...], "The two to introduce, or the one who learns."]
    competence: Annotated[Named | None, "What to learn; null for an introduction."]
    mends: Annotated[int, "How many of the losses it undoes: competences that are lost, pairs of units."]
    thin: Annotated[int, "How many competences that hang on too few it gives one more to."]
    reach: Annotated[int, "How many pairs of people reach each other again."]
    rests: Annotated[int, "How many themes, decisions and initiatives rest on what is learnt."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverImpact(Answer):
    """What is lost with those who leave, and what would mend most of it."""

    status: Annotated[AnswerStatus, "Whether there was anything to compute with."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    as_of: Annotated[Day, "The day on which they leave."]
    leavers: Annotated[tuple[Named, ...], "Who leaves, in alphabetical order; fifty at most."]
    size: Annotated[int, "How many leave."]
    competences: Annotated[
        tuple[LeaverCompetence, ...],
        "Competences LOST, then THIN; of equals those that most rests on, then in alphabetical order.",
    ]
    lost: Annotated[int, "How many competences are LOST."]
    thin: Annotated[int, "How many are THIN."]
    pairs: Annotated[tuple[LeaverPair, ...], "Pairs of units that are no longer connected, in alphabetical order."]
    pair_count: Annotated[int | None, "How many pairs; null without records of ties or members."]
    emptied: Annotated[tuple[Named, ...], "Units that nobody is left in, in alphabetical order."]
    without_owner: Annotated[
        tuple[LeaverOwned, ...],
        "Decisions, objectives, initiatives, themes and competences that nobody is left to answer for.",
    ]
    without_owner_count: Annotated[int, "How many there are."]
    without_leader: Annotated[
        tuple[LeaverUnit, ...], "Networks, then departments, without anybody to keep them going, in alphabetical order."
    ]
    without_leader_count: Annotated[int, "How many there are."]
    cohesion: Annotated[LeaverCohesion | None, "Who can reach whom; null without records of ties."]
    mend: Annotated[LeaverMend | None, "The one introduction or training that mends most; null where none does."]
    introduction: Annotated[LeaverMend | None, "The introduction that mends most; null where none does."]
    training: Annotated[LeaverMend | None, "The training that mends most; null where none does."]
