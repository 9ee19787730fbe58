"""What the identity provider signed for us is believed; nothing else is, however it is made."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from graph_api.access.caller import Caller, Role
from graph_api.access.oidc import Provider, ProviderTokens
from graph_api.access.oidc_claims import RANK, roles_given
from graph_api.access.oidc_keys import ALGORITHMS, Keys, usable_keys
from graph_api.errors import MellanrumError, Refused, SettingsInvalid, Unauthenticated
from graph_api.settings import Neo4jAddress
from graph_api.sign_in_settings import Oidc
from graph_api.store.graph import Graph, open_graph
from tests.access.forged_tokens import forged
from tests.access.signing import OIDC, SigningKey, ec_key, ed_key, encoded, rsa_key, usual, written

RSA: Final = rsa_key("rsa")
CURVE: Final = ec_key("ec")
EDWARDS: Final = ed_key("ed")
ALL: Final = (RSA, rsa_key("pss", "PS256"), CURVE, EDWARDS, ed_key("ed2", "Ed25519"))
ELSEWHERE: Final = "http://127.0.0.1:9"
FORGED: Final = forged(RSA, CURVE, EDWARDS, ELSEWHERE)


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Shown:
    """The keys that a provider shows, and how often it was asked; None where it does not answer."""

    def __init__(self, *keys: SigningKey) -> None:
        self.keys: tuple[SigningKey, ...] | None = keys
        self.asked = 0

    async def __call__(self) -> Any:
        self.asked += 1
        await asyncio.sleep(0)
        if self.keys is None:
            raise SettingsInvalid("the keys cannot be fetched.")
        return self.now()

    def now(self) -> Any:
        return usable_keys({"keys": [key.public for key in self.keys or ()]})


def tokens_of(graph: Graph, shown: Shown, oidc: Oidc = OIDC, **how: Any) -> ProviderTokens:
    clock = how.pop("clock", time.monotonic)
    provider = Provider(oidc, "https://id.region.se/a", "https://id.region.se/t", Keys(shown.now(), shown, clock))
    return ProviderTokens(provider, graph, **how)


@pytest.fixture
async def away(nobody: Neo4jAddress) -> Any:
    """A graph that nobody answers for, since what is tested here needs none."""
    async with open_graph(nobody) as graph:
        yield graph


@pytest.fixture
def tokens(away: Graph) -> ProviderTokens:
    return tokens_of(away, Shown(*ALL))


@pytest.mark.parametrize("key", ALL, ids=lambda key: key.algorithm)
async def test_believes_what_the_provider_signed(tokens: ProviderTokens, key: SigningKey) -> None:
    caller = await tokens.caller(key.token())

    assert (caller.role, caller.person, caller.scopes) == (Role.FACILITATOR, None, frozenset())


def test_has_a_key_for_every_algorithm() -> None:
    assert {key.algorithm for key in ALL} == set(ALGORITHMS)


@pytest.mark.parametrize("name", FORGED, ids=lambda name: name.encode("ascii", "backslashreplace").decode())
async def test_believes_nothing_that_is_forged(tokens: ProviderTokens, name: str) -> None:
    with pytest.raises(Unauthenticated):
        await tokens.caller(FORGED[name])


def test_tries_more_than_sixty_forgeries() -> None:
    assert len(FORGED) >= 60


@pytest.mark.parametrize(
    ("claims", "header"),
    [
        ({"aud": ["lön", "mellanrum"]}, {}),
        ({"nbf": -5}, {}),
        ({"exp": 300.5}, {}),
        ({"exp": -10}, {}),
        ({"iat": 10}, {}),
        ({"sub": "Åsa Öberg"}, {}),
        ({}, {"typ": None}),
        ({}, {"typ": "JWT"}),
        ({}, {"typ": "application/at+JWT"}),
        (
            {},
            {"jku": f"{ELSEWHERE}/keys", "x5u": f"{ELSEWHERE}/keys", "x5c": ["MIIB"], "jwk": {"kty": "oct", "k": "AA"}},
        ),
        ({}, {"x5t": "abc", "nonce": "abc", "cty": "abc"}),
    ],
)
async def test_believes_what_is_unusual_and_right(
    tokens: ProviderTokens, claims: dict[str, Any], header: dict[str, Any]
) -> None:
    now = int(time.time())
    moments = {name: now + value for name, value in claims.items() if name in {"exp", "nbf", "iat"}}

    assert (await tokens.caller(RSA.token(claims | moments, **header))).role is Role.FACILITATOR


async def test_needs_no_key_id_where_only_one_key_fits(away: Graph) -> None:
    one, two = tokens_of(away, Shown(RSA)), tokens_of(away, Shown(RSA, rsa_key("other")))

    assert (await one.caller(RSA.token(kid=None))).role is Role.FACILITATOR
    with pytest.raises(Unauthenticated):
        await two.caller(RSA.token(kid=None))


async def test_gives_everybody_a_name_that_tells_nothing(tokens: ProviderTokens) -> None:
    names = [(await tokens.caller(RSA.token({"sub": sub, "jti": str(n)}))).name for n, sub in enumerate("aab")]

    assert names[0] == names[1] != names[2]
    assert all(name.startswith("oidc:") and len(name) == 37 for name in names)


async def test_ends_with_its_token_however_lately_it_was_checked(away: Graph) -> None:
    now = time.time()
    tokens, token = tokens_of(away, Shown(RSA), now=lambda: now), RSA.token({"exp": int(now) + 1})
    await tokens.caller(token)

    now += 1 + 31

    with pytest.raises(Unauthenticated, match="ended"):
        await tokens.caller(token)


# Keys


async def test_learns_new_keys_without_a_restart_and_forgets_those_that_are_gone(away: Graph) -> None:
    shown, new = Shown(RSA), rsa_key("new")
    tokens = tokens_of(away, shown)
    before = RSA.token()
    await tokens.caller(before)
    shown.keys = (new,)

    assert (await tokens.caller(new.token())).role is Role.FACILITATOR
    with pytest.raises(Unauthenticated):
        await tokens.caller(RSA.token({"jti": "2"}))
    assert shown.asked == 1


async def test_asks_for_keys_once_a_minute_however_many_unknown_ones_are_named(away: Graph) -> None:
    clock, shown = Clock(), Shown(RSA)
    tokens = tokens_of(away, shown, clock=clock)

    async def flood() -> None:
        tried = [tokens.caller(RSA.token(kid=f"k{number}")) for number in range(50)]
        assert all(isinstance(each, Unauthenticated) for each in await asyncio.gather(*tried, return_exceptions=True))

    for _ in range(3):
        await flood()
        clock.seconds += 19
    first = shown.asked
    clock.seconds += 5
    await flood()

    assert (first, shown.asked) == (1, 2)


async def test_clears_no_good_keys_where_none_can_be_fetched(away: Graph) -> None:
    clock, shown = Clock(), Shown(RSA)
    tokens = tokens_of(away, shown, clock=clock)
    shown.keys = None

    clock.seconds += 7200
    for number in range(3):
        assert (await tokens.caller(RSA.token({"jti": str(number)}))).role is Role.FACILITATOR
        await asyncio.sleep(0.01)
    with pytest.raises(Unauthenticated):
        await tokens.caller(RSA.token(kid="unknown"))

    assert shown.asked == 1


async def test_forgets_a_withdrawn_key_within_the_hour_even_where_nobody_asks_for_another(away: Graph) -> None:
    clock, shown = Clock(), Shown(RSA, CURVE)
    tokens = tokens_of(away, shown, clock=clock)
    shown.keys = (CURVE,)

    clock.seconds += 3600
    await tokens.caller(CURVE.token())
    await asyncio.sleep(0.01)

    with pytest.raises(Unauthenticated):
        await tokens.caller(RSA.token())


@pytest.mark.parametrize(
    "changes",
    [
        {"use": "enc"},
        {"key_ops": ["sign"]},
        {"alg": "RS512"},
        {"alg": "HS256"},
        {"kty": "oct", "k": encoded(b"hemligt")},
        {"kty": "EC"},
        {"n": None},
        {"n": "å"},
        {"n": 7},
        {"e": None},
        {"kid": 7},
        {"kty": ["RSA"]},
    ],
)
def test_passes_over_keys_that_sign_nothing_for_us(changes: dict[str, Any]) -> None:
    assert usable_keys({"keys": [RSA.public | changes, CURVE.public]})[0].id == "ec"


def test_passes_over_keys_that_are_weak_or_no_keys() -> None:
    weak = rsa_key("weak", bits=1024)
    off_its_curve = CURVE.public | {"x": encoded(b"\x01" * 32)}
    huge = RSA.public | {"n": encoded(b"\xff" * 20_000)}

    assert usable_keys({"keys": [weak.public, off_its_curve, huge, None, 7, [], {}]}) == ()


@pytest.mark.parametrize("content", [None, [], {}, {"keys": {}}, {"keys": "x"}])
def test_says_what_is_no_set_of_keys(content: object) -> None:
    with pytest.raises(ValueError, match="no JWK set"):
        usable_keys(content)


def test_keeps_nothing_private_of_a_provider_that_shows_it() -> None:
    (key,) = usable_keys({"keys": [RSA.public | {"d": "AAAA", "p": "AAAA"}]})

    assert not key.native.is_private


# Roles


@pytest.mark.parametrize(
    ("roles", "role", "scopes"),
    [
        (["network-facilitators"], Role.FACILITATOR, set()),
        ("network-facilitators", Role.FACILITATOR, set()),
        (["alla", "network-facilitators"], Role.FACILITATOR, set()),
        (["drift", "alla", "network-facilitators"], Role.ADMIN, set()),
        (["network-facilitators", "hr"], Role.FACILITATOR, {"sensitive"}),
        (["drift", "hr"], Role.ADMIN, set()),
        (["alla", 7, None, ["drift"]], Role.MEMBER, set()),
    ],
)
async def test_gives_the_role_that_may_do_most(
    tokens: ProviderTokens, roles: object, role: Role, scopes: set[str]
) -> None:
    caller = await tokens.caller(RSA.token({"roles": roles}))

    assert (caller.role, caller.scopes) == (role, scopes)


@pytest.mark.parametrize(
    "roles", [None, [], "", "NETWORK-FACILITATORS", ["admin"], {"drift": True}, ["drift "], 7, True]
)
async def test_lets_nobody_in_whom_no_role_was_given(tokens: ProviderTokens, roles: object) -> None:
    with pytest.raises(Refused, match="You are signed in, and have no role here"):
        await tokens.caller(RSA.token({"roles": roles}))


@pytest.mark.parametrize(
    ("name", "claims"),
    [
        ("realm_access.roles", {"realm_access": {"roles": ["drift"]}}),
        ("https://mellanrum.se/roles", {"https://mellanrum.se/roles": ["drift"]}),
        ("a.b", {"a.b": "drift", "a": {"b": "alla"}}),
    ],
)
async def test_finds_roles_where_the_provider_puts_them(away: Graph, name: str, claims: dict[str, Any]) -> None:
    tokens = tokens_of(away, Shown(RSA), replace(OIDC, role_claim=name))

    assert (await tokens.caller(RSA.token(claims))).role is Role.ADMIN


def test_ranks_every_role() -> None:
    assert sorted(RANK, key=lambda role: role.value) == sorted(Role, key=lambda role: role.value)


@pytest.mark.parametrize("named", ["chef", "", "facilitator+people", "member+sensitive", "admin+", "Admin"])
def test_names_a_role_in_the_settings_that_there_is_not(named: str) -> None:
    with pytest.raises(SettingsInvalid, match="MELLANRUM_OIDC_ROLES"):
        roles_given(replace(OIDC, roles=((named, "drift"),)))


# People


async def test_finds_the_person_by_their_address_in_any_case(graph: Graph) -> None:
    await graph.write(lambda w: w.records("CREATE (:Person {id: 'per_asa', email: 'Asa.Oberg@Region.se'})"))
    tokens = tokens_of(graph, Shown(RSA))

    caller = await tokens.caller(RSA.token({"email": "asa.oberg@REGION.SE"}))

    assert caller == Caller(Role.FACILITATOR, "per_asa", frozenset(), caller.name)


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "bo@region.se"},
        {"email": "asa.oberg@region.se", "email_verified": False},
        {"email": "asa.oberg@region.se", "email_verified": "true"},
        {"email": ["asa.oberg@region.se"]},
        {"email": ""},
        {"email": "twin@region.se"},
        {},
    ],
)
async def test_takes_nobody_for_a_person_that_they_may_not_be(graph: Graph, claims: dict[str, Any]) -> None:
    made = (
        "UNWIND ['asa.oberg', 'twin', 'Twin'] AS name CREATE (:Person {id: 'per_' + name, email: name + '@region.se'})"
    )
    await graph.write(lambda w: w.records(made))

    caller = await tokens_of(graph, Shown(RSA)).caller(RSA.token(claims))

    assert caller.person is None


async def test_sends_few_statements_however_many_people_sign_in(
    graph: Graph, count_statements: Callable[[], Any]
) -> None:
    tokens = tokens_of(graph, Shown(RSA))

    with count_statements() as sent:
        await asyncio.gather(*(tokens.caller(RSA.token({"email": f"{n}@region.se"})) for n in range(50)))

    assert sent.count == 2


async def test_says_that_the_database_is_away_rather_than_who_asks(away: Graph) -> None:
    with pytest.raises(MellanrumError) as raised:
        await tokens_of(away, Shown(RSA)).caller(RSA.token({"email": "asa.oberg@region.se"}))

    assert raised.value.code == "DATABASE_UNAVAILABLE"


def test_signs_as_others_do() -> None:
    header, payload, signature = RSA.token().split(".")

    assert written(RSA.header) == header
    assert usual().keys() == {"iss", "sub", "aud", "iat", "exp", "roles"}
    assert payload
    assert len(signature) == 342
