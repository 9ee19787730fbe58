"""How a field is declared, once: its GraphQL face, how it lies in the graph, and what one may ask of it.

A `NodeType` lists its fields as plain values. The GraphQL schema, the statements that read them, the
properties that writes must keep (order keys, folded names), the indexes and the documentation all follow
from that one line, so that none of them can disagree with another. Who sees it stands there too, and has no
default: a field without a rule cannot be declared.

In the graph a node has its labels, a property has the GraphQL name of its field, and a relation is one
relationship type in one direction to nodes with one label. There is one relationship per pair and type;
several roles or pieces of evidence are parallel lists on it (`Records`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Final, TypeAlias

from graph_api.domain.rows import Direction, Rows
from graph_api.domain.sight import UNSTATED, See


class Kind(Enum):
    """What a stored scalar is. Days and moments are stored as text: they sort, and come back as written."""

    ID = "ID"
    STRING = "String"
    INT = "Int"
    FLOAT = "Float"
    BOOLEAN = "Boolean"
    DAY = "Day"
    MOMENT = "Moment"


class Ask(Enum):
    """What a `where` may ask of a property; the value is the ending of the input field's name."""

    IS = ""
    ONE_OF = "In"
    CONTAINS = "Contains"
    FROM = "From"
    TO = "To"


ScalarKind: TypeAlias = Kind | type[Enum]


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One stored value of a node or a relationship.

    `required`: never null, in GraphQL and in the graph. `many`: a list without nulls; never null itself.
    `where`: what may be asked of it. `order`: nodes can be listed by it, through the stored key `order_key`.
    `search`: its text is found by `search` and by a `Contains` filter, folded ("asa" finds "Åsa").
    """

    name: str
    kind: ScalarKind
    describe: str
    required: bool = False
    many: bool = False
    where: tuple[Ask, ...] = ()
    order: bool = False
    search: bool = False
    see: See = UNSTATED

    def __post_init__(self) -> None:
        _has_rule(self.name, self.see)

    @property
    def order_key(self) -> str:
        """The stored, never-null key that lists nodes by this property: see `graph_api.domain.keys`."""
        return "by" + self.name[0].upper() + self.name[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """A list of small objects kept as parallel lists on one node or relationship.

    `columns` are the fields of the object; the list that holds column `c` is the property
    `f"{name}_{c.name}"`. Unknown is stored as "" for text and days, and as -1 for numbers, since a stored
    list cannot hold null; it is answered as null.
    """

    name: str
    type_name: str
    describe: str
    columns: tuple[Property, ...]
    see: See = UNSTATED

    def __post_init__(self) -> None:
        _has_rule(self.name, self.see)

    def stored(self, column: Property) -> str:
        """The name of the list property that holds `column`."""
        return f"{self.name}_{column.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relationship type that carries properties, and what its GraphQL edge is called.

    `key` names a property that tells several relationships of one type between one pair apart (the kind of a
    tie); None where there is at most one.
    """

    name: str
    relationship: str
    describe: str
    fields: "tuple[Property | Records, ...]"
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A way from one type to another: one relationship type, one direction, one target type.

    `many` False: at most one, answered as the node or null. `many` True: a connection.
    `where`: the name of the input field that asks "related to the node with this id"; None: not asked.
    """

    name: str
    relationship: str
    direction: Direction
    target: str
    describe: str
    many: bool
    edge: Edge | None = None
    where: str | None = None
    see: See = UNSTATED

    def __post_init__(self) -> None:
        _has_rule(self.name, self.see)


Field: TypeAlias = Property | Records | Relation


@dataclass(frozen=True, kw_only=True)
class NodeType:
    """One type of the graph.

    `label`: what its nodes are matched by. `identity`: the label under which `id`, and `source` with
    `externalId`, are unique; two types that other records refer to alike (departments and networks) share one.
    `prefix` begins every id of that identity. `parts`: the concrete types of an interface, else empty.
    `one` and `all`: the names of the root fields. `default_order`: the property that lists it unless asked
    otherwise. `rows`: who sees which nodes of it; an interface has none, since its parts say.
    """

    name: str
    describe: str
    label: str
    identity: str
    prefix: str
    one: str
    all: str
    default_order: str
    fields: tuple[Field, ...]
    parts: tuple[str, ...] = ()
    interface: str | None = None
    rows: Rows | None = None

    def __post_init__(self) -> None:
        if self.rows is None and not self.parts:
            raise TypeError(f"{self.name} has no rule that says who sees which nodes of it; declare it with rows=.")

    @property
    def abstract(self) -> bool:
        """Whether this is an interface over several concrete types."""
        return bool(self.parts)

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by their GraphQL names."""
        return {field.name: field for field in self.fields}

    @cached_property
    def properties(self) -> tuple[Property, ...]:
        """The plain properties, in declared order."""
        return tuple(field for field in self.fields if isinstance(field, Property))

    @cached_property
    def orders(self) -> tuple[Property, ...]:
        """The properties that nodes of this type can be listed by."""
        return tuple(declared for declared in self.properties if declared.order)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The ways to other types, in declared order."""
        return tuple(field for field in self.fields if isinstance(field, Relation))

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels that a node of this concrete type carries."""
        return tuple(dict.fromkeys((self.identity, self.label)))


