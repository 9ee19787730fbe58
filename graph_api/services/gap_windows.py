"""The days on which meetings count in questions about pairs of units: whether they can be meant, and which are near."""

from collections.abc import Collection, Iterator

from graph_api.analytics.coordination import LATEST, meetings_outside
from graph_api.domain.answers import Language
from graph_api.domain.gaps import CoordinationInput, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import BadInput
from graph_api.services.days import whole_day
from graph_api.services.wording import gaps as words
from graph_api.services.wording import refusals


def check_window(asked: CoordinationInput) -> None:
    """Refuse days that are none, that end before they begin, or on which nothing that is asked for is counted.

    Raises:
        BadInput: naming the field, its value and what to give instead.
    """
    first, last = asked.seen_from, asked.seen_until
    for field, written in (("seenFrom", first), ("seenUntil", last)):
        if written is not None:
            whole_day(field, written)
    if (first or last) and Seen.MEETINGS not in asked.seen:
        raise refusals.WINDOW_OF_NOTHING.error(BadInput, value=first or last, bound=Seen.MEETINGS.name)
    if first and last and last < first:
        raise refusals.WINDOW_BACKWARDS.of(last=last, first=first).error(BadInput, value=last, bound=first)


def empty_window(
    snapshot: Snapshot, asked: CoordinationInput, units: Collection[str], language: Language
) -> Iterator[str]:
    """That none of `units` is at a meeting on the days asked for, and when the nearest are; nothing without days."""
    outside = _meetings_of(snapshot, units) & meetings_outside(snapshot, asked)
    if not outside:
        return
    window = words.WINDOW[asked.seen_from is not None, asked.seen_until is not None]
    yield words.EMPTY_WINDOW.said(language, window=window.said(language, first=asked.seen_from, last=asked.seen_until))
    yield from _nearest(snapshot, asked, outside, language)


def _nearest(
    snapshot: Snapshot, asked: CoordinationInput, meetings: Collection[str], language: Language
) -> Iterator[str]:
    days = sorted(row.day for row in snapshot.meetings if row.id in meetings and row.day and not row.recurring)
    before = [day for day in days if day < (asked.seen_from or "")]
    after = [day for day in days if day > (asked.seen_until or LATEST)]
    if before:
        yield words.NEAREST_BEFORE.said(language, day=before[-1])
    if after:
        yield words.NEAREST_AFTER.said(language, day=after[0])
    if not days:
        yield words.NO_DAYS.said(language)


def _meetings_of(snapshot: Snapshot, units: Collection[str]) -> frozenset[str]:
    """The meetings that anyone who is counted to one of `units` was at."""
    people = {row.id for row in snapshot.people if row.unit in units}
    return frozenset(row.meeting for row in snapshot.attendance if row.person in people)
