"""Why each of a group is in it, who else could have been, and what clashes: the found group as a plan."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.coverage import Covering, coverings
from graph_api.analytics.demands import Demand, Requirements
from graph_api.analytics.invites import Group
from graph_api.domain.answers import LeftOut, Named
from graph_api.domain.invites import (
    BroughtCompetence,
    ConflictingDemand,
    CountedEvidence,
    CoveredCompetence,
    DemandKind,
    InvitedPerson,
    InvitePlan,
    InvitePlanInput,
    InviteStatus,
)
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import PersonRow, Snapshot
from graph_api.domain.words import Level
from graph_api.services.answers import by_id, left_out, named, noted, parameters_of
from graph_api.services.wording import invites as words
from graph_api.services.wording.sentences import LEVELS, listed

OTHERS: Final = 5
"""How many of those who could have been asked instead are named."""


def explained(snapshot: Snapshot, asked: InvitePlanInput, required: Requirements, group: Group) -> InvitePlan:
    """The plan that `group` is, with reasons and with everything that was set aside."""
    return _Explaining(snapshot, asked, required, group).plan()


class _Explaining:
    """One plan in the making: the rows that its names come from, and who covers what."""

    def __init__(self, snapshot: Snapshot, asked: InvitePlanInput, required: Requirements, group: Group) -> None:
        self.snapshot, self.asked, self.required, self.group = snapshot, asked, required, group
        self.language = asked.language
        self.people: Mapping[str, PersonRow] = by_id(snapshot.people)
        self.units = by_id(snapshot.units)
        self.competences = by_id(snapshot.competences)
        self.covered = {each.competence: each for each in coverings(group, required.competences)}

    def plan(self) -> InvitePlan:
        group = self.group
        return InvitePlan(
            definition=words.DEFINITION.said(self.language),
            literature=words.LITERATURE,
            parameters=parameters_of(self.asked),
            data_version=self.snapshot.version,
            left_out=self._left_out(),
            note=noted(list(self._notes())),
            status=group.status,
            size=len(group.members) if self._has_group else None,
            bound=group.bound,
            time_limit=self.asked.time_limit,
            ties_broken=group.ties_broken,
            people=tuple(map(self._person, sorted(group.members, key=self._place))),
            competences=tuple(map(self._covering, self.covered.values())),
            uncovered=tuple(self._competence(competence) for competence in group.uncovered),
            levels_nobody_has=group.levels_nobody_has,
            conflict=tuple(map(self._demand, group.conflict)),
            conflict_is_irreducible=group.conflict_is_irreducible,
        )

    @property
    def _has_group(self) -> bool:
        return self.group.status is InviteStatus.OPTIMAL or bool(self.group.members)

    def _place(self, member: Candidate) -> tuple[int, str, str]:
        level = list(Level).index(member.level) if member.level else len(Level)
        return level, sort_text(self.people[member.id].name), member.external_id

    def _person(self, member: Candidate) -> InvitedPerson:
        brought = tuple(self._brought(member, covering) for covering in self._coverings_of(member))
        unit = None if member.unit is None else named(self.units[member.unit])
        return InvitedPerson(
            person=named(self.people[member.id]),
            level=member.level,
            unit=unit,
            reasons=tuple(self._reasons(member, brought)),
            competences=brought,
            only_one_who_can=any(each.only_one_who_can for each in brought),
            fills_level=self._fills_level(member),
            must_include=member.id in self.required.must_include,
        )

    def _coverings_of(self, member: Candidate) -> Iterator[Covering]:
        return (covering for covering in self.covered.values() if covering.competence in member.holds)

    def _brought(self, member: Candidate, covering: Covering) -> BroughtCompetence:
        held = member.holds[covering.competence]
        return BroughtCompetence(
            competence=self._competence(covering.competence),
            level=held.level,
            evidences=tuple(CountedEvidence(evidence=name, weight=weight) for name, weight in held.evidences),
            only_one_who_can=covering.holders == 1,
            only_one_in_group=len(covering.covered_by) == 1,
        )

    def _reasons(self, member: Candidate, brought: Sequence[BroughtCompetence]) -> Iterator[str]:
        if member.id in self.required.must_include:
            yield words.ASKED_FOR.said(self.language)
        alone = [each.competence.name for each in brought if each.only_one_who_can]
        here = [each.competence.name for each in brought if each.only_one_in_group and not each.only_one_who_can]
        also = [each.competence.name for each in brought if not each.only_one_in_group]
        for sentence, names in ((words.ONLY_ONE, alone), (words.ONLY_HERE, here), (words.ALSO, also)):
            if names:
                yield sentence.said(self.language, what=listed(names, self.language))
        if self._fills_level(member) and member.level:
            yield words.SEES[member.level].said(self.language)

    def _fills_level(self, member: Candidate) -> bool:
        wanted = {
            Level.STRATEGIC: self.required.min_strategic,
            Level.OPERATIONAL: self.required.min_operational,
        }
        return member.level is not None and wanted.get(member.level, 0) > 0

    def _covering(self, covering: Covering) -> CoveredCompetence:
        return CoveredCompetence(
            competence=self._competence(covering.competence),
            covered_by=tuple(named(self.people[person.id]) for person in covering.covered_by),
            others=tuple(named(self.people[person.id]) for person in covering.others[:OTHERS]),
            others_count=len(covering.others),
        )

    def _competence(self, competence: str) -> Named:
        return named(self.competences[competence])

    def _demand(self, demand: Demand) -> ConflictingDemand:
        about = self._about(demand)
        sentence = words.DEMANDS[demand.kind]
        if demand.kind is DemandKind.MUST_INCLUDE and not self.people[demand.about or ""].active:
            sentence = words.INCLUDE_INACTIVE
        return ConflictingDemand(
            sentence=sentence.said(self.language, name=about.name if about else None, number=demand.number),
            kind=demand.kind,
            about=about,
            number=demand.number,
        )

    def _about(self, demand: Demand) -> Named | None:
        if demand.about is None:
            return None
        if demand.kind is DemandKind.COMPETENCE:
            return self._competence(demand.about)
        return named(self.people[demand.about])

    def _notes(self) -> Iterator[str]:
        group, language = self.group, self.language
        if group.status is InviteStatus.INFEASIBLE:
            yield (words.CLASH if group.conflict_is_irreducible else words.CLASH_UNPROVED).said(language)
        if group.status is InviteStatus.TIMED_OUT:
            sentence = words.TIME_WAS_UP if group.members else words.TIME_WAS_UP_EMPTY_HANDED
            yield sentence.said(language, bound=group.bound or 0, size=len(group.members))
        if group.uncovered:
            missing = [self._competence(competence).name for competence in group.uncovered]
            yield words.UNCOVERED.said(language, what=listed(missing, language))
        for level in group.levels_nobody_has:
            yield words.NOBODY_AT_LEVEL.said(language, level=LEVELS[level].said(language))

    def _left_out(self) -> tuple[LeftOut, ...]:
        active = [person for person in self.snapshot.people if person.active]
        levels = self.required.min_strategic or self.required.min_operational
        per_unit = self.required.at_most_per_unit is not None
        without_level = sum(person.level is None for person in active) if levels else 0
        without_unit = sum(person.unit is None for person in active) if per_unit else 0
        return left_out(
            (words.NOT_ACTIVE.said(self.language), len(self.people) - len(active)),
            (words.WITHOUT_LEVEL.said(self.language), without_level),
            (words.WITHOUT_UNIT.said(self.language), without_unit),
            (words.EVIDENCE_NOT_COUNTED.said(self.language), self._not_counted()),
        )

    def _not_counted(self) -> int:
        """How many records of the competences asked for have evidence that does not count."""
        counted, wanted = self.required.evidence, set(self.required.competences)
        if counted is None:
            return 0
        rows = [row for row in self.snapshot.holdings if row.competence in wanted]
        return sum(name not in counted for row in rows for name, _ in row.evidences)
