"""What a token claims (JWT; RFC 7519, RFC 9068), once it is known who signed it.

Whether it is for us and in time, and which role and person that makes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from graph_api.access.caller import Role
from graph_api.access.oidc_jws import FORGED
from graph_api.access.tokens import GRANTABLE
from graph_api.errors import Refused, SettingsInvalid, Unauthenticated
from graph_api.sign_in_settings import Oidc

LEEWAY: Final = 30
"""Seconds by which the provider's clock and ours may differ."""

LAST_MOMENT: Final = 10**12
"""Seconds since 1970 at most, far beyond any that is meant."""

LONGEST_SUBJECT: Final = 255
"""Characters (OpenID Connect Core, section 2)."""

RANK: Final = (Role.ADMIN, Role.FACILITATOR, Role.INTEGRATOR, Role.MEMBER)
"""Where several roles are claimed, the first of these that is.

Being put into a group gives somebody more, as they and whoever put them there expect; whoever should see less is taken
out of the other group.
"""

VERIFIED: Final = "email_verified"


@dataclass(frozen=True, slots=True)
class Given:
    """What a word of the role claim gives."""

    word: str
    role: Role
    scope: str | None


def roles_given(oidc: Oidc) -> tuple[Given, ...]:
    """What each word of the role claim gives.

    Raises:
        SettingsInvalid: a role or scope of MELLANRUM_OIDC_ROLES is none.
    """
    return tuple(_given(named, word) for named, word in oidc.roles)


def check_claims(claims: Mapping[str, Any], oidc: Oidc, now: float) -> None:
    """Make sure that a token is from our provider, for us, and good at `now` (seconds since 1970).

    Raises:
        Unauthenticated: it is not.
    """
    subject, audience = claims.get("sub"), claims.get("aud")
    listed: list[object] = cast("list[object]", audience) if isinstance(audience, list) else [audience]
    known = isinstance(subject, str) and 0 < len(subject) <= LONGEST_SUBJECT and subject.isprintable()
    if claims.get("iss") != oidc.issuer or not known or not all(isinstance(each, str) for each in listed):
        raise Unauthenticated(FORGED)
    if oidc.audience not in listed:
        raise Unauthenticated("This token is for another service: its audience is not this one.")
    ends, made, begins = (_moment(claims, name) for name in ("exp", "iat", "nbf"))
    if ends is None or made is None:
        raise Unauthenticated(FORGED)
    if now >= ends + LEEWAY:
        raise Unauthenticated("Your sign-in has ended; sign in again.")
    if now < max(made, made if begins is None else begins) - LEEWAY:
        raise Unauthenticated("This token is not good yet; check the clocks of this server and the identity provider.")


def role_of(claims: Mapping[str, Any], oidc: Oidc, given: tuple[Given, ...]) -> tuple[Role, frozenset[str]]:
    """The role that a token gives, and the scopes beside it.

    Raises:
        Refused: it gives none.
    """
    claimed = _claim(claims, oidc.role_claim)
    words = {claimed} if isinstance(claimed, str) else {each for each in _listed(claimed) if isinstance(each, str)}
    matching = [each for each in given if each.word in words]
    role = next((role for role in RANK if any(each.role is role for each in matching)), None)
    if role is None:
        raise Refused("You are signed in, and have no role here; ask whoever runs Mellanrum to give you one.")
    return role, frozenset(each.scope for each in matching if each.role is role and each.scope is not None)


def email_of(claims: Mapping[str, Any], oidc: Oidc) -> str | None:
    """The e-mail address by which a token says whom it is about, in lower case; None where it does not.

    An address that the provider says nobody has verified is none: people could claim to be others.
    """
    email = _claim(claims, oidc.person_claim)
    verified = claims.get(VERIFIED, True) is True
    return email.strip().lower() or None if isinstance(email, str) and verified else None


def _given(named: str, word: str) -> Given:
    name, plus, scope = named.partition("+")
    role = next((role for role in Role if role.value.lower() == name), None)
    if role is None:
        known = ", ".join(each.value.lower() for each in Role)
        sentence = f'MELLANRUM_OIDC_ROLES gives the role "{name}", which is none; there are {known}.'
        raise SettingsInvalid(sentence, value=name)
    if plus and scope not in GRANTABLE.get(role, ()):
        can = ", ".join(GRANTABLE.get(role, ())) or "none"
        sentence = (
            f'MELLANRUM_OIDC_ROLES gives {name} the scope "{scope}", which means nothing to it; it can have {can}.'
        )
        raise SettingsInvalid(sentence, value=scope)
    return Given(word, role, scope if plus else None)


def _claim(claims: Mapping[str, Any], name: str) -> object:
    """The claim of this name, or the one that lies in others where the name has dots."""
    if name in claims:
        return claims[name]
    found: object = claims
    for part in name.split("."):
        found = cast("Mapping[str, object]", found).get(part) if isinstance(found, Mapping) else None
    return found


def _listed(claimed: object) -> list[object]:
    return cast("list[object]", claimed) if isinstance(claimed, list) else []


def _moment(claims: Mapping[str, Any], name: str) -> float | None:
    """A claim that is a moment; None where there is none.

    Raises:
        Unauthenticated: it is something else.
    """
    value = claims.get(name)
    if value is None and name not in claims:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > LAST_MOMENT:
        raise Unauthenticated(FORGED)
    return value
