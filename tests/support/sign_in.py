"""Our own application with a sign-in of the test's: a table says who comes in with which token."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request

from graph_api.access.caller import Caller, Role
from graph_api.app import create_app
from graph_api.app.refusals import HttpRefusal
from graph_api.app.sign_in import CHALLENGE, SignInNotice
from graph_api.errors import MellanrumError, Unauthenticated
from graph_api.store.graph import Graph

FACILITATOR: Final = "mlr_facilitator-7Hq2vT9xKw4bN8sZ3mRc6YpL"
MEMBER: Final = "mlr_member-Jd5fG1hA0uE7oI2yX9tVb4nWqQ8rSk"
INTEGRATOR: Final = "mlr_integrator-Pz6lMc3kB1jHv8gFd0sNa5wEt2"
SENTENCE: Final = "This token is not known here."


def everyone() -> dict[str, Caller]:
    """A caller of three roles, by token."""
    return {
        FACILITATOR: Caller(role=Role.FACILITATOR, scopes=frozenset({"sensitive"})),
        MEMBER: Caller(role=Role.MEMBER),
        INTEGRATOR: Caller(role=Role.INTEGRATOR),
    }


@dataclass(slots=True)
class SignIn:
    """Who comes in with which token, which may change while the server runs, and what pages are told of how.

    `refusals`: what the server answers to requests for /graphql with a token that is good, one after the other.
    """

    notice: SignInNotice = field(default_factory=lambda: SignInNotice(mode="tokens"))
    callers: dict[str, Caller] = field(default_factory=everyone)
    refusals: list[tuple[HTTPStatus, MellanrumError]] = field(default_factory=list[tuple[HTTPStatus, MellanrumError]])

    def revoke(self, token: str) -> None:
        """Let nobody in with `token` from now on."""
        del self.callers[token]

    def app(self, graph: Graph) -> Starlette:
        """The application over `graph` with this sign-in."""
        return create_app(graph, callers=self._caller, sign_in=self.notice)

    def caller_with(self, token: str) -> Caller | None:
        """Who comes in with `token`; None: nobody."""
        return self.callers.get(token)

    async def _caller(self, request: Request) -> Caller:
        caller = self.caller_with(request.headers.get("authorization", "").removeprefix("Bearer "))
        if caller is None:
            raise HttpRefusal(HTTPStatus.UNAUTHORIZED, Unauthenticated(SENTENCE), {"WWW-Authenticate": CHALLENGE})
        if self.refusals and request.url.path == "/graphql":
            raise HttpRefusal(*self.refusals.pop(0))
        return caller
