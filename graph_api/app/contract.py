"""The contract as files: the schema, and the operations as forms for the page."""

import orjson
from starlette.routing import Route

from graph_api.app.static import static_route
from graph_api.gql.forms import as_shown, form
from graph_api.gql.schema import build_schema, schema_text


def contract_routes() -> list[Route]:
    """/schema.graphql and /operations.json."""
    schema = build_schema().core
    forms = [form(schema, each) for each in as_shown(schema)]
    return [
        static_route("/schema.graphql", schema_text().encode(), "text/plain; charset=utf-8"),
        static_route("/operations.json", orjson.dumps(forms), "application/json; charset=utf-8"),
    ]
