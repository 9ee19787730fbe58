"""Too many units to look at: parts are shown as what they are a part of, and the organisation as if they were it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DependencyRow, InvolvementRow, MembershipRow, OwnerRow
from graph_api.domain.snapshot_nodes import PersonRow, UnitRow

Stands: TypeAlias = Mapping[str, str]
"""Each unit with the one that stands for it; those that are not in it stand for themselves."""

Path: TypeAlias = tuple[str, ...]
"""A unit with all that it is a part of, the whole first and the unit itself last."""

R = TypeVar("R", InvolvementRow, MembershipRow, PersonRow)


@dataclass(frozen=True, slots=True)
class RollUp:
    """`units`: those to show, in order of their external ids. `stands`: which of them each unit is shown as."""

    units: tuple[UnitRow, ...]
    stands: Stands

    @property
    def rolled(self) -> Stands:
        """Those that are shown as another one."""
        return {unit: head for unit, head in self.stands.items() if unit != head}


def roll_up(snapshot: Snapshot, units: Sequence[UnitRow], most: int) -> RollUp:
    """At most `most` units that stand for all of `units`, as far as what they are a part of allows.

    While there are too many, the parts of the deepest unit that has several of them (itself among them) are shown as
    that unit; of equally deep ones that with the most parts comes first, then the first in order of external ids. A
    unit comes to stand for others whatever its own kind and status.
    """
    known = {unit.id: unit for unit in snapshot.units}
    paths = {unit.id: path_of(unit.id, known) for unit in units}
    heads = {unit.id: unit.id for unit in units}
    for depth in range(max(map(len, paths.values()), default=0) - 1, -1, -1):
        for whole, parts in _groups(paths, heads, depth, known):
            if len(set(heads.values())) <= most:
                break
            heads |= {unit: whole for unit, head in heads.items() if head in parts}
    shown = (known[head] for head in set(heads.values()))
    return RollUp(units=tuple(sorted(shown, key=lambda unit: (unit.external_id, unit.id))), stands=heads)


def rolled_up(snapshot: Snapshot, stands: Stands) -> Snapshot:
    """The organisation in which all that is recorded of a unit is recorded of the one that stands for it."""
    if all(unit == head for unit, head in stands.items()):
        return snapshot
    return replace(
        snapshot,
        people=tuple(_moved(row, row.unit, stands) for row in snapshot.people),
        memberships=tuple(_moved(row, row.unit, stands) for row in snapshot.memberships),
        involvements=tuple(_moved(row, row.unit, stands) for row in snapshot.involvements),
        dependencies=tuple(
            DependencyRow(stands.get(row.unit, row.unit), stands.get(row.on, row.on), row.kinds)
            for row in snapshot.dependencies
        ),
        owners=tuple(OwnerRow(row.owned, stands.get(row.owner, row.owner)) for row in snapshot.owners),
    )


def path_of(unit: str, known: Mapping[str, UnitRow]) -> Path:
    """What `unit` is a part of, from the whole down to itself; a unit that is a part of itself ends the path."""
    path = [unit]
    while (parent := known[path[-1]].parent) is not None and parent in known and parent not in path:
        path.append(parent)
    return tuple(reversed(path))


def _groups(
    paths: Mapping[str, Path], heads: Stands, depth: int, known: Mapping[str, UnitRow]
) -> Iterator[tuple[str, frozenset[str]]]:
    """The units at `depth` that several heads are parts of, with these heads; in the order to roll them up."""
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for unit, path in paths.items():
        if len(path) > depth:
            parts[path[depth]].add(heads[unit])
    several = ((whole, frozenset(found)) for whole, found in parts.items() if len(found) > 1)
    yield from sorted(several, key=lambda each: (-len(each[1]), known[each[0]].external_id, each[0]))


def _moved(row: R, unit: str | None, stands: Stands) -> R:
    head = None if unit is None else stands.get(unit, unit)
    return row if head == unit else replace(row, unit=head)
