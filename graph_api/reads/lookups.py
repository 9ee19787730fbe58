"""What is asked for: one operation of a document, with its variables."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import DocumentNode, FragmentDefinitionNode, OperationDefinitionNode


@dataclass(frozen=True, slots=True)
class Lookup:
    """An operation, validated against the schema, its variables coerced.

    `variables` holds what was given and every default of the operation; a variable without either is absent.
    `text` is the document as it was sent: equal texts are compiled once.
    """

    document: DocumentNode
    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, object]
    text: str
