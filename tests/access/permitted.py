"""Random documents without what a caller may not name, by the matrix, so that what is left of them is answered."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    REMOVE,
    ArgumentNode,
    FieldNode,
    GraphQLSchema,
    ListValueNode,
    NameNode,
    Node,
    ObjectFieldNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    parse,
    print_ast,
    visit,
)

from graph_api.access.caller import Caller
from graph_api.domain.declarations import Ask, NodeType
from graph_api.domain.model import MODEL
from tests.access.matrix import matrix
from tests.reads.documents import Drawn


def permitted(drawn: Drawn, schema: GraphQLSchema, caller: Caller) -> Drawn:
    """`drawn` without the fields and filters that `caller` may not name; a place left empty asks for __typename."""
    types = TypeInfo(schema)
    document = visit(parse(drawn.text), TypeInfoVisitor(types, _Permitting(types, caller)))
    document = visit(document, _Filling())
    variables = {name: _kept(drawn.text, name, value, caller) for name, value in drawn.variables.items()}
    searches = [(text, _found(names, caller), first) for text, names, first in drawn.searches]
    return Drawn(print_ast(document), variables, searches)


def is_permitted(drawn: Drawn, schema: GraphQLSchema, caller: Caller) -> bool:
    """Whether `caller` may name all that `drawn` names."""
    kept = permitted(drawn, schema, caller)
    return kept.text == print_ast(parse(drawn.text)) and kept.variables == drawn.variables


def _kept(text: str, name: str, value: Any, caller: Caller) -> Any:
    """The value of a variable; of a filter only the keys that the caller may ask about."""
    kind = next((each for each in MODEL if f"${name}: {each.name}Where" in text), None)
    if kind is None or not isinstance(value, Mapping):
        return value
    return {key: each for key, each in value.items() if _may_ask(kind, key, caller)}


def _found(names: tuple[str, ...] | None, caller: Caller) -> tuple[str, ...] | None:
    if names is None or all(matrix().finds(MODEL[name], caller) for name in names):
        return names
    return None


def _may_ask(declared: NodeType, key: str, caller: Caller) -> bool:
    if key == "idIn":
        return True
    for relation in declared.relations:
        if relation.where == key:
            return matrix().sees(declared, relation.name, caller)
    asked, ask = next((each, ask) for each in declared.properties for ask in each.where if each.name + ask.value == key)
    looked_at = [each for each in declared.properties if each.search] if ask is Ask.CONTAINS else [asked]
    return all(matrix().sees(declared, each.name, caller) for each in looked_at)


class _Permitting(Visitor):
    """Takes away what the caller may not name."""

    def __init__(self, types: TypeInfo, caller: Caller) -> None:
        super().__init__()
        self._types = types
        self._caller = caller

    def enter_field(self, node: FieldNode, *_: Any) -> Any:
        parent, name = self._types.get_parent_type(), node.name.value
        of = parent.name if parent else ""
        return None if name == "__typename" or self._sees(of, name) else REMOVE

    def enter_argument(self, node: ArgumentNode, *_: Any) -> Any:
        if node.name.value == "types" and isinstance(node.value, ListValueNode):
            names = [str(getattr(each, "value", "")) for each in node.value.values or ()]
            return None if all(matrix().finds(MODEL[name], self._caller) for name in names) else REMOVE
        return None

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> Any:
        argument = self._types.get_argument()
        of = get_named_type(argument.type).name.removesuffix("Where") if argument else ""
        return None if of not in MODEL or _may_ask(MODEL[of], node.name.value, self._caller) else REMOVE

    def _sees(self, of: str, name: str) -> bool:
        if of == "Query":
            declared = next((each for each in MODEL if name in {each.one, each.all}), None)
            return declared is None or matrix().sees_rows(declared, self._caller)
        if of in MODEL:
            return matrix().sees(MODEL[of], name, self._caller)
        edge = next((each.removesuffix("Edge") for each in [of] if each.endswith("Edge")), None)
        line = next((f"{each}.{name}" for each in _called(edge or of) if f"{each}.{name}" in matrix().fields), None)
        return line is None or matrix().sees_value(*line.split("."), self._caller)


def _called(name: str) -> list[str]:
    """The edge that an edge type is named after ("UnitMembership"), or the name of a record itself."""
    return [name, *(name.removeprefix(each.name) for each in MODEL if name.startswith(each.name))]


class _Filling(Visitor):
    """Asks for __typename wherever nothing is left to ask for."""

    def leave_selection_set(self, node: SelectionSetNode, *_: Any) -> Node | None:
        if node.selections:
            return None
        return SelectionSetNode(selections=(FieldNode(name=NameNode(value="__typename")),))
