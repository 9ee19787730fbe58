"""An identity provider as a process of its own: oidc-provider from npm, certified by the OpenID Foundation."""

import asyncio
import json
import shutil
from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from tests.support import npm

SCRIPT: Final = npm.PROVIDER / "provider.mjs"
CLIENT: Final = "mellanrum-pages"
AUDIENCE: Final = "https://mellanrum.example.org"
SECONDS: Final = 30
PAGES: Final = ("/", "/plain", "/map", "/coverage", "/surroundings")
"""Where the flow may lead back to, as an administrator registers them."""


class IdentityProvider:
    """A provider that answers at `address`; its people are called what they say, with roles by name."""

    def __init__(self, found: Mapping[str, Any], keys: KeySet, process: asyncio.subprocess.Process) -> None:
        self.address: str = found["issuer"]
        self._found = found
        self._keys = keys
        self._process = process

    @property
    def as_said(self) -> dict[str, str]:
        """What /sign-in.json says of it."""
        return {
            "issuer": self.address,
            "clientId": CLIENT,
            "authorizationEndpoint": self._found["authorization_endpoint"],
            "tokenEndpoint": self._found["token_endpoint"],
            "scopes": "openid",
        }

    def role_of(self, token: str) -> str | None:
        """The role that an access token names; None where it is none of this provider's, not for us or too old."""
        try:
            claims = jwt.decode(token, self._keys, algorithms=["RS256"]).claims
            jwt.JWTClaimsRegistry(
                exp={"essential": True},
                iss={"essential": True, "value": self.address},
                aud={"essential": True, "value": AUDIENCE},
            ).validate(claims)
        except (JoseError, ValueError):
            return None
        return next(iter(claims["roles"]), None)

    async def stop(self) -> None:
        """Answer nothing more."""
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


@asynccontextmanager
async def identity_provider(
    origins: Iterable[str], folder: Path, *, roles: Mapping[str, str], seconds: int = 600
) -> AsyncGenerator[IdentityProvider]:
    """A provider for the pages of `origins`, of which the script lies in `folder`, for the block.

    `roles`: of its people, by name. `seconds`: how long its access tokens are good.
    """
    redirects = [f"{origin}{page}" for origin in origins for page in PAGES]
    said = {"redirects": redirects, "client": CLIENT, "audience": AUDIENCE, "seconds": seconds, "roles": dict(roles)}
    script = shutil.copy(SCRIPT, folder)
    process = await asyncio.create_subprocess_exec(
        npm.NODE, script, json.dumps(said), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout is not None
    address = (await asyncio.wait_for(process.stdout.readline(), SECONDS)).decode().strip()
    async with httpx.AsyncClient(base_url=address) as client:
        found = (await client.get("/.well-known/openid-configuration")).json()
        keys = KeySet.import_key_set((await client.get(found["jwks_uri"])).json())
    provider = IdentityProvider(found, keys, process)
    try:
        yield provider
    finally:
        await provider.stop()
