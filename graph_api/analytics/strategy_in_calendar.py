"""What strategy and calendar lack of each other: objectives without meetings or initiatives, and the reverse."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph_api.analytics.aims import Aims
from graph_api.analytics.calendars import Calendar, Period, calendar_of
from graph_api.analytics.gathered import gathered
from graph_api.analytics.partial_days import may_have_come
from graph_api.analytics.plain_words import plain
from graph_api.analytics.running import has_ended
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import InitiativeRow, MeetingRow, ThemeRow
from graph_api.domain.strategy_in_calendar import CalendarWord, StrategyInCalendarInput


@dataclass(frozen=True, slots=True)
class ObjectiveMeasures:
    """An objective against the calendar.

    `about`: the meetings of the period about a theme that works for it; `by_unit`: others, of a unit that works for
    it; both by day. `series`: how many series do either. `minutes`: of `about`; None where no length is recorded.
    `initiatives`: None where no initiative says what it works for. `themes`: those that are not over.
    """

    objective: str
    word: CalendarWord
    about: tuple[MeetingRow, ...]
    by_unit: tuple[MeetingRow, ...]
    series: int
    minutes: int | None
    initiatives: tuple[str, ...] | None
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrategyMeasures:
    """Strategy against calendar.

    `objectives`, `initiatives`, `raised`: those that count. `without_purpose`: None where no meeting of the period has
    anything it is for. `without_objective`: None where no initiative says what it works for. `never_met`: None where no
    meeting says which theme it is about. `closed`: how many objectives, themes and initiatives are over.
    """

    calendar: Calendar
    minutes: int | None
    objectives: tuple[ObjectiveMeasures, ...]
    initiatives: tuple[InitiativeRow, ...]
    raised: tuple[ThemeRow, ...]
    without_purpose: tuple[MeetingRow, ...] | None
    without_objective: tuple[InitiativeRow, ...] | None
    never_met: tuple[ThemeRow, ...] | None
    closed: tuple[int, int, int]

    @property
    def in_no_calendar(self) -> tuple[ObjectiveMeasures, ...]:
        """The objectives that no meeting of the period works for."""
        return tuple(each for each in self.objectives if each.word is CalendarWord.IN_NO_CALENDAR)

    @property
    def without_initiative(self) -> tuple[ObjectiveMeasures, ...] | None:
        """The objectives that no initiative works for; None where no initiative says what it works for."""
        if any(each.initiatives is None for each in self.objectives):
            return None
        return tuple(each for each in self.objectives if not each.initiatives)


def measure_strategy(snapshot: Snapshot, period: Period, asked: StrategyInCalendarInput) -> StrategyMeasures:
    """Everything that the records of `period` say about strategy and calendar.

    Args:
        snapshot: the graph; that part of it whose sources count.
        period: whole days.
        asked: which words say that something no longer counts, and whose themes should have been met about.
    """
    return _Strategy(snapshot, period, asked).measures()


def minutes_of(meetings: Iterable[MeetingRow]) -> int | None:
    """How many minutes meetings take together; None where no length is recorded of any."""
    known = [row.minutes for row in meetings if row.minutes]
    return sum(known) if known else None


class _Strategy:
    """The records that say what works for what, and what is met about."""

    def __init__(self, snapshot: Snapshot, period: Period, asked: StrategyInCalendarInput) -> None:
        self.snapshot, self.period, self.asked = snapshot, period, asked
        self.aims = Aims(snapshot)
        self.calendar = calendar_of(snapshot.meetings, period, asked.cancelled)
        self.over = frozenset(map(plain, asked.over))
        self.themes = frozenset(row.id for row in snapshot.themes)
        self.topics = gathered((row.meeting, row.about) for row in snapshot.topics)
        self.themes_met = frozenset(
            row.about for row in snapshot.topics if row.about in self.themes and row.meeting in self.calendar.held_ever
        )

    def measures(self) -> StrategyMeasures:
        """Everything that is not over, against the calendar."""
        open_initiatives = [row for row in self.snapshot.initiatives if not self._is_over(row.status)]
        initiatives = [row for row in open_initiatives if _runs(row, self.period)]
        open_themes = [row for row in self.snapshot.themes if not self._is_over(row.status)]
        raised = [row for row in open_themes if row.origin in self.asked.origins]
        objectives = [row.id for row in self.snapshot.objectives if not self._is_over(row.status)]
        return StrategyMeasures(
            calendar=self.calendar,
            minutes=minutes_of(self.calendar.meetings),
            objectives=self._objectives(objectives, initiatives, open_themes),
            initiatives=tuple(initiatives),
            raised=tuple(raised),
            without_purpose=self._without_purpose(),
            without_objective=self._without_objective(initiatives),
            never_met=tuple(row for row in raised if row.id not in self.themes_met) if self.themes_met else None,
            closed=(
                len(self.snapshot.objectives) - len(objectives),
                len(self.snapshot.themes) - len(open_themes),
                len(self.snapshot.initiatives) - len(initiatives),
            ),
        )

    def _is_over(self, status: str | None) -> bool:
        return status is not None and plain(status) in self.over

    def _objectives(
        self, objectives: Sequence[str], initiatives: Sequence[InitiativeRow], themes: Sequence[ThemeRow]
    ) -> tuple[ObjectiveMeasures, ...]:
        about, by_unit = self._about(self.calendar.meetings), self._by_unit(self.calendar.meetings)
        series_about, series_by_unit = self._about(self.calendar.series), self._by_unit(self.calendar.series)
        working = self.aims.serving(row.id for row in initiatives) if self._initiatives_say() else None
        works = self.aims.serving(row.id for row in themes)
        return tuple(
            self._objective(
                each,
                about.get(each, []),
                by_unit.get(each, []),
                (len(series_about.get(each, ())), len(series_by_unit.get(each, ()))),
                None if working is None else tuple(sorted(working.get(each, ()))),
                tuple(sorted(works.get(each, ()))),
            )
            for each in objectives
        )

    def _objective(
        self,
        objective: str,
        about: Sequence[MeetingRow],
        by_unit: Sequence[MeetingRow],
        series: tuple[int, int],
        initiatives: tuple[str, ...] | None,
        themes: tuple[str, ...],
    ) -> ObjectiveMeasures:
        counted = {row.id for row in about}
        return ObjectiveMeasures(
            objective=objective,
            word=self._word(met=bool(about or series[0]), by_unit=bool(by_unit or series[1])),
            about=tuple(about),
            by_unit=tuple(row for row in by_unit if row.id not in counted),
            series=sum(series),
            minutes=(minutes_of(about) or 0) if minutes_of(self.calendar.meetings) else None,
            initiatives=initiatives,
            themes=themes,
        )

    def _word(self, *, met: bool, by_unit: bool) -> CalendarWord:
        if met:
            return CalendarWord.ON_THE_AGENDA
        if by_unit:
            return CalendarWord.UNIT_MEETS
        return CalendarWord.IN_NO_CALENDAR if self._themes_are_told else CalendarWord.NO_DATA

    @cached_property
    def _themes_are_told(self) -> bool:
        """Whether any meeting of the period says its theme; if none does, none can be said to be about another."""
        held = (*self.calendar.meetings, *self.calendar.series)
        return any(not self.themes.isdisjoint(self.topics.get(row.id, ())) for row in held)

    def _about(self, meetings: Iterable[MeetingRow]) -> Mapping[str, list[MeetingRow]]:
        """The meetings about a theme that works for each objective."""
        return _by_objective(
            (row, (aim for about in self.topics.get(row.id, ()) if about in self.themes for aim in self.aims.of(about)))
            for row in meetings
        )

    def _by_unit(self, meetings: Iterable[MeetingRow]) -> Mapping[str, list[MeetingRow]]:
        """The meetings of a unit that works for each objective."""
        return _by_objective((row, self.aims.of(row.unit)) for row in meetings if row.unit)

    def _initiatives_say(self) -> bool:
        return any(self.aims.direct(row.id) for row in self.snapshot.initiatives)

    def _without_purpose(self) -> tuple[MeetingRow, ...] | None:
        decided = {row.meeting for row in self.snapshot.made_at}
        without = tuple(
            row
            for row in self.calendar.meetings
            if row.id not in decided and not self.topics.get(row.id) and not (row.unit and self.aims.direct(row.unit))
        )
        return without if len(without) < len(self.calendar.meetings) else None

    def _without_objective(self, initiatives: Collection[InitiativeRow]) -> tuple[InitiativeRow, ...] | None:
        if not self._initiatives_say():
            return None
        return tuple(row for row in initiatives if not self.aims.direct(row.id))


def _runs(initiative: InitiativeRow, period: Period) -> bool:
    """Whether it has not ended by the day looked from, and has begun by the end of the period."""
    begun = may_have_come(initiative.start, period.until)
    return begun and not has_ended(initiative, period.as_of)


def _by_objective(
    meetings: Iterable[tuple[MeetingRow, Iterable[str]]],
) -> Mapping[str, list[MeetingRow]]:
    """The meetings that work for each objective, in their order, each once."""
    found: defaultdict[str, list[MeetingRow]] = defaultdict(list)
    for row, objectives in meetings:
        for objective in set(objectives):
            found[objective].append(row)
    return found
