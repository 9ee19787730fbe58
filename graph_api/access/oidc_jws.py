"""A signed token as it is written (JWS, compact; RFC 7515), taken apart strictly: it can be read in one way only.

What the token says of keys (`jwk`, `jku`, `x5c`, `x5u`) is ignored: keys come from the identity provider alone.
"""

import base64
import binascii
import json
import math
import re
from dataclasses import dataclass, field
from typing import Any, Final, cast

from graph_api.errors import Unauthenticated

PARTS: Final = re.compile(r"([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)")
TYPES: Final = frozenset({"jwt", "at+jwt", "application/jwt", "application/at+jwt"})
"""What `typ` may be, in lower case (RFC 9068 and what most providers write); where it is not said, that is fine too."""

NOT_UNDERSTOOD: Final = ("crit", "b64", "enc", "zip")
"""Members of the header that change what the rest means, in ways that we do not follow."""

LONGEST_NAME: Final = 256

FORGED: Final = "This token is not a token of the identity provider; sign in again."
"""All that is said of a token that is not what it should be: the rest would help nobody but whoever made it."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A token taken apart; nothing of it is checked yet against any key."""

    algorithm: str
    key_id: str | None
    claims: dict[str, Any] = field(repr=False)
    signed: bytes = field(repr=False)
    signature: bytes = field(repr=False)


def taken_apart(text: str) -> Signed:
    """The parts of the token `text`.

    Raises:
        Unauthenticated: it is not written as a signed token is.
    """
    read = PARTS.fullmatch(text)
    if read is None:
        raise Unauthenticated(FORGED)
    try:
        header, claims = _members(read[1]), _members(read[2])
        signature = _decoded(read[3])
    except (ValueError, RecursionError) as error:
        raise Unauthenticated(FORGED) from error
    algorithm, key_id, kind = header.get("alg"), header.get("kid"), header.get("typ", "JWT")
    understood = not any(member in header for member in NOT_UNDERSTOOD)
    named = key_id is None or (isinstance(key_id, str) and len(key_id) <= LONGEST_NAME)
    typed = isinstance(kind, str) and kind.lower() in TYPES
    if not (understood and named and typed and isinstance(algorithm, str)):
        raise Unauthenticated(FORGED)
    return Signed(algorithm, key_id, claims, f"{read[1]}.{read[2]}".encode("ascii"), signature)


def _members(part: str) -> dict[str, Any]:
    """The members of a JSON object, none of which stands there twice.

    Raises:
        ValueError: it is none.
    """
    text = _decoded(part).decode("utf-8")
    read: object = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite)
    if not isinstance(read, dict):
        raise ValueError("no object")  # noqa: TRY004 -- as everything else that it can be
    return cast("dict[str, Any]", read)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member stands there twice")
    return members


def _no_number(name: str) -> float:
    raise ValueError(name)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _decoded(part: str) -> bytes:
    """The bytes of base64url without padding, in the one way in which they are written.

    Raises:
        ValueError: they are written otherwise: with bits that mean nothing.
    """
    try:
        content = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except binascii.Error as error:
        raise ValueError("no base64url") from error
    if base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii") != part:
        raise ValueError("base64url with bits to spare")
    return content
