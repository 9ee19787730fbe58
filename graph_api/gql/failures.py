"""Errors as GraphQL answers them: a sentence and a code for what a person can act on, an id for everything else.

Over HTTP every error bears the id of its request, under which the log has one line for it, and one more for each error
of our own making.
"""

import logging
import secrets
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final, cast

from graphql import GraphQLError

from graph_api.domain.request_notes import notes
from graph_api.errors import (
    BadInput,
    BrokenRecord,
    Busy,
    DatabaseUnavailable,
    DocumentInvalid,
    MellanrumError,
    QueryTimedOut,
)

logger = logging.getLogger(__name__)

UNEXPECTED: Final = "request failed unexpectedly reference=%s"
"""What the log says of an error of our own making."""

OPERATOR: Final = (DatabaseUnavailable, QueryTimedOut, BrokenRecord)
"""What whoever runs the server should know of, too."""

OPERATOR_CODES: Final = frozenset(kind.code for kind in (*OPERATOR, Busy, MellanrumError))

ID_BYTES: Final = 6
"""Random bytes of an id: enough to tell apart all requests of a month in one log."""

PLAIN: Final = (str, int, float, bool, type(None))


def of_ours(error: MellanrumError, path: list[str | int] | None = None) -> dict[str, Any]:
    """An error that we raised on purpose: its sentence, code, value and bound."""
    if isinstance(error, OPERATOR) and notes().id is None:
        logger.warning("request failed code=%s", error.code, extra={"said": {"code": error.code}})
    where = {"path": path} if path else {}
    return {"message": error.sentence, **where, "extensions": _parts(error)}


def reference() -> str:
    """The id to log and answer an error of our own making under: that of the request, or else a new one."""
    return notes().id or secrets.token_hex(ID_BYTES)


def found_by(logged_as: str) -> dict[str, Any]:
    """What a line in the log says of an error of our own making, besides its stack: that it is one, and its id."""
    return {"said": {"event": "failure", "id": logged_as}}


def unexpected(logged_as: str, path: list[str | int] | None = None) -> dict[str, Any]:
    """An error of our own making, logged under its id: that id, and nothing of what went wrong."""
    message = f"Something went wrong here, not in your request; it is logged as {logged_as}."
    where = {"path": path} if path else {}
    return {"message": message, **where, "extensions": _extensions(MellanrumError.code) | {"id": logged_as}}


def of_document(errors: Iterable[GraphQLError]) -> list[dict[str, Any]]:
    """What is wrong with a document, each with its place in the text."""
    return [_refusal(error, DocumentInvalid.code) for error in errors]


def of_variables(errors: Iterable[GraphQLError]) -> list[dict[str, Any]]:
    """What is wrong with the values of variables."""
    return [_refusal(error, BadInput.code) for error in errors]


def of_execution(errors: Iterable[GraphQLError]) -> list[dict[str, Any]]:
    """What went wrong in resolvers; an error that graphql-core raised itself is about an argument of the request."""
    return [_of_resolver(error) for error in errors]


def _of_resolver(error: GraphQLError) -> dict[str, Any]:
    cause = error.original_error
    if cause is None:
        return _refusal(error, BadInput.code)
    if isinstance(cause, MellanrumError):
        return of_ours(cause, error.path) | _locations(error)
    logged_as = reference()
    logger.error(UNEXPECTED, logged_as, exc_info=cause, extra=found_by(logged_as))
    return unexpected(logged_as, error.path) | _locations(error)


def _refusal(error: GraphQLError, code: str) -> dict[str, Any]:
    where = {"path": error.path} if error.path else {}
    return {"message": error.message, **_locations(error), **where, "extensions": _extensions(code)}


def _locations(error: GraphQLError) -> dict[str, Any]:
    places = error.locations or []
    return {"locations": [{"line": place.line, "column": place.column} for place in places]} if places else {}


def _parts(error: MellanrumError) -> dict[str, Any]:
    said = {"value": error.value, "bound": error.bound, "retryAfter": error.retry_after}
    return _extensions(error.code) | {name: _plain(value) for name, value in said.items() if value is not None}


def _extensions(code: str) -> dict[str, Any]:
    """The code, noted for the log, and the id of the request where it has one."""
    noted = notes()
    noted.codes.add(code)
    return {"code": code} if noted.id is None else {"code": code, "id": noted.id}


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in cast("Mapping[object, object]", value).items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in cast("Iterable[object]", value)]
    return value if isinstance(value, PLAIN) else str(value)
