"""What changed since a day: what can be asked about two windows of days, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language
from graph_api.domain.gaps import Need
from graph_api.domain.words import ReflectionKind


class ChangeMeasure(Enum):
    """What is compared between the two windows."""

    ACROSS_UNITS = "ACROSS_UNITS"
    NEEDED_PAIRS_MET = "NEEDED_PAIRS_MET"
    UNIT_PAIRS_MET = "UNIT_PAIRS_MET"
    NEW_UNIT_PAIRS = "NEW_UNIT_PAIRS"
    AFFECTED_PRESENT = "AFFECTED_PRESENT"
    REVIEWS_DONE = "REVIEWS_DONE"
    REFLECTIONS = "REFLECTIONS"
    NETWORK_PEOPLE = "NETWORK_PEOPLE"
    NEW_VOICES = "NEW_VOICES"
    INVITED_CAME = "INVITED_CAME"


class ChangeWord(Enum):
    """A difference in one word."""

    RISEN = "RISEN"
    FALLEN = "FALLEN"
    WITHIN_CHANCE = "WITHIN_CHANCE"
    TOO_FEW = "TOO_FEW"
    NO_DATA = "NO_DATA"


class KeptTogether(Enum):
    """What changes places as one when before and after are dealt anew."""

    UNITS = "UNITS"
    MEETINGS = "MEETINGS"


MEANINGS: Final[dict[Enum, str]] = {
    ChangeMeasure.ACROSS_UNITS: "Of all pairs of people who were at one meeting, the share that are of two units.",
    ChangeMeasure.NEEDED_PAIRS_MET: "Of the pairs of units that need each other, the share that met: congruence.",
    ChangeMeasure.UNIT_PAIRS_MET: "How many pairs of units had people at one meeting.",
    ChangeMeasure.NEW_UNIT_PAIRS: "How many pairs of units met that had not met in a window as long just before.",
    ChangeMeasure.AFFECTED_PRESENT: "Of the decisions that affect units, the share where each had somebody there.",
    ChangeMeasure.REVIEWS_DONE: "Of the decisions whose review day came, the share that was looked at again.",
    ChangeMeasure.REFLECTIONS: "How many reflections of one kind were written.",
    ChangeMeasure.NETWORK_PEOPLE: "How many people were at meetings of networks.",
    ChangeMeasure.NEW_VOICES: "How many of them had been at none in a window as long just before.",
    ChangeMeasure.INVITED_CAME: "Of those asked to meetings, the share that came.",
    ChangeWord.RISEN: "More than before, beyond chance.",
    ChangeWord.FALLEN: "Less than before, beyond chance.",
    ChangeWord.WITHIN_CHANCE: "No more changed than chance alone would bring.",
    ChangeWord.TOO_FEW: "There are too few records to say, or too few people behind them to show it.",
    ChangeWord.NO_DATA: "One of the windows has no records of it, so that nothing can be said.",
    KeptTogether.UNITS: "All that belongs to one unit or network: its meetings are much alike.",
    KeptTogether.MEETINGS: "Each meeting, decision or reflection by itself, as if none had to do with another.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatChangedInput:
    """Since when, and what counts."""

    since: Annotated[Day, "The first day of the window after: the day on which something was changed."]
    until: Annotated[Day | None, "The last day of it; null: today. The window before is as long."] = None
    units: Annotated[
        Sequence[str], "Only what belongs to these units and networks or to those below them; none given: all."
    ] = ()
    need: Annotated[Sequence[Need], "What shows that two units need each other; what is found is added up."] = (
        Need.SHARED_DECISIONS,
    )
    owning_roles: Annotated[Sequence[str], "In which roles a unit owns a decision and is not affected by it."] = (
        "owning",
    )
    participating_roles: Annotated[Sequence[str], "In which roles a unit takes part in one that another owns."] = (
        "participating",
    )
    largest_meeting: Annotated[int, "In meetings of more people than this units do not meet each other."] = 25
    keep_together: Annotated[KeptTogether, "What changes places as one when before and after are dealt anew."] = (
        KeptTogether.UNITS
    )
    fewest: Annotated[int, "With fewer meetings, decisions or reflections than this nothing is said of chance."] = 10
    alpha: Annotated[float, "Beyond chance is what chance alone would bring so seldom, 0.001 to 0.2."] = 0.05
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredChange:
    """One measure before and after, and whether the difference is beyond chance."""

    measure: Annotated[ChangeMeasure, "What is compared."]
    kind: Annotated[ReflectionKind | None, "Which reflections; null for other measures."]
    name: Annotated[str, "What it is called."]
    word: Annotated[ChangeWord, "The difference in one word."]
    sentence: Annotated[str, "The same in words."]
    before: Annotated[float | None, "A share of 0 to 1, or a number; null where there is nothing to tell by."]
    after: Annotated[float | None, "The same in the window after."]
    difference: Annotated[float | None, "After minus before; null where one of them is not known."]
    of_before: Annotated[int | None, "How many it is a share of; null for a number."]
    of_after: Annotated[int | None, "The same in the window after."]
    records_before: Annotated[int, "How many meetings, decisions or reflections it rests on."]
    records_after: Annotated[int, "The same in the window after."]
    dealt: Annotated[int, "How many units, networks or single records could change places; see `keepTogether`."]
    deals: Annotated[int, "In how many ways before and after were dealt anew, this one among them; 0: none."]
    z: Annotated[float | None, "How many standard deviations the difference lies above the mean of the deals."]
    p: Annotated[float | None, "The share of deals as far from their mean as this one, either way."]
    adjusted_p: Annotated[float | None, "The same with all measures of this answer in mind (Holm)."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatChanged(Answer):
    """How people and units meet, decide and reflect since a day, against as many days before it."""

    status: Annotated[AnswerStatus, "Whether there was anything to compare."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    before_from: Annotated[Day, "The first day of the window before."]
    before_until: Annotated[Day, "Its last day."]
    since: Annotated[Day, "The first day of the window after."]
    until: Annotated[Day, "Its last day."]
    days: Annotated[int, "How many days each window has."]
    meetings_before: Annotated[int, "Meetings of the window before of which it is recorded who came."]
    meetings_after: Annotated[int, "The same of the window after."]
    changes: Annotated[tuple[MeasuredChange, ...], "What was compared."]
