"""Which variables decide the shape of a statement, found once per document: the rest is only bound.

A document has one variant, and so one plan, for each combination of: the values of `@skip` and `@include`, of
`orderBy` and `types`; which arguments and which keys of a `where` have a value, null or nothing; which type the id
of `node` belongs to; and whether the text of `search` has any word. Forgetting one of these would answer a request
with the statement of another, so that this list is kept here and tested by itself.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias, cast

from graphql import (
    FieldNode,
    InlineFragmentNode,
    ListValueNode,
    ObjectValueNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
)

from graph_api.reads.arguments import Variables
from graph_api.reads.fulltext import has_words
from graph_api.reads.lookups import Lookup
from graph_api.reads.selection import conditions_of, selections_of
from graph_api.reads.vocabulary import Vocabulary

Look: TypeAlias = Callable[[object], Hashable]

ABSENT: Final = object()


@dataclass(frozen=True, slots=True)
class Probe:
    """One look at one variable; `look` is given `ABSENT` where it has no value."""

    variable: str
    look: Look

    def within(self, variables: Variables) -> Hashable:
        """What `look` sees."""
        return self.look(variables.get(self.variable, ABSENT))


def probes(lookup: Lookup, vocabulary: Vocabulary) -> tuple[Probe, ...]:
    """Every look at a variable that the plan of `lookup` depends on, each once, in the order of the document."""
    sets = [lookup.operation.selection_set, *(each.selection_set for each in lookup.fragments.values())]
    walk = _Walk(vocabulary)
    return tuple(dict.fromkeys(probe for selected in sets for probe in walk.within(selected)))


@dataclass(frozen=True)
class _Walk:
    vocabulary: Vocabulary

    def within(self, selected: SelectionSetNode | None) -> Iterator[Probe]:
        """The probes below `selected`; a fragment that is spread there is walked for itself, once."""
        for selection in selections_of(selected):
            for condition, _ in conditions_of(selection):
                yield from _probes(condition, _value)
            if isinstance(selection, FieldNode):
                yield from self._arguments(selection)
            if isinstance(selection, FieldNode | InlineFragmentNode):
                yield from self.within(selection.selection_set)

    def _arguments(self, field: FieldNode) -> Iterator[Probe]:
        for argument in field.arguments or ():
            yield from _probes(argument.value, self._look(field.name.value, argument.name.value))

    def _look(self, field: str, argument: str) -> Look:
        if (field, argument) == ("node", "id"):
            return self._types
        return LOOKS.get(argument, _presence)

    def _types(self, id_: object) -> Hashable:
        return tuple(declared.name for declared in self.vocabulary.with_prefix_of(id_))


def _probes(node: ValueNode, look: Look) -> Iterator[Probe]:
    match node:
        case VariableNode():
            yield Probe(node.name.value, look)
        case ListValueNode():
            for item in node.values or ():
                yield from _probes(item, look)
        case ObjectValueNode():
            for each in node.fields or ():
                yield from _probes(each.value, _presence)
        case _:
            return


def _presence(value: object) -> Hashable:
    return "absent" if value is ABSENT else "null" if value is None else "given"


def _value(value: object) -> Hashable:
    if isinstance(value, list):
        return tuple(_value(item) for item in cast("list[object]", value))
    return value.name if isinstance(value, Enum) else None if value is ABSENT else cast("Hashable", value)


def _keys(value: object) -> Hashable:
    if not isinstance(value, Mapping):
        return _presence(value)
    given = cast("Mapping[str, object]", value)
    return frozenset((key, _presence(each)) for key, each in given.items())


def _has_words(value: object) -> Hashable:
    return isinstance(value, str) and has_words(value)


LOOKS: Final[Mapping[str, Look]] = {"where": _keys, "orderBy": _value, "types": _value, "text": _has_words}
"""What decides, by the name of the argument; for every other one it is whether there is a value."""
