"""The rights of the people in the graph, as data: what of it is theirs, and who may use a right for whom."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Annotated, Final

WRITTEN: Final = ("BY",)
"""Relationships that lead from what someone wrote to whoever wrote it: it is exported with them, and goes with them."""

SHORTEST_KEY: Final = 32
"""Characters of a key, so that trying keys is hopeless."""

KEY_SAYS: Final = b"mellanrum: which key"


@dataclass(frozen=True, slots=True)
class ErasureKey:
    """The secret that lets an import recognise the people who were erased; kept anywhere but in the database.

    Ids of a source are often guessable (numbers of employees), so that a plain hash of one would tell whose it is to
    anyone who tries them all. Without the key the marks of this one tell nothing.
    """

    secret: bytes

    @property
    def name(self) -> str:
        """What tells this key from others, and nothing about it."""
        return self._of(KEY_SAYS)[:16]

    def mark(self, source: str, external_id: str) -> str:
        """What stays of an erased person: something that only the key can make from their id in their source."""
        return self._of(f"{source}\0{external_id}".encode())

    def _of(self, message: bytes) -> str:
        return hmac.new(self.secret, message, hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Whether someone objects to being analysed."""

    objects: Annotated[bool, "Whether they do, from now on."]
    changed: Annotated[bool, "Whether that is new."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksGone:
    """Relationships of one type that an erasure took."""

    type: Annotated[str, "Their type in the graph."]
    count: Annotated[int, "How many."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What an erasure took, or would take; nothing in it says who it was."""

    erased: Annotated[bool, "Whether there was such a person; false where they are erased already."]
    dry_run: Annotated[bool, "Whether this only says what would go."]
    relationships: Annotated[tuple[LinksGone, ...], "Their relationships, by type."]
    texts: Annotated[int, "Texts that they wrote, which went with them."]
    employers: Annotated[int, "Employers that nothing but their own record named, which went with them."]
    tokens: Annotated[int, "Tokens of programs that asked on their behalf, which went with them."]
    changes: Annotated[int, "Entries of the change log that named them, and no longer do."]
    audit_lines: Annotated[int, "Lines of the audit trail that named them, and no longer do."]
    kept_out: Annotated[bool, "Whether imports leave them out from now on; false where no key for that is set."]
