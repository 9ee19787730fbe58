"""Which competences few people have, and which of these people leave soon."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.knowledge import Rests, alphabetical, holders_of, rests_on, truck_factor
from graph_api.analytics.knowledge_losses import Loss, fewest_leavers
from graph_api.analytics.leaving import Staff, staff_on
from graph_api.analytics.programs import Clock
from graph_api.domain.knowledge_at_risk import KnowledgeAtRiskInput, KnowledgeWord
from graph_api.domain.snapshot import Snapshot

ORDER = (KnowledgeWord.LEAVING, KnowledgeWord.GONE, KnowledgeWord.AT_RISK)
"""What comes first: what can still be prevented."""


@dataclass(frozen=True, slots=True)
class RiskMeasures:
    """A competence that few have.

    `holders`: who has it now. `leaving`: those of them who leave soon with their last day, the first to leave first.
    """

    competence: str
    word: KnowledgeWord
    truck_factor: int
    holders: frozenset[str]
    leaving: tuple[tuple[str, str], ...]
    rests: Rests


@dataclass(frozen=True, slots=True)
class KnowledgeMeasures:
    """How many have each competence on a day.

    `counts`: of every competence looked at, how many have it. `risks`: those that few have, in order. `losses`: with
    whom several are lost at once. `unused`: competences that nobody is recorded to have or to have had, that nothing
    rests on and nobody named; they are left out. So are the `unsure`: too few are known to have them so well, but
    enough may, since of some it is not known how well. `of_others`: how many holdings do not count since those people
    are not there any more.
    """

    staff: Staff
    counts: Mapping[str, int]
    risks: tuple[RiskMeasures, ...]
    losses: tuple[Loss, ...]
    unused: int
    unsure: int
    of_others: int


def measure_knowledge(
    snapshot: Snapshot, chosen: Collection[str], asked: KnowledgeAtRiskInput, day: str, until: str
) -> KnowledgeMeasures:
    """How many have each competence, and with how few leavers it is lost.

    Args:
        snapshot: the graph; that part of it whose sources count.
        chosen: the competences to look at, by id; empty: all.
        asked: how well they have to be known, how many are to be left, and what is to be lost together.
        day: the day to look from, whole; people who leave by `until` leave soon.
        until: a whole day.
    """
    staff, rests = staff_on(snapshot, day), rests_on(snapshot, day)
    holders = holders_of(snapshot, staff.present, asked.level)
    perhaps = holders_of(snapshot, staff.present, asked.level, perhaps=True)
    all_ids = [row.id for row in snapshot.competences]
    told = {row.competence for row in snapshot.holdings} | {each for each, rest in rests.items() if rest.count}
    looked_at = [each for each in all_ids if each in (chosen or told)]
    judge = _Judge(asked, staff, staff.leaving(until))
    risks = {each: judge.risk(each, holders.get(each, set()), rests.get(each, Rests())) for each in looked_at}
    unsure = {each for each in looked_at if risks[each] and judge.is_safe(perhaps.get(each, set()))}
    known = {each: holders.get(each, set()) for each in looked_at if each not in unsure}
    return KnowledgeMeasures(
        staff=staff,
        counts={each: len(who) for each, who in known.items()},
        risks=_in_order(snapshot, (risk for each, risk in risks.items() if risk and each in known)),
        losses=tuple(_losses(snapshot, staff, known, chosen, asked)),
        unused=0 if chosen else len(all_ids) - len(looked_at),
        unsure=len(unsure),
        of_others=sum(row.person not in staff.present and row.competence in known for row in snapshot.holdings),
    )


def _in_order(snapshot: Snapshot, risks: Iterable[RiskMeasures]) -> tuple[RiskMeasures, ...]:
    spelled = alphabetical(snapshot)

    def place(risk: RiskMeasures) -> tuple[int, int, int, tuple[str, str, str]]:
        return ORDER.index(risk.word), risk.truck_factor, -risk.rests.count, spelled[risk.competence]

    return tuple(sorted(risks, key=place))


@dataclass(frozen=True, slots=True)
class _Judge:
    """What few means: how many are to be left, with how few leavers, and who is leaving soon."""

    asked: KnowledgeAtRiskInput
    staff: Staff
    leaving: frozenset[str]

    def is_safe(self, holders: Collection[str]) -> bool:
        """Whether so many have a competence that it is not told of."""
        return self.word(holders) is None

    def word(self, holders: Collection[str]) -> KnowledgeWord | None:
        """A competence in one word; None where enough have it, now and when those have left who leave soon."""
        factor = truck_factor(len(holders), self.asked.holders)
        if not factor:
            return KnowledgeWord.GONE
        if len(holders) - len(self.leaving.intersection(holders)) < self.asked.holders:
            return KnowledgeWord.LEAVING
        return KnowledgeWord.AT_RISK if factor <= self.asked.leavers else None

    def risk(self, competence: str, holders: Collection[str], rests: Rests) -> RiskMeasures | None:
        """The competence with its figures; None where it is safe."""
        word = self.word(holders)
        if word is None:
            return None
        going = ((person, self.staff.last_days[person]) for person in self.leaving.intersection(holders))
        days = sorted(going, key=lambda each: (each[1], each[0]))
        factor = truck_factor(len(holders), self.asked.holders)
        return RiskMeasures(competence, word, factor, frozenset(holders), tuple(days), rests)


def _losses(
    snapshot: Snapshot,
    staff: Staff,
    holders: Mapping[str, Collection[str]],
    chosen: Collection[str],
    asked: KnowledgeAtRiskInput,
) -> Iterable[Loss]:
    """One for each number of competences to lose: as many as are asked for, and one and all of those chosen."""
    can = {each: who for each, who in holders.items() if len(who) >= asked.holders}
    sizes = {1, len(can)} if chosen and can else set[int]()
    everyone, clock = _present(snapshot, staff), Clock(asked.time_limit)
    numbers = sorted(sizes if asked.lose is None else sizes | {asked.lose})
    return [fewest_leavers(everyone, can, asked.holders, number, clock) for number in numbers]


def _present(snapshot: Snapshot, staff: Staff) -> Sequence[Candidate]:
    people = (
        Candidate(row.id, row.external_id, row.level, row.unit) for row in snapshot.people if row.id in staff.present
    )
    return sorted(people, key=lambda person: (person.external_id, person.id))
