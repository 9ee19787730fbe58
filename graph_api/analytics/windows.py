"""Two windows of days, one before the other and as long, and the one before both."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from graph_api.domain.snapshot import Snapshot


class Window(IntEnum):
    """Where a day lies."""

    EARLIER = 0
    BEFORE = 1
    AFTER = 2


@dataclass(frozen=True, slots=True)
class Windows:
    """Three windows of equal length that follow each other; the last is from `since` to `until`, both included.

    Equal lengths are what lets the two change places: as much could happen in the one as in the other.
    """

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days each window has."""
        return (self.until - self.since).days + 1

    @property
    def before_from(self) -> date:
        """The first day of the window before."""
        return self.since - timedelta(days=self.days)

    @property
    def before_until(self) -> date:
        """Its last day."""
        return self.since - timedelta(days=1)

    def of(self, written: str | None) -> Window | None:
        """The window of a day; None where it lies in none, or is not known to the day."""
        day = day_of(written)
        if day is None or day > self.until:
            return None
        back = (day - self.since).days // self.days
        return Window(Window.AFTER + back) if back >= Window.EARLIER - Window.AFTER else None

    def first_day(self, window: Window) -> date:
        """The first day of a window."""
        return self.since - timedelta(days=self.days * (Window.AFTER - window))

    def last_day(self, window: Window) -> date:
        """The last day of a window."""
        return self.until - timedelta(days=self.days * (Window.AFTER - window))


@lru_cache(maxsize=4_096)
def day_of(written: str | None) -> date | None:
    """The day that a source wrote, by itself or with a time; None where it wrote less than a day."""
    with suppress(ValueError):
        return date.fromisoformat((written or "")[:10])
    return None


def recorded_days(snapshot: Snapshot) -> tuple[date, date] | None:
    """The first and the last day of a meeting of which it is recorded who came; None where there is none."""
    attended = {row.meeting for row in snapshot.attendance}
    days = list(_days(row.day for row in snapshot.meetings if row.id in attended and not row.recurring))
    return (min(days), max(days)) if days else None


def _days(written: Iterable[str | None]) -> Iterable[date]:
    return (day for day in map(day_of, written) if day is not None)
