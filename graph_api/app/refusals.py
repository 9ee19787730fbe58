"""What a request gets that is not answered: a sentence and a code, as JSON, with the status that HTTP has for it."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Final, cast

from starlette.requests import Request
from starlette.responses import Response

from graph_api.app.answers import errors_response
from graph_api.errors import Busy, DatabaseUnavailable, MellanrumError, RateLimited, RequestMalformed
from graph_api.gql import failures

if TYPE_CHECKING:
    from starlette.exceptions import HTTPException

SENTENCES: Final[dict[int, str]] = {
    404: "There is nothing at this address; the API is at /graphql, the page at /.",
    405: "This address does not take that method; /graphql takes GET and POST, the others GET.",
}
"""What is said of the statuses that Starlette gives by itself."""


RETRY_AFTER: Final = {"Retry-After": "5"}
"""Seconds after which a database that could not be reached may be asked again."""

RETRY_SOON: Final = {"Retry-After": "2"}
"""The same for a server that has too much to do, or is about to stop."""


LATER: Final[Mapping[str, tuple[HTTPStatus, Mapping[str, str]]]] = {
    RateLimited.code: (HTTPStatus.TOO_MANY_REQUESTS, RETRY_AFTER),
    DatabaseUnavailable.code: (HTTPStatus.SERVICE_UNAVAILABLE, RETRY_AFTER),
    Busy.code: (HTTPStatus.SERVICE_UNAVAILABLE, RETRY_SOON),
}
"""By code: the status of what may be asked again as it is, and after how long unless the error says.

The first that an answer has is the answer's.
"""


class HttpRefusal(Exception):
    """A request is not answered, with HTTP `status`, because of `error`; `headers` go with it."""

    def __init__(self, status: HTTPStatus, error: MellanrumError, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(error.sentence)
        self.status = status
        self.error = error
        self.headers = headers


def malformed(sentence: str, *, status: HTTPStatus = HTTPStatus.BAD_REQUEST, bound: object = None) -> HttpRefusal:
    """The refusal of what is no GraphQL request, to be raised."""
    return HttpRefusal(status, RequestMalformed(sentence, bound=bound))


async def refused(_request: Request, error: Exception) -> Response:
    """The answer to a request that we refuse."""
    refusal = cast("HttpRefusal", error)
    return errors_response(failures.of_ours(refusal.error), status=refusal.status, headers=refusal.headers)


async def not_answered(_request: Request, error: Exception) -> Response:
    """The answer to a request that Starlette refuses: a wrong address or method."""
    refusal = cast("HTTPException", error)
    sentence = SENTENCES.get(refusal.status_code, refusal.detail)
    entry = failures.of_ours(RequestMalformed(sentence))
    return errors_response(entry, status=refusal.status_code, headers=refusal.headers)
