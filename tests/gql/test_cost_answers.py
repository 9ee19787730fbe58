"""What a request may cost, as a client meets it: refused before anything runs, and told in every answer."""

from typing import Any

import pytest

from graph_api.access.budgets import Budgets
from graph_api.access.caller import DEMO_FACILITATOR, Caller, Role
from graph_api.access.limits import LIMITS, REQUEST_POINTS, RoleLimits
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest
from graph_api.services.operations import operation
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from tests.support.answers import NAMES

NOWHERE = Neo4jAddress(uri="bolt://127.0.0.1:1", user="neo4j", password="nobody")
DEAR = "{ people(first: 1000) { nodes { tiesTo(first: 1000) { nodes { name } } } } }"


async def asked(text: str, caller: Caller = DEMO_FACILITATOR, budgets: Budgets | None = None) -> ExecutionAnswer:
    async with open_graph(NOWHERE) as graph:
        return await Api(graph, budgets).execute(GraphQLRequest(text), caller)


async def test_tells_what_a_request_comes_to() -> None:
    answer = await asked("{ __typename __schema { queryType { name } } }", budgets=Budgets())

    cost = answer.extensions["cost"]
    assert (cost["objects"], cost["depth"], cost["limit"]) == (2, 0, LIMITS[Role.FACILITATOR].objects)
    assert 0 < cost["remaining"] < LIMITS[Role.FACILITATOR].points_a_minute


async def test_refuses_what_is_too_dear_without_asking_the_database() -> None:
    answer = await asked(DEAR)

    assert not answer.executed
    assert answer.codes == {"TOO_EXPENSIVE"}
    assert "could have 1,002,001 objects in its answer; 50,000 are allowed" in answer.errors[0]["message"]


async def test_bounds_levels_where_fragments_hide_them() -> None:
    text = "{ unit(id: 1) { ...a } } fragment a on Unit { parent { parent { parent { parent { ...b } } } } } "
    text += "fragment b on Unit { parent { parent { parent { parent { id } } } } }"

    answer = await asked(text)

    assert answer.codes == {"TOO_EXPENSIVE"}
    assert answer.errors[0]["extensions"]["value"] == 9


async def test_lets_each_role_ask_for_as_much_as_it_may() -> None:
    dear = "{ people(first: 1000) { nodes { tiesTo(first: 100) { nodes { name } } } } }"

    facilitator = await asked(dear)
    integrator = await asked(dear, Caller(Role.INTEGRATOR))

    assert facilitator.codes == {"TOO_EXPENSIVE"}
    assert "TOO_EXPENSIVE" not in integrator.codes


async def test_says_first_that_a_question_is_not_for_the_role_since_asking_for_less_would_not_help() -> None:
    """All of `gaps` is more than a member may ask for at once, and they may ask for none of it."""
    answer = await asked(operation("gaps").text, Caller(Role.MEMBER, "per_asa"))

    assert answer.codes == {"FORBIDDEN"}


async def test_refuses_whoever_has_used_up_their_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    small = RoleLimits(objects=1000, points_a_minute=2 * REQUEST_POINTS, at_once=1)
    monkeypatch.setattr("graph_api.access.limits.LIMITS", {Role.MEMBER: small})
    budgets, member = Budgets(), Caller(Role.MEMBER, "per_asa")

    codes = [(await asked("{ __typename }", member, budgets)).codes for _ in range(3)]
    refused = await asked("{ __typename }", member, budgets)

    assert codes == [frozenset(), frozenset(), {"RATE_LIMITED"}]
    assert 1 <= refused.errors[0]["extensions"]["retryAfter"] <= 60


async def test_lets_a_refused_document_count() -> None:
    budgets, member = Budgets(clock=lambda: 0.0), Caller(Role.MEMBER, "per_asa")

    await asked("{ nothing }", member, budgets)
    answer = await asked("{ __typename }", member, budgets)

    assert answer.extensions["cost"]["remaining"] == LIMITS[Role.MEMBER].points_a_minute - 2 * REQUEST_POINTS


async def test_lets_the_time_that_a_question_takes_count() -> None:
    budgets = Budgets(clock=lambda: 0.0)

    answer = await asked("{ __schema { types { name } } }", budgets=budgets)

    cost = answer.extensions["cost"]
    spent = LIMITS[Role.FACILITATOR].points_a_minute - cost["remaining"]
    assert spent > REQUEST_POINTS + cost["objects"]


@pytest.mark.parametrize("name", NAMES)
async def test_no_answer_to_our_own_operations_holds_more_than_its_estimate(kubernetes: Graph, name: str) -> None:
    ours = operation(name)
    api = Api(kubernetes)

    answer = await api.execute(GraphQLRequest(ours.text, ours.example), DEMO_FACILITATOR)

    assert answer.errors == []
    assert objects(answer.data) - 1 <= answer.extensions["cost"]["objects"]


def objects(value: Any) -> int:
    if isinstance(value, list):
        return sum(map(objects, value))
    return 1 + sum(map(objects, value.values())) if isinstance(value, dict) else 0
