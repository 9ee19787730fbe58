"""Which projects and services should be coupled: from what was asked to pairs with what they have in common."""

from collections.abc import Iterator
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.coupling_asks import CouplingAsks
from graph_api.analytics.uncoupled import UncoupledMeasures, measure_uncoupled
from graph_api.domain.answers import AnswerStatus, Day
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.uncoupled import InCommon, Uncoupled, UncoupledInput, UncoupledPair, UncoupledSide
from graph_api.domain.words import InitiativeKind
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, noted, parameters_of
from graph_api.services.bounds import check_between, check_some
from graph_api.services.days import on_a_day
from graph_api.services.names import Names, names_in
from graph_api.services.snapshots import Snapshots
from graph_api.services.uncoupled_notes import pair_sentence, uncoupled_sentence, what_to_do
from graph_api.services.wording import uncoupled as words

QUESTION: Final = "uncoupled"
FIRST: Final = (0, 500)
COMMON: Final = 5
"""How many of each sort of thing in common are named."""


async def show_uncoupled(asked: UncoupledInput, snapshots: Snapshots, caller: Caller) -> Uncoupled:
    """Which pairs of the initiatives that are `asked` about have something in common and nothing that couples them.

    Raises:
        BadInput: `first` is out of bounds, `asOf` is no day, or nothing counts as in common.
        NotFound: a source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, uncoupled_of, on_a_day(asked), snapshots, caller, sources=asked.sources)


def check(asked: UncoupledInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    check_between("first", asked.first, FIRST)
    check_some("inCommon", asked.in_common, InCommon)


def uncoupled_of(snapshot: Snapshot, asked: UncoupledInput) -> Uncoupled:
    """The same, for one state of the graph; `asked` on a day."""
    day = asked.as_of or ""
    found = measure_uncoupled(snapshot, asked, day)
    pairs = tuple(_pairs(snapshot, asked, found))
    language = asked.language
    notes = list(what_to_do(snapshot, asked, found))
    kinds = {asked.kind, asked.other_kind}
    known = kinds == {row.kind for row in found.running} and found.bare < len(found.running)
    return Uncoupled(
        definition=words.DEFINITION.said(language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(
            (words.STILL.said(language), len(found.still)),
            (words.BARE.said(language), found.bare),
            (words.NO_KIND.said(language), sum(row.kind is None for row in snapshot.initiatives)),
            (words.MORE.said(language), max(0, len(found.pairs) - asked.first)),
        ),
        note=noted(notes),
        status=AnswerStatus.ANSWERED if known else AnswerStatus.NO_DATA,
        sentence=uncoupled_sentence(found, asked, pairs, known=known),
        as_of=Day(day),
        running=len(found.running),
        related=found.related,
        coupled=found.coupled,
        uncoupled=len(found.pairs),
        pairs=pairs[: asked.first],
    )


def _pairs(snapshot: Snapshot, asked: UncoupledInput, found: UncoupledMeasures) -> Iterator[UncoupledPair]:
    """The pairs that are told, and at least the first, which the sentence names."""
    names, asks, kinds = names_in(snapshot), CouplingAsks(snapshot, asked.as_of or ""), (asked.kind, asked.other_kind)
    for pair in found.pairs[: max(asked.first, 1)]:
        common = found.common(pair)
        ask = asks.about(pair, common)
        one, other = (_side(each, kind, names, asks) for each, kind in zip(pair, kinds, strict=True))
        competences, objectives, units = (names.first(common[sort], COMMON) for sort in InCommon)
        shared = len(common[InCommon.COMPETENCE])
        yield UncoupledPair(
            one=one,
            other=other,
            sentence=pair_sentence(pair, common, ask, names, asked.language),
            in_common=sum(map(len, common.values())),
            competences=competences,
            objectives=objectives,
            units=units,
            expected_competences=found.expected(pair),
            chance=found.chance(pair, shared),
            ask=None if ask is None else names.one(ask[0]),
            ask_because=None if ask is None else ask[1],
        )


def _side(initiative: str, kind: InitiativeKind, names: Names, asks: CouplingAsks) -> UncoupledSide:
    owner, unit = asks.owner(initiative), asks.unit(initiative)
    return UncoupledSide(
        initiative=names.one(initiative),
        kind=kind,
        owner=None if owner is None else names.one(owner),
        unit=None if unit is None else names.one(unit),
    )
