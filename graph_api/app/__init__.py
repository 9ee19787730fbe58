"""The web application: everything over HTTP, put together over one open graph."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route

from graph_api.access.audit import trail_of
from graph_api.access.budgets import Budgets
from graph_api.app.contract import contract_routes
from graph_api.app.deadline import Deadline, Running
from graph_api.app.endpoint import Callers, demo_caller, graphql_endpoint
from graph_api.app.examples import examples_route
from graph_api.app.explorer import built_explorer, explorer_routes
from graph_api.app.guard import KnownNames
from graph_api.app.headers import SecurityHeaders
from graph_api.app.heads import BoundedHeads
from graph_api.app.health import healthy, readiness
from graph_api.app.journal import Journal
from graph_api.app.pace import Pace
from graph_api.app.page import page_routes
from graph_api.app.refusals import HttpRefusal, not_answered, refused
from graph_api.app.sign_in import NO_SIGN_IN, SignInNotice, sign_in_route
from graph_api.app.trail import with_trail
from graph_api.app.warming import warmed
from graph_api.app.whoami import caller_route
from graph_api.domain.rights import ErasureKey
from graph_api.gql.execution import Api
from graph_api.settings import Retention
from graph_api.store.graph import Graph

SMALLEST_GZIP = 1_000
"""Bytes of an answer that is compressed, at least."""

GZIP_LEVEL = 4
"""Half the time of the usual 9 for a few percent more bytes."""


def create_app(
    graph: Graph,
    running: Running | None = None,
    callers: Callers = demo_caller,
    budgets: Budgets | None = None,
    sign_in: SignInNotice = NO_SIGN_IN,
    published: str | None = None,
    erasure_key: ErasureKey | None = None,
    retention: Retention | None = None,
) -> Starlette:
    """The application over `graph`, which the caller has opened and closes.

    Args:
        graph: opened with limits, so that no request waits for the database longer than they say.
        running: where requests are kept while they are answered, for a server that wants to stop.
        callers: who sends a request; without a sign-in the demo facilitator does.
        budgets: what each caller may ask for; those of a server without sign-in where none are given.
        sign_in: what pages are told of how to sign in.
        published: the address at which other machines reach it; None where they do not.
        erasure_key: what marks of erased people are made with; None: they leave none, and imports bring them back.
        retention: for how long our own records are kept; as usual where nothing is said.
    """
    trail = trail_of(graph)
    api = Api(graph, budgets, trail=trail, erasure_key=erasure_key)
    routes = [
        Route("/graphql", graphql_endpoint(api, callers), methods=["GET", "POST"]),
        Route("/healthz", healthy),
        Route("/readyz", readiness(graph)),
        caller_route(callers),
        examples_route(graph, callers),
        sign_in_route(sign_in),
        *contract_routes(),
        *page_routes(),
        *explorer_routes(built_explorer()),
    ]
    app = Starlette(
        routes=routes,
        middleware=[
            Middleware(SecurityHeaders, connect=sign_in.connect),
            Middleware(Journal, paths=frozenset(route.path for route in routes)),
            Middleware(Deadline, running=running or Running()),
            Middleware(Pace),
            Middleware(BoundedHeads),
            Middleware(KnownNames, published=published),
            Middleware(GZipMiddleware, minimum_size=SMALLEST_GZIP, compresslevel=GZIP_LEVEL),
        ],
        exception_handlers={HttpRefusal: refused, HTTPException: not_answered},
        lifespan=with_trail(warmed(api), trail, graph, retention or Retention()),
    )
    app.router.redirect_slashes = False  # many clients drop the body of a POST that is redirected
    return app
