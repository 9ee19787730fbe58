"""Which units depend on each other but do not meet: from what was asked to pairs with figures and reasons."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.coordination import meetings_outside
from graph_api.analytics.gaps import GapMeasures, congruence, measure_gaps
from graph_api.analytics.pairs import PairMeasures
from graph_api.domain.answers import AnswerStatus
from graph_api.domain.gaps import CoordinationInput, Gaps, GapsInput, GapWord, Need, Seen, SeenPart, UnitGap
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import InitiativeRow
from graph_api.domain.words import InitiativeKind
from graph_api.services.answering import answered
from graph_api.services.answers import by_id, left_out, named, noted, parameters_of
from graph_api.services.bounds import check_between, check_some
from graph_api.services.gap_closing import closing_of
from graph_api.services.gap_notes import gaps_sentence, pair_sentence, same_records, what_to_do
from graph_api.services.gap_windows import check_window
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import gaps as words

MOST: Final = 1000
MOST_CLOSED: Final = 50
"""How many gaps to bring into one room: more people than these have units are no meeting."""

BEHIND: Final = 5
"""How many of the decisions, and of the services, behind a need are named."""


async def show_gaps(asked: GapsInput, snapshots: Snapshots, caller: Caller) -> Gaps:
    """Which of the units that are `asked` about need each other, and how much they are seen to coordinate.

    Raises:
        BadInput: `first` or `close` is out of bounds, or no need or no way to coordinate is named.
        NotFound: a source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered("gaps", gaps_of, asked, snapshots, caller, sources=asked.sources)


def check(asked: GapsInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    check_between("first", asked.first, (0, MOST))
    check_between("close", asked.close, (0, MOST_CLOSED))
    check_ways(asked)


def check_ways(asked: CoordinationInput) -> None:
    """Refuse a question about pairs of units that names no need, or no way to coordinate, or days that are none.

    Raises:
        BadInput: naming the field and what it may hold.
    """
    check_some("need", asked.need, Need)
    check_some("seen", asked.seen, Seen)
    check_window(asked)


def gaps_of(snapshot: Snapshot, asked: GapsInput) -> Gaps:
    """The same, for one state of the graph."""
    found = measure_gaps(snapshot, asked)
    count = Counter(pair.word for pair in found.pairs)
    known = found.pairs and not count[GapWord.NO_DATA]
    same = same_records(found.derived, asked, asked.language)
    return Gaps(
        definition=words.DEFINITION.said(asked.language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(
            (words.OTHER_UNITS.said(asked.language), len(snapshot.units) - len(found.units)),
            (words.OUTSIDE_WINDOW.said(asked.language), len(meetings_outside(snapshot, asked))),
            (words.MORE_PAIRS.said(asked.language), max(0, len(found.pairs) - asked.first)),
        ),
        note=noted(list(what_to_do(snapshot, asked, found.units, found.silent, needed=bool(found.pairs)))),
        status=AnswerStatus.ANSWERED if known else AnswerStatus.NO_DATA,
        sentence=gaps_sentence(found.pairs, {row.id: row.name for row in snapshot.units}, asked),
        units=len(found.units),
        required_pairs=len(found.pairs),
        seen_pairs=sum(bool(pair.seen) for pair in found.pairs) if known else None,
        congruence=congruence(found.pairs),
        weighted_congruence=congruence(found.pairs, weighted=True),
        trapped=count[GapWord.TRAPPED],
        thin=count[GapWord.THIN],
        some=count[GapWord.SOME],
        met=count[GapWord.MET],
        same_records=same is not None,
        same_records_sentence=same,
        closing=closing_of(snapshot, asked, found.pairs),
        pairs=_pairs(snapshot, asked, found),
    )


def _pairs(snapshot: Snapshot, asked: GapsInput, found: GapMeasures) -> tuple[UnitGap, ...]:
    names = {row.id: named(row) for row in snapshot.units}
    decisions, initiatives = by_id(snapshot.decisions), by_id(snapshot.initiatives)
    return tuple(
        UnitGap(
            a=names[pair.a],
            b=names[pair.b],
            word=pair.word,
            sentence=pair_sentence(pair, asked.language),
            need=pair.need,
            seen=pair.seen,
            expected=pair.expected,
            ratio=pair.ratio,
            gap=pair.gap,
            parts=tuple(SeenPart(kind=part.way, seen=part.seen, expected=part.expected) for part in pair.parts),
            decisions=tuple(named(decisions[decision]) for decision in pair.decisions[:BEHIND]),
            decision_count=len(pair.decisions),
            decision_links=pair.links,
            dependencies=pair.dependencies,
            services=services[:BEHIND],
            service_uses=len(pair.uses),
        )
        for pair in found.pairs[: asked.first]
        for services in [_services(pair, initiatives)]
    )


def _services(pair: PairMeasures, initiatives: Mapping[str, InitiativeRow]) -> tuple[str, ...]:
    """The names of the services behind the need of two units, in alphabetical order."""
    behind = [initiatives[each] for each in frozenset[str]().union(*pair.uses)]
    services = [row for row in behind if row.kind is InitiativeKind.SERVICE]
    return tuple(row.name for row in sorted(services, key=lambda row: (sort_text(row.name), row.id)))
