"""GraphQL over HTTP at /graphql, by GET and POST (GraphQL over HTTP, draft of the GraphQL Foundation)."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from email.message import Message
from http import HTTPStatus
from typing import Any, Final, TypeAlias, cast

from starlette.requests import Request
from starlette.responses import Response

from graph_api.access.caller import DEMO_FACILITATOR, Caller
from graph_api.app.answers import GRAPHQL, JSON, json_response
from graph_api.app.bodies import body_of, json_of
from graph_api.app.negotiation import negotiated
from graph_api.app.refusals import LATER, malformed
from graph_api.errors import MellanrumError, OnlyByPost
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]

Callers: TypeAlias = Callable[[Request], Awaitable[Caller]]
"""Who sends a request, by its headers alone; raises HttpRefusal where nobody can be told."""

IN_JSON: Final = ("variables", "extensions")
"""The parts of a request that are JSON by themselves in a GET."""


async def demo_caller(_request: Request) -> Caller:
    """The demo facilitator, whoever asks: the server then listens on loopback only."""
    return DEMO_FACILITATOR


def graphql_endpoint(api: Api, callers: Callers = demo_caller) -> Endpoint:
    """What answers GraphQL requests with `api`; who asks is settled before anything else of them is read."""

    async def answer(request: Request) -> Response:
        caller = await callers(request)
        media_type = negotiated(request.headers.get("accept"))
        asked = _from_query(request) if request.method in {"GET", "HEAD"} else await _from_body(request)
        return _response(await api.execute(asked, caller), media_type)

    return answer


def _response(answer: ExecutionAnswer, media_type: str) -> Response:
    """`answer` with its status: by this draft a request that was refused is a 400 in the newer media type only."""
    status, headers = HTTPStatus.OK, None
    later = next((LATER[code] for code in LATER if code in answer.codes), None)
    if OnlyByPost.code in answer.codes:
        status, headers = HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "POST"}
    elif later is not None:
        status, headers = later[0], {**later[1], **_retry_after(answer)}
    elif MellanrumError.code in answer.codes and answer.data is None:
        status = HTTPStatus.INTERNAL_SERVER_ERROR
    elif not answer.executed and media_type == GRAPHQL:
        status = HTTPStatus.BAD_REQUEST
    return json_response(answer.as_json(), status=status, media_type=media_type, headers=headers)


def _retry_after(answer: ExecutionAnswer) -> Mapping[str, str]:
    said = [error["extensions"]["retryAfter"] for error in answer.errors if "retryAfter" in error["extensions"]]
    return {"Retry-After": str(max(said))} if said else {}


def _from_query(request: Request) -> GraphQLRequest:
    given = request.query_params
    read = {name: json_of(given[name].encode(), name.capitalize()) for name in IN_JSON if given.get(name)}
    content = {"query": given.get("query"), "operationName": given.get("operationName"), **read}
    return replace(_request(content), only_reads=True)


async def _from_body(request: Request) -> GraphQLRequest:
    _check_content_type(request.headers.get("content-type", ""))
    content = json_of(await body_of(request), "The body of the request")
    if isinstance(content, list):
        raise malformed("This API takes one request at a time; send them one by one, not as a list.")
    if not isinstance(content, dict):
        raise malformed('The body is no JSON object; send {"query": "{ people { totalCount } }"}.')
    return _request(cast("dict[str, Any]", content))


def _check_content_type(header: str) -> None:
    """Only JSON, which a page of another site cannot send here unasked, and only in UTF-8."""
    message = Message()
    message["Content-Type"] = header or "missing/missing"
    charset = (message.get_content_charset() or "utf-8").replace("utf8", "utf-8")
    if message.get_content_type() != JSON or charset != "utf-8":
        sentence = f'Send the request as "Content-Type: {JSON}", in UTF-8.'
        raise malformed(sentence, status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE, bound=JSON)


def _request(content: Mapping[str, Any]) -> GraphQLRequest:
    text, variables, name = (content.get(key) for key in ("query", "variables", "operationName"))
    if not isinstance(text, str) or not text.strip():
        raise malformed("The request has no `query`: a GraphQL document, as text.")
    if variables is not None and not isinstance(variables, dict):
        raise malformed("`variables` is no JSON object: give each variable's value by its name.")
    if not isinstance(content.get("extensions"), dict | None):
        raise malformed("`extensions` is no JSON object; leave it out, since nothing is extended here.")
    if name is not None and not isinstance(name, str):
        raise malformed("`operationName` is no text: name one operation of the document, or leave it out.")
    return GraphQLRequest(text=text, variables=cast("dict[str, Any]", variables or {}), operation_name=name)
