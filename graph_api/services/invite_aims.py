"""How far the group of an invitation goes by each aim, and what smaller groups could do."""

from collections.abc import Sequence

from graph_api.analytics import groups_found as found
from graph_api.analytics.acquaintance import have_met
from graph_api.analytics.demands import NEEDS, Demand, Requirements
from graph_api.domain.invite_words import InviteAim
from graph_api.domain.invites import FrontPoint, ReachedAim
from graph_api.domain.snapshot import Snapshot
from graph_api.services.invite_demands import Telling
from graph_api.services.wording import invite_aims as words
from graph_api.services.wording.sentences import DAYS, MEETINGS, PEOPLE


class Aims:
    """What decided about one group; `demands`: those that were not set aside."""

    def __init__(
        self,
        snapshot: Snapshot,
        required: Requirements,
        group: found.Group,
        demands: Sequence[Demand],
        telling: Telling,
    ) -> None:
        self._snapshot, self._required, self._group = snapshot, required, group
        self._demands, self._telling, self._language = demands, telling, telling.language

    def reached(self) -> tuple[ReachedAim, ...]:
        """How far the group goes by each aim, in their order."""
        return tuple(
            ReachedAim(aim=each.aim, value=each.value, proved=each.proved, sentence=self._aim(each))
            for each in self._group.aims
        )

    def front(self) -> tuple[FrontPoint, ...]:
        """What groups of each size can meet at most."""
        needs = sum(demand.kind in NEEDS for demand in self._demands)
        return tuple(
            FrontPoint(
                size=point.size,
                met=point.met,
                needs=needs,
                unmet=self._telling.demands(point.unmet),
                people=self._telling.people(point.members),
                proved=point.proved,
            )
            for point in self._group.front
        )

    def _aim(self, reached: found.Reached) -> str:
        if reached.aim is InviteAim.SIZE:
            people = PEOPLE.said(self._language, reached.value)
            return (words.SIZE if reached.proved else words.SIZE_UNPROVED).said(self._language, people=people)
        if reached.aim is InviteAim.RICHNESS and not self._required.all_needs:
            return words.NO_COMPETENCES.said(self._language)
        if reached.aim is InviteAim.LOAD:
            proved, unproved, what = words.NO_LESS, words.MAYBE_LESS, self._load(reached.value)
        else:
            proved, unproved = words.NO_MORE, words.MAYBE_MORE
            what = words.RICHNESS.said(self._language, value=reached.value)
        return (proved if reached.proved else unproved).said(self._language, what=what)

    def _load(self, value: int) -> str:
        """The meetings of the members, and the pairs that have met where these count."""
        members, required = self._group.members, self._required
        load = words.LOAD.said(
            self._language,
            meetings=MEETINGS.said(self._language, sum(member.load for member in members)),
            days=DAYS.said(self._language, required.days),
            day=required.as_of,
        )
        if not required.newness:
            return load
        pairs = words.PAIRS.said(self._language, len(have_met(self._snapshot, [member.id for member in members])))
        return words.LOAD_WITH_PAIRS.said(self._language, load=load, pairs=pairs, newness=required.newness, value=value)
