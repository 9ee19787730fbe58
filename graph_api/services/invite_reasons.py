"""Why each of a group is in it: what they bring, what nobody else brings, and who else could have been asked."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph_api.analytics.acquaintance import have_met
from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import counts_to, groups_counted
from graph_api.analytics.coverage import Covering, coverings, needed_for
from graph_api.analytics.demands import COUNTED, LEVELS, REPRESENTED, Demand
from graph_api.analytics.groups_found import Group
from graph_api.domain.invite_words import DemandKind
from graph_api.domain.invites import BroughtCompetence, CountedEvidence, CoveredCompetence, InvitedPerson
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.words import Level
from graph_api.services.invite_demands import Telling
from graph_api.services.wording import invite_reasons as words
from graph_api.services.wording.sentences import listed

OTHERS: Final = 5
"""How many of those who could have been asked instead are named."""

GROUPS: Final = {
    DemandKind.UNIT: words.COMES_FROM,
    DemandKind.UNITS: words.COMES_FROM,
    DemandKind.NETWORK: words.IS_MEMBER,
    DemandKind.NETWORKS: words.IS_MEMBER,
    DemandKind.EMPLOYER: words.IS_EMPLOYED,
    DemandKind.EMPLOYERS: words.IS_EMPLOYED,
}


class Reasons:
    """The people and the competences of one group, each with reasons; `demands`: those that were not set aside."""

    def __init__(self, snapshot: Snapshot, group: Group, demands: Sequence[Demand], telling: Telling) -> None:
        self._group, self._demands, self._telling = group, demands, telling
        self._language = telling.language
        self._covered = coverings(group, demands)
        self._met = have_met(snapshot, [member.id for member in group.members])

    def people(self) -> tuple[InvitedPerson, ...]:
        """Everyone in the group, those who see the whole first, then by name."""
        return tuple(map(self._person, sorted(self._group.members, key=self._place)))

    def competences(self) -> tuple[CoveredCompetence, ...]:
        """Each competence that can be covered, with who in the group has it and who else could come."""
        return tuple(map(self._covering, self._covered))

    def _place(self, member: Candidate) -> tuple[int, str, str]:
        level = list(Level).index(member.level) if member.level else len(Level)
        return level, sort_text(self._telling.person(member.id).name), member.external_id

    def _person(self, member: Candidate) -> InvitedPerson:
        covered = [covering for covering in self._covered if counts_to(member, covering.demand)]
        brought = {covering.competence: self._brought(member, covering) for covering in covered}
        included = self._must_include(member)
        return InvitedPerson(
            person=self._telling.person(member.id),
            level=member.level,
            unit=None if member.unit is None else self._telling.thing(member.unit),
            reasons=tuple(self._reasons(member, covered, included=included)),
            competences=tuple(brought.values()),
            needed_for=self._telling.demands(needed_for(member, self._group.members, self._demands)),
            only_one_who_can=any(covering.holders == 1 for covering in covered),
            fills_level=self._fills_level(member),
            must_include=included,
            meetings=member.load,
            met=sum(member.id in pair for pair in self._met),
        )

    def _must_include(self, member: Candidate) -> bool:
        return Demand(DemandKind.MUST_INCLUDE, about=member.id) in self._demands

    def _brought(self, member: Candidate, covering: Covering) -> BroughtCompetence:
        held = member.holds[covering.competence]
        return BroughtCompetence(
            competence=self._telling.thing(covering.competence),
            level=held.level,
            evidences=tuple(CountedEvidence(evidence=name, weight=weight) for name, weight in held.evidences),
            only_one_who_can=covering.holders == 1,
            only_one_in_group=len(covering.covered_by) == 1,
        )

    def _reasons(self, member: Candidate, covered: Sequence[Covering], *, included: bool) -> Iterator[str]:
        if included:
            yield words.ASKED_FOR.said(self._language)
        yield from self._for_competences(covered)
        if self._fills_level(member) and member.level:
            yield words.SEES[member.level].said(self._language)
        yield from dict.fromkeys(self._for_groups(member))

    def _for_competences(self, covered: Sequence[Covering]) -> Iterator[str]:
        alone = [each for each in covered if each.holders == 1]
        here = [each for each in covered if each.holders > 1 and len(each.covered_by) == 1]
        some = [each for each in covered if len(each.covered_by) > 1]
        also = [each for each in some if each.wanted == 1 or len(each.covered_by) > each.wanted]
        for sentence, known in ((words.ONLY_ONE, alone), (words.ONLY_HERE, here)):
            if known:
                yield sentence.said(self._language, what=self._known(known))
        for each in some:
            if each not in also:
                sentence = words.ONE_OF_ALL if each.holders == each.wanted else words.ONE_OF_SEVERAL
                yield sentence.said(self._language, what=self._known([each]), number=each.wanted)
        if also:
            yield words.ALSO.said(self._language, what=self._known(also))

    def _known(self, covered: Sequence[Covering]) -> str:
        """Competences, with the levels that they are asked for at."""
        return listed([self._telling.at_level(each.demand) for each in covered], self._language)

    def _for_groups(self, member: Candidate) -> Iterator[str]:
        for demand in self._demands:
            if demand.kind in REPRESENTED and counts_to(member, demand):
                yield self._from(member, demand, [demand.about or ""])
            if demand.kind in COUNTED and (groups := groups_counted(demand)(member)):
                yield self._from(member, demand, list(groups))

    def _from(self, member: Candidate, demand: Demand, groups: list[str]) -> str:
        what = listed([self._telling.thing(group).name for group in groups], self._language)
        if demand.kind in {DemandKind.UNIT, DemandKind.UNITS} and member.unit is not None and member.unit not in groups:
            unit = self._telling.thing(member.unit).name
            return words.COMES_FROM_BELOW.said(self._language, unit=unit, what=what)
        return GROUPS[demand.kind].said(self._language, what=what)

    def _fills_level(self, member: Candidate) -> bool:
        return any(demand.kind in LEVELS and counts_to(member, demand) for demand in self._demands)

    def _covering(self, covering: Covering) -> CoveredCompetence:
        return CoveredCompetence(
            competence=self._telling.thing(covering.competence),
            level=covering.demand.level,
            holders=covering.wanted,
            covered_by=tuple(self._telling.person(person.id) for person in covering.covered_by),
            others=tuple(self._telling.person(person.id) for person in covering.others[:OTHERS]),
            others_count=len(covering.others),
        )
