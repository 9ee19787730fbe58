"""How many fields a document has with its fragments written out: counted before anything else is done with it.

A kilobyte of fragments that each use the next one twice stands for 2^60 fields. Nothing here depends on how many
there are: each definition is looked at once, without recursion, and the numbers are added up. A document need not be
valid for that; one whose fragments go round in circles is left to validation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from graphql import (
    DocumentNode,
    ExecutableDefinitionNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
)

from graph_api.access.limits import LARGEST_TOLD
from graph_api.errors import TooExpensive

MOST_FIELDS: Final = 5_000
"""Fields of a document at most, those of a fragment once for each use: a good fifty times our longest operation."""

MOST_OPERATIONS: Final = 50
"""Operations of a document at most, of which one is run: each of them is validated."""


@dataclass(slots=True)
class _Definition:
    """An operation or a fragment: its own fields, and the fragments that it uses, each use named."""

    fields: int = 0
    uses: list[str] = field(default_factory=list[str])


def check_expansion(document: DocumentNode) -> None:
    """Refuse a document that has too many operations, or stands for too many fields.

    Raises:
        TooExpensive: it has more than MOST_OPERATIONS or MOST_FIELDS.
    """
    operations = sum(isinstance(each, OperationDefinitionNode) for each in document.definitions)
    if operations > MOST_OPERATIONS:
        sentence = (
            f"The document has {operations:,} operations; {MOST_OPERATIONS} are allowed: send those that you run."
        )
        raise TooExpensive(sentence, value=operations, bound=MOST_OPERATIONS)
    count = expanded(document)
    if count > MOST_FIELDS:
        raise TooExpensive(
            f"The document has more than {MOST_FIELDS:,} fields, those of a fragment counted for each use; "
            "ask in several requests.",
            value=min(count, LARGEST_TOLD),
            bound=MOST_FIELDS,
        )


def expanded(document: DocumentNode) -> int:
    """The fields of all operations of `document`, those of a fragment once for each use."""
    definitions = [each for each in document.definitions if isinstance(each, ExecutableDefinitionNode)]
    fragments = {each.name.value: _looked_at(each) for each in definitions if isinstance(each, FragmentDefinitionNode)}
    operations = [_looked_at(each) for each in definitions if not isinstance(each, FragmentDefinitionNode)]
    counts: dict[str, int] = {}
    for name in _inmost_first(fragments):
        counts[name] = _written_out(fragments[name], counts)
    return sum(_written_out(each, counts) for each in operations)


def _written_out(definition: _Definition, counts: Mapping[str, int]) -> int:
    return definition.fields + sum(counts.get(name, 0) for name in definition.uses)


def _looked_at(definition: ExecutableDefinitionNode) -> _Definition:
    seen = _Definition()
    waiting = [definition.selection_set]
    while waiting:
        for selection in waiting.pop().selections:
            if isinstance(selection, FragmentSpreadNode):
                seen.uses.append(selection.name.value)
                continue
            seen.fields += isinstance(selection, FieldNode)
            inside = cast("FieldNode | InlineFragmentNode", selection).selection_set
            waiting += [inside] if inside else []
    return seen


def _inmost_first(fragments: Mapping[str, _Definition]) -> Iterator[str]:
    """The names of `fragments`, each after those that it uses, unless they use it too."""
    begun: set[str] = set()
    for root in fragments:
        path = [] if root in begun else [(root, iter(fragments[root].uses))]
        begun.add(root)
        while path:
            name, uses = path[-1]
            following = next((use for use in uses if use in fragments and use not in begun), None)
            if following is None:
                path.pop()
                yield name
            else:
                begun.add(following)
                path.append((following, iter(fragments[following].uses)))
