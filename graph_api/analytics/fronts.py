"""What smaller groups can do: the Pareto front of size against needs met, by the epsilon-constraint method.

Haimes, Lasdon & Wismer (1971): the one aim, needs met, is made as large as can be under each bound on the other.
"""

from collections.abc import Iterator, Sequence

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import met_by
from graph_api.analytics.demands import NEEDS, Demand
from graph_api.analytics.groups_found import FrontPoint
from graph_api.analytics.planning import Planning
from graph_api.analytics.programs import Outcome, Row, Solution, cheapest
from graph_api.analytics.rows import Program


def front(planning: Planning, plan: Sequence[Candidate]) -> tuple[FrontPoint, ...]:
    """Each size at which one more need can be met than with fewer people, smallest first.

    Args:
        planning: its limits hold for every group; its needs may be left.
        plan: the group that meets all needs; () where there is none.
    """
    return tuple(_Front(planning, plan).points())


class _Front:
    def __init__(self, planning: Planning, plan: Sequence[Candidate]) -> None:
        self._plan, self._clock = plan, planning.clock
        self._needs = [demand for demand in planning.demands if demand.kind in NEEDS]
        limits = [demand for demand in planning.demands if demand.kind not in NEEDS]
        self._program = Program(planning.alike.decisive())
        self._rows, self._met = self._program.rows_for(limits), dict[int, int]()
        for need in self._needs:
            met, rows = self._program.when_met(need)
            self._met[met] = -1
            self._rows += rows

    def points(self) -> Iterator[FrontPoint]:
        most = len(self._needs) if self._plan else -(self._most(None).bound or 0)
        met, people = 0, len(self._program.people)
        for size in range(1, people + 1):
            if met == most:
                return
            if self._plan and size == len(self._plan):
                yield self._point(size, self._plan, proved=True)
                return
            found = self._most(size)
            if found.chosen is None and found.outcome is Outcome.OUT_OF_TIME:
                return
            members = [self._program.people[place] for place in found.chosen or () if place < people]
            point = self._point(size, members, proved=found.outcome is Outcome.PROVED)
            if point.met > met:
                yield point
            met = max(met, point.met)

    def _most(self, size: int | None) -> Solution:
        everyone = range(len(self._program.people))
        limit = [] if size is None else [Row(dict.fromkeys(everyone, 1), upper=size)]
        return cheapest(self._program.costs(self._met), [*self._rows, *limit], self._clock)

    def _point(self, size: int, members: Sequence[Candidate], *, proved: bool) -> FrontPoint:
        unmet: tuple[Demand, ...] = tuple(need for need in self._needs if not met_by(members, need))
        return FrontPoint(size, len(self._needs) - len(unmet), unmet, tuple(members), proved)
