"""What to do where an answer about gaps has nothing to answer with."""

from collections.abc import Iterable, Iterator

from graph_api.analytics.coordination import seen_in
from graph_api.analytics.gaps import GapMeasures
from graph_api.domain.gaps import GapsInput, Need, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.services.wording import gaps as words
from graph_api.services.wording.sentences import EMPTY, listed


def what_to_do(snapshot: Snapshot, asked: GapsInput, found: GapMeasures) -> Iterator[str]:
    """Why there is nothing to answer with and what to ask or import instead, or which part of it is missing."""
    language = asked.language
    if not snapshot.units:
        yield EMPTY.said(language)
    elif not found.units:
        kinds = sorted({unit.kind for unit in snapshot.units if unit.kind})
        yield words.NO_UNITS.said(language, kinds=listed(kinds, language) or words.NONE.said(language))
    elif not found.pairs:
        yield words.NO_NEED.said(language, looked_for=listed([need.name for need in asked.need], language))
    elif found.silent:
        yield _silence(snapshot, asked, found)


def _silence(snapshot: Snapshot, asked: GapsInput, found: GapMeasures) -> str:
    missing = _called(found.silent, asked)
    if len(found.silent) < len(set(asked.seen)):
        return words.PARTLY_RECORDED.said(asked.language, missing=missing)
    units = frozenset(found.units)
    there = [way for way in Seen if seen_in(snapshot, units, asked, way).records]
    if Need.SHARED_DECISIONS in asked.need:
        there = [way for way in there if way is not Seen.PARTICIPANTS]
    recorded = _called(there, asked) or words.NONE.said(asked.language)
    return words.NOTHING_RECORDED.said(asked.language, missing=missing, there=recorded)


def _called(ways: Iterable[Seen], asked: GapsInput) -> str:
    return listed([words.WAYS[way].said(asked.language) for way in ways], asked.language)
