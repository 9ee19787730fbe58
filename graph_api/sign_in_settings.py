"""How people and programs say who they are: the settings of sign-in, and the addresses that they allow."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final
from urllib.parse import SplitResult, urlsplit

from graph_api.errors import SettingsInvalid

PUBLISHED: Final = re.compile(r"(?P<scheme>https?)://(?P<host>[a-z0-9.-]+|\[[0-9a-f:.]+\])(?P<port>:\d{1,5})?")
USUAL: Final = {"https": (None, ":443"), "http": (None, ":80")}
"""The ports that browsers leave out of an Origin."""

NEEDED: Final = ("MELLANRUM_OIDC_ISSUER", "MELLANRUM_OIDC_AUDIENCE", "MELLANRUM_OIDC_CLIENT", "MELLANRUM_OIDC_ROLES")
"""What sign-in with an identity provider cannot do without."""


class SignInMode(Enum):
    """Who is answered: whoever asks, who has a machine token, or also whom an identity provider vouches for."""

    NONE = "none"
    TOKENS = "tokens"
    OIDC = "oidc"


@dataclass(frozen=True, slots=True)
class Oidc:
    """An identity provider (OpenID Connect), and what its tokens say here.

    `issuer`, `audience`: as its tokens state them, to the letter. `client`: the public client that the explorer is.
    `roles`: what gives a role ("facilitator", "facilitator+sensitive"), each with the word of the role claim that it
    is given for. `role_claim`, `person_claim`: the names of claims, with dots where one lies in another. `scopes`:
    what the explorer asks for, `openid` among them.
    """

    issuer: str
    audience: str
    client: str
    roles: tuple[tuple[str, str], ...]
    role_claim: str = "roles"
    person_claim: str = "email"
    scopes: str = "openid profile email"


@dataclass(frozen=True, slots=True)
class SignIn:
    """`mode` None: nothing is said. `oidc`: only in that mode."""

    mode: SignInMode | None = None
    oidc: Oidc | None = None

    @property
    def needed(self) -> bool:
        """Whether only those are answered who say who they are."""
        return self.mode in {SignInMode.TOKENS, SignInMode.OIDC}


def sign_in_from(environ: Mapping[str, str]) -> SignIn:
    """The settings of sign-in that `environ` states.

    Raises:
        SettingsInvalid: naming the variable and its value.
    """
    given = environ.get("MELLANRUM_SIGN_IN", "").strip()
    allowed = [mode.value for mode in SignInMode]
    if given and given not in allowed:
        sentence = f'MELLANRUM_SIGN_IN is "{given}"; it must be one of {", ".join(allowed)}.'
        raise SettingsInvalid(sentence, value=given, bound=allowed)
    mode = SignInMode(given) if given else None
    return SignIn(mode, _oidc_from(environ) if mode is SignInMode.OIDC else None)


def published_from(environ: Mapping[str, str], sign_in: SignIn) -> str | None:
    """The address at which others reach the server, as MELLANRUM_PUBLISHED states it: scheme, host and port.

    Raises:
        SettingsInvalid: it is no such address, or not this machine while anyone who asks is answered.
    """
    address = environ.get("MELLANRUM_PUBLISHED", "").strip().removesuffix("/")
    if not address:
        return None
    read = PUBLISHED.fullmatch(address.lower())
    if read is not None and (_is_plain_here(read) or (sign_in.needed and read["scheme"] == "https")):
        return f"{read['scheme']}://{read['host']}{'' if read['port'] in USUAL[read['scheme']] else read['port']}"
    if sign_in.needed:
        sentence = f'MELLANRUM_PUBLISHED is "{address}"; it must look like https://mellanrum.example.org.'
        raise SettingsInvalid(sentence, value=address, bound="https://HOST")
    sentence = (
        f'MELLANRUM_PUBLISHED is "{address}"; while MELLANRUM_SIGN_IN is not tokens or oidc, it must be this machine '
        "alone, like http://127.0.0.1:8000."
    )
    raise SettingsInvalid(sentence, value=address, bound="http://127.0.0.1:PORT")


def is_loopback(host: str) -> bool:
    """Whether `host`, a name or an address, is this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_safe_to_ask(address: str) -> bool:
    """Whether what `address` answers can be believed: it is https, or this machine."""
    parts = _parts(address)
    if parts is None or not parts.hostname or "@" in parts.netloc:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))


def _oidc_from(environ: Mapping[str, str]) -> Oidc:
    missing = [name for name in NEEDED if not environ.get(name, "").strip()]
    if missing:
        raise SettingsInvalid(f"MELLANRUM_SIGN_IN is oidc, so {' and '.join(missing)} must be set too.", value=missing)
    issuer, audience, client, roles = (environ[name].strip() for name in NEEDED)
    if not is_safe_to_ask(issuer) or "?" in issuer or "#" in issuer:
        sentence = f'MELLANRUM_OIDC_ISSUER is "{issuer}"; it must be an address like https://id.example.org/realm.'
        raise SettingsInvalid(sentence, value=issuer, bound="https://HOST/PATH")
    usual = Oidc(issuer, audience, client, _roles(roles))
    role_claim = environ.get("MELLANRUM_OIDC_ROLE_CLAIM", "").strip() or usual.role_claim
    person_claim = environ.get("MELLANRUM_OIDC_PERSON_CLAIM", "").strip() or usual.person_claim
    scopes = environ.get("MELLANRUM_OIDC_SCOPES", "").strip() or usual.scopes
    return Oidc(issuer, audience, client, usual.roles, role_claim, person_claim, scopes)


def _roles(given: str) -> tuple[tuple[str, str], ...]:
    pairs = [part.partition("=") for part in given.split(",")]
    if not all(role.strip() and equals and word.strip() for role, equals, word in pairs):
        sentence = (
            f'MELLANRUM_OIDC_ROLES is "{given}"; it must say which word of the role claim gives which role, like '
            "facilitator=network-facilitators,admin=network-admins."
        )
        raise SettingsInvalid(sentence, value=given, bound="ROLE=WORD,ROLE=WORD")
    return tuple((role.strip(), word.strip()) for role, _, word in pairs)


def _is_plain_here(read: re.Match[str]) -> bool:
    return read["scheme"] == "http" and is_loopback(read["host"].strip("[]"))


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts
