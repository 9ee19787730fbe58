"""Documents drawn from the schema, with right values and wrong ones, for every role: no error of ours, all in time."""

import asyncio
import importlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from typing import Any, Final

import pytest
from starlette.requests import Request

from graph_api.access.caller import Caller, Role
from graph_api.app import create_app
from graph_api.domain.sight import SCOPES
from graph_api.settings import Limits, Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from tests.support.web_server import WebServer

pytestmark = pytest.mark.prove

CASES: Final = 2_000
"""For each role."""

ROLE: Final = "X-Role"
SECONDS: Final = 60
"""How long an answer may take to come at all."""

IN_VAIN: Final = frozenset({"QUERY_TIMED_OUT", "BUSY", "DATABASE_UNAVAILABLE"})
"""Codes of what was not answered in time, for one who asks alone."""


@pytest.fixture
async def fuzzed(address: Neo4jAddress, kubernetes: Graph) -> AsyncIterator[str]:
    """A server over the sample organisation, with its limits, that believes whoever says which role they have."""
    ((person,),) = await kubernetes.rows("MATCH (p:Person)-[:MEMBER_OF]->() RETURN p.id ORDER BY p.id LIMIT 1", {})

    async def believed(request: Request) -> Caller:
        role = Role[request.headers[ROLE]]
        return Caller(role, person, frozenset(SCOPES), name=role.name)

    async with open_graph(address, Limits(statement_seconds=10)) as graph:
        server = await WebServer.of(create_app(graph, callers=believed))
        yield f"{server.address}/graphql"
        await server.stop()


@pytest.mark.parametrize("role", Role)
async def test_answers_whatever_the_schema_allows_and_refuses_the_rest(
    fuzzed: str, role: Role, record_property: Callable[[str, object], None]
) -> None:
    seen: Counter[str] = Counter()

    def ask(case: Any) -> None:
        response = case.call(base_url=fuzzed, headers={ROLE: role.name}, timeout=SECONDS)
        codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
        seen.update([str(response.status_code), *codes])
        assert response.status_code < 500, case.body
        assert not codes & IN_VAIN, case.body

    # Where nobody draws, nothing waits the seconds that it takes to load what does.
    drawing = importlib.import_module("tests.hostile.drawn")
    await asyncio.to_thread(drawing.with_each_of, CASES, ask)

    record_property("answers by status and code", dict(seen))
