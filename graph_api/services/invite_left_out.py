"""What an invitation does not take into account: who and what is not known well enough to count."""

from collections.abc import Iterator

from graph_api.analytics.demands import Requirements, demands_of
from graph_api.domain.answers import Language, LeftOut
from graph_api.domain.invite_words import DemandKind, InviteAim
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow
from graph_api.services.answers import left_out
from graph_api.services.wording import invite_notes as words
from graph_api.services.wording.sentences import Sentence

BY_LEVEL = frozenset({DemandKind.STRATEGIC, DemandKind.TACTICAL, DemandKind.OPERATIONAL})
BY_UNIT = frozenset({DemandKind.UNIT, DemandKind.UNITS, DemandKind.AT_MOST_PER_UNIT})
BY_EMPLOYER = frozenset({DemandKind.EMPLOYER, DemandKind.EMPLOYERS, DemandKind.AT_MOST_PER_EMPLOYER})


def left_out_of(snapshot: Snapshot, required: Requirements, language: Language) -> tuple[LeftOut, ...]:
    """Everything that is not counted, with how much of it there is."""
    parts = (*_people(snapshot, required), *_holdings(snapshot, required), *_meetings(snapshot, required))
    return left_out(*((sentence.said(language), count) for sentence, count in parts))


def _people(snapshot: Snapshot, required: Requirements) -> Iterator[tuple[Sentence, int]]:
    active = [person for person in snapshot.people if person.active]
    kinds = {demand.kind for demand in demands_of(required)}
    yield words.NOT_ACTIVE, len(snapshot.people) - len(active)
    if kinds & BY_LEVEL:
        yield words.WITHOUT_LEVEL, sum(person.level is None for person in active)
    if kinds & BY_UNIT:
        yield words.WITHOUT_UNIT, sum(person.unit is None for person in active)
    if kinds & BY_EMPLOYER:
        yield words.WITHOUT_EMPLOYER, sum(person.employer is None for person in active)


def _holdings(snapshot: Snapshot, required: Requirements) -> Iterator[tuple[Sentence, int]]:
    wanted = {need.competence for need in required.all_needs}
    at_level = {need.competence for need in required.all_needs if need.level is not None}
    active = {person.id for person in snapshot.people if person.active}
    rows = [row for row in snapshot.holdings if row.competence in wanted]
    unsaid = [row for row in rows if row.level is None and row.competence in at_level and row.person in active]
    yield words.LEVEL_UNKNOWN, sum(_counts(row, required) for row in unsaid)
    counted = required.evidence
    if counted is not None:
        yield words.EVIDENCE_NOT_COUNTED, sum(name not in counted for row in rows for name, _ in row.evidences)


def _counts(row: HoldingRow, required: Requirements) -> bool:
    return required.evidence is None or any(name in required.evidence for name, _ in row.evidences)


def _meetings(snapshot: Snapshot, required: Requirements) -> Iterator[tuple[Sentence, int]]:
    if required.at_most_meetings is not None or InviteAim.LOAD in required.aims:
        yield words.WITHOUT_DAY, sum(meeting.day is None and not meeting.recurring for meeting in snapshot.meetings)
        yield words.SERIES, sum(meeting.recurring for meeting in snapshot.meetings)
