"""Machine tokens as they are kept: the hash of each secret with what it grants, never the secret itself.

They are bookkeeping and no part of what is asked about: no Change is logged for them, and the data version stays.
Days and moments are texts in UTC, which compare as they follow each other.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from graph_api.store.graph import Graph, Writing

FIELDS: Final = """
token.id AS id, token.hash AS hash, token.name AS name, token.role AS role, token.scopes AS scopes,
token.person AS person, token.createdAt AS created_at, token.expiresAt AS expires_at,
token.revokedAt AS revoked_at, token.lastUsedOn AS last_used_on
"""

ALL: Final = f"MATCH (token:AccessToken) RETURN {FIELDS} ORDER BY created_at, id"
WITH_HASHES: Final = f"UNWIND $hashes AS hash MATCH (token:AccessToken {{hash: hash}}) RETURN {FIELDS}"

# The lock makes those who add tokens at once count one after the other; it ends with the transaction.
LOCK: Final = "MERGE (lease:Lease {name: 'tokens'}) SET lease.asked = $id"
GOOD: Final = f"""
MATCH (token:AccessToken)
WHERE token.name = $name AND token.revokedAt IS NULL AND token.expiresAt > $now
RETURN {FIELDS} ORDER BY created_at, id
"""
ADD: Final = """
CREATE (:AccessToken {
  id: $id, hash: $hash, name: $name, role: $role, scopes: $scopes, person: $person,
  createdAt: $created_at, expiresAt: $expires_at
})
"""

REVOKE: Final = f"""
MATCH (token:AccessToken {{id: $id}})
SET token.revokedAt = coalesce(token.revokedAt, $at)
RETURN {FIELDS}
"""
USED: Final = "MATCH (token:AccessToken {id: $id}) SET token.lastUsedOn = $day"

EMAILS: Final = "MATCH (person:Person) WHERE person.email <> '' RETURN toLower(trim(person.email)), person.id"


@dataclass(frozen=True, slots=True)
class StoredToken:
    """One machine token.

    `role` and `scopes` are words, which may be those of a newer program. `person`: the id of the Person on whose
    behalf it asks, or None. `revoked_at` None: it is not. `last_used_on`: the latest day, None for never.
    """

    id: str
    hash: str = field(repr=False)
    name: str
    role: str
    scopes: tuple[str, ...]
    person: str | None
    created_at: str
    expires_at: str
    revoked_at: str | None = None
    last_used_on: str | None = None

    def good_at(self, moment: str) -> bool:
        """Whether it could be used at `moment`."""
        return self.revoked_at is None and moment < self.expires_at


async def every_token(graph: Graph) -> list[StoredToken]:
    """All tokens, those that are of no use any more among them, the oldest first."""
    return [_token(row) for row in await graph.records(ALL)]


async def tokens_with(graph: Graph, hashes: Iterable[str]) -> list[StoredToken]:
    """The tokens that have one of these hashes."""
    return [_token(row) for row in await graph.records(WITH_HASHES, hashes=list(hashes))]


async def add_token(graph: Graph, token: StoredToken, most: int) -> list[StoredToken]:
    """Keep `token`, unless there are `most` of its name that are good when it is made.

    Returns:
        Those that stand in its way; empty where it was kept.
    """
    return await graph.write(partial(_added, token=token, most=most))


async def _added(writing: Writing, token: StoredToken, most: int) -> list[StoredToken]:
    await writing.records(LOCK, id=token.id)
    good = [_token(row) for row in await writing.records(GOOD, name=token.name, now=token.created_at)]
    if len(good) >= most:
        return good
    kept = {name: getattr(token, name) for name in ("id", "hash", "name", "role", "person", "created_at", "expires_at")}
    await writing.records(ADD, scopes=list(token.scopes), **kept)
    return []


async def revoke_token(graph: Graph, token_id: str, at: str) -> StoredToken | None:
    """Make a token useless, unless it is already; the token as it is then, None where there is none of this id."""
    rows = await graph.write(lambda writing: writing.records(REVOKE, id=token_id, at=at))
    return _token(rows[0]) if rows else None


async def note_use(graph: Graph, token_id: str, day: str) -> None:
    """Keep that a token was used on `day`."""
    await graph.write(lambda writing: writing.records(USED, id=token_id, day=day))


async def emails(graph: Graph) -> list[tuple[str, str]]:
    """Every e-mail address in lower case, with the id of the Person who has it."""
    return [(email, person) for email, person in await graph.rows(EMAILS, {})]


def _token(row: dict[str, Any]) -> StoredToken:
    row["scopes"] = tuple(row["scopes"])
    return StoredToken(**row)
