"""The web application: everything over HTTP, put together over one open graph."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route

from graph_api.app.contract import contract_routes
from graph_api.app.endpoint import graphql_endpoint
from graph_api.app.explorer import built_explorer, explorer_routes
from graph_api.app.guard import LoopbackOnly
from graph_api.app.headers import SecurityHeaders
from graph_api.app.health import healthy, readiness
from graph_api.app.journal import Journal
from graph_api.app.page import page_routes
from graph_api.app.refusals import HttpRefusal, broken, not_answered, refused
from graph_api.app.warming import warmed
from graph_api.gql.execution import Api
from graph_api.store.graph import Graph

SMALLEST_GZIP = 1_000
"""Bytes of an answer that is compressed, at least."""

GZIP_LEVEL = 4
"""Half the time of the usual 9 for a few percent more bytes."""


def create_app(graph: Graph) -> Starlette:
    """The application over `graph`, which the caller has opened and closes."""
    api = Api(graph)
    app = Starlette(
        routes=[
            Route("/graphql", graphql_endpoint(api), methods=["GET", "POST"]),
            Route("/healthz", healthy),
            Route("/readyz", readiness(graph)),
            *contract_routes(),
            *page_routes(),
            *explorer_routes(built_explorer()),
        ],
        middleware=[
            Middleware(Journal),
            Middleware(SecurityHeaders),
            Middleware(LoopbackOnly),
            Middleware(GZipMiddleware, minimum_size=SMALLEST_GZIP, compresslevel=GZIP_LEVEL),
        ],
        exception_handlers={HttpRefusal: refused, HTTPException: not_answered, Exception: broken},
        lifespan=warmed(api),
    )
    app.router.redirect_slashes = False  # many clients drop the body of a POST that is redirected
    return app
