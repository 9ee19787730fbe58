"""Strategy against calendar: from what was asked to objectives without meetings, and meetings without objectives."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.calendars import Period
from graph_api.analytics.strategy_in_calendar import StrategyMeasures, measure_strategy
from graph_api.domain.answers import AnswerStatus, Day, Language, LeftOut
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.strategy_in_calendar import (
    CalendarFinding,
    CalendarPart,
    StrategyInCalendar,
    StrategyInCalendarInput,
)
from graph_api.domain.words import Origin
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, noted, parameters_of
from graph_api.services.bounds import check_between, check_some
from graph_api.services.days import on_a_day
from graph_api.services.names import names_in
from graph_api.services.snapshots import Snapshots
from graph_api.services.strategy_findings import findings_of
from graph_api.services.strategy_rows import SHOWN, StrategyRows, hours
from graph_api.services.wording import strategy_in_calendar as words
from graph_api.services.wording.sentences import EMPTY, MEETINGS

QUESTION: Final = "strategyInCalendar"
DAYS: Final = (1, 1100)
DAYS_AHEAD: Final = (0, 1100)


async def look_at_the_calendar(
    asked: StrategyInCalendarInput, snapshots: Snapshots, caller: Caller
) -> StrategyInCalendar:
    """What strategy and calendar lack of each other, as `asked`.

    Raises:
        BadInput: a number is out of bounds, a day is none, or nobody is named in `origins`.
        NotFound: a source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, strategy_in_calendar, on_a_day(asked), snapshots, caller, sources=asked.sources)


def check(asked: StrategyInCalendarInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    check_between("days", asked.days, DAYS)
    check_between("daysAhead", asked.days_ahead, DAYS_AHEAD)
    check_some("origins", asked.origins, Origin)


def strategy_in_calendar(snapshot: Snapshot, asked: StrategyInCalendarInput) -> StrategyInCalendar:
    """The same, for one state of the graph; `asked` on a day."""
    period, language = period_of(asked), asked.language
    found = measure_strategy(snapshot, period, asked)
    names = names_in(snapshot)
    rows, findings = StrategyRows(snapshot, found, names, language), findings_of(found, asked, names)
    objectives, purposeless = rows.objectives(), rows.without_purpose()
    aimless, never_met = rows.without_objective(), rows.never_met()
    more = (
        (words.MORE_OBJECTIVES, objectives),
        (words.MORE_UNITS, purposeless),
        (words.MORE_INITIATIVES, aimless),
        (words.MORE_THEMES, never_met),
    )
    told = [each.part for each in findings if each.status is AnswerStatus.ANSWERED]
    return StrategyInCalendar(
        definition=words.DEFINITION.said(language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=(
            *_not_counted(found, language),
            *left_out(*((said.said(language), max(0, len(shown) - SHOWN)) for said, shown in more)),
        ),
        note=noted(list(_what_to_do(snapshot, found, findings, language))),
        status=AnswerStatus.ANSWERED if told else AnswerStatus.NO_DATA,
        sentence=" ".join([_period_sentence(found, language), *_found_sentences(findings)]),
        since=Day(period.since),
        as_of=Day(period.as_of),
        until=Day(period.until),
        meetings=len(found.calendar.meetings),
        planned=_planned(found),
        series=len(found.calendar.series),
        hours=hours(found.minutes),
        findings=findings,
        objectives=objectives[:SHOWN],
        without_purpose=purposeless[:SHOWN] if CalendarPart.MEETINGS_WITHOUT_PURPOSE in told else None,
        without_objective=aimless[:SHOWN] if CalendarPart.INITIATIVES_WITHOUT_OBJECTIVE in told else None,
        never_met_about=never_met[:SHOWN] if CalendarPart.RAISED_AND_NEVER_MET in told else None,
    )


def period_of(asked: StrategyInCalendarInput) -> Period:
    """The period around the day that is asked about."""
    day = date.fromisoformat(asked.as_of or "")
    return Period(
        since=(day - timedelta(days=asked.days)).isoformat(),
        as_of=day.isoformat(),
        until=(day + timedelta(days=asked.days_ahead)).isoformat(),
    )


def _planned(found: StrategyMeasures) -> int:
    return sum((row.day or "") > found.calendar.period.as_of for row in found.calendar.meetings)


def _period_sentence(found: StrategyMeasures, language: Language) -> str:
    period, planned = found.calendar.period, _planned(found)
    sentence = words.PERIOD_AND_PLANNED if planned else words.PERIOD if found.calendar.meetings else words.NO_MEETINGS
    return sentence.said(
        language,
        since=period.since,
        until=period.until,
        as_of=period.as_of,
        planned=planned,
        meetings=MEETINGS.said(language, len(found.calendar.meetings)),
    )


def _found_sentences(findings: Sequence[CalendarFinding]) -> Iterator[str]:
    """What is said aloud: what was found, or could not be told; not that there is none of something."""
    answered_ones = [each for each in findings if each.status is AnswerStatus.ANSWERED]
    yield from (each.sentence for each in answered_ones if each.count or len(answered_ones) == len(findings))
    if not answered_ones:
        yield from (each.sentence for each in findings[:1])


def _what_to_do(
    snapshot: Snapshot, found: StrategyMeasures, findings: Sequence[CalendarFinding], language: Language
) -> Iterator[str]:
    """Why there is nothing to answer with, or which part of it is missing, and what to ask or import instead."""
    if not (snapshot.people or snapshot.meetings or snapshot.objectives):
        yield EMPTY.said(language)
        return
    if not found.calendar.meetings and found.calendar.nearest:
        yield words.NEAREST.said(language, day=found.calendar.nearest)
    yield from (each.sentence for each in findings if each.status is AnswerStatus.NO_DATA)


def _not_counted(found: StrategyMeasures, language: Language) -> tuple[LeftOut, ...]:
    calendar = found.calendar
    without_length = sum(not row.minutes for row in calendar.meetings) if found.minutes is not None else 0
    return left_out(
        (words.CANCELLED.said(language), calendar.cancelled),
        (words.UNDATED.said(language), calendar.undated),
        (words.GOING_ON.said(language), len(calendar.series)),
        (words.WITHOUT_LENGTH.said(language), without_length),
        *((said.said(language), count) for said, count in zip(words.OVER, found.closed, strict=True)),
    )
