"""Who may come in, put together from the settings: nobody is left out, or only those who say who they are."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph_api.access.budgets import DEMO_FACTOR, Budgets
from graph_api.access.identity import Identity
from graph_api.access.machine_tokens import MachineTokens
from graph_api.access.oidc import Provider, ProviderTokens, provider_of
from graph_api.app.endpoint import Callers, demo_caller
from graph_api.app.sign_in import NO_SIGN_IN, SignInNotice, signed_in
from graph_api.sign_in_settings import SignIn
from graph_api.store.graph import Graph


@dataclass(frozen=True, slots=True)
class Entrance:
    """Who sends a request, what each may ask for, and what pages are told of how to sign in."""

    callers: Callers
    budgets: Budgets
    notice: SignInNotice


@asynccontextmanager
async def entrance(sign_in: SignIn, graph: Graph) -> AsyncGenerator[Entrance]:
    """The way in that `sign_in` states, for the block; machine tokens are those of `graph`.

    Raises:
        SettingsInvalid: the identity provider is not what the settings say, or cannot be reached.
    """
    if not sign_in.needed or sign_in.mode is None:
        yield Entrance(demo_caller, Budgets(DEMO_FACTOR), NO_SIGN_IN)
        return
    machine, mode = MachineTokens(graph), sign_in.mode.value
    if sign_in.oidc is None:
        yield Entrance(signed_in(Identity(machine)), Budgets(), SignInNotice(mode))
        return
    async with provider_of(sign_in.oidc) as provider:
        identity = Identity(machine, ProviderTokens(provider, graph))
        yield Entrance(signed_in(identity), Budgets(), _notice(mode, provider))


def _notice(mode: str, provider: Provider) -> SignInNotice:
    told = {
        "issuer": provider.oidc.issuer,
        "clientId": provider.oidc.client,
        "authorizationEndpoint": provider.authorization_endpoint,
        "tokenEndpoint": provider.token_endpoint,
        "scopes": provider.oidc.scopes,
    }
    parts = urlsplit(provider.token_endpoint)
    return SignInNotice(mode, told, (f"{parts.scheme}://{parts.netloc}",))
