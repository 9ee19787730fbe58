"""What is noted of a request while it is answered, for its one line in the log: never what was asked or answered.

Whatever works for the request adds to its notes; where nobody keeps any, as on the command line, they are lost.
"""

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final

LONGEST_NAME: Final = 64
"""Characters of an operation's name that are kept, in the log as in the audit trail."""


@dataclass(slots=True)
class RequestNotes:
    """One request.

    `arrived`: when it did, by the clock of the event loop; None outside of HTTP. `id`: what its errors and its lines in
    the log are found by; None outside of HTTP. `operation`: the name that its document gives it. `role`: of who asks.
    `cost`: objects that its answer may have at most. `statements`: sent to Neo4j. `codes`: of its errors.
    """

    arrived: float | None = None
    id: str | None = None
    operation: str | None = None
    role: str | None = None
    cost: int | None = None
    statements: int = 0
    codes: set[str] = field(default_factory=set[str])


CURRENT: Final[ContextVar[RequestNotes]] = ContextVar("request_notes")
"""The notes of the request that the running task answers."""


def notes() -> RequestNotes:
    """The notes of the request that is being answered; some that nobody reads where there is none."""
    return CURRENT.get(None) or RequestNotes()
