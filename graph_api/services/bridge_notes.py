"""What an answer about bridges says in words: the whole of it, what it leaves out, and what to do where it is empty."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from graph_api.analytics.bridges import BridgeMeasures
from graph_api.analytics.graphs import undirected
from graph_api.domain.answers import Language, LeftOut
from graph_api.domain.bridges import BridgeCriterion, BridgeEnd, BridgeGrouping, BridgePerson, BridgesInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import left_out
from graph_api.services.bridge_people import BridgePeople
from graph_api.services.bridge_subject import Subject, themes_with_sides
from graph_api.services.names import NAMED
from graph_api.services.wording import bridges as words
from graph_api.services.wording.sentences import EMPTY, PEOPLE, listed
from graph_api.services.wording.silos import MISSING_KINDS, NO_TIES_AT_ALL, NOBODY_TIED, NOT_ACTIVE, TOO_WEAK

THEMES: Final = 5
"""How many themes to suggest."""


def criterion_sentence(asked: BridgesInput, subject: Subject) -> str:
    """By what it was decided who is shown."""
    if asked.people:
        return words.NAMED_ONES.said(asked.language)
    if subject.sides is None:
        return words.CRITERIA[asked.criterion].said(asked.language)
    return words.OF_SIDES.said(asked.language, what=words.OF_SIDES_BY[asked.criterion].said(asked.language))


def bridges_sentence(
    asked: BridgesInput,
    subject: Subject,
    found: BridgeMeasures,
    people: BridgePeople,
    shown: Sequence[BridgePerson],
    candidates: int,
) -> str:
    """The whole answer, to be read aloud."""
    language = asked.language
    if subject.empty_side is not None:
        return words.SIDE_EMPTY.said(language, side=nobody_on(subject, subject.empty_side, language))
    if not found.network.size:
        return words.NO_TIES.said(language)
    if asked.people:
        return " ".join(words.OF_PERSON.said(language, name=each.person.name, sentence=each.sentence) for each in shown)
    names = _names([each.person.name for each in shown], candidates, language)
    if subject.sides is None:
        return " ".join(_of_whole(asked, found, names, candidates))
    said = " ".join(_of_sides(subject, found, people, names, candidates, language))
    return said if subject.theme is None else words.ON_THEME.said(language, theme=subject.theme.name, sentence=said)


def nobody_on(subject: Subject, side: int, language: Language) -> str:
    """Who it is that there is nobody of."""
    of_side = subject.of_side(side, language)
    return of_side if subject.units else words.NOBODY_CONCERNED.said(language, of_level=of_side)


def what_to_do(snapshot: Snapshot, asked: BridgesInput, subject: Subject, found: BridgeMeasures) -> Iterator[str]:
    """Why there is nothing to answer with and what to do, or what to beware of."""
    language, kinds = asked.language, frozenset(asked.tie_kinds or ())
    missing = sorted(kinds - {tie.kind for tie in snapshot.ties})
    if not snapshot.people:
        yield EMPTY.said(language)
    elif not snapshot.ties:
        yield NO_TIES_AT_ALL.said(language)
    elif missing and len(missing) == len(kinds):
        known = [f"{kind} ({count})" for kind, count in Counter(tie.kind for tie in snapshot.ties).most_common()]
        yield words.NO_TIES_OF_KIND.said(language, asked=listed(missing, language), known=listed(known, language))
    elif not found.network.size:
        yield _too_weak(snapshot, asked, subject)
    elif missing:
        yield MISSING_KINDS.said(language, asked=listed(missing, language))
    if subject.empty_side is not None:
        yield from _empty_side(snapshot, subject, subject.empty_side, language)
    both = 0 if subject.sides is None else sum(end is BridgeEnd.BOTH for end in subject.sides.stands.values())
    if both:
        yield words.ALSO_BOTH.said(language, people=PEOPLE.said(language, both))


def left_out_of(
    snapshot: Snapshot, asked: BridgesInput, subject: Subject, found: BridgeMeasures, more: int, more_cuts: int
) -> tuple[LeftOut, ...]:
    """Who is not counted, and who is not shown: `more` who bridge, and `more_cuts`."""
    language = asked.language
    return left_out(
        (NOT_ACTIVE.said(language), len(snapshot.people) - len(subject.counted)),
        (words.NOT_TIED.said(language), len(subject.counted) - found.network.size),
        (words.NO_UNIT.said(language), found.unknown(BridgeGrouping.UNIT)),
        (words.NO_LEVEL.said(language), found.unknown(BridgeGrouping.LEVEL)),
        (words.MORE_BRIDGES.said(language), more),
        (words.MORE_CUTS.said(language), more_cuts),
    )


def _names(shown: Sequence[str], candidates: int, language: Language) -> str:
    """The first names of those who bridge, as the end of a sentence."""
    told = words.NAMELY if candidates <= NAMED else words.AMONG
    return told.said(language, names=listed(shown[:NAMED], language)) if shown else ""


def _of_whole(asked: BridgesInput, found: BridgeMeasures, names: str, candidates: int) -> Iterator[str]:
    language = asked.language
    if not candidates:
        yield words.NOBODY_WHOLE[asked.criterion].said(language)
    else:
        (one, many) = words.OF_WHOLE[asked.criterion]
        yield (one if candidates == 1 else many).said(language, count=candidates, names=names)
    if found.cuts and asked.criterion is not BridgeCriterion.CUT:
        (one, many) = words.FALLS_APART
        yield (one if len(found.cuts) == 1 else many).said(language, count=len(found.cuts))


def _of_sides(
    subject: Subject, found: BridgeMeasures, people: BridgePeople, names: str, candidates: int, language: Language
) -> Iterator[str]:
    one, other = (subject.side_name(side, language) for side in (0, 1))
    direct = found.direct_ties or 0
    if not candidates:
        yield words.NOBODY_JOINS.said(language, one=one, other=other)
        yield _way(found, people, language)
        return
    (alone, many) = words.JOINED if subject.theme is None else words.JOINED_ON_THEME
    yield (alone if candidates == 1 else many).said(language, count=candidates, one=one, other=other, names=names)
    if direct:
        (alone, many) = words.DIRECT
        yield (alone if direct == 1 else many).said(language, count=direct)


def _way(found: BridgeMeasures, people: BridgePeople, language: Language) -> str:
    names = [people.named(person).name for person in found.way]
    if not names:
        return words.NO_WAY.said(language)
    if len(names) <= words.TOUCHING_ARE:
        return words.TOUCHING.said(language, names=listed(names, language))
    return words.WAY.said(language, names=listed(names[1:-1], language), one=names[0], other=names[-1])


def _too_weak(snapshot: Snapshot, asked: BridgesInput, subject: Subject) -> str:
    kinds = frozenset(asked.tie_kinds) if asked.tie_kinds else None
    strongest = undirected(subject.counted, snapshot.ties, kinds=kinds).strongest
    if strongest is None:
        return NOBODY_TIED.said(asked.language)
    return TOO_WEAK.said(asked.language, asked=f"{asked.min_weight:g}", strongest=f"{strongest:g}")


def _empty_side(snapshot: Snapshot, subject: Subject, side: int, language: Language) -> Iterator[str]:
    nobody = nobody_on(subject, side, language)
    if subject.units:
        yield words.NO_MEMBERS.said(language, side=nobody)
        return
    yield words.NO_LEVELS.said(language, side=nobody)
    others = [row.name for row in islice(themes_with_sides(snapshot, subject.counted), THEMES)]
    if others:
        yield words.OTHER_THEMES.said(language, themes=listed(others, language))
