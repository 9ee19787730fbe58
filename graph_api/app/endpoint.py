"""GraphQL over HTTP at /graphql, by GET and POST (GraphQL over HTTP, draft of the GraphQL Foundation)."""

from collections.abc import Awaitable, Callable, Mapping
from email.message import Message
from http import HTTPStatus
from typing import Any, Final, TypeAlias, cast

import orjson
from starlette.requests import Request
from starlette.responses import Response

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.app.answers import GRAPHQL, JSON, json_response
from graph_api.app.negotiation import negotiated
from graph_api.app.refusals import malformed
from graph_api.errors import DatabaseUnavailable, MellanrumError
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]

LARGEST_BODY: Final = 1_000_000
"""Bytes of a request at most."""

RETRY_AFTER: Final = {"Retry-After": "5"}
"""Seconds after which a database that could not be reached may be asked again."""


def graphql_endpoint(api: Api) -> Endpoint:
    """What answers GraphQL requests with `api`; the caller is the demo facilitator until there is a sign-in."""

    async def answer(request: Request) -> Response:
        media_type = negotiated(request.headers.get("accept"))
        asked = _from_query(request) if request.method in {"GET", "HEAD"} else await _from_body(request)
        return _response(await api.execute(asked, DEMO_FACILITATOR), media_type)

    return answer


def _response(answer: ExecutionAnswer, media_type: str) -> Response:
    """`answer` with its status: by this draft a request that was refused is a 400 in the newer media type only."""
    status, headers = HTTPStatus.OK, None
    if DatabaseUnavailable.code in answer.codes:
        status, headers = HTTPStatus.SERVICE_UNAVAILABLE, RETRY_AFTER
    elif MellanrumError.code in answer.codes and answer.data is None:
        status = HTTPStatus.INTERNAL_SERVER_ERROR
    elif not answer.executed and media_type == GRAPHQL:
        status = HTTPStatus.BAD_REQUEST
    return json_response(answer.as_json(), status=status, media_type=media_type, headers=headers)


def _from_query(request: Request) -> GraphQLRequest:
    given = request.query_params
    variables = _json(given["variables"].encode(), "variables") if given.get("variables") else None
    return _request({"query": given.get("query"), "variables": variables, "operationName": given.get("operationName")})


async def _from_body(request: Request) -> GraphQLRequest:
    _check_content_type(request.headers.get("content-type", ""))
    content = _json(await _body(request), "the body of the request")
    if isinstance(content, list):
        raise malformed("This API takes one request at a time; send them one by one, not as a list.")
    if not isinstance(content, dict):
        raise malformed('The body is no JSON object; send {"query": "{ people { totalCount } }"}.')
    return _request(cast("dict[str, Any]", content))


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY:
            sentence = f"The request is larger than {LARGEST_BODY:,} bytes; ask for less at once."
            raise malformed(sentence, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE, bound=LARGEST_BODY)
    return bytes(body)


def _check_content_type(header: str) -> None:
    """Only JSON, which a page of another site cannot send here unasked, and only in UTF-8."""
    message = Message()
    message["Content-Type"] = header or "missing/missing"
    charset = (message.get_content_charset() or "utf-8").replace("utf8", "utf-8")
    if message.get_content_type() != JSON or charset != "utf-8":
        sentence = f'Send the request as "Content-Type: {JSON}", in UTF-8.'
        raise malformed(sentence, status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE, bound=JSON)


def _json(content: bytes, what: str) -> Any:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise malformed(f"{_sentence(what)} is not UTF-8, from byte {error.start} on.") from None
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise malformed(f"{_sentence(what)} is not JSON: {error}.") from None


def _request(content: Mapping[str, Any]) -> GraphQLRequest:
    text, variables, name = (content.get(key) for key in ("query", "variables", "operationName"))
    if not isinstance(text, str) or not text.strip():
        raise malformed("The request has no `query`: a GraphQL document, as text.")
    if variables is not None and not isinstance(variables, dict):
        raise malformed("`variables` is no JSON object: give each variable's value by its name.")
    if name is not None and not isinstance(name, str):
        raise malformed("`operationName` is no text: name one operation of the document, or leave it out.")
    return GraphQLRequest(text=text, variables=cast("dict[str, Any]", variables or {}), operation_name=name)


def _sentence(what: str) -> str:
    return what[0].upper() + what[1:]
