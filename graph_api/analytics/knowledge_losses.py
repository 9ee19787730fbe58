"""The fewest people with whom so many competences are lost together, with a proof."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.equals import first_among_equals
from graph_api.analytics.knowledge import truck_factor
from graph_api.analytics.programs import Clock, Outcome, Row, cheapest
from graph_api.analytics.rows import Program

NAMED: Final = 100
"""In larger sets the people are not looked through for the first set of several: it takes a search for each of them."""

MOST_PRESOLVED: Final = 20_000
"""Making programs of more rows smaller took three seconds for 58,000 of them, whatever time there was."""

Holders: TypeAlias = Mapping[str, Collection[str]]
"""Who has each competence."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A smallest set of people with whom `lose` of the `of` competences are lost.

    `people`: in alphabetical order, None where none was found in time or there are too few competences.
    `competences`: all that are lost with them, sorted. `bound`: fewer people cannot do it; None: nothing is known.
    `proved`: that these are the fewest.
    """

    lose: int
    of: int
    people: tuple[Candidate, ...] | None
    competences: tuple[str, ...]
    bound: int | None
    proved: bool


def fewest_leavers(everyone: Sequence[Candidate], holders: Holders, remain: int, lose: int, clock: Clock) -> Loss:
    """The fewest of `everyone` with whom at least `lose` of the competences have fewer than `remain` holders left.

    The minimum critical set of Piccolo et al. (2026), which is NP-hard; a set cover where all are to be lost, and a
    minimum k-union where nobody is to be left. As an integer program: sum of leavers is least, where a competence of
    h holders counts as lost only if h - remain + 1 of them leave. Of several smallest sets of at most `NAMED` people
    the first in alphabetical order of external ids is taken, as far as there is time.

    Args:
        everyone: in alphabetical order.
        holders: who has each competence that can still be lost, so `remain` or more.
        remain: how many are to be left, 1 or more.
        lose: how many competences, 1 or more.
        clock: when to give up.
    """
    if lose > len(holders):
        return Loss(lose, len(holders), None, (), None, proved=True)
    if lose == len(holders) and remain == 1:
        return _all(everyone, holders, remain)
    enough = _greedily(everyone, holders, remain, lose)
    most = len(enough)
    # One that takes more leavers than are enough is in no smallest loss.
    within = {each: who for each, who in holders.items() if truck_factor(len(who), remain) <= most}
    wanted = frozenset[str]().union(*within.values())
    program = Program([person for person in everyone if person.id in wanted])
    rows = list(_lost(program, within, remain, lose))
    costs = program.costs(program.places(lambda _: True))
    least = cheapest(costs, rows, clock, presolve=len(rows) <= MOST_PRESOLVED)
    if least.outcome is not Outcome.PROVED or least.chosen is None:
        return _best_so_far(enough, holders, remain, lose, least.bound or 0)
    size = sum(place < len(program.people) for place in least.chosen)
    # Where all leave there is but one set; of very many the first is as good as any.
    unique = size == len(program.people) or size > NAMED
    first = None if unique else first_among_equals(program, rows, size, clock)
    places = [place for place in least.chosen if place < len(program.people)] if first is None else first
    people = tuple(program.people[place] for place in places)
    return Loss(lose, len(holders), people, lost_with(people, holders, remain), size, proved=True)


def _all(everyone: Sequence[Candidate], holders: Holders, remain: int) -> Loss:
    """Everyone who has any of them, without whom nobody is left for any of them; there is no choice."""
    who = frozenset[str]().union(*holders.values())
    people = tuple(person for person in everyone if person.id in who)
    return Loss(len(holders), len(holders), people, lost_with(people, holders, remain), len(people), proved=True)


def lost_with(people: Iterable[Candidate], holders: Holders, remain: int) -> tuple[str, ...]:
    """The competences that fewer than `remain` are left to have when `people` have left, sorted."""
    leave = {person.id for person in people}
    return tuple(sorted(each for each, who in holders.items() if len(set(who) - leave) < remain))


def _lost(program: Program, holders: Holders, remain: int, lose: int) -> Iterator[Row]:
    """An unknown for each competence that can only be chosen where it is lost, and that so many are."""
    places = {person.id: place for place, person in enumerate(program.people)}
    unknowns = list[int]()
    for _, who in sorted(holders.items()):
        leave, gone = sorted(places[person] for person in who), program.another()
        unknowns.append(gone)
        if remain == 1:
            # The same as the one row below, but with a tighter bound where halves may be chosen.
            yield from (Row({place: 1, gone: -1}, lower=0) for place in leave)
        else:
            yield Row({**dict.fromkeys(leave, 1), gone: -truck_factor(len(leave), remain)}, lower=0)
    yield Row(dict.fromkeys(unknowns, 1), lower=lose)


def _greedily(everyone: Sequence[Candidate], holders: Holders, remain: int, lose: int) -> tuple[Candidate, ...]:
    """People with whom so many are lost, though perhaps not the fewest: each time what takes the fewest more."""
    left, gone = {each: set(who) for each, who in holders.items()}, set[str]()
    place = {person.id: number for number, person in enumerate(everyone)}
    for _ in range(lose):
        each = min(left, key=lambda each: (truck_factor(len(left[each] - gone), remain), each))
        staying = sorted(left.pop(each) - gone, key=place.__getitem__)
        gone |= set(staying[: truck_factor(len(staying), remain)])
    return tuple(person for person in everyone if person.id in gone)


def _best_so_far(people: tuple[Candidate, ...], holders: Holders, remain: int, lose: int, bound: int) -> Loss:
    """Without a proof by the program: fewer than the `lose`-th smallest truck factor are never enough."""
    factors = sorted(truck_factor(len(who), remain) for who in holders.values())
    least = max(bound, factors[lose - 1])
    lost = lost_with(people, holders, remain)
    return Loss(lose, len(holders), people, lost, least, proved=least == len(people))
