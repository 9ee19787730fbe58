"""The caller: on whose behalf a request is answered. Every service takes one; it is part of every plan's key."""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Role(Enum):
    """What someone is to the networks, which decides what they may see."""

    ADMIN = "ADMIN"
    FACILITATOR = "FACILITATOR"
    INTEGRATOR = "INTEGRATOR"
    MEMBER = "MEMBER"


@dataclass(frozen=True, slots=True)
class Caller:
    """Someone who asks: their role, and the id of their Person; None where they are nobody in the graph."""

    role: Role
    person: str | None = None


DEMO_FACILITATOR: Final = Caller(role=Role.FACILITATOR)
"""Who asks until there is a sign-in; the server then listens on loopback only."""
