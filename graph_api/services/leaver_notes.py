"""What the answer about somebody leaving comes to, and what to do where there is nothing to answer with."""

from collections.abc import Iterator

from graph_api.analytics.leaver_impact import LeaverMeasures
from graph_api.domain.leaver_impact import LeaverImpactInput, LeaverWord
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import UnitRow
from graph_api.services.leaver_parts import LeaverParts
from graph_api.services.names import Names, few
from graph_api.services.wording import leaver_impact as words
from graph_api.services.wording.sentences import listed


def leaver_sentence(found: LeaverMeasures, asked: LeaverImpactInput, names: Names, parts: LeaverParts) -> str:
    """The whole answer, to be read aloud: what is lost, and what would mend most of it."""
    language = asked.language
    if not found.leavers:
        return words.NOBODY_LEAVES.said(language)
    lead = words.LEAVES if len(found.leavers) == 1 else words.LEAVE
    losses = list(_losses(found, asked, names, parts))
    said = [f"{lead.said(language, names=names.listed(found.leavers, language))} "]
    said.append("; ".join(losses) + "." if losses else words.NOTHING.said(language))
    mend = parts.mend(found.best)
    if mend:
        said.append(" " + words.BEST.said(language, mend=mend.sentence[0].lower() + mend.sentence[1:]))
    elif losses:
        said.append(" " + words.NO_MEND.said(language))
    return "".join(said)


def what_to_do(
    snapshot: Snapshot, found: LeaverMeasures, asked: LeaverImpactInput, names: Names, unit: UnitRow | None
) -> Iterator[str]:
    """Who does not count, and which part cannot be told of, with what to ask or import instead."""
    language = asked.language
    if unit and not found.leavers and not found.absent:
        yield words.NOBODY_OF_UNIT.said(language, unit=unit.name)
    if found.absent:
        sentence = words.ABSENT if len(found.absent) == 1 else words.ABSENT_MANY
        yield sentence.said(language, names=names.listed(found.absent, language))
    if not snapshot.holdings:
        yield words.NO_HOLDINGS.said(language)
    kinds = sorted({tie.kind for tie in snapshot.ties})
    if not kinds:
        yield words.NO_TIES.said(language)
    elif asked.tie_kinds and not set(kinds).intersection(asked.tie_kinds):
        yield words.UNKNOWN_KINDS.said(
            language, kinds=listed(list(asked.tie_kinds), language), known=listed(kinds, language)
        )
    people = {row.id for row in snapshot.people}
    if not snapshot.parts and not any(row.owner in people for row in snapshot.owners):
        yield words.NO_OWNERS.said(language)


def _losses(found: LeaverMeasures, asked: LeaverImpactInput, names: Names, parts: LeaverParts) -> Iterator[str]:
    language = asked.language
    yield from _competences(found, asked, names)
    pairs = parts.pair_names()
    if pairs:
        count = words.PAIRS.said(language, len(pairs))
        sentence = words.APART_ONE if len(pairs) == 1 else words.APART
        yield sentence.said(language, pairs=count, names=few(pairs, language))
    if found.pairs and found.pairs.emptied:
        yield words.EMPTIED.said(language, names=names.listed(found.pairs.emptied, language))
    if found.owned:
        owned = few([names.within(owned.about, language) for owned in found.owned], language)
        yield words.ORPHANED.said(language, names=owned)
    if found.leaderless:
        yield words.LEADERLESS.said(language, names=few([each.unit.name for each in parts.without_leader()], language))


def _competences(found: LeaverMeasures, asked: LeaverImpactInput, names: Names) -> Iterator[str]:
    alone = asked.holders == 1
    for word, sentence in (
        (LeaverWord.LOST, words.LOSE if alone else words.LOSE_SOME),
        (LeaverWord.THIN, words.BECOME_THIN if alone else words.BECOME_FEW),
    ):
        about = [names.within(each.competence, asked.language) for each in found.changes if each.word is word]
        if about:
            chosen = words.BECOMES_THIN if sentence is words.BECOME_THIN and len(about) == 1 else sentence
            yield chosen.said(asked.language, names=few(about, asked.language))
