"""What a file of the seed format is: its columns, and where each goes in the graph.

The files themselves are declared in `seed_nodes` (one row is one node) and `seed_links` (one row is one record on a
relationship). Import and export both follow these declarations, so what one reads the other writes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from graph_api.domain.cells import TEXT, Cell, Value
from graph_api.domain.declarations import NodeType
from graph_api.domain.model import MODEL

Values: TypeAlias = Mapping[str, Value | None]
"""Values by property; None is an empty cell, and a property that is missing is a column that is missing."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A column whose cells become the property `to`; `keeps`: an empty cell leaves what is there."""

    column: str
    to: str
    cell: Cell = TEXT
    keeps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refers:
    """A column whose cells hold ids of nodes of `identity`, related by `relationship` out of the row's own node.

    `many`: several ids, with | between them. `named`: the cell may also hold a name, is kept as written on the
    relationship, and what it names is made where nothing else says that it exists. `stated`: other files say the
    same of this relationship; which of them do is a list on it, and this is the column's word there. `tree`: the
    rows that refer to each other may not go in a circle.
    """

    column: str
    identity: str
    relationship: str
    many: bool = False
    named: bool = False
    stated: str | None = None
    tree: bool = False


@dataclass(frozen=True, kw_only=True)
class NodeFile:
    """A file whose rows are nodes; its first column is their id.

    `types`: the names of the concrete types that a row can be. Where there are two, `second_if` says from the value
    of the property `decided_by` whether it is the second. `named`: the property that is the id where the source
    gives none. `derived` adds what follows from the values that a row states. `filled` gives what else stands in for
    values that the source does not give; which those are is kept on the node, so that export does not claim that
    the source said them. `parallel`: columns whose lists belong together, so that all are as long as the first.
    `restated`: what an export writes for a node whose values were not all read from a file.
    `only_where`: a property that must be true for a node to be written to this file.
    """

    name: str
    types: tuple[str, ...]
    named: str
    columns: tuple[Plain | Refers, ...]
    decided_by: str | None = None
    second_if: Callable[[Value | None], bool] = field(default=lambda _: False)
    derived: Callable[[Values], dict[str, Value | None]] = field(default=lambda _: {})
    filled: Callable[[Values], dict[str, Value]] = field(default=lambda _: {})
    restated: Callable[[Values], dict[str, Value]] = field(default=lambda _: {})
    parallel: tuple[str, ...] = ()
    only_where: str | None = None
    id_column: str = "id"

    @cached_property
    def plain(self) -> tuple[Plain, ...]:
        """The columns that become properties."""
        return tuple(column for column in self.columns if isinstance(column, Plain))

    @cached_property
    def refers(self) -> tuple[Refers, ...]:
        """The columns that become relationships."""
        return tuple(column for column in self.columns if isinstance(column, Refers))

    @cached_property
    def header(self) -> tuple[str, ...]:
        """Every column, in the order in which export writes them."""
        return (self.id_column, *(column.column for column in self.columns))

    @property
    def required(self) -> tuple[str, ...]:
        """The columns that must be there."""
        return (self.id_column,)

    @property
    def identity(self) -> str:
        """The label under which its ids are unique."""
        return MODEL[self.types[0]].identity

    @property
    def prefix(self) -> str:
        """What the ids of its nodes begin with."""
        return MODEL[self.types[0]].prefix

    def type_of(self, values: Values) -> NodeType:
        """The concrete type of a node with these values."""
        second = self.decided_by is not None and self.second_if(values.get(self.decided_by))
        return MODEL[self.types[1 if second else 0]]


@dataclass(frozen=True, slots=True)
class End:
    """A column with the id of the node of `identity` that a relationship begins or ends at."""

    column: str
    identity: str


@dataclass(frozen=True, slots=True)
class Said:
    """A column of a link file beside its two ends. `required`: neither the column nor a cell may be missing."""

    column: str
    cell: Cell = TEXT
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The relationship type that a row goes to, and how.

    `stores` says under which property each column is kept, as parallel lists with one entry for each row.
    `told_apart_by`: the columns by which a row of a later import is the same record.
    `backwards`: from the row's end to its start. `implied`: cells that follow from the relationship type alone.
    `shared`: other rows or columns keep entries in the same lists; export takes only those that lead back here.
    """

    relationship: str
    stores: Mapping[str, str] = field(default_factory=dict[str, str])
    told_apart_by: tuple[str, ...] = ()
    backwards: bool = False
    implied: Mapping[str, str] = field(default_factory=dict[str, str])
    shared: bool = False


Entry: TypeAlias = dict[str, Value]
"""One row on a relationship, by column; an empty cell is the `unknown` of its kind of cell."""


@dataclass(frozen=True, kw_only=True)
class LinkFile:
    """A file whose rows are records on relationships between two nodes.

    `route_of` gives the route of a row. `key`: the column that tells several relationships of one type between one
    pair apart. `summary` adds what follows from all entries of one relationship together. `loops`: False where a
    row from a node to itself is left out.
    """

    name: str
    start: End
    end: End
    columns: tuple[Said, ...] = ()
    routes: tuple[Route, ...]
    route_of: Callable[[Entry], Route]
    key: str | None = None
    summary: Callable[[list[Entry]], dict[str, Value | None]] = field(default=lambda _: {})
    loops: bool = True

    @cached_property
    def header(self) -> tuple[str, ...]:
        """Every column, in the order in which export writes them."""
        return (self.start.column, self.end.column, *self.by_column)

    @property
    def identities(self) -> frozenset[str]:
        """The labels under which the ids of its two ends are unique."""
        return frozenset({self.start.identity, self.end.identity})

    @cached_property
    def by_column(self) -> Mapping[str, Said]:
        """The columns beside the two ends, by name."""
        return {column.column: column for column in self.columns}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The columns that must be there."""
        return (self.start.column, self.end.column, *(column.column for column in self.columns if column.required))


SeedFile: TypeAlias = NodeFile | LinkFile
