"""Which units depend on each other but do not meet: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language, Named


class Need(Enum):
    """What shows that two units need to coordinate."""

    SHARED_DECISIONS = "SHARED_DECISIONS"
    LINKED_DECISIONS = "LINKED_DECISIONS"
    DEPENDENCIES = "DEPENDENCIES"
    SERVICES_USED = "SERVICES_USED"


class Seen(Enum):
    """What shows that two units do coordinate."""

    SHARED_MEMBERS = "SHARED_MEMBERS"
    SHARED_LEADERS = "SHARED_LEADERS"
    TIES = "TIES"
    MEETINGS = "MEETINGS"
    PARTICIPANTS = "PARTICIPANTS"


class GapWord(Enum):
    """A pair of units in one word."""

    TRAPPED = "TRAPPED"
    THIN = "THIN"
    SOME = "SOME"
    MET = "MET"
    NO_DATA = "NO_DATA"


MEANINGS: Final[dict[Enum, str]] = {
    Need.SHARED_DECISIONS: "One owns a decision that the other takes part in.",
    Need.LINKED_DECISIONS: "Both work on a decision, or each on one of two that hang together.",
    Need.DEPENDENCIES: "One is recorded as depending on the other.",
    Need.SERVICES_USED: "One runs what is coupled with a service of the other, or uses a competence that it uses.",
    Seen.SHARED_MEMBERS: "People who are members of both now.",
    Seen.SHARED_LEADERS: "People who lead both now.",
    Seen.TIES: "Pairs of people, one counted to each unit, with a tie between them.",
    Seen.MEETINGS: "Meetings where both units had someone.",
    Seen.PARTICIPANTS: "People who took part in decisions that the one owns and in decisions that the other owns.",
    GapWord.TRAPPED: "They need to coordinate, and no coordination is seen at all.",
    GapWord.THIN: "Less than half of what is expected is seen.",
    GapWord.SOME: "At least half of what is expected is seen, but not all.",
    GapWord.MET: "At least as much as is expected is seen.",
    GapWord.NO_DATA: "There are no records of what was to be seen, so that nothing can be said.",
}
"""What each value means, in plain words."""

LEADER_ROLES: Final = ("chair", "co_chair", "tech_lead", "leader", "lead", "owner", "head", "manager", "director")
"""The roles that lead a unit unless said otherwise; compared without capitals, with `_` for spaces and hyphens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinationInput:
    """What every question about pairs of units takes: which of them, and what counts as needed and as seen."""

    need: Annotated[Sequence[Need], "What shows that two units need to coordinate; what is found is added up."] = (
        Need.SHARED_DECISIONS,
    )
    seen: Annotated[Sequence[Seen], "What shows that two units do coordinate; what is found is added up."] = (
        Seen.SHARED_MEMBERS,
    )
    kinds: Annotated[Sequence[str] | None, "Only units of these kinds, in the source's own words; none given: all."] = (
        None
    )
    active_only: Annotated[bool, "Only units whose status is `active` or not stated."] = True
    owning_roles: Annotated[Sequence[str], "In which roles a unit owns a decision."] = ("owning",)
    participating_roles: Annotated[Sequence[str], "In which roles a unit takes part in one that another owns."] = (
        "participating",
    )
    leader_roles: Annotated[Sequence[str], "Which roles lead, for SHARED_LEADERS."] = LEADER_ROLES
    participant_roles: Annotated[Sequence[str], "Which people took part in a decision, for PARTICIPANTS."] = (
        "reviewer",
        "approver",
    )
    tie_kinds: Annotated[Sequence[str] | None, "Which kinds of tie count, for TIES; none given: all."] = None
    seen_from: Annotated[Day | None, "For MEETINGS: only those on this day or later; null: from the first."] = None
    seen_until: Annotated[Day | None, "For MEETINGS: only those on this day or before; null: to the last."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsInput(CoordinationInput):
    """Which units, what shows that they need each other, and what shows that they meet."""

    first: Annotated[int, "At most so many pairs, the widest gaps first; 0 to 1,000."] = 200
    close: Annotated[int, "How many of the widest gaps, TRAPPED or THIN, to bring into one room; 0 to 50."] = 5
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPart:
    """One kind of coordination between two units."""

    kind: Annotated[Seen, "What was looked for."]
    seen: Annotated[int | None, "How much of it there is; null where there are no such records at all."]
    expected: Annotated[
        float | None,
        "How much there would be if it fell at random and each unit kept as much as it has with all others; null "
        "where there are no such records.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitGap:
    """Two units that need to coordinate, and what is seen of it."""

    a: Annotated[Named, "One unit."]
    b: Annotated[Named, "The other unit."]
    word: Annotated[GapWord, "The pair in one word."]
    sentence: Annotated[str, "What the figures say, in words."]
    need: Annotated[int, "How much shows that they need each other: decisions, dependencies, services."]
    seen: Annotated[int | None, "How much coordination is seen; null where there are no records of it."]
    expected: Annotated[float | None, "How much would be expected; null where there are no records of it."]
    ratio: Annotated[float | None, "Seen over expected; null where nothing is expected."]
    gap: Annotated[float | None, "need x (1 - the smaller of ratio and 1), and the need itself where nothing is seen."]
    parts: Annotated[tuple[SeenPart, ...], "What `seen` and `expected` consist of."]
    decisions: Annotated[tuple[Named, ...], "Up to five of the decisions behind the need, the latest first."]
    decision_count: Annotated[int, "How many decisions are behind the need."]
    decision_links: Annotated[int, "How many times a decision of the one hangs together with one of the other."]
    dependencies: Annotated[tuple[str, ...], "The kinds of dependency behind the need."]
    services: Annotated[tuple[str, ...], "Up to five of the services behind the need, by name, in alphabetical order."]
    service_uses: Annotated[int, "How many times the one runs what uses, or is coupled with, a service of the other."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingPerson:
    """Someone to ask, for the units that they are of."""

    person: Annotated[Named, "Who."]
    units: Annotated[tuple[Named, ...], "The units of the gaps that they are a member of or counted to."]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapClosing:
    """The fewest people to bring into one room so that both units of each of the widest gaps are there."""

    sentence: Annotated[str, "The same in words."]
    pairs: Annotated[int, "How many of the widest gaps have both units there; fewer than asked where there are fewer."]
    people: Annotated[tuple[ClosingPerson, ...], "Whom to ask, in alphabetical order of their external ids."]
    nobody_from: Annotated[tuple[Named, ...], "Units of the gaps that no active person is known to be of."]
    proved: Annotated[bool, "Whether it is proved that fewer cannot do it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps(Answer):
    """Pairs of units that need each other, against how much they are seen to coordinate."""

    status: Annotated[AnswerStatus, "Whether there was anything to compute with."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    units: Annotated[int, "How many units were compared."]
    required_pairs: Annotated[int, "How many pairs of them need to coordinate."]
    seen_pairs: Annotated[int | None, "How many of those are seen to, at least once; null without such records."]
    congruence: Annotated[
        float | None,
        "The share of the pairs that need to coordinate that are seen to, 0 to 1: socio-technical congruence; null "
        "where nothing is needed or nothing is recorded.",
    ]
    weighted_congruence: Annotated[
        float | None, "The same with each pair counted by its need; null where `congruence` is."
    ]
    trapped: Annotated[int, "How many are TRAPPED."]
    thin: Annotated[int, "How many are THIN."]
    some: Annotated[int, "How many are SOME."]
    met: Annotated[int, "How many are MET."]
    same_records: Annotated[
        bool, "Whether what is seen rests on the same records as the need, so that they agree by construction."
    ]
    same_records_sentence: Annotated[str | None, "Why, and what to ask instead; null where they do not."]
    closing: Annotated[
        GapClosing | None, "Whom to bring into one room; null where no gap is wide or none is to be closed."
    ]
    pairs: Annotated[tuple[UnitGap, ...], "The pairs that need to coordinate, the widest gap first."]
