"""What may be asked of a list: one `Where` input for each type."""

from collections.abc import Callable, Iterator
from typing import Final

from strawberry.types.field import StrawberryField

from graph_api.domain.declarations import Ask, NodeType, Property, Relation
from graph_api.gql.fields import Names, add_input, input_field
from graph_api.gql.properties import written

ASKED: Final[dict[Ask, tuple[Callable[[str], str], str]]] = {
    Ask.IS: ("{} | None".format, "Only those whose `{}` is this; null asks for those that have none."),
    Ask.ONE_OF: ("list[{}] | None".format, "Only those whose `{}` is one of these."),
    Ask.CONTAINS: ("{} | None".format, "Only those with this in any of their names, capitals and accents aside."),
    Ask.FROM: ("{} | None".format, "Only those whose `{}` is this or later."),
    Ask.TO: ("{} | None".format, "Only those whose `{}` is this or earlier."),
}
"""For each form of asking, the annotation around the kind of the property, and what it asks."""


def add_where(names: Names, declared: NodeType) -> None:
    """What may be asked of a list of `declared`."""
    describe = f"What must hold of each {declared.name}, all of it; what is left out asks nothing."
    add_input(names, f"{declared.name}Where", describe, _fields(names, declared))


def _fields(names: Names, declared: NodeType) -> Iterator[StrawberryField]:
    yield input_field(names, "idIn", "list[ID] | None", "Only those with one of these ids.")
    for each in declared.properties:
        yield from _of_property(names, each)
    for relation in declared.relations:
        if relation.where:
            yield input_field(names, relation.where, "ID | None", _of_relation(relation))


def _of_property(names: Names, declared: Property) -> Iterator[StrawberryField]:
    for ask in declared.where:
        annotation, describe = ASKED[ask]
        kind = annotation(written(declared.kind))
        yield input_field(names, declared.name + ask.value, kind, describe.format(declared.name))


def _of_relation(relation: Relation) -> str:
    return f"Only those with the node of this id in `{relation.name}`; null asks for those that have none there."
