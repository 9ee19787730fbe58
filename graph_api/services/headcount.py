"""How many people there are of each kind, for anyone who asks: no group of fewer than five, nor any to be worked out.

There is one answer for each attribute, the same for everyone and without filters, and each splits the same people. So
what can be learnt from several is what can be learnt from their margins: see tests/services/test_disclosure.py.
"""

from collections.abc import Mapping

from graph_api.access.caller import Caller
from graph_api.analytics.headcount import GroupCount, count_people, kind_of_each
from graph_api.domain.answers import AnswerStatus, Id, Language, Named
from graph_api.domain.headcount import Headcount, HeadcountAttribute, HeadcountGroup, HeadcountInput
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answering import answered
from graph_api.services.answers import levels_named, named, parameters_of
from graph_api.services.small_groups import SMALLEST, shown_groups
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import headcount as words
from graph_api.services.wording.sentences import EMPTY

QUESTION = "headcount"


async def count_heads(asked: HeadcountInput, snapshots: Snapshots, caller: Caller) -> Headcount:
    """How many people there are of each kind that is `asked` about.

    Raises:
        Refused: the caller may not ask.
    """
    return await answered(QUESTION, headcount_of, asked, snapshots, caller, fewest=SMALLEST)


def headcount_of(snapshot: Snapshot, asked: HeadcountInput) -> Headcount:
    """The same, for one state of the graph."""
    shown = shown_groups(count_people(snapshot, asked.by))
    other = sum(group.size for group in shown.hidden)
    answered = len(snapshot.people) >= SMALLEST
    return Headcount(
        definition=words.DEFINITION.said(asked.language, smallest=SMALLEST),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=(),
        note=None if answered else (words.TOO_FEW if snapshot.people else EMPTY).said(asked.language),
        status=AnswerStatus.ANSWERED if answered else AnswerStatus.NO_DATA,
        by=asked.by,
        people=len(snapshot.people) if answered else None,
        groups=_in_order(snapshot, asked, shown.groups) if answered else (),
        other=other if answered and other else None,
    )


def people_shown(snapshot: Snapshot, by: HeadcountAttribute) -> frozenset[str]:
    """Those who are of a known kind that is shown when people are counted by it, by id."""
    shown = {group.group for group in shown_groups(count_people(snapshot, by)).groups} - {""}
    return frozenset(person for person, kind in kind_of_each(snapshot, by).items() if kind in shown)


def _in_order(snapshot: Snapshot, asked: HeadcountInput, groups: tuple[GroupCount, ...]) -> tuple[HeadcountGroup, ...]:
    names = _names(snapshot, asked.by, asked.language)
    made = [HeadcountGroup(group=_called(names, each.group), people=each.size) for each in groups]
    return tuple(sorted(made, key=_place))


def _place(made: HeadcountGroup) -> tuple[bool, str, str]:
    return made.group is None, sort_text(made.group.name) if made.group else "", made.group.id if made.group else ""


def _called(names: Mapping[str, Named], group: str) -> Named | None:
    if not group:
        return None
    return names.get(group) or Named(id=Id(group), external_id=group, name=group)


def _names(snapshot: Snapshot, by: HeadcountAttribute, language: Language) -> Mapping[str, Named]:
    """What groups are called by their ids; a site is called what it is."""
    if by is HeadcountAttribute.LEVEL:
        return levels_named(language)
    rows = {HeadcountAttribute.UNIT: snapshot.units, HeadcountAttribute.EMPLOYER: snapshot.organisations}.get(by, ())
    return {row.id: named(row) for row in rows}
