"""Which of many groups that are as good is taken: the order that makes the same question give the same group.

It is the first in alphabetical order: whose first member's external id comes first, then whose second, and so on.
"""

from collections.abc import Sequence
from typing import Final

from graph_api.analytics.programs import Clock, Outcome, Row, cheapest
from graph_api.analytics.rows import Program

BLOCK: Final = 15
"""How many people, or ranges of people, are put in order at a time: 2 to the power of it is far from where doubles
round."""


def first_among_equals(program: Program, rows: Sequence[Row], size: int, clock: Clock) -> tuple[int, ...] | None:
    """The places of the first group of `size` for which `rows` hold; None where the time was up.

    Args:
        program: its people are in alphabetical order.
        rows: that hold for some group of `size`, and for no smaller one.
        size: how many members.
        clock: when to give up.
    """
    people, settled, start = len(program.people), list[int](), 0
    rows = [*rows, Row(dict.fromkeys(range(people), 1), size, size)]
    while len(settled) < size:
        block = _first_block(program, rows, range(start, people), clock)
        if block is None:
            return None
        rows.append(Row(dict.fromkeys(range(start, block.start), 1), upper=0))
        found = cheapest(program.costs(_earlier_first(block)), rows, clock)
        if found.outcome is not Outcome.PROVED or found.chosen is None:
            return None
        chosen = set(block).intersection(found.chosen)
        settled += sorted(chosen)
        rows += [Row({place: 1}, place in chosen, place in chosen) for place in block]
        start = block.stop
    return tuple(settled)


def _first_block(program: Program, rows: Sequence[Row], among: range, clock: Clock) -> range | None:
    """At most `BLOCK` places, of which one can be chosen while none of `among` before them is; None: no time."""
    while len(among) > BLOCK:
        parts = _parts(among)
        marks = range(program.unknowns, program.unknowns + len(parts))
        there = [Row({**dict.fromkeys(part, 1), mark: -1}, lower=0) for part, mark in zip(parts, marks, strict=True)]
        costs = [*program.costs({}), *_earlier_first(range(len(parts))).values()]
        found = cheapest(costs, [*rows, *there], clock)
        if found.outcome is not Outcome.PROVED or found.chosen is None:
            return None
        among = next(part for part, mark in zip(parts, marks, strict=True) if mark in found.chosen)
    return among


def _parts(among: range) -> list[range]:
    """At most `BLOCK` ranges that are `among` together."""
    width = -(-len(among) // BLOCK)
    return [among[start : start + width] for start in range(0, len(among), width)]


def _earlier_first(block: range) -> dict[int, int]:
    """Costs by which choosing one place of `block` is worth more than choosing all the later ones together."""
    return {place: -(1 << (block.stop - 1 - place)) for place in block}
