"""Documents as clients send them: parsed, validated, kept, and asked for the operation to run."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    validate,
)

from graph_api.errors import DocumentInvalid

TOKENS: Final = 15_000
"""Words and signs in a document at most: some fifty times the longest operation of our own."""

KEPT: Final = 500
"""Documents that stay parsed and validated."""

LONGEST_KEPT: Final = 50_000
"""Characters of a document that is kept: longer ones are rare, and would make the store of them large."""


class DocumentErrors(Exception):
    """A document cannot be run; `errors` says why, each with its place in the text."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(errors)
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document with its parts by name."""

    node: DocumentNode
    operations: tuple[OperationDefinitionNode, ...]
    fragments: Mapping[str, FragmentDefinitionNode]

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation called `name`, or the only one.

        Raises:
            DocumentInvalid: there is none of that name, or there are several and no name.
        """
        return self._named(name) if name is not None else self._only()

    def _named(self, name: str) -> OperationDefinitionNode:
        names = [each.name.value for each in self.operations if each.name]
        for operation in self.operations:
            if operation.name and operation.name.value == name:
                return operation
        raise DocumentInvalid(f'The document has no operation called "{name}".', value=name, bound=names)

    def _only(self) -> OperationDefinitionNode:
        if len(self.operations) == 1:
            return self.operations[0]
        names = [each.name.value for each in self.operations if each.name]
        sentence = "The document has several operations; say in operationName which one to run."
        raise DocumentInvalid(sentence, bound=names)


class Documents:
    """The documents of one schema: each valid one is parsed and validated once while it is in use."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: OrderedDict[str, Document] = OrderedDict()

    def read(self, text: str) -> Document:
        """The document that `text` is.

        Raises:
            DocumentErrors: it cannot be parsed, or does not fit the schema.
        """
        if text in self._kept:
            self._kept.move_to_end(text)
            return self._kept[text]
        document = self._checked(text)
        if len(text) <= LONGEST_KEPT:
            self._kept[text] = document
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return document

    def _checked(self, text: str) -> Document:
        try:
            node = parse(text, max_tokens=TOKENS, allow_empty_selection_sets=False)
        except GraphQLError as error:
            raise DocumentErrors([error]) from error
        errors = validate(self._schema, node)
        if errors:
            raise DocumentErrors(errors)
        return Document(
            node=node,
            operations=tuple(each for each in node.definitions if isinstance(each, OperationDefinitionNode)),
            fragments={each.name.value: each for each in node.definitions if isinstance(each, FragmentDefinitionNode)},
        )
