"""Objectives, meetings, initiatives and themes of the answer about strategy and calendar, each with its sentence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from graph_api.analytics.aims import Aims
from graph_api.analytics.gathered import gathered
from graph_api.analytics.strategy_in_calendar import ObjectiveMeasures, StrategyMeasures, minutes_of
from graph_api.domain.answers import Day, Language
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import InitiativeRow, MeetingRow, ThemeRow
from graph_api.domain.strategy_in_calendar import (
    CalendarWord,
    InitiativeWithoutObjective,
    MeetingsWithoutPurpose,
    ObjectiveInCalendar,
    ThemeNeverMet,
)
from graph_api.services.answers import named
from graph_api.services.names import NAMED, Names
from graph_api.services.wording import strategy_in_calendar as words
from graph_api.services.wording.sentences import MEETINGS, listed

SHOWN: Final = 200
"""How many objectives, units, initiatives and themes are shown."""

WORDS: Final = (
    CalendarWord.IN_NO_CALENDAR,
    CalendarWord.NO_DATA,
    CalendarWord.UNIT_MEETS,
    CalendarWord.ON_THE_AGENDA,
)
"""In the order to be read."""


class StrategyRows:
    """What is said of each thing that strategy and calendar lack of each other."""

    def __init__(self, snapshot: Snapshot, found: StrategyMeasures, names: Names, language: Language) -> None:
        self._found, self._names, self._language = found, names, language
        self._aims = Aims(snapshot)
        self._owners = gathered((row.owned, row.owner) for row in snapshot.owners)
        self._couples = gathered((row.initiative, row.other) for row in snapshot.couplings)
        self._concerns = gathered((row.theme, row.unit) for row in snapshot.concerns)

    def objectives(self) -> tuple[ObjectiveInCalendar, ...]:
        """The objectives, those in no calendar first and then by title."""
        ordered = sorted(
            self._found.objectives, key=lambda each: (WORDS.index(each.word), self._names.place(each.objective))
        )
        return tuple(map(self._objective, ordered))

    def without_purpose(self) -> tuple[MeetingsWithoutPurpose, ...]:
        """The units with meetings without a purpose, in the order of their names, those of no known unit last."""
        rows = sorted(self._found.without_purpose or (), key=lambda row: row.unit or "")
        held = {unit: list(each) for unit, each in groupby(rows, key=lambda row: row.unit)}
        units = self._names.sorted(unit for unit in held if unit)
        every = Counter(row.unit for row in self._found.calendar.meetings)
        ordered = [*units, *([None] if None in held else [])]
        return tuple(self._purposeless(unit, held[unit], every[unit]) for unit in ordered)

    def without_objective(self) -> tuple[InitiativeWithoutObjective, ...]:
        """The initiatives that work for no objective, by title."""
        rows = sorted(self._found.without_objective or (), key=lambda row: self._names.place(row.id))
        return tuple(map(self._aimless, rows))

    def never_met(self) -> tuple[ThemeNeverMet, ...]:
        """The themes that were raised and never met about, by title."""
        rows = sorted(self._found.never_met or (), key=lambda row: self._names.place(row.id))
        return tuple(each for row in rows for each in self._theme(row))

    def _objective(self, each: ObjectiveMeasures) -> ObjectiveInCalendar:
        days = sorted(row.day for row in (*each.about, *each.by_unit) if row.day)
        as_of = self._found.calendar.period.as_of
        last = max((day for day in days if day <= as_of), default=None)
        upcoming = min((day for day in days if day > as_of), default=None)
        total = self._found.minutes
        return ObjectiveInCalendar(
            objective=self._names.one(each.objective),
            word=each.word,
            sentence=self._objective_sentence(each, last, upcoming),
            meetings=len(each.about),
            unit_meetings=len(each.by_unit),
            last=None if last is None else Day(last),
            next=None if upcoming is None else Day(upcoming),
            hours=hours(each.minutes),
            share=None if each.minutes is None or not total else each.minutes / total,
            initiatives=None if each.initiatives is None else len(each.initiatives),
            themes=self._names.first(each.themes, NAMED),
            theme_count=len(each.themes),
            owners=self._names.first(self._owners.get(each.objective, ()), NAMED),
        )

    def _objective_sentence(self, each: ObjectiveMeasures, last: str | None, upcoming: str | None) -> str:
        language = self._language
        counted = each.about if each.word is CalendarWord.ON_THE_AGENDA else each.by_unit
        what = [MEETINGS.said(language, len(counted))] if counted else []
        what += [words.SERIES.said(language, each.series)] if each.series else []
        days = [words.LAST.said(language, day=last)] if last else []
        days += [words.NEXT.said(language, day=upcoming)] if upcoming else []
        said = [
            words.WORDS[each.word].said(
                language, what=listed(what, language), days=f" ({', '.join(days)})" if days else ""
            )
        ]
        said += self._what_to_do(each)
        return " ".join(said)

    def _what_to_do(self, each: ObjectiveMeasures) -> Iterable[str]:
        language, lacking = self._language, each.word in {CalendarWord.IN_NO_CALENDAR, CalendarWord.UNIT_MEETS}
        if lacking and each.themes:
            yield words.TO_MEET_ABOUT.said(language, themes=self._names.listed(each.themes, language))
        elif lacking:
            yield words.NO_THEME.said(language)
        if each.initiatives == ():
            yield words.NO_INITIATIVE.said(language)
        owners = self._owners.get(each.objective)
        if owners and (lacking or each.initiatives == ()):
            yield words.ANSWERS_FOR_IT.said(language, owners=self._names.listed(owners, language))

    def _purposeless(self, unit: str | None, rows: Sequence[MeetingRow], of: int) -> MeetingsWithoutPurpose:
        latest = sorted(rows, key=lambda row: (row.day or "", row.id), reverse=True)[:NAMED]
        said = words.PURPOSELESS if unit else words.PURPOSELESS_OF_NOBODY
        return MeetingsWithoutPurpose(
            unit=None if unit is None else self._names.one(unit),
            count=len(rows),
            of=of,
            hours=hours(minutes_of(rows)),
            latest=tuple(map(named, latest)),
            sentence=said.said(
                self._language,
                count=len(rows),
                meetings=MEETINGS.said(self._language, of),
                unit="" if unit is None else self._names.one(unit).name,
                latest=self._names.within(latest[0].id, self._language),
            ),
        )

    def _aimless(self, row: InitiativeRow) -> InitiativeWithoutObjective:
        couples = self._couples.get(row.id, set[str]())
        return InitiativeWithoutObjective(
            initiative=named(row),
            kind=row.kind,
            owners=self._names.first(self._owners.get(row.id, ()), NAMED),
            couples=self._names.first(couples, NAMED),
            sentence=" ".join(self._aimless_sentence(couples)),
        )

    def _aimless_sentence(self, couples: Iterable[str]) -> Iterable[str]:
        language, coupled = self._language, list(couples)
        if not coupled:
            yield words.AIMLESS.said(language)
            return
        yield words.AIMLESS_COUPLING.said(language, couples=self._names.listed(coupled, language))
        aims = frozenset[str]().union(*map(self._aims.direct, coupled))
        if aims:
            yield words.COUPLED_AIMS.said(language, objectives=self._names.listed(aims, language))

    def _theme(self, row: ThemeRow) -> Iterable[ThemeNeverMet]:
        if row.origin is None:
            return
        language, aims, concerned = self._language, self._aims.direct(row.id), self._concerns.get(row.id, set[str]())
        said = [words.NEVER_MET.said(language, origin=words.ORIGINS[row.origin].said(language))]
        said += [words.WORKS_FOR.said(language, objectives=self._names.listed(aims, language))] if aims else []
        said += [words.CONCERNS.said(language, units=self._names.listed(concerned, language))] if concerned else []
        yield ThemeNeverMet(
            theme=named(row),
            origin=row.origin,
            objectives=self._names.first(aims, NAMED),
            concerns=self._names.first(concerned, NAMED),
            owners=self._names.first(self._owners.get(row.id, ()), NAMED),
            sentence=" ".join(said),
        )


def hours(minutes: int | None) -> float | None:
    """Minutes as hours, to a hundredth."""
    return None if minutes is None else round(minutes / 60, 2)
