"""Where in the tree of the organisation each unit lies."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

from graph_api.domain.snapshot_nodes import UnitRow

Lines: TypeAlias = Mapping[str, tuple[str, ...]]
"""Each unit with itself and those that it lies below, nearest first."""


def lines_of(units: Iterable[UnitRow]) -> Lines:
    """The line of each of `units`; a ring is gone round once."""
    parents = {unit.id: unit.parent for unit in units}
    return {unit: tuple(_line(unit, parents)) for unit in parents}


def at_depth(lines: Lines, depth: int) -> Mapping[str, str]:
    """For each unit the one at `depth` that it is or lies below, 0 the top; itself where it lies higher up."""
    return {unit: line[max(0, len(line) - 1 - depth)] for unit, line in lines.items()}


def with_parts(lines: Lines, units: Collection[str]) -> frozenset[str]:
    """`units`, those that are in `lines`, and all that lie below one of them."""
    wanted = frozenset(units)
    return frozenset(unit for unit, line in lines.items() if not wanted.isdisjoint(line))


def _line(unit: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    passed, at = set[str](), unit
    while at not in passed:
        yield at
        passed.add(at)
        at = parents.get(at) or at
