"""What changed between two windows of days, and which of it is beyond chance."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph_api.analytics.change_blocks import Blocks
from graph_api.analytics.change_decisions import DecisionRecords
from graph_api.analytics.change_meetings import MeetingRecords, Met
from graph_api.analytics.compared import Coverage, Record, Sightings, Tally
from graph_api.analytics.gaps import compared_units
from graph_api.analytics.needs import needs_of
from graph_api.analytics.permutations import NOT_BY_CHANCE, Chance
from graph_api.analytics.swaps import chance_of_difference, holm
from graph_api.analytics.windows import Window, Windows
from graph_api.domain.gaps import CoordinationInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.what_changed import ChangeMeasure, ChangeWord, WhatChangedInput
from graph_api.domain.words import ReflectionKind

BOTH: Final = (Window.BEFORE, Window.AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMeasures:
    """One measure; see `graph_api.domain.what_changed.MeasuredChange` for each.

    `few_people`: whether so few people are behind it that it is not to be shown.
    """

    measure: ChangeMeasure
    kind: ReflectionKind | None
    before: float | None
    after: float | None
    of_before: int | None
    of_after: int | None
    records: Mapping[Window, int]
    blocks: int
    few_people: bool
    word: ChangeWord
    chance: Chance = NOT_BY_CHANCE
    adjusted_p: float | None = None

    @property
    def difference(self) -> float | None:
        """After minus before; None where one of them is not known."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All measures; the numbers at the end count what is left out.

    `meetings`: how many that count in each window. `recorded`: the windows in which any are, counted or not.
    """

    measures: tuple[ChangeMeasures, ...]
    meetings: Mapping[Window, int]
    recorded: frozenset[Window]
    too_large: int
    undated: int
    without_unit: int
    nobody_recorded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """A measure before it is judged. `known`: the windows in which it can be told."""

    measure: ChangeMeasure
    what: Tally | Coverage
    records: Mapping[Window, int]
    known: Collection[Window]
    kind: ReflectionKind | None = None
    people: Mapping[Window, int] | None = None


def measure_changes(
    snapshot: Snapshot,
    windows: Windows,
    asked: WhatChangedInput,
    units: Collection[str] = (),
    fewest_people: int = 0,
) -> Changes:
    """Every measure in the window before and after, with how the difference lies against chance.

    Args:
        snapshot: the graph; that part of it whose sources count.
        windows: the days.
        asked: what counts, what is kept together, and how few records are too few.
        units: only what belongs to these or to one below them; none: all.
        fewest_people: a figure about people is hidden where fewer than this, and not none, are behind it.
    """
    blocks = Blocks(snapshot, asked, units)
    meetings = MeetingRecords(snapshot, windows, blocks, asked.largest_meeting)
    decisions = DecisionRecords(snapshot, windows, blocks, asked.owning_roles)
    needed = frozenset(_needed(snapshot, asked))
    compared = [*_of_meetings(meetings, needed), *_of_decisions(decisions, windows), *_of_people(meetings)]
    judged = [_judged(each, asked, fewest_people) for each in compared]
    return Changes(
        measures=_together(judged, asked.alpha),
        meetings=_counts(meetings.met),
        recorded=meetings.recorded,
        too_large=sum(_counts(meetings.met)[each] - _counts(meetings.small)[each] for each in BOTH),
        undated=meetings.undated(),
        without_unit=meetings.without_unit(),
        nobody_recorded=decisions.nobody_recorded(),
    )


def _needed(snapshot: Snapshot, asked: WhatChangedInput) -> Iterable[tuple[str, str]]:
    """The pairs of units that need each other, whenever that shows: the same in both windows."""
    coordination = CoordinationInput(
        need=asked.need, owning_roles=asked.owning_roles, participating_roles=asked.participating_roles
    )
    units = frozenset(unit.id for unit in compared_units(snapshot, coordination))
    return needs_of(snapshot, units, coordination)


def _of_meetings(meetings: MeetingRecords, needed: Collection[tuple[str, str]]) -> Iterator[_Compared]:
    pairs, counts, known = Sightings(list(meetings.unit_pairs())), _counts(meetings.small), meetings.recorded
    yield _shared(ChangeMeasure.ACROSS_UNITS, list(meetings.across()), meetings.people_behind()["small"])
    for measure, what, when in (
        (ChangeMeasure.NEEDED_PAIRS_MET, Coverage(pairs, among=needed), known),
        (ChangeMeasure.UNIT_PAIRS_MET, Coverage(pairs), known),
        (ChangeMeasure.NEW_UNIT_PAIRS, Coverage(pairs, new=True), _after_recorded(known)),
    ):
        yield _Compared(measure=measure, what=what, records=counts, known=when)


def _of_decisions(decisions: DecisionRecords, windows: Windows) -> Iterator[_Compared]:
    yield _shared(ChangeMeasure.AFFECTED_PRESENT, decisions.affected)
    yield _shared(ChangeMeasure.REVIEWS_DONE, list(decisions.reviews()))
    # Before the first reflection of any kind nothing is known of them.
    first = decisions.first_reflection()
    known = [each for each in BOTH if first is not None and first <= windows.last_day(each).isoformat()]
    for kind in ReflectionKind:
        rows = list(decisions.reflections(kind))
        what, counts = Tally(rows, shared=False), _counts(rows)
        yield _Compared(measure=ChangeMeasure.REFLECTIONS, kind=kind, what=what, records=counts, known=known)


def _of_people(meetings: MeetingRecords) -> Iterator[_Compared]:
    there, counts, known = Sightings(list(meetings.network_people())), _counts(meetings.of_networks), meetings.recorded
    behind = meetings.people_behind()
    for measure, new, when in (
        (ChangeMeasure.NETWORK_PEOPLE, False, known),
        (ChangeMeasure.NEW_VOICES, True, _after_recorded(known)),
    ):
        what = Coverage(there, new=new)
        yield _Compared(measure=measure, what=what, records=counts, known=when, people=behind["network"])
    yield _shared(ChangeMeasure.INVITED_CAME, list(meetings.came()), behind["asked"])


def _shared(measure: ChangeMeasure, rows: Sequence[Record], people: Mapping[Window, int] | None = None) -> _Compared:
    """A share of what its records hold."""
    counts = _counts(rows)
    return _Compared(measure=measure, what=Tally(rows, shared=True), records=counts, known=counts, people=people)


def _judged(each: _Compared, asked: WhatChangedInput, fewest_people: int) -> ChangeMeasures:
    records = {window: each.records.get(window, 0) for window in BOTH}
    # Where neither window has a record of it, 0 in both is no answer.
    known = each.known if any(records.values()) else ()
    before, after = (each.what.value(window) if window in known else None for window in BOTH)
    few_people = any(0 < each.people[window] < fewest_people for window in BOTH) if each.people else False
    found = ChangeMeasures(
        measure=each.measure,
        kind=each.kind,
        before=None if few_people else before,
        after=None if few_people else after,
        of_before=None if few_people else each.what.of(Window.BEFORE),
        of_after=None if few_people else each.what.of(Window.AFTER),
        records=records,
        blocks=each.what.blocks,
        few_people=few_people,
        word=ChangeWord.WITHIN_CHANCE,
    )
    if few_people:
        return replace(found, word=ChangeWord.TOO_FEW)
    if found.difference is None:
        return replace(found, word=ChangeWord.NO_DATA)
    if sum(records.values()) < asked.fewest or found.blocks < fewest_blocks(asked.alpha):
        return replace(found, word=ChangeWord.TOO_FEW)
    return replace(found, chance=chance_of_difference(found.blocks, each.what.dealt, centre=each.what.centre))


def fewest_blocks(alpha: float) -> int:
    """With fewer blocks than this no difference can be beyond chance: 2 of 2^n deals are as far at least."""
    return math.ceil(1 - math.log2(alpha))


def _together(judged: Sequence[ChangeMeasures], alpha: float) -> tuple[ChangeMeasures, ...]:
    """Each measure with its word, where all that were held against chance are kept in mind."""
    places = [place for place, each in enumerate(judged) if each.chance.p is not None]
    adjusted = holm([judged[place].chance.p or 0.0 for place in places])
    found = list(judged)
    for place, p in zip(places, adjusted, strict=True):
        found[place] = replace(judged[place], adjusted_p=p, word=_word(judged[place], p, alpha))
    return tuple(found)


def _word(each: ChangeMeasures, adjusted: float, alpha: float) -> ChangeWord:
    if adjusted > alpha or not each.difference:
        return ChangeWord.WITHIN_CHANCE
    return ChangeWord.RISEN if each.difference > 0 else ChangeWord.FALLEN


def _after_recorded(recorded: Collection[Window]) -> frozenset[Window]:
    """The windows that are recorded, and the one just before them too."""
    return frozenset(each for each in BOTH if each in recorded and each - 1 in recorded)


def _counts(rows: Iterable[Record | Met]) -> Counter[Window]:
    return Counter(row.window for row in rows)
