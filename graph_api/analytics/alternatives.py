"""Other groups that are as good as the plan by every aim, those most different first."""

from collections import Counter
from collections.abc import Sequence

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.planning import Planning
from graph_api.analytics.preemptive import Search
from graph_api.analytics.programs import Outcome, Row, cheapest
from graph_api.analytics.stages import Stage

Members = tuple[Candidate, ...]


def alternatives_to(
    plan: Members, settled: Sequence[tuple[Stage, int]], planning: Planning, count: int
) -> tuple[tuple[Members, ...], bool | None]:
    """Up to `count` other groups, and whether there are no more; None where the time was up first.

    Each is a group that has fewest members of those before it, the plan among them, each counted as often as it is in
    one; which of several such groups is the solver's choice, the same for the same question. A group is kept from
    coming again by a row that not all of its members fit in (a canonical cut, Balas & Jeroslow 1972).

    Args:
        plan: the group that was chosen.
        settled: how far it goes by size and each aim.
        planning: what was asked for.
        count: how many at most.
    """
    # One kind of people for the plan, for each other group, and for one more that tells whether there is one.
    search = Search(planning.each.decisive(of_each=count + 2), planning.demands, planning.clock)
    search.adopt(settled)
    found = [plan]
    while len(found) <= count:
        another = _another(search, found)
        if another is None or not another:
            return tuple(found[1:]), None if another is None else True
        found.append(another)
    more = cheapest(search.program.costs({}), [*search.rows, *_cuts(search, found)], search.clock).outcome
    return tuple(found[1:]), None if more is Outcome.OUT_OF_TIME else more is Outcome.IMPOSSIBLE


def _another(search: Search, found: Sequence[Members]) -> Members | None:
    """A group that is not `found` yet; () where there is none, None where the time was up."""
    used = Counter(person.id for group in found for person in group)
    overlap = {place: used[who.id] for place, who in enumerate(search.program.people) if who.id in used}
    least = cheapest(search.program.costs(overlap), [*search.rows, *_cuts(search, found)], search.clock)
    if least.outcome is not Outcome.PROVED or least.chosen is None:
        return () if least.outcome is Outcome.IMPOSSIBLE else None
    return search.members(least.chosen)


def _cuts(search: Search, found: Sequence[Members]) -> list[Row]:
    places = {person.id: place for place, person in enumerate(search.program.people)}
    groups = ([places[person.id] for person in group if person.id in places] for group in found)
    sizes = (len(group) for group in found)
    return [Row(dict.fromkeys(group, 1), upper=size - 1) for group, size in zip(groups, sizes, strict=True)]
