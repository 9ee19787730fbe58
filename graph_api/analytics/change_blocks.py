"""What changes places as one when before and after are dealt anew: all that belongs to one unit, or each by itself."""

from collections.abc import Collection, Iterator
from functools import cached_property

from graph_api.analytics.coordination import owners_of
from graph_api.analytics.gathered import gathered
from graph_api.analytics.lines import lines_of, with_parts
from graph_api.analytics.windows import day_of
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.what_changed import KeptTogether, WhatChangedInput


class Blocks:
    """To which unit meetings and decisions belong, and on which days decisions were made.

    A meeting belongs to its unit; a decision to that of a meeting where it was made or talked about, else to one that
    owns it, the first by its own id where there are several.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: in which roles a unit owns a decision, and what is kept together.
        units: only what belongs to these or to one below them counts; none: all.
    """

    def __init__(self, snapshot: Snapshot, asked: WhatChangedInput, units: Collection[str] = ()) -> None:
        self._snapshot, self._owning = snapshot, asked.owning_roles
        self.whole = asked.keep_together is KeptTogether.UNITS
        self._within = with_parts(lines_of(snapshot.units), units) if units else None
        self._meetings = {row.id: row for row in snapshot.meetings}
        self.made_at = gathered((row.decision, row.meeting) for row in snapshot.made_at)

    def block(self, thing: str) -> str:
        """What a meeting or decision changes places with; itself where it belongs to no unit."""
        return (self._homes.get(thing) or thing) if self.whole else thing

    def belongs(self, thing: str) -> bool:
        """Whether a meeting or decision counts."""
        return self._within is None or self._homes.get(thing) in self._within

    def days_made(self, decision: str) -> list[str]:
        """The days of the meetings where a decision was made or talked about, in order; series have none."""
        rows = (self._meetings[meeting] for meeting in self.made_at.get(decision, ()) if meeting in self._meetings)
        return sorted(row.day for row in rows if row.day and not row.recurring and day_of(row.day))

    @cached_property
    def _homes(self) -> dict[str, str]:
        homes = {row.id: row.unit for row in self._snapshot.meetings if row.unit}
        return homes | dict(self._decisions(homes))

    def _decisions(self, meetings: dict[str, str]) -> Iterator[tuple[str, str]]:
        order = {row.id: (row.external_id, row.id) for row in self._snapshot.units}
        owners = owners_of(self._snapshot, frozenset(order), self._owning)
        for row in self._snapshot.decisions:
            made = {meetings[each] for each in self.made_at.get(row.id, ()) if meetings.get(each) in order}
            found = made or owners.get(row.id, set[str]())
            if found:
                yield row.id, min(found, key=order.__getitem__)
