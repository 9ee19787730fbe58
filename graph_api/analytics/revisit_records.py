"""What is recorded of each decision: whom it affects, who owns it, who was there, and what was said and done since."""

from collections import defaultdict
from collections.abc import Mapping

from graph_api.analytics.decision_circles import affected_by, there_for
from graph_api.analytics.gathered import gathered
from graph_api.analytics.partial_days import has_come, latest, may_have_come
from graph_api.analytics.plain_words import plain
from graph_api.domain.decisions_to_revisit import DecisionsToRevisitInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ChallengeRow


class RevisitRecords:
    """The records of the decisions of an organisation, up to a day.

    Args:
        snapshot: the graph; that part of it whose sources count.
        as_of: a whole day; decisions, challenges, meetings and reflections after it do not count.
        asked: which roles own.
    """

    def __init__(self, snapshot: Snapshot, as_of: str, asked: DecisionsToRevisitInput) -> None:
        owning = frozenset(map(plain, asked.owning_roles))
        owners = frozenset(map(plain, asked.owner_roles))
        self._owning_units = gathered(
            (row.decision, row.unit) for row in snapshot.involvements if not owning.isdisjoint(map(plain, row.roles))
        )
        self._affected = affected_by(snapshot, asked.owning_roles)
        self._owning_people = gathered(
            (row.decision, row.person) for row in snapshot.parts if not owners.isdisjoint(map(plain, row.roles))
        )
        self._there = there_for(snapshot)
        made = {row.id for row in snapshot.decisions if may_have_come(row.date, as_of)}
        pointing = (row for row in snapshot.decision_links if not row.supersedes and row.decision in made)
        self._pointing = gathered((row.other, row.decision) for row in pointing)
        self._last_seen = _last_seen(snapshot, as_of)
        self._challenges: defaultdict[str, list[ChallengeRow]] = defaultdict(list)
        for row in snapshot.challenges:
            if may_have_come(row.at, as_of):
                self._challenges[row.decision].append(row)

    def affected(self, decision: str) -> frozenset[str]:
        """The units that it concerns in any role but owning it."""
        return frozenset(self._affected.get(decision, ()))

    def owning_units(self, decision: str) -> frozenset[str]:
        """The units that own it."""
        return frozenset(self._owning_units.get(decision, ()))

    def owning_people(self, decision: str) -> frozenset[str]:
        """The people who own it."""
        return frozenset(self._owning_people.get(decision, ()))

    def owners(self, decision: str) -> frozenset[str]:
        """Both."""
        return self.owning_people(decision) | self.owning_units(decision)

    def units_of(self, decision: str) -> frozenset[str]:
        """The units that it is about in any way."""
        return self.affected(decision) | self.owning_units(decision)

    def there(self, decision: str) -> frozenset[str]:
        """Who took part in it, or was where it was made or discussed; empty where that is not recorded."""
        return frozenset(self._there.get(decision, ()))

    def challenges(self, decision: str) -> list[ChallengeRow]:
        """Who has called it in question, up to the day."""
        return self._challenges.get(decision, [])

    def pointing_to(self, decision: str) -> frozenset[str]:
        """The decisions that point to it, without replacing it."""
        return frozenset(self._pointing.get(decision, ()))

    def last_seen(self, decision: str) -> str | None:
        """The last day up to the one looked from of a meeting, decision or reflection about it; None: never."""
        return self._last_seen.get(decision)


def _last_seen(snapshot: Snapshot, as_of: str) -> Mapping[str, str | None]:
    days = {row.id: row.day for row in snapshot.meetings if not row.recurring}
    seen = [(row.decision, days.get(row.meeting)) for row in snapshot.made_at]
    seen += [(row.decision or row.about, row.at) for row in snapshot.reflections]
    decided = {row.id: row.date for row in snapshot.decisions}
    seen += [(row.other, decided.get(row.decision)) for row in snapshot.decision_links]
    found = gathered((decision, day) for decision, day in seen if decision and day and has_come(day, as_of))
    return {decision: latest(days) for decision, days in found.items()}
