"""Which decisions there is a reason to look at again: who was absent, what is due, who is gone, what was replaced."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph_api.analytics.belonging import Belonging
from graph_api.analytics.departures import Departures
from graph_api.analytics.lines import lines_of, with_parts
from graph_api.analytics.partial_days import has_come, is_before, may_have_come
from graph_api.analytics.review_days import first_look
from graph_api.analytics.revisit_records import RevisitRecords
from graph_api.analytics.superseding import Chain, Superseding
from graph_api.analytics.units_of_people import UnitsOfPeople
from graph_api.domain.decisions_to_revisit import DecisionsToRevisitInput, RevisitReason
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow


@dataclass(frozen=True, slots=True)
class RevisitMeasures:
    """A decision with the reasons to look at it again; ids are sorted.

    `owners`: people and units. `absent`: affected units of which nobody was there. `gone`: owners who have left or are
    no longer active. `chain`: None unless it was replaced by what does not hold. `relied_on_by`: decisions in force
    that point to it, where there is a chain. `ask`: active people to ask to the review.
    """

    row: DecisionRow
    reasons: tuple[RevisitReason, ...]
    owners: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    challenged_by: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    chain: Chain | None = None
    in_force: bool = True
    relied_on_by: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RevisitedDecisions:
    """All of them.

    `decisions`: those with a reason, in the order of the snapshot. `told`: the reasons that there are records to tell
    by. `later`: decisions made after the day looked from. `nobody_known`: decisions in force that affect units, of
    which it is not recorded who was there. `empty_units`: units that these affect, of which nobody is recorded.
    """

    considered: int
    in_force: int
    decisions: tuple[RevisitMeasures, ...]
    told: frozenset[RevisitReason]
    later: int
    nobody_known: int
    empty_units: int


def measure_revisits(
    snapshot: Snapshot, units: Collection[str], as_of: str, asked: DecisionsToRevisitInput
) -> RevisitedDecisions:
    """Every decision that there is a reason to look at again on `as_of`, a whole day.

    Args:
        snapshot: the graph; that part of it whose sources count.
        units: only decisions that these, or units below them, own or are affected by; empty: all.
        as_of: what is recorded of later days is not known yet.
        asked: which reasons and roles count.
    """
    return _Revisits(snapshot, as_of, asked).measures(with_parts(lines_of(snapshot.units), units))


class _Revisits:
    """Each reason against the records of a decision."""

    def __init__(self, snapshot: Snapshot, as_of: str, asked: DecisionsToRevisitInput) -> None:
        self.snapshot, self.as_of = snapshot, as_of
        self.wanted = [each for each in RevisitReason if each in (asked.reasons or RevisitReason)]
        self.records = RevisitRecords(snapshot, as_of, asked)
        self.superseding = Superseding(snapshot, as_of)
        self.departures = Departures(snapshot, as_of)
        self.belonging = Belonging(snapshot, asked.leader_roles)
        self.units_of = UnitsOfPeople(snapshot)
        self.peopled = self.units_of.anyone()
        self.active = frozenset(row.id for row in snapshot.people if row.active)

    def measures(self, units: frozenset[str]) -> RevisitedDecisions:
        """Those of the decisions that any of `units` owns or is affected by, none given: of all."""
        chosen = [row for row in self.snapshot.decisions if not units or self.records.units_of(row.id) & units]
        rows = [row for row in chosen if may_have_come(row.date, self.as_of)]
        holding = [row for row in rows if self.superseding.holds(row.id)]
        touching = [row for row in holding if self.records.affected(row.id)]
        held = frozenset(row.id for row in holding)
        measured = [self._measured(row, holds=row.id in held) for row in rows]
        affected = frozenset[str]().union(*(self.records.affected(row.id) for row in touching))
        return RevisitedDecisions(
            considered=len(rows),
            in_force=len(holding),
            decisions=tuple(each for each in measured if each.reasons),
            told=self._told(rows, touching),
            later=len(chosen) - len(rows),
            nobody_known=sum(not self.records.there(row.id) for row in touching),
            empty_units=len(affected - self.peopled),
        )

    def _told(self, rows: Sequence[DecisionRow], touching: Sequence[DecisionRow]) -> frozenset[RevisitReason]:
        told = {
            RevisitReason.AFFECTED_ABSENT: any(self.records.there(row.id) for row in touching),
            RevisitReason.CHALLENGED: bool(self.snapshot.challenges),
            RevisitReason.REVIEW_DUE: any(row.review_on for row in rows),
            RevisitReason.OWNER_GONE: any(self.records.owners(row.id) for row in rows),
            RevisitReason.SUPERSEDED_CHAIN: self.superseding.recorded,
        }
        return frozenset(reason for reason, known in told.items() if known)

    def _measured(self, row: DecisionRow, *, holds: bool) -> RevisitMeasures:
        absent, challenged, gone = (
            (self._absent(row), self._challenged_by(row), self._gone(row)) if holds else ([], [], [])
        )
        chain = self.superseding.chain(row.id)
        holding = {
            RevisitReason.AFFECTED_ABSENT: bool(absent),
            RevisitReason.CHALLENGED: bool(challenged),
            RevisitReason.REVIEW_DUE: holds and self._is_due(row),
            RevisitReason.OWNER_GONE: bool(gone),
            RevisitReason.SUPERSEDED_CHAIN: chain is not None,
        }
        reasons = tuple(reason for reason in self.wanted if holding[reason])
        if not reasons:
            return RevisitMeasures(row, reasons)
        return RevisitMeasures(
            row=row,
            reasons=reasons,
            owners=tuple(sorted(self.records.owners(row.id))),
            absent=tuple(absent),
            challenged_by=tuple(challenged),
            gone=tuple(gone),
            chain=chain,
            in_force=holds,
            relied_on_by=tuple(self._relying_on(row.id)) if chain else (),
            ask=tuple(sorted(self._ask(row, absent, challenged))),
        )

    def _absent(self, row: DecisionRow) -> list[str]:
        """Affected units with people, of which nobody was there; none where it is not known who was."""
        there = self.records.there(row.id)
        if not there:
            return []
        return sorted((self.records.affected(row.id) & self.peopled) - self.units_of.of(there))

    def _challenged_by(self, row: DecisionRow) -> list[str]:
        """Who has called it in question, but for those who did so before it was made."""
        said = self.records.challenges(row.id)
        return sorted({each.person for each in said if not (each.at and row.date and is_before(each.at, row.date))})

    def _is_due(self, row: DecisionRow) -> bool:
        """Whether its day has come, and nothing about it is recorded since shortly before that day."""
        if not row.review_on or not has_come(row.review_on, self.as_of):
            return False
        seen = self.records.last_seen(row.id)
        looked = seen is not None and (row.date is None or is_before(row.date, seen))
        return seen is None or not looked or is_before(seen, first_look(row.review_on))

    def _gone(self, row: DecisionRow) -> list[str]:
        """Its owners, where all the people or all the units that own it are gone."""
        people, units = self.records.owning_people(row.id), self.records.owning_units(row.id)
        gone = [owners for owners in (people, units) if owners and owners == self.departures.gone(owners)]
        return sorted(frozenset[str]().union(*gone))

    def _relying_on(self, decision: str) -> list[str]:
        return [each for each in sorted(self.records.pointing_to(decision)) if self.superseding.holds(each)]

    def _ask(self, row: DecisionRow, absent: Sequence[str], challenged: Sequence[str]) -> frozenset[str]:
        """Who called it in question, the leaders of absent units that these are not of, and those who own it."""
        missing = frozenset(absent) - self.units_of.of(challenged)
        owners = self.records.owning_people(row.id)
        staying = owners - self.departures.gone(owners)
        units = missing if staying else missing | self.records.owning_units(row.id)
        leaders = frozenset[str]().union(*(self.belonging.leaders(unit) for unit in units))
        asked = frozenset(challenged) | leaders | staying
        return (asked & self.active) - self.departures.gone(asked)
