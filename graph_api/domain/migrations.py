"""Migrations as files: `schema/neo4j/V0001__identity.cypher` and so on, each a list of statements.

A migration is done in order, once, and never changed afterwards: its checksum is kept in the database. Every
statement must be safe to run again (IF NOT EXISTS), since a process that dies half way leaves some of them done;
and statements about the schema and about data each have a transaction of their own, which Neo4j demands.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FILE_NAME: Final = re.compile(r"V(?P<version>\d{4})__(?P<name>\w+)\.cypher")
COMMENT: Final = re.compile(r"^\s*//.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of migrations.

    `version` counts from 1 without gaps. `checksum`: SHA-256 of the text with plain line ends, so that a checkout
    on another system has the same one.
    """

    version: int
    name: str
    checksum: str
    statements: tuple[str, ...]

    @property
    def file_name(self) -> str:
        """What its file is called."""
        return f"V{self.version:04d}__{self.name}.cypher"


def migrations_in(folder: Path) -> tuple[Migration, ...]:
    """The migrations of `folder`, in the order in which they are done.

    Raises:
        ValueError: their numbers are not 1, 2, 3, ...; the program would not know which comes first.
    """
    named = ((FILE_NAME.fullmatch(path.name), path) for path in sorted(folder.glob("*.cypher")))
    read = tuple(_migration(name, path.read_text("utf-8")) for name, path in named if name)
    if [migration.version for migration in read] != list(range(1, len(read) + 1)):
        raise ValueError(f"{folder}: the migrations are not numbered from V0001 without gaps")
    return read


def _migration(name: re.Match[str], text: str) -> Migration:
    return Migration(
        version=int(name["version"]),
        name=name["name"],
        checksum=hashlib.sha256(text.encode()).hexdigest(),
        statements=tuple(part for raw in COMMENT.sub("", text).split(";") if (part := raw.strip())),
    )
