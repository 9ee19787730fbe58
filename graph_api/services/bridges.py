"""Who bridges whom: from what was asked to those who stand between others, in which roles, and what hangs on them."""

from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.betweenness import SEED
from graph_api.analytics.bridges import BridgeMeasures
from graph_api.analytics.tie_network import tie_network
from graph_api.domain.answers import AnswerStatus
from graph_api.domain.bridges import Bridges, BridgeSide, BridgesInput, BridgeTotal
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import BadInput
from graph_api.services.answering import answered
from graph_api.services.answers import named, noted, parameters_of
from graph_api.services.bounds import check_at_most, check_between, check_weight
from graph_api.services.bridge_notes import bridges_sentence, criterion_sentence, left_out_of, what_to_do
from graph_api.services.bridge_people import BridgePeople
from graph_api.services.bridge_subject import LEVELS, Subject, subject_of
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import bridges as words
from graph_api.services.wording import refusals
from graph_api.services.wording.sentences import PEOPLE

QUESTION: Final = "bridges"
SHOWN: Final = (1, 100)
SAMPLES: Final = (10, 1_000)
DEPTHS: Final = (0, 100)
SIDES: Final = 2
CUTS: Final = 50
"""How many of those without whom others would be cut off are shown."""


async def show_bridges(asked: BridgesInput, snapshots: Snapshots, caller: Caller) -> Bridges:
    """Who stands between those who are `asked` about.

    Raises:
        BadInput: a number is out of bounds, a theme and units are both given, or a name is of several things.
        NotFound: something that is referred to is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, bridges_of, asked, snapshots, caller, sources=asked.sources)


def check(asked: BridgesInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    check_between("first", asked.first, SHOWN)
    check_between("samples", asked.samples, SAMPLES)
    check_between("unitDepth", asked.unit_depth, DEPTHS)
    check_weight("minWeight", asked.min_weight)
    if asked.between and len(asked.between) != SIDES:
        given = len(asked.between)
        raise refusals.NOT_TWO_UNITS.of(count=given).error(BadInput, value=given, bound=SIDES)
    if asked.theme is not None and asked.between:
        raise refusals.THEME_AND_BETWEEN.error(BadInput, bound=["theme", "between"])
    check_at_most("people", asked.people, SHOWN[1])


def bridges_of(snapshot: Snapshot, asked: BridgesInput) -> Bridges:
    """The same, for one state of the graph.

    Raises:
        NotFound, BadInput: as `graph_api.services.bridge_subject.subject_of` does.
    """
    subject = subject_of(snapshot, asked)
    found, language = _measured(snapshot, asked, subject), asked.language
    people = BridgePeople(snapshot, found, subject, language)
    candidates = found.candidates(asked.criterion)
    wanted = people.alphabetical(row.id for row in subject.people) or people.most(candidates, asked.first)
    shown = tuple(map(people.person, wanted))
    cuts = people.most({cut.person: cut.cut_off for cut in found.cuts.values()}, CUTS)
    more = 0 if subject.people else len(candidates) - len(shown)
    answerable = found.network.size and subject.empty_side is None
    return Bridges(
        definition=words.DEFINITION.said(language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out_of(snapshot, asked, subject, found, more, len(found.cuts) - len(cuts)),
        note=noted(list(what_to_do(snapshot, asked, subject, found))),
        status=AnswerStatus.ANSWERED if answerable else AnswerStatus.NO_DATA,
        sentence=bridges_sentence(asked, subject, found, people, shown, len(candidates)),
        theme=None if subject.theme is None else named(subject.theme),
        sides=() if subject.sides is None else tuple(_side(asked, subject, found, side) for side in (0, 1)),
        direct_ties=found.direct_ties,
        tied_people=found.network.size,
        ties=found.network.edges,
        candidates=len(candidates),
        criterion=asked.criterion,
        criterion_sentence=criterion_sentence(asked, subject),
        bridges=shown,
        way=tuple(map(people.named, found.way)),
        cuts=tuple(people.cut(found.cuts[person]) for person in cuts),
        cut_count=len(found.cuts),
        totals=tuple(
            BridgeTotal(by=each.by, role=each.role, found=each.found, expected=each.expected, z=each.z)
            for each in found.totals()
        ),
        betweenness_samples=found.between.sampled,
        seed=SEED,
    )


def _measured(snapshot: Snapshot, asked: BridgesInput, subject: Subject) -> BridgeMeasures:
    kinds = frozenset(asked.tie_kinds) if asked.tie_kinds else None
    network = tie_network(subject.counted, snapshot.ties, kinds=kinds, min_weight=asked.min_weight)
    return BridgeMeasures(snapshot, network, subject.sides, unit_depth=asked.unit_depth, samples=asked.samples)


def _side(asked: BridgesInput, subject: Subject, found: BridgeMeasures, side: int) -> BridgeSide:
    members, of_side = subject.members(side), subject.of_side(side, asked.language)
    tied = len(found.network.tied.intersection(members))
    people = PEOPLE.said(asked.language, len(members))
    sentence = (
        words.OF_UNIT.said(asked.language, people=people, of_unit=of_side, tied=tied)
        if subject.units
        else words.CONCERNED.said(asked.language, people=people, of_level=of_side, tied=tied)
    )
    return BridgeSide(
        sentence=sentence,
        unit=named(subject.units[side]) if subject.units else None,
        level=None if subject.units else LEVELS[side],
        people=len(members),
        tied=tied,
    )
