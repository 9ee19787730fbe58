"""The five things that strategy and calendar can lack of each other, each with its number and in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_api.analytics.strategy_in_calendar import StrategyMeasures
from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.strategy_in_calendar import (
    CalendarFinding,
    CalendarPart,
    CalendarWord,
    StrategyInCalendarInput,
)
from graph_api.services.names import Names
from graph_api.services.wording import strategy_in_calendar as words
from graph_api.services.wording.sentences import MEETINGS


@dataclass(frozen=True, slots=True)
class _Lacking:
    """What was found, by id (None: nothing is recorded to tell by), of how many, and what is said beside it."""

    found: Sequence[str] | None
    of: int
    beside: str = ""


def findings_of(found: StrategyMeasures, asked: StrategyInCalendarInput, names: Names) -> tuple[CalendarFinding, ...]:
    """The five, in the order in which they are declared."""
    lacking = _lacking(found, asked.language, names)
    return tuple(_finding(part, lacking[part], asked, names) for part in CalendarPart)


def origins_said(asked: StrategyInCalendarInput) -> str:
    """Who raised the themes that are looked for: "customers or the world around"."""
    return words.OR.said(asked.language).join(words.ORIGINS[origin].said(asked.language) for origin in asked.origins)


def _lacking(found: StrategyMeasures, language: Language, names: Names) -> dict[CalendarPart, _Lacking]:
    unmet, uninitiated = found.in_no_calendar, found.without_initiative
    told = bool(found.objectives) and all(each.word is not CalendarWord.NO_DATA for each in found.objectives)
    without_purpose, without_objective = found.without_purpose, found.without_objective
    return {
        CalendarPart.OBJECTIVES_WITHOUT_MEETING: _Lacking(
            [each.objective for each in unmet] if told else None,
            len(found.objectives),
            _only_units_meet(found, language, names) if told else "",
        ),
        CalendarPart.MEETINGS_WITHOUT_PURPOSE: _Lacking(
            None if without_purpose is None else [row.id for row in without_purpose], len(found.calendar.meetings)
        ),
        CalendarPart.OBJECTIVES_WITHOUT_INITIATIVE: _Lacking(
            [each.objective for each in uninitiated] if uninitiated is not None and found.objectives else None,
            len(found.objectives),
        ),
        CalendarPart.INITIATIVES_WITHOUT_OBJECTIVE: _Lacking(
            None if without_objective is None else [row.id for row in without_objective], len(found.initiatives)
        ),
        CalendarPart.RAISED_AND_NEVER_MET: _Lacking(
            [row.id for row in found.never_met] if found.never_met is not None and found.raised else None,
            len(found.raised),
        ),
    }


def _only_units_meet(found: StrategyMeasures, language: Language, names: Names) -> str:
    only = [each.objective for each in found.objectives if each.word is CalendarWord.UNIT_MEETS]
    return words.ONLY_UNITS_MEET.said(language, names=names.listed(only, language)) if only else ""


def _finding(part: CalendarPart, lacking: _Lacking, asked: StrategyInCalendarInput, names: Names) -> CalendarFinding:
    told = lacking.found is not None
    return CalendarFinding(
        part=part,
        status=AnswerStatus.ANSWERED if told else AnswerStatus.NO_DATA,
        count=None if lacking.found is None else len(lacking.found),
        of=lacking.of,
        sentence=_sentence(part, lacking, asked, names),
    )


def _sentence(part: CalendarPart, lacking: _Lacking, asked: StrategyInCalendarInput, names: Names) -> str:
    language, origins = asked.language, origins_said(asked)
    if lacking.found is None:
        return words.UNTOLD[part].said(language, origins=origins)
    said = [lacking.beside] if lacking.beside else []
    if lacking.found:
        sentence = words.FOUND[part].said(
            language,
            origins=origins,
            names="" if part is CalendarPart.MEETINGS_WITHOUT_PURPOSE else names.listed(lacking.found, language),
            count=len(lacking.found),
            meetings=MEETINGS.said(language, lacking.of),
        )
        return " ".join([sentence, *said])
    return " ".join(said) or words.NONE_FOUND[part].said(language, origins=origins)
