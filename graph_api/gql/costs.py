"""What a document may cost: one walk over it, once; then only sums for the values of its variables (`cost_forms`).

The walk visits every selection set once for each type that it is read as; a fragment is read as its own type, so
once, however often it is used. What a set adds to an answer is written down as a sum over the sets inside it, so that
2^60 objects cost no more to count than sixty additions.

Nothing is merged and every fragment is taken to apply, so that no answer of look-ups holds more objects than its
estimate. A valid document nests to 200 at most, fragments included (graphql-core sees to it), which bounds the
recursion here.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, cast

from graphql import (
    BooleanValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    is_introspection_type,
)

from graph_api.access.limits import WEIGHTS
from graph_api.gql.cost_forms import ONE, CostForm, Gate, Given, Part, Size, Step
from graph_api.gql.introspection_costs import Context, Introspection
from graph_api.reads.paging import PAGE_SIZE
from graph_api.reads.search import SEARCH_SIZE
from graph_api.reads.selection import conditions_of, response_key, selections_of
from graph_api.reads.vocabulary import NODE

ROOTS: Final = frozenset({"Query", "Mutation"})

SIZES: Final = ("first", "last")
"""The arguments that say how long a list may be."""


def cost_form(
    schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Mapping[str, FragmentDefinitionNode]
) -> CostForm:
    """The cost of `operation`, which is valid."""
    walk = _Walk(schema, fragments)
    walk.number_of(operation.selection_set, Context(root_name(schema, operation)))
    return CostForm(tuple(walk.steps))


def root_name(schema: GraphQLSchema, operation: OperationDefinitionNode) -> str:
    """The name of the type that the root fields of `operation` are of; Query where there is none for it."""
    found = schema.get_root_type(operation.operation)
    return found.name if found else "Query"


class _Walk:
    """One walk over an operation; a set that is done is known by itself and by what it was read of."""

    def __init__(self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self.steps: list[Step] = []
        self._schema = schema
        self._fragments = fragments
        self._introspection = _introspection(schema)
        self._known: dict[tuple[int, Context], int] = {}

    def number_of(self, selected: SelectionSetNode, context: Context) -> int:
        """The number of the step that `selected` is when it is read in `context`."""
        key = (id(selected), context)
        if key not in self._known:
            step = Step()
            for selection in selections_of(selected):
                self._add(step, selection, context)
            self.steps.append(step)
            self._known[key] = len(self.steps) - 1
        return self._known[key]

    def _add(self, step: Step, selection: SelectionNode, context: Context) -> None:
        conditions = list(_conditions(selection))
        if any(isinstance(given, bool) and given is not wanted for given, wanted in conditions):
            return
        gates = tuple((given, wanted) for given, wanted in conditions if isinstance(given, str))
        if isinstance(selection, FieldNode):
            self._add_field(step, selection, context, gates)
        else:
            self._add_fragment(step, selection, context, gates)

    def _add_fragment(self, step: Step, selection: SelectionNode, context: Context, gates: tuple[Gate, ...]) -> None:
        inside = cast("InlineFragmentNode | FragmentDefinitionNode", selection)
        if isinstance(selection, FragmentSpreadNode):
            inside = self._fragments[selection.name.value]
        condition = inside.type_condition.name.value if inside.type_condition else context.name
        number = self.number_of(inside.selection_set, context if condition == context.name else Context(condition))
        step.hold(self.steps[number])
        step.fields += self.steps[number].fields
        step.parts.append(Part(inside=number, spread=True, gates=gates))

    def _add_field(self, step: Step, node: FieldNode, context: Context, gates: tuple[Gate, ...]) -> None:
        step.fields += 1
        step.aliases += response_key(node) != node.name.value
        if node.selection_set is None:
            return
        parent = self._schema.type_map[context.name]
        declared: Any = self._schema.get_field(cast("GraphQLCompositeType", parent), node.name.value)
        kind = cast("GraphQLNamedType", get_named_type(declared.type))
        reached = self._introspection.reached(context, node.name.value, kind.name)
        number = self.number_of(node.selection_set, reached.context)
        step.hold(self.steps[number], levels=_is_level(parent, kind))
        step.composites += 1
        if is_introspection_type(kind):
            part = Part(own=reached.own, inside=number, size=Size((), reached.size), gates=gates)
        elif context.name in ROOTS and node.name.value in WEIGHTS:
            part = Part(own=WEIGHTS[node.name.value] * (self.steps[number].composites + 1), gates=gates)
        else:
            part = _of_look_up(node, declared, parent, number, gates)
        step.parts.append(part)


def _of_look_up(node: FieldNode, declared: Any, parent: GraphQLNamedType, number: int, gates: tuple[Gate, ...]) -> Part:
    """What a field of a look-up adds, whose selection is step `number`: a connection, a node or records."""
    kind = cast("GraphQLNamedType", get_named_type(declared.type))
    if _is_connection(kind):
        return Part(own=1, inside=number, rows=_size(node, PAGE_SIZE), gates=gates)
    if not _is_list(declared.type):
        return Part(own=1, inside=number, gates=gates)
    size = _size(node, SEARCH_SIZE) if "first" in declared.args else ONE
    return Part(own=1, inside=number, size=size, each=_is_connection(parent), gates=gates)


def _size(node: FieldNode, otherwise: int) -> Size:
    values = {each.name.value: each.value for each in node.arguments or ()}
    return Size(tuple(_given(values[name]) for name in SIZES if name in values), otherwise)


def _given(value: ValueNode) -> Given:
    if isinstance(value, VariableNode):
        return value.name.value
    return int(value.value) if isinstance(value, IntValueNode) else None


def _conditions(selection: SelectionNode) -> Iterator[tuple[bool | str, bool]]:
    """What @skip and @include say: a value or the name of a variable, and the value with which `selection` stays."""
    for given, wanted in conditions_of(selection):
        yield given.value if isinstance(given, BooleanValueNode) else given.name.value, wanted


def _is_level(parent: GraphQLNamedType, kind: GraphQLNamedType) -> bool:
    """Whether a field leads on through the graph: from a node, or from the beginning."""
    if parent.name in ROOTS:
        return not is_introspection_type(kind)
    return _is_node(parent) and (_is_node(kind) or _is_connection(kind))


def _is_list(kind: Any) -> bool:
    return isinstance(kind, GraphQLList) or isinstance(getattr(kind, "of_type", None), GraphQLList)


def _is_node(kind: GraphQLNamedType) -> bool:
    if not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        return False
    return kind.name == NODE or any(each.name == NODE for each in kind.interfaces)


def _is_connection(kind: GraphQLNamedType) -> bool:
    return isinstance(kind, GraphQLObjectType) and "pageInfo" in kind.fields


@cache
def _introspection(schema: GraphQLSchema) -> Introspection:
    return Introspection(schema)
