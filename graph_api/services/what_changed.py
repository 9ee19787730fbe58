"""What changed since a day: from what was asked to measures of two windows, each with whether it is beyond chance."""

from dataclasses import replace
from datetime import date
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.review_days import EARLY
from graph_api.analytics.swaps import DEALS, SEED
from graph_api.analytics.what_changed import ChangeMeasures, Changes, measure_changes
from graph_api.analytics.windows import Window, Windows
from graph_api.domain.answers import AnswerStatus, Day
from graph_api.domain.gaps import Need
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import UnitRow
from graph_api.domain.what_changed import MeasuredChange, WhatChanged, WhatChangedInput
from graph_api.errors import BadInput
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, noted, parameters_of
from graph_api.services.bounds import check_at_most, check_between, check_some
from graph_api.services.change_notes import change_sentence, changes_sentence, name_of, what_to_do
from graph_api.services.days import today, whole_day
from graph_api.services.references import References
from graph_api.services.small_groups import SMALLEST
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import refusals
from graph_api.services.wording import what_changed as words

LONGEST: Final = 3_660
"""How many days a window may have."""

MOST_UNITS: Final = 50
LARGEST: Final = (2, 100)
FEWEST: Final = (1, 1000)
ALPHAS: Final = (0.001, 0.2)


async def show_changes(asked: WhatChangedInput, snapshots: Snapshots, caller: Caller) -> WhatChanged:
    """How people and units meet, decide and reflect since the day that is `asked` about, against as long before it.

    Raises:
        BadInput: a day is none, the window is upside down or too long, a number is out of bounds, no need is named.
        NotFound: a unit or source is not in the graph.
        Refused: the caller may not ask.
    """
    dated = up_to_a_day(asked)
    check(dated)
    return await answered("whatChanged", what_changed, dated, snapshots, caller, sources=asked.sources)


def up_to_a_day(asked: WhatChangedInput) -> WhatChangedInput:
    """`asked` with the last day of the window after: today (in UTC) where none is given."""
    return replace(asked, until=today()) if asked.until is None else asked


def check(asked: WhatChangedInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    windows_of(asked)
    check_some("need", asked.need, Need)
    check_at_most("units", asked.units, MOST_UNITS)
    check_between("largestMeeting", asked.largest_meeting, LARGEST)
    check_between("fewest", asked.fewest, FEWEST)
    check_between("alpha", asked.alpha, ALPHAS)


def windows_of(asked: WhatChangedInput) -> Windows:
    """The windows that are asked about.

    Raises:
        BadInput: a day is none, the last lies before the first, or the window has more days than there may be.
    """
    since = whole_day("since", asked.since)
    until = since if asked.until is None else whole_day("until", asked.until)
    if since > until:
        said = refusals.SINCE_AFTER_UNTIL.of(since=since, until=until)
        raise said.error(BadInput, value=since.isoformat(), bound=until.isoformat())
    found = Windows(since, until)
    if found.days > LONGEST:
        said = refusals.TOO_LONG.of(since=since, until=until, days=found.days, most=LONGEST)
        raise said.error(BadInput, value=found.days, bound=LONGEST)
    return found


def what_changed(snapshot: Snapshot, asked: WhatChangedInput) -> WhatChanged:
    """The same, for one state of the graph; `asked` says until when."""
    windows, language = windows_of(asked), asked.language
    units = References[UnitRow]("unit", snapshot.units, lambda row: row.name).many(asked.units)
    found = measure_changes(snapshot, windows, asked, [row.id for row in units], fewest_people=SMALLEST)
    known = any(each.difference is not None for each in found.measures)
    return WhatChanged(
        definition=words.DEFINITION.said(language, deals=DEALS, seed=SEED, early=EARLY),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(
            (words.TOO_LARGE.said(language), found.too_large),
            (words.UNDATED.said(language), found.undated),
            (words.WITHOUT_UNIT.said(language), found.without_unit),
            (words.NOBODY_RECORDED.said(language), found.nobody_recorded),
        ),
        note=noted(list(what_to_do(snapshot, windows, found, units, language))),
        status=AnswerStatus.ANSWERED if known else AnswerStatus.NO_DATA,
        sentence=changes_sentence(windows, found, language),
        before_from=_written(windows.before_from),
        before_until=_written(windows.before_until),
        since=_written(windows.since),
        until=_written(windows.until),
        days=windows.days,
        meetings_before=found.meetings[Window.BEFORE],
        meetings_after=found.meetings[Window.AFTER],
        changes=_changes(found, asked),
    )


def _changes(found: Changes, asked: WhatChangedInput) -> tuple[MeasuredChange, ...]:
    return tuple(_change(each, asked) for each in found.measures)


def _change(each: ChangeMeasures, asked: WhatChangedInput) -> MeasuredChange:
    return MeasuredChange(
        measure=each.measure,
        kind=each.kind,
        name=name_of(each, asked.language),
        word=each.word,
        sentence=change_sentence(each, asked),
        before=each.before,
        after=each.after,
        difference=each.difference,
        of_before=each.of_before,
        of_after=each.of_after,
        records_before=each.records[Window.BEFORE],
        records_after=each.records[Window.AFTER],
        dealt=each.blocks,
        deals=each.chance.deals,
        z=each.chance.z,
        p=each.chance.p,
        adjusted_p=each.adjusted_p,
    )


def _written(day: date) -> Day:
    return Day(day.isoformat())
