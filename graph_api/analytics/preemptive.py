"""The best group by one aim after the other, then by the alphabet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Demand
from graph_api.analytics.equals import first_among_equals
from graph_api.analytics.programs import Clock, Outcome, Row, Solution, cheapest, too_dear
from graph_api.analytics.rows import Counting, People, Program
from graph_api.analytics.stages import Stage


@dataclass(frozen=True, slots=True)
class Best:
    """What was found. `members`: of the best group so far; None where there is none. `bound`: on the first aim.

    `proved`: for how many of the aims, in order, nothing is better; `first`: whether the alphabet chose.
    """

    outcome: Outcome
    members: tuple[Candidate, ...] | None = None
    bound: int | None = None
    proved: int = 0
    first: bool = False


NOTHING_YET: Final = Best(Outcome.OUT_OF_TIME)


class Search:
    """A search for the best group, which narrows whom it looks at with each aim that is settled.

    Args:
        people: among whom, in alphabetical order.
        demands: what the group has to meet.
        clock: when to give up.
    """

    def __init__(self, people: People, demands: Sequence[Demand], clock: Clock) -> None:
        self._demands, self.clock = demands, clock
        self._settled: list[tuple[Stage, int]] = []
        self.program, self.rows = Program(people), list[Row]()
        self._state(people)

    def best(self, stages: Sequence[Stage], so_far: Best = NOTHING_YET) -> Best:
        """The best group by `stages`, of which the first tells the size, and of equals the first in the alphabet.

        Args:
            stages: what decides, the first first.
            so_far: what is known by the stages before them, which are adopted.
        """
        best = self.by_stages(stages, so_far)
        return self._first(best) if best.proved == so_far.proved + len(stages) else best

    def by_stages(self, stages: Sequence[Stage], so_far: Best = NOTHING_YET) -> Best:
        """The same, but for the alphabet."""
        best = so_far
        for place, stage in enumerate(stages, start=so_far.proved):
            costs = stage(self.program)
            found = self._cheapest(costs)
            if found.outcome is Outcome.IMPOSSIBLE:
                return Best(Outcome.IMPOSSIBLE)
            members = best.members if found.chosen is None else self.members(found.chosen)
            bound = best.bound if place else found.bound
            if found.outcome is not Outcome.PROVED:
                return Best(best.outcome, members, bound, place)
            best = Best(Outcome.PROVED, members, bound, place + 1)
            self._settle(stage, costs, found.bound or 0)
        return best

    def adopt(self, stages: Iterable[tuple[Stage, int]]) -> None:
        """Take it as settled that no group is better by each stage than its value."""
        for stage, value in stages:
            self._settle(stage, stage(self.program), value)

    def members(self, chosen: Iterable[int]) -> tuple[Candidate, ...]:
        """The people among the unknowns that are `chosen`."""
        return tuple(self.program.people[place] for place in chosen if place < len(self.program.people))

    def _first(self, best: Best) -> Best:
        size = len(best.members or ())
        first = first_among_equals(self.program, self.rows, size, self.clock)
        if first is None:
            return best
        return Best(best.outcome, self.members(first), best.bound, best.proved, first=True)

    def _cheapest(self, costs: Counting) -> Solution:
        if self._settled and not costs.counted:
            return Solution(Outcome.PROVED, None, 0)
        return cheapest(self.program.costs(costs.counted), [*self.rows, *costs.rows], self.clock)

    def _settle(self, stage: Stage, costs: Counting, value: int) -> None:
        """Look from now on only at groups that are as good by `stage`, and at people who can be in one."""
        self._settled.append((stage, value))
        if costs.counted:
            dear = too_dear(self.program.costs(costs.counted), [*self.rows, *costs.rows], value, self.clock)
            self._state([person for place, person in enumerate(self.program.people) if place not in dear])

    def _state(self, people: People) -> None:
        """The program over `people` with what is settled."""
        self.program = Program(people)
        self.rows = self.program.rows_for(self._demands)
        for stage, value in self._settled:
            costs = stage(self.program)
            self.rows += [*costs.rows, Row(costs.counted, upper=value)]
