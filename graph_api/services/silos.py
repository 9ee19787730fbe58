"""Where knowledge is trapped: from what was asked to groups with figures, without those too small to show."""

import math
from dataclasses import fields, replace
from typing import Final

from graph_api.access.caller import Caller
from graph_api.access.questions import Extent, extent_of
from graph_api.analytics.permutations import SEED
from graph_api.analytics.silo_basis import SiloBasis
from graph_api.analytics.silo_found import measure_found
from graph_api.analytics.silos import GroupMeasures, PairWithoutTies, SiloMeasures, measure_silos, pairs_without_ties
from graph_api.domain.answers import AnswerStatus, Named
from graph_api.domain.headcount import HeadcountAttribute, HeadcountInput
from graph_api.domain.keys import sort_text
from graph_api.domain.silo_groups import SiloGroup, TooSmallToShow, UnconnectedPair
from graph_api.domain.silos import Grouping, Population, Silos, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import Refused
from graph_api.services.answering import answered
from graph_api.services.answers import camel, noted, parameters_of
from graph_api.services.bounds import check_between, check_weight
from graph_api.services.headcount import headcount_of, people_shown
from graph_api.services.silo_comparisons import compared_sorts, verdict_of
from graph_api.services.silo_found import groups_found
from graph_api.services.silo_names import Namer, namer
from graph_api.services.silo_notes import joint_of, left_out_of, what_to_do
from graph_api.services.small_groups import SMALLEST, Shown, shown_groups
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import refusals
from graph_api.services.wording import silos as words
from graph_api.services.wording.sentences import PEOPLE, percent

QUESTION: Final = "silos"
PAIRS: Final = 20
"""How many pairs without ties are listed."""

DEEPEST: Final = 100
"""A tree that goes deeper is none."""

MOST_SEEDS: Final = 100
"""More splits of the same ties say nothing new."""

MOST_MEETINGS: Final = 100_000
"""More meetings, or people at one, are none that anybody has been to."""


async def show_silos(asked: SilosInput, snapshots: Snapshots, caller: Caller) -> Silos:
    """How far ties stay inside the groups that are `asked` about, against what their sizes alone would give.

    Raises:
        BadInput: the threshold or the depth is out of bounds.
        NotFound: a source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    if extent_of(QUESTION, caller) is Extent.GROUPS:
        return await answered(QUESTION, group_silos_of, without_filters(asked), snapshots, caller, fewest=SMALLEST)
    return await answered(QUESTION, silos_of, asked, snapshots, caller, sources=asked.sources)


def check(asked: SilosInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bound.
    """
    looked_for = Grouping.DETECTED in {asked.by, *asked.compare}
    check_between("unitDepth", asked.unit_depth, (0, DEEPEST))
    check_between("leidenSeeds", asked.leiden_seeds, (1 if looked_for else 0, MOST_SEEDS))
    check_between("fromJoint", asked.from_joint, (1, MOST_MEETINGS))
    check_between("largestMeeting", asked.largest_meeting, (2, MOST_MEETINGS))
    check_weight("minWeight", asked.min_weight)


def without_filters(asked: SilosInput) -> SilosInput:
    """The same question about everyone, as those ask it who are told of groups only.

    Raises:
        Refused: it is about some people only, so that two answers could differ by a few, or about groups that are not
            told of to everyone.
    """
    if asked.by.name not in HeadcountAttribute.__members__:
        raise refusals.BY_UNIT_ONLY.of(by=asked.by.name).error(Refused, value=asked.by.name)
    free = SilosInput(by=asked.by, language=asked.language, population=asked.population)
    for field in fields(SilosInput):
        if getattr(asked, field.name) not in (getattr(free, field.name), []):
            name = camel(field.name)
            raise refusals.EVERYONE_ONLY.of(field=name).error(Refused, value=name)
    return replace(free, population=Population.ALL)


def group_silos_of(snapshot: Snapshot, asked: SilosInput) -> Silos:
    """The same as far as groups go: about the people of groups that a headcount shows, as if nobody else were there.

    So no figure has anything to do with those who are in none of them, and sizes are those of the headcount.
    """
    people = people_shown(snapshot, HeadcountAttribute[asked.by.name])
    known = replace(snapshot, people=tuple(person for person in snapshot.people if person.id in people))
    silos = silos_of(known, asked, named_people=False)
    others = headcount_of(snapshot, HeadcountInput(by=HeadcountAttribute[asked.by.name])).other
    smaller = (
        TooSmallToShow(groups=None, people=others, sentence=words.NOT_AMONG.said(asked.language)) if others else None
    )
    return replace(
        silos,
        note=None if silos.ties else words.NOTHING_ABOUT_GROUPS.said(asked.language),
        left_out=tuple(left for left in silos.left_out if left.sentence == words.MORE_PAIRS.said(asked.language)),
        people_without_ties=None,
        too_small_to_show=smaller,
    )


