"""What the answer about initiatives that should be coupled says in words, and what to do where there is none."""

from collections.abc import Collection, Iterator, Sequence

from graph_api.analytics.coordination import Pair
from graph_api.analytics.coupling_asks import Ask
from graph_api.analytics.partial_days import has_come, is_over, latest
from graph_api.analytics.uncoupled import Common, UncoupledMeasures
from graph_api.domain.answers import Language
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import InitiativeRow
from graph_api.domain.uncoupled import InCommon, UncoupledInput, UncoupledPair
from graph_api.domain.words import InitiativeKind
from graph_api.services.names import Names
from graph_api.services.wording import uncoupled as words
from graph_api.services.wording.sentences import EMPTY, listed


def uncoupled_sentence(
    found: UncoupledMeasures, asked: UncoupledInput, pairs: Sequence[UncoupledPair], *, known: bool
) -> str:
    """The whole answer, to be read aloud: how many pairs are not coupled, and the one with most in common."""
    if not known:
        return words.CANNOT_TELL.said(asked.language)
    said = [_counted(found, asked)]
    if pairs:
        said.append(words.MOST.said(asked.language, pair=pairs[0].sentence))
    return " ".join(said)


def pair_sentence(pair: Pair, common: Common, ask: Ask | None, names: Names, language: Language) -> str:
    """What two initiatives have in common, and whom to ask about coupling them."""
    one, other = (names.within(each, language) for each in pair)
    things = [_things(sort, common[sort], names, language) for sort in InCommon if common[sort]]
    said = words.PAIR.said(language, one=one, other=other, things=listed(things, language))
    if ask is None:
        return f"{said} {words.ASK_NOBODY.said(language)}"
    return f"{said} {words.ASK[ask[1]].said(language, name=names.one(ask[0]).name)}"


def what_to_do(snapshot: Snapshot, asked: UncoupledInput, found: UncoupledMeasures) -> Iterator[str]:
    """Why there is nothing to answer with, or which part of it is missing, and what to ask or import instead."""
    language = asked.language
    if not (snapshot.people or snapshot.initiatives):
        yield EMPTY.said(language)
        return
    if not snapshot.initiatives:
        yield words.NO_INITIATIVES.said(language)
        return
    for kind in dict.fromkeys((asked.kind, asked.other_kind)):
        yield from _missing(kind, snapshot, asked, found)
    if found.running and found.bare == len(found.running):
        yield words.ALL_BARE.said(language)
    if found.pairs and not snapshot.couplings:
        yield words.NO_COUPLINGS.said(language)


def _counted(found: UncoupledMeasures, asked: UncoupledInput) -> str:
    language = asked.language
    kinds = _kinds(asked)
    if not found.related:
        return words.NOTHING_IN_COMMON.said(language, kinds=kinds)
    if not found.pairs:
        return words.ALL_COUPLED.said(language, kinds=kinds)
    sentence = words.FOUND_ONE if found.related == 1 else words.FOUND
    return sentence.said(language, uncoupled=len(found.pairs), related=found.related, kinds=kinds)


def _kinds(asked: UncoupledInput) -> str:
    """What a pair consists of: "a project and a service", "two services"."""
    language = asked.language
    if asked.kind is asked.other_kind:
        return words.TWO_OF_KIND[asked.kind].said(language)
    one, other = (words.A_KIND[kind].said(language) for kind in (asked.kind, asked.other_kind))
    return words.OF_KINDS.said(language, one=one, other=other)


def _things(sort: InCommon, things: Collection[str], names: Names, language: Language) -> str:
    noun = words.THINGS[sort].one if len(things) == 1 else words.THINGS[sort].many
    return noun.said(language, names=names.listed(things, language))


def _missing(
    kind: InitiativeKind, snapshot: Snapshot, asked: UncoupledInput, found: UncoupledMeasures
) -> Iterator[str]:
    """Why none of this kind is paired; nothing where one runs."""
    language, called = asked.language, words.KIND_NAMES
    if any(row.kind is kind for row in found.running):
        return
    still = [row for row in found.still if row.kind is kind]
    if not still:
        kinds = {row.kind for row in snapshot.initiatives}
        there = [called[each].said(language) for each in InitiativeKind if each in kinds]
        missing = called[kind].said(language)
        yield words.NO_KINDS.said(language, missing=missing, there=listed(there, language) or words.NONE.said(language))
        return
    yield words.NONE_RUNNING.said(language, missing=called[kind].said(language), day=asked.as_of)
    yield from _nearest(still, asked)


def _nearest(still: Sequence[InitiativeRow], asked: UncoupledInput) -> Iterator[str]:
    """When the last of them ended before the day, and when the first begins after it."""
    day = asked.as_of or ""
    ended = [row.end for row in still if row.end and is_over(row.end, day)]
    begins = [row.start for row in still if row.start and not has_come(row.start, day)]
    last = latest(ended)
    if last:
        yield words.RAN_LAST.said(asked.language, day=last)
    if begins:
        yield words.STARTS_FIRST.said(asked.language, day=min(begins))
