"""The keys of an identity provider (JWK; RFC 7517): which of them sign for us, and fetched anew when they change."""

import asyncio
import base64
import logging
import math
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

from graph_api.access.oidc_jws import FORGED, Signed
from graph_api.errors import MellanrumError, Unauthenticated

logger = logging.getLogger(__name__)

ALGORITHMS: Final = {
    "RS256": ("RSA", None),
    "PS256": ("RSA", None),
    "ES256": ("EC", "P-256"),
    "EdDSA": ("OKP", "Ed25519"),
    "Ed25519": ("OKP", "Ed25519"),
}
"""What a token may be signed with, and the kind of key that takes.

RS256 is what every provider has; the others are those of RFC 8725 that are better and common (`Ed25519` is what RFC
9864 calls the only `EdDSA` that is used). Whoever could check a signature with a secret (HS256) could also make one,
and `none` is no signature.
"""

PUBLIC: Final = {"RSA": ("n", "e"), "EC": ("crv", "x", "y"), "OKP": ("crv", "x")}
"""The members that make a public key; nothing else of a key is used, a private part least of all."""

KINDS: Final[Mapping[str, type[RSAKey | ECKey | OKPKey]]] = {"RSA": RSAKey, "EC": ECKey, "OKP": OKPKey}

RSA_BITS: Final = (2048, 8192)
"""Weaker ones can be broken; larger ones take long."""

MOST_KEYS: Final = 100
SECONDS_BETWEEN: Final = 60.0
"""From one attempt to fetch the keys because one is not known, to the next."""

SECONDS_TO_KEEP: Final = 3600.0
"""How old the keys may grow before they are fetched anew, so that one that was withdrawn is so here too."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key. `algorithm` None: any of those that its kind can do."""

    id: str | None
    kind: str
    curve: str | None
    algorithm: str | None
    native: RSAKey | ECKey | OKPKey = field(repr=False)

    def fits(self, algorithm: str) -> bool:
        """Whether tokens with this algorithm may be signed by it."""
        kind, curve = ALGORITHMS.get(algorithm, (None, None))
        return kind == self.kind and curve in {None, self.curve} and self.algorithm in {None, algorithm}

    def signed(self, token: Signed) -> bool:
        """Whether it signed `token`."""
        try:
            return JWSRegistry.algorithms[token.algorithm].verify(token.signed, token.signature, self.native)
        except (JoseError, ValueError, TypeError):
            return False


Fetch = Callable[[], Awaitable[tuple[Key, ...]]]


def usable_keys(content: object) -> tuple[Key, ...]:
    """Those keys of a JWK set that may sign tokens for us; others are passed over.

    Raises:
        ValueError: it is no JWK set.
    """
    listed = cast("Mapping[str, object]", content).get("keys") if isinstance(content, Mapping) else None
    if not isinstance(listed, list):
        raise ValueError("no JWK set")  # noqa: TRY004 -- of its content
    read = [_key(each) for each in cast("list[object]", listed)[:MOST_KEYS]]
    return tuple(key for key in read if key is not None and any(key.fits(name) for name in ALGORITHMS))


class Keys:
    """The keys that are known, and how they come to be known.

    Args:
        known: those at the start.
        fetch: fetches all that the provider has now.
        clock: seconds that only grow.
    """

    def __init__(self, known: tuple[Key, ...], fetch: Fetch, clock: Callable[[], float] = time.monotonic) -> None:
        self._known = known
        self._fetch = fetch
        self._clock = clock
        self._fetched = clock()
        self._tried = -math.inf
        self._fetching: asyncio.Task[None] | None = None

    async def check(self, token: Signed) -> None:
        """Make sure that one of the keys signed `token`.

        Raises:
            Unauthenticated: none did.
        """
        if token.algorithm not in ALGORITHMS:
            raise Unauthenticated(FORGED)
        if self._clock() - self._fetched >= SECONDS_TO_KEEP:
            self._begin()
        key = self._key_of(token)
        if key is None:
            self._begin()
            if self._fetching is not None:
                await asyncio.shield(self._fetching)
            key = self._key_of(token)
        if key is None or not key.signed(token):
            raise Unauthenticated(FORGED)

    def _key_of(self, token: Signed) -> Key | None:
        """The one key that can have signed it; None where there is none, or no telling which."""
        fitting = [key for key in self._known if key.fits(token.algorithm) and token.key_id in {None, key.id}]
        return fitting[0] if len(fitting) == 1 else None

    def _begin(self) -> None:
        """Begin to fetch, unless that goes on already or was tried a moment ago."""
        if self._fetching is not None and not self._fetching.done():
            return
        self._fetching = None
        if self._clock() - self._tried >= SECONDS_BETWEEN:
            self._tried = self._clock()
            self._fetching = asyncio.create_task(self._replace())

    async def _replace(self) -> None:
        """Take what the provider has now for what is known; where that cannot be had, go on with what is known."""
        try:
            known = await self._fetch()
        except MellanrumError as error:
            logger.warning("keys not fetched", extra={"said": {"reason": error.sentence}})
        else:
            self._known, self._fetched = known, self._clock()


def _key(content: object) -> Key | None:
    if not isinstance(content, Mapping):
        return None
    members = cast("Mapping[str, Any]", content)
    kind, curve, algorithm, key_id = (members.get(name) for name in ("kty", "crv", "alg", "kid"))
    operations = members.get("key_ops", ["verify"])
    signs = members.get("use", "sig") == "sig" and isinstance(operations, list) and "verify" in operations
    if not signs or not isinstance(kind, str) or kind not in KINDS:
        return None
    if not isinstance(key_id, str | None) or not isinstance(algorithm, str | None):
        return None
    public: dict[str, Any] = {"kty": kind} | {name: members.get(name) for name in PUBLIC[kind]}
    try:
        if kind == "RSA" and not RSA_BITS[0] <= _bits(public["n"]) <= RSA_BITS[1]:
            return None
        return Key(key_id, kind, curve, algorithm, KINDS[kind].import_key(public))
    except (JoseError, ValueError, TypeError, AttributeError):
        return None


def _bits(number: str) -> int:
    """How many bits a number has that is written as base64url."""
    return int.from_bytes(base64.urlsafe_b64decode(number + "=="), "big").bit_length()
