"""Who is answered is said in the environment, and nothing that cannot be meant is taken for something else."""

import pytest

from graph_api.errors import SettingsInvalid
from graph_api.settings import settings_from
from graph_api.sign_in_settings import Oidc, SignInMode, is_loopback, is_safe_to_ask

PROVIDER = {
    "MELLANRUM_SIGN_IN": "oidc",
    "MELLANRUM_OIDC_ISSUER": "https://id.region.se/realms/region",
    "MELLANRUM_OIDC_AUDIENCE": "mellanrum",
    "MELLANRUM_OIDC_CLIENT": "mellanrum-explorer",
    "MELLANRUM_OIDC_ROLES": "facilitator=network-facilitators, facilitator+sensitive = hr ,admin=drift",
}


def test_says_nothing_by_itself() -> None:
    assert settings_from({}).sign_in.mode is None
    assert settings_from({"MELLANRUM_SIGN_IN": " "}).sign_in.mode is None


@pytest.mark.parametrize("mode", ["none", "tokens"])
def test_takes_a_mode(mode: str) -> None:
    sign_in = settings_from({"MELLANRUM_SIGN_IN": mode}).sign_in

    assert sign_in.mode is SignInMode(mode)
    assert sign_in.needed == (mode == "tokens")


@pytest.mark.parametrize("mode", ["off", "Tokens", "token", "no"])
def test_names_a_mode_that_there_is_not(mode: str) -> None:
    with pytest.raises(SettingsInvalid, match=r"MELLANRUM_SIGN_IN.*none, tokens, oidc") as refused:
        settings_from({"MELLANRUM_SIGN_IN": mode})

    assert refused.value.value == mode


def test_knows_an_identity_provider() -> None:
    sign_in = settings_from(PROVIDER).sign_in

    assert sign_in.oidc == Oidc(
        issuer="https://id.region.se/realms/region",
        audience="mellanrum",
        client="mellanrum-explorer",
        roles=(("facilitator", "network-facilitators"), ("facilitator+sensitive", "hr"), ("admin", "drift")),
        role_claim="roles",
        person_claim="email",
    )


def test_reads_other_claims_where_they_are_named() -> None:
    claims = {
        "MELLANRUM_OIDC_ROLE_CLAIM": "realm_access.roles",
        "MELLANRUM_OIDC_PERSON_CLAIM": "upn",
        "MELLANRUM_OIDC_SCOPES": "openid api://mellanrum/.default",
    }

    oidc = settings_from(PROVIDER | claims).sign_in.oidc

    assert oidc is not None
    assert (oidc.role_claim, oidc.person_claim) == ("realm_access.roles", "upn")
    assert oidc.scopes == "openid api://mellanrum/.default"


@pytest.mark.parametrize("name", [name for name in PROVIDER if name != "MELLANRUM_SIGN_IN"])
def test_names_what_an_identity_provider_needs(name: str) -> None:
    with pytest.raises(SettingsInvalid, match=f"oidc, so {name} must be set"):
        settings_from(PROVIDER | {name: " "})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MELLANRUM_OIDC_ISSUER", "http://id.region.se"),
        ("MELLANRUM_OIDC_ISSUER", "id.region.se"),
        ("MELLANRUM_OIDC_ISSUER", "https://anna:hemligt@id.region.se"),
        ("MELLANRUM_OIDC_ISSUER", "https://id.region.se/?realm=1"),
        ("MELLANRUM_OIDC_ISSUER", "https://[::1"),
        ("MELLANRUM_OIDC_ROLES", "facilitator"),
        ("MELLANRUM_OIDC_ROLES", "facilitator=,admin=drift"),
        ("MELLANRUM_OIDC_ROLES", "facilitator=a,,admin=drift"),
    ],
)
def test_names_what_cannot_be_meant(name: str, value: str) -> None:
    with pytest.raises(SettingsInvalid, match=name) as refused:
        settings_from(PROVIDER | {name: value})

    assert refused.value.value == value


@pytest.mark.parametrize(
    ("where", "kept"),
    [
        ("https://mellanrum.region.se", "https://mellanrum.region.se"),
        ("https://Mellanrum.Region.SE:443/", "https://mellanrum.region.se"),
        ("https://10.0.0.7:8443", "https://10.0.0.7:8443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("http://localhost:80", "http://localhost"),
    ],
)
def test_may_be_published_anywhere_by_https_where_there_is_a_sign_in(where: str, kept: str) -> None:
    assert settings_from({"MELLANRUM_SIGN_IN": "tokens", "MELLANRUM_PUBLISHED": where}).published == kept


@pytest.mark.parametrize("mode", ["", "none"])
def test_may_not_be_published_elsewhere_without_one(mode: str) -> None:
    with pytest.raises(SettingsInvalid, match="while MELLANRUM_SIGN_IN is not tokens or oidc"):
        settings_from({"MELLANRUM_SIGN_IN": mode, "MELLANRUM_PUBLISHED": "https://mellanrum.region.se"})


@pytest.mark.parametrize(
    "where",
    [
        "http://mellanrum.region.se",
        "https://mellanrum.region.se/mellanrum",
        "https://anna@mellanrum.region.se",
        "http://x@127.0.0.1:8000",
        "https://mellan rum.se",
        "https://:443",
        "mellanrum.region.se",
        "ftp://mellanrum.region.se",
        "https://mellanrum.region.se\nX: y",
    ],
)
def test_names_an_address_that_it_cannot_be_published_at(where: str) -> None:
    with pytest.raises(SettingsInvalid, match="MELLANRUM_PUBLISHED") as refused:
        settings_from({"MELLANRUM_SIGN_IN": "tokens", "MELLANRUM_PUBLISHED": where})

    assert refused.value.value == where


def test_knows_this_machine_from_what_is_called_like_it() -> None:
    assert all(is_loopback(host) for host in ("localhost", "127.0.0.1", "127.9.9.9", "::1"))
    assert not any(is_loopback(host) for host in ("localhost.evil.example", "127.0.0.1.nip.io", "0.0.0.0", "::", ""))  # noqa: S104 -- a value to refuse


@pytest.mark.parametrize(
    ("where", "safe"),
    [
        ("https://id.region.se/keys", True),
        ("http://127.0.0.1:9/keys", True),
        ("http://id.region.se/keys", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("https://x@id.region.se", False),
        ("http://[::1", False),
        ("https://id.region.se:port", False),
    ],
)
def test_believes_only_what_nobody_on_the_way_can_change(where: str, *, safe: bool) -> None:
    assert is_safe_to_ask(where) == safe
