"""Which demands clash, and what the smallest change of each is that ends it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from graph_api.analytics.contradictions import irreducible
from graph_api.analytics.demands import COUNTED, LEVELS, Demand
from graph_api.analytics.groups_found import Clash
from graph_api.analytics.planning import Feasibility, Planning
from graph_api.analytics.rows import SHARED
from graph_api.domain.invite_words import DemandKind

Ladder: TypeAlias = Sequence[Demand]
"""Weaker and weaker versions of a demand, the mildest first."""


def conflict_in(planning: Planning, extra: Sequence[Demand] = ()) -> tuple[tuple[Demand, ...], bool]:
    """Demands of the planning and `extra` that cannot all be met, and whether it is proved that each is to blame."""
    return irreducible((*extra, *planning.demands), Feasibility(planning, extra))


def clashes_in(planning: Planning) -> tuple[tuple[Clash, ...], bool]:
    """The same for the planning alone, each with the mildest change that ends the conflict, the others as they are."""
    can_be_met = Feasibility(planning)
    conflict, proved = irreducible(planning.demands, can_be_met)
    return tuple(_clash(planning, conflict, demand, can_be_met) for demand in conflict), proved


def _clash(planning: Planning, conflict: Sequence[Demand], demand: Demand, can_be_met: Feasibility) -> Clash:
    others = [other for other in conflict if other != demand]
    relaxed, known = _mildest(_ladders(demand, can_be_met), lambda weaker: can_be_met([*others, weaker]))
    if not known:
        return Clash(demand)
    rest = [other for other in planning.demands if other != demand]
    resolves = can_be_met(rest if relaxed is None else [*rest, relaxed])
    return Clash(demand, relaxed, dropped=relaxed is None, resolves=resolves)


def _mildest(ladders: Iterable[Ladder], helps: Callable[[Demand], bool | None]) -> tuple[Demand | None, bool]:
    """The first demand of the first ladder that helps, None where none does; and whether the time was enough.

    What is weaker helps where what is stronger does, so that each ladder is halved again and again.
    """
    unknown = list[Demand]()

    def at_least(weaker: Demand) -> bool:
        verdict = helps(weaker)
        if verdict is None:
            unknown.append(weaker)
        return bool(verdict)

    for ladder in ladders:
        found = bisect_left(ladder, x=True, key=at_least)
        if unknown:
            return None, False
        if found < len(ladder):
            return ladder[found], True
    return None, True


def _ladders(demand: Demand, can_be_met: Feasibility) -> Iterator[Ladder]:
    if demand.kind is DemandKind.COMPETENCE and demand.level:
        lower: Iterator[int | None] = iter([*range(demand.level - 1, 0, -1), None])
        yield [replace(demand, level=level) for level in lower]
    if demand.kind in FEWER and demand.number:
        yield [replace(demand, number=number) for number in range(demand.number - 1, 0, -1)]
    if demand.kind in MORE and demand.number is not None:
        yield [replace(demand, number=number) for number in range(demand.number + 1, _most(can_be_met) + 1)]


def _most(can_be_met: Feasibility) -> int:
    """More than this no limit needs to be: that of people, and that of anyone's meetings."""
    return max(len(can_be_met.people), *(person.load + 1 for person in can_be_met.people), 1)


FEWER: Final = frozenset({DemandKind.COMPETENCE, *LEVELS, *COUNTED})
MORE: Final = frozenset({DemandKind.AT_MOST, *SHARED, DemandKind.AT_MOST_MEETINGS})
