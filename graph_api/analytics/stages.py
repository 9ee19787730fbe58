"""What is aimed at, one thing after the other: each as costs over the unknowns of a program, the fewer the better.

The order is pre-emptive (Ignizio 1976, "Goal Programming and Extensions"): a later aim only chooses among groups that
are as good by every aim before it.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph_api.analytics.acquaintance import Pair
from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import richness
from graph_api.analytics.demands import Demand
from graph_api.analytics.programs import Row
from graph_api.analytics.rows import Counting, Program
from graph_api.domain.invite_words import InviteAim

Stage: TypeAlias = Callable[[Program], Counting]
"""What each unknown costs."""


def size(program: Program) -> Counting:
    """Every member costs the same."""
    return Counting(program.places(lambda _: True))


def changes_from(members: Collection[Candidate]) -> Stage:
    """Every member costs the same who is not among `members`."""
    kept = {person.id for person in members}
    return lambda program: Counting(program.places(lambda person: person.id not in kept))


@dataclass(frozen=True, slots=True)
class Aims:
    """The aims after the size, with what they count: `met`, the pairs who have met, each worth `newness` meetings."""

    order: Sequence[InviteAim]
    demands: Sequence[Demand]
    newness: int = 0
    met: frozenset[Pair] = frozenset()

    @property
    def all(self) -> tuple[InviteAim, ...]:
        """The size, and these aims after it."""
        return (InviteAim.SIZE, *self.order)

    @property
    def pairs_count(self) -> bool:
        """Whether it matters who has met whom."""
        return InviteAim.LOAD in self.order and bool(self.newness and self.met)

    def traits(self) -> Iterator[Callable[[Candidate], Hashable]]:
        """What it is by which people who bring the same are not the same."""
        if self.pairs_count:
            yield lambda person: person.id
        elif InviteAim.LOAD in self.order:
            yield lambda person: person.load

    def stages(self) -> Iterator[Stage]:
        """One for each aim, in order."""
        return (self._load if aim is InviteAim.LOAD else self._richness for aim in self.order)

    def value(self, aim: InviteAim, members: Collection[Candidate]) -> int:
        """How far `members` go by `aim`, as it is told: the less the better, but for RICHNESS."""
        if aim is InviteAim.SIZE:
            return len(members)
        if aim is InviteAim.RICHNESS:
            return sum(map(richness(self.demands), members))
        ids = {person.id for person in members}
        pairs = sum(first in ids and second in ids for first, second in self.met) if self.newness else 0
        return sum(person.load for person in members) + self.newness * pairs

    def _richness(self, program: Program) -> Counting:
        rich = richness(self.demands)
        return Counting(_something({place: -rich(person) for place, person in enumerate(program.people)}))

    def _load(self, program: Program) -> Counting:
        costs = _something({place: person.load for place, person in enumerate(program.people)})
        if not self.pairs_count:
            return Counting(costs)
        together = {program.another(): pair for pair in self._pairs(program)}
        rows = tuple(row for both, pair in together.items() for row in self._both(both, pair))
        return Counting({**costs, **dict.fromkeys(together, self.newness)}, rows)

    def _pairs(self, program: Program) -> Iterator[tuple[int, int]]:
        places = {person.id: place for place, person in enumerate(program.people)}
        pairs = sorted((places[one], places[other]) for one, other in self.met if one in places and other in places)
        return iter(pairs)

    def _both(self, both: int, pair: tuple[int, int]) -> Iterator[Row]:
        """`both` is chosen where both of `pair` are, as far as the sign of its cost would not see to it."""
        if self.newness > 0:
            yield Row({pair[0]: 1, pair[1]: 1, both: -1}, upper=1)
        else:
            yield from (Row({one: 1, both: -1}, lower=0) for one in pair)


def _something(costs: dict[int, int]) -> dict[int, int]:
    return {place: cost for place, cost in costs.items() if cost}
