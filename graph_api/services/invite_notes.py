"""What an invitation comes to in a sentence, and what to beware of, with the nearest answer where there is none."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from graph_api.analytics.demands import LEVELS, REPRESENTED, Demand, Requirements
from graph_api.analytics.groups_found import Group
from graph_api.domain.answers import Named
from graph_api.domain.invite_words import InviteAim, InviteStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow
from graph_api.services.invite_demands import Telling
from graph_api.services.wording import invite_notes as words
from graph_api.services.wording import invites as summary
from graph_api.services.wording.sentences import DAYS, PEOPLE, listed
from graph_api.services.wording.sentences import LEVELS as LEVEL_WORDS

NAMED: Final = 12
"""How many people are named in a sentence to be read aloud; of more, half as many and how many more."""


class Notes:
    """What is said about one group as a whole."""

    def __init__(self, snapshot: Snapshot, required: Requirements, group: Group, telling: Telling) -> None:
        self._snapshot, self._required, self._group = snapshot, required, group
        self._telling, self._language = telling, telling.language
        self._active = {person.id for person in snapshot.people if person.active}

    def sentence(self, people: Sequence[Named]) -> str:
        """The answer to be read aloud; `people`: the group in the order in which it is told."""
        said = [self._verdict(people)]
        if self._group.members and self._group.set_aside:
            what = listed([self._briefly(demand) for demand in self._group.set_aside], self._language)
            said.append(summary.NOBODY_BRINGS.said(self._language, what=what))
        return " ".join(said)

    def notes(self) -> Iterator[str]:
        """What to beware of."""
        group, language = self._group, self._language
        if group.status is InviteStatus.INFEASIBLE:
            yield (words.CLASH if group.conflict_is_irreducible else words.CLASH_UNPROVED).said(language)
        if group.status is InviteStatus.TIMED_OUT:
            sentence = words.TIME_WAS_UP if group.members else summary.TIME_WAS_UP_EMPTY_HANDED
            yield sentence.said(language, bound=group.bound or 0, size=len(group.members))
        if self._required.alternatives and group.members and group.alternatives_are_all is None:
            yield words.OTHERS_UNKNOWN.said(language)
        for demand in group.set_aside:
            yield self._nobody(demand)
        yield from self._about_meetings()

    def _verdict(self, people: Sequence[Named]) -> str:
        group, language = self._group, self._language
        if group.status is InviteStatus.INFEASIBLE:
            return " ".join(self._clashing())
        if not people:
            optimal = group.status is InviteStatus.OPTIMAL
            return (summary.INVITE_NOBODY if optimal else summary.TIME_WAS_UP_EMPTY_HANDED).said(language)
        names, counted = self._names(people), PEOPLE.said(language, len(people))
        if group.status is not InviteStatus.OPTIMAL:
            return summary.INVITE_UNPROVED.said(language, names=names, people=counted)
        sentence = summary.INVITE_ONE if len(people) == 1 else summary.INVITE
        return sentence.said(language, names=names, people=counted)

    def _names(self, people: Sequence[Named]) -> str:
        names = [person.name for person in people]
        if len(names) > NAMED:
            rest = len(names) - NAMED // 2
            names = [*names[: NAMED // 2], summary.AND_MORE.said(self._language, count=rest)]
        return listed(names, self._language)

    def _clashing(self) -> Iterator[str]:
        clashes = self._group.conflict
        demands = self._telling.quoted([clash.demand for clash in clashes])
        sentence = summary.CLASHING if len(clashes) > 1 else summary.CLASHING_ALONE
        yield sentence.said(self._language, demands=demands)
        helping = sorted((each for each in clashes if each.resolves), key=lambda clash: clash.dropped)
        relaxation = self._telling.relaxation(helping[0]) if helping else None
        if relaxation is not None:
            yield summary.HELPS.said(self._language, relaxation=_within(relaxation.sentence))

    def _briefly(self, demand: Demand) -> str:
        if demand.kind in LEVELS:
            return summary.LEVEL.said(self._language, level=LEVEL_WORDS[LEVELS[demand.kind]].said(self._language))
        return self._telling.at_level(demand)

    def _nobody(self, demand: Demand) -> str:
        """That nobody counts to `demand`, with what comes nearest."""
        if demand.kind in LEVELS:
            level = LEVEL_WORDS[LEVELS[demand.kind]].said(self._language)
            return words.NOBODY_AT_LEVEL.said(self._language, level=level)
        name = self._telling.thing(demand.about or "").name
        if demand.kind in REPRESENTED:
            return words.NOBODY_FROM[demand.kind].said(self._language, name=name)
        return self._nobody_knows(demand, name)

    def _nobody_knows(self, demand: Demand, name: str) -> str:
        language = self._language
        every = [
            row for row in self._snapshot.holdings if row.competence == demand.about and row.person in self._active
        ]
        counted = [row for row in every if self._counts(row)]
        highest = max((row.level for row in counted if row.level is not None), default=None)
        if highest is not None:
            who = [self._telling.person(row.person) for row in counted if row.level == highest]
            values = {"highest": highest, "who": self._names(who)}
            return words.TOO_HIGH.said(language, what=name, level=demand.level, **values)
        if counted:
            people = PEOPLE.said(language, len(counted))
            return words.LEVEL_NOT_SAID.said(language, what=name, level=demand.level, people=people)
        if every:
            return words.OTHER_EVIDENCE.said(language, what=name, people=PEOPLE.said(language, len(every)))
        return words.UNCOVERED.said(language, what=name)

    def _counts(self, row: HoldingRow) -> bool:
        evidence = self._required.evidence
        return evidence is None or any(name in evidence for name, _ in row.evidences)

    def _about_meetings(self) -> Iterator[str]:
        """That no meeting is in the period, where meetings count, and which day is the nearest that has one."""
        required, as_of = self._required, self._required.as_of
        decides = bool(self._group.members) and InviteAim.LOAD in required.aims
        if as_of is None or not (required.at_most_meetings or decides):
            return
        days = sorted({each.day for each in self._snapshot.meetings if each.day and not each.recurring})
        after, last = (as_of - timedelta(days=required.days)).isoformat(), as_of.isoformat()
        if any(after < day <= last for day in days):
            return
        if days:
            nearest = max((day for day in days if day <= last), default=days[0])
            counted = DAYS.said(self._language, required.days)
            yield words.NO_MEETINGS.said(self._language, days=counted, day=last, nearest=nearest)
        elif required.at_most_meetings:
            yield words.NO_MEETINGS_AT_ALL.said(self._language)


def _within(sentence: str) -> str:
    """A sentence that begins with a verb, as a part of another one."""
    return sentence[:1].lower() + sentence[1:]
