"""The declarations of a model as marks of the matrix, to be compared with those that were written by hand."""

from collections.abc import Iterator

from graph_api.access.caller import Role
from graph_api.domain.common import COMMON
from graph_api.domain.declarations import Edge, Field, Model, NodeType, Property, Records, Relation
from graph_api.domain.rows import Rows
from graph_api.domain.sight import See
from tests.access.matrix import COLUMNS, Marks

Line = tuple[str, Marks]


def declared_rows(model: Model) -> Iterator[Line]:
    """The lines about rows."""
    for declared in model.concrete:
        assert declared.rows is not None
        yield declared.name, marks(declared.rows.all, own=bool(declared.rows.ways(Role.MEMBER)), rows=declared.rows)


def declared_fields(model: Model) -> Iterator[Line]:
    """The lines about fields, one for every field of every type, under each name that it may stand under."""
    for declared in model:
        for field in declared.fields:
            holder = _holder(model, declared, field)
            own = holder in model and is_own(model, model[holder], field)
            yield f"{holder}.{field.name}", marks(field.see, own=own)
    for edge, own in _edges(model).items():
        yield from ((f"{edge.name}.{field.name}", marks(field.see, own=own)) for field in edge.fields)
    for records, own in _records(model).items():
        yield from ((f"{records.type_name}.{column.name}", marks(column.see, own=own)) for column in records.columns)


def marks(rule: See, *, own: bool, rows: Rows | None = None) -> Marks:
    """`rule` as the four marks; `own`: what a member sees of it is their own."""
    made = [_mark(rule, role) for role in COLUMNS]
    if own and made[3] == ("all" if rows is None else "-"):
        made[3] = "own"
    admin, facilitator, integrator, member = made
    return admin, facilitator, integrator, member


def is_own(model: Model, declared: NodeType, field: Field) -> bool:
    """Whether a member can see a field only where it is their own, by the rows of its type or of its target."""
    return _all_own(model, declared) or (isinstance(field, Relation) and _all_own(model, model[field.target]))


def _all_own(model: Model, declared: NodeType) -> bool:
    rows = [model[name].rows for name in declared.parts or (declared.name,)]
    return all(each is not None and bool(each.ways(Role.MEMBER)) for each in rows)


def _mark(rule: See, role: Role) -> str:
    scopes = sorted(scope or "all" for granted, scope in rule.grants if granted is role)
    return "+".join(scopes) or "-"


def _holder(model: Model, declared: NodeType, field: Field) -> str:
    if field.name in {each.name for each in COMMON}:
        return "Node"
    inherited = declared.interface and field.name in model[declared.interface].by_name
    return str(declared.interface) if inherited else declared.name


def _edges(model: Model) -> dict[Edge, bool]:
    """Every edge, and whether every relation that has it is a member's own."""
    found: dict[Edge, bool] = {}
    for declared in model:
        for relation in declared.relations:
            if relation.edge:
                found[relation.edge] = found.get(relation.edge, True) and is_own(model, declared, relation)
    return found


def _records(model: Model) -> dict[Records, bool]:
    found: dict[Records, bool] = {}
    holders: list[tuple[Property | Records | Relation, bool]] = [
        (field, is_own(model, declared, field)) for declared in model for field in declared.fields
    ]
    holders += [(field, own) for edge, own in _edges(model).items() for field in edge.fields]
    for field, own in holders:
        if isinstance(field, Records):
            found[field] = found.get(field, True) and own
    return found