def silos_of(snapshot: Snapshot, asked: SilosInput, *, named_people: bool = True) -> Silos:
    """The same, for one state of the graph; `named_people`: whether those who sit elsewhere are named and counted."""
    basis = SiloBasis(snapshot, asked, [asked.by])
    found = measure_silos(snapshot, asked, basis=basis)
    shown = shown_groups(found.groups if found.ties else ())
    lonely = pairs_without_ties(found, shown.groups, PAIRS)
    name = namer(snapshot, asked, basis)
    formed = groups_found(snapshot, asked, measure_found(asked, basis, found), named_people=named_people)
    more = (lonely.count - len(lonely.largest), (formed.elsewhere_count or 0) - len(formed.elsewhere) if formed else 0)
    return Silos(
        definition=words.DEFINITION.said(asked.language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out_of(snapshot, asked, basis, shown, more),
        note=noted(list(what_to_do(snapshot, asked, basis, found))),
        status=AnswerStatus.ANSWERED if found.ties else AnswerStatus.NO_DATA,
        sentence=sentence_of(asked, found),
        by=asked.by,
        people=found.people,
        people_without_ties=found.people_without_ties,
        ties=found.ties,
        density=found.density,
        internal_ties=found.internal,
        external_ties=found.external,
        external_share=found.external_share,
        co_attendance=joint_of(asked, basis.joint),
        ei_index=found.ei_index,
        expected_ei_index=found.expected_ei_index,
        rescaled_ei_index=found.rescaled_ei_index,
        ei_z=found.chance.z,
        ei_p=found.chance.p,
        permutations=found.chance.deals,
        seed=SEED,
        weighted_ei_index=found.weighted_ei_index,
        modularity=found.modularity,
        weighted_modularity=found.weighted_modularity,
        assortativity=found.assortativity,
        detected=formed,
        compared=compared_sorts(snapshot, asked, basis),
        groups=tuple(_group(group, name(group.group), asked) for group in _most_inward_first(shown, name)),
        too_small_to_show=_too_small(shown, asked),
        pairs_considered=math.comb(len(shown.groups), 2),
        pairs_without_ties=lonely.count,
        unconnected=tuple(_pair(pair, name) for pair in lonely.largest),
    )


def sentence_of(asked: SilosInput, found: SiloMeasures) -> str:
    """The whole answer in words."""
    if found.ei_index is None or found.expected_ei_index is None:
        return words.NOTHING_TO_SAY.said(asked.language)
    return words.WHOLE.said(
        asked.language,
        ties=words.TIES.said(asked.language, found.ties),
        people=PEOPLE.said(asked.language, found.people),
        share=percent((1 - found.ei_index) / 2, asked.language),
        group=words.WITHIN[asked.by].said(asked.language),
        expected=percent((1 - found.expected_ei_index) / 2, asked.language),
        verdict=verdict_of(asked.by, found.chance.z).said(asked.language),
    )


def _most_inward_first(shown: Shown[GroupMeasures], name: Namer) -> list[GroupMeasures]:
    def place(group: GroupMeasures) -> tuple[float, str, str]:
        found, expected = group.ei_by_ties, group.expected_ei_by_ties
        inward = math.inf if found is None or expected is None else found - expected
        return inward, sort_text(name(group.group).name), group.group

    return sorted(shown.groups, key=place)


def _group(group: GroupMeasures, name: Named, asked: SilosInput) -> SiloGroup:
    return SiloGroup(
        group=name,
        sentence=_sentence(group, asked),
        size=group.size,
        internal_ties=group.internal,
        external_ties=group.external,
        ei_by_ties=group.ei_by_ties,
        expected_ei_by_ties=group.expected_ei_by_ties,
        ei_by_members=group.ei_by_members,
        expected_ei_by_members=group.expected_ei_by_members,
        internal_density=group.internal_density,
        external_share=group.external_share,
        conductance=group.conductance,
    )


def _sentence(group: GroupMeasures, asked: SilosInput) -> str:
    if group.ei_by_ties is None or group.expected_ei_by_ties is None:
        return words.GROUP_WITHOUT_TIES.said(asked.language)
    return words.GROUP.said(
        asked.language,
        internal=group.internal,
        ties=group.internal + group.external,
        share=percent((1 - group.ei_by_ties) / 2, asked.language),
        expected=percent((1 - group.expected_ei_by_ties) / 2, asked.language),
    )


def _too_small(shown: Shown[GroupMeasures], asked: SilosInput) -> TooSmallToShow | None:
    if not shown.hidden:
        return None
    sentence = words.TOO_SMALL_AND_NEXT if shown.more else words.TOO_SMALL
    return TooSmallToShow(
        groups=len(shown.hidden),
        people=sum(group.size for group in shown.hidden),
        sentence=sentence.said(asked.language, smallest=SMALLEST, more=shown.more),
    )


def _pair(pair: PairWithoutTies, name: Namer) -> UnconnectedPair:
    return UnconnectedPair(
        a=name(pair.a.group),
        b=name(pair.b.group),
        size_a=pair.a.size,
        size_b=pair.b.size,
        expected_ties=pair.expected,
    )
