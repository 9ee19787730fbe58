"""Whom an answer is about, for the audit trail: what is asked of people, and which people are in what is answered.

Each selection on something that may be a person gets one more field, their id, under a key of our own; it is taken out
of the answer again. So a line can name them whether or not the client asked for their ids.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    NameNode,
    OperationDefinitionNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    visit,
)

from graph_api.access.questions import QUESTIONS
from graph_api.access.rights import RIGHTS
from graph_api.domain.declarations import Model, Records
from graph_api.domain.model import MODEL
from graph_api.reads.selection import response_key
from graph_api.reads.vocabulary import NODE

KEY: Final = "mellanrumSubject"
"""The response key of the id; a document that uses it itself is left as it is."""

PERSON: Final = "Person"
MAY_BE_PEOPLE: Final = frozenset({PERSON, NODE, "Named"})
PREFIX: Final = MODEL[PERSON].prefix + "_"
ID_FIELD: Final = FieldNode(alias=NameNode(value=KEY), name=NameNode(value="id"))


@dataclass(frozen=True, slots=True)
class Audited:
    """One operation as it is run for the trail.

    `fields`: what it asks of people. `leading`: the response keys behind which people may stand.
    """

    document: DocumentNode
    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    fields: tuple[str, ...]
    leading: tuple[str, ...]
    digest: str


def audited(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, text: str) -> Audited:
    """`operation` of a valid document."""
    parts = [each for each in document.definitions if each is operation or isinstance(each, FragmentDefinitionNode)]
    look = _Look()
    own = DocumentNode(definitions=tuple(parts))
    info = TypeInfo(schema)
    changed: DocumentNode = visit(own, TypeInfoVisitor(info, _Adding(info, look, adds=KEY not in text)))
    fragments = {each.name.value: each for each in changed.definitions if isinstance(each, FragmentDefinitionNode)}
    run = next(each for each in changed.definitions if isinstance(each, OperationDefinitionNode))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Audited(changed, run, fragments, tuple(sorted(look.fields)), tuple(sorted(look.leading)), digest)


class _Look:
    def __init__(self) -> None:
        self.fields: set[str] = set()
        self.leading: set[str] = set()


class _Adding(Visitor):
    """Notes what is asked of people, and adds their ids on the way out of each selection set."""

    def __init__(self, info: TypeInfo, look: _Look, *, adds: bool) -> None:
        super().__init__()
        self._info = info
        self._look = look
        self._adds = adds
        self._leads = [False]

    def enter_field(self, node: FieldNode, *_: object) -> None:
        """A field, perhaps of someone."""
        self._leads.append(False)
        parent = self._info.get_parent_type()
        name = node.name.value
        if parent is not None and not name.startswith("__") and (parent.name in PERSONAL or name in ALWAYS):
            self._look.fields.add(f"{parent.name}.{name}")

    def leave_field(self, node: FieldNode, *_: object) -> None:
        """A field behind which there may be someone, if anything in it said so."""
        if self._leads.pop():
            self._leads[-1] = True
            self._look.leading.add(response_key(node))

    def enter_fragment_spread(self, *_: object) -> None:
        """What is in a fragment is looked at where it stands; until then anything may be."""
        self._leads[-1] = True

    def leave_selection_set(self, node: SelectionSetNode, *_: object) -> SelectionSetNode | None:
        """One that is read of something that may be a person."""
        parent = self._info.get_parent_type()
        if not self._adds or parent is None or parent.name not in MAY_BE_PEOPLE:
            return None
        self._leads[-1] = True
        return SelectionSetNode(selections=(*node.selections, ID_FIELD))


def taken_out(data: Any, leading: tuple[str, ...], found: dict[str, None]) -> int:
    """Take our ids out of `data`, into `found` where they are people's; how many people there were, each time."""
    if isinstance(data, list):
        return sum(taken_out(each, leading, found) for each in cast("list[Any]", data))
    if not isinstance(data, dict):
        return 0
    held = cast("dict[str, Any]", data)
    id_ = held.pop(KEY, None)
    count = 0
    if isinstance(id_, str) and id_.startswith(PREFIX):
        found[id_] = None
        count = 1
    for key in leading:
        if key in held:
            count += taken_out(held[key], leading, found)
    return count


def _personal(model: Model) -> Iterator[str]:
    """The types whose fields say something about people: what they are, what they wrote, what ties them to things."""
    yield PERSON
    yield from (each.name for each in model for relation in each.relations if _is_by(relation.name, relation.target))
    for declared in model:
        for relation in declared.relations:
            if relation.edge and PERSON in {declared.name, relation.target}:
                yield f"{relation.target}{relation.edge.name}Edge"
                yield from (each.type_name for each in relation.edge.fields if isinstance(each, Records))


def _is_by(name: str, target: str) -> bool:
    return (name, target) == ("by", PERSON)


PERSONAL: Final = frozenset(_personal(MODEL))
ALWAYS: Final = frozenset(QUESTIONS) | frozenset(RIGHTS)
"""Root fields that are told of whatever they answer: questions name people, and rights are about one."""
