"""Which of many groups of the smallest size is taken: the order that makes the same question give the same group.

The group that has the competences most often comes first, so that the meeting bears an absence; among those, the
first in alphabetical order: whose first member's external id comes first, then whose second, and so on.
"""

from collections.abc import Sequence
from typing import Final

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Demand
from graph_api.analytics.programs import Clock, Outcome, Row, cheapest
from graph_api.analytics.rows import People, rows_for

BLOCK: Final = 15
"""How many people are put in alphabetical order at a time: 2 to the power of it is far from where doubles round."""


def first_among_equals(
    people: People, demands: Sequence[Demand], size: int, clock: Clock
) -> tuple[Candidate, ...] | None:
    """The first group of `size` that meets `demands`, in the stated order; None where the time was up.

    Args:
        people: in alphabetical order.
        demands: that some group of `size` meets.
        size: how many members; no smaller group meets the demands.
        clock: when to give up.
    """
    rows = [*rows_for(people, demands), _exactly(people, size)]
    richest = cheapest([-len(person.holds) for person in people], rows, clock)
    if richest.outcome is not Outcome.PROVED or richest.bound is None:
        return None
    return _first_alphabetically(_rich_enough(people, size, -richest.bound), demands, size, -richest.bound, clock)


def _rich_enough(people: People, size: int, riches: int) -> People:
    """Those who can be in a group that has competences `riches` times: with the richest others they reach it."""
    most = sorted((len(person.holds) for person in people), reverse=True)
    others = sum(most[: size - 1]) if size else 0
    return [person for person in people if len(person.holds) + others >= riches]


def _first_alphabetically(
    people: People, demands: Sequence[Demand], size: int, riches: int, clock: Clock
) -> tuple[Candidate, ...] | None:
    """Block by block, whom to choose so that earlier ones are chosen whatever it means for later ones."""
    held = Row({place: len(person.holds) for place, person in enumerate(people)}, lower=riches)
    rows, settled = [*rows_for(people, demands), _exactly(people, size), held], list[int]()
    for start in range(0, len(people), BLOCK):
        if len(settled) == size:
            break
        block = range(start, min(start + BLOCK, len(people)))
        found = cheapest(_earlier_first(block, len(people)), rows, clock)
        if found.outcome is not Outcome.PROVED or found.chosen is None:
            return None
        chosen = set(block).intersection(found.chosen)
        settled += sorted(chosen)
        rows += [Row({place: 1}, place in chosen, place in chosen) for place in block]
    return tuple(people[place] for place in settled)


def _earlier_first(block: range, count: int) -> list[int]:
    """Costs by which choosing one place of `block` is worth more than choosing all the later ones together."""
    return [-(1 << (block.stop - 1 - place)) if place in block else 0 for place in range(count)]


def _exactly(people: People, size: int) -> Row:
    return Row(dict.fromkeys(range(len(people)), 1), size, size)
