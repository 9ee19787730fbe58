"""Which decisions to look at again: from what was asked to decisions with reasons, and whom to ask to the review."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.decisions_to_revisit import RevisitedDecisions, RevisitMeasures, measure_revisits
from graph_api.analytics.review_days import EARLY
from graph_api.domain.answers import AnswerStatus, Day, Language
from graph_api.domain.decisions_to_revisit import (
    DecisionsToRevisit,
    DecisionsToRevisitInput,
    DecisionToRevisit,
    RevisitCount,
    RevisitReason,
)
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import UnitRow
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, named, noted, parameters_of
from graph_api.services.bounds import check_at_most, check_between
from graph_api.services.days import on_a_day
from graph_api.services.names import Names, names_in
from graph_api.services.references import References
from graph_api.services.revisit_reasons import why
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import decisions_to_revisit as words
from graph_api.services.wording.sentences import EMPTY, QUOTES, listed

QUESTION: Final = "decisionsToRevisit"
FIRST: Final = (1, 200)
MOST_UNITS: Final = 50
SHOWN: Final = 5
"""How many owners, units, people and decisions are named for each decision."""

ASKED: Final = 10
"""How many people to ask are named for each decision."""


async def look_again(asked: DecisionsToRevisitInput, snapshots: Snapshots, caller: Caller) -> DecisionsToRevisit:
    """The decisions that there is a reason to look at again, as `asked`.

    Raises:
        BadInput: a number is out of bounds, a day is none, or a name is of several units.
        NotFound: a unit or a source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, decisions_to_revisit, on_a_day(asked), snapshots, caller, sources=asked.sources)


def check(asked: DecisionsToRevisitInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    check_between("first", asked.first, FIRST)
    check_at_most("units", asked.units, MOST_UNITS)


def decisions_to_revisit(snapshot: Snapshot, asked: DecisionsToRevisitInput) -> DecisionsToRevisit:
    """The same, for one state of the graph; `asked` on a day.

    Raises:
        NotFound, BadInput: as `References.one` does.
    """
    as_of, language = Day(asked.as_of or ""), asked.language
    units = References[UnitRow]("unit", snapshot.units, lambda row: row.name).many(asked.units)
    found = measure_revisits(snapshot, [row.id for row in units], as_of, asked)
    names = names_in(snapshot)
    ordered = in_order(found.decisions, names)
    counts = _counts(found, asked)
    shown = tuple(_decision(each, names, language) for each in ordered[: asked.first])
    told = any(each.status is AnswerStatus.ANSWERED for each in counts)
    return DecisionsToRevisit(
        definition=words.DEFINITION.said(language, early=EARLY),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(
            (words.LATER.said(language), found.later),
            (words.NOBODY_KNOWN.said(language), found.nobody_known),
            (words.EMPTY_UNITS.said(language), found.empty_units),
            (words.MORE.said(language), len(ordered) - len(shown)),
        ),
        note=noted(list(_what_to_do(snapshot, found, counts, language))),
        status=AnswerStatus.ANSWERED if found.considered and told else AnswerStatus.NO_DATA,
        sentence=_sentence(found, counts, shown, as_of, language),
        as_of=as_of,
        considered=found.considered,
        in_force=found.in_force,
        found=len(ordered),
        counts=counts,
        decisions=shown,
    )


def in_order(decisions: Sequence[RevisitMeasures], names: Names) -> list[RevisitMeasures]:
    """Those with most reasons first, then the latest, those without a day last, then by title."""
    by_title = sorted(decisions, key=lambda each: names.place(each.row.id))
    latest_first = sorted(by_title, key=lambda each: each.row.date or "", reverse=True)
    return sorted(latest_first, key=lambda each: -len(each.reasons))


def _counts(found: RevisitedDecisions, asked: DecisionsToRevisitInput) -> tuple[RevisitCount, ...]:
    counted = Counter(reason for each in found.decisions for reason in each.reasons)
    wanted = [reason for reason in RevisitReason if reason in (asked.reasons or RevisitReason)]
    return tuple(_reason_count(reason, counted[reason], asked.language, told=reason in found.told) for reason in wanted)


def _reason_count(reason: RevisitReason, count: int, language: Language, *, told: bool) -> RevisitCount:
    decisions = words.DECISIONS.said(language, count)
    sentence = words.COUNT[reason].said(language, decisions=decisions) if told else words.UNTOLD[reason].said(language)
    return RevisitCount(
        reason=reason,
        status=AnswerStatus.ANSWERED if told else AnswerStatus.NO_DATA,
        count=count if told else None,
        sentence=sentence,
    )


def _decision(each: RevisitMeasures, names: Names, language: Language) -> DecisionToRevisit:
    row, chain = each.row, each.chain
    return DecisionToRevisit(
        decision=named(row),
        decided=None if row.date is None else Day(row.date),
        state=row.status,
        review_on=None if row.review_on is None else Day(row.review_on),
        reasons=each.reasons,
        sentence=why(each, names, language),
        owners=names.first(each.owners, SHOWN),
        absent=names.first(each.absent, SHOWN),
        challenged_by=names.first(each.challenged_by, SHOWN),
        gone=names.first(each.gone, SHOWN),
        chain=names.all(chain.steps[:SHOWN]) if chain else (),
        head=names.one(chain.head) if chain and chain.head else None,
        relied_on_by=names.first(each.relied_on_by, SHOWN),
        ask=names.first(each.ask, ASKED),
        ask_count=len(each.ask),
    )


def _sentence(
    found: RevisitedDecisions,
    counts: Sequence[RevisitCount],
    shown: Sequence[DecisionToRevisit],
    as_of: str,
    language: Language,
) -> str:
    if not found.considered:
        return words.NO_DECISIONS.said(language, as_of=as_of)
    decisions = words.DECISIONS.said(language, found.considered)
    if not shown:
        return words.NOTHING.said(language, as_of=as_of, decisions=decisions)
    short = [words.SHORT[each.reason].said(language, each.count) for each in counts if each.count]
    whole = words.FOUND.said(
        language,
        as_of=as_of,
        found=len(found.decisions),
        decisions=decisions,
        counts=listed(short, language),
    )
    before, after = QUOTES[language]
    first = words.FIRST.said(language, decision=f"{before}{shown[0].decision.name}{after}", why=shown[0].sentence)
    return f"{whole} {first}"


def _what_to_do(
    snapshot: Snapshot, found: RevisitedDecisions, counts: Sequence[RevisitCount], language: Language
) -> Iterator[str]:
    """Why there is nothing to answer with, or which part of it is missing, and what to ask or import instead."""
    if not (snapshot.people or snapshot.decisions):
        yield EMPTY.said(language)
    elif not found.considered:
        yield words.NOTHING_HERE.said(language, later=found.later)
    else:
        yield from (each.sentence for each in counts if each.status is AnswerStatus.NO_DATA)
