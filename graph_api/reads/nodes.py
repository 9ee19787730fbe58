"""The selection of one node: its columns in the row, and the object that they become.

Where a node can be of several types, what is selected is collected once per type, and a field that is selected alike
for several types is one column: it is guarded by a CASE only where some types do not select it. A column says which
type the node is of, where the types differ in anything.
"""

from dataclasses import dataclass, field

from graph_api.domain.declarations import Field, NodeType, Property, Records, Relation
from graph_api.reads.compilation import Compilation, Expression, Path, Row, at
from graph_api.reads.connections import Reach, connection
from graph_api.reads.cypher import only_for, path_to, type_name
from graph_api.reads.guards import guards
from graph_api.reads.selection import FieldGroup
from graph_api.reads.shapes import Cell, Shape, object_shape, one_of, optional
from graph_api.reads.values import value_cell


@dataclass(frozen=True, slots=True)
class _Choice:
    """A field that is selected for the types in `by`; `declared` None: `__typename`."""

    key: str
    fields: FieldGroup
    declared: Field | None
    by: list[NodeType] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """The node that is selected: its variable, the types that it can be of, and where it is in the response."""

    variable: str
    types: tuple[NodeType, ...]
    path: Path


def project(
    compilation: Compilation, row: Row, variable: str, types: tuple[NodeType, ...], fields: FieldGroup, path: Path
) -> Shape:
    """Add to `row` what `fields` select of the node `variable`, which is of one of `types`.

    Returns:
        The shape of the whole row as that node.

    Raises:
        Refused: something is selected that the view never sees.
    """
    place = _Place(variable, types, path)
    choices: dict[tuple[object, ...], _Choice] = {}
    chosen = {declared.name: _choose(compilation, declared, fields, choices, path) for declared in types}
    cells = {token: _cell(compilation, row, place, choice) for token, choice in choices.items()}
    if all(tokens == chosen[types[0].name] for tokens in chosen.values()):
        return object_shape([cells[token] for token in chosen[types[0].name]])
    shapes = {name: object_shape([cells[token] for token in tokens]) for name, tokens in chosen.items()}
    return one_of(row.column(type_name(variable, types)), shapes, at(path))


def related(compilation: Compilation, variable: str, relation: Relation, fields: FieldGroup, path: Path) -> Expression:
    """What `relation` leads to from the node `variable`: a node or null, or a connection."""
    target = compilation.vocabulary[relation.target]
    number = compilation.reach(path)
    node, relationship = f"n{number}", f"r{number}" if relation.edge else ""
    reach = Reach(
        words=target,
        pattern=path_to(variable, relation, f"{node}:{target.declared.label}", relationship),
        node=node,
        edge=relation.edge,
        relationship=relationship,
        guards=tuple(guards(compilation.view, node, target.concrete)),
    )
    if relation.many:
        return connection(compilation, reach, fields, project, path)
    return _to_one(compilation, reach, fields, path)


def _to_one(compilation: Compilation, reach: Reach, fields: FieldGroup, path: Path) -> Expression:
    row = Row()
    shape = project(compilation, row, reach.node, compilation.view.among(reach.words.concrete), fields, path)
    # The first in order where the graph holds several, so that the answer is the same every time.
    first = f"WITH {reach.node} ORDER BY {reach.key(reach.words.order)} LIMIT 1"
    return Expression(f"head(COLLECT {{ {reach.matched([])} {first} RETURN {row.text} }})", optional(shape))


def _choose(
    compilation: Compilation,
    declared: NodeType,
    fields: FieldGroup,
    choices: dict[tuple[object, ...], _Choice],
    path: Path,
) -> list[tuple[object, ...]]:
    """What `fields` select of a node of type `declared`, as keys of `choices`, to which new ones are added."""
    conditions = compilation.vocabulary[declared.name].conditions
    tokens: list[tuple[object, ...]] = []
    for key, group in compilation.selections.within(fields, conditions.__contains__).items():
        of = declared.by_name.get(group[0].name.value)
        _check(compilation, declared, of, (*path, key))
        token = (key, id(of), *map(id, group))
        choices.setdefault(token, _Choice(key, group, of)).by.append(declared)
        tokens.append(token)
    return tokens


def _check(compilation: Compilation, declared: NodeType, of: Field | None, path: Path) -> None:
    if isinstance(of, Relation):
        compilation.check_relation(declared, of, path)
    elif of is not None:
        compilation.check(of.see, f"{declared.name}.{of.name}", path)


def _cell(compilation: Compilation, row: Row, place: _Place, choice: _Choice) -> Cell:
    path = (*place.path, choice.key)
    match choice.declared:
        case Property() | Records() as declared:
            return value_cell(compilation, row, place.variable, declared, choice.fields, path)
        case Relation() as relation:
            expression = related(compilation, place.variable, relation, choice.fields, path)
            return Cell(choice.key, row.column(_guarded(place, choice, expression.text)), expression.shape)
        case None:
            return Cell(choice.key, row.column(type_name(place.variable, place.types)))


def _guarded(place: _Place, choice: _Choice, text: str | None) -> str:
    if text is None:
        return "null"
    return text if len(choice.by) == len(place.types) else only_for(place.variable, choice.by, text)
