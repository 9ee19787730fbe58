"""/caller.json: whom the server takes a request's sender for, so that a page can say it and offer what they may ask."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph_api.app.answers import json_response
from graph_api.app.endpoint import Callers
from graph_api.gql.permissions import permissions_of


def caller_route(callers: Callers) -> Route:
    """The role and scopes of whoever sends the request, and the names of the operations that are not refused to them.

    Those of `groupsOnly` are refused with any filter, so that a page starts them without one.

    Nothing of the graph is read, so that it is also how a page finds out whether a token is accepted.
    """

    async def answer(request: Request) -> Response:
        caller = await callers(request)
        permissions = permissions_of(caller)
        said = {
            "role": caller.role.name,
            "scopes": sorted(caller.scopes),
            "mayAsk": permissions.may_ask,
            "groupsOnly": permissions.groups_only,
        }
        return json_response(said)

    return Route("/caller.json", answer)
