"""Which candidates can make a difference to the answer: of those who are alike in all that counts, a few are enough."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.counting import counting_to, groups_counted
from graph_api.analytics.demands import COUNTED, LEVELS, NEEDS, REPRESENTED, Demand
from graph_api.domain.invite_words import DemandKind

Trait: TypeAlias = Callable[[Candidate], Hashable]

ABOUT_A_PERSON: Final = frozenset({DemandKind.MUST_INCLUDE, DemandKind.MUST_EXCLUDE})

BOUND_BY: Final[Mapping[DemandKind, Trait]] = {
    DemandKind.AT_MOST_PER_UNIT: lambda person: person.unit,
    DemandKind.AT_MOST_PER_NETWORK: lambda person: person.networks,
    DemandKind.AT_MOST_PER_EMPLOYER: lambda person: person.employer,
    DemandKind.AT_MOST_MEETINGS: lambda person: person.load,
}
"""What each limit sees of a person."""


class Alikeness:
    """Candidates by what they have in common, so that one can stand in for another.

    Who brings nothing that is asked for is in no smallest group. Of people who are alike in everything that counts, a
    smallest group has no more than the largest number that a demand asks for, since one more of them could go; and
    of these the stated order prefers the first. The answer is the same without the others. Someone who knows a thing
    less well than is asked for brings nothing, but where `to_relax`.

    Args:
        people: in alphabetical order.
        demands: what counts.
        traits: what else counts; who differs in one of them cannot stand in for the other.
        to_relax: whether demands may come to ask for a lower level.
    """

    def __init__(
        self,
        people: Iterable[Candidate],
        demands: Sequence[Demand],
        traits: Iterable[Trait] = (),
        *,
        to_relax: bool = False,
    ) -> None:
        self._named = {demand.about for demand in demands if demand.kind in ABOUT_A_PERSON}
        numbers = (demand.number or 1 for demand in demands if demand.kind in NEEDS - COUNTED)
        self._enough = max(numbers, default=1)
        levels = _levels(demands, to_relax=to_relax)
        self._people = [*_with_traits(people, demands, tuple(traits), levels)]

    def decisive(self, *, named: Collection[str] = (), of_each: int = 1) -> tuple[Candidate, ...]:
        """The candidates among whom the answer is found, in the same order.

        Args:
            named: who cannot be stood in for, besides those that a demand names.
            of_each: for how many groups that share no member there should be enough of each kind.
        """
        return tuple(self._decisive({*named, *self._named}, self._enough * of_each))

    def _decisive(self, named: Collection[str | None], enough: int) -> Iterator[Candidate]:
        seen: Counter[Hashable] = Counter()
        for person, traits in self._people:
            if person.id in named:
                yield person
            elif traits is not None and seen[traits] < enough:
                seen[traits] += 1
                yield person


def _with_traits(
    people: Iterable[Candidate], demands: Sequence[Demand], traits: Sequence[Trait], levels: Mapping[str, Sequence[int]]
) -> Iterator[tuple[Candidate, Hashable]]:
    """Each with what they have in common with others; None where they bring nothing."""
    needs = [*_belonging(demands)]
    limits = [*traits, *(BOUND_BY[demand.kind] for demand in demands if demand.kind in BOUND_BY)]
    for person in people:
        known = frozenset(_known(person, levels))
        belongs = tuple(need(person) for need in needs)
        useful = bool(known) or any(belongs)
        yield person, (known, belongs, tuple(limit(person) for limit in limits)) if useful else None


def _levels(demands: Sequence[Demand], *, to_relax: bool) -> Mapping[str, Sequence[int]]:
    """The levels of each competence that make a difference, 0 for any."""
    levels: defaultdict[str, set[int]] = defaultdict(set)
    for demand in demands:
        if demand.kind is DemandKind.COMPETENCE and demand.about:
            levels[demand.about].update(range((demand.level or 0) + 1) if to_relax else {demand.level or 0})
    return {competence: sorted(found) for competence, found in levels.items()}


def _known(person: Candidate, levels: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, int]]:
    """How many of the levels that make a difference the person is at or above, where any, by competence."""
    for competence, held in person.holds.items():
        reached = bisect_right(levels.get(competence, ()), held.level or 0)
        if reached:
            yield competence, reached


def _belonging(demands: Sequence[Demand]) -> Iterator[Trait]:
    """What each demand for people, other than for what they know, sees of a person; nothing where they do not count."""
    for demand in demands:
        if demand.kind in COUNTED:
            yield groups_counted(demand)
        elif demand.kind in REPRESENTED or demand.kind in LEVELS:
            yield counting_to(demand)
