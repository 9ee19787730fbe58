"""Node, and every type of the model as an object or an interface."""

from collections.abc import Iterator

from strawberry.types.field import StrawberryField

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import Field, Model, NodeType, Relation
from graph_api.gql.connections import add_connection, connection_name, page_arguments
from graph_api.gql.fields import Names, add_interface, add_object, field
from graph_api.gql.properties import add_records, described, value_fields


def add_node(names: Names) -> None:
    """What everything in the graph has."""
    add_interface(names, "Node", "Anything in the graph: what every type has.", value_fields(names, COMMON))


def add_type(names: Names, model: Model, declared: NodeType) -> None:
    """`declared` with its fields, the connections it needs and the records it keeps."""
    base = declared.interface or "Node"
    add = add_interface if declared.abstract else add_object
    own = _own_fields(model, declared)
    add(names, declared.name, declared.describe, _fields(names, model, own), extends=base)
    add_records(names, own)
    add_connection(names, declared, None)
    for relation in declared.relations:
        if relation.many:
            add_connection(names, model[relation.target], relation.edge)
            add_records(names, relation.edge.fields if relation.edge else ())


def _own_fields(model: Model, declared: NodeType) -> tuple[Field, ...]:
    inherited = model[declared.interface].fields if declared.interface else COMMON
    return tuple(each for each in declared.fields if each not in inherited)


def _fields(names: Names, model: Model, declared: tuple[Field, ...]) -> Iterator[StrawberryField]:
    for each in declared:
        if isinstance(each, Relation):
            yield _relation(names, model[each.target], each)
        else:
            yield from value_fields(names, (each,))


def _relation(names: Names, target: NodeType, relation: Relation) -> StrawberryField:
    if not relation.many:
        return field(names, relation.name, f"{target.name} | None", described(relation))
    connection = connection_name(target, relation.edge)
    return field(names, relation.name, connection, described(relation), page_arguments(names, target))
