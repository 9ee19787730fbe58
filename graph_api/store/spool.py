"""Rows of an import on their way: read from the files, checked, put in order, not yet written.

They lie in a temporary SQLite database without a name, which goes to disk where it grows and which the system removes
when it is closed. So a folder of any size is read once, and memory holds a batch of it.
"""

import json
import sqlite3
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import groupby, islice
from typing import Final, NamedTuple, TypeVar

from graph_api.domain.cells import Value
from graph_api.domain.seed_format import Entry

T = TypeVar("T")

TABLES: Final = """
CREATE TABLE node (file TEXT, row INTEGER, identity TEXT, id TEXT, said TEXT, refers TEXT, PRIMARY KEY (file, row));
CREATE UNIQUE INDEX node_id ON node (identity, id);
CREATE TABLE link (file TEXT, row INTEGER, route INTEGER, start TEXT, finish TEXT, key TEXT, entry TEXT,
  PRIMARY KEY (file, row));
CREATE TABLE reference (file TEXT, row INTEGER, said_in TEXT, identity TEXT, id TEXT);
CREATE INDEX reference_row ON reference (file, row);
CREATE TABLE known (identity TEXT, id TEXT, PRIMARY KEY (identity, id));
CREATE TABLE bad (identity TEXT, id TEXT, place TEXT, PRIMARY KEY (identity, id));
CREATE TABLE outcome (file TEXT, row INTEGER, word TEXT, PRIMARY KEY (file, row));
PRAGMA cache_size = -32000;
BEGIN;
"""
ADD_NODE: Final = "INSERT INTO node VALUES (?, ?, ?, ?, ?, ?)"
PLACE: Final = """
SELECT file || ', row ' || row FROM node WHERE identity = ?1 AND id = ?2
UNION ALL SELECT place FROM bad WHERE identity = ?1 AND id = ?2
"""
ADD_LINK: Final = "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)"
ADD_REFERENCE: Final = "INSERT INTO reference VALUES (?, ?, ?, ?, ?)"
ADD_BAD: Final = "INSERT OR IGNORE INTO bad VALUES (?, ?, ?)"
ADD_KNOWN: Final = "INSERT OR IGNORE INTO known VALUES (?, ?)"
ADD_OUTCOME: Final = "INSERT OR REPLACE INTO outcome VALUES (?, ?, ?)"

NODES: Final = """
SELECT node.row, id, said, refers, word FROM node
LEFT JOIN outcome ON outcome.file = node.file AND outcome.row = node.row
WHERE node.file = ? ORDER BY node.row
"""
LINKS: Final = "SELECT route, start, finish, key, row, entry FROM link WHERE file = ? ORDER BY 1, 2, 3, 4, 5"
ROWS: Final = "SELECT (SELECT count(*) FROM node) + (SELECT count(*) FROM link)"
OUTCOMES: Final = "SELECT word, count(*) FROM outcome WHERE file = ? GROUP BY word"

ELSEWHERE: Final = """
SELECT DISTINCT reference.id FROM reference
LEFT JOIN node ON node.identity = reference.identity AND node.id = reference.id
WHERE reference.identity = ? AND node.id IS NULL ORDER BY 1
"""
DANGLING: Final = """
SELECT reference.file, reference.row, said_in, reference.identity, reference.id, bad.place FROM reference
LEFT JOIN node ON node.identity = reference.identity AND node.id = reference.id
LEFT JOIN known ON known.identity = reference.identity AND known.id = reference.id
LEFT JOIN bad ON bad.identity = reference.identity AND bad.id = reference.id
WHERE node.id IS NULL AND known.id IS NULL
ORDER BY reference.file, reference.row, reference.rowid
"""
DROP: Final = (
    "INSERT OR IGNORE INTO bad SELECT identity, id, file || ', row ' || row FROM node WHERE file = ? AND row = ?",
    "DELETE FROM node WHERE file = ? AND row = ?",
    "DELETE FROM link WHERE file = ? AND row = ?",
    "DELETE FROM reference WHERE file = ? AND row = ?",
)


class NodeRow(NamedTuple):
    """A row that is a node.

    `said`: its values by property, None for an empty cell. `refers`: the ids or names it refers to, by column.
    `outcome`: what became of it so far; None before it was written.
    """

    row: int
    id: str
    said: dict[str, Value | None]
    refers: dict[str, list[str]]
    outcome: str | None = None


