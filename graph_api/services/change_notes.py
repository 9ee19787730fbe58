"""What the answer about what changed comes to, and what to do where there is nothing to compare."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from graph_api.analytics.what_changed import BOTH, ChangeMeasures, Changes, fewest_blocks
from graph_api.analytics.windows import Window, Windows, recorded_days
from graph_api.domain.answers import Language
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import UnitRow
from graph_api.domain.what_changed import ChangeWord, WhatChangedInput
from graph_api.services.small_groups import SMALLEST
from graph_api.services.wording import what_changed as words
from graph_api.services.wording.sentences import DAYS, EMPTY, listed, number, percent

DECIMALS_OF_P: Final = 3
NAMED: Final = 3
MUCH: Final = 0.25
"""So much of a window without records is told."""


def name_of(each: ChangeMeasures, language: Language) -> str:
    """What a measure is called."""
    return (words.NAMES[each.measure] if each.kind is None else words.REFLECTIONS[each.kind]).said(language)


def change_sentence(each: ChangeMeasures, asked: WhatChangedInput) -> str:
    """One measure in words: before, after, and whether that is beyond chance."""
    language, name = asked.language, name_of(each, asked.language)
    if each.few_people:
        return words.FEW_PEOPLE.said(language, name=name, people=SMALLEST)
    before, after = _value(each, Window.BEFORE, language), _value(each, Window.AFTER, language)
    if each.before is None or each.after is None:
        only = words.ONLY_AFTER if each.after is not None else words.ONLY_BEFORE
        sentence = words.NEITHER if each.before is each.after else only
        return sentence.said(language, name=name, before=before, after=after)
    return words.FROM_TO.said(language, name=name, before=before, after=after) + _judged(each, asked)


def changes_sentence(windows: Windows, found: Changes, language: Language) -> str:
    """The whole answer, to be read aloud: what has changed, what has not, and of what too little is known."""
    by_word = {word: [each for each in found.measures if each.word is word] for word in ChangeWord}
    days = DAYS.said(language, windows.days)
    sentence = words.WINDOWS_OF_A_DAY if windows.days == 1 else words.WINDOWS
    said = [sentence.said(language, since=windows.since, until=windows.until, days=days)]
    moved = {ChangeWord.RISEN: words.RISEN, ChangeWord.FALLEN: words.FALLEN}
    for word, sentence in moved.items():
        if by_word[word]:
            said.append(
                sentence.said(language, what=listed([_moved(each, language) for each in by_word[word]], language))
            )
    for word, sentence in (
        (ChangeWord.WITHIN_CHANCE, words.CHANCE),
        (ChangeWord.TOO_FEW, words.TOO_FEW),
        (ChangeWord.NO_DATA, words.NOT_RECORDED),
    ):
        if by_word[word]:
            said.append(sentence.said(language, what=_names(by_word[word], language)))
    return " ".join(said)


def what_to_do(
    snapshot: Snapshot, windows: Windows, found: Changes, units: Sequence[UnitRow], language: Language
) -> Iterator[str]:
    """Why there is nothing to compare, or not all of it, and what to ask or import instead."""
    if not snapshot.people:
        yield EMPTY.said(language)
        return
    recorded = recorded_days(snapshot)
    empty = [window for window in BOTH if window not in found.recorded]
    if recorded is None:
        yield words.NO_ATTENDANCE.said(language)
    elif empty:
        yield words.WINDOW_EMPTY.said(
            language,
            first=windows.first_day(empty[0]),
            last=windows.last_day(empty[-1]),
            begin=recorded[0],
            end=recorded[1],
            nearest=_nearest(*recorded, language),
        )
    elif units and not any(found.meetings[window] for window in BOTH):
        yield words.NOTHING_OF_UNITS.said(language, units=listed([row.name for row in units], language))
    elif _missing(windows, *recorded) > windows.days * MUCH:
        yield words.WINDOW_PARTLY.said(
            language, begin=recorded[0], end=recorded[1], nearest=_nearest(*recorded, language)
        )


def _missing(windows: Windows, first: date, last: date) -> int:
    """How many days of a window lie before the `first` day that is recorded, or after the `last`; the more of both."""
    return max((first - windows.before_from).days, (windows.until - last).days)


def _nearest(first: date, last: date, language: Language) -> str:
    """The two windows of equal length that just hold all recorded days; nothing where there is only one day."""
    half = ((last - first).days + 2) // 2
    if first == last:
        return ""
    return words.NEAREST.said(language, since=last - timedelta(days=half - 1), until=last)


def _judged(each: ChangeMeasures, asked: WhatChangedInput) -> str:
    language, records = asked.language, sum(each.records.values())
    if each.chance.p is not None and each.adjusted_p is not None:
        p, adjusted = (number(value, language, DECIMALS_OF_P) for value in (each.chance.p, each.adjusted_p))
        return words.JUDGED[each.word].said(language, how=words.HOW.said(language, p=p, adjusted=adjusted))
    if records < asked.fewest:
        return words.FEW_RECORDS.said(language, records=records, fewest=asked.fewest)
    blocks = words.BLOCKS.said(language, each.blocks)
    return words.FEW_BLOCKS.said(language, blocks=blocks, fewest=fewest_blocks(asked.alpha))


def _value(each: ChangeMeasures, window: Window, language: Language) -> str:
    """A share with what it is of, or a number."""
    value, of = (each.before, each.of_before) if window is Window.BEFORE else (each.after, each.of_after)
    if value is None:
        return ""
    return (
        number(value, language, 0) if of is None else words.SHARE.said(language, share=percent(value, language), of=of)
    )


def _moved(each: ChangeMeasures, language: Language) -> str:
    before, after = _value(each, Window.BEFORE, language), _value(each, Window.AFTER, language)
    return words.MOVED.said(language, name=_small(name_of(each, language)), before=before, after=after)


def _names(measures: Sequence[ChangeMeasures], language: Language) -> str:
    """Up to three measures by their names; of more, how many they are, since nobody can hear more than that."""
    if len(measures) > NAMED:
        return words.OTHERS.said(language, len(measures))
    return listed([_small(name_of(each, language)) for each in measures], language)


def _small(name: str) -> str:
    return name[0].lower() + name[1:]
