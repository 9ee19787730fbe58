"""What answers about pairs of units say in words, and what to do where there is nothing to answer with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from graph_api.analytics.coordination import seen_in
from graph_api.analytics.needs import WORKED_ON
from graph_api.analytics.pairs import PairMeasures
from graph_api.domain.answers import Language
from graph_api.domain.gaps import CoordinationInput, GapsInput, GapWord, Seen
from graph_api.domain.silo_map import SiloMapInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import noted
from graph_api.services.gap_windows import empty_window
from graph_api.services.wording import gaps as words
from graph_api.services.wording.sentences import EMPTY, listed, number

Asked: TypeAlias = GapsInput | SiloMapInput


def pair_sentence(pair: PairMeasures, language: Language) -> str:
    """What the figures of two units say."""
    needs = {
        words.NEEDED_DECISIONS: pair.shared,
        words.NEEDED_LINKS: pair.links,
        words.NEEDED_DEPENDENCIES: pair.depending,
        words.NEEDED_SERVICES: len(pair.uses),
    }
    needed = [sentence.said(language, count=count) for sentence, count in needs.items() if count]
    return words.PAIR.said(
        language,
        needs="; ".join(needed) or words.NEEDED_NOT.said(language),
        parts="; ".join(_parts(pair, language)),
    )


def _parts(pair: PairMeasures, language: Language) -> Iterator[str]:
    for part in pair.parts:
        way = words.WAYS[part.way].said(language)
        if part.seen is None or part.expected is None:
            yield words.PART_UNKNOWN.said(language, way=way)
        else:
            yield words.PART.said(language, way=way, seen=part.seen, expected=number(part.expected, language))


def gaps_sentence(pairs: Sequence[PairMeasures], names: Mapping[str, str], asked: GapsInput) -> str:
    """The whole answer, to be read aloud: how many pairs need each other, in how many nothing is seen, the widest."""
    language = asked.language
    if not pairs:
        return words.NO_NEED_SEEN.said(language)
    said = [words.NEEDED.said(language, pairs=words.PAIRS.said(language, len(pairs)), needs=needs_of(asked))]
    if any(pair.word is GapWord.NO_DATA for pair in pairs):
        return f"{said[0]} {words.CANNOT_TELL.said(language)}"
    trapped = sum(pair.word is GapWord.TRAPPED for pair in pairs)
    sentence = words.UNSEEN if trapped else words.ALL_SEEN
    said.append(sentence.said(language, trapped=trapped, ways=_called(dict.fromkeys(asked.seen), asked)))
    if pairs[0].gap:
        said.append(words.WIDEST.said(language, a=names[pairs[0].a], b=names[pairs[0].b]))
    return " ".join(said)


def needs_of(asked: Asked) -> str:
    """What shows that two units need each other, as asked, in words."""
    return listed([words.NEEDS[need].said(asked.language) for need in dict.fromkeys(asked.need)], asked.language)


def same_records(derived: Sequence[str], asked: CoordinationInput, language: Language) -> str | None:
    """Why need and seen rest on the same records, `derived` being the kinds of tie that do; None where they do not."""
    said: list[str] = []
    if not WORKED_ON.isdisjoint(asked.need) and Seen.PARTICIPANTS in asked.seen:
        said.append(words.SAME_PARTICIPANTS.said(language))
    if derived:
        said.append(words.SAME_TIES.said(language, kinds=listed(derived, language)))
    return noted(said)


def what_to_do(
    snapshot: Snapshot, asked: Asked, units: Sequence[str], silent: Sequence[Seen], *, needed: bool
) -> Iterator[str]:
    """Why there is nothing to answer with and what to ask or import instead, or which part of it is missing.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: the question.
        units: those that were compared.
        silent: the ways to coordinate of which there are no records.
        needed: whether any two of the units need to coordinate.
    """
    language = asked.language
    if not snapshot.units:
        yield EMPTY.said(language)
    elif not units:
        kinds = sorted({unit.kind for unit in snapshot.units if unit.kind})
        yield words.NO_UNITS.said(language, kinds=listed(kinds, language) or words.NONE.said(language))
    elif not needed:
        yield words.NO_NEED.said(language, looked_for=needs_of(asked))
    elif silent:
        if Seen.MEETINGS in silent:
            yield from empty_window(snapshot, asked, frozenset(units), language)
        yield _silence(snapshot, asked, units, silent)


def _silence(snapshot: Snapshot, asked: Asked, units: Sequence[str], silent: Sequence[Seen]) -> str:
    missing = _called(silent, asked)
    if len(silent) < len(set(asked.seen)):
        return words.PARTLY_RECORDED.said(asked.language, missing=missing)
    there = [way for way in Seen if seen_in(snapshot, frozenset(units), asked, way).records]
    if not WORKED_ON.isdisjoint(asked.need):
        there = [way for way in there if way is not Seen.PARTICIPANTS]
    recorded = _called(there, asked) or words.NONE.said(asked.language)
    return words.NOTHING_RECORDED.said(asked.language, missing=missing, there=recorded)


def _called(ways: Iterable[Seen], asked: Asked) -> str:
    return listed([words.WAYS[way].said(asked.language) for way in ways], asked.language)
