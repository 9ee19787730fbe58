"""The constraints and indexes that the declarations ask for: what is unique, listed, filtered and searched.

The files of schema/neo4j create them; tests hold those files, and a migrated database, against `indexes_of`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from graph_api.domain.declarations import Ask, Model, NodeType

RANGED: Final = frozenset({Ask.IS, Ask.ONE_OF, Ask.FROM, Ask.TO})
SEARCH_INDEX: Final = "names"
"""The name of the full-text index that `search` asks."""


class IndexKind(Enum):
    """What an index can answer; the values are Neo4j's words for it."""

    UNIQUE = "UNIQUE"
    RANGE = "RANGE"
    TEXT = "TEXT"
    FULLTEXT = "FULLTEXT"


@dataclass(frozen=True, slots=True)
class Index:
    """One index over nodes that have any of `labels`; UNIQUE is a constraint with its index."""

    kind: IndexKind
    labels: tuple[str, ...]
    properties: tuple[str, ...]
    name: str


def indexes_of(model: Model) -> frozenset[Index]:
    """Every constraint and index of a migrated database: those of `model`, and those of its bookkeeping."""
    declared = (index for node in model for index in (*_identity(node), *_lists(node), *_filters(node), *_words(node)))
    return frozenset((*declared, _search(model), *BOOKKEEPING))


def _index(kind: IndexKind, label: str, *properties: str) -> Index:
    return Index(kind, (label,), properties, "_".join((label, *properties)))


BOOKKEEPING: Final = (
    _index(IndexKind.UNIQUE, "Migration", "version"),
    _index(IndexKind.UNIQUE, "Lease", "name"),
    _index(IndexKind.UNIQUE, "ChangeLog", "name"),
    _index(IndexKind.UNIQUE, "Change", "seq"),
    _index(IndexKind.UNIQUE, "Sample", "name"),
    _index(IndexKind.UNIQUE, "AccessToken", "id"),
    _index(IndexKind.UNIQUE, "AccessToken", "hash"),
    _index(IndexKind.UNIQUE, "ErasedPerson", "mark"),
    _index(IndexKind.RANGE, "AuditLine", "at"),
)


def _identity(declared: NodeType) -> Iterator[Index]:
    yield _index(IndexKind.UNIQUE, declared.identity, "id")
    yield _index(IndexKind.UNIQUE, declared.identity, "source", "externalId")
    # An external id may be asked for without its source, which the index over both cannot answer.
    yield _index(IndexKind.RANGE, declared.identity, "externalId")


def _lists(declared: NodeType) -> Iterator[Index]:
    return (_index(IndexKind.RANGE, declared.label, order.order_key) for order in declared.orders)


def _filters(declared: NodeType) -> Iterator[Index]:
    asked = (field for field in declared.properties if RANGED.intersection(field.where))
    return (_index(IndexKind.RANGE, declared.label, field.name) for field in asked)


def _words(declared: NodeType) -> Iterator[Index]:
    if any(Ask.CONTAINS in field.where for field in declared.properties):
        yield _index(IndexKind.TEXT, declared.label, "searchText")


def _search(model: Model) -> Index:
    searched = (node for node in model.concrete if any(field.search for field in node.properties))
    return Index(IndexKind.FULLTEXT, tuple(sorted(node.label for node in searched)), ("searchText",), SEARCH_INDEX)
