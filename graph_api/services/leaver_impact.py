"""What breaks if somebody leaves: from who leaves to what is lost with them, and what would mend most of it."""

from dataclasses import replace
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.belonging import Belonging
from graph_api.analytics.leaver_impact import LeaverMeasures, measure_leaving
from graph_api.analytics.leaving import current
from graph_api.domain.answers import AnswerStatus, Day
from graph_api.domain.leaver_impact import LeaverImpact, LeaverImpactInput, LeaverWord
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import PersonRow, UnitRow
from graph_api.errors import BadInput, NotFound
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, noted, parameters_of
from graph_api.services.bounds import check_at_most, check_between
from graph_api.services.days import on_a_day
from graph_api.services.leaver_notes import leaver_sentence, what_to_do
from graph_api.services.leaver_parts import LeaverParts
from graph_api.services.names import names_in
from graph_api.services.references import References
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import leaver_impact as words
from graph_api.services.wording import refusals
from graph_api.services.wording.sentences import EMPTY

QUESTION: Final = "leaverImpact"
MOST_PEOPLE: Final = 1000
LEVELS: Final = (1, 5)
HOLDERS: Final = (1, 100)
"""The bounds of the input."""


async def show_leaver_impact(asked: LeaverImpactInput, snapshots: Snapshots, caller: Caller) -> LeaverImpact:
    """What is lost with those who are `asked` about, and what would mend most of it.

    Raises:
        BadInput: nobody is named, a number is out of bounds, `asOf` is no day, or a name is of several things.
        NotFound: something that is referred to is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, leaver_impact, on_a_day(asked), snapshots, caller, sources=asked.sources)


def check(asked: LeaverImpactInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    if not asked.people and asked.unit is None:
        raise refusals.WHO_LEAVES.error(BadInput, bound="people")
    check_at_most("people", asked.people, MOST_PEOPLE)
    check_between("level", asked.level, LEVELS)
    check_between("holders", asked.holders, HOLDERS)


def leaver_impact(snapshot: Snapshot, asked: LeaverImpactInput) -> LeaverImpact:
    """The same, for one state of the graph; `asked` on a day."""
    if not snapshot.people:
        raise EMPTY.error(NotFound, value=asked.unit or list(asked.people))
    day, language = Day(asked.as_of or ""), asked.language
    unit, who = _who(snapshot, asked, day)
    found, names = measure_leaving(snapshot, who, asked, day), names_in(snapshot)
    parts = LeaverParts(snapshot, found, asked, names)
    return LeaverImpact(
        definition=words.DEFINITION.said(language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(*((sentence.said(language), count) for sentence, count in parts.left_out())),
        note=noted(list(what_to_do(snapshot, found, asked, names, unit))),
        status=_status(snapshot, found),
        sentence=leaver_sentence(found, asked, names, parts),
        as_of=day,
        leavers=parts.leavers(),
        size=len(found.leavers),
        competences=parts.competences(),
        lost=sum(change.word is LeaverWord.LOST for change in found.changes),
        thin=sum(change.word is LeaverWord.THIN for change in found.changes),
        pairs=parts.pairs(),
        pair_count=None if found.pairs is None else len(found.pairs.pairs),
        emptied=parts.emptied(),
        without_owner=parts.without_owner(),
        without_owner_count=len(found.owned),
        without_leader=parts.without_leader(),
        without_leader_count=len(found.leaderless),
        cohesion=parts.cohesion(),
        mend=parts.mend(found.best),
        introduction=parts.mend(found.introduction),
        training=parts.mend(found.training),
    )


def _status(snapshot: Snapshot, found: LeaverMeasures) -> AnswerStatus:
    """NO_DATA where nobody leaves, or nothing at all is recorded that could be lost with anybody."""
    recorded = (snapshot.holdings, snapshot.ties, snapshot.memberships, snapshot.owners, snapshot.parts)
    return AnswerStatus.ANSWERED if found.leavers and any(recorded) else AnswerStatus.NO_DATA


def _who(snapshot: Snapshot, asked: LeaverImpactInput, day: str) -> tuple[UnitRow | None, frozenset[str]]:
    """The unit that leaves, and everyone who does.

    Raises:
        NotFound, BadInput: as `References.one` does.
    """
    people = References[PersonRow]("person", snapshot.people, lambda row: row.name).many(asked.people)
    if asked.unit is None:
        return None, frozenset(row.id for row in people)
    unit = References[UnitRow]("unit", snapshot.units, lambda row: row.name).one(asked.unit)
    standing = replace(snapshot, memberships=tuple(current(snapshot.memberships, day)))
    return unit, frozenset({*(row.id for row in people), *Belonging(standing, ()).people_of(unit.id)})
