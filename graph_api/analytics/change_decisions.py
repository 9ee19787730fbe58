"""The decisions of each window: whether those affected were there, whether they were looked at again, what followed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from graph_api.analytics.change_blocks import Blocks
from graph_api.analytics.compared import Record
from graph_api.analytics.decision_circles import affected_by, there_for
from graph_api.analytics.gathered import gathered
from graph_api.analytics.review_days import first_look
from graph_api.analytics.superseding import NEVER
from graph_api.analytics.units_of_people import UnitsOfPeople
from graph_api.analytics.windows import Window, Windows, day_of
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow
from graph_api.domain.words import ReflectionKind


class DecisionRecords:
    """The decisions and reflections of three windows.

    Args:
        snapshot: the graph; that part of it whose sources count.
        windows: the days.
        blocks: what changes places with what, and what counts.
        owning_roles: in which roles a unit owns a decision, and is not affected by it.
    """

    def __init__(self, snapshot: Snapshot, windows: Windows, blocks: Blocks, owning_roles: Iterable[str]) -> None:
        self._snapshot, self._windows, self._blocks = snapshot, windows, blocks
        self._owning_roles = tuple(owning_roles)
        self._there, self._units_of = there_for(snapshot), UnitsOfPeople(snapshot)
        self._dates = {row.id: row.date for row in snapshot.decisions if day_of(row.date)}

    @cached_property
    def affected(self) -> tuple[Record, ...]:
        """For each decision that affects units, and of which it is recorded who was there: whether each had somebody.

        Units that nobody is recorded in do not count.
        """
        return tuple(
            Record(self._blocks.block(row.id), window, float(units <= self._units_of.of(self._there[row.id])))
            for row, window, units in self._affecting
            if row.id in self._there
        )

    def nobody_recorded(self) -> int:
        """Decisions of the two windows that affect units, and of which it is not recorded who was there."""
        missing = [window for row, window, _ in self._affecting if row.id not in self._there]
        return sum(window is not Window.EARLIER for window in missing)

    def reviews(self) -> Iterator[Record]:
        """For each decision that is to be looked at again in a window: whether it was.

        It was where a later meeting, decision or reflection is about it, or a decision replaces it, from `EARLY` days
        before the review day to the end of the window. It is not to be where it came to nothing, or was replaced
        before that.
        """
        looks, replaced = self._looks(), self._replaced()
        for row in self._snapshot.decisions:
            window, due = self._windows.of(row.review_on), day_of(row.review_on)
            if window is None or due is None or row.status in NEVER or not self._blocks.belongs(row.id):
                continue
            made, first = row.date or "", first_look(due.isoformat())
            last = self._windows.last_day(window).isoformat()
            if made < due.isoformat() and not any(day < first for day in replaced.get(row.id, ())):
                done = any(made < day and first <= day <= last for day in looks.get(row.id, ()))
                yield Record(self._blocks.block(row.id), window, float(done))

    def reflections(self, kind: ReflectionKind) -> Iterator[Record]:
        """The reflections of one kind."""
        for row in self._snapshot.reflections:
            window, about = self._windows.of(row.at), row.about or row.id
            if row.kind is kind and window is not None and self._blocks.belongs(about):
                yield Record(self._blocks.block(about if self._blocks.whole else row.id), window)

    def first_reflection(self) -> str | None:
        """The day of the first reflection of any kind; None where none has a day."""
        days = [day.isoformat() for row in self._snapshot.reflections if (day := day_of(row.at)) is not None]
        return min(days, default=None)

    @cached_property
    def _affecting(self) -> list[tuple[DecisionRow, Window, set[str]]]:
        """The decisions that affect units in which somebody is recorded, with these."""
        affected, peopled = affected_by(self._snapshot, self._owning_roles), self._units_of.anyone()
        decided = ((row, window, affected.get(row.id, set[str]()) & peopled) for row, window in self._decided())
        return [(row, window, units) for row, window, units in decided if units]

    def _decided(self) -> Iterator[tuple[DecisionRow, Window]]:
        """The decisions of the windows: by their own day, else by that of the first meeting where they were made."""
        for row in self._snapshot.decisions:
            days = [self._dates[row.id]] if row.id in self._dates else self._blocks.days_made(row.id)
            window = self._windows.of(days[0]) if days else None
            if window is not None and self._blocks.belongs(row.id):
                yield row, window

    def _looks(self) -> Mapping[str, set[str]]:
        """The days on which something is recorded about each decision."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for decision in self._blocks.made_at:
            found[decision].update(self._blocks.days_made(decision))
        for row in self._snapshot.decision_links:
            found[row.other].update(self._day(row.decision))
        for row in self._snapshot.reflections:
            day, about = day_of(row.at), row.decision or row.about
            if about is not None and day is not None:
                found[about].add(day.isoformat())
        return found

    def _replaced(self) -> Mapping[str, set[str]]:
        """The days on which each decision was replaced."""
        links = (row for row in self._snapshot.decision_links if row.supersedes)
        return gathered((row.other, day) for row in links for day in self._day(row.decision))

    def _day(self, decision: str) -> tuple[str, ...]:
        day = self._dates.get(decision)
        return () if day is None else (day,)
