"""Which fields a document selects at one place: fragments opened, `@skip` and `@include` decided, fields merged.

This is CollectFields of the GraphQL specification (October 2021, section 6.3.2) with the runtime type known from
the declarations.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

from graphql import (
    BooleanValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
)

FieldGroup: TypeAlias = tuple[FieldNode, ...]
"""The fields that share one response key; validation has made sure that name and arguments are the same."""

Applies: TypeAlias = Callable[[str], bool]
"""Whether a fragment on the type of this name applies."""


@dataclass(frozen=True, slots=True)
class Selections:
    """The selections of one operation, under its variables."""

    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, object]

    def within(self, parents: FieldGroup, applies: Applies = lambda _: True) -> dict[str, FieldGroup]:
        """What is selected below `parents`, by response key in the order of the response."""
        return self.of([parent.selection_set for parent in parents], applies)

    def of(self, sets: Iterable[SelectionSetNode | None], applies: Applies = lambda _: True) -> dict[str, FieldGroup]:
        """What `sets` select together, by response key in the order of the response."""
        groups: dict[str, list[FieldNode]] = {}
        opened: set[str] = set()
        for selected in sets:
            for field in self._fields(selected, applies, opened):
                groups.setdefault(response_key(field), []).append(field)
        return {key: tuple(fields) for key, fields in groups.items()}

    def _fields(self, selected: SelectionSetNode | None, applies: Applies, opened: set[str]) -> Iterator[FieldNode]:
        for selection in selections_of(selected):
            if not self._is_wanted(selection):
                continue
            if isinstance(selection, FieldNode):
                yield selection
            else:
                yield from self._fields(self._opened(selection, applies, opened), applies, opened)

    def _opened(self, fragment: SelectionNode, applies: Applies, opened: set[str]) -> SelectionSetNode | None:
        """What is inside a fragment; None where it does not apply or was opened at this place before."""
        if isinstance(fragment, FragmentSpreadNode):
            name = fragment.name.value
            if name in opened:
                return None
            opened.add(name)
            fragment = cast("SelectionNode", self.fragments[name])
        inside = cast("InlineFragmentNode | FragmentDefinitionNode", fragment)
        condition = inside.type_condition
        return inside.selection_set if condition is None or applies(condition.name.value) else None

    def _is_wanted(self, selection: SelectionNode) -> bool:
        return all(self._value(condition) is wanted for condition, wanted in conditions_of(selection))

    def _value(self, condition: BooleanValueNode | VariableNode) -> object:
        return self.variables[condition.name.value] if isinstance(condition, VariableNode) else condition.value


def response_key(field: FieldNode) -> str:
    """What the field is called in the response."""
    return field.alias.value if field.alias else field.name.value


def selections_of(selected: SelectionSetNode | None) -> tuple[SelectionNode, ...]:
    """The selections of a set that may be absent."""
    return selected.selections if selected else ()


def conditions_of(selection: SelectionNode) -> Iterator[tuple[BooleanValueNode | VariableNode, bool]]:
    """What `@skip` and `@include` of `selection` look at, and the value with which it stays in."""
    for directive in selection.directives or ():
        name = directive.name.value
        if name in {"skip", "include"}:
            for argument in directive.arguments or ():
                yield cast("BooleanValueNode | VariableNode", argument.value), name == "include"
