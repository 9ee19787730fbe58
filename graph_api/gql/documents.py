"""Documents as clients send them: parsed, validated, kept, and asked for the operation to run.

A document that is not known yet is read in a thread, since a long one takes a few tenths of a second; one at a time,
since threads of Python do not share their work.
"""

import asyncio
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
from graphql.validation.rules import overlapping_fields_can_be_merged as overlapping
from graphql.validation.validate import ValidationAbortedError

from graph_api.errors import DocumentInvalid
from graph_api.gql.cost_forms import CostForm
from graph_api.gql.costs import cost_form
from graph_api.gql.expansion import check_expansion
from graph_api.gql.subjects import Audited, audited
from graph_api.gql.waiting_lines import WaitingLine, looked_at

TOKENS: Final = 5_000
"""Words and signs in a document at most: some twenty times the longest operation of our own."""

COMPARISONS: Final = 5_000
"""Fields with one response key that are compared with each other, roughly; the number grows with the square of them."""

MOST_ERRORS: Final = 50
"""Errors of a document that are told at once."""

TOO_MUCH: Final = (
    "The document takes too long to check: it has too many errors, or selects the same too often; "
    "select each field once in each place."
)

WAITING: Final = 100
"""New documents that may wait to be read."""

KEPT: Final = 500
"""Documents that stay parsed and validated."""

LONGEST_KEPT: Final = 50_000
"""Characters of a document that is kept: longer ones are rare, and would make the store of them large."""


overlapping.MAX_COMPLEXITY_BUDGET = COMPARISONS  # where graphql-core asks for it


class DocumentErrors(Exception):
    """A document cannot be run; `errors` says why, each with its place in the text."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(errors)
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document with its parts by name, what each of its operations costs, and what the audit trail tells."""

    node: DocumentNode
    operations: tuple[OperationDefinitionNode, ...]
    fragments: Mapping[str, FragmentDefinitionNode]
    costs: tuple[CostForm, ...]
    audits: tuple[Audited, ...]

    def cost(self, operation: OperationDefinitionNode) -> CostForm:
        """What `operation`, which is one of this document, costs."""
        return next(form for each, form in zip(self.operations, self.costs, strict=True) if each is operation)

    def audited(self, operation: OperationDefinitionNode) -> Audited:
        """`operation`, which is one of this document, as it is run."""
        return next(run for each, run in zip(self.operations, self.audits, strict=True) if each is operation)

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
    """The documents of one schema: each valid one is parsed and validated once while it is in use.

    Those who ask for one that is being read wait for the same reading.
    """

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._being_read: dict[str, asyncio.Task[Document]] = {}
        self._line = WaitingLine("New documents", at_once=1, waiting=WAITING, retry_after=1)

    async def read(self, text: str) -> Document:
        """The document that `text` is.

        Raises:
            DocumentErrors: it cannot be parsed, or does not fit the schema.
            TooExpensive: it stands for too many fields.
            Busy: too many new documents wait to be read.
        """
        if text in self._kept:
            self._kept.move_to_end(text)
            return self._kept[text]
        if text not in self._being_read:
            self._being_read[text] = asyncio.create_task(self._read(text))
            self._being_read[text].add_done_callback(looked_at)
        return await asyncio.shield(self._being_read[text])

    async def _read(self, text: str) -> Document:
        """Read what is new, for all who ask for it meanwhile."""
        try:
            document = await self._line.run(lambda: asyncio.to_thread(read_document, self._schema, text))
        finally:
            del self._being_read[text]
        if len(text) <= LONGEST_KEPT:
            self._kept[text] = document
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return document


def read_document(schema: GraphQLSchema, text: str) -> Document:
    """The document that `text` is, parsed and validated.

    Raises:
        DocumentErrors: it cannot be parsed, or does not fit the schema.
        TooExpensive: it stands for too many fields.
    """
    try:
        node = parse(text, max_tokens=TOKENS, allow_empty_selection_sets=False)
    except GraphQLError as error:
        raise DocumentErrors([error]) from error
    check_expansion(node)
    errors = validate(schema, node, max_errors=MOST_ERRORS)
    if errors:
        raise DocumentErrors(list(map(_told, errors)))
    operations = tuple(each for each in node.definitions if isinstance(each, OperationDefinitionNode))
    fragments = {each.name.value: each for each in node.definitions if isinstance(each, FragmentDefinitionNode)}
    costs = tuple(cost_form(schema, each, fragments) for each in operations)
    audits = tuple(audited(schema, node, each, text) for each in operations)
    return Document(node=node, operations=operations, fragments=fragments, costs=costs, audits=audits)


def _told(error: GraphQLError) -> GraphQLError:
    """`error`, in words that say what to do where graphql-core only says that it stopped."""
    return GraphQLError(TOO_MUCH) if isinstance(error, ValidationAbortedError) else error
