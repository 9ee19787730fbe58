"""Who asks with a token of the identity provider (OpenID Connect): an access token that is a JWT and made for us.

The audience tells it from an ID token, which is made for the page that signed somebody in, and from tokens for other
services. What was found is used for a few seconds, or until the token ends.
"""

import hashlib
import re
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

from graph_api.access.caller import Caller
from graph_api.access.oidc_claims import LEEWAY, check_claims, email_of, role_of, roles_given
from graph_api.access.oidc_http import ProviderDocuments
from graph_api.access.oidc_jws import taken_apart
from graph_api.access.oidc_keys import Key, Keys, usable_keys
from graph_api.access.people_by_email import PeopleByEmail
from graph_api.access.recent import Recent
from graph_api.access.token_format import hash_of
from graph_api.errors import SettingsInvalid, Unauthenticated
from graph_api.sign_in_settings import Oidc, is_safe_to_ask
from graph_api.store.graph import Graph

DISCOVERY: Final = "/.well-known/openid-configuration"
ENDPOINT: Final = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+(?:/[!-~]*)?")
"""Addresses that may stand in a policy for browsers, where spaces and semicolons mean something."""

NAME_DIGITS: Final = 32
"""Of the hash that stands for somebody in budgets and the audit trail."""


@dataclass(frozen=True, slots=True)
class Provider:
    """An identity provider that answers: its settings, its endpoints, and how its keys are known."""

    oidc: Oidc
    authorization_endpoint: str
    token_endpoint: str
    keys: Keys


class ProviderTokens:
    """The tokens of `provider`; the people they are about are those of `graph`. One per process.

    Raises:
        SettingsInvalid: a role that the settings give is none.
    """

    def __init__(self, provider: Provider, graph: Graph, now: Callable[[], float] = time.time) -> None:
        self._provider = provider
        self._given = roles_given(provider.oidc)
        self._people = PeopleByEmail(graph)
        self._now = now
        self._checked: Recent[tuple[Caller, str | None, float]] = Recent()

    async def caller(self, text: str) -> Caller:
        """Who asks with the token `text`.

        Raises:
            Unauthenticated: nobody: it is forged, for somebody else, or not good now.
            Refused: somebody who has no role here.
            MellanrumError: the database does not say which person that is.
        """
        key, since = hash_of(text), self._checked.now()
        checked = self._checked.get(key)
        if checked is None:
            checked = await self._check(text)
            self._checked.keep(key, checked, since)
        caller, email, ends = checked
        if self._now() >= ends:
            raise Unauthenticated("Your sign-in has ended; sign in again.")
        return caller if email is None else replace(caller, person=await self._people.person(email))

    async def _check(self, text: str) -> tuple[Caller, str | None, float]:
        """The caller without their person, the address of that, and when the token ends."""
        token, oidc = taken_apart(text), self._provider.oidc
        await self._provider.keys.check(token)
        check_claims(token.claims, oidc, self._now())
        role, scopes = role_of(token.claims, oidc, self._given)
        name = f"oidc:{_pseudonym(oidc.issuer, token.claims['sub'])}"
        return Caller(role, None, scopes, name), email_of(token.claims, oidc), token.claims["exp"] + LEEWAY


@asynccontextmanager
async def provider_of(oidc: Oidc, clock: Callable[[], float] = time.monotonic) -> AsyncGenerator[Provider]:
    """The provider that the settings name, for the block; its keys are fetched anew while it lasts.

    Raises:
        SettingsInvalid: it cannot be reached, is not what the settings say, or has no key that we could use.
    """
    documents = ProviderDocuments(oidc.issuer)
    try:
        said = await documents.document(oidc.issuer.removesuffix("/") + DISCOVERY)
        if said.get("issuer") != oidc.issuer:
            sentence = (
                f'the identity provider calls itself "{said.get("issuer")}"; MELLANRUM_OIDC_ISSUER must be the same.'
            )
            raise SettingsInvalid(sentence, value=oidc.issuer, bound=said.get("issuer"))
        address = _endpoint(said, "jwks_uri")

        async def fetch() -> tuple[Key, ...]:
            return await _fetched(documents, address)

        authorization, token = (_endpoint(said, name) for name in ("authorization_endpoint", "token_endpoint"))
        yield Provider(oidc, authorization, token, Keys(await fetch(), fetch, clock))
    finally:
        await documents.close()


async def _fetched(documents: ProviderDocuments, address: str) -> tuple[Key, ...]:
    try:
        keys = usable_keys(await documents.document(address))
    except ValueError as error:
        raise SettingsInvalid(f"{address} is no set of keys.", value=address) from error
    if not keys:
        raise SettingsInvalid(f"{address} has no key that may sign tokens here (RSA from 2048 bits, P-256, Ed25519).")
    return keys


def _endpoint(said: Mapping[str, Any], name: str) -> str:
    address = said.get(name)
    if not isinstance(address, str) or ENDPOINT.fullmatch(address) is None or not is_safe_to_ask(address):
        sentence = f"the identity provider does not say its {name}, or not as https; check MELLANRUM_OIDC_ISSUER."
        raise SettingsInvalid(sentence, value=name)
    return address


def _pseudonym(issuer: str, subject: str) -> str:
    """What stands for somebody: the same at every sign-in, and no name."""
    return hashlib.sha256(f"{issuer}\0{subject}".encode()).hexdigest()[:NAME_DIGITS]
