"""What could be otherwise in an invitation: other groups that are as good, who says no, who is not there."""

from collections.abc import Iterator, Sequence

from graph_api.analytics import groups_found as found
from graph_api.analytics.acquaintance import loads
from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Demand, Requirements
from graph_api.domain.answers import Named
from graph_api.domain.invite_words import InviteAim, InviteStatus, WhyNotReason
from graph_api.domain.invites import Absence, AlternativeGroup, DeclinePlan
from graph_api.domain.snapshot import Snapshot
from graph_api.services.invite_demands import Telling
from graph_api.services.wording import invite_changes as words
from graph_api.services.wording.sentences import MEETINGS, PEOPLE, listed


class Changes:
    """What could be otherwise than in one group that was found."""

    def __init__(self, snapshot: Snapshot, required: Requirements, group: found.Group, telling: Telling) -> None:
        self._snapshot, self._required, self._group = snapshot, required, group
        self._telling, self._language = telling, telling.language

    def alternatives(self) -> tuple[AlternativeGroup, ...]:
        """Other groups that are as good, as what comes and goes."""
        return tuple(
            AlternativeGroup(
                people=self._telling.people(members), added=self._added(members), removed=self._removed(members)
            )
            for members in self._group.alternatives
        )

    def if_declines(self) -> tuple[DeclinePlan, ...]:
        """The plan without each person asked about."""
        return tuple(map(self._decline, self._group.declines))

    def why_not(self) -> tuple[Absence, ...]:
        """Why each person asked about is not in the group."""
        return tuple(map(self._absence, self._group.absences))

    def _decline(self, decline: found.Decline) -> DeclinePlan:
        has_plan = bool(decline.members) or decline.status is InviteStatus.OPTIMAL
        lost = tuple(demand for demand in decline.set_aside if demand not in self._group.set_aside)
        return DeclinePlan(
            person=self._telling.person(decline.person),
            status=decline.status,
            size=len(decline.members) if has_plan else None,
            people=self._telling.people(decline.members),
            added=self._added(decline.members) if has_plan else (),
            removed=self._removed(decline.members, but=decline.person) if has_plan else (),
            lost=self._telling.demands(lost),
            conflict=self._telling.demands(decline.conflict),
            sentence=" ".join(self._if_no(decline, lost)),
        )

    def _if_no(self, decline: found.Decline, lost: Sequence[Demand]) -> Iterator[str]:
        name, language = self._telling.person(decline.person).name, self._language
        members = self._group.members
        if members and all(member.id != decline.person for member in members):
            yield words.NOT_IN_PLAN.said(language, name=name)
            return
        if decline.status is InviteStatus.INFEASIBLE:
            demands = self._telling.quoted(decline.conflict)
            yield words.IMPOSSIBLE_WITHOUT.said(language, name=name, demands=demands)
        elif decline.status is InviteStatus.TIMED_OUT and not decline.members:
            yield words.NOT_FOUND_WITHOUT.said(language, name=name)
        else:
            yield self._change(decline, name)
            if len(decline.members) != len(members):
                yield words.THEN_SIZE.said(language, people=PEOPLE.said(language, len(decline.members)))
            if decline.status is InviteStatus.TIMED_OUT:
                yield words.NOT_PROVED.said(language)
        if lost:
            yield words.LOST.said(language, demands=self._telling.quoted(lost))

    def _change(self, decline: found.Decline, name: str) -> str:
        added = self._names(self._added(decline.members))
        removed = self._names(self._removed(decline.members, but=decline.person))
        if added:
            sentence = words.ASK_AND_SPARE if removed else words.ASK
        else:
            sentence = words.ENOUGH_AND_SPARE if removed else words.ENOUGH
        return sentence.said(self._language, name=name, added=added, removed=removed)

    def _absence(self, absence: found.Absence) -> Absence:
        return Absence(
            person=self._telling.person(absence.person),
            reason=absence.reason,
            size_with=absence.size_with,
            aim=absence.aim,
            value_with=absence.value_with,
            people=self._telling.people(absence.members),
            conflict=self._telling.demands(absence.conflict),
            sentence=" ".join(self._why(absence)),
        )

    def _why(self, absence: found.Absence) -> Iterator[str]:
        language = self._language
        values = {
            "name": self._telling.person(absence.person).name,
            "people": PEOPLE.said(language, absence.size_with or 0),
            "size": len(self._group.members),
            "demands": self._telling.quoted(absence.conflict),
            "limit": self._required.at_most_meetings,
            "meetings": MEETINGS.said(language, self._meetings_of(absence.person)),
            "value": absence.value_with,
            "best": self._reached(absence.aim),
        }
        if absence.reason is WhyNotReason.WORSE and absence.aim is not None:
            counts_pairs = absence.aim is InviteAim.LOAD and self._required.newness
            sentence = words.WORSE_WITH_PAIRS if counts_pairs else words.WORSE[absence.aim]
            yield sentence.said(language, **values)
            return
        yield words.WHY_NOT[absence.reason].said(language, **values)
        if absence.reason is WhyNotReason.BRINGS_NOTHING and absence.size_with is not None:
            yield words.WITH_THEM.said(language, **values)

    def _meetings_of(self, person: str) -> int:
        return loads(self._snapshot, self._required.as_of, self._required.days)[person]

    def _reached(self, aim: InviteAim | None) -> int | None:
        return next((each.value for each in self._group.aims if each.aim is aim), None)

    def _added(self, members: Sequence[Candidate]) -> tuple[Named, ...]:
        planned = {member.id for member in self._group.members}
        return self._telling.people([member for member in members if member.id not in planned])

    def _removed(self, members: Sequence[Candidate], *, but: str | None = None) -> tuple[Named, ...]:
        kept = {member.id for member in members}
        return self._telling.people([each for each in self._group.members if each.id not in kept and each.id != but])

    def _names(self, people: Sequence[Named]) -> str:
        return listed([person.name for person in people], self._language)
