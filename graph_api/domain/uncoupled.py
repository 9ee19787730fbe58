"""Which projects and services should be coupled: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language, Named
from graph_api.domain.words import InitiativeKind


class InCommon(Enum):
    """What two initiatives can have in common."""

    COMPETENCE = "COMPETENCE"
    OBJECTIVE = "OBJECTIVE"
    UNIT = "UNIT"


class AskBecause(Enum):
    """Why someone is the one to ask about two initiatives."""

    ANSWERS_FOR_BOTH = "ANSWERS_FOR_BOTH"
    RUNS_BOTH = "RUNS_BOTH"
    ANSWERS_FOR_OBJECTIVE = "ANSWERS_FOR_OBJECTIVE"
    ABOVE_BOTH = "ABOVE_BOTH"
    OWNS_COMPETENCE = "OWNS_COMPETENCE"


MEANINGS: Final[dict[Enum, str]] = {
    InCommon.COMPETENCE: "Both use it, so that they live off the same few who have it.",
    InCommon.OBJECTIVE: "Both work for it.",
    InCommon.UNIT: "It runs both.",
    AskBecause.ANSWERS_FOR_BOTH: "One person answers for both.",
    AskBecause.RUNS_BOTH: "One unit runs both.",
    AskBecause.ANSWERS_FOR_OBJECTIVE: "They answer for an objective that both work for.",
    AskBecause.ABOVE_BOTH: "Of the units that both are run below, it is the nearest.",
    AskBecause.OWNS_COMPETENCE: "It owns a competence that both use.",
}
"""What each value means, in plain words."""

NOT_RUNNING: Final = (
    *("planned", "proposed", "paused", "on_hold", "completed", "done", "closed", "ended", "finished"),
    *("cancelled", "canceled", "stopped", "rejected", "withdrawn"),
    *("planerad", "planerat", "pausad", "pausat", "vilande", "avslutad", "avslutat", "klar", "klart"),
    *("stoppad", "stoppat", "nedlagd", "nedlagt", "inställd", "inställt"),
)
"""The words for what does not run unless said otherwise; compared without capitals, with `_` for spaces and hyphens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoupledInput:
    """Which initiatives to pair, on which day, and what they are to have in common."""

    kind: Annotated[InitiativeKind, "Of which kind the one is."] = InitiativeKind.PROJECT
    other_kind: Annotated[InitiativeKind, "Of which kind the other is; it may be the same."] = InitiativeKind.SERVICE
    in_common: Annotated[Sequence[InCommon], "What counts as something in common."] = tuple(InCommon)
    as_of: Annotated[Day | None, "On which day they are to be running; null: today."] = None
    not_running: Annotated[
        Sequence[str], "Which statuses, in the source's own words, say that something does not run, whatever its days."
    ] = NOT_RUNNING
    first: Annotated[int, "At most so many pairs, those with most in common first; 0 to 500."] = 100
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoupledSide:
    """One of two initiatives, with who answers for it."""

    initiative: Annotated[Named, "The initiative."]
    kind: Annotated[InitiativeKind, "What sort of undertaking it is."]
    owner: Annotated[Named | None, "Who answers for it; null where nobody active is recorded to."]
    unit: Annotated[Named | None, "The unit that runs it; null where not recorded."]


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoupledPair:
    """Two initiatives that have something in common and that nothing couples."""

    one: Annotated[UncoupledSide, "The one, of the kind named first."]
    other: Annotated[UncoupledSide, "The other."]
    sentence: Annotated[str, "What they have in common and whom to ask, in words."]
    in_common: Annotated[int, "How many competences, objectives and units they have in common, of what was asked for."]
    competences: Annotated[tuple[Named, ...], "Up to five of the competences that both use."]
    objectives: Annotated[tuple[Named, ...], "Up to five of the objectives that both work for."]
    units: Annotated[tuple[Named, ...], "Up to five of the units that run both."]
    expected_competences: Annotated[
        float | None,
        "How many competences they would have in common if each drew as many as it uses from all that any initiative "
        "uses; null where one of them uses none, or none were asked for.",
    ]
    chance: Annotated[
        float | None,
        "How likely it is that two such draws have as many competences in common or more, 0 to 1, for this pair alone; "
        "null where `expectedCompetences` is.",
    ]
    ask: Annotated[Named | None, "Whom to ask about coupling them, a person or a unit; null where nobody is recorded."]
    ask_because: Annotated[AskBecause | None, "Why; null where there is nobody."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncoupled(Answer):
    """Pairs of initiatives that have something in common and that nothing couples."""

    status: Annotated[AnswerStatus, "Whether there was anything to compute with."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    as_of: Annotated[Day, "The day on which they are running."]
    running: Annotated[int, "How many initiatives of the kinds asked for were running."]
    related: Annotated[int, "How many pairs of them have something in common."]
    coupled: Annotated[int, "How many of these pairs are coupled."]
    uncoupled: Annotated[int, "How many are not."]
    pairs: Annotated[tuple[UncoupledPair, ...], "Those that are not, the ones with most in common first, then by name."]
