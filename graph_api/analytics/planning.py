"""An invitation in the making: who may come, what is demanded, what is aimed at, and how long there is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import nobody_counts_to
from graph_api.analytics.decisive import Alikeness
from graph_api.analytics.demands import Demand
from graph_api.analytics.preemptive import Best, Search
from graph_api.analytics.programs import Clock, Outcome, cheapest
from graph_api.analytics.rows import Program
from graph_api.analytics.stages import Aims, Stage, size
from graph_api.domain.invite_words import InviteStatus

STATUS = {
    Outcome.PROVED: InviteStatus.OPTIMAL,
    Outcome.IMPOSSIBLE: InviteStatus.INFEASIBLE,
    Outcome.OUT_OF_TIME: InviteStatus.TIMED_OUT,
}


@dataclass(frozen=True)
class Planning:
    """What a group is looked for with.

    `everyone`: who is active, in alphabetical order. `asked`: every demand, in order; `demands`: those that somebody
    counts to; `set_aside`: the others.
    """

    everyone: tuple[Candidate, ...]
    asked: tuple[Demand, ...]
    demands: tuple[Demand, ...]
    set_aside: tuple[Demand, ...]
    aims: Aims
    clock: Clock

    @cached_property
    def alike(self) -> Alikeness:
        """Who can stand in for whom as far as demands go."""
        return Alikeness(self.everyone, self.demands)

    @cached_property
    def each(self) -> Alikeness:
        """Who can stand in for whom by the aims too."""
        return Alikeness(self.everyone, self.demands, self.aims.traits())

    def best(self, *, extra: Sequence[Demand] = (), then: Sequence[Stage] = (), named: Collection[str] = ()) -> Best:
        """The best group that meets `extra` demands too, by size, by `then`, and by the aims."""
        named = {*named, *(demand.about for demand in extra if demand.about)}
        demands, stages = (*self.demands, *extra), (*then, *self.aims.stages())
        if not self.aims.pairs_count:
            return Search(self.each.decisive(named=named), demands, self.clock).best((size, *stages))
        # Where nobody can stand in for anybody there are many to look at: the size is found among fewer before that.
        smallest = Search(self.alike.decisive(named=named), demands, self.clock).by_stages([size])
        if smallest.outcome is not Outcome.PROVED:
            return smallest
        search = Search(self.each.decisive(named=named), demands, self.clock)
        search.adopt([(size, smallest.bound or 0)])
        return search.best(stages, smallest)

    def without(self, person: str) -> "Planning":
        """The same as if `person` were not active, and nobody had asked for them."""
        everyone = tuple(candidate for candidate in self.everyone if candidate.id != person)
        asked = tuple(demand for demand in self.asked if demand.about != person)
        return planned(everyone, asked, self.aims, self.clock)


class Feasibility:
    """Whether demands can be met together, by any group at all."""

    def __init__(self, planning: Planning, extra: Sequence[Demand] = ()) -> None:
        named = [demand.about for demand in extra if demand.about]
        alike = Alikeness(planning.everyone, planning.demands, to_relax=True)
        self._program, self._clock = Program(alike.decisive(named=named)), planning.clock

    @property
    def people(self) -> Sequence[Candidate]:
        """Among whom groups are looked for."""
        return self._program.people

    def __call__(self, demands: Sequence[Demand]) -> bool | None:
        """Whether some group meets `demands`; None where the time was up."""
        rows = self._program.rows_for(demands)
        outcome = cheapest(self._program.costs({}), rows, self._clock).outcome
        return None if outcome is Outcome.OUT_OF_TIME else outcome is Outcome.PROVED


def planned(everyone: tuple[Candidate, ...], asked: tuple[Demand, ...], aims: Aims, clock: Clock) -> Planning:
    """A planning for all that is `asked` and that somebody counts to."""
    aside = nobody_counts_to(everyone, asked)
    demands = tuple(demand for demand in asked if demand not in aside)
    return Planning(everyone, asked, demands, aside, replace(aims, demands=demands), clock)
