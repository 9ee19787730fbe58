"""The meetings of a period, those that are cancelled aside."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graph_api.analytics.partial_days import is_over, may_have_come
from graph_api.analytics.plain_words import plain
from graph_api.domain.snapshot_nodes import MeetingRow


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` to `until`, looked at from `as_of`; whole days, each in the period."""

    since: str
    as_of: str
    until: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a period holds.

    `meetings`: on a day of it, sorted by day and id. `series`: those that go on in it. `held_ever`: every meeting and
    series of any time, undated ones too. `cancelled`, `undated`: how many are left out for it, of any time.
    `nearest`: the day of the meeting outside it that is nearest to it; None where there is none.
    """

    period: Period
    meetings: tuple[MeetingRow, ...]
    series: tuple[MeetingRow, ...]
    held_ever: frozenset[str]
    cancelled: int
    undated: int
    nearest: str | None


def calendar_of(rows: Collection[MeetingRow], period: Period, cancelled: Iterable[str]) -> Calendar:
    """The meetings of `period` among `rows`, without those whose status is one of the words `cancelled`."""
    off = frozenset(map(plain, cancelled))
    held = [row for row in rows if row.status is None or plain(row.status) not in off]
    dated = [(row.day, row) for row in held if row.day and not row.recurring]
    inside = [(day, row) for day, row in dated if period.since <= day <= period.until]
    return Calendar(
        period=period,
        meetings=tuple(row for _, row in sorted(inside, key=lambda each: (each[0], each[1].id))),
        series=tuple(row for row in held if row.recurring and _goes_on(row, period)),
        held_ever=frozenset(row.id for row in held),
        cancelled=len(rows) - len(held),
        undated=sum(not row.day and not row.recurring for row in held),
        nearest=_nearest((day for day, _ in dated), period),
    )


def _goes_on(series: MeetingRow, period: Period) -> bool:
    """Whether a series has begun by the end of the period and not ended before it, as far as is known."""
    begun = may_have_come(series.day, period.until)
    return begun and not (series.until and is_over(series.until, period.since))


def _nearest(days: Iterable[str], period: Period) -> str | None:
    """The latest day before the period, else the earliest after it."""
    outside = sorted({day for day in days if not period.since <= day <= period.until})
    before = [day for day in outside if day < period.since]
    return before[-1] if before else next(iter(outside), None)
