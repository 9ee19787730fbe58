"""Strategy against calendar: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language, Named
from graph_api.domain.words import InitiativeKind, Origin


class CalendarPart(Enum):
    """What the strategy and the calendar can lack of each other."""

    OBJECTIVES_WITHOUT_MEETING = "OBJECTIVES_WITHOUT_MEETING"
    MEETINGS_WITHOUT_PURPOSE = "MEETINGS_WITHOUT_PURPOSE"
    OBJECTIVES_WITHOUT_INITIATIVE = "OBJECTIVES_WITHOUT_INITIATIVE"
    INITIATIVES_WITHOUT_OBJECTIVE = "INITIATIVES_WITHOUT_OBJECTIVE"
    RAISED_AND_NEVER_MET = "RAISED_AND_NEVER_MET"


class CalendarWord(Enum):
    """An objective against the calendar in one word."""

    ON_THE_AGENDA = "ON_THE_AGENDA"
    UNIT_MEETS = "UNIT_MEETS"
    IN_NO_CALENDAR = "IN_NO_CALENDAR"
    NO_DATA = "NO_DATA"


MEANINGS: Final[dict[Enum, str]] = {
    CalendarPart.OBJECTIVES_WITHOUT_MEETING: "Objectives that no meeting of the period works for.",
    CalendarPart.MEETINGS_WITHOUT_PURPOSE: "Meetings of the period of which nothing says what they are for.",
    CalendarPart.OBJECTIVES_WITHOUT_INITIATIVE: "Objectives that no project, service or other initiative works for.",
    CalendarPart.INITIATIVES_WITHOUT_OBJECTIVE: "Initiatives that work for no objective.",
    CalendarPart.RAISED_AND_NEVER_MET: "Themes that others have raised and that no meeting has ever been about.",
    CalendarWord.ON_THE_AGENDA: "A meeting of the period is about a theme that works for it.",
    CalendarWord.UNIT_MEETS: "No meeting is about such a theme, but a unit or network that works for it meets.",
    CalendarWord.IN_NO_CALENDAR: "Neither of the two.",
    CalendarWord.NO_DATA: "What meetings are about is not recorded, so that nothing can be said.",
}
"""What each value means, in plain words."""

CANCELLED: Final = ("cancelled", "canceled", "postponed", "inställd", "inställt", "uppskjuten", "uppskjutet")
"""The status of meetings that do not take place, unless said otherwise; compared without capitals."""

OVER: Final = (
    *("closed", "cancelled", "canceled", "completed", "done", "finished", "achieved", "dropped", "archived"),
    *("rejected", "withdrawn", "avslutad", "avslutat", "klar", "klart", "nedlagd", "nedlagt", "uppnått"),
)
"""The status of objectives, themes and initiatives that are over, unless said otherwise; compared without capitals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyInCalendarInput:
    """The period, and which words say that something no longer counts."""

    as_of: Annotated[Day | None, "The day to look from; null: today."] = None
    days: Annotated[int, "So many days back the period begins, 1 to 1,100."] = 365
    days_ahead: Annotated[int, "So many days on it ends, since what is planned is in the calendar; 0 to 1,100."] = 90
    origins: Annotated[Sequence[Origin], "Who raised the themes that should have been met about."] = (
        Origin.CUSTOMER,
        Origin.OUTSIDE,
    )
    cancelled: Annotated[Sequence[str], "The status of meetings that do not count, in the source's own words."] = (
        CANCELLED
    )
    over: Annotated[
        Sequence[str], "The status of objectives, themes and initiatives that are over, in the source's own words."
    ] = OVER
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFinding:
    """One of the five things that strategy and calendar can lack of each other."""

    part: Annotated[CalendarPart, "Which one."]
    status: Annotated[AnswerStatus, "Whether there are records to tell by."]
    count: Annotated[int | None, "How many there are; null where nothing is recorded to tell by."]
    of: Annotated[int, "Of how many."]
    sentence: Annotated[str, "The same in words, with the first of them."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveInCalendar:
    """An objective, with the meetings and initiatives that work for it or for a narrower one."""

    objective: Annotated[Named, "Which one."]
    word: Annotated[CalendarWord, "Whether it is in the calendar, in one word."]
    sentence: Annotated[str, "The same in words, with what could be met about."]
    meetings: Annotated[int, "How many meetings of the period are about a theme that works for it."]
    unit_meetings: Annotated[int, "How many others are of a unit or network that works for it."]
    last: Annotated[Day | None, "The day of the last of both kinds up to the day looked from; null where none."]
    next: Annotated[Day | None, "The day of the next one after it; null where none is planned."]
    hours: Annotated[float | None, "How long those about it take together; null where no length is recorded."]
    share: Annotated[
        float | None,
        "Their part of all the hours of the period, 0 to 1, a meeting about several objectives counted to each; null "
        "where no length is recorded.",
    ]
    initiatives: Annotated[int | None, "How many initiatives work for it; null where nothing is recorded to tell by."]
    themes: Annotated[tuple[Named, ...], "Up to three themes that work for it and are not over, by their titles."]
    theme_count: Annotated[int, "How many such themes there are."]
    owners: Annotated[tuple[Named, ...], "Up to three who answer for it: people and units."]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsWithoutPurpose:
    """Meetings of one unit or network of which nothing says what they are for."""

    unit: Annotated[Named | None, "Whose meetings; null where that is not recorded either."]
    count: Annotated[int, "How many."]
    of: Annotated[int, "Of how many meetings it has in the period."]
    hours: Annotated[float | None, "How long they take together; null where no length is recorded."]
    latest: Annotated[tuple[Named, ...], "Up to three of them, the latest first."]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeWithoutObjective:
    """An initiative that works for no objective."""

    initiative: Annotated[Named, "Which one."]
    kind: Annotated[InitiativeKind | None, "What sort of undertaking; null where not stated."]
    owners: Annotated[tuple[Named, ...], "Up to three who answer for it: people and units."]
    couples: Annotated[tuple[Named, ...], "Up to three initiatives that it couples."]
    sentence: Annotated[str, "The same in words, with the objectives of those it couples."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeNeverMet:
    """A theme that others have raised and that no meeting has been about."""

    theme: Annotated[Named, "Which one."]
    origin: Annotated[Origin, "Who raised it."]
    objectives: Annotated[tuple[Named, ...], "Up to three objectives that it works for."]
    concerns: Annotated[tuple[Named, ...], "Up to three units that it concerns."]
    owners: Annotated[tuple[Named, ...], "Up to three who look after it: people and units."]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyInCalendar(Answer):
    """What the strategy and the calendar of a period lack of each other."""

    status: Annotated[AnswerStatus, "Whether there was anything to compare."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    since: Annotated[Day, "The first day of the period."]
    as_of: Annotated[Day, "The day looked from."]
    until: Annotated[Day, "The last day of the period."]
    meetings: Annotated[int, "How many meetings the period has."]
    planned: Annotated[int, "How many of them are after the day looked from."]
    series: Annotated[int, "How many series of meetings go on in the period, which are counted apart."]
    hours: Annotated[float | None, "How long the meetings take together; null where no length is recorded."]
    findings: Annotated[tuple[CalendarFinding, ...], "The five things that can be lacking, each in one sentence."]
    objectives: Annotated[
        tuple[ObjectiveInCalendar, ...], "The objectives that are not over, those in no calendar first, then by title."
    ]
    without_purpose: Annotated[
        tuple[MeetingsWithoutPurpose, ...] | None,
        "Meetings without a purpose by unit, in the order of their names; null where nothing is recorded to tell by.",
    ]
    without_objective: Annotated[
        tuple[InitiativeWithoutObjective, ...] | None,
        "Initiatives without an objective, by title; null where nothing is recorded to tell by.",
    ]
    never_met_about: Annotated[
        tuple[ThemeNeverMet, ...] | None,
        "Themes raised and never met about, by title; null where nothing is recorded to tell by.",
    ]