@dataclass(frozen=True)
class Model:
    """Every type of the graph, by name."""

    types: tuple[NodeType, ...]
    _by_name: dict[str, NodeType] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {declared.name: declared for declared in self.types})

    def __getitem__(self, name: str) -> NodeType:
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __iter__(self) -> Iterator[NodeType]:
        return iter(self.types)

    @cached_property
    def concrete(self) -> tuple[NodeType, ...]:
        """The types that nodes really are."""
        return tuple(declared for declared in self.types if not declared.abstract)


def prop(
    name: str,
    kind: ScalarKind,
    describe: str,
    *,
    required: bool = False,
    many: bool = False,
    where: tuple[Ask, ...] = (),
    order: bool = False,
    search: bool = False,
    see: See = UNSTATED,
) -> Property:
    """One property, on one line; see `Property`."""
    return Property(
        name=name,
        kind=kind,
        describe=describe,
        required=required,
        many=many,
        where=where,
        order=order,
        search=search,
        see=see,
    )


def one(
    relationship: str, target: str, name: str, describe: str, *, where: str | None = None, see: See = UNSTATED
) -> Relation:
    """A relation out of this type to at most one `target`."""
    return Relation(
        name=name,
        relationship=relationship,
        direction=Direction.OUT,
        target=target,
        describe=describe,
        many=False,
        where=where,
        see=see,
    )


def out(
    relationship: str,
    target: str,
    name: str,
    describe: str,
    *,
    edge: Edge | None = None,
    where: str | None = None,
    see: See = UNSTATED,
) -> Relation:
    """A relation out of this type to any number of `target`."""
    return Relation(
        name=name,
        relationship=relationship,
        direction=Direction.OUT,
        target=target,
        describe=describe,
        many=True,
        edge=edge,
        where=where,
        see=see,
    )


def into(
    relationship: str,
    target: str,
    name: str,
    describe: str,
    *,
    edge: Edge | None = None,
    where: str | None = None,
    see: See = UNSTATED,
) -> Relation:
    """A relation into this type, from any number of `target`."""
    return Relation(
        name=name,
        relationship=relationship,
        direction=Direction.IN,
        target=target,
        describe=describe,
        many=True,
        edge=edge,
        where=where,
        see=see,
    )


EQUALS: Final = (Ask.IS, Ask.ONE_OF)
NAMED: Final = (Ask.CONTAINS,)
WITHIN: Final = (Ask.FROM, Ask.TO)


def _has_rule(name: str, rule: See) -> None:
    if rule is UNSTATED:
        raise TypeError(f"{name} has no rule that says who sees it; declare it with see=.")
