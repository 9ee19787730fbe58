"""Signing in over HTTP: the token in a request's head (RFC 6750, section 2.1 alone), and what pages are told of it.

Who asks is settled by the head, before any of the body is read. A token in an address, a form or a cookie is none: an
address is written into logs and histories, and what a browser sends by itself could be sent by any page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import orjson
from starlette.requests import Request
from starlette.routing import Route

from graph_api.access.caller import Caller
from graph_api.access.identity import Identity
from graph_api.app.endpoint import Callers
from graph_api.app.refusals import LATER, RETRY_SOON, HttpRefusal
from graph_api.app.static import static_route
from graph_api.errors import MellanrumError, QueryTimedOut, Refused, Unauthenticated

CHALLENGE: Final = 'Bearer realm="mellanrum"'
CREDENTIALS: Final = re.compile(r"bearer ([A-Za-z0-9._~+/-]+=*)", re.IGNORECASE)
"""The scheme and a `b64token` of RFC 6750, with one space between them and nothing around."""

IN_ADDRESS: Final = "access_token"

MEANT: Final[Mapping[str, tuple[HTTPStatus, Mapping[str, str]]]] = {
    Unauthenticated.code: (HTTPStatus.UNAUTHORIZED, {"WWW-Authenticate": f'{CHALLENGE}, error="invalid_token"'}),
    Refused.code: (HTTPStatus.FORBIDDEN, {"WWW-Authenticate": f'{CHALLENGE}, error="insufficient_scope"'}),
    QueryTimedOut.code: (HTTPStatus.SERVICE_UNAVAILABLE, RETRY_SOON),
    **LATER,
}
"""By code: what it means for a request that somebody's rights could not be told; that a database is away is no 401."""


@dataclass(frozen=True, slots=True)
class SignInNotice:
    """What a page needs to know to sign somebody in.

    `mode`: none, tokens or oidc. `oidc`: for the last of them, {issuer, clientId, authorizationEndpoint,
    tokenEndpoint, scopes}. `connect`: the origins beside this one that the page asks then.
    """

    mode: str = "none"
    oidc: Mapping[str, str] | None = None
    connect: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The content of /sign-in.json."""
        return {"mode": self.mode, "oidc": self.oidc}


NO_SIGN_IN: Final = SignInNotice()
"""Whoever asks is answered; the page says so."""


def sign_in_route(notice: SignInNotice) -> Route:
    """/sign-in.json, which is open to everyone: it says how to sign in."""
    return static_route("/sign-in.json", orjson.dumps(notice.as_json()), "application/json; charset=utf-8")


def signed_in(identity: Identity) -> Callers:
    """Who sends a request, by the token in its head."""

    async def caller_of(request: Request) -> Caller:
        try:
            return await identity.caller(_token(request))
        except MellanrumError as error:
            raise _refusal(error) from error

    return caller_of


def _token(request: Request) -> str:
    given = request.headers.getlist("authorization")
    if IN_ADDRESS in request.query_params:
        raise _nobody("A token in an address ends up in logs; send it as `Authorization: Bearer …` alone.")
    if not given:
        raise _nobody("Sign in first, or send a token as `Authorization: Bearer …`.")
    read = CREDENTIALS.fullmatch(given[0]) if len(given) == 1 else None
    if read is None:
        raise _nobody("Send one token, as `Authorization: Bearer …`, with nothing before or after it.")
    return read[1]


def _nobody(sentence: str) -> HttpRefusal:
    """The refusal of a request without a token, of which RFC 6750 (section 3.1) wants no more said than that."""
    return HttpRefusal(HTTPStatus.UNAUTHORIZED, Unauthenticated(sentence), {"WWW-Authenticate": CHALLENGE})


def _refusal(error: MellanrumError) -> HttpRefusal:
    status, headers = MEANT.get(error.code, (HTTPStatus.INTERNAL_SERVER_ERROR, {}))
    said = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    return HttpRefusal(status, error, {**headers, **said})