class LinkRow(NamedTuple):
    """A row that is a record on a relationship, in the relationship's direction."""

    row: int
    route: int
    start: str
    end: str
    key: str
    entry: Entry


class Reference(NamedTuple):
    """A cell that holds the id of a node of `identity`."""

    column: str
    identity: str
    id: str


class Dangling(NamedTuple):
    """A reference that leads nowhere; `bad`: the row it would have led to had that been right, else None."""

    file: str
    row: int
    column: str
    identity: str
    id: str
    bad: str | None


class Spool:
    """The rows of one import; see `spooled`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._database = connection

    def add_node(self, file: str, identity: str, node: NodeRow) -> None:
        """Keep a row whose id no other row has; see `place_of`."""
        values = (file, node.row, identity, node.id, json.dumps(node.said), json.dumps(node.refers))
        self._database.execute(ADD_NODE, values)

    def place_of(self, identity: str, id_: str) -> str | None:
        """The row that has this id already, right or bad, as "people.csv, row 3"; None where there is none."""
        found = self._database.execute(PLACE, (identity, id_)).fetchone()
        return found[0] if found else None

    def add_link(self, file: str, link: LinkRow) -> None:
        """Keep a row."""
        values = (file, link.row, link.route, link.start, link.end, link.key, json.dumps(link.entry))
        self._database.execute(ADD_LINK, values)

    def add_references(self, file: str, row: int, references: Iterable[Reference]) -> None:
        """Remember what a row refers to, so that it can be looked for when all files are read."""
        self._database.executemany(ADD_REFERENCE, [(file, row, *reference) for reference in references])

    def add_bad(self, file: str, row: int, identity: str, id_: str) -> None:
        """Remember that this row would have been a node, so that those who refer to it can be told why it is not."""
        self._database.execute(ADD_BAD, (identity, id_, f"{file}, row {row}"))

    def add_known(self, identity: str, ids: Iterable[str]) -> None:
        """Remember ids that are in the database already."""
        self._database.executemany(ADD_KNOWN, [(identity, id_) for id_ in ids])

    def elsewhere(self, identity: str) -> Iterator[str]:
        """The ids that rows refer to and that no row has."""
        return (id_ for (id_,) in self._database.execute(ELSEWHERE, (identity,)))

    def dangling(self) -> list[Dangling]:
        """Every reference to what is neither in a row nor known."""
        return [Dangling(*found) for found in self._database.execute(DANGLING)]

    def drop(self, file: str, row: int) -> None:
        """Forget a row; what refers to it is dangling from now on."""
        for statement in DROP:
            self._database.execute(statement, (file, row))

    def nodes(self, file: str) -> Iterator[NodeRow]:
        """The rows of a file of nodes, as they came."""
        found: Iterable[tuple[int, str, str, str, str | None]] = self._database.execute(NODES, (file,))
        return (NodeRow(row, id_, json.loads(said), json.loads(refers), word) for row, id_, said, refers, word in found)

    def links(self, file: str) -> Iterator[list[LinkRow]]:
        """The rows of a file of links, those of one relationship together."""
        found: Iterable[tuple[int, str, str, str, int, str]] = self._database.execute(LINKS, (file,))
        rows = (LinkRow(row, route, start, end, key, json.loads(entry)) for route, start, end, key, row, entry in found)
        return (list(group) for _, group in groupby(rows, key=lambda link: link[1:5]))

    def settle(self, file: str, outcomes: Iterable[tuple[int, str]]) -> None:
        """Remember what became of rows, by row number."""
        self._database.executemany(ADD_OUTCOME, [(file, row, word) for row, word in outcomes])

    def outcomes(self, file: str) -> dict[str, int]:
        """How many rows of a file became what."""
        return dict(self._database.execute(OUTCOMES, (file,)).fetchall())

    def __len__(self) -> int:
        return self._database.execute(ROWS).fetchone()[0]


@contextmanager
def spooled() -> Generator[Spool]:
    """An empty spool, for the block."""
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        connection.executescript(TABLES)
        yield Spool(connection)


def batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """`rows` in lists of `size`, the last one shorter."""
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch
