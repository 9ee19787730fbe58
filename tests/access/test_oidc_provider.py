"""The provider is believed only from where it should be, and asked only for what it should be."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from graph_api.access import oidc_http
from graph_api.access.caller import Role
from graph_api.access.oidc import Provider, ProviderTokens, provider_of
from graph_api.app.entrance import entrance
from graph_api.errors import SettingsInvalid, Unauthenticated
from graph_api.settings import Neo4jAddress
from graph_api.sign_in_settings import SignIn, SignInMode
from graph_api.store.graph import Graph, open_graph
from tests.access.signing import OIDC, ec_key, rsa_key
from tests.support.provider import DISCOVERY, FakeProvider, provided

KEY: Final = rsa_key("a")
NEW: Final = ec_key("b")


@pytest.fixture
async def provider() -> AsyncIterator[FakeProvider]:
    async with provided() as running:
        running.show_itself(KEY.public)
        yield running


@pytest.fixture
async def away(nobody: Neo4jAddress) -> AsyncIterator[Graph]:
    async with open_graph(nobody) as graph:
        yield graph


def opened(provider: FakeProvider, **more: Any) -> Any:
    return provider_of(replace(OIDC, issuer=provider.issuer), **more)


async def test_learns_its_endpoints_and_keys_at_the_start(provider: FakeProvider, away: Graph) -> None:
    async with opened(provider) as found:
        caller = await ProviderTokens(found, away).caller(KEY.token({"iss": provider.issuer}))

    assert caller.role is Role.FACILITATOR
    assert found.authorization_endpoint == f"{provider.issuer}/authorize"
    assert provider.asked == [DISCOVERY, "/keys"]


async def test_takes_new_keys_over_and_goes_on_with_them_while_the_provider_is_down(
    provider: FakeProvider, away: Graph
) -> None:
    seconds = [0.0]
    async with opened(provider, clock=lambda: seconds[0]) as found:
        tokens = ProviderTokens(found, away)
        provider.show("/keys", {"keys": [NEW.public]})
        rotated = await tokens.caller(NEW.token({"iss": provider.issuer}))
        provider.show("/keys", b"<html>", status=502)
        seconds[0] += 4000
        after = await tokens.caller(NEW.token({"iss": provider.issuer, "jti": "2"}))
        for content in ({"keys": []}, {"keys": [{"kty": "oct", "k": "AA"}]}, [], b"{"):
            seconds[0] += 61
            provider.show("/keys", content)
            with pytest.raises(Unauthenticated):
                await tokens.caller(NEW.token({"iss": provider.issuer}, kid="unknown"))
        still = await tokens.caller(NEW.token({"iss": provider.issuer, "jti": "3"}))

    assert {rotated.role, after.role, still.role} == {Role.FACILITATOR}


async def test_never_asks_an_address_that_a_token_names(provider: FakeProvider, away: Graph) -> None:
    async with provided() as elsewhere, opened(provider) as found:
        elsewhere.show("/keys", {"keys": [KEY.public | {"kid": "min"}]})
        tokens, other = ProviderTokens(found, away), rsa_key("a")
        for name in ("jku", "x5u"):
            for key_id in ("a", "min", f"{elsewhere.issuer}/keys"):
                named = {name: f"{elsewhere.issuer}/keys", "kid": key_id}
                with pytest.raises(Unauthenticated):
                    await tokens.caller(other.token({"iss": provider.issuer}, **named))

    assert elsewhere.asked == []


async def test_follows_no_redirect(provider: FakeProvider) -> None:
    async with provided() as elsewhere:
        elsewhere.show_itself(KEY.public, issuer=provider.issuer)
        provider.show(DISCOVERY, {}, status=302, Location=f"{elsewhere.issuer}{DISCOVERY}")

        with pytest.raises(SettingsInvalid, match="answers with status 302"):
            async with opened(provider):
                pass

    assert elsewhere.asked == []


def not_there(provider: FakeProvider) -> None:
    provider.answers.clear()


def no_json(provider: FakeProvider) -> None:
    provider.show(DISCOVERY, b"<html>")


def no_object(provider: FakeProvider) -> None:
    provider.show(DISCOVERY, [1])


def bottomless(provider: FakeProvider) -> None:
    provider.show(DISCOVERY, b"[" * 100_000)


def too_large(provider: FakeProvider) -> None:
    provider.show(DISCOVERY, b" " * 300_000)


def another_issuer(provider: FakeProvider) -> None:
    provider.show_itself(KEY.public, issuer="https://evil.example")


def no_keys_named(provider: FakeProvider) -> None:
    provider.show_itself(KEY.public, jwks_uri=None)


def keys_without_encryption(provider: FakeProvider) -> None:
    provider.show_itself(KEY.public, jwks_uri="http://id.region.se/keys")


def keys_in_a_file(provider: FakeProvider) -> None:
    provider.show_itself(KEY.public, jwks_uri="file:///etc/passwd")


def a_policy_of_its_own(provider: FakeProvider) -> None:
    provider.show_itself(KEY.public, token_endpoint="https://id.region.se; script-src *")


def no_keys(provider: FakeProvider) -> None:
    provider.show_itself()


def weak_keys(provider: FakeProvider) -> None:
    provider.show_itself(rsa_key("weak", bits=1024).public)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (not_there, "answers with status 404"),
        (no_json, "is no JSON document"),
        (no_object, "is no JSON object"),
        (bottomless, "is no JSON document"),
        (too_large, "is larger than 262,144 bytes"),
        (another_issuer, 'calls itself "https://evil.example"'),
        (no_keys_named, "does not say its jwks_uri"),
        (keys_without_encryption, "does not say its jwks_uri, or not as https"),
        (keys_in_a_file, "does not say its jwks_uri, or not as https"),
        (a_policy_of_its_own, "does not say its token_endpoint"),
        (no_keys, "has no key that may sign tokens"),
        (weak_keys, "has no key that may sign tokens"),
    ],
)
async def test_says_at_the_start_what_is_wrong_with_a_provider(
    provider: FakeProvider, change: Callable[[FakeProvider], None], said: str
) -> None:
    change(provider)

    with pytest.raises(SettingsInvalid, match=said):
        async with opened(provider):
            pass


async def test_waits_for_a_provider_no_longer_than_it_may(
    provider: FakeProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oidc_http, "SECONDS", 0.2)
    provider.delay = 5

    with pytest.raises(SettingsInvalid, match="cannot be fetched"):
        async with opened(provider):
            pass


async def test_says_that_nobody_answers_at_the_issuer(nobody: Neo4jAddress) -> None:
    issuer = nobody.uri.replace("bolt", "http")

    with pytest.raises(SettingsInvalid, match=r"cannot be fetched \(ConnectError\)"):
        async with provider_of(replace(OIDC, issuer=issuer)):
            pass


@pytest.mark.parametrize("where", ["http://127.0.0.1:1/keys", "http://id.region.se/keys", "file:///etc/passwd"])
async def test_asks_a_provider_elsewhere_by_https_alone(where: str) -> None:
    documents = oidc_http.ProviderDocuments("https://id.region.se")

    with pytest.raises(SettingsInvalid, match="which is not https"):
        await documents.document(where)

    await documents.close()


async def test_holds_a_flood_of_unknown_keys_up_with_one_request(provider: FakeProvider, away: Graph) -> None:
    found: Provider
    async with opened(provider) as found:
        tokens = ProviderTokens(found, away)
        tried = [tokens.caller(KEY.token({"iss": provider.issuer}, kid=f"k{n}")) for n in range(100)]
        answers = await asyncio.gather(*tried, return_exceptions=True)

    assert all(isinstance(each, Unauthenticated) for each in answers)
    assert provider.asked == [DISCOVERY, "/keys", "/keys"]


async def test_tells_pages_where_to_sign_in(provider: FakeProvider, away: Graph) -> None:
    settings = SignIn(SignInMode.OIDC, replace(OIDC, issuer=provider.issuer))

    async with entrance(settings, away) as way_in:
        notice = way_in.notice

    assert notice.as_json() == {
        "mode": "oidc",
        "oidc": {
            "issuer": provider.issuer,
            "clientId": "mellanrum-explorer",
            "authorizationEndpoint": f"{provider.issuer}/authorize",
            "tokenEndpoint": f"{provider.issuer}/token",
            "scopes": "openid profile email",
        },
    }
    assert notice.connect == (provider.issuer,)
