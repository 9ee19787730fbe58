"""What a row of the seed format makes of what is already there.

An absent column leaves what is there, an empty cell clears it, and rows that are not in the file stay. So that a
second import of the same files finds nothing to do, equal contents always give equal properties.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias, cast

from graph_api.domain.cells import Value
from graph_api.domain.declarations import NodeType
from graph_api.domain.keys import derived
from graph_api.domain.model import MODEL
from graph_api.domain.seed_format import NodeFile, Refers, Values

UNSTATED: Final = "unstated"
"""The property that lists which of a node's values the source did not give, so that we filled them in."""

PLACE: Final = "place"
"""The property of a relationship that keeps which place it has among those of one cell."""

STATED: Final = "stated"
"""The property of a relationship that keeps what the source said of it, in its own words."""

Stored: TypeAlias = Mapping[str, object]


class Target(NamedTuple):
    """A node that a cell refers to."""

    source: str
    external_id: str


def merged_node(file: NodeFile, said: Values, existing: Stored) -> tuple[NodeType, dict[str, object]]:
    """The type and all properties of a node after a row said `said` of it.

    Args:
        file: the file of the row.
        said: the row's values by property; None where the cell is empty, missing where the column is.
        existing: its properties so far, and its type as `type`; for a new node the common ones only, without `type`.
    """
    new = "type" not in existing
    blank: dict[str, Value | None] = {column.to: None for column in file.plain} if new else {}
    stated = blank | {name: value for name, value in said.items() if value is not None or name not in _kept(file)}
    values = stated_values(file, existing) | stated | file.derived(stated)
    node = _filled(file, values)
    decides = file.decided_by in stated or new
    declared = file.type_of(stated) if decides else MODEL[str(existing["type"])]
    return declared, node | derived(declared, node)


def _kept(file: NodeFile) -> frozenset[str]:
    return frozenset(column.to for column in file.plain if column.keeps)


def stated_values(file: NodeFile, node: Stored) -> dict[str, Value | None]:
    """The properties of `node` without those that we filled in and nobody has changed since."""
    values = {name: cast("Value", value) for name, value in node.items() if name not in {UNSTATED, "type"}}
    ours = _fillings(file, values)
    unstated = cast("Sequence[str]", node.get(UNSTATED, ()))
    return {name: value for name, value in values.items() if name not in unstated or ours.get(name) != value}


def _filled(file: NodeFile, values: Values) -> dict[str, object]:
    fillings = _fillings(file, values)
    unstated = sorted(name for name in fillings if not values.get(name))
    node = dict(values) | {name: fillings[name] for name in unstated} | {UNSTATED: unstated}
    return {name: value for name, value in node.items() if value is not None and value != []}


def _fillings(file: NodeFile, values: Values) -> dict[str, Value]:
    return file.filled(values) | {file.named: str(values["externalId"])}


def merged_references(
    column: Refers, targets: Mapping[Target, str], existing: Mapping[Target, Stored]
) -> dict[Target, dict[str, Value | None] | None]:
    """The relationships of one column that have to change, by target; None is one that has to go.

    Args:
        column: the column that refers.
        targets: what the cell refers to, in its order, with the text that says so.
        existing: the properties of the relationships that are there, by target.
    """
    wanted = {target: _wanted(column, target, targets, existing.get(target, {})) for target in {**existing, **targets}}
    return {target: one for target, one in wanted.items() if not _is(existing.get(target), one)}


def _wanted(
    column: Refers, target: Target, targets: Mapping[Target, str], existing: Stored
) -> dict[str, Value | None] | None:
    said = target in targets
    if column.stated is None:
        return ({STATED: targets[target]} if column.named else {}) if said else None
    others = set(cast("list[str]", existing.get(STATED) or [])) - {column.stated}
    if said:
        return {STATED: sorted({*others, column.stated}), PLACE: list(targets).index(target)}
    return {STATED: sorted(others), PLACE: None} if others else None


def _is(existing: Stored | None, wanted: Mapping[str, Value | None] | None) -> bool:
    if existing is None or wanted is None:
        return existing is wanted
    return all(existing.get(name) == value for name, value in wanted.items())
