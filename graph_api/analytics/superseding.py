"""Which decisions replace which, which of them hold, and where the way from one that was replaced leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.gathered import gathered
from graph_api.analytics.partial_days import may_have_come
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow
from graph_api.domain.words import DecisionStatus

NEVER: Final = frozenset({DecisionStatus.REJECTED, DecisionStatus.WITHDRAWN})
"""What came to nothing."""

NOT_IN_FORCE: Final = NEVER | {DecisionStatus.SUPERSEDED}
NOT_YET: Final = frozenset({DecisionStatus.PROPOSED, DecisionStatus.DEFERRED})


@dataclass(frozen=True, slots=True)
class Chain:
    """The way from a decision along what replaced it.

    `steps`: the decisions after it, the last one where it ends; empty where what replaced it is not recorded.
    `ring`: whether they come back to one that was passed, so that none is last. `holds`: whether the last one does.
    """

    steps: tuple[str, ...]
    ring: bool
    holds: bool

    @property
    def head(self) -> str | None:
        """The decision that stands last; None in a ring, and where none is recorded."""
        return None if self.ring or not self.steps else self.steps[-1]


class Superseding:
    """The decisions of an organisation, and what had replaced each on the whole day `as_of`.

    A decision holds while its status is not rejected, withdrawn or superseded, and no decision replaces it that took
    effect: one that is rejected, withdrawn, only proposed or put off replaces nothing yet, and neither does one that
    was made after the day. What is superseded by now, and only by decisions made later, still held then.
    """

    def __init__(self, snapshot: Snapshot, as_of: str) -> None:
        dates = {row.id: row.date for row in snapshot.decisions}
        links = [row for row in snapshot.decision_links if row.supersedes]
        made = [row for row in links if may_have_come(dates.get(row.decision), as_of)]
        self._later = gathered((row.other, row.decision) for row in made)
        still = {row.other for row in links} - self._later.keys()
        self._status = {row.id: _status_before(row) if row.id in still else row.status for row in snapshot.decisions}
        self.recorded = bool(made) or DecisionStatus.SUPERSEDED in self._status.values()
        """Whether it is recorded of any decision that it was replaced."""

    def holds(self, decision: str) -> bool:
        """Whether a decision is in force, or still to be made."""
        if self._status[decision] in NOT_IN_FORCE:
            return False
        return not any(self._took_effect(later) for later in self._later.get(decision, ()))

    def over(self) -> frozenset[str]:
        """The decisions that do not hold."""
        return frozenset(decision for decision in self._status if not self.holds(decision))

    def chain(self, decision: str) -> Chain | None:
        """Where the way from a replaced decision leads, unless to one that holds, or may yet, in one step.

        None for one that nothing has replaced and for one that never was in force, too. Of several ways the shortest to
        one that holds, else the shortest to any end, of equals the one whose decisions come first by their ids.
        """
        status, later = self._status[decision], self._later.get(decision, set[str]())
        if status in NEVER:
            return None
        if not later:
            return Chain((), ring=False, holds=False) if status is DecisionStatus.SUPERSEDED else None
        return None if any(map(self.holds, later)) else self._followed(decision)

    def _took_effect(self, decision: str) -> bool:
        return self._status[decision] not in NOT_YET | NEVER

    def _followed(self, decision: str) -> Chain:
        """Breadth first, so that the first end is a nearest one."""
        before: dict[str, str] = {}
        level, end = [decision], None
        while level:
            level = [each for at in level for each in self._new(at, before, decision)]
            standing = min(filter(self.holds, level), default=None)
            if standing is not None:
                return Chain(_way(before, standing), ring=False, holds=True)
            end = end or min((each for each in level if not self._later.get(each)), default=None)
        if end is not None:
            return Chain(_way(before, end), ring=False, holds=False)
        return Chain(tuple(before) or (decision,), ring=True, holds=False)

    def _new(self, at: str, before: dict[str, str], start: str) -> list[str]:
        """Those that replaced `at` and were not passed yet, which they are from now on."""
        new = [each for each in sorted(self._later.get(at, ())) if each not in before and each != start]
        before.update(dict.fromkeys(new, at))
        return new


def _status_before(row: DecisionRow) -> DecisionStatus | None:
    """The status of a decision before it was replaced."""
    return DecisionStatus.ADOPTED if row.status is DecisionStatus.SUPERSEDED else row.status


def _way(before: Mapping[str, str], end: str) -> tuple[str, ...]:
    """The decisions on the way to `end`, without the one it began at."""
    passed, at = [end], before[end]
    while at in before:
        passed.append(at)
        at = before[at]
    return tuple(reversed(passed))
