"""The caller: on whose behalf a request is answered. Every service takes one; it is part of every plan's key."""

from dataclasses import dataclass
from typing import Final

from graph_api.domain.sight import FREE_TEXT, Role

__all__ = ["DEMO_FACILITATOR", "Caller", "Role"]


@dataclass(frozen=True, slots=True)
class Caller:
    """Someone who asks: their role, and the id of their Person; None where they are nobody in the graph.

    `scopes`: what they were granted beside their role, of `graph_api.domain.sight.SCOPES`; any other word grants
    nothing. `name`: who they are to budgets and the audit trail, which never is the name of a person: "token:" and the
    id of a machine token, "oidc:" and a hash of issuer and subject, "demo"; empty where nobody needs to know.
    """

    role: Role
    person: str | None = None
    scopes: frozenset[str] = frozenset()
    name: str = ""


DEMO_FACILITATOR: Final = Caller(role=Role.FACILITATOR, scopes=frozenset({FREE_TEXT}), name="demo")
"""Who asks where there is no sign-in; the server then listens on loopback only, so it is whoever holds the data."""
